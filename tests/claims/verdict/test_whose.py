import pytest

from summarize.claims.verdict.whose import (
    crossed_value,
    other_bound,
    other_count,
    other_ordinal,
    other_times,
    whole_for_part,
)
from tests.readings import aligned, read


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Nine cafes shut.", "Four of nine cafes shut.", ("Nine", "Four of nine")),
        ("All 30 cows died.", "Of the 30 cows, 18 died.", ("30", "30 cows, 18")),
        ("Four cafes shut.", "Four of nine cafes shut.", None),
        ("Four of nine cafes shut.", "Four of nine cafes shut.", None),
        ("The firm has nine cafes.", "It shut four of its nine cafes.", None),
        ("Nine cafes shut.", "Nine cafes of the firm shut.", None),
    ],
)
def test_the_number_of_all_is_not_that_of_a_part(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert whole_for_part(aligned(claim, passage), read(passage)) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        (
            "Police counted 3,000 marchers.",
            "Police counted 1,200 marchers, the organisers 3,000.",
            ("3,000", "1,200"),
        ),
        (
            "The mill was shut in 1974.",
            "The mill, which opened in 1974, was shut in 2003.",
            ("1974", "2003"),
        ),
        ("Polls gave Brandt 41.", "Polls gave Moe 41 and Brandt 38.", ("41", "38")),
        (
            "The second bus left at 7 a.m.",
            "The first bus left at 7 a.m., the second at noon.",
            ("7 a.m", "noon"),
        ),
        (
            "The organisers counted 3,000.",
            "Police counted 1,200 marchers, the organisers 3,000.",
            None,
        ),
        ("Polls gave Brandt 38.", "Polls gave Moe 41 and Brandt 38.", None),
        (
            "Two men died in the fire at the mill.",
            "Two men died and 40 people were hurt in the fire at the mill.",
            None,
        ),
        (
            "The leak was probed in 2017 and 2018.",
            "The leak of 2018 came after one that was probed in 2017.",
            None,
        ),
        (
            "On the smaller of two lakes there is a boat.",
            "The larger of two lakes has a pier, while the smaller one has a boat.",
            None,
        ),
    ],
)
def test_a_value_of_one_part_is_not_that_of_another(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert crossed_value(read(claim), read(passage)) == expected


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("Shops with more than ten staff must pay.", False),
        ("Shops with more than ten staff need not pay.", True),
    ],
)
def test_a_bound_may_be_turned_round_with_what_is_denied(
    claim: str, found: bool
) -> None:
    passage = "Shops with fewer than ten staff need not pay."
    other = other_bound(aligned(claim, passage), read(claim), read(passage))
    assert (other is not None) == found


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("Divers found 14 boats.", "Divers found six of them.", ("14", "six")),
        ("Divers found half of 12 boats.", "Divers found six boats.", None),
        ("Divers lost 14 boats.", "Divers found six of them.", None),
    ],
)
def test_another_number_in_the_same_place_is_found(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    both = read(claim), read(passage)
    assert other_count(aligned(claim, passage), *both) == expected


@pytest.mark.parametrize(
    ("claim", "passage", "expected"),
    [
        ("He was hit twice.", "He was hit four times.", ("twice", "four times")),
        ("It was warned 4 times.", "It was warned twice.", ("4 times", "twice")),
        ("It was warned twice.", "It was warned two times.", None),
        ("It was warned twice.", "It was warned at least three times.", None),
        ("It paid twice as much.", "It paid four times as much.", None),
        ("It was warned twice.", "It was warned twice and fined four times.", None),
        ("It was warned once he left.", "It was warned four times.", None),
    ],
)
def test_how_often_something_was_done_may_be_another_number(
    claim: str, passage: str, expected: tuple[str, str] | None
) -> None:
    assert other_times(aligned(claim, passage)) == expected


def test_an_ordinal_before_the_same_word_must_be_the_same() -> None:
    passage = "It was the first strike at the yard."
    assert other_ordinal(aligned("It was the third strike.", passage)) == (
        "third",
        "first",
    )
    assert other_ordinal(aligned("It was the first strike.", passage)) is None
