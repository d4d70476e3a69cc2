from datetime import date

import pytest

from summarize.claims.comparing.values import clashing_values, lacks_value
from summarize.claims.evidence.evidence import Evidence, support_score
from summarize.claims.evidence.passages import Passages

SOURCES = [
    "The council of Tellmark spent $1.3m on 340 benches, the World Bench Forum said.",
    "On 14 May 2021 mayor Petra Holm opened the park at 10:30 with her aide Jon Berg.",
    "About one in five visitors came from Kenya, or 20 percent.",
]


def missing_values(claim: str, sources: list[str] = SOURCES) -> list[str]:
    found = Evidence(sources).missing_values(claim, range(len(sources)))
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
        "It was the first park of its kind.",
        "The plan is 340 years old.",
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
        ("It opened on 15 May 2021.", ["15 May 2021"]),
        ("Some 25% came from abroad.", ["25%"]),
        ("The fourth park with 340 benches and 7 ponds.", ["fourth", "7"]),
    ],
)
def test_values_that_no_source_states_are_found(claim: str, missing: list[str]) -> None:
    assert missing_values(claim) == missing


def test_another_weekday_is_missed_only_beside_a_weekday() -> None:
    assert missing_values("It opened on Friday.") == []
    assert missing_values("It opened on Friday.", ["It opened on Monday."]) == [
        "Friday"
    ]


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("15 people died.", "The fire killed 12 people.", ("15", "12")),
        ("Fifteen people died.", "It killed twelve people.", ("Fifteen", "twelve")),
        ("Damage of $4m was done.", "Damage of $5m was done.", ("$4m", "$5m")),
        ("It sold 140 electric kettles.", "It sold 114 kettles.", ("140", "114")),
        ("Trains run from May 3.", "Trains run from May 4.", ("May 3", "May 4")),
        ("12 people died.", "A dozen people died.", None),
        ("More than 10 people died.", "The fire killed 12 people.", None),
        ("15 people died.", "The fire closed 12 roads.", None),
        ("15 people died.", "There were 12 injured people.", None),
        ("12 people died and 15 people fled.", "The fire killed 12 people.", None),
        ("The 14-year-old sang.", "The boy, 14, has sung for years.", None),
        ("People died.", "The fire killed 12 people.", None),
        ("The 9/11 pilots met.", "Two pilots met.", None),
        ("The dam broke, killing 5.", "It broke, killing 7 people.", ("5", "7")),
        ("It cost $1.37 billion.", "It cost $1.4 billion.", None),
        ("It sold 15,300 tickets.", "It sold 15,000 tickets.", None),
        ("It sold 15,300 tickets.", "It sold 15,200 tickets.", ("15,300", "15,200")),
        ("Her six-year marriage to Cook ended.", "Bell, 60, and Cook met.", None),
        ("Trains run from May 3.", "The strike began on January 4.", None),
    ],
)
def test_values_clash_where_one_thing_has_two(
    left: str, right: str, values: tuple[str, str] | None
) -> None:
    clash = clashing_values(left, right)
    assert (clash and (clash.left, clash.right)) == values


def test_a_number_that_no_source_states_lowers_the_support_score() -> None:
    passages, evidence = Passages(SOURCES), Evidence(SOURCES)
    right = support_score("The council bought 340 benches.", passages, evidence)
    wrong = support_score("The council bought 999 benches.", passages, evidence)
    assert 0 <= wrong < right - 0.05


def test_a_sum_does_not_clash_with_its_parts() -> None:
    claim = "The ministry will send 4 million doses to Varnby and Sardan."
    parts = "Varnby gets 2.5 million doses and Sardan 1.5 million doses."
    assert clashing_values(claim, parts) is None
    assert clashing_values(claim, parts.replace("1.5", "1.4"))


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
    found = Evidence([TOLD], [written]).missing_values(claim, [0])
    assert [fact.text for fact in found] == missing
    assert lacks_value(claim, TOLD, written) is bool(missing)


@pytest.mark.parametrize(
    "other", ["It was the worst in March.", "The third since 2021."]
)
def test_a_bare_month_or_year_states_no_day(other: str) -> None:
    written = [date(2026, 3, 5)] * 2
    found = Evidence([TOLD, other], written).missing_values(
        "The mill burned on 2 March.", [0]
    )
    assert [fact.text for fact in found] == ["2 March"]


def test_a_day_counts_only_in_the_articles_of_the_cited_passages() -> None:
    texts = [TOLD, "Kelby voted on 2 March.", "It rained on 2 March."]
    claim = "The mill burned on 2 March."
    far = Evidence(texts, (), ["a", "b", "c"]).missing_values(claim, [0])
    assert [fact.text for fact in far] == ["2 March"]
    assert Evidence(texts, (), ["a", "b", "a"]).missing_values(claim, [0]) == []
    assert Evidence(texts, (), ["a", "b", "c"]).missing_values(claim, []) == []


def test_the_day_an_article_was_written_is_no_weekday_of_its_sentences() -> None:
    evidence = Evidence([TOLD], [date(2026, 3, 5)])
    [fact] = evidence.missing_values("The mill burned on Thursday.", [0])
    assert fact.text == "Thursday"
