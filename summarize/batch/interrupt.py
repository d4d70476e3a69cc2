"""Ctrl-C in two steps: the first asks the run to end well, the second ends it."""

import os
import signal
import threading
from contextlib import suppress
from types import FrameType, TracebackType
from typing import Any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class StopRequest:
    """A context in which SIGINT and SIGTERM first ask, and the second time stop.

    Calling it says whether a stop was asked for. Outside the main thread, where Python
    takes no signals, it never asks.
    """

    def __init__(self, answer: str) -> None:
        """Start with no stop asked for; `answer` is written to stderr at the first."""
        self._answer = answer.encode()
        self.signal: int | None = None
        self._before: dict[signal.Signals, Any] = {}

    def __call__(self) -> bool:
        """Return whether a stop was asked for."""
        return self.signal is not None

    def __enter__(self) -> "StopRequest":
        """Take the signals."""
        if threading.current_thread() is threading.main_thread():
            self._before = {
                number: signal.signal(number, self._ask) for number in _SIGNALS
            }
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Give the signals back."""
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _ask(self, number: int, frame: FrameType | None) -> None:
        if self.signal is not None:
            raise KeyboardInterrupt
        self.signal = number
        # not through sys.stderr: the signal may come in the middle of a write to it
        with suppress(OSError):
            os.write(2, self._answer)
