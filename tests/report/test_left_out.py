"""What articles tell and a summary does not, and which it hardly uses."""

from dataclasses import replace

import pytest

from summarize.report.topic import topic_view
from summarize.schema import (
    Article,
    ArticleAccount,
    ArticleCopy,
    Citation,
    LeftOut,
    Sentence,
    SentenceGroup,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
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


def shown(of: Summary) -> list[str]:
    """The sentences that are shown of `b`."""
    return list(topic_view("t", of, None).left_out["b"].facts)


def hardly_used(of: Summary) -> list[str]:
    found = topic_view("t", of, None).left_out
    return [name for name, each in found.items() if each.is_hardly_used]


def test_a_report_that_says_a_quarter_is_hardly_used() -> None:
    assert hardly_used(summary(0)) == hardly_used(summary(1)) == ["b"]
    assert hardly_used(summary(2)) == []


def test_what_a_report_says_in_part_counts_half() -> None:
    def partly(sentence: SummarySentence) -> SummarySentence:
        return replace(
            sentence,
            supporters=tuple(
                replace(each, whole=each.article_id == "a")
                for each in sentence.supporters
            ),
        )

    assert hardly_used(summary(2)) == []
    of = summary(2)
    of = replace(of, sentences=tuple(map(partly, of.sentences)))
    assert hardly_used(of) == ["b"]


def test_a_report_whose_words_a_sentence_has_is_used() -> None:
    text = "Fog came at noon."
    told = SummarySentence(text, (Citation("b", 0, len(text), 1.0, "strong"),))
    of = summary(0)
    of = replace(of, sentences=(*of.sentences[1:], told))
    articles = (Article("a", "Sun."), Article("b", text))
    found = topic_view("t", of, Topic("t", articles)).left_out
    assert not found["b"].is_hardly_used


def test_what_an_article_tells_is_shown_the_weightiest_first() -> None:
    assert shown(summary(1)) == ["Heavy.", "Middle."]


def test_what_could_not_be_told_is_not_shown() -> None:
    assert shown(summary(0, reason="fragment")) == []
    assert hardly_used(summary(0, reason="fragment")) == []


def test_of_two_sentences_no_share_is_told() -> None:
    assert hardly_used(summary(0, total=2)) == []


def test_new_facts_weigh_and_nothing_is_shown_that_leans_on_another_sentence() -> None:
    left = [
        ("Rain fell in the night.", 0.9),
        ("But 77 of them came back.", 0.8),
        ("Snow fell in the night.", 0.3),
        ("About 1,100 people were charged twice.", 0.2),
        ("The bank paid Ann Lee.", 0.3),
    ]
    assert shown(summary(0, left_out=left)) == [
        "Rain fell in the night.",
        "About 1,100 people were charged twice.",
    ]


def test_figures_and_objections_come_before_days_and_what_a_writer_saw() -> None:
    left = [
        ("The mill, built in 1989, was inspected in November.", 0.3),
        ("The mud in our kitchen stood for days.", 0.4),
        ("Farmers complained that the forms were too long.", 0.2),
        ("The repairs cost 40,000 marks.", 0.2),
    ]
    assert shown(summary(0, left_out=left)) == [
        "Farmers complained that the forms were too long.",
        "The repairs cost 40,000 marks.",
    ]


def test_what_the_summary_has_as_a_clause_is_not_shown() -> None:
    left = [
        ("The bank paid out its first loans on Monday.", 0.9),
        ("Snow fell in the night.", 0.2),
    ]
    of = summary(0, left_out=left)
    told = SummarySentence(
        "Ann Lee said that farmers had sold 300 sheep and that the first loans of the "
        "bank had been paid.",
        supporters=(Supporter("a", whole=True),),
    )
    of = replace(of, sentences=(told, *of.sentences[1:]))
    assert shown(of) == ["Snow fell in the night."]


def test_what_is_shown_of_one_article_is_not_shown_of_the_next() -> None:
    of = summary(0, left_out=[("The bank paid Ann Lee 77 marks.", 0.2)])
    [left] = of.trace.left_out
    later = [
        LeftOut(
            replace(
                left.group,
                lead=replace(left.group.lead, article_id="c", text=text, start=99 * n),
                score=score,
            ),
            "plan",
        )
        for n, (text, score) in enumerate(
            [("Ann Lee got 77 marks.", 0.2), ("Rain fell.", 0.2), ("Snow fell.", 0.4)]
        )
    ]
    third = replace(of.articles[1], id="c")
    of = replace(
        of,
        articles=(*of.articles, third),
        trace=replace(of.trace, left_out=(left, *later)),
    )
    found = topic_view("t", of, None).left_out
    assert found["c"].facts == ("Snow fell.", "Rain fell.")


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
    assert shown(summary(0, left_out=[(text, 0.5)])) == [fact]


def test_articles_of_one_report_are_all_hardly_used_and_its_outlets_named_once() -> (
    None
):
    of = summary(0)
    copy = replace(of.articles[1], id="c")
    trace = replace(of.trace, copies=(ArticleCopy("c", "b", 1.0),))
    of = replace(of, articles=(*of.articles, replace(copy, source="C")), trace=trace)
    found = topic_view("t", of, None).left_out
    assert hardly_used(of) == ["b", "c"]
    assert [found[name].outlets for name in "abc"] == ["", "Paper B = C", ""]
