"""`summarize cite`: verdicts on a summary that somebody else wrote, with sources."""

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
from summarize.commands.console import columns
from summarize.errors import ConfigError, CorpusError

if TYPE_CHECKING:
    from summarize.config import Config
    from summarize.pipeline import Summarizer
    from summarize.schema import Summary, Topic

_EXAMPLES = """\
  summarize cite summary.txt --sources articles/
  summarize cite answer.md --sources articles/ --strict && cp answer.md out/
  summarize cite answer.md --sources articles/ --strict all --junit cite.xml
  summarize cite answer.md --sources topics.jsonl --topic storm
  summarize cite - --sources topic.jsonl --format jsonl < summary.txt

exit codes: 0 done; 1 with --strict, a sentence is unsupported or contradicted, with
--strict all also one in part (a line on standard error says which ones); 3 usage, input
or config
"""

_USUAL = "faults"
_STRICT = (_USUAL, "all")


def add_to(commands: Commands) -> None:
    """Declare the arguments of `cite`."""
    does = "attribute a summary that somebody else wrote to its sources"
    parser = add_command(commands, "cite", does=does, examples=_EXAMPLES)
    parser.add_argument(
        "summary",
        metavar="SUMMARY",
        help="a file of plain text or Markdown, or - for standard input; headings, "
        "list marks, citation markers such as [1] and a chat model's lead-in are not "
        "judged",
    )
    parser.add_argument(
        "--sources", required=True, metavar="INPUT", help=f"the topic: {INPUT_HELP}"
    )
    parser.add_argument(
        "--topic", metavar="ID", help="which topic, where INPUT has several"
    )
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="text: each sentence with a verdict, the reason and the best passage; "
        "jsonl: a line as in summaries.jsonl; `start` and `end` point into SUMMARY",
    )
    parser.add_argument(
        "--strict",
        nargs="?",
        choices=_STRICT,
        const=_USUAL,
        help="end with 1 where a sentence is unsupported or contradicted (faults, also "
        "without the word); all: also where one is supported in part only",
    )
    parser.add_argument(
        "--junit",
        type=Path,
        metavar="FILE",
        help="write JUnit XML, a test a sentence; what --strict would fail is a "
        "failure",
    )
    add_columns(parser, "documents=articles")
    add_config(parser)
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print a verdict on every sentence, with the passage that speaks most for it."""
    from summarize.commands.progress import assumed_languages
    from summarize.corpus import summary_to_json, to_line
    from summarize.report.verdicts import verdict_text

    config = config_of(arguments)
    if arguments.strict or arguments.junit:
        _need_checks(config)
    if arguments.summary == arguments.sources == "-":
        raise CorpusError("SUMMARY and --sources cannot both be standard input")
    text = _read_summary(arguments.summary)
    topic = _read_topic(arguments.sources, arguments.columns, arguments.topic)
    summary = _load(config).cite(text, topic)
    _need_claims(summary, arguments.summary)
    _need_one_language(summary, arguments.summary)
    if arguments.format == "jsonl":
        sys.stdout.write(to_line(summary_to_json(summary)))
    else:
        sys.stdout.write(verdict_text(summary, topic, columns()) + "\n")
        for line in assumed_languages({summary.language: 1}):
            sys.stderr.write(f"{line}\n")
    return _judge(summary, topic, arguments)


def _load(config: "Config") -> "Summarizer":
    """Return what cites; nothing is chosen or written, so no writer or judge loads."""
    from summarize.commands.progress import loading
    from summarize.linking.encoder import load_encoder
    from summarize.pipeline import Summarizer
    from summarize.tagging.tagger import load_tagger
    from summarize.verifying.verifier import load_verifier
    from summarize.writers.extractive import ExtractiveWriter

    with loading(sys.stderr):
        encoder, verifier = load_encoder(config.link), load_verifier(config.cite)
        tagger = load_tagger(config.clean)
    return Summarizer(
        config, ExtractiveWriter(), encoder, verifier=verifier, tagger=tagger
    )


def _judge(summary: "Summary", topic: "Topic", arguments: argparse.Namespace) -> int:
    """Write what --junit asks for; 1 where a sentence fails by --strict."""
    from summarize.output.atomic import write_whole
    from summarize.report.verdicts import (
        FAILING,
        NOT_SUPPORTED,
        failing,
        failing_line,
        verdicts_junit,
    )

    verdicts = NOT_SUPPORTED if arguments.strict == "all" else FAILING
    if arguments.junit:
        junit = verdicts_junit(summary, topic, arguments.summary, verdicts)
        write_whole(arguments.junit, junit)
    if arguments.strict and failing(summary, verdicts):
        sys.stderr.write(f"summarize: strict: {failing_line(summary, verdicts)}\n")
        return 1
    return 0


def _need_checks(config: "Config") -> None:
    """Raise ConfigError where the checks would hide what a gate must see."""
    check = config.check
    if not check.enabled or check.on_unsupported != "flag":
        raise ConfigError(
            "--strict and --junit need the checks and all sentences: set "
            "check.enabled=true and check.on_unsupported=flag"
        )


def _need_claims(summary: "Summary", name: str) -> None:
    """Raise CorpusError where a text has nothing that could be judged."""
    if not summary.sentences and not summary.trace.dropped:
        raise CorpusError(
            f"{name}: makes no claim: it holds headings, marks, lists of sources and "
            "the like only; a summary to cite was expected"
        )


def _need_one_language(summary: "Summary", name: str) -> None:
    """Raise CorpusError where a text is in another language than its sources."""
    from summarize.text.detect import other_language

    text = " ".join(sentence.text for sentence in summary.sentences)
    if code := other_language(text, summary.language):
        raise CorpusError(
            f"{name}: is not judged: it seems to be in another language ({code}) than "
            f"the articles ({summary.language}), and words are compared within one "
            "language; give a summary in the language of the articles"
        )


def _read_summary(name: str) -> str:
    """Return the text of a file or of standard input; CorpusError when it has none."""
    from summarize.corpus.binary import decode_text

    try:
        data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise CorpusError(f"{name}: cannot be read: {error.strerror}") from error
    text = decode_text(data, name=name)
    if not text.strip():
        raise CorpusError(f"{name}: holds no text; a summary to cite was expected")
    return text


def _read_topic(name: str, columns: str | None, wanted: str | None) -> "Topic":
    """Return the topic of the sources, of several the one that is wanted.

    Raises CorpusError for what cannot be read, for several topics where none is named,
    and, with the nearest id, for a name that none has.
    """
    from summarize.options import did_you_mean, nearest_word
    from summarize.schema import Failure

    seen: list[str] = []
    broken: list[str] = []
    for item in read_input([name], columns):
        if isinstance(item, Failure):
            broken.append(f"{item.place}: {item.message}")
            if wanted is None:
                raise CorpusError(broken[0])
        elif item.id == wanted:
            return item
        else:
            seen.append(item.id)
            topic = item
        if wanted is None and len(seen) > 1:
            raise CorpusError(
                f"{name}: holds more than one topic ({seen[0]}, {seen[1]} …); name the "
                "one that the summary is of with --topic ID"
            )
    if wanted is not None:
        near = did_you_mean(nearest_word(wanted, seen))
        unread = f"; what could not be read: {broken[0]}" if broken else ""
        raise CorpusError(f"--topic {wanted}: no such topic in {name}{near}{unread}")
    return topic
