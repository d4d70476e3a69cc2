"""Parts by number, joined by the mean of what is between them."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from summarize.grouping.linkage import join

ONES = [1, 1, 1, 1]


def test_the_nearest_are_joined_first_and_then_judged_by_the_mean() -> None:
    # 2 is near 1 but has nothing of 0: its mean to both is .3
    pairs = {(0, 1): 0.9, (1, 2): 0.6}
    assert join(ONES, pairs, least=0.31) == [0, 0, 2, 3]
    assert join(ONES, pairs, least=0.3) == [0, 0, 0, 3]


def test_of_equals_the_first_are_joined() -> None:
    assert join([1, 1, 1], {(0, 1): 0.5, (1, 2): 0.5}, least=0.4) == [0, 0, 2]


def test_parts_that_are_apart_are_never_joined() -> None:
    pairs = {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.6}
    assert join([1, 1, 1], pairs, least=0.1, apart=2) == [0, 1, 1]


def test_a_part_of_several_things_has_the_mean_of_all_its_pairs() -> None:
    assert join([2, 1], {(0, 1): 1.0}, least=0.5) == [0, 0]
    assert join([2, 1], {(0, 1): 0.9}, least=0.5) == [0, 1]


COSINES = st.lists(st.integers(0, 8).map(lambda n: n / 8), min_size=10, max_size=10)


@given(COSINES)
def test_it_is_average_linkage_over_all_pairs(cosines: list[float]) -> None:
    pairs = dict(zip(combinations(range(5), 2), cosines, strict=True))
    assert join([1] * 5, pairs, least=0.3) == plainly(pairs, 5, 0.3)


def plainly(pairs: dict[tuple[int, int], float], n: int, least: float) -> list[int]:
    """The same by looking at every two groups, again and again."""
    groups = [[number] for number in range(n)]

    def mean(one: list[int], two: list[int]) -> float:
        between = [pairs[min(i, j), max(i, j)] for i in one for j in two]
        return sum(between) / len(between)

    while len(groups) > 1:
        best = max(combinations(groups, 2), key=lambda both: mean(*both))
        if mean(*best) < least:
            break
        groups.remove(best[1])
        best[0].extend(best[1])
    first = {member: min(group) for group in groups for member in group}
    return [first[number] for number in range(n)]
