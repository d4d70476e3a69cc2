"""The script that finds what takes more time than a line is longer."""

import pytest

from scripts import growth


def test_a_stage_whose_time_grows_with_the_square_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def squared(unit: str, size: int) -> tuple[float, float]:
        return size * 1e-5, size * size * 1e-9

    monkeypatch.setattr(growth, "seconds_of", squared)
    [fault] = growth.find_faults("|", 100_000)
    assert fault == "split of '|': 0.625 s, 4 times as long 10.000 s"
