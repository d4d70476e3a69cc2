from summarize.evaluation.metrics.statistics import Interval
from summarize.report.bars import IntervalBar, Scale, SharePart, share_bar


def test_intervals_of_a_column_stand_on_one_scale() -> None:
    one, other = Interval(0.5, 0.0, 1.0), Interval(1.5, 1.0, 2.0)
    scale = Scale([one, other])
    assert scale.bar(one) == IntervalBar(3.7, 26.9, 50.0, None)
    assert scale.bar(other) == IntervalBar(50.0, 73.1, 96.3, None)


def test_differences_stand_beside_zero() -> None:
    value = Interval(2.0, 1.0, 3.0)
    assert Scale([value], zero=True).bar(value) == IntervalBar(34.6, 65.4, 96.3, 3.7)


def test_a_scale_of_one_figure_has_it_in_the_middle() -> None:
    value = Interval(0.4, 0.4, 0.4)
    assert Scale([value]).bar(value) == IntervalBar(50.0, 50.0, 50.0, None)


def test_shares_fill_the_whole_side_by_side() -> None:
    assert share_bar([("a", 3), ("b", 0), ("c", 1)]) == (
        SharePart(0.0, 75.0, "a"),
        SharePart(75.0, 25.0, "c"),
    )
    assert share_bar([("a", 0)]) == ()
