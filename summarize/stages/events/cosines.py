"""How much articles have in common: cosines of their words, where rare words count."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from summarize.claims.reading.reading import Reading
from summarize.text.similarity import tfidf_rows
from summarize.text.word_vectors import frequency_rank

_COMMON = 55  # a word as frequent as the 55th says nothing of an event


@dataclass(frozen=True, slots=True)
class Stems:
    """The stems of some sentences: how often, and the rank of the commonest word."""

    counts: Counter[str]
    ranks: Mapping[str, int]

    def __len__(self) -> int:
        """Return the number of different stems."""
        return len(self.counts)


def read_stems(readings: Sequence[Reading]) -> Stems:
    """Return the stems of the words of content in some sentences."""
    words = chain.from_iterable(reading.content for reading in readings)
    stems = list(chain.from_iterable(reading.stems for reading in readings))
    ranks: dict[str, int] = {}
    for word, stem in dict(zip(words, stems, strict=True)).items():
        rank = frequency_rank(word)
        ranks[stem] = min(rank, ranks.get(stem, rank))
    return Stems(Counter(stems), ranks)


def article_cosines(articles: Sequence[Stems]) -> NDArray[np.float64]:
    """Return the cosine of each article to each other one, and 0 to itself.

    A stem weighs its count times ln(r / 55), where r is the rank of its commonest word
    by frequency in texts at large; by Zipf's law that is an inverse frequency. The
    frequencies in the topic would tell nothing: what its few articles share is what
    they are about.
    """
    ranks: dict[str, int] = {}
    for article in articles:
        for stem, rank in article.ranks.items():
            ranks[stem] = min(rank, ranks.get(stem, rank))
    weights = {
        stem: max(0.0, math.log(rank / _COMMON)) for stem, rank in sorted(ranks.items())
    }
    rows = tfidf_rows([article.counts for article in articles], weights)
    cosines = np.asarray((rows @ rows.T).toarray())
    np.fill_diagonal(cosines, 0.0)
    return cosines
