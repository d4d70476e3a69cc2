"""How much articles have in common: cosines of their words, where rare words count."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from summarize.claims.reading.reading import Reading
from summarize.text.similarity import tfidf_rows
from summarize.text.word_vectors import frequency_rank

_COMMON = 55  # a word as frequent as the 55th says nothing of an event

StemCounts = dict[str, Counter[str]]
"""The words of each stem, and how often each stands there."""


def count_stems(readings: Iterable[Reading]) -> StemCounts:
    """Return the stems of the words of content in some sentences."""
    counts: StemCounts = {}
    for reading in readings:
        for word, stem in zip(reading.content, reading.stems, strict=True):
            counts.setdefault(stem, Counter())[word] += 1
    return counts


def article_cosines(articles: Sequence[StemCounts]) -> NDArray[np.float64]:
    """Return the cosine of each article to each other one, and 0 to itself.

    A stem weighs its count times ln(r / 55), where r is the rank of its commonest word
    by frequency in texts at large; by Zipf's law that is an inverse frequency. The
    frequencies in the topic would tell nothing: what its few articles share is what
    they are about.
    """
    words: dict[str, set[str]] = {}
    for article in articles:
        for stem, counts in article.items():
            words.setdefault(stem, set()).update(counts)
    weights = {stem: _weight(words[stem]) for stem in sorted(words)}
    totals = [
        Counter({stem: counts.total() for stem, counts in article.items()})
        for article in articles
    ]
    rows = tfidf_rows(totals, weights)
    cosines = np.asarray((rows @ rows.T).toarray())
    np.fill_diagonal(cosines, 0.0)
    return cosines


def _weight(words: Iterable[str]) -> float:
    return max(0.0, math.log(min(map(frequency_rank, words)) / _COMMON))
