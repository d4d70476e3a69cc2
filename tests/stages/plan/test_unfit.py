"""What keeps a sentence from being told, and what takes the place of another."""

from datetime import date

import pytest

from summarize.claims.sources import Sources
from summarize.schema import SentenceGroup
from summarize.stages.plan.unfit import Unfit
from tests.build import sentence

DAYS = {"a": date(2026, 3, 5), "b": date(2026, 3, 6), "c": date(2026, 3, 6)}


def reason(text: str, *, reads: bool = True) -> str:
    told = sentence(text, index=1)
    return Unfit((), Sources([told]), {}, reads=reads).reason(told)


@pytest.mark.parametrize(
    "text",
    [
        "It was cold,\u201d Ann Lee said in Tarn.",
        "Ann Lee said that \u201cthe mill burned for hours.",
        'Ann Lee said that "the mill burned for hours.',
        "'That is my mill! Ann Lee said in Tarn.",
    ],
)
def test_a_quotation_without_an_end_or_a_beginning_is_torn(text: str) -> None:
    assert reason(text) == "torn quotation"


@pytest.mark.parametrize(
    "text",
    [
        "\u201cIt was cold,\u201d Ann Lee said in Tarn.",
        "The 6'2\" guard scored nine points in Tarn.",
        "'90s music came back to Tarn in May.",
        "The workers' union of Tarn said no.",
    ],
)
def test_whole_quotations_inches_and_elisions_are_not_torn(text: str) -> None:
    assert reason(text) == ""


@pytest.mark.parametrize(
    ("opening", "other", "why"),
    [
        ("As I watched the mill burn, I knew it must go.", "The mill burned.", "aside"),
        ("My first mill burned, too.", "I owned the mill.", ""),
        ("Ann Lee, I-Tarn, and Bo Ek (I., Tarn) won.", "The mill burned.", ""),
        ("\u201cI saw it burn,\u201d Ann Lee said in Tarn.", "The mill burned.", ""),
    ],
)
def test_a_writers_own_voice_does_not_open_where_another_article_has_a_report(
    opening: str, other: str, why: str
) -> None:
    rows = [sentence(opening, "a"), sentence(other, "b")]
    assert Unfit((), Sources(rows), {}).reason(rows[0]) == why


def test_a_writers_own_voice_may_open_where_all_articles_do() -> None:
    [own] = rows = [sentence("As I watched the mill burn, I knew it must go.", "a")]
    assert Unfit((), Sources(rows), {}).reason(own) == ""


def test_nothing_is_unfit_in_a_language_that_nobody_reads() -> None:
    assert reason("Warum? \u201eNein.", reads=False) == ""


def test_the_newest_article_is_of_a_later_day_than_some() -> None:
    unfit = Unfit((), Sources(()), DAYS)
    assert [unfit.is_newest(name) for name in "abcd"] == [False, True, True, False]
    assert not Unfit((), Sources(()), {"a": DAYS["a"]}).is_newest("a")


def test_a_newer_toll_supersedes_the_older_one() -> None:
    old = sentence("The ferry sank off Tarn, killing at least 12 people.", "a")
    new = sentence("The ferry sank off Tarn, killing 15 people.", "b")
    groups = [SentenceGroup(old, score=1.0), SentenceGroup(new, score=0.5)]
    unfit = Unfit(groups, Sources([old, new]), DAYS)
    assert unfit.reason(old) == "superseded"
    assert unfit.reason(new) == ""
    assert unfit.superseded_by(groups[1]) == [groups[0]]
    assert unfit.superseded_by(groups[0]) == []


def test_what_was_to_come_on_a_day_that_is_over_is_told_anew_by_nobody() -> None:
    old = sentence("The inquiry of Ann Lee will begin on Thursday.", "a")
    new = sentence("Boats lay on the quay.", "b")
    groups = [SentenceGroup(old), SentenceGroup(new)]
    days = {"a": date(2026, 3, 4), "b": date(2026, 3, 6)}
    unfit = Unfit(groups, Sources([old, new]), days)
    assert unfit.reason(old) == "day past"
    assert unfit.reason(new) == ""
