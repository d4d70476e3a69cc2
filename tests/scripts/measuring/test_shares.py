import pytest

from scripts.measuring.shares import wilson_interval


def test_a_small_share_has_the_interval_of_the_textbook() -> None:
    """10 of 20, Wilson: (0.5 + z²/40 ± z √(1/80 + z²/1600)) / (1 + z²/20)."""
    assert wilson_interval(10, 20) == pytest.approx((0.2993, 0.7007), abs=1e-4)


def test_all_of_few_may_still_be_chance_and_none_of_none_says_nothing() -> None:
    low, high = wilson_interval(16, 16)

    assert (low, high) == pytest.approx((0.806, 1.0), abs=1e-3)
    assert wilson_interval(0, 0) == (0.0, 1.0)
