import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.persons import shown_persons
from tests.build import sentences
from tests.readings import compared

JURY = "A jury found the surgeon Mats Brekke guilty and fined him 9,000 crowns."


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("Eva Lorn was fined 9,000 crowns.", [JURY, "Eva Lorn had trusted him."]),
        (
            "Olav Heim signed the budget.",
            ["Tora Nygard spoke.", "She signed the budget.", "Olav Heim left."],
        ),
        (
            "Kaspar Brekke was fined 9,000 crowns.",
            [JURY, "His brother Kaspar Brekke was not charged."],
        ),
    ],
)
def test_a_name_that_a_pronoun_cannot_stand_for_is_found(
    claim: str, passages: list[str]
) -> None:
    assert "roles" in {flag.kind for flag in compared(claim, *passages).faults}


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        ("Mats Brekke was fined 9,000 crowns.", [JURY]),
        ("Brekke was fined 9,000 crowns.", [JURY]),
        (
            "Tora Nygard praised the budget.",
            ["Tora Nygard met Olav Heim.", "Heim left.", "She praised the budget."],
        ),
        (
            "Ida Holt resigned in Torvik.",
            ["Ida Holt is mayor.", "In Torvik she resigned."],
        ),
        ("Holt won a prize.", ["Lund is ill.", "The jury gave her book a prize."]),
    ],
)
def test_a_name_that_it_may_stand_for_is_none(claim: str, passages: list[str]) -> None:
    assert "roles" not in {flag.kind for flag in compared(claim, *passages).faults}


@pytest.mark.parametrize(
    "shown",
    [
        "Mayor Ann Rist left.",
        "The plumber Ann Rist left.",
        "Ann Rist, 41, left.",
        "Ann Rist, who had waited, left.",
        "Ann Rist, a plumber, left.",
    ],
)
def test_a_name_is_a_persons_where_a_sentence_shows_it(shown: str) -> None:
    named = "Rist and Tolme Rail agreed."
    assert "rist" in shown_persons(Sources(sentences(named, shown)))
    assert "rist" not in shown_persons(Sources(sentences(named)))
