import pytest

from summarize.claims.comparing.updates import Side, is_later, is_update, report_day
from tests.readings import read

FRIDAY, SUNDAY = "2025-05-02", "2025-05-04"


def side(text: str, value: str, date: str | None = None) -> Side:
    return read(text), value, date


TWELVE = side("The blast killed 12 people.", "12", FRIDAY)
FIFTEEN = side("The blast killed 15 people.", "15", SUNDAY)


def test_the_date_of_the_article_says_which_is_later() -> None:
    assert is_later(FIFTEEN, TWELVE)
    assert not is_later(TWELVE, FIFTEEN)


@pytest.mark.parametrize(
    ("earlier", "later", "is_known"),
    [
        ("said on Friday", "said on Sunday", True),
        ("as of May 3", "as of May 5", True),
        ("said on Monday", "said on Friday", False),  # of this week or the one before
        ("said on May 3", "said on Sunday", False),
        ("said on Sunday", "said on Sunday", False),
    ],
)
def test_without_dates_the_days_of_the_sentences_do(
    earlier: str, later: str, is_known: bool
) -> None:
    one = side(f"It killed 12 people, police {earlier}.", "12")
    other = side(f"It killed 15 people, police {later}.", "15")
    assert is_later(other, one) is is_known
    assert not (is_later(one, other) and is_later(other, one))


def test_a_number_that_rose_is_the_later_one() -> None:
    rose = side("The death toll rose to 15.", "15")
    assert is_later(rose, side("The blast killed 12 people.", "12"))
    assert not is_later(rose, side("The blast killed 17 people.", "17"))


DEMAND = side("The union demands a raise of 8 percent.", "8 percent")
LOWERED = side("The union lowered its demand to 6 percent.", "6 percent")


def test_a_value_that_somebody_changed_is_the_later_one() -> None:
    assert is_later(LOWERED, DEMAND)
    assert not is_later(DEMAND, LOWERED)
    bringing = side("A woman died, bringing the number of dead to three.", "three")
    assert is_later(bringing, side("Two people were killed.", "Two"))


@pytest.mark.parametrize(
    ("older", "newer", "updates"),
    [
        (DEMAND, LOWERED, True),
        (LOWERED, DEMAND, False),
        (TWELVE, FIFTEEN, True),
        (FIFTEEN, TWELVE, False),
        (side("Nine are missing.", "Nine"), side("Two are missing.", "Two"), True),
        (
            side("The dam was built in 1967.", "1967"),
            side("The dam was built in 1968.", "1968"),
            False,
        ),
        (side("It costs $4 million.", "$4 million"), side("$5 m.", "$5 m"), False),
        (
            side("It raised $4 million.", "$4 million"),
            side("It has raised $5 million so far.", "$5 million"),
            True,
        ),
        (side("Lund was charged.", "charged"), side("Not charged.", "Not"), False),
    ],
)
def test_a_later_value_is_an_update_of_what_grows_or_passes(
    older: Side, newer: Side, updates: bool
) -> None:
    assert is_update(older, newer) is updates


def test_the_day_of_an_event_is_not_the_day_of_a_report() -> None:
    assert report_day(read("It killed 12 people on Friday.")) is None
    day = report_day(read("On Friday it killed 12 people, police said late Sunday."))
    assert day is not None
    assert day.text == "Sunday"
