"""Rows of tables: the article's, but no sentences."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from summarize.stages.clean.lines import Line
from summarize.stages.clean.pieces import Piece

TABLE_ROW = "table_row"
NO_LETTERS = "no_letters"  # the rule that takes rows of numbers

_BAR = re.compile(r"\s*\|\s*")
_GAP = re.compile(r"\t+ *| {3,}")
_FEWEST = 2  # cells of a row, and rows of a table without bars at both ends
_CELL_WORDS = 12  # a longer cell holds a paragraph: the page is laid out as a table
_SENTENCES = re.compile(r"[^\W\d_A-Z]{2}[.!?]\s+[^\W\d_a-z]")  # one ends, one begins


def mark_rows(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the rows of tables taken out.

    A row has two cells at least, parted by bars, tabs or three spaces, none of which
    is a sentence or long; one without a bar at either end counts only where another
    with as many cells is next to it. A text that has no paragraph stays.
    """
    places = [n for n, piece in enumerate(pieces) if piece.rule in (None, NO_LETTERS)]
    lines = [_line(text, pieces[n]) for n in places]
    result = list(pieces)
    if any(line.is_prose and line.is_sentence for line in lines):
        for n in map(places.__getitem__, _rows(lines)):
            result[n] = replace(pieces[n], rule=pieces[n].rule or TABLE_ROW)
    return result


def _rows(lines: Sequence[Line]) -> Iterator[int]:
    """Yield the numbers of the lines that are rows."""
    numbered = enumerate(map(_n_cells, lines))
    for n_cells, group in groupby(numbered, key=lambda item: item[1]):
        run = [n for n, _ in group]
        for n in run:
            text = lines[n].text
            is_barred = text.startswith("|") and text.endswith("|")
            if n_cells >= _FEWEST and (is_barred or len(run) >= _FEWEST):
                yield n


def _n_cells(line: Line) -> int:
    """Return how many cells a line has, 0 where one of them holds text."""
    part = _BAR if "|" in line.text else _GAP
    cells = [cell for cell in part.split(line.text.strip(" |")) if cell]
    return 0 if any(map(_holds_text, cells)) else len(cells)


def _holds_text(cell: str) -> bool:
    line = Line(0, len(cell), cell, len(cell.split()))
    if _SENTENCES.search(cell):
        return True
    return line.n_words > _CELL_WORDS or (line.is_prose and line.is_sentence)


def _line(text: str, piece: Piece) -> Line:
    part = text[piece.start : piece.end]
    return Line(piece.start, piece.end, part, len(part.split()))
