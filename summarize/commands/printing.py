"""The forms in which summaries are printed, each as soon as it is there."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from summarize.schema import Summary, Topic

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
