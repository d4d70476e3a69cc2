"""Cores: what a control group gives bounds what the machine has."""

import os
from pathlib import Path

import pytest

from summarize.cores import usable_cores, usable_threads

BOUND = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else None


@pytest.mark.parametrize("text", ["50000 100000", "100000 100000", "199999 100000"])
def test_less_than_two_cores_of_time_is_one(tmp_path: Path, text: str) -> None:
    (tmp_path / "cpu.max").write_text(f"{text}\n", encoding="utf-8")
    assert usable_cores(tmp_path) == 1


@pytest.mark.parametrize("text", ["max 100000", "99999999 100000", "none", "1 0", ""])
def test_without_a_bound_all_count(tmp_path: Path, text: str) -> None:
    (tmp_path / "cpu.max").write_text(text, encoding="utf-8")
    assert usable_cores(tmp_path) == (BOUND or os.cpu_count())


@pytest.mark.parametrize(("quota", "bounded"), [("100000", True), ("-1", False)])
def test_older_control_groups_are_read(
    tmp_path: Path, quota: str, bounded: bool
) -> None:
    (tmp_path / "cpu").mkdir()
    (tmp_path / "cpu" / "cpu.cfs_quota_us").write_text(quota, encoding="utf-8")
    (tmp_path / "cpu" / "cpu.cfs_period_us").write_text("100000", encoding="utf-8")
    assert usable_cores(tmp_path) == (1 if bounded else BOUND or os.cpu_count())


@pytest.mark.parametrize(
    ("told", "n_threads"), [("3", 3), ("", None), ("0", None), ("4,2", None)]
)
def test_threads_are_cores_unless_told_otherwise(
    told: str, n_threads: int | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", told)
    assert usable_threads() == (n_threads or usable_cores())
