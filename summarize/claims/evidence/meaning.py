"""How much of a sentence a passage says in other words: meanings, not forms."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Word
from summarize.text.similarity import inverse_frequencies, inverse_frequency
from summarize.text.word_vectors import vector_row, word_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Meanings:
    """The words of all passages of a topic as vectors."""

    def __init__(self, sources: Sequence[Reading], articles: Sequence[str]) -> None:
        """Take the passages in topic order, with the article of each."""
        self._articles = articles
        rows = [_told(source) for source in sources]
        self._owners = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
        self._roots = [
            source.language.root(word.key)
            for source, row in zip(sources, rows, strict=True)
            for word in row
        ]
        self._vectors = _vectors([word for row in rows for word in row])
        self._n = len(rows)
        self._frequencies = inverse_frequencies([source.roots for source in sources])

    def coverage(self, claim: Reading, *, alone: bool = False) -> "NDArray[np.float64]":
        """Return for every passage how much of a claim it and the next one mean.

        With `alone` the next one does not count.

        The mean over the claim's words of content, weighted by inverse frequency, of
        the cosine with the closest word of the two; the same word counts 1, a word
        without a vector that is in neither 0. Between 0 and 1.
        """
        words = _told(claim)
        if not words or not self._roots:
            return np.zeros(self._n)
        root = claim.language.root
        likeness = np.clip(_vectors(words) @ self._vectors.T, 0, 1)
        for n, word in enumerate(words):
            likeness[n, [held == root(word.key) for held in self._roots]] = 1
        best = np.zeros((len(words), self._n))
        for n, row in enumerate(likeness):
            np.maximum.at(best[n], self._owners, row)
        unseen = inverse_frequency(0, self._n)
        weights = np.array(
            [self._frequencies.get(root(word.key), unseen) for word in words]
        )
        best = best if alone else self._with_next(best)
        shares: NDArray[np.float64] = weights @ best / weights.sum()
        return shares

    def _with_next(self, best: "NDArray[np.float64]") -> "NDArray[np.float64]":
        """Return the higher of each passage and the next one of its article."""
        both = best.copy()
        for n in range(self._n - 1):
            if self._articles[n] == self._articles[n + 1]:
                both[:, n] = np.maximum(best[:, n], best[:, n + 1])
        return both


def _told(sentence: Reading) -> list[Word]:
    """Return the words that tell something: no stop words."""
    stop = sentence.language.common.stop
    return [w for w in sentence.facts.words if w.kind or w.key not in stop]


def _vectors(words: Sequence[Word]) -> "NDArray[np.float64]":
    """Return the vectors of words, of length 1, or 0 where there is none."""
    rows = word_vectors()[[vector_row(word.key) for word in words]].astype(np.float64)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return rows / np.where(lengths > 0, lengths, 1)
