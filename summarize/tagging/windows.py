"""A page cut into what an encoder reads at once: tokens, and how each word looks.

The vocabulary has no capitals, so a word's shape is told beside its tokens.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from summarize.stages.clean.tagger import EDGES, Words, sentence_starts

if TYPE_CHECKING:
    from numpy.typing import NDArray

N_SHAPES = 64
WINDOW = 320
"""Tokens of a window, with the one that begins it and the one that ends it."""

MOST_TOKENS = 8
"""Tokens of a word: the rest of a longer one is not read."""

MOST_LETTERS = 40
"""Letters of a word: the rest of a longer one is not read."""

_LABELS = ":|·•"


@dataclass(frozen=True, slots=True)
class Window:
    """The words from `first` up to `last` of a page, as tokens.

    `places` are those of the first token of each word, `shapes` has one a token.
    """

    first: int
    last: int
    tokens: Sequence[int]
    shapes: Sequence[int]
    places: Sequence[int]


def shapes_of(words: Words) -> "NDArray[np.int64]":
    """Return how each word is written and where it stands, below N_SHAPES.

    Marks only, a number, CAPITALS, Capital or small; whether it ends like a label;
    whether it begins a sentence, a paragraph.
    """
    shapes = np.array([_shape(word) for word in words.texts], dtype=np.int64)
    begins, paragraphs = np.zeros_like(shapes), np.zeros_like(shapes)
    begins[sentence_starts(words)] = 10
    sizes = words.sizes[words.sizes > 0]
    paragraphs[np.cumsum(sizes) - sizes] = 20
    return shapes + begins + paragraphs


def _shape(word: str) -> int:
    core = word.strip(EDGES)
    if not core:
        case = 0
    elif core[0].isdigit():
        case = 1
    elif core.isupper() and len(core) > 1:
        case = 2
    else:
        case = 3 if core[0].isupper() else 4
    return case + 5 * (word[-1] in _LABELS)


def cut_windows(
    tokens: Sequence[Sequence[int]],
    shapes: "NDArray[np.int64]",
    start: int,
    end: int,
    *,
    shared: int,
) -> list[Window]:
    """Return the windows of a page; neighbours have `shared` words in common.

    At most half of a window is shared, where its words are of many tokens. `tokens` has
    those of each word, `start` and `end` stand around a window's.
    """
    windows: list[Window] = []
    first = 0
    while first < len(tokens):
        window = _window(tokens, shapes, first, start, end)
        windows.append(window)
        if window.last == len(tokens):
            break
        first = max(window.last - shared, (first + window.last + 1) // 2)
    return windows


def _window(
    tokens: Sequence[Sequence[int]],
    shapes: "NDArray[np.int64]",
    first: int,
    start: int,
    end: int,
) -> Window:
    """Return the window that begins with a word and holds as many as fit."""
    ids, beside, places, last = [start], [0], list[int](), first
    while last < len(tokens) and len(ids) + len(tokens[last]) < WINDOW:
        places.append(len(ids))
        ids += tokens[last]
        beside += [int(shapes[last])] * len(tokens[last])
        last += 1
    return Window(first, last, [*ids, end], [*beside, 0], places)
