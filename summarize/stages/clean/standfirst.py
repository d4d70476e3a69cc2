"""Standfirsts and notes on authors: sentences set off by their place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from summarize.stages.clean.headings import HEADINGS, is_stamp
from summarize.stages.clean.pieces import Piece, by_line
from summarize.stages.clean.rules.fragments import QUOTE

STANDFIRST = "standfirst"
_MOST_WORDS = 45
_MOST_LINES = 8  # of furniture between it and the byline
_LEAST_BODY = 3  # lines of a story below the head
_TITLES = (*HEADINGS, "above_story", "learned")
_BYLINES = ("byline", "top_byline")
_STAMPS = ("stamp", "date_line", "live_stamp", "glued_stamp", "top_date")
_QUOTED = re.compile(rf"[{QUOTE}]")

Row = Sequence[int]


def mark_standfirst(
    text: str, pieces: Sequence[Piece], title: str | None
) -> list[Piece]:
    """Return the pieces with the standfirst taken out, and a note on the author.

    The standfirst is the first line that stays, below a headline (in the text, or
    `title`) and above the byline or the stamp, with nothing between but furniture. A
    note on the author is a line right between the two. A story of three lines at least
    stands below.
    """
    rows = list(by_line(text, pieces))
    kept = [n for n, row in enumerate(rows) if any(pieces[i].rule is None for i in row)]
    if len(kept) <= _LEAST_BODY:
        return list(pieces)
    taken = []
    first = kept[0]
    head = rows[:first]
    has_title = title or any(_is_title(text, pieces, row) for row in head)
    # Below a stamp stands a post, or the story.
    is_stamped = any(_is_dated(text, pieces, row) for row in head)
    if has_title and not is_stamped and _is_sentence(text, pieces, rows[first]):
        below = rows[first + 1 : min(kept[1], first + 1 + _MOST_LINES)]
        if any(
            _has(pieces, row, _BYLINES) or _is_dated(text, pieces, row) for row in below
        ):
            taken.append(first)
    note = kept[1] if taken else first
    if 0 < note < len(rows) - 1 and _is_sentence(text, pieces, rows[note]):
        above, below_it = rows[note - 1], rows[note + 1]
        if _has(pieces, above, _BYLINES) and _is_dated(text, pieces, below_it):
            taken.append(note)
    result = list(pieces)
    for n in taken:
        for i in rows[n]:
            if pieces[i].rule is None:
                result[i] = replace(pieces[i], rule=STANDFIRST)
    return result


def _has(pieces: Sequence[Piece], row: Row, rules: Sequence[str]) -> bool:
    return any(pieces[i].rule in rules for i in row)


def _is_dated(text: str, pieces: Sequence[Piece], row: Row) -> bool:
    line = text[pieces[row[0]].start : pieces[row[-1]].end]
    if _has(pieces, row, _STAMPS):
        return any(map(str.isdigit, line))  # the sections of a site may stand so, too
    return all(pieces[i].rule is not None for i in row) and is_stamp(line)


def _is_title(text: str, pieces: Sequence[Piece], row: Row) -> bool:
    size = len(text[pieces[row[0]].start : pieces[row[-1]].end].split())
    return size >= _LEAST_BODY and _has(pieces, row, _TITLES)


def _is_sentence(text: str, pieces: Sequence[Piece], row: Row) -> bool:
    """Whether a whole line stays, and is no longer than a standfirst."""
    if any(pieces[i].rule is not None for i in row):
        return False
    line = text[pieces[row[0]].start : pieces[row[-1]].end]
    return len(line.split()) <= _MOST_WORDS and not _QUOTED.match(line)
