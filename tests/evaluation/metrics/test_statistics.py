import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.evaluation.metrics.statistics import (
    bootstrap_interval,
    bootstrap_intervals,
    few_topics,
    holm,
    paired_difference,
    permutation_p,
    resampled_means,
)

SCORES = [0.2, 0.4, 0.4, 0.6, 0.9]


def test_the_same_seed_gives_the_same_interval_and_another_seed_another() -> None:
    assert bootstrap_interval(SCORES, seed=3) == bootstrap_interval(SCORES, seed=3)
    assert bootstrap_interval(SCORES, seed=3) != bootstrap_interval(SCORES, seed=4)


def test_equal_scores_have_an_interval_without_width() -> None:
    assert bootstrap_interval([0.5] * 8) == (0.5, 0.5, 0.5)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
@settings(deadline=None, max_examples=50)
def test_an_interval_holds_its_mean_within_the_scores(scores: list[float]) -> None:
    mean, low, high = bootstrap_interval(scores, n_resamples=300)

    assert min(scores) - 1e-9 <= low <= high <= max(scores) + 1e-9
    assert mean == pytest.approx(float(np.mean(scores)))


def test_the_interval_covers_the_true_mean_about_as_often_as_it_says() -> None:
    generator = np.random.default_rng(1)
    samples = generator.normal(0.4, 0.1, size=(60, 200))
    intervals = bootstrap_intervals(samples, n_resamples=500)

    covered = sum(low <= 0.4 <= high for _, low, high in intervals)

    assert 180 <= covered <= 199


def test_columns_are_resampled_together() -> None:
    means = resampled_means(np.array([[0.1, 0.6], [0.3, 0.8]]), n_resamples=100)

    assert np.allclose(means[:, 1] - means[:, 0], 0.5)


def test_a_constant_gain_has_a_paired_interval_without_width() -> None:
    better = [score + 0.1 for score in SCORES]

    assert paired_difference(better, SCORES) == pytest.approx((0.1, 0.1, 0.1))


def test_sign_flips_find_a_constant_gain_and_no_difference_in_equal_scores() -> None:
    better = [score + 0.1 for score in SCORES * 4]

    assert permutation_p(better, SCORES * 4) < 0.001
    assert permutation_p(SCORES, SCORES) == 1.0


def test_sign_flips_of_three_topics_cannot_fall_below_a_quarter() -> None:
    assert permutation_p([1.0, 1.0, 1.0], [0.0, 0.0, 0.0]) == pytest.approx(
        0.25, abs=0.02
    )


def test_holm_multiplies_by_the_tests_left_and_never_falls() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx([0.03, 0.06, 0.06])
    assert holm([0.5, 0.9]) == [1.0, 1.0]
    assert holm([]) == []


def test_the_p_of_few_topics_is_exact_and_never_0() -> None:
    assert permutation_p([1.0] * 4, [0.0] * 4) == 2 / 2**4
    assert permutation_p([3.0, 2.0, 1.0, -1.0], [0.0] * 4) == 6 / 16
    assert permutation_p([0.0] * 4, [0.0] * 4) == 1.0


def test_few_topics_are_fewer_than_twenty() -> None:
    assert few_topics(20) is None
    assert few_topics(19) == "Fewer than 20 topics: intervals and p mean little."
