"""A recipe inside a story: what to buy and what to do, and no news."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from summarize.stages.clean.lines import Line, split_lines
from summarize.stages.clean.pieces import Piece

RECIPE = "recipe"
_ITEM_WORDS = 12
_PARTS = (
    "ingredients|what you (?:will )?need|you will need|method|directions|instructions"
    "|preparation|how to make it"
)
_HEADING = re.compile(rf"^[ \t#*_]*(?:{_PARTS})[ \t:*_]*$", re.I | re.MULTILINE)


def mark_recipes(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with the recipes that stand inside a story taken out.

    A recipe begins with a heading such as "Ingredients" and goes on to the next
    paragraph; one that ends the text stays, since it may be what the text is about.
    """
    if not _HEADING.search(text):
        return list(pieces)
    starts = [piece.start for piece in pieces if piece.rule is None]
    lines = [line for line in split_lines(text) if _stays(line, starts)]
    blocks = list(_blocks(lines))
    return [
        Piece(piece.start, piece.end, RECIPE)
        if piece.rule is None and any(a <= piece.start < b for a, b in blocks)
        else piece
        for piece in pieces
    ]


def _stays(line: Line, starts: Sequence[int]) -> bool:
    """Whether a piece that stays starts in the line; `starts` are in order."""
    place = bisect_left(starts, line.start)
    return place < len(starts) and starts[place] < line.end


def _blocks(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """Yield where a recipe begins, and where the story goes on."""
    first = None
    for line in lines:
        if first is None and _HEADING.match(line.text):
            first = line.start
        elif first is not None and not line.is_listed and _goes_on(line):
            yield first, line.start
            first = None


def _goes_on(line: Line) -> bool:
    return line.is_prose or line.n_words > _ITEM_WORDS
