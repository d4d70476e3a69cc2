"""Whether a sentence merged of several says only what they say."""

import pytest

from summarize.writers.guard.merges import choose_merged, merge_fault

FERRY = "The ferry Aurora hit the northern pier in Harlow on Tuesday, police said."
HURT = "The crash of the ferry Aurora hurt 14 people, police said on Tuesday."
LEE = "Ann Lee, the mayor of Harlow, has closed the northern pier again."
SHE = "She could open it in June, if the repair has been paid for by then."
HOUSE = "The House rejected a bill on weapons after a long debate on Monday."
SENATE = "The Senate passed its own budget for the coming year on Monday."


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            "The ferry Aurora hit the northern pier in Harlow on Tuesday, and the crash"
            " of the ferry hurt 14 people, police said.",
            (FERRY, HURT),
        ),
        (
            "The ferry Aurora hit the northern pier, which Ann Lee, the mayor of"
            " Harlow, has closed again, police said.",
            (FERRY, LEE),
        ),
        (
            "Ann Lee, the mayor of Harlow, has closed the northern pier again and could"
            " open it in June, if the repair has been paid for by then.",
            (LEE, SHE),
        ),
        (FERRY, (FERRY, HURT)),
    ],
)
def test_a_true_merge_has_no_fault(text: str, sources: tuple[str, ...]) -> None:
    assert merge_fault(text, sources) is None


@pytest.mark.parametrize(
    ("text", "sources", "fault"),
    [
        ("The ferry Aurora hit the pier, police said", (FERRY, HURT), "unfinished"),
        ("The ferry Aurora rammed the pier, police said.", (FERRY, HURT), "new word"),
        (
            "The ferry hit 14 piers and hurt 13 people, police said.",
            (FERRY, HURT),
            "new",
        ),
        (
            "The ferry hit the northern pier and hurt 14 people, Ann Lee said.",
            (FERRY, HURT, LEE),
            "another speaker",
        ),
        ("The crash of the ferry hurt 14 people.", (FERRY, HURT), "lost"),
        (
            "Ann Lee, the mayor of Harlow, has closed the northern pier again, and it"
            " will open in June, the repair paid for.",
            (LEE, SHE),
            "lost",
        ),
        (
            "The price of a ferry ticket fell to 42 crowns from 44 crowns.",
            (
                "The price of a ferry ticket fell to 42 crowns from 44 crowns, the"
                " harbour office said on Friday, the lowest of the last seven years.",
            ),
            "lost source",
        ),
        (
            "The Senate passed its own budget for the coming year on Monday, the ferry"
            " Aurora hit the northern pier in Harlow, police said.",
            (SENATE, FERRY),
            "broken relation",
        ),
        (
            "The ferry Aurora hit the northern pier, police said.",
            ("The ferry Aurora hit the northern pier lights in Harlow, police said.",),
            "half a phrase",
        ),
        (
            "The Senate rejected a bill on weapons after a long debate on Monday.",
            (HOUSE, SENATE),
            "broken relation",
        ),
        (
            "The pier hit the ferry Aurora on Tuesday, police said.",
            (FERRY, HURT),
            "broken relation",
        ),
    ],
)
def test_what_is_wrong_is_named(
    text: str, sources: tuple[str, ...], fault: str
) -> None:
    assert (merge_fault(text, sources) or "").startswith(fault)


def test_what_follows_a_joint_is_told_of_somebody_of_its_own_source() -> None:
    """Nothing says that the ferry has to do with the bill."""
    text = "The House, which hit the northern pier, rejected a bill, police said."
    assert merge_fault(text, (HOUSE, FERRY)) == "broken relation"


def test_the_first_true_merge_of_all_sources_is_taken() -> None:
    short = "The ferry Aurora hit the northern pier in Harlow, police said."
    both = "The ferry Aurora hit the northern pier and hurt 14 people, police said."
    false = "The ferry Aurora hurt the northern pier, police said."
    sources = (FERRY, HURT)
    assert choose_merged([FERRY, short, false, both], sources) == 3
    assert choose_merged([FERRY, short, false], sources) is None


def test_of_one_source_whole_phrases_go() -> None:
    source = "The ferry Aurora, which was built in 1998, hit the northern pier."
    half = "The ferry Aurora, built in 1998, hit the northern pier."
    whole = "The ferry Aurora hit the northern pier."
    assert choose_merged([source, half, whole], [source]) == 2
