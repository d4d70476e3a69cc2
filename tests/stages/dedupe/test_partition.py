import numpy as np

from summarize.stages.dedupe.partition import number_by_first, places_of_parts


def test_parts_are_numbered_as_they_first_appear() -> None:
    parts, labels = number_by_first(np.array([7, 3, 7, 9, 3]))
    assert parts.tolist() == [0, 1, 0, 2, 1]
    assert labels == [7, 3, 9]


def test_the_places_of_a_part_come_in_order() -> None:
    assert list(places_of_parts(np.array([1, 0, 1, 2]))) == [[1], [0, 2], [3]]


def test_nothing_has_no_parts() -> None:
    nothing = np.empty(0, dtype=np.int64)
    assert list(places_of_parts(nothing)) == []
    assert number_by_first(nothing)[1] == []
