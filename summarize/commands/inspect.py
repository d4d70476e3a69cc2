"""`summarize inspect`: what each stage kept and set aside, and why."""

import argparse
import sys
from typing import TYPE_CHECKING

from summarize.commands.arguments import (
    Commands,
    add_command,
    add_config,
    add_inputs,
    config_of,
    positive,
    read_input,
    say_merged,
)
from summarize.commands.console import columns
from summarize.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from summarize.config import Config
    from summarize.pipeline import Summarizer
    from summarize.schema import Failure, Topic
    from summarize.work import Work

STAGES = ("clean", "split", "dedupe", "events", "rank", "fit", "plan")

_EXAMPLES = """\
  summarize inspect articles/ --stage clean --only removed
  summarize inspect examples/ --stage plan --topic harlow-bay-ferry
  summarize inspect topics.jsonl --limit 1
  summarize inspect articles/ --stage fit --format jsonl | grep '"kept": false'

On a terminal each sentence is cut to one line of it; elsewhere lines are whole.
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `inspect`."""
    does = "show what each stage kept and set aside, and why"
    parser = add_command(commands, "inspect", does=does, examples=_EXAMPLES)
    add_inputs(parser)
    parser.add_argument(
        "--stage", choices=STAGES, help="only this stage (default: all)"
    )
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="jsonl: a line a span",
    )
    parser.add_argument(
        "--topic",
        dest="topics",
        action="append",
        metavar="ID",
        help="only the topic of this id; may be repeated",
    )
    parser.add_argument(
        "--only",
        choices=("kept", "removed"),
        help="only what stays, or only what a stage sets aside",
    )
    parser.add_argument(
        "--limit", type=positive, metavar="N", help="only the first N topics"
    )
    add_config(parser)
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print the stages topic by topic; 1 when a topic or a record failed."""
    from summarize.commands.progress import failure_line
    from summarize.schema import Failure

    config = config_of(arguments)
    items = read_input(arguments.inputs, arguments.columns, each=arguments.each)
    say_merged(arguments)
    stages = [arguments.stage] if arguments.stage else STAGES
    summarizer = _load(config, stages)
    failed, n_topics = False, 0
    for item in _asked_for(items, arguments):
        work = _prepared(item, summarizer, stages[-1])
        n_topics += work is not item
        if isinstance(work, Failure):
            failed = True
            sys.stderr.write(failure_line(work) + "\n")
        else:
            _print(work, stages, arguments)
        if n_topics == arguments.limit:
            break
    if not n_topics:
        raise CorpusError(f"{', '.join(arguments.inputs)}: no topic could be read")
    return 1 if failed else 0


def _print(
    work: "Work", stages: "Sequence[str]", arguments: argparse.Namespace
) -> None:
    """Print the stages of one topic in the form that was asked for."""
    from summarize.commands.spans import span_lines, stage_lines

    width = columns() if sys.stdout.isatty() else None
    for stage in stages:
        if arguments.format == "jsonl":
            sys.stdout.writelines(span_lines(work, stage, arguments.only))
        else:
            sys.stdout.writelines(stage_lines(work, stage, arguments.only, width))


def _asked_for(
    items: "Iterable[Topic | Failure]", arguments: argparse.Namespace
) -> "Iterator[Topic | Failure]":
    """Yield the topics that --topic names, all without it; and every failure.

    Reading ends with the last that was named. Raises CorpusError with the nearest id
    where one is not there.
    """
    from summarize.options import did_you_mean, nearest_word
    from summarize.schema import Failure

    wanted, seen = set(arguments.topics or ()), []
    for item in items:
        if isinstance(item, Failure) or not arguments.topics:
            yield item
            continue
        seen.append(item.id)
        if item.id in wanted:
            wanted.discard(item.id)
            yield item
        if not wanted:
            return
    for name in sorted(wanted):
        near = did_you_mean(nearest_word(name, seen))
        raise CorpusError(
            f"--topic {name}: no such topic in {', '.join(arguments.inputs)}{near}"
        )


def _load(config: "Config", stages: "Sequence[str]") -> "Summarizer":
    """Load what the stages ask: from fit on the writer, from rank on the judge."""
    from summarize.commands.progress import loading
    from summarize.judging.load import load_judge
    from summarize.linking.encoder import load_encoder
    from summarize.pipeline import Summarizer
    from summarize.tagging.tagger import load_tagger
    from summarize.writers.extractive import ExtractiveWriter

    with loading(sys.stderr):
        fits = bool({"fit", "plan"} & {*stages})
        writer = config.writer.load() if fits else ExtractiveWriter()
        encoder = load_encoder(config.link)
        ranks = fits or "rank" in stages
        judge = load_judge(config.rank) if ranks else None
        tagger = load_tagger(config.clean)
    return Summarizer(config, writer, encoder, judge, tagger=tagger)


def _prepared(
    item: "Topic | Failure", summarizer: "Summarizer", last: str
) -> "Work | Failure":
    """Run the stages on a topic; a record that could not be read stays what it is."""
    from summarize.schema import Failure

    if isinstance(item, Failure):
        return item
    return summarizer.try_to_prepare(item, last=last)
