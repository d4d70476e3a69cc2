"""Cleaning and splitting take time in proportion to the length of a line."""

import pytest

from scripts import growth
from tests.process import ROOT, python


@pytest.mark.slow
def test_no_line_costs_more_than_its_length() -> None:
    ended = python(str(ROOT / "scripts" / "growth.py"))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    assert ended.stdout == f"{len(growth.UNITS)} lines, 0 not linear\n"


def test_a_stage_whose_time_grows_with_the_square_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def squared(unit: str, size: int) -> tuple[float, float]:
        return size * 1e-5, size * size * 1e-9

    monkeypatch.setattr(growth, "seconds_of", squared)
    [fault] = growth.find_faults("|", 100_000)
    assert fault == "split of '|': 0.625 s, 4 times as long 10.000 s"
