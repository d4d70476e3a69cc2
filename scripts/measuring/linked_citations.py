"""Citations of linked topics: counted, and scored with weights fitted without them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from scripts.measuring.linked_topics import (
    Counts,
    LinkedTopic,
    count_citations,
    fit_logistic,
)
from summarize.claims.sources import Sources
from summarize.evaluation.metrics.statistics import Floats, Interval, resampled_means
from summarize.schema import SummarySentence


@dataclass(slots=True)
class Tally:
    """What the citations of some sentences came to.

    `supported` sentences have a strong or medium citation; `top_hits` and
    `article_hits` count those whose first citation is linked, or in a linked article;
    `by_strength` holds the score of every citation, and whether it is linked.
    """

    counts: Counts = field(default_factory=Counts)
    sentences: int = 0
    supported: int = 0
    top_hits: int = 0
    article_hits: int = 0
    by_strength: dict[str, list[tuple[float, bool]]] = field(default_factory=dict)


def tally(topic: LinkedTopic, summary: Sequence[SummarySentence]) -> Tally:
    """Compare the cited summary of a topic with its links, sentence by sentence."""
    result = Tally(sentences=len(summary))
    places = {(p.article_id, p.start): n for n, p in enumerate(topic.passages)}
    for sentence, linked in zip(summary, topic.summary, strict=True):
        found = [(places[c.article_id, c.start], c) for c in sentence.citations]
        for place, cited in found:
            row = result.by_strength.setdefault(cited.strength, [])
            row.append((cited.score, place in linked.links))
        support = [place for place, cited in found if cited.is_support]
        result.counts += count_citations(support, linked.links)
        if support:
            articles = {topic.passages[place].article_id for place in linked.links}
            result.supported += 1
            result.top_hits += support[0] in linked.links
            result.article_hits += topic.passages[support[0]].article_id in articles
    return result


def add_up(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of tallies."""
    total = Tally()
    for part in tallies:
        total.counts += part.counts
        total.sentences += part.sentences
        total.supported += part.supported
        total.top_hits += part.top_hits
        total.article_hits += part.article_hits
        for strength, hits in part.by_strength.items():
            total.by_strength.setdefault(strength, []).extend(hits)
    return total


def ratio_interval(pairs: Sequence[tuple[float, float]]) -> Interval:
    """Return a ratio of sums over topics with its 95 % bootstrap interval.

    Each pair is the part and the whole of one topic; the ratio of nothing is 0.
    """
    totals = np.sum(pairs, axis=0)
    means = resampled_means(np.array(pairs, dtype=float))
    ratios = means[:, 0] / np.maximum(means[:, 1], 1e-9)
    low, high = np.quantile(ratios, [0.025, 0.975])
    return Interval(float(totals[0] / max(totals[1], 1e-9)), float(low), float(high))


@dataclass(frozen=True, slots=True)
class SignalTable:
    """Signals of a topic, shape (sentences, passages, k), and what is linked."""

    signals: Floats
    links: NDArray[np.bool_]


def signal_table(topic: LinkedTopic) -> SignalTable:
    """Return the signals of `Passages` for every sentence and passage of a topic."""
    sources = Sources(topic.passages)
    claims = [sources.read(linked.text) for linked in topic.summary]
    signals = np.array([sources.passages.signals(claim) for claim in claims])
    places = range(len(topic.passages))
    links = [[place in linked.links for place in places] for linked in topic.summary]
    return SignalTable(signals, np.array(links, dtype=bool))


def make_folds(n: int, n_folds: int, *, seed: int = 0) -> list[list[int]]:
    """Return the numbers 0 … n - 1 in shuffled folds of nearly equal size."""
    order = np.random.default_rng(seed).permutation(n).tolist()
    return [sorted(order[start::n_folds]) for start in range(n_folds)]


def fit_weights(tables: Sequence[SignalTable], columns: Sequence[int]) -> Floats:
    """Fit intercept and weights for the square roots of signals; 0 for the others."""
    rows = [np.sqrt(table.signals[..., columns]) for table in tables]
    signals = np.concatenate([row.reshape(-1, len(columns)) for row in rows])
    fitted = fit_logistic(signals, np.concatenate([t.links.ravel() for t in tables]))
    weights = np.zeros(1 + tables[0].signals.shape[-1])
    weights[[0, *(1 + column for column in columns)]] = fitted
    return weights


def held_out_scores(
    tables: Sequence[SignalTable], folds: Sequence[Sequence[int]]
) -> list[Floats]:
    """Return the scores of each topic, weights of all signals fitted without it."""
    columns = range(tables[0].signals.shape[-1])
    scores: dict[int, Floats] = {}
    for fold in folds:
        others = [table for n, table in enumerate(tables) if n not in fold]
        intercept, *weights = fit_weights(others, columns)
        for number in fold:
            logits = intercept + np.sqrt(tables[number].signals) @ np.array(weights)
            scores[number] = 1 / (1 + np.exp(-logits))
    return [scores[number] for number in sorted(scores)]


def best_passages(
    scores: Sequence[Floats], tables: Sequence[SignalTable], n_best: int
) -> tuple[list[float], list[bool]]:
    """Return the scores of the best passages, and whether they are linked."""
    values: list[float] = []
    linked: list[bool] = []
    for rows, table in zip(scores, tables, strict=True):
        for row, links in zip(rows, table.links, strict=True):
            best = np.argsort(-row, kind="stable")[:n_best]
            values += row[best].tolist()
            linked += links[best].tolist()
    return values, linked
