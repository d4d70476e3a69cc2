"""How good citations and support scores are, measured on what people marked.

Precision, recall and F1 of citations against human links, the area under the ROC curve,
reliability of scores as probabilities, and the small logistic regression that fits the
weights of `summarize.stages.cite`.
"""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from summarize.errors import CorpusError
from summarize.schema import Sentence

Floats = NDArray[np.float64]
_SPLIT_NUMBER = re.compile(r"(?<=\d)([.,]) (?=\d)")


@dataclass(frozen=True, slots=True)
class LinkedSentence:
    """A summary sentence and the places of the passages that people linked it to."""

    text: str
    links: frozenset[int]


@dataclass(frozen=True, slots=True)
class LinkedTopic:
    """The passages of a topic in topic order, and its linked summary sentences."""

    id: str
    passages: tuple[Sentence, ...]
    summary: tuple[LinkedSentence, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim, what it should rest on, and how far people say it does (0 to 1)."""

    id: str
    claim: str
    evidence: str | tuple[str, ...]
    label: float


@dataclass(frozen=True, slots=True)
class Counts:
    """Citations that hit a link, all citations, and all links."""

    hits: int = 0
    cited: int = 0
    linked: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        """Add up, so that precision and recall are micro-averaged."""
        return Counts(
            self.hits + other.hits,
            self.cited + other.cited,
            self.linked + other.linked,
        )

    @property
    def precision(self) -> float:
        """The share of citations that hit; 0 without citations."""
        return self.hits / self.cited if self.cited else 0.0

    @property
    def recall(self) -> float:
        """The share of links that are cited; 0 without links."""
        return self.hits / self.linked if self.linked else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.cited + self.linked
        return 2 * self.hits / both if both else 0.0


def count_citations(cited: Iterable[int], links: frozenset[int]) -> Counts:
    """Compare the cited places of one summary sentence with its links."""
    places = frozenset(cited)
    return Counts(len(places & links), len(places), len(links))


def auroc(scores: Sequence[float], labels: Sequence[bool]) -> float:
    """Return the probability that a true item scores above a false one.

    Ties count half; nan where all labels are the same.
    """
    truth = np.asarray(labels, dtype=bool)
    n_true, n_false = int(truth.sum()), int((~truth).sum())
    if not n_true or not n_false:
        return float("nan")
    _, place, counts = np.unique(
        np.asarray(scores, dtype=float), return_inverse=True, return_counts=True
    )
    ranks = (np.cumsum(counts) - (counts - 1) / 2)[place]
    return float((ranks[truth].sum() - n_true * (n_true + 1) / 2) / (n_true * n_false))


@dataclass(frozen=True, slots=True)
class Bucket:
    """Scores from `low` to below `high`: how many, their mean, and the share true."""

    low: float
    high: float
    n: int
    mean_score: float
    precision: float


def reliability(
    scores: Sequence[float], labels: Sequence[bool], edges: Sequence[float]
) -> list[Bucket]:
    """Return one bucket for each pair of neighbouring edges; the last holds its end.

    Mean and precision of an empty bucket are nan.
    """
    values, truth = np.asarray(scores, dtype=float), np.asarray(labels, dtype=float)
    buckets = []
    for low, high in pairwise(edges):
        inside = (values >= low) & ((values < high) | (high == edges[-1]))
        n = int(inside.sum())
        means = (values[inside].mean(), truth[inside].mean()) if n else (np.nan, np.nan)
        buckets.append(Bucket(low, high, n, float(means[0]), float(means[1])))
    return buckets


def fit_logistic(
    signals: ArrayLike, labels: ArrayLike, *, penalty: float = 1.0
) -> Floats:
    """Return intercept and weights of a ridge-penalised logistic regression.

    `signals` has shape (n, k), `labels` n values 0 or 1; `penalty` times half the
    squared norm of the weights is added to the loss, the intercept is free.
    """
    from scipy.optimize import minimize

    columns = np.asarray(signals, dtype=np.float64)
    truth = np.asarray(labels, dtype=np.float64)

    def loss(weights: Floats) -> tuple[float, Floats]:
        logits = columns @ weights[1:] + weights[0]
        error = 1 / (1 + np.exp(-logits)) - truth
        value = np.logaddexp(0, logits).sum() - truth @ logits
        value += penalty * weights[1:] @ weights[1:] / 2
        gradient = columns.T @ error + penalty * weights[1:]
        return float(value), np.concatenate(([error.sum()], gradient))

    start = np.zeros(columns.shape[1] + 1)
    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B").x)


def read_linked_topics(folder: Path) -> list[LinkedTopic]:
    """Read `topics.jsonl` and `support.jsonl` of a folder (the form of SPARK dev)."""
    links: dict[str, list[Mapping[str, Any]]] = {}
    for row in _rows(folder / "support.jsonl"):
        links.setdefault(row["id"], []).append(row)
    return [
        _linked_topic(row, links.get(row["id"], []))
        for row in _rows(folder / "topics.jsonl")
    ]


def _linked_topic(
    topic: Mapping[str, Any], links: Sequence[Mapping[str, Any]]
) -> LinkedTopic:
    passages: list[Sentence] = []
    for document in topic["documents"]:
        start = 0
        for index, text in enumerate(document["sentences"]):
            start = document["text"].index(text, start)
            end = start + len(text)
            passages.append(Sentence(document["id"], index, start, end, text))
            start = end
    places = {(p.article_id, p.index): place for place, p in enumerate(passages)}
    summary = tuple(
        LinkedSentence(
            row["summary_sentence"],
            frozenset(places[link["doc"], link["sent_idx"]] for link in row["support"]),
        )
        for row in links
    )
    return LinkedTopic(topic["id"], tuple(passages), summary)


def read_wice(path: Path) -> list[Judged]:
    """Read claims with evidence sentences: label 1 supported, 0.5 in part, 0 not."""
    values = {"supported": 1.0, "partially_supported": 0.5, "not_supported": 0.0}
    return [
        Judged(
            row["id"],
            row["claim"],
            tuple(row["evidence_sentences"]),
            values[row["label"]],
        )
        for row in _rows(path)
    ]


def read_qags(path: Path) -> list[Judged]:
    """Read summary sentences with their document: label 1 where most say consistent.

    The data writes "235, 000" and "1. 3"; such numbers are joined in the documents.
    """
    return [
        Judged(
            row["id"],
            row["sentence"],
            _SPLIT_NUMBER.sub(r"\1", row["document"]),
            float(row["label"]),
        )
        for row in _rows(path)
    ]


def _rows(path: Path) -> list[dict[str, Any]]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.strip()]
    except (OSError, ValueError) as error:
        message = f"{path}: cannot read labelled data ({error}); give the data folder"
        raise CorpusError(message) from error
