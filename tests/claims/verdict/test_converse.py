import pytest

from summarize.claims.verdict.converse import converse_deeds
from tests.readings import aligned, compared


@pytest.mark.parametrize(
    ("claim", "passage", "agree"),
    [
        ("Berg bought the hotel from Lund.", "Lund sold the hotel to Berg.", True),
        ("Lund bought the hotel from Berg.", "Lund sold the hotel to Berg.", False),
        ("Berg borrowed a boat from Lund.", "Lund lent a boat to Berg.", True),
        ("Sandnes lost to Torvik.", "Torvik beat Sandnes.", True),
        ("Torvik lost to Sandnes.", "Torvik beat Sandnes.", False),
        (
            "The hotel was sold to Berg by Lund.",
            "Berg bought the hotel from Lund.",
            True,
        ),
    ],
)
def test_a_deed_told_from_the_other_side_has_its_sides_changed(
    claim: str, passage: str, agree: bool
) -> None:
    assert [each.agree for each in converse_deeds(aligned(claim, passage))] == [agree]


def test_one_verb_on_both_sides_is_no_converse() -> None:
    passage = "Lund sold the hotel to Berg."
    assert converse_deeds(aligned("Lund sold the hotel to Moe.", passage)) == []
    assert compared("Berg bought the hotel from Lund.", passage).faults == ()
