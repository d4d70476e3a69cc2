"""Two processes and one folder."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarize.errors import OutputError
from summarize.output.locks import locked
from tests.process import environment, python

_HOLD = """
import sys
from pathlib import Path
from summarize.output.locks import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    """Another process that holds the folder until its standard input ends."""
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", _HOLD, str(tmp_path)],
        stdin=pipe,
        stdout=pipe,
        text=True,
        env=environment(),
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "held\n"
        yield running
        running.kill()


def test_a_folder_that_another_process_holds_is_refused(
    holder: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    held = rf"another run writes here \(process {holder.pid}\); wait for it or name"
    with pytest.raises(OutputError, match=held), locked(tmp_path):
        pass


def test_a_folder_that_was_given_back_is_free_and_holds_nothing_of_the_lock(
    holder: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    holder.communicate()
    assert list(tmp_path.iterdir()) == []
    with locked(tmp_path):
        pass


def test_the_lock_of_a_killed_process_is_no_obstacle(
    holder: "subprocess.Popen[str]", tmp_path: Path
) -> None:
    holder.kill()
    holder.wait()
    assert list(tmp_path.iterdir()) != []  # it had no time to tidy up
    done = python("-c", _HOLD, str(tmp_path))
    assert done.stdout == "held\n", done.stderr


def test_a_process_excludes_itself_as_well(tmp_path: Path) -> None:
    with (
        locked(tmp_path),
        pytest.raises(OutputError, match=r"another run writes here \(process \d+\)"),
        locked(tmp_path),
    ):
        pass
