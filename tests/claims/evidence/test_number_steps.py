"""What the numbers of passages come to, by each step, and which words announce it."""

from fractions import Fraction

import pytest

from summarize.claims.evidence.given_numbers import given_numbers, moments, plain_unit
from summarize.claims.evidence.number_steps import Step, Steps
from summarize.claims.reading.amounts import read_amounts
from tests.readings import read

DAY = 86_400  # seconds


def steps(claim: str, *passages: str, articles: str = "aaa") -> list[Step]:
    """The steps to the last number, or the moment, of a claim."""
    reading = read(claim)
    amount = [*read_amounts(reading), *moments(reading)][-1]
    places = zip(range(len(passages)), articles, map(read, passages), strict=False)
    given = list(given_numbers(places))
    return list(Steps(reading, amount, given).to(plain_unit(amount.unit)))


def announced(claim: str, *passages: str, articles: str = "aaa") -> set[Fraction]:
    found = steps(claim, *passages, articles=articles)
    return {step.value for step in found if step.announced}


@pytest.mark.parametrize(
    ("claim", "passage", "value"),
    [
        # sums, of two and three, and with oneself
        ("In all 230 came.", "Some 212 men came and 18 women.", 230),
        ("In all nine came.", "Two men, three women and four boys came.", 9),
        ("In all four came.", "She came, and three others.", 4),
        # differences
        ("It shrank by five.", "It had 20 boats and has 15 boats.", 5),
        # products and quotients
        ("In all 24 boats came.", "Eight boats came from each of three ports.", 24),
        ("Each gets four.", "Five clerks share 20 boats.", 4),
        ("Orm sold 40 boats.", "It sold 20 boats, and Orm sold twice as many.", 40),
        ("Orm sold ten boats.", "It sold 20 boats, twice as many as Orm.", 10),
        # shares of an amount, and what it was before
        ("Orm has 20 boats.", "Of 40 boats, half are in Orm.", 20),
        ("Before that it had 50 boats.", "It lost a fifth of them, to 40 boats.", 50),
        ("Before that it had 40 boats.", "It grew by a quarter to 50 boats.", 40),
        ("Before that it had 80 boats.", "It sold half of them, to 40 boats.", 80),
        ("The rest are ten boats.", "Of 40 boats three quarters sank.", 10),
        ("It had 20 before.", "It has 15 boats, a drop of five.", 20),
        ("It had ten before.", "It has 15 boats, a rise of five.", 10),
    ],
)
def test_amounts_come_to_an_amount(claim: str, passage: str, value: int) -> None:
    assert value in announced(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage", "value"),
    [
        ("A third of them sank.", "Of 12 boats, four sank.", Fraction(1, 3)),
        ("The rest is two thirds.", "Of 12 boats, four sank.", Fraction(2, 3)),
        ("It fell by a third.", "It had 12 boats and has 8.", Fraction(1, 3)),
        ("It rose by a half.", "It had 8 boats and has 12.", Fraction(1, 2)),
        ("The rest is 30 percent.", "Some 70 percent sank.", Fraction(3, 10)),
        ("The rest is 13 percent.", "It had 58 percent for, 29 percent against.",
         Fraction(13, 100)),
        ("It was 41 percent before.", "It is 44 percent, up three points.",
         Fraction(41, 100)),
        ("It rose by 17 percentage points.", "It was 44 percent and is 61 percent.",
         17),
        ("It is three times as many.", "It had 4 boats and has 12.", 3),
    ],
)  # fmt: skip
def test_amounts_come_to_a_share(claim: str, passage: str, value: Fraction) -> None:
    assert value in announced(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage", "value"),
    [
        ("It began at 9:31.", "It lasted 11 minutes and ended at 9:42.", 571),
        ("It ended at 1:05.", "It began at 12:45 and lasted 20 minutes.", 65),
        ("It was built in 2027.", "It was planned in 2016, 11 years before.", 2027),
        ("It took three hours.", "It began at 8:00 and ended at 11:00.", DAY // 8),
        ("It took two hours.", "It began at 11:00 and ended at 1:00.", DAY // 12),
        ("It took 11 years.", "It was planned in 2016, and built in 2027.", 132),
        ("It took three days.", "It began on May 2 and ended on May 5.", 3 * DAY),
        ("It took four days.", "It began on May 2 and ended on May 5.", 4 * DAY),
        ("It has three months.", "It has 90 days.", 3),
        ("It has 90 days.", "It has three months.", 90 * DAY),
    ],
)
def test_moments_and_lengths_of_time_come_to_each_other(
    claim: str, passage: str, value: int
) -> None:
    assert value in announced(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage", "value"),
    [
        ("Some 230 came.", "Some 212 men came and 18 women.", 230),
        ("Some 194 came.", "Some 212 men came and 18 women.", 194),
        ("Some 24 boats came.", "Eight boats came from each of three ports.", 24),
        ("It had 50 boats.", "It lost a fifth of them and has 40 boats.", 50),
        ("Two thirds came.", "Of 12 boats, four sank.", Fraction(2, 3)),
    ],
)
def test_a_step_that_the_claim_does_not_name_is_not_announced(
    claim: str, passage: str, value: Fraction
) -> None:
    assert value in {step.value for step in steps(claim, passage)}
    assert value not in announced(claim, passage)


def test_counts_of_two_articles_do_not_add_up() -> None:
    both = ("Twelve men came.", "Five women came.")
    assert 17 in announced("In all 17 came.", *both)
    assert 17 not in announced("In all 17 came.", *both, articles="ab")


def test_no_share_is_taken_of_a_time() -> None:
    slept = "It took a day, half of them slept."
    assert DAY // 2 not in announced("It took 12 hours.", slept)


def test_nothing_is_counted_from_a_moment_for_half_a_day_or_more() -> None:
    long = "It took 13 hours, and ended at 9:42."
    assert announced("It began at 9:31.", long) == set()


@pytest.mark.parametrize(
    ("claim", "passage", "value"),
    [
        ("The rest is two thirds.", "Of 12 boats, four sank.", Fraction(2, 3)),
        ("The rest is 30 percent.", "Some 70 percent sank.", Fraction(3, 10)),
        ("The rest is 13 percent.", "It had 58 percent for, 29 percent against.",
         Fraction(13, 100)),
        ("The rest are eight.", "Of 12 boats, four sank.", Fraction(8)),
        ("The rest are ten boats.", "Of 40 boats three quarters sank.", Fraction(10)),
    ],
)  # fmt: skip
def test_what_others_leave_is_told_as_that(
    claim: str, passage: str, value: Fraction
) -> None:
    found = [step for step in steps(claim, passage) if step.value == value]
    assert any(step.of_rest for step in found)
    sums = steps("In all 16 sank.", "Of 12 boats, four sank.")
    assert [step.of_rest for step in sums if step.value == 16] == [False]


def test_months_of_days_and_days_of_months_are_rough() -> None:
    for one, other in (("three months", "90 days"), ("90 days", "three months")):
        [length] = steps(f"It has {one}.", f"It has {other}.")
        assert length.rough
