"""Articles are parted where they have little in common, and much among themselves."""

import numpy as np
import pytest

from summarize.stages.events.parts import find_parts

LONG = 200  # stems


def cosines(*groups: int, within: float, between: float) -> np.ndarray:
    """Cosines of groups of so many articles, told one after the other."""
    number = np.repeat(np.arange(len(groups)), groups)
    result = np.where(number[:, None] == number, within, between)
    np.fill_diagonal(result, 0.0)
    return result


def parts(values: np.ndarray, n_stems: int = LONG) -> list[tuple[int, ...]]:
    return [part.articles for part in find_parts(values, [n_stems] * len(values))]


def test_articles_about_one_thing_are_one_part() -> None:
    assert parts(cosines(4, within=0.3, between=0)) == [(0, 1, 2, 3)]


def test_the_largest_part_comes_first_and_has_relatedness_one() -> None:
    found = find_parts(cosines(2, 3, within=0.4, between=0.02), [LONG] * 5)
    assert [part.articles for part in found] == [(2, 3, 4), (0, 1)]
    assert found[0].relatedness == 1
    assert found[1].relatedness == pytest.approx(0.02 / 0.4)


def test_of_parts_with_as_many_articles_the_longer_one_comes_first() -> None:
    values = cosines(2, 2, within=0.4, between=0.02)
    found = find_parts(values, [100, 100, 100, 300])
    assert [part.articles for part in found] == [(2, 3), (0, 1)]
    assert parts(values) == [(0, 1), (2, 3)]


def test_one_article_alone_is_held_against_the_cosines_within_the_others() -> None:
    values = cosines(3, 1, within=0.16, between=0.04)  # 0.04 / 0.4 is under 0.12
    assert parts(values) == [(0, 1, 2), (3,)]
    values = cosines(3, 1, within=0.16, between=0.06)
    assert parts(values) == [(0, 1, 2, 3)]


def test_a_short_article_is_parted_on_stronger_evidence_only() -> None:
    values = cosines(3, 1, within=0.16, between=0.04)
    assert parts(values, n_stems=20) == [(0, 1, 2, 3)]


def test_copies_of_one_text_do_not_part_what_is_told_in_other_words() -> None:
    values = cosines(2, 1, within=1.0, between=0.09)
    assert parts(values) == [(0, 1, 2)]


def test_a_link_between_leads_from_one_article_to_the_next() -> None:
    values = cosines(2, 1, 1, within=0.4, between=0.02)
    values[2, [0, 1]] = values[[0, 1], 2] = 0.09  # is of it, if not surely
    values[3, 2] = values[2, 3] = 0.09  # as far from the first two as a stranger
    assert parts(values) == [(0, 1, 2), (3,)]


def test_articles_that_have_something_in_common_but_no_main_thing_stay_together() -> (
    None
):
    assert parts(cosines(1, 1, 1, within=0, between=0.05)) == [(0, 1, 2)]


def test_articles_that_have_nothing_to_do_with_one_another_are_a_part_each() -> None:
    found = find_parts(cosines(1, 1, within=0, between=0.01), [LONG, LONG])
    assert [part.articles for part in found] == [(0,), (1,)]
    assert [part.relatedness for part in found] == [0.01, 0.01]


def test_an_article_alone_is_one_part() -> None:
    assert parts(np.zeros((1, 1))) == [(0,)]
