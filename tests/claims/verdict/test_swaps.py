import pytest

from summarize.claims.verdict.swaps import (
    crossed_words,
    opposed_deeds,
    swapped_words,
    turned_word,
)
from tests.readings import aligned


def swaps(claim: str, passage: str, *, known: str = "") -> list[tuple[str, str]]:
    found = swapped_words(
        aligned(claim, passage), lambda word: word.key == known, lambda _: True
    )
    return [(word.text, other.text) for word, other in found]


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("A nurse was stabbed.", "A doctor was stabbed.", ("nurse", "doctor")),
        ("A court in Oslo ruled.", "A court in Bergen ruled.", ("Oslo", "Bergen")),
        ("Sweden has acted.", "Denmark and Norway have acted.", ("Sweden", "Denmark")),
        ("Attacks halved to 46.", "Attacks doubled to 46.", ("halved", "doubled")),
        ("A red car hit the wall.", "A blue car hit the wall.", ("red", "blue")),
        ("A yellow alert was on.", "An amber alert was on.", ("yellow", "amber")),
    ],
)
def test_another_word_between_the_same_words_is_a_swap(
    claim: str, passage: str, expected: tuple[str, str]
) -> None:
    assert swaps(claim, passage) == [expected]


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The vessel hit a pier.", "The ferry hit a pier."),
        ("The blaze killed two.", "The fire killed two."),
        ("The WHO met.", "The Organization met."),
        ("The mayor said so.", "He said so."),
        ("Police said it burned.", "Police added it burned."),
        ("The bill was not approved.", "The bill was rejected."),
        ("The wind will ease on Sunday.", "The wind will weaken on Sunday."),
        ("It ordered the firm to store the broken lorry and asked it for logs.",
         "It asked the firm to show its logs, and ordered it to keep the broken"
         " lorry."),
    ],
)  # fmt: skip
def test_words_that_mean_the_same_or_only_point_are_none(
    claim: str, passage: str
) -> None:
    assert swaps(claim, passage) == []


def test_a_word_that_is_said_elsewhere_is_no_swap() -> None:
    sides = ("A nurse was stabbed.", "A doctor was stabbed.")
    assert swaps(*sides, known="nurse") == []


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Sales went up in May.", "Sales went down in May.", ("up", "down")),
        ("They voted against it.", "They voted for it.", ("against", "for")),
        ("Some homes burned.", "All homes burned.", None),
        ("Sales went up.", "Sales went up.", None),
        (
            "The cook had gone before Lund left.",
            "Lund left after the cook had gone.",
            None,
        ),
        (
            "The cook had gone before Lund left.",
            "The cook had gone after Lund left.",
            ("before", "after"),
        ),
        (
            "It spends more on schools than on roads.",
            "It spends less on roads than on schools.",
            None,
        ),
        (
            "It spends more on roads than on schools.",
            "It spends less on roads than on schools.",
            ("more", "less"),
        ),
        (
            "The hall is closed on Mondays.",
            "The hall will not be open on Mondays.",
            None,
        ),
    ],
)
def test_a_small_word_that_is_turned_round_is_found(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    found = turned_word(aligned(claim, passage))
    assert (found and (found[0].text, found[1].text)) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("They held the younger of two and freed the elder on bail.",
         "They held the elder of two and freed the younger on bail.",
         ("younger", "elder")),
        ("The barn of 1941 burned in 1871.", "The barn of 1871 burned in 1941.",
         ("1941", "1871")),
        ("Salt, oil and pepper were sold.", "Pepper, oil and salt were sold.", None),
        ("She killed three before shooting herself.",
         "She was shooting before she killed three.", None),
    ],
)  # fmt: skip
def test_two_words_that_stand_in_the_places_of_each_other_are_crossed(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    found = crossed_words(aligned(claim, passage))
    assert (found and tuple(word.text for word in found)) == expected


def test_with_the_same_word_on_one_side_only_opposites_are_swaps() -> None:
    passage = "The plan was approved by Lund."
    claim = "The plan was rejected in May."
    assert swaps(claim, passage) == [("rejected", "approved")]
    assert swaps(passage, claim) == [("approved", "rejected")]
    printed = "The plan was printed by Lund."
    for word in ("approved", "rejected"):
        assert swaps(f"The plan was {word} in May.", printed) == []


FOR, AGAINST = "The party called for a dam.", "The party opposed a dam."


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        (FOR, AGAINST, ("called for", "opposed")),
        (AGAINST, FOR, ("opposed", "called for")),
        ("A dam is what the party opposed.", FOR, ("opposed", "called for")),
        # denied in one of both, in both
        ("The party did not oppose a dam.", FOR, None),
        ("The party did not oppose a dam.", "The party did not call for a dam.",
         ("oppose", "call for")),
        # the passage has the claim's deed, too; and of other things
        (FOR, "The party called for a dam, Lund opposed it.", None),
        (FOR, "The club opposed the sale of mills.", None),
    ],
)  # fmt: skip
def test_deeds_that_are_opposites_are_of_one_thing_and_denied_alike(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    found = opposed_deeds(aligned(claim, passage))
    assert (found and (found.text, found.other)) == expected
