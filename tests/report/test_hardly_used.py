"""Reports of which a summary tells little."""

from summarize.report.topic import topic_view
from summarize.schema import (
    ArticleAccount,
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


def shown(of: Summary) -> list[tuple[str, str, list[str], list[str]]]:
    return [
        (
            each.outlets,
            each.said,
            [left.text for left in each.untold],
            [left.text for left in each.rest],
        )
        for each in topic_view("t", of, None).hardly_used
    ]


def test_a_report_that_says_a_quarter_is_listed_with_its_weightiest_sentences() -> None:
    weightiest = ["Heavy.", "Middle.", "Light."]
    assert shown(summary(1)) == [
        ("Paper B", "supports 1 of 4 sentences", weightiest, ["Feather."])
    ]
    assert shown(summary(0)) == [
        ("Paper B", "supports no sentence", weightiest, ["Feather."])
    ]


def test_a_report_that_says_more_is_not_listed() -> None:
    assert shown(summary(2)) == []


def test_what_could_not_be_told_makes_no_list() -> None:
    assert shown(summary(0, reason="fragment")) == []


def test_of_two_sentences_no_share_is_told() -> None:
    assert shown(summary(0, total=2)) == []


def test_new_facts_come_first_and_nothing_that_leans_on_another_sentence() -> None:
    left = [
        ("Rain fell in the night.", 0.9),
        ("But 77 of them came back.", 0.8),
        ("About 1,100 people were charged twice.", 0.1),
        ("The bank paid Ann Lee.", 0.2),
    ]
    [each] = topic_view("t", summary(0, left_out=left), None).hardly_used
    assert [left.text for left in each.untold] == [
        "About 1,100 people were charged twice.",
        "The bank paid Ann Lee.",
        "Rain fell in the night.",
    ]
    assert [left.text for left in each.rest] == ["But 77 of them came back."]
