"""Reports of which a summary tells little."""

from dataclasses import replace

import pytest

from summarize.report.hardly_used import HardlyUsedView
from summarize.report.topic import topic_view
from summarize.schema import (
    ArticleAccount,
    ArticleCopy,
    LeftOut,
    Sentence,
    SentenceGroup,
    Summary,
    SummarySentence,
    Supporter,
    Trace,
)

WEIGHED = [("Light.", 0.1), ("Heavy.", 0.9), ("Middle.", 0.5), ("Feather.", 0.05)]


def summary(
    n_of_b: int,
    reason: str = "plan",
    total: int = 4,
    left_out: list[tuple[str, float]] = WEIGHED,
) -> Summary:
    """One of which `a` says every sentence and `b` the first `n_of_b`, whole."""
    accounts = tuple(
        ArticleAccount(name, None, f"Paper {name.upper()}", None, None, 4, 0, 0, 4, 1)
        for name in "ab"
    )
    told = tuple(
        SummarySentence(
            f"Event {n}.",
            supporters=tuple(
                Supporter(name, whole=True) for name in ("ab" if n < n_of_b else "a")
            ),
        )
        for n in range(total)
    )
    left = tuple(
        LeftOut(
            SentenceGroup(Sentence("b", n, 99 * n, 99 * n + 5, text), score=score),
            reason,
        )
        for n, (text, score) in enumerate(left_out)
    )
    return Summary("t", told, accounts, Trace(left_out=left))


def shown(of: Summary) -> dict[str, tuple[list[str], int]]:
    found = topic_view("t", of, None).hardly_used
    return {name: (list(each.facts), each.more) for name, each in found.items()}


def test_a_report_that_says_a_quarter_is_marked_with_its_weightiest_sentences() -> None:
    weightiest = ["Light.", "Heavy.", "Middle."]  # as they stand in it
    assert shown(summary(1)) == {"b": (weightiest, 1)}
    assert shown(summary(0)) == {"b": (weightiest, 1)}


def test_a_report_that_says_more_is_not_listed() -> None:
    assert shown(summary(2)) == {}


def test_what_could_not_be_told_makes_no_list() -> None:
    assert shown(summary(0, reason="fragment")) == {}


def test_of_two_sentences_no_share_is_told() -> None:
    assert shown(summary(0, total=2)) == {}


def test_new_facts_are_shown_and_nothing_that_leans_on_another_sentence() -> None:
    left = [
        ("Rain fell in the night.", 0.9),
        ("But 77 of them came back.", 0.8),
        ("Snow fell in the night.", 0.3),
        ("About 1,100 people were charged twice.", 0.1),
        ("The bank paid Ann Lee.", 0.2),
    ]
    assert shown(summary(0, left_out=left)) == {
        "b": (
            [
                "Rain fell in the night.",
                "About 1,100 people were charged twice.",
                "The bank paid Ann Lee.",
            ],
            2,
        )
    }


def test_names_in_full_that_the_summary_has_not_are_named() -> None:
    names = ["Ann Lee", "Bo Ram", "Cy Dunn", "Di Ems", "Ed Fry", "Flo Gale", "Gus Hill"]
    left = [(f"The bank paid {name}.", 0.5) for name in names]
    of = summary(0, left_out=[*left, ("Ann Lee’s cat was paid.", 0.1)])
    told = replace(of.sentences[0], text="[Mayor Bo] Ram paid.")
    of = replace(of, sentences=(told, *of.sentences[1:]))
    [found] = topic_view("t", of, None).hardly_used.values()
    assert found.names == "Ann Lee, Cy Dunn, Di Ems, Ed Fry, Flo Gale and 1 more"
    assert found.outlets == "Paper B"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Some donors saw a message that nobody could read on a page of another "
            "bank, and 1,100 people were charged twice.",
            "… 1,100 people were charged twice.",
        ),
        (
            "Among the dead is Al Quill, 58, the head of a school, who was travelling "
            "home from the coast with some of the pupils.",
            "Among the dead is Al Quill, 58, the head of a school …",
        ),
        (
            "Some 77 sheep drowned in cold water that came down from a mountain in a "
            "night of storms, and Ann Lee left Wick.",
            "Some 77 sheep drowned in cold water that came down from a mountain in a "
            "night of storms, and Ann Lee left Wick.",
        ),
        ("Ten sheep drowned, and he left.", "Ten sheep drowned, and he left."),
    ],
)
def test_a_fact_is_the_shortest_form_with_all_that_is_new(text: str, fact: str) -> None:
    assert shown(summary(0, left_out=[(text, 0.5)])) == {"b": ([fact], 0)}


def test_articles_of_one_report_are_all_marked_and_its_facts_stand_once() -> None:
    of = summary(0)
    copy = replace(of.articles[1], id="c")
    trace = replace(of.trace, copies=(ArticleCopy("c", "b", 1.0),))
    of = replace(of, articles=(*of.articles, replace(copy, source="C")), trace=trace)
    found = topic_view("t", of, None).hardly_used
    assert found["c"] == HardlyUsedView()
    assert found["b"].outlets == "Paper B = C"
    assert found["b"].facts == ("Light.", "Heavy.", "Middle.")
