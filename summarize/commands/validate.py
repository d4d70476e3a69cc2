"""`summarize validate`: whether files of topics can be read, row by row."""

import argparse
import sys
from pathlib import Path

from summarize.commands.arguments import Commands, add_columns, add_command
from summarize.errors import CorpusError

_EXAMPLES = """\
  summarize validate topics.jsonl
  summarize validate data/*.csv --columns documents=articles --references

Nothing is summarized. A file is checked by itself, as `summarize run` reads it; a row
that is no topic is named by file and line, with what is wrong. How many topics have a
reference is told, since `summarize evaluate` needs one for each.

exit code: 0 all can be read; 1 a row or a file cannot; 3 usage
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `validate`."""
    does = "check that files of topics can be read (a hook for pre-commit)"
    parser = add_command(commands, "validate", does=does, examples=_EXAMPLES)
    parser.add_argument("files", nargs="+", metavar="FILE", help="topics, a file each")
    add_columns(parser)
    parser.add_argument(
        "--references",
        action="store_true",
        help="each topic needs a reference too, as the gate does",
    )
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Name every row that is no topic; 1 where there is one."""
    from summarize.report.words import count

    n_topics, n_referred, problems = 0, 0, []
    for name in arguments.files:
        of_file, with_reference, wrong = _check(name, arguments)
        n_topics += of_file
        n_referred += with_reference
        problems += wrong
    sys.stderr.writelines(f"{problem}\n" for problem in problems)
    if n_topics:
        references = _reference_words(n_topics, n_referred)
        sys.stdout.write(f"{count(n_topics, 'topic')} can be read, {references}\n")
    return 1 if problems else 0


def _reference_words(n_topics: int, n_referred: int) -> str:
    """Return how many topics have a reference, and where that is too few."""
    if n_referred == n_topics:
        return "each with a reference"
    if not n_referred:
        return "without references (`summarize evaluate` has no ROUGE then)"
    return (
        f"{n_referred:,} with a reference (`summarize evaluate` needs one for each; "
        "--references names the others)"
    )


def _check(name: str, arguments: argparse.Namespace) -> tuple[int, int, list[str]]:
    """Return how many topics a file has, how many with references, what is wrong."""
    from summarize.commands.arguments import read_input
    from summarize.commands.progress import failure_line
    from summarize.corpus.rows import reference_remedy
    from summarize.report.words import one_line, printable
    from summarize.schema import Failure

    n_topics, n_referred, problems = 0, 0, []
    try:
        for item in read_input([name], arguments.columns):
            if isinstance(item, Failure):
                problems.append(failure_line(item))
                continue
            n_topics += 1
            n_referred += bool(item.references)
            if arguments.references and not item.references:
                topic = printable(one_line(item.id))
                problems.append(
                    f"failed: {Path(name)}: topic {topic} has no reference; "
                    f"{reference_remedy(item)}"
                )
    except CorpusError as error:
        problems.append(f"failed: {error}")
    return n_topics, n_referred, problems
