import pytest

from scripts.measuring.linked_citations import Tally
from scripts.measuring.strengths import group_of, share

TALLIES = [
    Tally(by_strength={"strong": [(1.0, True), (0.8, True)], "medium": [(0.4, False)]}),
    Tally(by_strength={"strong": [(0.75, False)]}),
]


def test_a_group_holds_the_citations_of_its_strength_and_scores() -> None:
    group = group_of(TALLIES, "strong", 0.7, 0.9)
    assert (group.n, group.scores) == (2, "0.70-0.90")
    assert group.mean_score == pytest.approx(0.775)
    assert group.precision.mean == 0.5


def test_the_last_group_holds_the_score_1() -> None:
    assert group_of(TALLIES, "strong", 0.9, 1.0).n == 1
    assert group_of(TALLIES, "strong", 0.0, 1.0).n == 3


def test_a_strength_without_citations_has_none() -> None:
    assert group_of(TALLIES, "nearest", 0.0, 1.0).n == 0


def test_a_share_of_few_is_uncertain_though_all_hit() -> None:
    few, many = share(4, 4), share(400, 400)
    assert few.mean == many.mean == 1
    assert few.low < 0.6 < 0.98 < many.low
    assert few.high == 1
