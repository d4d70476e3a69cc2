from fractions import Fraction

import pytest

from summarize.claims.comparing.rounding import (
    is_near,
    is_rounded,
    is_rounding,
    is_sum,
)
from tests.readings import read


@pytest.mark.parametrize(
    ("left", "right", "rounds"),
    [
        ("$2.25 trillion", "$2.3 trillion", True),
        ("$740.5 billion", "$741 billion", True),
        ("$740.5 billion", "$740 billion", True),
        ("1.37 miles", "1.4 miles", True),
        ("1.31 miles", "1.4 miles", False),
        ("12 people", "15 people", False),
        ("350 people", "300 people", False),
        ("310 people", "300 people", True),
        ("$38 million", "$40 million", True),
        ("$650 million", "$700 million", False),
        ("12 people", "12 people", False),
    ],
)
def test_the_finer_value_may_round_to_the_coarser(
    left: str, right: str, rounds: bool
) -> None:
    [one], [other] = read(left).facts.items, read(right).facts.items
    assert is_rounding(one, other) is rounds
    assert is_rounding(other, one) is rounds


@pytest.mark.parametrize(
    ("claim", "source", "rounded"),
    [
        ("Nearly 1,000 people fled.", "In all 980 people fled.", True),
        ("Nearly 1,000 people fled.", "In all 1,080 people fled.", False),
        ("More than 300 people fled.", "In all 340 people fled.", True),
        ("About 300 people fled.", "In all 280 people fled.", True),
        ("About 300 people fled.", "In all 270 people fled.", False),
        ("About 210 people fled.", "In all 199 people fled.", False),
        ("About 657 people fled.", "In all 650 people fled.", False),
        ("Exactly 300 people fled.", "In all 290 people fled.", False),
    ],
)
def test_a_rough_number_is_met_from_its_side(
    claim: str, source: str, rounded: bool
) -> None:
    [fact] = read(claim).facts.of("number")
    assert is_rounded(fact, read(claim), read(source)) is rounded


@pytest.mark.parametrize(
    ("total", "parts", "adds_up"),
    [
        ("4 million doses", "Varnby gets 2.5 million and Sardan 1.5 million.", True),
        ("4 million doses", "Varnby gets 2.5 million and Sardan 1.4 million.", False),
        ("4 million doses", "Varnby gets 4 million.", False),
        ("4 percent", "Varnby gets 3 and Sardan 1.", False),
    ],
)
def test_parts_may_add_up_to_a_value(total: str, parts: str, adds_up: bool) -> None:
    [fact] = read(total).facts.items
    assert is_sum(fact, read(parts).facts.items) is adds_up


@pytest.mark.parametrize(
    ("rough", "exact", "near"),
    [
        (300, 280, True),
        (300, 270, False),  # farther than 7.5 per cent
        (35, 34, True),  # fives are steps
        (210, 199, False),  # 199 rounds to 200
        (657, 650, False),  # finer than what it would round
        (Fraction(1, 3), Fraction(33, 100), True),
        (5, 5, True),
    ],
)
def test_about_a_value_is_one_that_rounds_to_it(
    rough: Fraction, exact: Fraction, *, near: bool
) -> None:
    assert is_near(Fraction(rough), Fraction(exact)) is near
