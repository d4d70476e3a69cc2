"""Pairs of rows, some of them in a crowd of ten that are all alike."""

from itertools import combinations

import numpy as np

from summarize.grouping.crowds import lowered_in_crowds
from summarize.grouping.wordings import Alike

CROWD = list(combinations(range(11), 2))  # each of the eleven has ten neighbours
LONELY = (11, 12)
MIXED = (10, 13)


def lowered(n_rows: int, cosine: float = 0.2) -> dict[tuple[int, int], float]:
    pairs = sorted([*CROWD, LONELY, MIXED])
    left, right = np.array(pairs, dtype=np.int64).T
    found = lowered_in_crowds(Alike(left, right, np.full(len(pairs), cosine)), n_rows)
    return dict(zip(pairs, found.cosines.tolist(), strict=True))


def test_a_cosine_counts_less_where_many_are_near() -> None:
    found = lowered(n_rows=100_000)
    assert found[LONELY] > found[MIXED] > found[0, 1]


def test_a_crowd_halves_a_cosine_and_no_more() -> None:
    for cosine in (0.2, 0.9):  # the event of the day stays one, however many tell it
        found = lowered(n_rows=100_000, cosine=cosine)
        assert abs(found[0, 1] - cosine / 2) < 0.001
        assert abs(found[LONELY] - cosine) < 0.001


def test_a_few_articles_count_as_if_they_stood_in_a_crowd() -> None:
    assert lowered(n_rows=14)[LONELY] < 0.6 * lowered(n_rows=100_000)[LONELY]
