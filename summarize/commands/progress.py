"""What a run says while it works: a bar on a terminal, a line a topic elsewhere.

With --log-json every line is a JSON object instead.
"""

import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TextIO

from summarize.batch.progress import Progress
from summarize.batch.remedies import remedy_for
from summarize.batch.timings import rounded
from summarize.language import language_of
from summarize.report.words import (
    LONG_BECAUSE,
    count,
    id_words,
    printable,
    unanswered_lines,
    why_empty,
)
from summarize.schema import Failure, Summary
from summarize.text.tokens import count_words

if TYPE_CHECKING:
    from rich.status import Status


_SHORT = 300
_LONG = 1000  # of what cannot be read: its remedy stands at the end


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
    """Writes one line a topic that was done, with what is left of the run."""

    def __init__(
        self,
        stream: TextIO,
        total: int | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Write to `stream`; without a `total` of topics nothing is said of the end."""
        super().__init__(stream)
        self._total, self._clock, self._started = total, clock, clock()
        self._n_passed, self._n_worked = 0, 0

    def done(self, number: int, summary: Summary) -> None:
        """Write how many sentences came of how many articles, seconds, what is left."""
        self._pass()
        first, *warnings = summary_line(number, summary).splitlines()
        self._say("\n".join([f"{first}{self._left()}", *warnings]))

    def kept(self, number: int, topic_id: str) -> None:
        """Count the topic: it takes no time."""
        self._n_passed += 1

    def failed(self, failure: Failure) -> None:
        """Write where, in which stage and why."""
        self._pass()
        super().failed(failure)

    def _pass(self) -> None:
        self._n_passed += 1
        self._n_worked += 1

    def _left(self) -> str:
        """Return how many of all topics are through, the rate, and the time left."""
        if self._total is None:
            return ""
        total = max(self._total, self._n_passed)
        each = (self._clock() - self._started) / self._n_worked
        left = duration_words(each * (total - self._n_passed))
        return f" ({self._n_passed:,} of {total:,}, {each:.1f} s each, {left} left)"


class JsonProgress(QuietProgress):
    """Writes a JSON object a line: `event`, and what it is about."""

    def done(self, number: int, summary: Summary) -> None:
        """Write the topic, its seconds in all and by stage, and what came of it."""
        self.event(
            "done",
            topic=summary.topic_id,
            number=number,
            seconds=summary.seconds,
            stages=rounded(summary.stage_seconds),
            articles=len(summary.articles),
            sentences=len(summary.sentences),
            warnings=warning_lines(summary),
        )

    def kept(self, number: int, topic_id: str) -> None:
        """Write that the topic was done before."""
        self.event("kept", topic=topic_id, number=number)

    def failed(self, failure: Failure) -> None:
        """Write what failed, in which stage, why, and what to do about it."""
        self.event(
            "failed",
            topic=failure.place,
            stage=failure.stage,
            seconds=round(sum(failure.stage_seconds.values()), 3),
            error=failure.error,
            message=failure.message,
            remedy=remedy_for(failure),
        )

    def event(self, name: str, **facts: Any) -> None:
        """Write the line of an event."""
        write_event(self._stream, name, **facts)


def write_event(stream: TextIO, name: str, **facts: Any) -> None:
    """Write a line of the log: a JSON object, of ASCII only."""
    stream.write(json.dumps({"event": name, **facts}) + "\n")
    stream.flush()


class BarProgress(QuietProgress):
    """Moves a bar with rate and time left.

    What failed, is empty or longer than asked stands above it.
    """

    def __init__(self, stream: TextIO, total: int | None = None) -> None:
        """Draw on `stream`; without a total the bar only counts."""
        super().__init__(stream)
        from tqdm import tqdm

        self._bar = tqdm(total=total, unit=" topics", file=stream, dynamic_ncols=True)

    def done(self, number: int, summary: Summary) -> None:
        """Move on by one."""
        if not summary.sentences or summary.long_because:
            self._say(summary_line(number, summary))
        self._bar.update()

    def kept(self, number: int, topic_id: str) -> None:
        """Move on by one."""
        self._bar.update()

    def failed(self, failure: Failure) -> None:
        """Move on by one, and write where, in which stage and why."""
        super().failed(failure)
        self._bar.update()

    def close(self) -> None:
        """Leave the bar as it stands."""
        self._bar.close()

    def _say(self, line: str) -> None:
        self._bar.write(line, file=self._stream)


@contextmanager
def logged_as_json(stream: TextIO) -> Iterator[None]:
    """Write what is logged in the block as events `log`, information included."""
    with _heard(logging.getLogger(), _JsonHandler(stream)):
        yield


@contextmanager
def _heard(log: logging.Logger, handler: logging.Handler) -> Iterator[None]:
    """Hand a log to a handler in the block, information of this package included."""
    package = logging.getLogger("summarize")
    level = package.level
    log.addHandler(handler)
    package.setLevel(logging.INFO)
    try:
        yield
    finally:
        log.removeHandler(handler)
        package.setLevel(level)


class _JsonHandler(logging.Handler):
    """Writes records of the log as events."""

    def __init__(self, stream: TextIO) -> None:
        super().__init__()
        self._stream = stream

    def emit(self, record: logging.LogRecord) -> None:
        level, message = record.levelname.lower(), record.getMessage()
        write_event(self._stream, "log", level=level, message=message)


@contextmanager
def loading(stream: TextIO, *, quiet: bool = False) -> Iterator[None]:
    """Show on a terminal what is loaded, until the block ends; say nothing elsewhere.

    Who loads says so in the log of this package, as information.
    """
    if quiet or not stream.isatty():
        yield
        return
    from rich.console import Console

    package = logging.getLogger("summarize")
    with (
        Console(file=stream, highlight=False).status("loading") as status,
        _heard(package, _StatusHandler(status)),
    ):
        yield


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
    as_json: bool = False,
    total: int | None = None,
) -> Progress:
    """Return a bar for a terminal and lines for a pipe, a file or `verbose`.

    `as_json` comes before all, `quiet` before the others; `total` counts topics.
    """
    if as_json:
        return JsonProgress(stream)
    if quiet:
        return QuietProgress(stream)
    if stream.isatty() and not verbose:
        return BarProgress(stream, total)
    return LogProgress(stream, total)


def duration_words(seconds: float) -> str:
    """Return a duration in its two largest units: `50 s`, `3 min 20 s`, `2 h 5 min`."""
    whole = max(0, round(seconds))
    if whole < 60:
        return f"{whole} s"
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return f"{minutes} min {rest} s"
    return f"{minutes // 60} h {minutes % 60} min"


def summary_line(number: int, summary: Summary) -> str:
    """Return the log line of a topic: `3 storm: 5 sentences, 3 articles, 0.4 s`.

    A topic without sentences says so; articles with a warning follow, a line each.
    """
    sentences = count(len(summary.sentences), "sentence")
    if not summary.sentences:
        sentences = f"no sentences ({why_empty(summary)})"
    articles = count(len(summary.articles), "article")
    name = _one_line(summary.topic_id)
    line = f"{number} {name}: {sentences}, {articles}, {summary.seconds:.1f} s"
    return "\n".join([line, *(f"  {warning}" for warning in warning_lines(summary))])


def warning_lines(summary: Summary) -> list[str]:
    """Return what is to be known of a summary at once, a line each.

    Words that no article has, why it is longer than asked, each warning of an article.
    """
    return [
        *unanswered_lines(summary),
        *_long_line(summary),
        *(
            f"{_one_line(id_words(account))}: {_one_line(account.warning)}"
            for account in summary.articles
            if account.warning
        ),
    ]


def _long_line(summary: Summary) -> list[str]:
    if summary.long_because is None:
        return []
    n_words = sum(count_words(sentence.text) for sentence in summary.sentences)
    because = LONG_BECAUSE[summary.long_because]
    return [f"longer than asked ({count(n_words, 'word')}): {because}"]


def failure_line(failure: Failure) -> str:
    """Return the line of a failure: where, in which stage, which error, why.

    What cannot be read is the input's fault: its message says all, without the error.
    """
    is_read = failure.stage == "read"
    error = "" if is_read else f"{failure.error}: "
    limit = _LONG if is_read else _SHORT
    return (
        f"failed: {_one_line(failure.place)}: {failure.stage}: "
        f"{error}{_one_line(failure.message, limit)}"
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


def _one_line(text: str, limit: int = _SHORT) -> str:
    """Return a text on one line, without characters that would steer a terminal."""
    line = " ".join(printable(" ".join(text.split())).replace("�", " ").split())
    return line if len(line) <= limit else line[: limit - 1] + "…"
