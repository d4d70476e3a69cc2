"""Start Python as a person would: a process of its own, with this tree in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

needs_signals = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows sends no SIGINT or SIGTERM to one process"
)


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def python(
    *arguments: str, text: str = "", folder: Path | None = None
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=folder,
        input=text,
        capture_output=True,
        text=True,
        env=environment(),
        check=False,
        timeout=300,
    )
