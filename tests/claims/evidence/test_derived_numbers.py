from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.evidence.derived_numbers import DerivedNumbers
from tests.readings import read, read_all

_KINDS = ("number", "money", "percent", "time", "date")


def underived(claim: str, *sources: str, cited: tuple[int, ...] = (0,)) -> list[str]:
    """Return the values of a claim that do not follow from sentences of one article."""
    reading = read(claim)
    derived = DerivedNumbers(read_all(list(sources)), ["a"] * len(sources))
    facts = reading.facts.of(*_KINDS)
    return [f.text for f in facts if not derived.follows(reading, f, cited)]


STOLEN = "Ida Kroll stole $412,000 from the village of Bell."
BACK = "Its insurer has paid the village $160,000."
VOTED = "The council of Orm passed the plan by 89 votes to 61."
SHIP = "The ferry carried 212 passengers and 18 crew."
ILL = "The melons have sickened 87 people."
TREATED = "Thirty-one of the sick had to be treated in hospital."
POLL = "In the poll 58 percent backed the bridge and 29 percent opposed it."
STORM = "Sirens in Odell sounded 11 minutes before the storm hit at 9:42 p.m."


@pytest.mark.parametrize(
    ("claim", "sources"),
    [
        ("The village of Bell is still out $252,000.", [STOLEN, BACK]),
        ("The council passed the plan by a margin of 28 votes.", [VOTED]),
        ("In all 230 people were on the ferry.", [SHIP]),
        ("More than a third of the sick were treated.", [ILL, TREATED]),
        ("About one in five had no opinion of the mine.", [
            "Of the 600 asked, 118 had no opinion of the mine.",
        ]),
        ("Some 13 percent had not made up their minds.", [POLL]),
        ("The sirens went off at 9:31 p.m.", [STORM]),
        ("The sirens went off at 12:20 p.m.", [
            "The sirens went off 35 minutes after the storm hit at 11:45 a.m.",
        ]),
        ("The bank was robbed for nearly four hours.", [
            "The robbers entered the bank at 8:05 a.m. and left it at noon.",
        ]),
        ("The bridge is built 11 years after it was planned.", [
            "The bridge was planned in 2016, and is built in 2027.",
        ]),
        ("The debts exceed the assets by 215 million dollars.", [
            "Zephra has debts of 310 million dollars and assets of 95 million.",
        ]),
        ("Each of the clerks gets $6,000.", ["Five clerks share $30,000."]),
        ("The rent has doubled.", ["The rent rose from 400 to 800 euros."]),
        ("The loss was more than four times that of the year before.", [
            "It made a loss of $48 million, and the year before a loss of $11 million.",
        ]),
        ("Support for the line rose by 17 percentage points.", [
            "Support for the line was 61 percent, up from 44 percent.",
        ]),
        ("Some 118 of the workers will be offered jobs.", [
            "The plant has 188 workers; 70 will retire, the others are offered jobs.",
        ]),
        ("The law gives them three months.", ["The law gives them 90 days."]),
        ("The page should bring about a quarter of a million euros.", [
            "The page sold for 1.25 million euros, five times its estimate.",
        ]),
        ("Before the leak his approval was 41 percent.", [
            "His approval was 44 percent after the leak, up three points.",
        ]),
    ],
)  # fmt: skip
def test_a_number_follows_from_numbers_of_things_that_the_claim_tells_of(
    claim: str, sources: list[str]
) -> None:
    assert underived(claim, *sources) == []


@pytest.mark.parametrize(
    ("claim", "sources", "left"),
    [
        ("The village of Bell is still out $302,000.", [STOLEN, BACK], ["$302,000"]),
        ("The council passed it by a margin of 38 votes.", [VOTED], ["38"]),
        ("In all 194 people were on the ferry.", [SHIP], ["194"]),  # 212 less 18
        ("Over two thirds of the sick were treated.", [ILL, TREATED], ["two thirds"]),
        ("Some 19 percent had not made up their minds.", [POLL], ["19 percent"]),
        ("Some 13 percent wanted a tunnel in the poll.", [POLL], ["13 percent"]),
        ("The sirens went off at 9:13 p.m.", [STORM], ["9:13 p.m"]),
        ("The council passed it more than 28 votes ahead.", [VOTED], ["28"]),
    ],
)
def test_a_number_that_others_do_not_come_to_does_not_follow(
    claim: str, sources: list[str], left: list[str]
) -> None:
    assert underived(claim, *sources) == left


def test_a_small_count_needs_words_that_name_the_step() -> None:
    source = "Five boats left Orm, and two boats sank."
    assert underived("Three boats sank off Orm.", source) == ["Three"]
    assert underived("Three boats were left in Orm.", source) == []


def test_numbers_of_something_else_do_not_count() -> None:
    far = ["Kelby has 13 schools.", "It rained.", "A dam in Vale has 11 gates."]
    assert underived("In all 24 boats sank off Orm.", "Boats sank off Orm.", *far)


def test_neighbours_of_what_is_cited_count_in_the_same_article_only() -> None:
    sources = read_all(["The plant has 188 workers.", "About 70 retire this year."])
    claim = read("Some 118 workers are left.")
    [fact] = claim.facts.of("number")
    assert DerivedNumbers(sources, ["a", "a"]).follows(claim, fact, [0])
    assert not DerivedNumbers(sources, ["a", "b"]).follows(claim, fact, [0])


def test_a_number_that_a_passage_states_does_not_follow() -> None:
    source = "Of 14 hostages nine are soldiers and five are priests."
    assert underived("At most nine hostages are left.", source) == ["nine"]


def test_what_is_left_may_deny_what_the_passage_says() -> None:
    derived = DerivedNumbers(read_all(["Snow covered 16 of the 21 provinces."]), ["a"])
    assert derived.tells_rest(read("Five provinces had no snow."), [0])
    assert not derived.tells_rest(read("Six provinces had no snow."), [0])


@given(st.integers(30, 10**6), st.integers(30, 10**6))
def test_the_difference_of_any_two_sums_follows_and_no_other(
    one: int, two: int
) -> None:
    whole, part = one + two, two
    sources = [f"Kroll stole ${whole:,}.", f"The village got ${part:,} back."]
    claim = "The village is still out ${:,} that Kroll stole."
    stated = {Fraction(whole), Fraction(part)}
    if one not in stated:
        assert underived(claim.format(one), *sources) == []
    wrong = one + whole + 1
    assert underived(claim.format(wrong), *sources) == [f"${wrong:,}"]


def test_numbers_apart_from_each_other_are_to_be_of_one_thing() -> None:
    may, rain = "Off Orm five boats sank in May.", "It rained."
    claim = "In all nine boats sank off Orm."
    assert underived(claim, may, rain, "In June four boats sank off Orm.") == []
    dogs = "Boats off Orm carried four dogs."
    assert underived(claim, may, rain, dogs) == ["nine"]


@pytest.mark.parametrize(
    ("said", "follows"),
    [
        ("$252,000", True),
        ("about $250,000", True),
        ("about $200,000", False),
        ("more than $250,000", True),
        ("more than $252,000", False),
        ("more than $260,000", False),
        ("more than $150,000", False),  # as far as a fifth
        ("at least $252,000", True),
        ("less than $260,000", True),
        ("less than $250,000", False),
        ("less than $400,000", False),
    ],
)
def test_what_is_left_is_as_near_as_the_words_of_the_claim_say(
    said: str, *, follows: bool
) -> None:
    left = underived(f"The village of Bell is still out {said}.", STOLEN, BACK)
    assert (left == []) is follows


LOSS = "It made a loss of $48 million, and the year before a loss of $11 million."
CLERKS = "Three clerks share $100,000."
TALKS = "The talks began at 8 a.m. and ended at 10:30 a.m."


@pytest.mark.parametrize(
    ("claim", "source", "left"),
    [
        # rounded: 35.6 per cent, 4.36 times, 33,333.33
        ("Of the sick, 36 percent were treated.", f"{ILL} {TREATED}", []),
        ("Of the sick, 38 percent were treated.", f"{ILL} {TREATED}", ["38 percent"]),
        ("The loss was 4.4 times that of the year before.", LOSS, []),
        ("The loss was 4.8 times that of the year before.", LOSS, ["4.8"]),
        ("Each of the clerks gets $33,333.", CLERKS, []),
        ("Each of the clerks gets $33,334.", CLERKS, ["$33,334"]),
        # told in two parts
        ("The talks lasted half an hour more than two hours.", TALKS, []),
        ("The talks lasted half an hour less than two hours.", TALKS, ["two hours"]),
        ("The talks lasted half an hour less than three hours.", TALKS, []),
    ],
)
def test_a_number_is_rounded_or_told_in_two_parts(
    claim: str, source: str, left: list[str]
) -> None:
    assert underived(claim, source) == left
