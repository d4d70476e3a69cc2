"""Summaries on standard output, each as soon as it is there."""

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from summarize.commands.arguments import config_of, read_input, say_merged
from summarize.errors import ConfigError, CorpusError

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.batch.executors import Executor, Outcome
    from summarize.config import Config
    from summarize.schema import Failure, Summary, Topic

Pairs = Iterable[tuple["Summary", "Topic | None"]]


def print_summaries(pairs: Pairs, form: str) -> None:
    """Print summaries with their topics in one of `FORMS`.

    text: prose with its sources, as wide as the terminal; md: as in summaries.md;
    json: one list of records, indented; jsonl: a record a line, as in summaries.jsonl.
    """
    FORMS[form](pairs)


def _text(pairs: Pairs) -> None:
    """Print summaries one below the other, then once what their marks mean."""
    from summarize.commands.console import open_console
    from summarize.report.text import show_meaning, show_summary

    console, marks = open_console(), set[str]()
    for summary, topic in pairs:
        marks.add(show_summary(summary, topic, console))
        _write(["\n"])
    show_meaning("".join(marks), console)


def _markdown(pairs: Pairs) -> None:
    from summarize.report.markdown import topic_markdown

    before = ""
    for summary, topic in pairs:
        _write([before, topic_markdown(summary, topic)])
        before = "\n"


def _json(pairs: Pairs) -> None:
    from summarize.report.records import json_list

    _write(json_list(pairs))


def _json_lines(pairs: Pairs) -> None:
    from summarize.corpus import summary_to_json, to_line

    _write(to_line(summary_to_json(summary)) for summary, _ in pairs)


def _write(pieces: Iterable[str] | Iterator[str]) -> None:
    for piece in pieces:
        sys.stdout.write(piece)
        sys.stdout.flush()  # the next summary may take its time


FORMS: Final[dict[str, Callable[[Pairs], None]]] = {
    "text": _text,
    "md": _markdown,
    "json": _json,
    "jsonl": _json_lines,
}


@dataclass(slots=True)
class _Told:
    """What printing has come to: topics by language, and how many failed."""

    languages: Counter[str] = field(default_factory=Counter)
    n_topics: int = 0
    n_failed: int = 0


def print_run(arguments: argparse.Namespace) -> int:
    """Do `summarize run` without a folder: print, and say on stderr what failed.

    Returns the exit code. Raises ConfigError for options that mean something only where
    a folder is written, and CorpusError where no topic could be read.
    """
    from summarize.batch.stream import stream_outcomes
    from summarize.commands.progress import assumed_languages

    _refuse_folder_options(arguments)
    config, told = config_of(arguments), _Told()
    check_since(arguments.since, config)
    items = with_earlier(
        read_input(arguments.inputs, arguments.columns, each=arguments.each),
        arguments.since,
    )
    say_merged(arguments)
    with loaded_executor(config, arguments) as executor:
        outcomes = stream_outcomes(items, executor, limit=arguments.limit)
        pairs = _summaries(outcomes, told, arguments)
        print_summaries(pairs, arguments.format or "text")
    if not told.n_topics:
        raise CorpusError(f"{', '.join(arguments.inputs)}: no topic could be read")
    is_quiet = arguments.quiet or arguments.log_json
    for line in [] if is_quiet else assumed_languages(told.languages):
        sys.stderr.write(f"{line}\n")
    return 1 if told.n_failed else 0


def check_since(
    folder: "Path | None", config: "Config", output: "Path | None" = None
) -> None:
    """Raise ConfigError where --since does not fit the config or the folder to write.

    None is no --since.
    """
    from summarize.stages.plan import NEEDS_PLAN

    if folder is None:
        return
    if config.generate.mode == "whole":
        raise ConfigError(f"--since: {NEEDS_PLAN}")
    if output and folder.resolve() == output.resolve():
        raise ConfigError(
            f"--since {folder}: is the folder to write; name that of an earlier run"
        )


def with_earlier(
    items: "Iterator[Topic | Failure]", folder: "Path | None"
) -> "Iterator[Topic | Failure]":
    """Return topics with what the run in --since told of them, where it has them."""
    from summarize.batch.earlier import EarlierRun

    return items if folder is None else EarlierRun(folder).with_earlier(items)


@contextmanager
def loaded_executor(
    config: "Config", arguments: argparse.Namespace
) -> "Iterator[Executor]":
    """Open the executor that --engine asks for, and show what is loaded for it."""
    from summarize.batch.executors import open_cluster, open_executor
    from summarize.commands.progress import loading

    if arguments.address and arguments.engine != "ray":
        raise ConfigError("--address is that of a Ray cluster: it needs --engine ray")
    opened = (
        open_cluster(config, arguments.workers, arguments.address)
        if arguments.engine == "ray"
        else open_executor(config, arguments.workers or 1)
    )
    with ExitStack() as stack:
        with loading(sys.stderr, quiet=arguments.quiet or arguments.log_json):
            executor = stack.enter_context(opened)
        yield executor


def _refuse_folder_options(arguments: argparse.Namespace) -> None:
    for name in ("resume", "fresh", "show"):
        if getattr(arguments, name):
            raise ConfigError(
                f"--{name} needs --output DIR: without it every summary is printed and "
                "nothing is written"
            )


def _summaries(
    outcomes: "Iterable[tuple[Topic | None, Outcome]]",
    told: _Told,
    arguments: argparse.Namespace,
) -> "Iterator[tuple[Summary, Topic | None]]":
    """Yield the summaries; say on stderr what failed and what was read with doubt."""
    from summarize.commands.progress import JsonProgress, QuietProgress, warning_lines
    from summarize.schema import Failure

    as_json: bool = arguments.log_json
    progress = (JsonProgress if as_json else QuietProgress)(sys.stderr)
    for topic, outcome in outcomes:
        told.n_topics += topic is not None
        if isinstance(outcome, Failure):
            told.n_failed += 1
            progress.failed(outcome)
            continue
        told.languages[outcome.language] += 1
        progress.done(told.n_topics, outcome)
        for line in [] if arguments.quiet or as_json else warning_lines(outcome):
            sys.stderr.write(f"{line}\n")
        yield outcome, topic
