import pytest

from summarize.claims.verdict.additions import added_parts
from summarize.claims.verdict.cover import cover
from tests.readings import read, read_all

THEFT = "Thieves took 48 paintings from the museum on Sunday."
DAM = "The dam broke on Friday."


def added(claim: str, *passages: str) -> list[str]:
    readings = read_all(passages)
    return list(added_parts(cover(read(claim), range(len(readings)), readings)))


@pytest.mark.parametrize(
    ("claim", "passage", "part"),
    [
        (
            "Thieves took 48 paintings from the museum because the guard slept.",
            THEFT,
            "because the guard slept",
        ),
        (
            "Thieves took 48 paintings from the museum, which opened in the spring.",
            THEFT,
            "which opened in the spring",
        ),
        (
            "The dam, built in 1962 by Swiss engineers, broke on Friday.",
            DAM,
            "built in 1962 by Swiss engineers",
        ),
    ],
)
def test_a_part_that_no_passage_says_is_added_to_a_copy(
    claim: str, passage: str, part: str
) -> None:
    assert added(claim, passage) == [part]


@pytest.mark.parametrize(
    ("claim", "passages"),
    [
        (THEFT, (THEFT,)),
        ("Thieves took 48 paintings because the guard slept.",
         (THEFT, "The guard slept.")),
        ("Burglars made off with 48 canvases because a watchman dozed.", (THEFT,)),
        ("Thieves took 48 paintings from the museum, police said.", (THEFT,)),
        ("The dam broke.", (DAM,)),
        ("The dam broke.", ()),
    ],
)  # fmt: skip
def test_what_is_said_or_told_in_other_words_is_not_added(
    claim: str, passages: tuple[str, ...]
) -> None:
    assert added(claim, *passages) == []
