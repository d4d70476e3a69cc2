"""How far does a passage support a sentence: lexical signals and one calibrated score.

Everything is weighted by inverse frequency over the passages of the topic, so that a
word which every passage holds ties a sentence to none of them.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize.claims.reading.reading import Reading
from summarize.text.similarity import inverse_frequency

Scores = NDArray[np.float64]

SIGNALS = ("phrases", "words", "coverage", "clause", "numbers")
"""The columns of `Passages.signals`; each lies between 0 and 1.

* phrases: idf Jaccard of content stems and of their pairs within three words
* words: idf Jaccard of all stems
* coverage: idf share of the sentence's words that the passage holds
* clause: idf Jaccard of the sentence and the best single clause of the passage
* numbers: numbers in common, two or more count as 1
"""

_PAIR_WINDOW = 3
_COMPANY_WINDOW = 10


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the square roots of the signals in a logistic model of support."""

    intercept: float
    signals: tuple[float, ...]

    def score(self, signals: Scores) -> Scores:
        """Return probabilities, one a row of `signals` (columns as `SIGNALS`)."""
        logits = self.intercept + np.sqrt(signals) @ np.array(self.signals)
        return np.asarray(1 / (1 + np.exp(-logits)), dtype=np.float64)


class Passages:
    """The passages of one topic, indexed once and matched with many sentences."""

    def __init__(self, sources: Sequence[Reading]) -> None:
        """Index passages; scores keep this order but do not depend on it."""
        rows = [source.clauses for source in sources]
        self._sources = sources
        self._owners = np.repeat(np.arange(len(sources)), [len(row) for row in rows])
        self._words = _Sets([frozenset(source.roots) for source in sources])
        self._phrases = _Sets([_phrases(source) for source in sources])
        self._clauses = _Sets([_content(clause) for row in rows for clause in row])

    def signals(self, claim: Reading) -> Scores:
        """Return the signals of every passage for a sentence, shape (n, 5)."""
        roots = frozenset(claim.roots)
        clause = np.zeros(len(self._sources))
        np.maximum.at(clause, self._owners, self._clauses.jaccard(_content(claim)))
        numbers = frozenset(word for word in roots if word[0].isdigit())
        columns = (
            self._phrases.jaccard(_phrases(claim)),
            self._words.jaccard(roots),
            self._words.coverage(roots),
            clause,
            np.minimum(self._words.count(numbers), 2) / 2,
        )
        return np.stack(columns, axis=1)

    def coverage(self, claim: Reading) -> Scores:
        """Return for every passage the idf share of a sentence's words that it has."""
        return self._words.coverage(frozenset(claim.roots))

    def scores(self, claim: Reading, weights: Weights) -> Scores:
        """Return for every passage how probably it supports the sentence (0 to 1)."""
        return weights.score(self.signals(claim))

    def support(self, claim: Reading) -> float:
        """Return how far all passages together back a sentence, from 0 to 1.

        The mean of four: the share of its words that stand in any passage, of pairs of
        nearby content words that stand together in one, of runs of three words that
        stand in one, and the best passage's `phrases` signal. Without words it is 0.
        """
        if not claim.roots or not self._sources:
            return 0.0
        distinct, pairs = frozenset(claim.roots), _pairs(claim, _COMPANY_WINDOW)
        present = self._words.count_known(distinct) / len(distinct)
        together = sum(self._words.meet(left, right) for left, right in pairs)
        runs = _runs(claim)
        parts = (
            present,
            together / len(pairs) if pairs else present,
            len(runs & self._all_runs) / len(runs) if runs else present,
            float(self._phrases.jaccard(_phrases(claim)).max()),
        )
        return sum(parts) / len(parts)

    @cached_property
    def _all_runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset().union(*map(_runs, self._sources))


class _Sets:
    """Token sets behind an inverted index: shared idf mass with a query.

    The idf is that of `summarize.text.similarity.inverse_frequencies`, read off the
    index; sums are exact (fsum), so no order of sets or tokens shows in a score.
    """

    def __init__(self, sets: Sequence[frozenset[str]]) -> None:
        self._postings: dict[str, list[int]] = {}
        for number, tokens in enumerate(sets):
            for token in tokens:
                self._postings.setdefault(token, []).append(number)
        n = len(sets)
        counts = {token: len(held) for token, held in self._postings.items()}
        by_count = {
            count: inverse_frequency(count, n) for count in {0, *counts.values()}
        }
        self._idf = {token: by_count[count] for token, count in counts.items()}
        self._unseen = by_count[0]
        self._masses = np.array([self._mass(tokens) for tokens in sets], dtype=float)

    def jaccard(self, query: frozenset[str]) -> Scores:
        """Return the idf mass shared with each set over the mass of the union."""
        shared = self._shared(query)
        union = self._masses + self._mass(query) - shared
        return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)

    def coverage(self, query: frozenset[str]) -> Scores:
        """Return the idf mass shared with each set over the mass of the query."""
        return self._shared(query) / (self._mass(query) or 1.0)

    def count(self, query: frozenset[str]) -> Scores:
        """Return the number of tokens shared with each set."""
        counts = np.zeros(len(self._masses))
        for token in query:
            counts[self._postings.get(token, [])] += 1
        return counts

    def count_known(self, query: frozenset[str]) -> int:
        """Return the number of tokens that any set holds."""
        return len(query & self._postings.keys())

    def meet(self, left: str, right: str) -> bool:
        """Return whether one set holds both tokens."""
        others = self._postings.get(right, ())
        return not set(self._postings.get(left, ())).isdisjoint(others)

    def _shared(self, query: frozenset[str]) -> Scores:
        shared = np.zeros(len(self._masses))
        for token in sorted(query & self._postings.keys()):
            shared[self._postings[token]] += self._idf[token]
        return shared

    def _mass(self, tokens: frozenset[str]) -> float:
        get, unseen = self._idf.get, self._unseen
        return math.fsum([get(token, unseen) for token in tokens])


def _content(sentence: Reading) -> frozenset[str]:
    return frozenset(sentence.roots) - sentence.language.common.stop


def _phrases(sentence: Reading) -> frozenset[str]:
    """Return content roots, and unordered pairs of them that stand close together."""
    pairs = [f"{left} {right}" for left, right in _pairs(sentence, _PAIR_WINDOW)]
    return _content(sentence).union(pairs)


def _pairs(sentence: Reading, window: int) -> frozenset[tuple[str, str]]:
    """Return the pairs of different content roots up to `window` of them apart."""
    stop = sentence.language.common.stop
    held = [root for root in sentence.roots if root not in stop]
    return frozenset(
        (root, other) if root < other else (other, root)
        for place, root in enumerate(held)
        for other in held[place + 1 : place + 1 + window]
        if root != other
    )


def _runs(sentence: Reading) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words in a row."""
    roots = sentence.roots
    return frozenset(zip(roots, roots[1:], roots[2:], strict=False))
