"""Arguments that several commands share, and what they stand for."""

import argparse
import json
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, TypeAlias

from summarize.errors import ConfigError, CorpusError
from summarize.offline import go_offline

if TYPE_CHECKING:
    from summarize.config import Config
    from summarize.corpus.columns import Columns
    from summarize.evaluation.harness.compare import EvaluationOptions
    from summarize.schema import Failure, Topic

INPUT_HELP = (
    "a folder of folders (a topic each), a folder of files (one topic), a .jsonl, .csv "
    "or .parquet file with `documents`, a datasets folder, a file of articles (.txt, "
    ".md, .html, .pdf, .docx, .eml, a feed .rss, .atom or .xml, .warc; ||||| parts "
    "articles of a text), or - for standard input: JSONL, or the text of an article"
)
INPUTS_HELP = f"{INPUT_HELP}. Files of articles in one call are one topic together"

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_command(
    commands: Commands, name: str, *, does: str, examples: str
) -> argparse.ArgumentParser:
    """Declare a command with its one-line help and examples."""
    parser = commands.add_parser(
        name,
        help=does,
        description=does[0].upper() + does[1:] + ".",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--verbose", action="store_true", help="say more; show where an error came from"
    )
    parser.set_defaults(log_json=False)  # for commands without it
    return parser


def add_config(parser: argparse.ArgumentParser) -> None:
    """Declare --config and --set."""
    parser.add_argument(
        "--config",
        metavar="FILE|NAME",
        help="a config file, or the name of a shipped one such as extractive",
    )
    parser.add_argument(
        "--set",
        dest="overrides",
        action="append",
        default=[],
        metavar="key.path=value",
        help="override one value of the config; may be repeated",
    )


def add_inputs(parser: argparse.ArgumentParser) -> None:
    """Declare INPUT…, --each and --columns."""
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=INPUTS_HELP)
    parser.add_argument(
        "--each",
        action="store_true",
        help="make a topic of each file of articles, and merge none of them",
    )
    add_columns(parser)


def add_columns(
    parser: argparse.ArgumentParser,
    example: str = "documents=articles,reference=abstract",
) -> None:
    """Declare --columns."""
    parser.add_argument(
        "--columns",
        metavar="FIELD=NAME,…",
        help=f"what the tables call their columns, such as {example}; topic=COLUMN "
        "where a row is one article",
    )


def add_scoring(parser: argparse.ArgumentParser) -> None:
    """Declare --rouge and --bertscore."""
    parser.add_argument(
        "--rouge",
        metavar="OPTION=VALUE,…",
        help="options of ROUGE: stemmer (true), tokenizer (ascii, unicode), references "
        "(max, mean), sentences (split, newline), limit (words)",
    )
    parser.add_argument(
        "--bertscore",
        metavar="MODEL",
        help="BERTScore, too: the folder or hub id (also id@revision) of an encoder "
        "(needs the extra bertscore)",
    )


def positive(text: str) -> int:
    """Read a whole number above zero."""
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be 1 or more, not {text!r}")
    return number


def config_of(arguments: argparse.Namespace) -> "Config":
    """Load the config that --config, --set and --query name.

    Its `offline` holds from here on.

    Raises ConfigError where one is wrong, or sets what the others switch off.
    """
    from summarize.config import load_config
    from summarize.idle_keys import refuse_idle

    overrides = list(arguments.overrides)
    if query := getattr(arguments, "query", None):
        overrides.append(f"rank.query={json.dumps(query)}")  # JSON is YAML
    config = load_config(arguments.config, overrides)
    refuse_idle(config, overrides)
    if config.offline:
        go_offline()
    return config


def scoring_of(arguments: argparse.Namespace) -> "EvaluationOptions":
    """Return how to score, as --rouge and --bertscore say.

    Raises ConfigError where --rouge is not `OPTION=VALUE,…`, or has an option or a
    value that ROUGE does not know.
    """
    from pydantic import ValidationError
    from yaml import YAMLError, safe_load

    from summarize.evaluation.harness.compare import EvaluationOptions
    from summarize.evaluation.metrics.rouge import RougeOptions
    from summarize.options import all_problems, did_you_mean, nearest_word, unknown_key

    given: str = arguments.rouge or ""
    pairs = [part.partition("=") for part in given.split(",") if part.strip()]
    try:
        values = {name.strip(): safe_load(value) for name, _, value in pairs}
        rouge = RougeOptions.model_validate(values)
    except YAMLError as error:
        raise ConfigError(f"--rouge {given}: is not OPTION=VALUE,…") from error
    except ValidationError as error:
        known = RougeOptions.model_fields
        wrong = all_problems(
            error,
            lambda key: unknown_key(key) + did_you_mean(nearest_word(key, known)),
        )
        raise ConfigError(
            f"--rouge {given}: {wrong}; the options are {', '.join(known)}"
        ) from error
    return EvaluationOptions(rouge=rouge, bertscore=arguments.bertscore)


def parse_columns(given: str | None) -> "Columns":
    """Return the columns that --columns names, the usual ones for the rest."""
    from summarize.corpus.columns import USUAL, Columns

    return USUAL if given is None else Columns.parse(given)


def read_input(
    inputs: list[str], columns: str | None, *, each: bool = False
) -> "Iterator[Topic | Failure]":
    """Return what the inputs hold; CorpusError at once where there is nothing."""
    from summarize.corpus import read_topics

    usual = parse_columns(columns)
    return read_topics(inputs, stdin=sys.stdin.buffer, columns=usual, each=each)


def say_merged(arguments: argparse.Namespace) -> None:
    """Say on stderr which loose files become one topic, where some do."""
    from summarize.commands.progress import write_event
    from summarize.corpus.folders import loose_id
    from summarize.corpus.topics import loose_files
    from summarize.report.words import one_line, printable

    loose = [] if arguments.each else loose_files(arguments.inputs)
    if loose and arguments.log_json:
        write_event(sys.stderr, "merged", topic=loose_id(loose), files=len(loose))
    elif loose and not getattr(arguments, "quiet", False):
        name = printable(one_line(loose_id(loose)))
        sys.stderr.write(
            f"{len(loose)} files are merged into one topic, {name} (--each: a topic a "
            "file)\n"
        )


def read_all(arguments: argparse.Namespace) -> "tuple[list[Topic], list[Failure]]":
    """Return the first `--limit` topics (or all), and what is broken, record by record.

    Says which files are merged (`say_merged`). Each broken record is named on stderr;
    one with several faults is named for each and stands there once, with the first.
    Reading ends with the last topic. Raises CorpusError where no topic could be read.
    """
    from summarize.commands.progress import failure_line
    from summarize.schema import Failure

    inputs, limit = arguments.inputs, arguments.limit
    topics: list[Topic] = []
    broken: dict[str, Failure] = {}
    items = read_input(inputs, arguments.columns, each=arguments.each)
    say_merged(arguments)
    for item in items:
        if isinstance(item, Failure):
            broken.setdefault(item.place, item)
            sys.stderr.write(failure_line(item) + "\n")
            continue
        topics.append(item)
        if len(topics) == limit:
            break
    if not topics:
        raise CorpusError(f"{', '.join(inputs)}: no topic could be read")
    return topics, list(broken.values())
