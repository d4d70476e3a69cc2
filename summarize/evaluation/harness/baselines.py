"""What any system must beat: lead, joined, LexRank, and the oracle no system can.

All work on the articles as they came in, cut into sentences by the split of the
scores, and return the same number of words (between spaces), the last sentence cut
short, as the literature compares at a fixed length.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np

from summarize.errors import ComparisonError
from summarize.evaluation.metrics.rouge import RougeOptions, limit_words, tokenize
from summarize.evaluation.metrics.sentences import split_sentences
from summarize.evaluation.metrics.statistics import Floats
from summarize.registry import BASELINES
from summarize.schema import Topic
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import count_words, words

BaselineSystem = Callable[[Topic, int], str]
"""A topic and a number of words in, a text out."""

_DAMPING: Final = 0.85
_THRESHOLD: Final = 0.1
_REDUNDANT: Final = 0.5
_TOLERANCE: Final = 1e-8
_MAX_STEPS: Final = 200
_OPTIONS: Final = RougeOptions()


def lead(topic: Topic, n_words: int) -> str:
    """Return the first sentence of every article, then the second of each, and so on.

    First-k of the literature with the length as the limit. Sentences stand in the order
    in which they were taken.
    """
    articles = [split_sentences(article.text) for article in topic.articles]
    deepest = max((len(sentences) for sentences in articles), default=0)
    taken = (s[depth] for depth in range(deepest) for s in articles if depth < len(s))
    return _cut(taken, n_words)


def joined(topic: Topic, n_words: int) -> str:
    """Return the first words of the articles joined in topic order."""
    return _cut((s for a in topic.articles for s in split_sentences(a.text)), n_words)


def lexrank(topic: Topic, n_words: int) -> str:
    """Return the most central sentences, in text order (Erkan and Radev 2004).

    Continuous-weight walk over tf-idf cosines of at least 0.1, damping 0.85. Taken best
    first, ties to the earlier one; a sentence whose cosine with a taken one is above
    0.5 is passed over, the redundancy rule of the paper's MEAD runs.
    """
    sentences = [s for a in topic.articles for s in split_sentences(a.text)]
    if not sentences:
        return ""
    cosines = _cosines(sentences)
    scores = _centrality(cosines)
    chosen: list[tuple[int, str]] = []
    left = n_words
    for i in sorted(range(len(sentences)), key=lambda i: (-scores[i], i)):
        if left <= 0:
            break
        if all(cosines[i, j] <= _REDUNDANT for j, _ in chosen):
            chosen.append((i, limit_words(sentences[i], left)))
            left -= count_words(sentences[i])
    return "\n".join(text for _, text in sorted(chosen))


def oracle(topic: Topic, n_words: int) -> str:
    """Return the sentences that raise ROUGE-1 + ROUGE-2 F most, taken greedily.

    The ceiling for a system that copies whole sentences, not quite reached (greedy).
    Ends early when no sentence that fits raises the sum. Text order; ties to the
    earlier one. Raises `ComparisonError` where the topic has no reference.
    """
    if not topic.references:
        raise ComparisonError(f"Topic {topic.id!r} has no reference: no oracle.")
    sentences = [s for a in topic.articles for s in split_sentences(a.text)]
    wanted = [_grams(tokenize(text, _OPTIONS)) for text in topic.references]
    known = frozenset().union(*(reference.counts for reference in wanted))
    parts = [_grams(tokenize(sentence, _OPTIONS), known) for sentence in sentences]
    sizes = [count_words(sentence) for sentence in sentences]
    chosen = _greedy(parts, wanted, sizes, n_words)
    return "\n".join(sentences[i] for i in sorted(chosen))


USUAL: Final = ("lead", "joined", "lexrank", "oracle")  # where nobody says which


def load_baseline(name: str) -> BaselineSystem:
    """Return the baseline that is registered under a name, or `module:object`.

    Raises ConfigError where there is none.
    """
    baseline: BaselineSystem = BASELINES.load(name)
    return baseline


def _cut(sentences: Iterable[str], n_words: int) -> str:
    """Return sentences on lines of their own, up to `n_words` words."""
    lines, left = [], n_words
    for sentence in sentences:
        if left <= 0:
            break
        lines.append(limit_words(sentence, left))
        left -= count_words(sentence)
    return "\n".join(lines)


def _cosines(sentences: Sequence[str]) -> Floats:
    """Return tf-idf cosines of all pairs, rounded so that equal ones are equal."""
    token_lists = [words(sentence) for sentence in sentences]
    rows = tfidf_rows(token_lists, inverse_frequencies(token_lists)).toarray()
    cosines: Floats = np.round(rows @ rows.T, 9)
    return cosines


def _centrality(cosines: Floats) -> list[float]:
    """Return the stationary weights of the walk, rounded so that ties are ties."""
    weights = np.where(cosines < _THRESHOLD, 0.0, cosines)
    np.fill_diagonal(weights, 0.0)
    sums = weights.sum(axis=1, keepdims=True)
    n = len(weights)
    walk = np.divide(weights, sums, out=np.full_like(weights, 1 / n), where=sums > 0)
    state = np.full(n, 1.0 / n)
    for _ in range(_MAX_STEPS):
        moved = (1 - _DAMPING) / n + _DAMPING * (state @ walk)
        settled = np.abs(moved - state).sum() < _TOLERANCE
        state = moved
        if settled:
            break
    return [round(float(value) * n, 6) for value in state]


class _Grams(NamedTuple):
    """Uni- and bigram counts of a text, and how many of each it has in all."""

    counts: Counter[tuple[str, ...]]
    sizes: tuple[int, int]

    def merged(self, other: "_Grams") -> "_Grams":
        """Return the counts of both texts, no bigram across them."""
        sizes = (self.sizes[0] + other.sizes[0], self.sizes[1] + other.sizes[1])
        return _Grams(self.counts + other.counts, sizes)


def _grams(
    tokens: Sequence[str], known: frozenset[tuple[str, ...]] | None = None
) -> _Grams:
    """Count the n-grams of a text; with `known`, only those, though sizes hold all."""
    grams: list[tuple[str, ...]] = [(token,) for token in tokens]
    grams += pairwise(tokens)
    counts = Counter(gram for gram in grams if known is None or gram in known)
    return _Grams(counts, (len(tokens), max(len(tokens) - 1, 0)))


def _greedy(
    parts: Sequence[_Grams],
    wanted: Sequence[_Grams],
    sizes: Sequence[int],
    n_words: int,
) -> list[int]:
    chosen: list[int] = []
    have = _grams(())
    best, left = 0.0, n_words
    while True:
        fitting = [i for i, n in enumerate(sizes) if n <= left and i not in chosen]
        sums = [(_f_sum(have.merged(parts[i]), wanted), -i) for i in fitting]
        top, place = max(sums, default=(0.0, 0))
        if top <= best:
            return chosen
        best, i = top, -place
        chosen.append(i)
        have, left = have.merged(parts[i]), left - sizes[i]


def _f_sum(have: _Grams, wanted: Sequence[_Grams]) -> float:
    """Return the F of unigrams plus that of bigrams, summed over the references."""
    total = 0.0
    for reference in wanted:
        hits = [0, 0]
        for gram, count in have.counts.items():
            hits[len(gram) - 1] += min(count, reference.counts[gram])
        for found, mine, theirs in zip(hits, have.sizes, reference.sizes, strict=True):
            total += 2 * found / (mine + theirs) if found else 0.0
    return total
