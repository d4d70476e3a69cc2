"""The encoder that clean may ask: which words of a page are furniture, by sense.

A MiniLM that was trained word by word on pages with their stories marked (`python -m
scripts.training.furniture.encoder`). It knows the language, where the builtin tagger
knows words: a caption that tells what a picture shows, a teaser of another story.
"""

import logging
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.encoders.side_by_side import side_by_side
from summarize.encoders.tokenizer import open_tokenizer, readable
from summarize.errors import ModelError
from summarize.stages.clean import CleanOptions
from summarize.stages.clean.tagger import BUILTIN, LANGUAGES, Tagger, Words
from summarize.tagging.weights import TaggerWeights, read_weights
from summarize.tagging.windows import (
    MOST_LETTERS,
    MOST_TOKENS,
    Window,
    cut_windows,
    shapes_of,
)

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LOG = logging.getLogger(__name__)
FOLDER = "furniture"
_BUILTIN_COUNTS = 0.25
_SHARED = 60  # words that neighbouring windows have in common
_DECIMALS = 2  # what processors round otherwise lies below, but for a rare tie
_REMEMBERED = 100_000  # words whose tokens are kept


class WindowCutter:
    """Cuts pages into windows of tokens; the tokens of words met so far are kept."""

    def __init__(self, tokenizer: Any) -> None:
        """Take one of the package tokenizers with the vocabulary of BERT."""
        self._tokenizer = tokenizer
        self._start = tokenizer.token_to_id("[CLS]")
        self._end = tokenizer.token_to_id("[SEP]")
        self._unknown = tokenizer.token_to_id("[UNK]")
        self._met: dict[str, tuple[int, ...]] = {}

    def __call__(self, words: Words, shared: int = _SHARED) -> list[Window]:
        """Return what is read of a page at once; neighbours share so many words."""
        tokens = [self._tokens(word) for word in words.texts]
        return cut_windows(
            tokens, shapes_of(words), self._start, self._end, shared=shared
        )

    def _tokens(self, word: str) -> tuple[int, ...]:
        """Return the tokens of a word."""
        if word not in self._met:
            if len(self._met) >= _REMEMBERED:
                self._met.clear()
            self._met[word] = self._tokens_of(word)
        return self._met[word]

    def _tokens_of(self, word: str) -> tuple[int, ...]:
        read = readable(word[:MOST_LETTERS])
        encoded = self._tokenizer.encode(read, add_special_tokens=False)
        return tuple(encoded.ids[:MOST_TOKENS]) or (self._unknown,)


class EncoderTagger:
    """An encoder (`weights`) that reads the windows of a page (`cut`)."""

    least = (0.7, 0.85, 0.95)
    story = 0.7
    doubt = 0.4
    languages = LANGUAGES

    def __init__(self, weights: TaggerWeights, cut: WindowCutter) -> None:
        """Take both with one vocabulary."""
        self._weights, self._cut = weights, cut

    def __call__(self, pages: Sequence[Words]) -> "list[NDArray[np.float32]]":
        """Return for each page the log odds of every word to be furniture.

        What the builtin tagger says, who has read more real pages and knows more of
        what only sounds like furniture, counts a quarter.
        """
        cut = list(map(self._cut, pages))
        rows = iter(side_by_side(self._weights.log_odds, [w for ws in cut for w in ws]))
        found = []
        for words, windows, builtin in zip(pages, cut, BUILTIN(pages), strict=True):
            odds = _joined(windows, [next(rows) for _ in windows], len(words.texts))
            odds += _BUILTIN_COUNTS * builtin
            found.append(np.round(odds, _DECIMALS).astype(np.float32))
        return found


def _joined(
    windows: Sequence[Window], rows: "Sequence[NDArray[np.float32]]", n_words: int
) -> "NDArray[np.float64]":
    """Return the log odds of the words of a page by those of its windows.

    Where windows share a word, the one counts more in which it stands further from the
    edge.
    """
    odds, weights = np.zeros(n_words), np.zeros(n_words)
    for window, row in zip(windows, rows, strict=True):
        inside = slice(window.first, window.last)
        weight = _weights_in(window, n_words)
        odds[inside] += row * weight
        weights[inside] += weight
    return odds / np.maximum(weights, 1)


def _weights_in(window: Window, n_words: int) -> "NDArray[np.int64]":
    """Return how much the words of a window count: less at an edge inside the page."""
    places = np.arange(window.last - window.first)
    left = places + 1 if window.first else _SHARED
    right = places[::-1] + 1 if window.last < n_words else _SHARED
    weights: NDArray[np.int64] = np.minimum(np.minimum(left, right), _SHARED)
    return np.broadcast_to(weights, places.shape)


def load_tagger(options: CleanOptions) -> Tagger:
    """Load the tagger that `options` name; the builtin one where they name no encoder.

    Raises ModelError where the bundled weights are missing.
    """
    if not options.enabled or options.model != "encoder":
        return BUILTIN
    _LOG.info("loading clean.model %s", options.model)
    return open_tagger(Path(str(files("summarize.models") / FOLDER)))


def open_tagger(folder: Path) -> EncoderTagger:
    """Open a tagger that training wrote; raises ModelError if `folder` lacks a part."""
    try:
        return EncoderTagger(read_weights(folder), WindowCutter(open_tokenizer(folder)))
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"the tagger of clean.model=encoder is not whole in {folder} ({error}); "
            "reinstall, or use --set clean.model=builtin"
        ) from error
