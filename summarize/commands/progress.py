"""What a run says while it works: a bar on a terminal, a line a topic elsewhere."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from summarize.batch.progress import Progress
from summarize.language import language_of
from summarize.report.words import count, printable
from summarize.schema import Failure, Summary

if TYPE_CHECKING:
    from rich.status import Status


class QuietProgress:
    """Says what failed and nothing else."""

    def __init__(self, stream: TextIO) -> None:
        """Write to `stream`."""
        self._stream = stream

    def done(self, number: int, summary: Summary) -> None:
        """Say nothing."""

    def kept(self, number: int, topic_id: str) -> None:
        """Say nothing."""

    def failed(self, failure: Failure) -> None:
        """Write where, in which stage and why."""
        self._say(failure_line(failure))

    def close(self) -> None:
        """Say nothing more."""

    def _say(self, line: str) -> None:
        self._stream.write(line + "\n")
        self._stream.flush()


class LogProgress(QuietProgress):
    """Writes one line a topic that was done."""

    def done(self, number: int, summary: Summary) -> None:
        """Write how many sentences came of how many articles, and the seconds."""
        self._say(summary_line(number, summary))


class BarProgress(QuietProgress):
    """Moves a bar; failures and topics that gave no sentence stand above it."""

    def __init__(self, stream: TextIO, total: int | None = None) -> None:
        """Draw on `stream`; without a total the bar only counts."""
        super().__init__(stream)
        from tqdm import tqdm

        self._bar = tqdm(total=total, unit=" topics", file=stream, dynamic_ncols=True)

    def done(self, number: int, summary: Summary) -> None:
        """Move on by one."""
        if not summary.sentences:
            self._say(summary_line(number, summary))
        self._bar.update()

    def kept(self, number: int, topic_id: str) -> None:
        """Move on by one."""
        self._bar.update()

    def close(self) -> None:
        """Leave the bar as it stands."""
        self._bar.close()

    def _say(self, line: str) -> None:
        self._bar.write(line, file=self._stream)


@contextmanager
def loading(stream: TextIO, *, quiet: bool = False) -> Iterator[None]:
    """Show on a terminal what is loaded, until the block ends; say nothing elsewhere.

    Who loads says so in the log of this package, as information.
    """
    if quiet or not stream.isatty():
        yield
        return
    from rich.console import Console

    log = logging.getLogger("summarize")
    level = log.level
    with Console(file=stream, highlight=False).status("loading") as status:
        handler = _StatusHandler(status)
        log.addHandler(handler)
        log.setLevel(logging.INFO)
        try:
            yield
        finally:
            log.removeHandler(handler)
            log.setLevel(level)


class _StatusHandler(logging.Handler):
    """Puts information into a line that goes again; what warns stays above it."""

    def __init__(self, status: "Status") -> None:
        super().__init__()
        self._status = status

    def emit(self, record: logging.LogRecord) -> None:
        line = _one_line(record.getMessage())
        if record.levelno >= logging.WARNING:
            self._status.console.print(line, markup=False, soft_wrap=True)
        else:
            from rich.text import Text

            self._status.update(Text(line))


def choose_progress(
    stream: TextIO,
    *,
    quiet: bool = False,
    verbose: bool = False,
    total: int | None = None,
) -> Progress:
    """Return a bar for a terminal and lines for a pipe, a file or `verbose`."""
    if quiet:
        return QuietProgress(stream)
    if stream.isatty() and not verbose:
        return BarProgress(stream, total)
    return LogProgress(stream)


def summary_line(number: int, summary: Summary) -> str:
    """Return the log line of a topic: `3 storm: 5 sentences, 3 articles, 0.4 s`.

    A topic without sentences says so; articles with a warning follow, a line each.
    """
    sentences = count(len(summary.sentences), "sentence")
    if not summary.sentences:
        sentences = "no sentences (nothing to summarize is left of its text)"
    articles = count(len(summary.articles), "article")
    name = _one_line(summary.topic_id)
    line = f"{number} {name}: {sentences}, {articles}, {summary.seconds:.1f} s"
    return "\n".join([line, *(f"  {warning}" for warning in warning_lines(summary))])


def warning_lines(summary: Summary) -> list[str]:
    """Return a line for each article that was read with a warning."""
    return [
        f"{_one_line(account.id)}: {_one_line(account.warning)}"
        for account in summary.articles
        if account.warning
    ]


def failure_line(failure: Failure) -> str:
    """Return the line of a failure: where, in which stage, which error, why.

    What cannot be read is the input's fault: its message says all, without the error.
    """
    error = "" if failure.stage == "read" else f"{failure.error}: "
    return (
        f"failed: {_one_line(failure.place)}: {failure.stage}: "
        f"{error}{_one_line(failure.message)}"
    )


def assumed_languages(topics: Mapping[str, int]) -> list[str]:
    """Return a line on the topics that are read with the words of another language.

    `topics` counts them by the code of their language; none, if all have their own.
    """
    read_as = {code: language_of(code) for code in topics if code}
    others = sorted(code for code, language in read_as.items() if language.code != code)
    if not others:
        return []
    n_others, n_all = sum(topics[code] for code in others), sum(topics.values())
    names = " and ".join(sorted({read_as[code].name for code in others}))
    found = ", ".join(f"{code} {topics[code]:,}" for code in others)
    are = "is" if n_others == 1 else "are"
    return [
        f"{n_others:,} of {count(n_all, 'topic')} {are} not in {names} ({found}): "
        f"cleaning rules and word lists are {names}"
    ]


def _one_line(text: str, limit: int = 300) -> str:
    """Return a text on one line, without characters that would steer a terminal."""
    line = " ".join(printable(" ".join(text.split())).replace("�", " ").split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
