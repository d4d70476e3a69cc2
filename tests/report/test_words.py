from dataclasses import replace

import pytest

from summarize.report.words import conflict_words
from summarize.schema import Conflict, Relation
from tests.build import sentence
from tests.report.samples import storm_summary

SIDES = (sentence("Twelve people died.", "a"), sentence("Fifteen died.", "b"))


@pytest.mark.parametrize(
    ("dates", "relation", "said"),
    [
        (
            ("2024-05-03", "2024-05-05T10:00:00Z"),
            "update",
            "people killed: 12 (Post, Fri 3 May) → 15 (Echo, Sun 5 May), update",
        ),
        (
            ("2024-12-31", "2025-01-01"),
            "update",
            "people killed: 12 (Post, Tue 31 Dec 2024) → 15 (Echo, Wed 1 Jan 2025), "
            "update",
        ),
        (
            (None, "sunday"),
            "disagreement",
            "people killed: 12 (Post) / 15 (Echo, Sunday), sources differ",
        ),
    ],
)
def test_a_conflict_is_told_with_outlets_and_days(
    dates: tuple[str | None, str | None], relation: Relation, said: str
) -> None:
    outlets = ("Post", "Echo")
    conflict = Conflict(
        "number", SIDES, ("12", "15"), dates, outlets, "people killed", relation
    )
    assert conflict_words(conflict, storm_summary()) == said


def test_without_an_outlet_the_article_tells_it() -> None:
    summary = storm_summary()
    named = [replace(each, source=None) for each in summary.articles]
    conflict = Conflict("negation", SIDES, ("charged", ""))
    said = conflict_words(conflict, replace(summary, articles=(*named,)))
    assert said == "negation: charged (a) / not said (b), sources differ"


def test_a_side_of_an_article_that_is_not_there_has_its_id() -> None:
    conflict = Conflict("number", SIDES, ("12", "15"))
    said = conflict_words(conflict, replace(storm_summary(), articles=()))
    assert said == "number: 12 (a) / 15 (b), sources differ"
