import pytest

from summarize.claims.verdict.crossed import crossed_doers
from tests.readings import aligned


def crossed(claim: str, passage: str) -> tuple[str, str] | None:
    found = crossed_doers(aligned(claim, passage))
    return (found[0].text, found[1].text) if found else None


DISPUTE = "Their union demands a raise of 8 percent, while the firm offers 3 percent."
PLAN = "Residents welcomed the plan, but the mayor rejected it."


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("The firm demands 8 percent, while the union offers 3 percent.", DISPUTE,
         ("firm", "union")),
        ("The firm demands 8 percent.", DISPUTE, ("firm", "union")),
        ("The mayor welcomed the plan and residents rejected it.", PLAN,
         ("mayor", "Residents")),
        ("The plan was welcomed by the mayor and rejected by residents.", PLAN,
         ("mayor", "Residents")),
        ("The driver was killed and the passenger injured.",
         "The passenger was killed and the driver injured.", ("driver", "passenger")),
        ("Sea levels fell by two metres and temperatures rose by three degrees.",
         "Temperatures fell by three degrees and sea levels rose by two metres.",
         ("levels", "Temperatures")),
    ],
)  # fmt: skip
def test_whoever_does_what_the_other_does_is_crossed(
    claim: str, passage: str, expected: tuple[str, str]
) -> None:
    assert crossed(claim, passage) == expected


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("While the firm offers 3 percent, the union demands 8 percent.", DISPUTE),
        ("The firm offers 3 percent and the union demands 8 percent.", DISPUTE),
        ("The board's offer is half of what the union demands.",
         "The union demands 8 percent, while the board offers 4 percent."),
        ("The plan was rejected by the mayor and welcomed by residents.", PLAN),
        ("The plan, which residents welcomed, was rejected by the mayor.", PLAN),
        ("Moss was driven by Lane, who shot.", "Lane drove Moss, and Lane shot."),
        ("Officers arrested Lund.", "Police arrested Lund, but officers freed Berg."),
        ("The tenants left.", "Most tenants left, while two tenants stayed."),
        ("", PLAN),
    ],
)  # fmt: skip
def test_reordered_clauses_passives_and_the_same_doer_cross_nothing(
    claim: str, passage: str
) -> None:
    assert crossed(claim, passage) is None
