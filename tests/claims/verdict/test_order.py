import pytest

from summarize.claims.verdict.order import other_doer, swapped_sides
from tests.readings import aligned


def swapped(claim: str, passage: str) -> bool:
    return swapped_sides(aligned(claim, passage)) is not None


def doers(claim: str, passage: str) -> tuple[str, str] | None:
    found = other_doer(aligned(claim, passage), lambda _: True)
    return (found[0].text, found[1].text) if found else None


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Lund sued Berg.", "Berg sued Lund."),
        ("Lund sued Berg.", "Lund was sued by Berg."),
        ("Lund was sued by Berg.", "Lund sued Berg."),
        ("Berg was sued by Lund.", "Lund was sued by Berg."),
        ("Torvik beat Orvik in the final.", "Orvik beat Torvik in the final."),
    ],
)
def test_the_same_words_on_the_other_sides_of_a_verb_are_swapped(
    claim: str, passage: str
) -> None:
    assert swapped(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Lund sued Berg.", "Berg was sued by Lund."),
        ("Lund met Berg.", "Berg met Lund."),
        ("In Torvik, 40 homes lost power after the storm.",
         "After the storm, 40 homes in Torvik lost power."),
        ("The storm cut power to 4,000 homes.", "Some 4,000 homes lost power in it."),
        ("A fire at a hotel killed guests.", "Guests died in a hotel fire."),
        ("The shooting of the guard shocked the town.",
         "The town was shocked when the guard was shot."),
        ("The road was closed by snow.", "The road closed after snow."),
        ("The choir's deputy head, Anna Holt, will conduct.",
         "Anna Holt, deputy head of the choir, will conduct."),
    ],
)  # fmt: skip
def test_passives_moved_phrases_and_mutual_deeds_swap_nothing(
    claim: str, passage: str
) -> None:
    assert not swapped(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Lund has opened the fair.", "Berg opened the fair.", ("Lund", "Berg")),
        ("Lund opened the fair.", "Anna Lund opened the fair.", None),
        ("Lund opened the fair.", "Lund and Berg opened the fair.", None),
        ("Lund opened the fair.", "The fair was opened by Berg.", None),
        ("WHO closed the ward.", "The Health Organization closed the ward.", None),
        ("Sweden closed the port.", "The Swedish navy closed the port.", None),
    ],
)
def test_another_name_before_the_same_verb_is_another_doer(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert doers(claim, passage) == expected
