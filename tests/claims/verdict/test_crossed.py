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
        ("The syrup, not yet sold to any child, seems to soothe coughs.",
         "The syrup seems to soothe coughs, and no child has yet bought it."),
        ("Since losing its hall, the choir has sung in barns.",
         "The choir lost its hall and has since sung in barns."),
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


@pytest.mark.parametrize(
    "claim",
    [
        "The plan, welcomed by the mayor, was rejected by residents.",
        "The plan was welcomed on Monday by the mayor.",
        "The mayor welcomed the plan.",
    ],
)
def test_who_does_it_may_stand_behind_by_at_some_distance(claim: str) -> None:
    assert crossed(claim, PLAN) == ("mayor", "Residents")


def test_whoever_stands_last_may_do_it() -> None:
    assert crossed("The plan was rejected by residents.", PLAN) == (
        "residents",
        "mayor",
    )


@pytest.mark.parametrize(
    "passage",
    [
        "Residents in Oslo welcomed the plan, but the mayor rejected it.",
        "Residents loudly welcomed the plan, but the mayor rejected it.",
    ],
)
def test_a_place_or_a_manner_before_a_verb_does_nothing(passage: str) -> None:
    claim = "The mayor welcomed the plan and residents rejected it."
    assert crossed(claim, passage) == ("mayor", "Residents")


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The firm's demand for steel fell.", DISPUTE),
        ("The firm's steel demand fell.", DISPUTE),
        ("The council offers 3 percent.", DISPUTE),
        ("The mayor left, and residents cheered.", PLAN),
        ("The bank paid Berg.", "The bank sued Lund, but the bank paid Berg."),
        ("The vessel hit the pier.", "The vessel left, but the ferry hit the pier."),
    ],
)
def test_owners_strangers_other_deeds_and_a_kind_of_the_doer_cross_nothing(
    claim: str, passage: str
) -> None:
    assert crossed(claim, passage) is None


def test_what_is_crossed_once_needs_a_word_of_contrast() -> None:
    joined = "Their union demands 8 percent, and the firm offers 3 percent."
    assert crossed("The firm demands 8 percent.", joined) is None
    assert crossed("The firm demands 8 percent.", DISPUTE) == ("firm", "union")
    both = "The firm demands 8 percent, and the union offers 3 percent."
    assert crossed(both, joined) == ("firm", "union")
