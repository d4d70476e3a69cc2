"""Pages to learn from: words with a label, as lines and flattened, real and made."""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pyarrow.parquet as pq

from scripts.training.furniture.templates import ABOVE, BELOW, DATELINES, SLOTS, WITHIN

_CHOICE = re.compile(r"\[([^\[\]]*\|[^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+|:)\}")
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


def filled(template: str, rng: random.Random) -> str:
    """Return a template with its alternatives chosen and its slots filled."""
    while match := _CHOICE.search(template):
        chosen = rng.choice(match[1].split("|"))
        template = template[: match.start()] + chosen + template[match.end() :]

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name == ":":
            return rng.choice([":", ",", ""])
        if name == "NAME":
            return rng.choice(SLOTS["name"]).upper()
        return rng.choice(SLOTS[name])

    return " ".join(_SLOT.sub(fill, template).split())


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


def furnished(story: Sequence[Sequence[str]], rng: random.Random) -> list[Piece]:
    """Return a story with furniture above, below, between and inside its paragraphs."""
    dense = rng.choice([0.0, 0.05, 0.15, 0.3, 0.5])
    pieces = _some(ABOVE, rng, 6 if dense else 0)
    if dense and rng.random() < 0.5:
        pieces.append(Piece(filled(rng.choice(DATELINES), rng), drop=True))
    opened = bool(pieces) and pieces[-1].text.endswith(("-", "—", ")", ".-"))
    for number, paragraph in enumerate(story):
        first = True
        for sentence in paragraph:
            inside = rng.random() < dense / 2
            if inside:
                own = rng.random() < 0.3
                pieces.append(
                    Piece(filled(rng.choice(WITHIN), rng), True, own or first)
                )
                first = own
            line = first and not (number == 0 and opened)
            pieces += (
                _broken(sentence, line, rng)
                if rng.random() < dense / 8
                else [Piece(sentence, False, line)]
            )
            first = False
        if rng.random() < dense:
            pieces += _some(WITHIN, rng, 2)
    return pieces + _some(BELOW, rng, 6 if dense else 0)


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


def _some(templates: Sequence[str], rng: random.Random, most: int) -> list[Piece]:
    n = rng.randint(0, most)
    return [Piece(filled(rng.choice(templates), rng), drop=True) for _ in range(n)]


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
