from datetime import date

import pytest

from summarize.claims.comparing.values import conflicting_values, lacks_value
from tests.readings import read


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
def test_values_conflict_where_one_thing_has_two(
    left: str, right: str, values: tuple[str, str] | None
) -> None:
    conflict = conflicting_values(read(left), read(right))
    assert (conflict and (conflict.left, conflict.right)) == values


def test_a_sum_does_not_conflict_with_its_parts() -> None:
    claim = "The ministry will send 4 million doses to Varnby and Sardan."
    parts = "Varnby gets 2.5 million doses and Sardan 1.5 million doses."
    assert conflicting_values(read(claim), read(parts)) is None
    assert conflicting_values(read(claim), read(parts.replace("1.5", "1.4")))


@pytest.mark.parametrize(
    ("claim", "written", "lacks"),
    [
        ("The mill burned on 3 March.", date(2026, 3, 5), False),
        ("The mill burned on 4 March.", date(2026, 3, 5), True),
        ("The mill burned on 3 March.", None, True),
        ("The mill burned in March.", date(2026, 3, 5), False),
    ],
)
def test_a_date_may_be_a_weekday_of_a_dated_source(
    claim: str, written: date | None, lacks: bool
) -> None:
    told = read("The mill burned on Tuesday.")
    assert lacks_value(read(claim), told, written) is lacks
