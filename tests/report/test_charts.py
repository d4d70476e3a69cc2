import pytest

from summarize.report.charts import HEIGHT, WIDTH, Point, draw


def test_axes_run_from_round_number_to_round_number() -> None:
    chart = draw("", ("x", "y"), [Point(1, 62.3, "", ""), Point(24, 63.97, "", "")])
    assert [tick.label for tick in chart.x_ticks] == ["0", "5", "10", "15", "20", "25"]
    labels = ["62.0", "62.5", "63.0", "63.5", "64.0"]
    assert [tick.label for tick in chart.y_ticks] == labels


def test_more_is_higher_and_further_right() -> None:
    low, high = draw("", ("", ""), [Point(1, 1, "", ""), Point(2, 2, "", "")]).dots
    assert low.x < high.x
    assert low.y > high.y


@pytest.mark.parametrize("value", [0.0, 0.00003, 7.0, 123456.0, -2.5])
def test_equal_points_stand_inside_the_drawing(value: float) -> None:
    chart = draw("", ("", ""), [Point(value, value, "", "")] * 2, [(value, value)] * 2)
    for dot in chart.dots:
        assert 0 <= dot.x <= WIDTH
        assert 0 <= dot.y <= HEIGHT
    assert chart.line == " ".join([f"{dot.x},{dot.y}" for dot in chart.dots])
