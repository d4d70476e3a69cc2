from datetime import date

import pytest

from summarize.claims.comparing.stated_values import stated_values
from tests.readings import read


def stated(claim: str, passage: str, written: date | None = None) -> list[str]:
    spans = stated_values(read(claim), read(passage), written)
    return [claim[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("claim", "passage", "value"),
    [
        ("Half of the crew left.", "Some 50 per cent of the crew left.", "Half"),
        ("One in two left.", "Half the crew left.", "One in two"),
        ("50% of them left.", "Five out of ten left.", "50%"),
        (
            "Around 33 per cent left.",
            "About a third of them left.",
            "Around 33 per cent",
        ),
        ("A quarter of it sank.", "Of it, 25 percent sank.", "A quarter"),
        ("It gets a third of the seats.", "It gets four of 12 seats.", "a third"),
        ("A fifth of it is tin.", "It is made of 680 of the 3,400 bars.", "A fifth"),
        (
            "It pays 680 bars in tin.",
            "It pays 3,400 bars, a fifth of it in tin.",
            "680",
        ),
        (
            "Members backed it by nine to one.",
            "90 per cent voted for it.",
            "nine to one",
        ),
        ("Prices doubled.", "Prices rose by 100 per cent.", "doubled"),
        ("Prices are twice as high.", "Prices doubled.", "twice"),
        ("Sales halved.", "Sales fell by 50 per cent.", "halved"),
        ("She won twice.", "She won two times.", "twice"),
        ("The half-dozen boats sank.", "Six boats sank.", "half-dozen"),
        ("A couple of boats sank.", "Two boats sank.", "A couple"),
        (
            "It took no more than sixty minutes.",
            "It was done within an hour.",
            "no more than sixty minutes",
        ),
        ("It took 18 months.", "It took a year and a half.", "18 months"),
        ("It lasted 48 hours.", "It lasted two days.", "48 hours"),
        ("It shut at midday.", "It shut at 12 p.m.", "midday"),
        ("It shut at half past six.", "It shut at 6.30 on Monday.", "half past six"),
        ("It cost 1.2 million crowns.", "It cost 1,200,000 crowns.", "1.2 million"),
        ("It dates from the nineties.", "It was made in the 1990s.", "nineties"),
        ("It dates from the 1990s.", "It was made in 1994.", "1990s"),
        ("Three bodies were found.", "Two adults and a child were found.", "Three"),
        (
            "Four ministers left.",
            "One minister left on Monday, three ministers on Friday.",
            "Four",
        ),
        ("Five people died.", "Three people died, and two more later.", "Five"),
        ("Three won.", "Ann Lee, Bo Dahl and Cy Ek won.", "Three"),
        ("No casualties were reported.", "Nobody was hurt.", "No casualties"),
        ("They escaped unhurt.", "Nobody was injured.", "unhurt"),
        ("There was one fatality.", "A man died under a tree.", "one"),
        ("More than ten came.", "In all 12 came.", "More than ten"),
        ("At least 12 men died.", "The death toll is 15.", "At least 12"),
        ("More than 30 came.", "In all 30 came.", "30"),
        ("At least 30 came.", "In all 30 came.", "At least 30"),
    ],
)
def test_a_value_is_stated_in_any_form(claim: str, passage: str, value: str) -> None:
    assert stated(claim, passage) == [value]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Half of the crew left.", "A third of the crew left."),
        ("It rose 4,5 percent.", "It rose 4,75 percent."),
        ("It rose 33.1 percent.", "It rose 33.4 percent."),
        ("Nobody was hurt.", "Nobody was killed."),
        ("One man died.", "Nobody died."),
        ("At least 30 cars burned.", "At most 30 cars burned."),
        ("Four boats sank.", "One boat sank near three islands."),
        ("It took two weeks.", "It took two months."),
        ("At least 12 men died.", "The death toll is 150."),
        ("At least 12 men died.", "It cost 15 pigs."),
        ("At 4,200 it closed.", "It closed in May."),
    ],
)
def test_another_value_is_not_stated(claim: str, passage: str) -> None:
    assert stated(claim, passage) == []


def test_spans_stand_in_order_and_do_not_overlap() -> None:
    claim = "On 3 March two of the three judges, both women, agreed by 2 p.m."
    passage = "Two thirds of the judges, two women, agreed by two p.m. on Tuesday."
    assert stated(claim, passage, date(2026, 3, 5)) == [
        "3 March",
        "two of the three",
        "both",
        "2 p.m",
    ]
