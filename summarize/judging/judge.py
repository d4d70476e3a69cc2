"""Which sentences a summary would hold, as an encoder judges them.

The encoder of a checkpoint trained for it (the bundled mini is) reads the sentences of
a topic in windows, each beside others of all articles, and judges every one by the
state of the token that ends it (Liu and Lapata 2019, arXiv:1908.08345).
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from summarize.judging.vocabulary import Vocabulary
from summarize.judging.windows import WINDOW, Place, Window, fill_windows
from summarize.schema import Sentence

_DECIMALS = 4  # what threads and padding change lies below, but for a rare tie
_LEAST_TOKENS = 2  # of a sentence in a window, though it has no words
_READ_AT_ONCE = 8

Reader = Callable[[Sequence[Window]], Iterable[Any]]
"""Windows → the log odds of the sentences of each: a list or an array a window."""


class EncoderJudge:
    """An encoder that reads windows (`reader`), with the vocabulary it knows."""

    def __init__(self, reader: Reader, vocabulary: Vocabulary) -> None:
        """Take both of one checkpoint."""
        self._reader = reader
        self._vocabulary = vocabulary

    def __call__(
        self, sentences: Sequence[Sentence], articles: Sequence[str], n_windows: int
    ) -> list[float]:
        """Return the log odds that a summary would say it, of the first sentences.

        `sentences` come best first, `articles` are the ids of their articles in the
        order of the topic. The list ends where `n_windows` windows are full.
        """
        windows = islice(self._windows(sentences, articles, n_windows), n_windows)
        odds: dict[int, float] = {}
        while some := list(islice(windows, _READ_AT_ONCE)):
            for window, row in zip(some, self._reader(some), strict=True):
                found = (round(float(odd), _DECIMALS) for odd in row)
                odds.update(zip(window.sentences, found, strict=True))
        return [odds[position] for position in range(len(odds))]

    def _windows(
        self, sentences: Sequence[Sentence], articles: Iterable[str], n_windows: int
    ) -> Iterator[Window]:
        most = n_windows * WINDOW // _LEAST_TOKENS  # more cannot be in the windows
        readable = sentences[:most]
        return fill_windows(
            self._vocabulary.encode([sentence.text for sentence in readable]),
            [Place(sentence.article_id, sentence.index) for sentence in readable],
            list(articles),
            start=self._vocabulary.start,
            end=self._vocabulary.end,
        )
