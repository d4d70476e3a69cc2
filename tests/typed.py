"""Type a command line into this process: an import that others have paid for.

For what our code says and does. What is about the process itself – signals, pipes, what
is imported – starts one by `tests.process`.
"""

import contextlib
import io
import sys
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

from summarize.cli import main


def typed(
    *words: str, text: str = "", folder: Path | None = None
) -> "CompletedProcess[str]":
    """Run `summarize` with `words` and `text` on its standard input, in a folder."""
    given = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
    told, noise = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with (
        contextlib.chdir(folder or Path.cwd()),
        patch.object(sys, "stdin", given),
        contextlib.redirect_stdout(told),
        contextlib.redirect_stderr(noise),
    ):
        code = _exit_code(words)
    return CompletedProcess(words, code, _text(told), _text(noise))


def _exit_code(words: tuple[str, ...]) -> int:
    try:
        return main(words)
    except SystemExit as end:  # argparse has said what is wrong
        return int(end.code or 0)


def _text(stream: io.TextIOWrapper) -> str:
    stream.seek(0)
    return stream.read()
