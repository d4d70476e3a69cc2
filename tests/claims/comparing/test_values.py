from datetime import date

import pytest

from summarize.claims.comparing.values import (
    conflicting_values,
    contradicting_bounds,
    lacks_value,
)
from summarize.claims.reading.reading import Reading
from summarize.language import language_of
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
        ("It destroyed 300 homes.", "It destroyed 350 homes.", ("300", "350")),
        ("Some 18,000 fans came.", "About 21,000 fans came.", ("18,000", "21,000")),
        ("It was built in 1967.", "It was built in 1968.", ("1967", "1968")),
        ("Attacks halved.", "Attacks have doubled.", ("halved", "doubled")),
        ("Half of them left.", "A third of them left.", ("Half", "A third")),
        (
            "It lost 11 of 19 votes.",
            "It lost 11 of 17 votes.",
            ("11 of 19", "11 of 17"),
        ),
        ("The toll is 15 dead.", "The death toll is 12.", ("15", "12")),
        ("It took half a day.", "It took 36 hours.", ("half a day", "36 hours")),
        ("The mayor, 58, left.", "The 56-year-old mayor left.", ("58", "56-year-old")),
        ("It lasted 24 hours.", "It lasted a day.", None),
        ("15 people were killed.", "12 people were hurt.", None),
        ("The mill employs 340 people.", "The blast killed 12 people.", None),
        ("15 people died.", "The fire killed 12 children.", None),
        ("More than 300 homes burned.", "The fire burned 500 homes.", None),
        ("Between 10 and 15 people died.", "It killed 12 people.", None),
        ("The asking price was $3m.", "The price paid was $2m.", None),
        ("Ann bought the $2m farm.", "Ann listed the $3m farm.", None),
        ("Sales rose 5 per cent in 2019.", "Sales rose 7 per cent in 2020.", None),
        ("They work 38 hours per week.", "They work 1,700 hours per year.", None),
        ("Six states vote.", "Michigan and five other states vote.", None),
        ("Ticket sales reached 4,200.", "Ticket sales rose in May.", None),
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
    ("left", "right", "values"),
    [
        ("No one was hurt.", "21 people were injured.", ("No one", "21")),
        ("There were no injuries.", "Two were hurt.", ("no injuries", "Two")),
        (
            "It caused no casualties.",
            "It caused one fatality.",
            ("no casualties", "one"),
        ),
        ("Two men died.", "The fire claimed no lives.", ("Two", "no lives")),
        ("Nobody was hurt.", "A man died in the fire.", ("Nobody", "A man")),
        ("No arrests were made.", "Three men were arrested.", ("No arrests", "Three")),
        ("No tickets were sold.", "Some 300 tickets were sold.", ("No tickets", "300")),
        ("Nobody was killed.", "Two people were hurt.", None),
        ("No children were hurt.", "Two men were hurt.", None),
        ("The driver was unhurt.", "Two passengers died.", None),
        ("Nobody else was hurt.", "Two men were hurt.", None),
        ("None of the 40 was hurt.", "All 40 people went home unhurt.", None),
    ],
)
def test_none_and_some_conflict(
    left: str, right: str, values: tuple[str, str] | None
) -> None:
    found = conflicting_values(read(left), read(right))
    mirrored = conflicting_values(read(right), read(left))
    assert (found and (found.left, found.right)) == values
    assert (mirrored and (mirrored.right, mirrored.left)) == values


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        (
            "At least 30 cars burned.",
            "At most 30 cars burned.",
            ("At least 30", "At most 30"),
        ),
        (
            "It ran at fewer than six knots.",
            "It ran at more than six knots.",
            ("fewer than six knots", "more than six knots"),
        ),
        ("Nearly 300 came.", "More than 300 came.", ("Nearly 300", "More than 300")),
        (
            "It took over an hour.",
            "It took no more than 60 minutes.",
            None,
        ),
        (
            "It needs at least 20 votes.",
            "It needs up to 15 votes.",
            ("at least 20", "up to 15"),
        ),
        ("At least 30 cars burned.", "More than 30 cars burned.", None),
        ("At least 30 cars burned.", "Up to 40 cars burned.", None),
        ("At least 30 cars burned.", "Some 30 cars burned.", None),
        ("At least 3 men came.", "At most 3 boats sank.", None),
        ("Cars burned.", "At most 30 cars burned.", None),
    ],
)
def test_bounds_contradict_where_only_one_can_hold(
    left: str, right: str, values: tuple[str, str] | None
) -> None:
    found = contradicting_bounds(read(left), read(right))
    assert (found and (found.left, found.right)) == values
    assert lacks_value(read(left), read(right)) or not values


@pytest.mark.parametrize(
    ("claim", "passage", "lacks"),
    [
        ("A third of the crew left.", "Four of the 12 men left.", False),
        ("One in three left.", "A third of the crew left.", False),
        ("It was cut by a third.", "It shrank by 33 per cent.", False),
        ("More than ten came.", "In all 12 came.", False),
        ("More than ten came.", "Less than ten came.", True),
        ("One million people came.", "Two million people came.", True),
        ("At one point it rained.", "It rained.", False),
        ("It rose 4,5 percent.", "It rose 4.5 percent.", False),
        ("It rose 4,5 percent.", "It rose 4,75 percent.", True),
    ],
)
def test_a_value_in_another_form_is_not_lacking(
    claim: str, passage: str, lacks: bool
) -> None:
    assert lacks_value(read(claim), read(passage)) is lacks


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("Es waren 2,5 Millionen Euro.", "Es waren 3 Millionen Euro.", True),
        ("Es waren 1.200 Boote.", "Es waren 1200 Boote.", False),
        ("Es waren 1.200 Boote.", "Es waren 1,2 Boote.", True),
        ("Es waren 4,5 Prozent.", "Es waren 4,50 Prozent.", False),
    ],
)
def test_numbers_follow_the_language(left: str, right: str, values: bool) -> None:
    german = language_of("de")
    found = conflicting_values(Reading(left, german), Reading(right, german))
    assert bool(found) is values


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
