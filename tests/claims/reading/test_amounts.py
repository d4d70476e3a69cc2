from fractions import Fraction

import pytest

from summarize.claims.reading.amounts import Amount, read_amounts
from tests.readings import read

HOUR, YEAR = 3_600, 12


def told(text: str) -> list[tuple[str, Fraction]]:
    return [(amount.unit, amount.value) for amount in read_amounts(read(text))]


def only(text: str) -> Amount:
    [amount] = read_amounts(read(text))
    return amount


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Half of the boats sank.", "1/2"),
        ("Half as many boats sank.", "1/2"),
        ("It has lost half its boats.", "1/2"),
        ("Some 50 per cent sank.", "1/2"),
        ("A third of the boats sank.", "1/3"),
        ("Prices fell by a fifth.", "1/5"),
        ("Two-thirds of the boats sank.", "2/3"),
        ("One fifth of it is sand.", "1/5"),
    ],
)
def test_a_part_of_a_whole_is_a_share(text: str, share: str) -> None:
    assert told(text) == [("share", Fraction(share))]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("One in two boats sank.", "1/2"),
        ("Three of the nine boats sank.", "1/3"),
        ("Four boats of its 12 sank.", "1/3"),
        ("Five out of ten boats sank.", "1/2"),
        ("They voted by nine to one.", "9/10"),
    ],
)
def test_two_numbers_make_a_share_beside_themselves(text: str, share: str) -> None:
    found = told(text)
    assert ("share", Fraction(share)) in found
    assert len(found) == 3


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("It took sixty minutes.", "second", HOUR),
        ("It took an hour.", "second", HOUR),
        ("It took half an hour.", "second", HOUR // 2),
        ("It took an hour and a half.", "second", HOUR * 3 // 2),
        ("It took a fortnight.", "second", 14 * 24 * HOUR),
        ("It took two weeks.", "second", 14 * 24 * HOUR),
        ("It took a year and a half.", "month", 18),
        ("A half-year passed.", "month", 6),
        ("She is aged 33.", "month", 33 * YEAR),
        ("The 33-year-old left.", "month", 33 * YEAR),
        ("It is 1.5 km long.", "m", 1_500),
        ("Half a dozen boats sank.", "", 6),
        ("A trio of boats sank.", "", 3),
        ("Both boats sank.", "", 2),
        ("A score of boats sank.", "", 20),
        ("Prices doubled.", "times", 2),
    ],
)
def test_a_quantity_has_one_form(text: str, unit: str, value: int) -> None:
    assert told(text) == [(unit, Fraction(value))]


@pytest.mark.parametrize(
    "text",
    [
        "Rates fell by a quarter of a percentage point.",
        "Rates fell by 25 basis points.",
        "Rates fell by .25 points.",
        "A quarter-point cut came.",
    ],
)
def test_points_of_a_percentage_have_one_form(text: str) -> None:
    assert told(text) == [("%-point", Fraction(1, 4))]


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("Nobody was hurt.", "Nobody"),
        ("No one was hurt.", "No one"),
        ("There were no injuries.", "no injuries"),
        ("It passed without any injuries.", "without any injuries"),
        ("It has not caused any injuries.", "not caused any injuries"),
        ("All went home unhurt.", "unhurt"),
    ],
)
def test_none_is_an_amount(text: str, none: str) -> None:
    amount = only(text)
    assert (amount.value, text[amount.start : amount.end]) == (Fraction(0), none)


@pytest.mark.parametrize(
    "text",
    [
        "There is no longer any hope.",
        "It came as no surprise to nobody else.",
        "The first half went well.",
        "Shares rose at half-time.",
        "A third man left.",
        "Boats sank.",
        "Hundreds fled.",
    ],
)
def test_other_words_are_no_amount(text: str) -> None:
    assert [unit for unit, value in told(text) if value] == []


@pytest.mark.parametrize(
    ("text", "bound", "written"),
    [
        ("At least 30 cars burned.", "least", "At least 30"),
        ("It takes no more than sixty minutes.", "most", "no more than sixty minutes"),
        ("All left within an hour.", "most", "within an hour"),
        ("She faces up to six years.", "most", "up to six years"),
        ("It ran at less than six knots.", "under", "less than six knots"),
        ("It needs 12 votes or more.", "", "12"),
        ("It needs 12 or more votes.", "least", "12 or more"),
        ("Nearly half of it sank.", "nearly", "Nearly half"),
        ("About a third of it sank.", "near", "About a third"),
        ("He will be paid over two years.", "", "two years"),
        ("He was held for over two years.", "over", "over two years"),
        ("It is twice as much as a year ago.", "", "a year"),
        ("As many as 40 people left.", "most", "As many as 40"),
        ("It is three times as much as 40 euros.", "", "40 euros"),
    ],
)
def test_a_bound_belongs_to_its_amount(text: str, bound: str, written: str) -> None:
    amount = read_amounts(read(text))[-1]
    assert (amount.bound, text[amount.start : amount.end]) == (bound, written)


def test_the_ends_of_a_range_share_a_unit() -> None:
    low, high = read_amounts(read("Between 68 and 71 percent agree."))
    assert (low.unit, low.value, low.bound) == ("share", Fraction(68, 100), "from")
    assert (high.unit, high.value, high.bound) == ("share", Fraction(71, 100), "to")
    scores = read_amounts(read("She leads 38% to 55%."))
    assert [amount.bound for amount in scores] == ["", ""]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("They must hand over 200 euros.", ""),
        ("They must pay over 200 euros.", "over"),
        ("Not quite 200 people came.", "nearly"),
    ],
)
def test_over_behind_a_verb_of_handing_is_no_bound(text: str, bound: str) -> None:
    assert only(text).bound == bound


def test_times_of_what_something_is_multiply() -> None:
    assert ("times", Fraction(5)) in told("It cost five times its estimate.")


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("A third as many boats sank.", ["1/3"]),
        ("It sold a quarter more boats.", ["1/4"]),
        ("It sold a quarter fewer boats.", ["1/4"]),
        ("It rose a fifth higher.", ["1/5"]),
        ("A third man left.", []),
        ("They ate a quarter pounder.", []),
    ],
)
def test_a_fraction_is_of_something_more_or_less_or_as_many(
    text: str, shares: list[str]
) -> None:
    assert told(text) == [("share", Fraction(share)) for share in shares]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        # what percents multiply by, or leave
        ("It rose by 100 percent.", [("share", "1"), ("times", "2")]),
        ("Prices were 150 percent higher.", [("share", "3/2"), ("times", "5/2")]),
        ("It is 200 percent of that.", [("share", "2"), ("times", "2")]),
        ("It is 30 percent less.", [("share", "3/10"), ("share", "7/10")]),
        ("It rose 30 percent.", [("share", "3/10")]),
        ("It is 30 percent of that.", [("share", "3/10")]),
        ("It sold three times as many.", [("", "3"), ("times", "3")]),
        ("Attacks halved.", [("times", "1/2"), ("share", "1/2")]),
        ("Attacks doubled.", [("times", "2")]),
    ],
)
def test_what_multiplies_or_is_left_is_unsure_beside_what_is_written(
    text: str, amounts: list[tuple[str, str]]
) -> None:
    assert told(text) == [(unit, Fraction(value)) for unit, value in amounts]
    written, *others = read_amounts(read(text))
    assert not any(other.sure for other in others)
    assert written.sure is (written.unit != "times")


@pytest.mark.parametrize(
    ("text", "words", "unit", "value"),
    [
        ("It took two and a half hours.", "two and a half hours", "second", 9_000),
        ("A quarter of an hour passed.", "A quarter of an hour", "second", 900),
        ("Half a million boats sank.", "Half a million", "", 500_000),
        ("A 58-year-old left.", "58-year-old", "month", 58 * YEAR),
        ("She is 58 years old.", "58 years old", "month", 58 * YEAR),
        ("It took 58 years.", "58 years", "month", 58 * YEAR),
        ("Not one of them came.", "Not one", "", 0),
        ("One of them came.", "One", "", 1),
        ("Boats came, a dozen of them.", "a dozen", "", 12),
        ("It did not sink any boats.", "not sink any boats", "", 0),
        ("A third of them sank.", "A third", "share", Fraction(1, 3)),
        ("Nearly half as many sank.", "Nearly half", "share", Fraction(1, 2)),
    ],
)
def test_an_amount_stands_where_its_words_do(
    text: str, words: str, unit: str, value: Fraction | int
) -> None:
    amount = only(text)
    assert text[amount.start : amount.end] == words
    assert (amount.unit, amount.value) == (unit, value)


@pytest.mark.parametrize(
    ("text", "reach"),
    [
        ("200 people", (160, 240)),
        ("at least 200 people", (200, 240)),
        ("fewer than 200 people", (160, 200)),
    ],
)
def test_a_value_reaches_no_further_than_its_bound(
    text: str, reach: tuple[int, int]
) -> None:
    assert only(text).reach(Fraction(1, 5)) == tuple(map(Fraction, reach))
