"""Which plans and decisions a sentence says no longer stand."""

import pytest

from summarize.claims.comparing.revocations import revocations
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (
            "Councillors overturned the decision to shut the Fell Road library.",
            ["shut", "fell", "road", "library"],
        ),
        ("The strike planned for 3 May has been called off.", ["strike"]),
        ("The theatre cancelled its show.", ["show"]),
    ],
)
def test_what_is_revoked(text: str, what: list[str]) -> None:
    [found] = revocations(read(text))
    assert [word.key for word in found.what] == what


@pytest.mark.parametrize(
    "text",
    [
        "The council will not be called off course.",
        "The strike could be called off.",
        "The union has not called off the strike.",
        "Was the strike called off?",
        "The council voted to shut the library.",
    ],
)
def test_what_is_not_revoked(text: str) -> None:
    assert not revocations(read(text))


def test_the_day_of_what_is_revoked() -> None:
    [found] = revocations(read("The strike planned for Friday has been called off."))
    assert found.days == {"friday"}


def test_what_is_to_come_on_another_day() -> None:
    [found] = revocations(read("The opening in Brunn has been pushed back to 2 May."))
    assert found.moved
    [found] = revocations(read("The opening in Brunn has been cancelled."))
    assert not found.moved
