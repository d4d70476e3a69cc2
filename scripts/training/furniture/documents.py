"""Pages to learn from: words with a label, as lines and flattened, real and made."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pyarrow.parquet as pq

from scripts.training.furniture.templates import (
    ABOVE,
    BELOW,
    DATELINES,
    SLOTS,
    STORY,
    WITHIN,
)

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+|:)\}")
_NAME = re.compile(r"(?<=[a-z,] )([A-Z][a-z]+ [A-Z][a-z]{2,})(?= [a-z]|,)")
_TOWN = re.compile(r"\b(?:in|near|from) ([A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?)\b")
_ABOUT_FURNITURE = 0.03  # share of sentences with one about such things behind them
_FILLING = 4000  # articles
_SENTENCE = re.compile(r"(?<=[.!?\"”])\s+(?=[A-Z\"“])")
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


class Filler:
    """Fills templates: from the news where it can, so that no word means furniture.

    Headlines, names, towns and captions come from the stories' own texts.
    """

    def __init__(self, data: Path, rng: random.Random) -> None:
        """Read what fills the slots from some thousand articles."""
        table = pq.read_table(data / "pretrain/news.parquet", columns=["title", "text"])
        rows = rng.sample(range(table.num_rows), _FILLING)
        texts = [str(table["text"][row].as_py())[:2000] for row in rows]
        titles = [str(table["title"][row].as_py() or "").strip() for row in rows]
        sentences = [part for text in texts for part in _SENTENCE.split(text)]
        clauses = [" ".join(part.split()[: rng.randint(5, 12)]) for part in sentences]
        self._rng = rng
        self._slots = SLOTS | {
            "headline": [title for title in titles if 3 <= len(title.split()) <= 14],
            "caption": [clause.rstrip(".,") for clause in clauses if clause],
            "name": [*SLOTS["name"], *_found(_NAME, texts)],
            "town": [*SLOTS["town"], *_found(_TOWN, texts)],
        }

    def filled(self, templates: Sequence[str]) -> str:
        """Return one of the templates, its alternatives chosen and its slots filled."""
        template = self._rng.choice(templates)
        while match := _CHOICE.search(template):
            chosen = self._rng.choice(match[1].split("|"))
            template = template[: match.start()] + chosen + template[match.end() :]
        return " ".join(_SLOT.sub(self._fill, template).split())

    def _fill(self, match: re.Match[str]) -> str:
        name = match[1]
        if name == ":":
            return self._rng.choice([":", ",", ""])
        if name in ("NAME", "place"):
            pool = self._slots["name" if name == "NAME" else "town"]
            shown = self._rng.choice(pool).upper()
            return (
                shown if self._rng.random() < 0.7 else self._rng.choice(SLOTS["place"])
            )
        return self._rng.choice(self._slots[name])


def _found(pattern: re.Pattern[str], texts: Sequence[str]) -> list[str]:
    return sorted({match[1] for text in texts for match in pattern.finditer(text)})


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


def flattened(page: Sequence[Piece], rng: random.Random) -> list[Piece]:
    """Return a page with its lines joined: all of them, or a few at a time."""
    run = rng.choice([2, 4, 8, 10_000])
    return [
        Piece(piece.text, piece.drop, number % run == 0, piece.weight)
        for number, piece in enumerate(page)
    ]


def stories(data: Path, rng: random.Random, n: int) -> Iterator[list[list[str]]]:
    """Yield news stories as paragraphs of sentences."""
    table = pq.read_table(data / "pretrain/news.parquet", columns=["text"])
    for place in rng.sample(range(table.num_rows), n):
        text = str(table["text"][place].as_py())
        paragraphs = [part.strip() for part in text.split("\n") if part.strip()]
        start = rng.randrange(max(1, len(paragraphs) - 12)) if rng.random() < 0.3 else 0
        cut = paragraphs[start : start + rng.randint(3, 14)]
        yield [_SENTENCE.split(paragraph) for paragraph in cut]


def furnished(
    story: Sequence[Sequence[str]], filler: Filler, rng: random.Random
) -> list[Piece]:
    """Return a story with furniture above, below, between and inside its paragraphs."""
    dense = rng.choice([0.0, 0.05, 0.15, 0.3, 0.5])
    pieces = _some(ABOVE, filler, rng, 6 if dense else 0)
    if dense and rng.random() < 0.5:
        pieces.append(Piece(filler.filled(DATELINES), drop=True))
    opened = bool(pieces) and pieces[-1].text.endswith(("-", "—", ")", ".-"))
    for number, paragraph in enumerate(story):
        first = True
        for sentence in paragraph:
            inside = rng.random() < dense / 2
            if inside:
                own = rng.random() < 0.3
                pieces.append(Piece(filler.filled(WITHIN), True, own or first))
                first = own
            if rng.random() < _ABOUT_FURNITURE:
                sentence = f"{sentence} {filler.filled(STORY)}"
            line = first and not (number == 0 and opened)
            pieces += (
                _broken(sentence, line, rng)
                if rng.random() < dense / 8
                else [Piece(sentence, False, line)]
            )
            first = False
        if rng.random() < dense:
            pieces += _some(WITHIN, filler, rng, 2)
    return pieces + _some(BELOW, filler, rng, 6 if dense else 0)


def _broken(sentence: str, line: bool, rng: random.Random) -> list[Piece]:
    """Return a sentence with a piece of furniture behind one of its commas."""
    place = sentence.find(", ")
    if place < 0:
        return [Piece(sentence, False, line)]
    middle = rng.choice(["Advertisement", "ADVERTISEMENT", "(click here for more)"])
    return [
        Piece(sentence[: place + 1], False, line),
        Piece(middle, True, False),
        Piece(sentence[place + 2 :], False, False),
    ]


def _some(
    templates: Sequence[str], filler: Filler, rng: random.Random, most: int
) -> list[Piece]:
    n = rng.randint(0, most)
    return [Piece(filler.filled(templates), drop=True) for _ in range(n)]


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
