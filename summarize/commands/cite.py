"""`summarize cite`: sources for a summary that somebody else wrote."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.commands.arguments import (
    INPUT_HELP,
    Commands,
    add_columns,
    add_command,
    add_config,
    config_of,
    read_input,
)
from summarize.errors import CorpusError

if TYPE_CHECKING:
    from summarize.schema import Topic

_EXAMPLES = """\
  summarize cite summary.txt --sources articles/
  summarize cite - --sources topic.jsonl --format jsonl < summary.txt
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `cite`."""
    does = "attribute a summary that somebody else wrote to its sources"
    parser = add_command(commands, "cite", does=does, examples=_EXAMPLES)
    parser.add_argument(
        "summary", metavar="SUMMARY", help="a text file, or - for standard input"
    )
    parser.add_argument(
        "--sources", required=True, metavar="INPUT", help=f"one topic: {INPUT_HELP}"
    )
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="jsonl: a line as in summaries.jsonl",
    )
    add_columns(parser, "documents=articles")
    add_config(parser)
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print every sentence with the passages that support it."""
    from summarize.commands.progress import assumed_languages
    from summarize.corpus import summary_to_json, to_line
    from summarize.linking.encoder import load_encoder
    from summarize.pipeline import Summarizer
    from summarize.report.text import score_note, summary_text
    from summarize.writers.extractive import ExtractiveWriter

    config = config_of(arguments)
    if arguments.summary == arguments.sources == "-":
        raise CorpusError("SUMMARY and --sources cannot both be standard input")
    text = _read_summary(arguments.summary)
    topic = _read_topic(arguments.sources, arguments.columns)
    # nothing is chosen or written, so no checkpoint is loaded
    summarizer = Summarizer(config, ExtractiveWriter(), load_encoder(config.link))
    summary = summarizer.cite(text, topic)
    if arguments.format == "jsonl":
        sys.stdout.write(to_line(summary_to_json(summary)))
    else:
        sys.stdout.write(f"{summary_text(summary, topic)}\n\n{score_note()}\n")
        for line in assumed_languages({summary.language: 1}):
            sys.stderr.write(f"{line}\n")
    return 0


def _read_summary(name: str) -> str:
    """Return the text of a file or of standard input; CorpusError when it has none."""
    from summarize.corpus.encoding import decode

    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CorpusError(f"{name}: cannot be read: {error.strerror}") from error
    text = decode(data)
    if not text.strip():
        raise CorpusError(f"{name}: holds no text; a summary to cite was expected")
    return text


def _read_topic(name: str, columns: str | None) -> "Topic":
    """Return the one topic that the sources hold; anything else is a CorpusError."""
    from summarize.schema import Failure, Topic

    topics: list[Topic] = []
    for item in read_input([name], columns):
        if isinstance(item, Failure):
            raise CorpusError(f"{item.place}: {item.message}")
        topics.append(item)
        if len(topics) > 1:
            raise CorpusError(
                f"{name}: holds more than one topic; a summary is cited from one"
            )
    [topic] = topics
    return topic
