"""The soak in its short form; `python scripts/soak.py` stops 300 topics 40 times."""

import signal
from pathlib import Path

import pytest

from scripts.soak import FILES, Soak, SoakError, compare
from tests.process import needs_signals

SIGNALS = ["SIGKILL", "SIGINT", "SIGTERM"]  # Windows has no SIGKILL


@needs_signals
@pytest.mark.slow
@pytest.mark.parametrize("name", SIGNALS)
def test_a_run_that_is_stopped_and_resumed_loses_and_doubles_nothing(
    tmp_path: Path, name: str
) -> None:
    soak = Soak(n_topics=24, n_stops=4, sent=getattr(signal, name), patience=60)
    assert "the same" in soak.run(tmp_path)


@needs_signals
@pytest.mark.slow
def test_so_with_processes(tmp_path: Path) -> None:
    sent = signal.SIGKILL
    soak = Soak(n_topics=24, n_stops=3, sent=sent, n_workers=2, patience=60)
    assert "the same" in soak.run(tmp_path)


@needs_signals
@pytest.mark.slow
def test_so_with_a_cluster(tmp_path: Path) -> None:
    pytest.importorskip("ray")
    sent = signal.SIGKILL
    soak = Soak(n_topics=24, n_stops=2, sent=sent, n_workers=2, engine="ray")
    assert "the same" in soak.run(tmp_path)


@pytest.mark.parametrize("name", FILES)
def test_a_line_that_is_lost_or_doubled_is_found(tmp_path: Path, name: str) -> None:
    whole, cut = tmp_path / "whole", tmp_path / "cut"
    for folder, seconds in ((whole, "0.1"), (cut, "2.5")):
        folder.mkdir()
        for each in FILES:
            (folder / each).write_text(f'{{"seconds": {seconds}}}\n', encoding="utf-8")
    compare(whole, cut)
    (cut / name).write_text('{"seconds": 1}\n' * 2, encoding="utf-8")
    with pytest.raises(SoakError, match=name):
        compare(whole, cut)
