"""Which amounts of a passage state, allow or oppose which of a claim."""

import pytest

from summarize.claims.comparing.agreement import (
    adds_to,
    implies_bound,
    is_stated,
    may_agree,
    opposes,
    states,
)
from summarize.claims.reading.amounts import Amount, read_amounts
from tests.readings import read


def amount(words: str) -> Amount:
    """The amount of people in a few words: more than ten."""
    return read_amounts(read(f"{words} of them came."))[0]


def stated(claim: str, passage: str) -> bool:
    """Whether a passage states the one amount of a claim."""
    reading = read(claim)
    [told] = read_amounts(reading)
    return is_stated(told, reading, read(passage))


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Some 66 percent left.", "Two thirds left."),
        ("Some 66 percent left.", "Some 66 percent stayed out."),
        ("Some 1 percent left.", "One in 99 left."),
        ("More than half left.", "Some 60 percent left."),
        ("Less than half left.", "Some 40 percent left."),
        ("About 100 came.", "In all 98 came."),
        ("More than ten people came.", "In all 15 people came."),
        ("More than ten people died.", "In all 18 died."),
        ("Fewer than ten people came.", "In all six people came."),
        ("Nearly ten people came.", "In all nine people came."),
        ("One man died.", "A woman died."),
        ("One boat sank.", "A boat sank."),
        ("Nobody was hurt.", "There were no injuries."),
        # what two numbers come to
        ("Five people left.", "Two people sang after three people left."),
        ("Five people left.", "After three people had left, two more followed."),
        ("They paid 300 euros.", "Half of it was paid; 600 euros was the price."),
        ("A third of the shops shut.", "The town has 12 shops, and four shops shut."),
        ("A third of the crew left.", "Of the 12 aboard, four left."),
        ("A third of the money is gone.", "Of $12 million, $4 million is gone."),
    ],
)
def test_an_amount_is_stated_in_another_form(claim: str, passage: str) -> None:
    assert stated(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("They won 65 percent.", "They won two thirds."),
        ("Some 66.4 percent left.", "Some 66 percent left."),
        ("Some 1 percent left.", "One in 90 left."),  # a tenth of it
        ("More than half left.", "Some 40 percent left."),
        ("Less than half left.", "Some 20 percent left."),
        ("About 100 came.", "In all 80 came."),
        ("More than ten people came.", "In all 150 people came."),
        ("More than ten people came.", "In all 18 boats came."),
        ("More than ten people came.", "In all nine people came."),
        ("Fewer than ten people came.", "In all two people came."),
        ("Nearly ten people came.", "In all six people came."),
        ("One boat sank.", "A mill burned."),
        ("Five people left.", "Two boats sank after three people left."),
        ("They paid 300 euros.", "Half of the 600 boats sank."),
        ("A third of the shops shut.", "The town has 12 shops, and four boats sank."),
        ("A third of the shops shut.", "The town has 36 euros, and 12 shops shut."),
        ("A third of the shops shut.", "The town has 36 shops and 12 euros."),
    ],
)
def test_another_amount_or_one_of_other_things_does_not_state_it(
    claim: str, passage: str
) -> None:
    assert not stated(claim, passage)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("12", "12"),
        ("12", "more than ten"),
        ("12", "about 12"),
        ("more than ten", "ten"),
        ("9", "fewer than ten"),
    ],
)
def test_a_value_states_itself_and_a_bound_that_allows_it(
    given: str, said: str
) -> None:
    assert states(amount(given), amount(said))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("12", "13"),
        ("12", "fewer than ten"),
        ("9", "more than ten"),
        ("13", "more than ten"),  # as far as a fifth above
        ("7", "fewer than ten"),
        ("at most ten", "at least ten"),
        ("ten", "half"),
    ],
)
def test_a_value_does_not_state_another_one(given: str, said: str) -> None:
    assert not states(amount(given), amount(said))


@pytest.mark.parametrize(
    ("left", "right", "agree"),
    [
        ("at least ten", "ten", True),
        ("at least ten", "150", True),
        ("at least ten", "nine", False),
        ("at most ten", "ten", True),
        ("at most ten", "two", True),
        ("at most ten", "eleven", False),
        ("at least ten", "at most nine", False),
        ("at least ten", "half", False),
        ("at most ten", "half", False),
        ("about 100", "98", True),
        ("ten", "eleven", False),
    ],
)
def test_amounts_agree_where_a_bound_allows_the_other(
    left: str, right: str, *, agree: bool
) -> None:
    assert may_agree(amount(left), amount(right)) is agree
    assert may_agree(amount(right), amount(left)) is agree


def test_the_ends_of_a_range_allow_what_lies_on_their_side() -> None:
    low, high = read_amounts(read("Between 10 and 15 came."))
    assert may_agree(low, amount("12"))
    assert may_agree(high, amount("12"))
    assert not may_agree(low, amount("9"))
    assert not may_agree(high, amount("16"))


@pytest.mark.parametrize(
    ("left", "right", "against"),
    [
        ("at least ten", "at most ten", True),
        ("more than 20", "fewer than ten", True),
        ("more than ten", "nearly ten", True),
        ("at least ten", "at most 20", False),
        ("at least ten", "more than 20", False),
        ("at least ten", "ten", False),
        ("at least half", "at most a third", True),
        ("at least ten", "at most a third", False),
    ],
)
def test_bounds_oppose_each_other_with_nothing_between_them(
    left: str, right: str, *, against: bool
) -> None:
    assert opposes(amount(left), amount(right)) is against
    assert opposes(amount(right), amount(left)) is against


@pytest.mark.parametrize(
    ("given", "said", "implied"),
    [
        ("ten", "ten", True),
        ("ten", "about ten", True),
        ("more than ten", "more than ten", True),
        ("eleven", "more than ten", True),
        ("ten", "more than ten", False),
        ("nine", "fewer than ten", True),
        ("ten", "fewer than ten", False),
        ("nearly ten", "fewer than ten", True),
        ("fewer than ten", "nearly ten", True),
        ("ten", "at least ten", True),
        ("more than ten", "at least ten", True),
        ("at most ten", "at least ten", False),
        ("fewer than ten", "at most ten", True),
        ("at least ten", "at most ten", False),
    ],
)
def test_a_bound_follows_from_what_is_on_its_side(
    given: str, said: str, *, implied: bool
) -> None:
    assert implies_bound(amount(given), amount(said)) is implied


@pytest.mark.parametrize(
    ("passage", "added"),
    [
        ("Three boats sank off Orm and two boats off Tarn.", True),
        ("Three boats sank off Orm and two more off Tarn.", True),
        ("Three boats sank off Orm, off Tarn it was two.", True),
        ("Three boats sank off Orm and two men drowned.", False),
        ("Off Orm it was three, and two boats sank off Tarn.", False),
    ],
)
def test_numbers_of_one_thing_add_up(passage: str, *, added: bool) -> None:
    reading = read(passage)
    one, other = read_amounts(reading)
    assert adds_to(one, other, reading) is added
