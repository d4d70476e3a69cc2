from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

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


def test_who_asks_for_no_seed_gets_2000_draws_of_seed_0() -> None:
    asked = {"n_resamples": 2000, "seed": 0}
    better = [0.3, 0.4, 0.6, 0.7, 0.9]
    assert bootstrap_interval(SCORES) == bootstrap_interval(SCORES, **asked)
    assert bootstrap_intervals(SCORES) == bootstrap_intervals(SCORES, **asked)
    assert paired_difference(better, SCORES) == paired_difference(
        better, SCORES, **asked
    )
    assert (resampled_means(SCORES) == resampled_means(SCORES, **asked)).all()


def test_who_asks_for_no_seed_gets_10_000_sign_flips_of_seed_0() -> None:
    new = np.random.default_rng(1).normal(0.02, 0.1, size=20).tolist()
    asked = {"n_permutations": 10_000, "seed": 0}
    assert permutation_p(new, [0.0] * 20) == permutation_p(new, [0.0] * 20, **asked)


def test_equal_scores_have_an_interval_without_width() -> None:
    assert bootstrap_interval([0.5] * 8) == (0.5, 0.5, 0.5)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
@settings(max_examples=50)
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
    assert holm([0.6, 0.9]) == [1.0, 1.0]
    assert holm([]) == []


def test_the_p_of_few_topics_is_exact_and_never_0() -> None:
    assert permutation_p([1.0] * 4, [0.0] * 4) == 2 / 2**4
    assert permutation_p([3.0, 2.0, 1.0, -1.0], [0.0] * 4) == 6 / 16
    assert permutation_p([0.0] * 4, [0.0] * 4) == 1.0


def test_the_p_of_more_than_twelve_topics_counts_what_was_seen_as_a_draw() -> None:
    assert permutation_p([1.0] * 13, [0.0] * 13, n_permutations=99) == 1 / 100
    assert permutation_p([0.5] * 13, [0.5] * 13, n_permutations=99) == 1.0


def test_few_topics_are_fewer_than_twenty() -> None:
    assert few_topics(20) is None
    assert few_topics(19) == "Fewer than 20 topics: intervals and p mean little."


@pytest.mark.parametrize("level", [0.9, 0.95])
def test_an_interval_is_scipys_percentile_bootstrap(level: float) -> None:
    scores = np.random.default_rng(5).beta(2, 5, size=40)

    low, high = stats.bootstrap(
        (scores,),
        np.mean,
        confidence_level=level,
        method="percentile",
        n_resamples=20_000,
        rng=np.random.default_rng(6),
    ).confidence_interval
    ours = bootstrap_interval(scores.tolist(), level=level, n_resamples=20_000)

    assert ours == pytest.approx((scores.mean(), low, high), abs=0.002)
    assert ours.high - ours.low > 0.05


def test_resampled_means_spread_as_the_standard_error_says() -> None:
    scores = np.random.default_rng(7).normal(0.4, 0.1, size=(30, 2))

    means = resampled_means(scores, n_resamples=20_000)

    assert means.std(axis=0) == pytest.approx(stats.sem(scores, ddof=0), rel=0.03)


def scipys_p(new: Sequence[float], old: Sequence[float], n: float) -> float:
    """The p of the paired mean difference under `n` sign flips; all, if n is inf."""
    result = stats.permutation_test(
        (np.subtract(new, old),),
        np.mean,
        permutation_type="samples",
        n_resamples=n,
        vectorized=True,
        rng=np.random.default_rng(8),
    )
    return float(result.pvalue)


@pytest.mark.parametrize("n", range(2, 13))
def test_the_p_of_few_topics_is_scipys_over_all_sign_flips(n: int) -> None:
    new = np.random.default_rng(n).integers(0, 9, size=n).astype(float).tolist()

    assert permutation_p(new, [3.0] * n) == pytest.approx(
        scipys_p(new, [3.0] * n, np.inf)
    )


def test_the_p_of_many_topics_is_near_scipys() -> None:
    generator = np.random.default_rng(9)
    old = generator.uniform(0, 1, size=40)
    new = old + generator.normal(0.03, 0.06, size=40)

    ours = permutation_p(new.tolist(), old.tolist())

    assert 0.01 < ours < 0.2
    assert ours == pytest.approx(scipys_p(new.tolist(), old.tolist(), 10_000), abs=0.01)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=8))
def test_holm_rejects_what_its_steps_down_reject(p_values: list[float]) -> None:
    """Holm's procedure as he tells it: stop at the first p above level / tests left."""
    rejected = 0
    for left, p in zip(range(len(p_values), 0, -1), sorted(p_values), strict=True):
        if p * left > 0.05:
            break
        rejected += 1

    assert sum(p <= 0.05 for p in holm(p_values)) == rejected
