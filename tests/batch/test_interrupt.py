"""Runs that are killed or asked to stop, as processes of their own."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.process import environment, needs_signals
from tests.typed import typed

ROOT = Path(__file__).parents[2]
FAST = ["--config", "extractive", "--set", "generate.batch_topics=1"]


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def jsonl(*names: str) -> str:
    rows = [
        {"id": name, "documents": [f"The {name} began at Port Ellan on Monday."]}
        for name in names
    ]
    return "".join(json.dumps(row) + "\n" for row in rows)


def ids(folder: Path) -> list[str]:
    path = folder / "summaries.jsonl"
    return [json.loads(line)["topic_id"] for line in path.read_bytes().splitlines()]


@contextmanager
def started(
    out: Path, names: Sequence[str], *extra: str
) -> Iterator["subprocess.Popen[str]"]:
    """A run that has done one of the topics and waits for more on its standard input.

    It leads a group of processes, as a command on a terminal does.
    """
    command = [sys.executable, "-m", "summarize", "run", "-", "--output", str(out)]
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [*command, *FAST, *extra],
        stdin=pipe,
        stdout=pipe,
        stderr=pipe,
        text=True,
        env=environment(),
        start_new_session=True,
    ) as running:
        assert running.stdin is not None
        running.stdin.write(jsonl(*names))
        running.stdin.flush()
        wait_for_line(out / "summaries.jsonl", running)
        yield running
        running.kill()


@pytest.fixture
def child(out: Path) -> Iterator["subprocess.Popen[str]"]:
    with started(out, ["storm"]) as running:
        yield running


_ASLEEP = 25  # looks in a row, half a second
SEVERAL = [f"storm {n}" for n in range(9)]


@pytest.fixture
def parent(out: Path) -> Iterator["subprocess.Popen[str]"]:
    """A run in two processes with more topics to come."""
    with started(out, SEVERAL[:3], "--workers", "2") as running:
        yield running


def wait_for_line(path: Path, running: "subprocess.Popen[str]") -> None:
    for _ in range(2400):
        if path.exists() and path.read_bytes().endswith(b"\n"):
            return
        assert running.poll() is None
        time.sleep(0.05)
    pytest.fail("the run wrote no summary within two minutes")


def wait_until_it_reads(running: "subprocess.Popen[str]") -> None:
    """Wait until a run sleeps, as it does for the next topic, and nothing else does."""
    state, asleep = Path(f"/proc/{running.pid}/stat"), 0
    if not state.exists():  # not Linux
        time.sleep(1)
        return
    while asleep < _ASLEEP:
        is_asleep = state.read_text().rpartition(")")[2].split()[0] == "S"
        asleep = asleep + 1 if is_asleep else 0
        time.sleep(0.02)


def resume(
    out: Path, names: Sequence[str] = ("storm", "flood", "fire")
) -> "subprocess.CompletedProcess[str]":
    rows = jsonl(*names)
    return typed("run", "-", "--output", str(out), *FAST, "--resume", text=rows)


def test_a_killed_run_is_resumed(child: "subprocess.Popen[str]", out: Path) -> None:
    child.kill()
    child.wait()
    with (out / "summaries.jsonl").open("ab") as file:
        file.write(b'{"topic_id": "flo')
    done = resume(out)
    assert done.returncode == 0, done.stderr
    assert "2 summarized; 1 done before" in done.stdout
    assert ids(out) == ["storm", "flood", "fire"]


@needs_signals
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGINT, 130),
        pytest.param(signal.SIGTERM, 143, marks=pytest.mark.slow),
    ],
)
def test_a_signal_finishes_the_topic_at_hand_and_leaves_a_whole_folder(
    child: "subprocess.Popen[str]", out: Path, number: signal.Signals, code: int
) -> None:
    wait_until_it_reads(child)
    child.send_signal(number)
    said, noise = child.communicate(jsonl("flood", "fire"), timeout=60)
    assert child.returncode == code, noise
    assert ids(out) == ["storm", "flood"]
    assert "--resume goes on" in said
    assert (out / "report.html").is_file()
    record = json.loads((out / "run.json").read_text(encoding="utf-8"))
    assert record["state"] == "stopped"
    assert resume(out).returncode == 0
    assert ids(out) == ["storm", "flood", "fire"]


@pytest.mark.slow
@needs_signals
def test_a_second_signal_stops_at_once(
    child: "subprocess.Popen[str]", out: Path
) -> None:
    child.send_signal(signal.SIGINT)
    assert child.stderr is not None
    while "once more stops at once" not in child.stderr.readline():
        assert child.poll() is None
    child.send_signal(signal.SIGINT)
    child.wait(timeout=60)
    assert child.returncode == 130
    assert child.stderr.read() == "summarize: stopped at once; --resume goes on\n"
    assert ids(out) == ["storm"]
    assert resume(out).returncode == 0


@needs_signals
@pytest.mark.slow
@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)]
)
def test_a_signal_to_all_processes_finishes_the_topics_at_hand(
    parent: "subprocess.Popen[str]", out: Path, number: signal.Signals, code: int
) -> None:
    os.killpg(parent.pid, number)
    said, noise = parent.communicate(jsonl(*SEVERAL[3:]), timeout=60)
    assert parent.returncode == code, noise
    assert "Traceback" not in noise
    assert "--resume goes on" in said
    assert (out / "errors.jsonl").read_bytes() == b""
    done = ids(out)
    assert 0 < len(done) < len(SEVERAL)
    assert done == SEVERAL[: len(done)]
    assert resume(out, SEVERAL).returncode == 0
    assert ids(out) == SEVERAL


@needs_signals
@pytest.mark.slow
def test_a_second_signal_ends_all_processes_at_once(
    parent: "subprocess.Popen[str]", out: Path
) -> None:
    os.killpg(parent.pid, signal.SIGINT)
    assert parent.stderr is not None
    while "once more stops at once" not in parent.stderr.readline():
        assert parent.poll() is None
    os.killpg(parent.pid, signal.SIGINT)
    said = parent.stderr.read()  # ends when the last process has ended
    assert said == "summarize: stopped at once; --resume goes on\n"
    assert parent.wait(timeout=60) == 130
    assert resume(out, SEVERAL).returncode == 0
    assert ids(out) == SEVERAL


@pytest.mark.slow
def test_the_processes_of_a_killed_run_end_and_it_is_resumed(
    parent: "subprocess.Popen[str]", out: Path
) -> None:
    parent.kill()
    parent.communicate(timeout=60)  # returns when the last process has ended
    done = resume(out, SEVERAL)
    assert done.returncode == 0, done.stderr
    assert ids(out) == SEVERAL
