import pytest

from summarize.claims.comparing.days import conflicting_days
from tests.readings import read


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ("It is shut until Sunday.", "It is shut until Monday.", ("Sunday", "Monday")),
        (
            "Friday's strike is off.",
            "Monday's strike is off.",
            ("Friday's", "Monday's"),
        ),
        ("Shops open at 8 a.m.", "Shops open at 9 a.m.", ("8 a.m", "9 a.m")),
        ("It is shut until Sunday.", "It is shut until Sunday noon.", None),
        ("It is shut until Sunday.", "It opened on Monday.", None),
        ("Shops open at 8.", "Shops open at 8 p.m.", None),
        ("Ann said on Sunday it was shut.", "Ann said on Monday it was shut.", None),
    ],
)
def test_one_event_has_one_day(
    left: str, right: str, values: tuple[str, str] | None
) -> None:
    found = conflicting_days(read(left), read(right))
    assert (found and (found.left, found.right)) == values


def test_the_day_of_a_report_counts_where_it_is_asked_for() -> None:
    left, right = read("Ann said so on Sunday."), read("Ann said so on Monday.")
    assert conflicting_days(left, right) is None
    found = conflicting_days(left, right, reported=True)
    assert found
    assert found.kind == "weekday"
