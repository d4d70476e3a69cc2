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
from summarize.errors import CorpusError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from summarize.config import Config
    from summarize.pipeline import Summarizer, Work
    from summarize.schema import Failure, Topic

STAGES = ("clean", "split", "dedupe", "events", "rank", "fit")

_EXAMPLES = """\
  summarize inspect articles/ --stage clean
  summarize inspect topics.jsonl --limit 1
  summarize inspect articles/ --stage fit --format jsonl | grep '"kept": false'
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
        "--limit", type=positive, metavar="N", help="only the first N topics"
    )
    add_config(parser)
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print the stages topic by topic; 1 when a topic or a record failed."""
    from summarize.commands.progress import failure_line
    from summarize.commands.spans import span_lines, stage_lines
    from summarize.schema import Failure

    config = config_of(arguments)
    items = read_input(arguments.inputs, arguments.columns, each=arguments.each)
    say_merged(arguments)
    stages = [arguments.stage] if arguments.stage else STAGES
    summarizer = _load(config, stages)
    show = span_lines if arguments.format == "jsonl" else stage_lines
    failed, n_topics = False, 0
    for item in items:
        work = _prepared(item, summarizer, stages[-1])
        n_topics += work is not item
        if isinstance(work, Failure):
            failed = True
            sys.stderr.write(failure_line(work) + "\n")
        else:
            for stage in stages:
                sys.stdout.writelines(show(work, stage))
        if n_topics == arguments.limit:
            break
    if not n_topics:
        raise CorpusError(f"{', '.join(arguments.inputs)}: no topic could be read")
    return 1 if failed else 0


def _load(config: "Config", stages: "Sequence[str]") -> "Summarizer":
    """Load what the stages ask: only fit asks the writer, only rank the judge."""
    from summarize.commands.progress import loading
    from summarize.judging.judge import load_judge
    from summarize.linking.encoder import load_encoder
    from summarize.pipeline import Summarizer
    from summarize.tagging.tagger import load_tagger
    from summarize.writers.extractive import ExtractiveWriter

    with loading(sys.stderr):
        writer = config.writer.load() if "fit" in stages else ExtractiveWriter()
        encoder = load_encoder(config.link)
        ranks = bool({"rank", "fit"} & {*stages})
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
