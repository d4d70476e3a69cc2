import pytest

from summarize.claims.comparing.reworded_values import reworded_values
from tests.readings import read_all

RAISED = (
    "People in the Tarn valley have raised 4.2 million crowns for families whose homes "
    "the River Orm destroyed, the mayor of Varnby said."
)
REACHED = (
    "Donations for the families in the Tarn valley have reached 3.8 million crowns, "
    "the Orm Fund said, and homes will be repaired first."
)


def values(*texts: str, owners: str = "") -> list[tuple[str, str]]:
    found = reworded_values(read_all(texts), owners or "abcdefgh"[: len(texts)])
    return [(conflict.left, conflict.right) for _, _, conflict in found]


def test_two_sums_for_one_thing_in_other_words_are_conflicts() -> None:
    assert values(RAISED, REACHED) == [("4.2 million", "3.8 million")]


@pytest.mark.parametrize(
    "other",
    [
        REACHED.replace("3.8", "4.2"),  # one value
        REACHED.replace("3.8 million", "4,160,000"),  # rounds to the other
        REACHED.replace("3.8", "9.6"),  # too far apart
        REACHED.replace("crowns", "signatures"),  # another thing
        REACHED.replace("and homes", "and 412 homes"),  # two values
        REACHED.replace("reached", "reached nearly").replace("3.8", "4.3"),
        "The Orm Fund paid 3.8 million crowns for a new bridge over the River Orm.",
        "Donations for families in the valley have reached 3.8 million crowns.",
    ],
)
def test_where_anything_speaks_for_another_reading_there_is_no_conflict(
    other: str,
) -> None:
    assert values(RAISED, other) == []


def test_one_article_does_not_contradict_itself() -> None:
    assert values(RAISED, REACHED, owners="aa") == []


def test_an_article_that_states_both_values_is_no_conflict() -> None:
    both = "The mayor had spoken of 4.2 million crowns."
    assert values(RAISED, REACHED, both, owners="abb") == []


def test_the_same_two_values_are_told_once() -> None:
    again = RAISED.replace("People", "Helpers")
    [(left, right, _)] = reworded_values(read_all([RAISED, REACHED, again]), "abc")
    assert (left, right) == (0, 1)


def test_nothing_is_looked_for_in_very_many_sentences() -> None:
    texts = [RAISED, REACHED, *["Rain fell."] * 2_000]
    assert reworded_values(read_all(texts), [str(n) for n in range(len(texts))]) == []
