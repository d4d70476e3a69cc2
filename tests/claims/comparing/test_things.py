"""What stands around an amount, each word with one that only looks like it."""

import pytest

from summarize.claims.comparing.things import (
    after,
    before,
    counted_thing,
    dealing,
    head_of,
    is_added,
    is_whole,
    none_and_some,
    outcome,
    rate,
)
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading
from tests.readings import read


def last(text: str) -> tuple[Reading, Amount]:
    """A sentence and the last amount that it states."""
    reading = read(text)
    return reading, read_amounts(reading)[-1]


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("It sold 12 electric kettles.", ["electric", "kettl"]),
        ("It sold only 12 of the kettles.", ["kettl"]),
        ("Some 12 more boats left.", ["boat", "left"]),
        ("In all 15 injured people came.", ["injur"]),
        ("Cook, 60, and Bell met.", []),
        ("In all it sold 12.", []),
    ],
)
def test_behind_an_amount_stands_what_it_is_of(text: str, roots: list[str]) -> None:
    assert after(*last(text)) == roots
    assert head_of(*last(text)) == "".join(roots[:1])


@pytest.mark.parametrize(
    ("text", "roots"),
    [
        ("The crew of 12 left.", ["crew"]),
        ("The crew on Monday was 12.", ["crew"]),
        ("The red crew was 12.", ["crew"]),
        ("12 left.", []),
    ],
)
def test_before_an_amount_stands_the_nearest_word_that_is_no_weekday(
    text: str, roots: list[str]
) -> None:
    assert before(*last(text)) == roots


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Three more came.", True),
        ("Another three came.", True),
        ("Three came.", False),
        ("More than three came.", False),
        ("Three boats and more came.", False),
    ],
)
def test_a_number_that_comes_to_another_says_so_beside_it(
    text: str, *, added: bool
) -> None:
    assert is_added(*last(text)) is added


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Some left of 12 men.", True),
        ("Some left of the 12 men.", True),
        ("Some left of all but 12 men.", False),
        ("Some left for the 12 men.", False),
    ],
)
def test_of_opens_a_whole(text: str, *, whole: bool) -> None:
    assert is_whole(*last(text)) is whole


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("In all 12 people died.", "dead"),
        ("The deaths of 12 shocked Orm.", "dead"),
        ("The toll is 12 dead.", "dead"),
        ("It killed two and hurt 12.", "hurt"),
        ("The driver was unhurt.", "hurt"),
        ("Deaths rose and 12 came.", ""),
        ("Twelve people left.", ""),
    ],
)
def test_people_are_counted_by_what_happened_to_them(text: str, kind: str) -> None:
    assert outcome(*last(text)) == kind


def test_each_number_has_the_outcome_beside_it() -> None:
    reading = read("Twelve were hurt and two died.")
    found = [outcome(reading, amount) for amount in read_amounts(reading)]
    assert found == ["hurt", "dead"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The asking price was $3m.", "asking"),
        ("Ann bought the farm for $2m.", "bought"),
        ("It is valued at $2m.", "valued"),
        ("It has $2m.", ""),
    ],
)
def test_a_price_is_asked_paid_or_what_it_is_valued_at(text: str, kind: str) -> None:
    assert dealing(*last(text)) == kind


@pytest.mark.parametrize(
    ("text", "each"),
    [
        ("They work 38 hours per week.", "week"),
        ("It pays $12 per child.", "child"),
        ("It pays $12 in all.", ""),
        ("It pays $12 per", ""),
    ],
)
def test_a_rate_is_for_each_of_something(text: str, each: str) -> None:
    assert rate(*last(text)) == each


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("It sold 12 boats.", ("number", "boat")),
        ("It rose 12 percent.", ("percent", "%")),
        ("It paid $12.", ("money", "USD")),
        ("It sold 12.", None),
    ],
)
def test_a_value_counts_its_unit_or_its_noun(
    text: str, thing: tuple[str, str] | None
) -> None:
    reading = read(text)
    [fact] = reading.facts.of("number", "percent", "money")
    assert counted_thing(reading, fact) == thing


@pytest.mark.parametrize(
    ("denying", "stating", "some"),
    [
        ("Nobody was hurt.", "Two men were hurt.", "Two"),
        ("Nobody was hurt.", "A man was hurt.", "A man was"),
        ("Nobody was hurt.", "None of the 40 was hurt.", ""),
        ("Nobody was hurt.", "Two men left.", ""),
        ("No boats sank off Orm.", "Two boats sank off Orm.", "Two"),
        ("No boats sank off Orm.", "Two mills burned in Tarn.", ""),
        ("The driver was unhurt.", "Two men were hurt.", ""),
    ],
)
def test_some_stand_against_none_of_the_same(
    denying: str, stating: str, some: str
) -> None:
    reading, none = last(denying)
    assert none_and_some(none, reading, read(stating)) == some
