"""What is said already: how much of a sentence another one tells, in any words."""

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
from scipy.sparse import csr_matrix

from summarize.claims.reading.reading import Reading
from summarize.text.similarity import inverse_frequencies
from summarize.text.word_vectors import vector_row, word_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Said:
    """How much of each of some sentences is told.

    The share of its words of content, weighted by inverse frequency; 0 to 1. By meaning
    a word is told by the closest word: 1 for the same stem, else the cosine of the two
    words' vectors (as `claims.evidence.meaning` has it). By the nearest sentence told
    (`meant`, `worded`): of all together nearly every one would be told soon, for words
    of one topic are alike. By a few, those that open, it is asked of all together
    (`opened`).
    """

    def __init__(self, sentences: Sequence[Reading]) -> None:
        """Take the sentences in any order; nothing is told yet."""
        stems = [list(dict.fromkeys(sentence.stems)) for sentence in sentences]
        self._columns = {
            stem: n
            for n, stem in enumerate(dict.fromkeys(s for row in stems for s in row))
        }
        frequencies = inverse_frequencies(stems)
        columns = [self._columns[stem] for row in stems for stem in row]
        weights = np.array([frequencies[stem] for row in stems for stem in row])
        starts = np.cumsum([0, *map(len, stems)])
        totals = np.array(
            [weights[start:end].sum() or 1 for start, end in pairwise(starts)]
        )
        weights = weights / np.repeat(totals, np.diff(starts))
        shape = (len(stems), len(self._columns))
        self._shares = csr_matrix((weights, columns, starts), shape=shape)
        self._vectors = _vectors(sentences, self._columns)
        self._meant, self._worded = np.zeros(len(stems)), np.zeros(len(stems))
        self._opened = np.zeros(len(self._columns))

    def add(self, sentence: Reading, *, opens: bool) -> None:
        """Tell a sentence; words that none of those given has count for nothing.

        Those that `opens` count for `opened`, too.
        """
        told = [self._columns[s] for s in sentence.stems if s in self._columns]
        if not told:
            return
        likeness = (self._vectors @ self._vectors[told].T).max(axis=1)
        likeness[told] = 1
        same = np.zeros(len(self._columns))
        same[told] = 1
        self._meant = np.maximum(self._meant, self._shares @ likeness)
        self._worded = np.maximum(self._worded, self._shares @ same)
        if opens:
            self._opened = np.maximum(self._opened, likeness)

    def meant(self) -> "NDArray[np.float64]":
        """Return how much of each sentence one of those told means, in order."""
        return self._meant.copy()

    def worded(self) -> "NDArray[np.float64]":
        """Return how much of each one of those told says in the same words."""
        return self._worded.copy()

    def opened(self) -> "NDArray[np.float64]":
        """Return how much of each those that open mean together, in order."""
        shares: NDArray[np.float64] = self._shares @ self._opened
        return shares


def _vectors(
    sentences: Sequence[Reading], columns: dict[str, int]
) -> "NDArray[np.float64]":
    """Return a vector a stem, of length 1, or 0 where no word of it has one."""
    rows = np.zeros(len(columns), dtype=int)
    for sentence in sentences:
        for word, stem in zip(sentence.content, sentence.stems, strict=True):
            rows[columns[stem]] = rows[columns[stem]] or vector_row(word)
    vectors = word_vectors()[rows].astype(np.float64)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors / np.where(lengths > 0, lengths, 1)
