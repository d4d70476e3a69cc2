"""Pages to learn from: pieces with a label, real ones and their other forms."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pyarrow.parquet as pq

SEED = 20_261_129
HELD_OUT = 60  # silver pages that nothing is learned from
STORY_WEIGHT = 1.5  # a lost word of story is worse than a left one of furniture
_PROSE_WORDS = 12
_DOUBTFUL = 0.3  # weight of a long sentence that a page's labels drop
_MOST_WORDS = 900


@dataclass(frozen=True, slots=True)
class Piece:
    """A text with its label; `line` tells whether it begins a line of its page."""

    text: str
    drop: bool
    line: bool = True
    weight: float = 1.0


def silver_pages(data: Path, rng: random.Random) -> list[list[Piece]]:
    """Return the pages with silver labels; a long dropped sentence counts less."""
    rows = pq.read_table(data / "cleaning/silver_lines.parquet").to_pylist()
    pages = []
    for _, group in groupby(rows, key=lambda row: row["page"]):
        lines = [(str(row["line"]).strip(), bool(row["keep"])) for row in group]
        lines = [(text, keep) for text, keep in lines if text]
        if sum(keep for _, keep in lines) >= 3:
            pages.append([_silver(text, keep) for text, keep in lines])
    rng.shuffle(pages)
    return pages


def _silver(text: str, keep: bool) -> Piece:
    doubtful = not keep and len(text.split()) >= _PROSE_WORDS and text[-1:] in '.!?"”'
    return Piece(text, not keep, weight=_DOUBTFUL if doubtful else 1.0)


def shortened(page: Sequence[Piece], rng: random.Random) -> list[Piece]:
    """Return the story of a page with only some of the lines around it."""
    share = rng.choice([0.05, 0.2, 0.5, 1.0])
    return [piece for piece in page if not piece.drop or rng.random() < share]


def excerpt(pages: Sequence[Sequence[Piece]], rng: random.Random) -> list[Piece]:
    """Return one of some pages, shortened, three in ten from some place on."""
    page = shortened(rng.choice(pages), rng)
    start = rng.randrange(max(1, len(page) // 2))
    return page[start:] if rng.random() < 0.3 else page


def flattened(page: Sequence[Piece], rng: random.Random) -> list[Piece]:
    """Return a page with its lines joined: all of them, or a few at a time."""
    run = rng.choice([2, 4, 8, 10_000])
    return [
        Piece(piece.text, piece.drop, number % run == 0, piece.weight)
        for number, piece in enumerate(page)
    ]


def text_of(pieces: Sequence[Piece]) -> tuple[str, list[tuple[int, int]], list[float]]:
    """Return a page's text, its paragraphs, and a target for each word.

    A target is the weight of the word, above zero for furniture, below for story.
    """
    text = ""
    paragraphs: list[tuple[int, int]] = []
    targets: list[float] = []
    for piece in pieces:
        words = piece.text.split()
        if not words or len(targets) + len(words) > _MOST_WORDS:
            continue
        part = " ".join(words)
        if piece.line or not paragraphs:
            text += "\n" if text else ""
            paragraphs.append((len(text), len(text)))
        else:
            text += " "
        text += part
        paragraphs[-1] = (paragraphs[-1][0], len(text))
        targets += [piece.weight if piece.drop else -piece.weight] * len(words)
    return text, paragraphs, targets
