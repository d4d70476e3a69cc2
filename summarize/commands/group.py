"""`summarize group`: articles of many events → a file of topics, one an event."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING, Final, TextIO

from summarize.commands.arguments import (
    INPUT_HELP,
    Commands,
    add_columns,
    add_command,
    parse_columns,
    positive,
)
from summarize.errors import CorpusError, OutputError

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from summarize.schema import Article, Topic

_SHOWN: Final = 10  # events in the overview
_TITLE: Final = 90  # letters
_EXAMPLES = """\
  summarize group articles/ --output topics.jsonl
  summarize group feed.xml other.xml --output topics.jsonl --least 2 --page events.html
  summarize group today.jsonl --known topics.jsonl --output topics.jsonl
  summarize group today.jsonl --output - | summarize run - --output out

How articles are parted into folders or rows does not count here. Each keeps its id,
outlet, date and address; a row of a table may be one article, by the names that
scrapers give its columns. FILE has a topic a line, the largest first (behind those of
--known), and `summarize run` reads it.

exit code: 0 grouped; 1 something of the input could not be read; 3 usage or output, or
an input without an article that can be read
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `group`."""
    does = "put articles of many events into topics, one an event"
    parser = add_command(commands, "group", does=does, examples=_EXAMPLES)
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help=INPUT_HELP)
    add_columns(parser, "text=body,source=outlet")
    parser.add_argument(
        "--output",
        required=True,
        metavar="FILE",
        help="the .jsonl file of topics to write, or - to print them",
    )
    parser.add_argument(
        "--known",
        type=Path,
        metavar="FILE",
        help="topics of an earlier call: articles are added to them, or make new ones; "
        "those that stand there already are passed over. May be the file of --output",
    )
    parser.add_argument(
        "--least",
        type=positive,
        default=1,
        metavar="N",
        help="write only events of N articles or more (default: 1, an article alone is "
        "an event, too)",
    )
    parser.add_argument(
        "--days",
        type=positive,
        default=7,
        metavar="N",
        help="articles dated more than N days apart share nothing (default: 7)",
    )
    parser.add_argument(
        "--alike",
        type=_cosine,
        metavar="X",
        help="the mean cosine down to which articles are one event, above 0 and up to "
        "1, where few others are near (in a crowd up to twice that); a higher one "
        "makes more and smaller events (default: 0.065)",
    )
    parser.add_argument(
        "--page",
        type=Path,
        metavar="FILE",
        help="also write the events as a page, the largest first",
    )
    parser.add_argument(
        "--fresh", action="store_true", help="write over a FILE that is there"
    )
    parser.add_argument(
        "--quiet", action="store_true", help="say nothing but what failed"
    )
    parser.set_defaults(execute=execute)


def _cosine(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        raise argparse.ArgumentTypeError(f"must be above 0 and up to 1, not {text!r}")
    return number


def execute(arguments: argparse.Namespace) -> int:
    """Group what the inputs hold, write the topics, say what there is."""
    from summarize.grouping import GroupOptions, group_articles, without_repeats

    _check_output(arguments)
    known = _read_known(arguments.known) if arguments.known else []
    articles, n_failed = _read(arguments)
    new = without_repeats(articles, known)
    alike = arguments.alike or GroupOptions().alike
    topics = group_articles(new, known, GroupOptions(alike, arguments.days))
    told = [topic for topic in topics if len(topic.articles) >= arguments.least]
    _write(told, arguments.output)
    if arguments.page:
        _write_page(told, arguments.page)
    if not arguments.quiet:
        stream = sys.stderr if arguments.output == "-" else sys.stdout
        lines = _overview(topics, arguments, len(articles) - len(new), known)
        stream.writelines(f"{line}\n" for line in lines)
    return 1 if n_failed else 0


def _check_output(arguments: argparse.Namespace) -> None:
    """Raise OutputError for a file that would be lost, or that cannot be written.

    A page is made of the topics, so it is written over.
    """
    path, known = Path(arguments.output), arguments.known
    for each in filter(None, (path, arguments.page)):
        if not each.parent.is_dir():
            raise OutputError(f"{each.parent}: no such folder; make it first")
    if arguments.output == "-":
        return
    is_known = known is not None and path.resolve() == known.resolve()
    if path.exists() and not is_known and not arguments.fresh:
        raise OutputError(
            f"{path}: is there already; --known {quote(str(path))} adds to its events, "
            "--fresh writes over it, or name another file"
        )


def _read_known(path: Path) -> "list[Topic]":
    """Return the topics of an earlier call; CorpusError for one that is broken.

    Nothing is passed over: it would be lost where the file is written again.
    """
    from summarize.corpus import read_topics
    from summarize.schema import Failure

    topics: list[Topic] = []
    for item in read_topics(path):
        if isinstance(item, Failure):
            raise CorpusError(f"--known: {item.place}: {item.message}")
        topics.append(item)
    return topics


def _read(arguments: argparse.Namespace) -> "tuple[list[Article], int]":
    """Return the articles of the inputs, and how many could not be read.

    Each of those is named on stderr. Raises CorpusError where none could be read.
    """
    from summarize.commands.progress import failure_line
    from summarize.corpus.stream import read_stream
    from summarize.schema import Failure

    articles: list[Article] = []
    n_failed = 0
    columns = parse_columns(arguments.columns)
    for item in read_stream(arguments.inputs, stdin=sys.stdin.buffer, columns=columns):
        if isinstance(item, Failure):
            n_failed += 1
            sys.stderr.write(failure_line(item) + "\n")
        else:
            articles.append(item)
    if not articles:
        raise CorpusError(f"{', '.join(arguments.inputs)}: no article could be read")
    return articles, n_failed


def _write(topics: "Sequence[Topic]", output: str) -> None:
    from summarize.corpus import to_line, topic_to_json

    with _opened(output) as file:
        file.writelines(to_line(topic_to_json(topic)) for topic in topics)


def _write_page(topics: "Sequence[Topic]", path: Path) -> None:
    from summarize.output.atomic import write_whole
    from summarize.report.events import events_page

    write_whole(path, events_page(topics))


def _opened(output: str) -> "AbstractContextManager[TextIO]":
    from summarize.output.atomic import whole_text

    return nullcontext(sys.stdout) if output == "-" else whole_text(Path(output))


def _overview(
    topics: "Sequence[Topic]",
    arguments: argparse.Namespace,
    n_repeats: int,
    known: "Sequence[Topic]",
) -> Iterator[str]:
    """Yield how many events there are, the largest with a title each, and the rest."""
    from summarize.grouping import event_title
    from summarize.report.words import clipped, count, printable

    sizes = [len(topic.articles) for topic in topics]
    alone = sizes.count(1)
    yield (
        f"{count(sum(sizes), 'article')} in {count(len(topics), 'event')}"
        f"{f', {alone} of them of one article' if alone else ''}"
    )
    if n_repeats:
        same = "same text, title, outlet, address and date"
        yield f"{count(n_repeats, 'repeat')} passed over ({same})"
    if known:
        yield from _growth(topics, known)
    largest = sorted(topics, key=lambda topic: -len(topic.articles))
    for topic in largest[:_SHOWN]:
        if len(topic.articles) >= max(2, arguments.least):
            title = printable(clipped(event_title(topic), _TITLE))
            yield f"{len(topic.articles):6,}  {title}"
    small = [size for size in sizes if size < arguments.least]
    if small:
        yield (
            f"{count(len(small), 'event')} of fewer than {arguments.least} articles "
            f"left out ({count(sum(small), 'article')})"
        )
    if arguments.output != "-":
        yield f"topics: {arguments.output}"
    if arguments.page:
        yield f"page:   {arguments.page}"


def _growth(topics: "Sequence[Topic]", known: "Sequence[Topic]") -> Iterator[str]:
    from summarize.report.words import count

    grown = sum(
        len(now.articles) > len(before.articles)
        for now, before in zip(topics, known, strict=False)
    )
    n_new = len(topics) - len(known)
    new = count(n_new, "new event")
    yield f"{new}; articles added to {grown} of {len(known)} known"
