"""Whether a passage tells a clause of a claim that tells more."""

import pytest

from summarize.claims.verdict.clauses import tells_clause
from tests.readings import read

CLAIM = (
    "The director said that the mill had hired 40 people and that inspectors had "
    "checked the boiler for cracks in May, and the first wages have been paid."
)


@pytest.mark.parametrize(
    ("passage", "tells"),
    [
        ("Inspectors checked the boiler for cracks.", True),
        (
            "Hill and Sons, which owns the dairy next to it, said in a letter that "
            "inspectors had checked the boiler for cracks before anybody complained.",
            True,
        ),
        ("The mill paid its first wages on Friday.", True),
        ("Were inspectors paid to check the boiler for cracks?", False),
        ("The boiler for the first mill came from the dairy of Ann Lee.", False),
        ("Inspectors were hired by the mill to sweep the yard of snow.", False),
    ],
    ids=["clause", "row", "moved", "question", "same things", "another deed"],
)
def test_a_passage_tells_a_clause_with_its_verb(passage: str, tells: bool) -> None:
    assert tells_clause(read(CLAIM), read(passage)) == tells
