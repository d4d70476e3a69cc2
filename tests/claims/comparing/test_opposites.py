import pytest

from summarize.claims.comparing.opposites import opposite_words, swapped_roles
from tests.readings import read, read_all

COUNCIL = "The town council rejected the plan for a new harbour on Tuesday."


@pytest.mark.parametrize(
    ("claim", "passage", "values"),
    [
        (
            "On Tuesday the town council approved the plan for a harbour.",
            COUNCIL,
            ("approved", "rejected"),
        ),
        (
            "Ticket prices on the ferry to Sardan rose in May.",
            "Ticket prices on the ferry to Sardan fell in May.",
            ("rose", "fell"),
        ),
        (
            "The union signed the wage deal with the mill.",
            "The union refused to sign the wage deal with the mill.",
            ("signed", "refused to sign"),
        ),
        (
            "The pump failed to stop the water in the mill.",
            "The pump stopped the water in the mill at noon.",
            ("failed to stop", "stopped"),
        ),
        (
            "The court did not uphold the fine for the mill.",
            "The court did not overturn the fine for the mill.",
            ("uphold", "overturn"),
        ),
    ],
)
def test_an_opposite_in_the_same_place_is_seen(
    claim: str, passage: str, values: tuple[str, str]
) -> None:
    found = opposite_words(read(claim), [read(passage)])
    assert found
    assert (found.left, found.right) == values


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The town council did not approve the plan for a harbour.", COUNCIL),
        ("The town council threw out the plan for a harbour.", COUNCIL),
        ("The town council approved a budget for schools and parks.", COUNCIL),
        (
            "The union declined to sign the wage deal with the mill.",
            "The union did not sign the wage deal with the mill.",
        ),
        (
            "Shares fell to a new low as prices of wool rose in Varnby.",
            "Shares fell to a new low as prices of wool rose in Varnby again.",
        ),
        (
            "Unemployment dropped to 4.8% in September.",
            "Unemployment declined to 4.8% in September.",
        ),
    ],
)
def test_where_the_words_around_differ_nothing_is_said(
    claim: str, passage: str
) -> None:
    assert opposite_words(read(claim), [read(passage)]) is None


def test_a_further_passage_with_the_word_of_the_claim_settles_it() -> None:
    claim = "The town council approved the plan for a new harbour."
    other = "The plan was approved by the council."
    assert opposite_words(read(claim), [read(COUNCIL)])
    assert opposite_words(read(claim), read_all([COUNCIL, other])) is None
    assert opposite_words(read(claim), []) is None


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Smith sued Jones over the boat.", "Jones sued Smith over the boat."),
        ("Smith sued Jones over the boat.", "Smith was sued by Jones in May."),
        ("Varnby beat Tellmark in the final.", "Tellmark beat Varnby in the final."),
        (
            "The mill accused the union of theft.",
            "The union accused the mill of theft.",
        ),
        ("Valk accused Lind.", "Petra Lind, the minister, accused Gero Valk."),
        ("Valk accused Lind.", "The minister, Petra Lind, accused Gero Valk."),
        ("Valk accused Lind.", "Lind accused the mill's owner, Gero Valk, of theft."),
        ("Valk accused Lind.", "Petra Lind of the Green Party accused Gero Valk."),
        ("Lind was accused of theft by Valk.", "Petra Lind accused Gero Valk."),
    ],
)
def test_who_did_it_to_whom_is_seen(claim: str, passage: str) -> None:
    found = swapped_roles(read(claim), [read(passage)])
    assert found
    assert found.kind == "roles"


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Smith sued Jones over the boat.", "Smith sued Jones over a boat."),
        ("Smith sued Jones over the boat.", "Jones was sued by Smith in May."),
        ("Smith met Jones in Varnby.", "Jones met Smith in Varnby."),
        ("Smith sued Jones over the boat.", "Jones said Smith had lost the boat."),
        ("The measure passed in the senate.", "The senate passed the measure."),
        ("Lind accused Valk.", "Petra Lind, the minister, accused Gero Valk."),
        ("Valk was accused of theft by Lind.", "Petra Lind accused Gero Valk."),
        ("Lind was accused by Valk.", "In Kelby, Gero Valk accused Petra Lind."),
    ],
)
def test_the_same_roles_in_another_order_are_no_swap(claim: str, passage: str) -> None:
    assert swapped_roles(read(claim), [read(passage)]) is None


def test_a_passage_with_the_roles_of_the_claim_settles_it() -> None:
    passages = ["Jones sued Smith in May.", "Smith sued Jones in June."]
    assert (
        swapped_roles(read("Smith sued Jones over the boat."), read_all(passages))
        is None
    )


def test_opposites_have_two_words_of_content_beside_them_in_common() -> None:
    passage = "The council rejected the plan."
    assert opposite_words(read("The council approved the plan."), [read(passage)])
    for claim in ("The council approved it.", "The mayor approved the plan."):
        assert opposite_words(read(claim), [read(passage)]) is None


def test_an_apposition_may_stand_behind_the_first_word() -> None:
    passage = "Lind, the minister, accused Gero Valk."
    found = swapped_roles(read("Valk accused Lind."), [read(passage)])
    assert found
    assert (found.left, found.right) == (
        "Valk accused Lind",
        "Lind, the minister, accused Gero Valk",
    )


def test_opposites_have_the_nearest_word_on_one_side_in_common() -> None:
    passage = read("The council rejected a budget that had a harbour plan.")
    far = "Lund approved the new harbour plan."
    assert opposite_words(read(far), [passage]) is None
    assert opposite_words(read("The council approved a harbour plan."), [passage])


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Valk accused Lind.", "The minister, Lind, accused Gero Valk."),
        ("Valk accused Lind.", "Lind accused the owner, Valk, of theft."),
        ("Valk accused Lind.", "Lind quietly accused the owner, Gero Jon Valk."),
    ],
)
def test_a_name_beside_a_role_is_whom_it_means(claim: str, passage: str) -> None:
    assert swapped_roles(read(claim), [read(passage)])


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        # the same doer, or the same target, in another passage
        ("Smith sued Jones.", ("Jones sued Smith.", "Smith sued Berg in June.")),
        ("Smith sued Jones.", ("Jones sued Smith.", "Berg sued Jones in June.")),
        # only one of the two in the other's place
        ("Smith sued Jones.", ("Jones sued Berg.",)),
        ("Smith sued Jones.", ("Berg sued Smith.",)),
        # named in another clause
        ("Berg sued Smith.", ("Smith sued the owner, who fled with Berg.",)),
    ],
)
def test_one_side_in_the_place_of_the_other_is_no_swap(
    claim: str, passages: tuple[str, ...]
) -> None:
    assert swapped_roles(read(claim), read_all(passages)) is None
