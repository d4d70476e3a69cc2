from datetime import date

import pytest

from summarize.claims.evidence.evidence import Evidence, support_score
from summarize.claims.evidence.passages import Passages
from tests.readings import read, read_all

SOURCES = [
    "The council of Tellmark spent $1.3m on 340 benches, the World Bench Forum said.",
    "On 14 May 2021 mayor Petra Holm opened the park at 10:30 with her aide Jon Berg.",
    "About one in five visitors came from Kenya, or 20 percent.",
]


def missing_values(claim: str, sources: list[str] = SOURCES) -> list[str]:
    found = Evidence(read_all(sources)).missing_values(read(claim), range(len(sources)))
    return [claim[fact.start : fact.end] for fact in found]


@pytest.mark.parametrize(
    "claim",
    [
        "It cost 1.3 million dollars.",
        "There are three hundred and forty benches.",
        "More than 300 benches were bought.",
        "Nearly 350 benches were bought.",
        "It opened on May 14, 2021.",
        "It opened in 2021.",
        "It opened at half the price, 10:30 in the morning.",
        "Some 20% came from abroad.",
        "A fifth of the visitors came from abroad.",
        "It was the first park of its kind.",
        "At one point it rained.",
        "Dozens of visitors came today.",
    ],
)
def test_values_that_a_source_states_in_any_form_are_not_missed(claim: str) -> None:
    assert missing_values(claim) == []


@pytest.mark.parametrize(
    ("claim", "missing"),
    [
        ("It cost 13 million dollars.", ["13 million dollars"]),
        ("More than 400 benches were bought.", ["400"]),
        ("The plan is 340 years old.", ["340 years"]),
        ("It opened on 15 May 2021.", ["15 May 2021"]),
        ("Some 25% came from abroad.", ["25%"]),
        ("The fourth park with 340 benches and 7 ponds.", ["fourth", "7"]),
    ],
)
def test_values_that_no_source_states_are_found(claim: str, missing: list[str]) -> None:
    assert missing_values(claim) == missing


@pytest.mark.parametrize(
    ("claim", "source", "missing"),
    [
        ("It shut on Friday.", "It opened on Thursday and shut the next day.", []),
        ("It shut on Sunday.", "It opened on Friday and shut two days later.", []),
        ("It was checked on Monday.", "It burned on Tuesday, a day after a check.", []),
        ("It shut on Monday.", "It opened on Thursday and shut the next day.",
         ["Monday"]),
        ("It shut on Friday, having opened the day before.",
         "It opened on Wednesday and shut on Saturday, and was sold the day before.",
         ["Friday"]),
        ("The staff wanted 6 per cent and were offered 4.",
         "The firm offered 4 per cent, the staff wanted 6 per cent.", []),
        ("The staff wanted 6 per cent and were offered 4 days.",
         "The firm offered 4 per cent, the staff wanted 6 per cent.", ["4 days"]),
    ],
)  # fmt: skip
def test_days_are_counted_and_units_left_out(
    claim: str, source: str, missing: list[str]
) -> None:
    assert missing_values(claim, [source]) == missing


def test_counts_of_two_sentences_of_an_article_add_up() -> None:
    parts = ["In Vale 14 boats sank.", "It rained.", "Off Ostia 9 boats sank."]
    sources, claim = read_all(parts), read("In all 23 boats sank.")
    assert Evidence(sources, (), "aaa").missing_values(claim, ()) == []
    assert Evidence(sources, (), "aab").missing_values(claim, ())
    other = read("In all 23 bridges fell.")
    assert Evidence(sources, (), "aaa").missing_values(other, ())


def test_a_number_that_follows_from_others_is_not_missed() -> None:
    sources = ["The council spent $340,000 on benches.", "It got $90,000 back."]
    claim = "After what it got back, the benches cost the council ${}."
    assert missing_values(claim.format("250,000") + " net", sources) == []
    assert missing_values(claim.format("260,000") + " net", sources) == ["$260,000"]


def test_a_pair_of_anything_is_not_two_of_the_thing() -> None:
    sources = read_all(["Both men swam.", "Three boats sank."])
    claim = read("Two boats sank.")
    assert [f.text for f in Evidence(sources).missing_values(claim, [1])] == ["Two"]
    assert Evidence(sources).missing_values(read("Two men swam."), [1]) == []


def test_a_number_with_the_bound_turned_is_missed() -> None:
    sources = ["At least 340 benches were bought."]
    assert missing_values("At most 340 benches were bought.", sources) == ["340"]
    assert missing_values("Some 340 benches were bought.", sources) == []


def test_another_weekday_is_missed_only_beside_a_weekday() -> None:
    assert missing_values("It opened on Friday.") == []
    assert missing_values("It opened on Friday.", ["It opened on Monday."]) == [
        "Friday"
    ]


def test_a_number_that_no_source_states_lowers_the_support_score() -> None:
    sources = read_all(SOURCES)
    passages, evidence = Passages(sources), Evidence(sources)
    right = support_score(read("The council bought 340 benches."), passages, evidence)
    wrong = support_score(read("The council bought 999 benches."), passages, evidence)
    assert 0 <= wrong < right - 0.05


TOLD = "The mill burned on Tuesday."


@pytest.mark.parametrize(
    ("claim", "written", "missing"),
    [
        ("The mill burned on 3 March.", date(2026, 3, 5), []),
        ("The mill burned on 4 March.", date(2026, 3, 5), ["4 March"]),
        ("The mill burned on 3 March.", None, ["3 March"]),
        ("The mill burned in March.", date(2026, 3, 5), []),
    ],
)
def test_a_date_may_be_a_weekday_of_a_dated_source(
    claim: str, written: date | None, missing: list[str]
) -> None:
    found = Evidence([read(TOLD)], [written]).missing_values(read(claim), [0])
    assert [fact.text for fact in found] == missing


@pytest.mark.parametrize(
    "other", ["It was the worst in March.", "The third since 2021."]
)
def test_a_bare_month_or_year_states_no_day(other: str) -> None:
    written = [date(2026, 3, 5)] * 2
    found = Evidence(read_all([TOLD, other]), written).missing_values(
        read("The mill burned on 2 March."), [0]
    )
    assert [fact.text for fact in found] == ["2 March"]


def test_a_day_counts_only_in_the_articles_of_the_cited_passages() -> None:
    texts = [TOLD, "Kelby voted on 2 March.", "It rained on 2 March."]
    sources, claim = read_all(texts), read("The mill burned on 2 March.")
    far = Evidence(sources, (), ["a", "b", "c"]).missing_values(claim, [0])
    assert [fact.text for fact in far] == ["2 March"]
    assert Evidence(sources, (), ["a", "b", "a"]).missing_values(claim, [0]) == []
    assert Evidence(sources, (), ["a", "b", "c"]).missing_values(claim, []) == []


def test_the_day_an_article_was_written_is_no_weekday_of_its_sentences() -> None:
    evidence = Evidence([read(TOLD)], [date(2026, 3, 5)])
    [fact] = evidence.missing_values(read("The mill burned on Thursday."), [0])
    assert fact.text == "Thursday"
