"""What a start takes is told phase by phase, of a run that really happens."""

from pathlib import Path

import pytest

from tests.process import python


@pytest.mark.slow
def test_each_phase_of_a_run_is_told(tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    page.write_text("The ferry sank off Holm on Monday, the mayor said.")
    told = python("-m", "scripts.measuring.start", "--runs", "1", str(tmp_path))
    assert told.returncode == 0, told.stderr
    rows = [line.split("|")[1].strip() for line in told.stdout.splitlines() if line]
    assert rows[2:4] == ["`summarize --help`", f"`summarize run {tmp_path}`"]
    assert {"phase", "import", "load", "clean"} <= set(rows)
