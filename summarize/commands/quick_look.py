"""`summarize run` without a folder: summaries are printed, and nothing is written."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from summarize.commands.arguments import config_of, read_input, say_merged
from summarize.commands.executing import check_since, loaded_executor, with_earlier
from summarize.commands.printing import print_summaries
from summarize.errors import ConfigError, CorpusError

if TYPE_CHECKING:
    from summarize.batch.executors import Outcome
    from summarize.schema import Summary, Topic


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
