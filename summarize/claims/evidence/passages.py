"""How far does a passage support a sentence: lexical signals and one calibrated score.

Everything is weighted by inverse frequency over the passages of the topic, so that a
word which every passage holds ties a sentence to none of them.
"""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from summarize.text.tokens import STOPWORDS, root, words

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
_MIN_CLAUSE = 4
_CLAUSE_START = re.compile(
    r"(?<=[,;:])\s+|\s+[-–—]+\s+|—"
    r"|\s+(?=(?:and|but|while|after|before|when|as|because|although|who|which|that"
    r"|where|with)\s)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of the square roots of the signals in a logistic model of support."""

    intercept: float
    signals: tuple[float, ...]

    def score(self, signals: Scores) -> Scores:
        """Return probabilities, one a row of `signals` (columns as `SIGNALS`)."""
        logits = self.intercept + np.sqrt(signals) @ np.array(self.signals)
        return np.asarray(1 / (1 + np.exp(-logits)), dtype=np.float64)


def clauses(text: str) -> list[str]:
    """Cut a sentence at commas, dashes and joining words into clauses, in order.

    A piece with fewer than four content words stays with the piece before it (the first
    with the one after it), so that lists and names are not torn apart.
    """
    return [" ".join(clause.pieces) for clause in _clauses(text)]


@dataclass(slots=True)
class _Clause:
    """The pieces of a clause, its roots in a row, and how many carry content."""

    pieces: list[str]
    stems: list[str]
    n_content: int


def _clauses(text: str) -> list[_Clause]:
    """Return the clauses of a sentence; linear in its length."""
    result: list[_Clause] = []
    for piece in filter(str.strip, _CLAUSE_START.split(text)):
        stems = _stems(piece)
        n_content = sum(word not in STOPWORDS for word in stems)
        if result and min(n_content, result[-1].n_content) < _MIN_CLAUSE:
            result[-1].pieces.append(piece)
            result[-1].stems.extend(stems)
            result[-1].n_content += n_content
        else:
            result.append(_Clause([piece], stems, n_content))
    return result


class Passages:
    """The passages of one topic, indexed once and matched with many sentences."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Index passages; scores keep this order but do not depend on it."""
        rows = [[clause.stems for clause in _clauses(text)] for text in texts]
        self._stems = [[word for stems in row for word in stems] for row in rows]
        self._owners = np.repeat(np.arange(len(texts)), [len(row) for row in rows])
        self._words = _Sets([frozenset(stems) for stems in self._stems])
        self._phrases = _Sets([_phrases(stems) for stems in self._stems])
        self._clauses = _Sets([_content(stems) for row in rows for stems in row])
        self._n = len(texts)

    def signals(self, text: str) -> Scores:
        """Return the signals of every passage for a sentence, shape (n, 5)."""
        stems = _stems(text)
        clause = np.zeros(self._n)
        np.maximum.at(clause, self._owners, self._clauses.jaccard(_content(stems)))
        numbers = frozenset(word for word in stems if word[0].isdigit())
        columns = (
            self._phrases.jaccard(_phrases(stems)),
            self._words.jaccard(frozenset(stems)),
            self._words.coverage(frozenset(stems)),
            clause,
            np.minimum(self._words.count(numbers), 2) / 2,
        )
        return np.stack(columns, axis=1)

    def scores(self, text: str, weights: Weights) -> Scores:
        """Return for every passage how probably it supports the sentence (0 to 1)."""
        return weights.score(self.signals(text))

    def support(self, text: str) -> float:
        """Return how far all passages together back a sentence, from 0 to 1.

        The mean of four: the share of its words that stand in any passage, of pairs of
        nearby content words that stand together in one, of runs of three words that
        stand in one, and the best passage's `phrases` signal. Without words it is 0.
        """
        stems = _stems(text)
        if not stems or not self._n:
            return 0.0
        distinct, pairs = frozenset(stems), _pairs(stems, _COMPANY_WINDOW)
        present = self._words.count_known(distinct) / len(distinct)
        together = sum(self._words.meet(left, right) for left, right in pairs)
        runs = _runs(stems)
        parts = (
            present,
            together / len(pairs) if pairs else present,
            len(runs & self._all_runs) / len(runs) if runs else present,
            float(self._phrases.jaccard(_phrases(stems)).max()),
        )
        return sum(parts) / len(parts)

    @cached_property
    def _all_runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset().union(*map(_runs, self._stems))


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
        by_count = [math.log((1 + n) / (1 + count)) + 1 for count in range(n + 1)]
        self._idf = {t: by_count[len(held)] for t, held in self._postings.items()}
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


def _stems(text: str) -> list[str]:
    """Return the words as roots; stop words stay as they are."""
    return [word if word in STOPWORDS else root(word) for word in words(text)]


def _content(stems: Sequence[str]) -> frozenset[str]:
    return frozenset(stems) - STOPWORDS


def _phrases(stems: Sequence[str]) -> frozenset[str]:
    """Content stems, and unordered pairs of them that stand close together."""
    pairs = [f"{left} {right}" for left, right in _pairs(stems, _PAIR_WINDOW)]
    return _content(stems).union(pairs)


def _pairs(stems: Sequence[str], window: int) -> frozenset[tuple[str, str]]:
    """Return the pairs of different content stems up to `window` of them apart."""
    kept = [word for word in stems if word not in STOPWORDS]
    return frozenset(
        (word, other) if word < other else (other, word)
        for place, word in enumerate(kept)
        for other in kept[place + 1 : place + 1 + window]
        if word != other
    )


def _runs(stems: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """Return the runs of three words in a row."""
    return frozenset(zip(stems, stems[1:], stems[2:], strict=False))
