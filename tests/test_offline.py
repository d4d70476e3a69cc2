"""Offline nothing goes out: sockets are closed here by an audit hook.

The hook hears of every call of Python's socket module; `sitecustomize` puts it into
worker processes, too, which talk by pairs of local sockets. urllib3 binds one to ::1
as it is imported, to see whether there is IPv6: that asks nobody.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.process import ROOT

CLOSED = """
import os, sys

GOES_OUT = ("connect", "getaddrinfo", "gethostbyname", "sendto", "sendmsg")

def closed(event, told):
    if event in [f"socket.{name}" for name in GOES_OUT]:
        sys.stderr.write(f"A SOCKET: {event}")
        sys.stderr.flush()
        os._exit(99)

sys.addaudithook(closed)
"""
MISSING = "nobody/has-this"
Run = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def closed(tmp_path: Path) -> Run:
    """`python …` with closed sockets, without the switches that tests have."""
    (tmp_path / "sitecustomize.py").write_text(CLOSED, encoding="utf-8")
    kept = {k: v for k, v in os.environ.items() if not k.endswith("_OFFLINE")}
    path = os.pathsep.join([str(tmp_path), str(ROOT)])
    empty = {"HF_HOME": str(tmp_path / "no-cache"), "PYTHONPATH": path}

    def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            env={**kept, **empty},
            check=False,
            timeout=600,
        )

    return run


def test_the_hook_hears_of_a_socket(closed: Run) -> None:
    code = "import socket; socket.create_connection(('127.0.0.1', 9))"
    assert closed("-c", code).returncode == 99


@pytest.mark.slow
def test_the_demo_opens_no_socket(closed: Run, tmp_path: Path) -> None:
    done = closed("-m", "summarize", "run", str(ROOT / "examples"), "--output", "out")
    assert (done.returncode, "A SOCKET" in done.stderr) == (0, False), done.stderr
    assert (tmp_path / "out" / "report.html").is_file()


@pytest.mark.slow
def test_nor_do_worker_processes(closed: Run) -> None:
    done = closed(
        *("-m", "summarize", "run", str(ROOT / "examples"), "--output", "out"),
        *("--config", "extractive", "--workers", "2"),
    )
    assert (done.returncode, "A SOCKET" in done.stderr) == (0, False), done.stderr


EACH = """
import sys
from summarize.cli import main
for named in sys.argv[4:]:
    settings = [f"--set={each}" for each in ("offline=true", *named.split())]
    print(named, main([*sys.argv[1:4], "extractive", *settings]))
"""
NAMED = (
    f"writer.kind=seq2seq writer.model={MISSING}",
    f"writer.kind=causal writer.model={MISSING}",
    f"rank.model={MISSING}",
    f"cite.verifier={MISSING}",
)


@pytest.mark.slow
def test_a_missing_hub_id_fails_without_asking(closed: Run) -> None:
    done = closed("-c", EACH, "run", str(ROOT / "examples"), "--config", *NAMED)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"{named} 3" for named in NAMED]
    lines = done.stderr.splitlines()
    assert len(lines) == len(NAMED)
    for line in lines:
        assert f"{MISSING} is neither a folder nor in the local cache" in line
        assert "nothing is fetched (offline: true" in line
        assert f"hf download {MISSING}" in line


@pytest.mark.slow
def test_offline_a_text_goes_to_no_other_machine(closed: Run) -> None:
    pytest.importorskip("openai")
    there = "writer.base_url=https://models.example/v1"
    done = closed(
        *("-m", "summarize", "run", str(ROOT / "examples"), "--set", "offline=true"),
        *("--set", "writer.kind=chat", "--set", there, "--set", "writer.model=m"),
    )
    assert done.returncode == 3
    assert "no text is sent to models.example" in done.stderr


def test_what_was_imported_before_goes_offline_as_well(closed: Run) -> None:
    code = """
import huggingface_hub.constants as hub
from summarize import Summarizer, load_config
assert not hub.is_offline_mode()
Summarizer.from_config(load_config("extractive", ["offline=true"]))
assert hub.is_offline_mode()
"""
    done = closed("-c", code)
    assert done.returncode == 0, done.stderr


def test_offline_is_no_other_config() -> None:
    from summarize import load_config

    assert load_config(None, ["offline=true"]).digest == load_config().digest
