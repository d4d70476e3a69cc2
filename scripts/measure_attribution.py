"""Measure citations and support scores on what people marked.

    python scripts/measure_attribution.py [--data FOLDER] [--plot FILE]

Citations: human links of SPARK dev, weights refitted in 4-fold cross-validation over
topics, intervals by bootstrap over topics. Support: WiCE dev and half of QAGS. Also the
floor (copied sentences are cited to their own origin) and the time for a topic.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from summarize.evaluation.attribution import (  # noqa: E402
    Counts,
    Judged,
    LinkedTopic,
    auroc,
    count_citations,
    fit_logistic,
    read_linked_topics,
    read_qags,
    read_wice,
    reliability,
)
from summarize.evaluation.statistics import Floats, resampled_means  # noqa: E402
from summarize.evaluation.support_signals import support_signals  # noqa: E402
from summarize.evaluation.tables import markdown_table  # noqa: E402
from summarize.schema import (  # noqa: E402
    Draft,
    DraftSentence,
    Sentence,
    SummarySentence,
)
from summarize.stages.cite import CiteOptions, cite_draft  # noqa: E402
from summarize.stages.dedupe import DedupeOptions, dedupe_sentences  # noqa: E402
from summarize.stages.rank import RankOptions, rank_groups  # noqa: E402
from summarize.text.attribution import SIGNALS, Passages  # noqa: E402
from summarize.text.claims import Evidence, support_score  # noqa: E402
from summarize.text.sentences import sentence_spans  # noqa: E402

DEFAULT_DATA = ROOT.parent / "shared" / "data"
N_FOLDS = 4
SEED = 0
EDGES = (0.0, 0.1, 0.2, 0.33, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
BALANCED = [
    {"medium": medium, "max_citations": most, "margin": margin}
    for medium in (0.1, 0.15, 0.2, 0.25)
    for most in (3, 4, 6)
    for margin in (0.0, 0.3, 0.5)
]
WEIGHTS = tuple(f"{name}_weight" for name in SIGNALS)


@dataclass
class Result:
    """What citing one topic came to: counts, and its first citations."""

    counts: Counts = field(default_factory=Counts)
    n: int = 0
    n_supported: int = 0
    n_top_hit: int = 0
    n_article_hit: int = 0
    by_strength: dict[str, list[bool]] = field(default_factory=dict)


class Spark:
    """The linked topics with their signals, labels and folds, read once."""

    def __init__(self, folder: Path) -> None:
        self.topics = read_linked_topics(folder)
        self.groups = [
            dedupe_sentences(topic.passages, DedupeOptions()).groups
            for topic in self.topics
        ]
        self.signals, self.labels = [], []
        for topic in self.topics:
            passages = Passages([p.text for p in topic.passages])
            places = range(len(topic.passages))
            self.signals += [
                np.array([passages.signals(s.text) for s in topic.summary])
            ]
            self.labels += [
                np.array([[p in s.links for p in places] for s in topic.summary])
            ]
        order = np.random.default_rng(SEED).permutation(len(self.topics)).tolist()
        self.folds = [sorted(order[start::N_FOLDS]) for start in range(N_FOLDS)]

    def fit(self, members: Sequence[int], columns: Sequence[int]) -> Floats:
        """Fit intercept and weights of some signals on some topics."""
        rows = [np.sqrt(self.signals[n][..., columns]) for n in members]
        signals = np.concatenate([r.reshape(-1, len(columns)) for r in rows])
        labels = np.concatenate([self.labels[n].ravel() for n in members])
        return fit_logistic(signals, labels)

    def others(self, fold: Sequence[int]) -> list[int]:
        """Return the topics that are not in a fold."""
        return [n for n in range(len(self.topics)) if n not in fold]

    def cite(self, number: int, options: CiteOptions) -> Result:
        """Cite the linked summary of a topic and compare with its links."""
        topic = self.topics[number]
        draft = Draft(topic.id, tuple(DraftSentence(s.text) for s in topic.summary))
        cited = cite_draft(draft, topic.passages, self.groups[number], options)
        result = Result(n=len(topic.summary))
        for sentence, linked in zip(cited, topic.summary, strict=True):
            add_sentence(result, topic, sentence, linked.links)
        return result


def add_sentence(
    result: Result, topic: LinkedTopic, sentence: SummarySentence, links: frozenset[int]
) -> None:
    """Count the citations of one sentence; nearest passages are no citations."""
    places = {(p.article_id, p.start): n for n, p in enumerate(topic.passages)}
    found = [(places[c.article_id, c.start], c.strength) for c in sentence.citations]
    for place, strength in found:
        result.by_strength.setdefault(strength, []).append(place in links)
    support = [place for place, strength in found if strength != "nearest"]
    result.counts += count_citations(support, links)
    if support:
        articles = {topic.passages[place].article_id for place in links}
        result.n_supported += 1
        result.n_top_hit += support[0] in links
        result.n_article_hit += topic.passages[support[0]].article_id in articles


def weighted(weights: Floats, **settings: float) -> CiteOptions:
    """Return options with fitted weights and other settings."""
    fitted = dict(zip(("intercept", *WEIGHTS), map(float, weights), strict=True))
    return CiteOptions.model_validate({**fitted, **settings})


def cross_validated(
    spark: Spark, grid: Sequence[Mapping[str, float]], columns: Sequence[int] = ()
) -> list[Result]:
    """Cite every topic with weights and the best settings (F1) of the other folds."""
    results: dict[int, Result] = {}
    for fold in spark.folds:
        train = spark.others(fold)
        weights = spark.fit(train, range(len(SIGNALS)))
        best = weighted(weights, **grid[0])
        if len(grid) > 1:
            choices = [weighted(weights, **settings) for settings in grid]
            best = max(choices, key=lambda c: total(spark, train, c).counts.f1)
        results |= {number: spark.cite(number, best) for number in fold}
    return [results[number] for number in sorted(results)]


def total(spark: Spark, members: Sequence[int], options: CiteOptions) -> Result:
    """Return the sum over topics of one setting."""
    return add_up([spark.cite(number, options) for number in members])


def add_up(results: Sequence[Result]) -> Result:
    """Return the sum of results."""
    summed = Result()
    for r in results:
        summed.counts += r.counts
        summed.n += r.n
        summed.n_supported += r.n_supported
        summed.n_top_hit += r.n_top_hit
        summed.n_article_hit += r.n_article_hit
        for strength, hits in r.by_strength.items():
            summed.by_strength.setdefault(strength, []).extend(hits)
    return summed


def ratio(pairs: Sequence[tuple[float, float]]) -> str:
    """Return a ratio of sums with its 95 % interval over topics."""
    columns = np.array(pairs, dtype=float)
    means = resampled_means(columns)
    low, high = np.quantile(means[:, 0] / np.maximum(means[:, 1], 1e-9), [0.025, 0.975])
    mean = columns[:, 0].sum() / max(columns[:, 1].sum(), 1e-9)
    return f"{mean:.3f} [{low:.3f}, {high:.3f}]"


def citation_row(name: str, results: Sequence[Result]) -> list[str]:
    """Return a row of the citation table: ratios of sums with intervals."""
    counts = [r.counts for r in results]
    return [
        name,
        ratio([(c.hits, c.cited) for c in counts]),
        ratio([(c.hits, c.linked) for c in counts]),
        ratio([(2 * c.hits, c.cited + c.linked) for c in counts]),
        ratio([(r.n_top_hit, r.n_supported) for r in results]),
        ratio([(r.n_article_hit, r.n_supported) for r in results]),
        ratio([(r.n_supported, r.n) for r in results]),
    ]


def print_citations(spark: Spark) -> None:
    """Print precision, recall and F1 of the shipped and the balanced settings."""
    every = range(len(spark.topics))
    settings: dict[str, list[Result]] = {
        "default, weights by fold": cross_validated(spark, [{}]),
        "default, without clauses": cross_validated(spark, [{"clauses": False}]),
        "top 1 at any score": cross_validated(
            spark, [{"medium": 0.0, "max_citations": 1, "clauses": False}]
        ),
        "balanced, tuned by fold": cross_validated(spark, BALANCED),
        "default as shipped (in sample)": [spark.cite(n, CiteOptions()) for n in every],
    }
    n = sum(len(topic.summary) for topic in spark.topics)
    print(f"\nSPARK dev, {len(spark.topics)} topics, {n} summary sentences:\n")
    head = ["setting", "P", "R", "F1", "top-1 sentence", "top-1 article", "cited"]
    print(markdown_table(head, (citation_row(*item) for item in settings.items())))
    by_strength = add_up(settings["default, weights by fold"]).by_strength
    rows = [
        (name, str(len(hits)), f"{np.mean(hits):.3f}")
        for name, hits in sorted(by_strength.items())
    ]
    print("\nWhat the strengths mean (default, weights by fold):\n")
    print(markdown_table(["strength", "n", "precision"], rows))


def fold_scores(spark: Spark, columns: Sequence[int]) -> list[Floats]:
    """Return scores of all passages for all sentences, weights fitted without them."""
    scores: dict[int, Floats] = {}
    for fold in spark.folds:
        weights = spark.fit(spark.others(fold), columns)
        for number in fold:
            signals = np.sqrt(spark.signals[number][..., columns])
            scores[number] = 1 / (1 + np.exp(-weights[0] - signals @ weights[1:]))
    return [scores[number] for number in sorted(scores)]


def print_signals(spark: Spark) -> None:
    """Print what each signal adds: alone, and all without it."""
    columns = list(range(len(SIGNALS)))
    choices = {"all signals": columns}
    choices |= {
        f"without {SIGNALS[k]}": [c for c in columns if c != k] for k in columns
    }
    choices |= {f"{SIGNALS[k]} alone": [k] for k in columns}
    rows = []
    for name, chosen in choices.items():
        scores = fold_scores(spark, chosen)
        top = [
            float(labels[row, int(values[row].argmax())])
            for values, labels in zip(scores, spark.labels, strict=True)
            for row in range(len(values))
        ]
        ranked = np.concatenate([s.ravel() for s in scores])
        hits = np.concatenate([label.ravel() for label in spark.labels])
        order = np.argsort(-ranked, kind="stable")
        found = np.cumsum(hits[order])
        n = np.arange(1, len(found) + 1)
        recall, f1 = found / found[-1], 2 * found / (n + found[-1])
        precision = (found / n)[recall >= 0.33].max()
        rows.append((name, *(f"{v:.3f}" for v in (np.mean(top), precision, f1.max()))))
    print("\nSignals, weights by fold, all passages ranked together:\n")
    print(markdown_table(["signals", "top-1", "P at R ≥ .33", "best F1"], rows))


def print_reliability(spark: Spark, plot: Path | None) -> None:
    """Print the precision of scores in steps: the three best passages of a sentence."""
    scores, labels = [], []
    columns = range(len(SIGNALS))
    for values, truth in zip(fold_scores(spark, columns), spark.labels, strict=True):
        for row, marks in zip(values, truth, strict=True):
            best = np.argsort(-row, kind="stable")[:3]
            scores += row[best].tolist()
            labels += marks[best].tolist()
    buckets = reliability(scores, labels, EDGES)
    print("\nReliability of the score (three best passages, weights by fold):\n")
    rows = [
        (
            f"{b.low:.2f}-{b.high:.2f}",
            str(b.n),
            f"{b.mean_score:.3f}",
            f"{b.precision:.3f}",
            "█" * round(20 * b.precision),
        )
        for b in buckets
        if b.n
    ]
    print(markdown_table(["score", "n", "mean score", "precision", ""], rows))
    if plot:
        from matplotlib.figure import Figure

        figure = Figure(figsize=(5, 5), layout="constrained")
        axes = figure.subplots()
        axes.plot([0, 1], [0, 1], color="0.7")
        axes.plot(*zip(*((b.mean_score, b.precision) for b in buckets if b.n)), "o-")
        axes.set(xlabel="score", ylabel="precision", title="SPARK dev, 4-fold")
        figure.savefig(plot)


def print_joined(spark: Spark) -> None:
    """Print citing of two neighbouring sentences joined into one, clauses off and on."""
    rows = []
    for clauses in (False, True):
        both = n = hits = cited = 0
        for topic in spark.topics:
            pairs = [
                (a, b)
                for a, b in pairwise(topic.summary)
                if a.links and b.links and not a.links & b.links
            ]
            texts = [f"{a.text.rstrip(' .')}, while {b.text}" for a, b in pairs]
            draft = Draft(topic.id, tuple(DraftSentence(text) for text in texts))
            options = CiteOptions(clauses=clauses)
            for pair, sentence in zip(
                pairs, cite_draft(draft, topic.passages, (), options), strict=True
            ):
                places = {
                    (p.article_id, p.start): k for k, p in enumerate(topic.passages)
                }
                found = {
                    places[c.article_id, c.start]
                    for c in sentence.citations
                    if c.strength != "nearest"
                }
                n, cited = n + 1, cited + len(found)
                hits += len(found & (pair[0].links | pair[1].links))
                both += bool(found & pair[0].links and found & pair[1].links)
        name = "with clauses" if clauses else "without clauses"
        rows.append((name, str(n), f"{both / n:.3f}", f"{hits / cited:.3f}"))
    print("\nTwo neighbouring sentences joined into one (in sample):\n")
    print(markdown_table(["setting", "n", "both halves cited", "P"], rows))


def print_support(data: Path) -> None:
    """Print the area under the curve of the support score beside plain signals."""
    sets = {
        "WiCE dev": read_wice(data / "support" / "wice_dev.jsonl"),
        "QAGS half": read_qags(data / "support" / "qags_half.jsonl"),
    }
    columns: dict[str, list[str]] = {}
    for items in sets.values():
        scores = [support_row(item) for item in items]
        labels = [item.label == 1 for item in items]
        for name in scores[0]:
            value = auroc([row[name] for row in scores], labels)
            columns.setdefault(name, []).append(f"{value:.3f}")
    titles = [f"{name} (n={len(items)})" for name, items in sets.items()]
    print("\nSupport: area under the ROC curve, supported against the rest:\n")
    rows = ((name, *values) for name, values in columns.items())
    print(markdown_table(["score", *titles], rows))


def support_row(item: Judged) -> dict[str, float]:
    """Return our score and the plain signals for one claim."""
    whole = item.evidence
    evidence = (
        [whole[start:end] for start, end in sentence_spans(whole)]
        if isinstance(whole, str)
        else list(whole)
    )
    passages = Passages(evidence)
    best = float(passages.scores(item.claim, CiteOptions().weights).max())
    ours = support_score(item.claim, passages, Evidence(evidence))
    return {
        "support score": ours,
        "best citation score": best,
        **support_signals(item.claim, evidence),
    }


def print_floor(data: Path, n_topics: int) -> None:
    """Print how often a copied sentence is cited to its own origin first, and strong."""
    import pyarrow.parquet as parquet

    rows = parquet.read_table(data / "multinews" / "val.parquet").slice(0, n_topics)
    right = n = 0
    for number, row in enumerate(rows.to_pylist()):
        passages = [
            Sentence(f"{place}", index, start, end, document["text"][start:end])
            for place, document in enumerate(row["documents"])
            for index, (start, end) in enumerate(sentence_spans(document["text"]))
        ]
        groups = dedupe_sentences(passages, DedupeOptions()).groups
        leads = [group.lead for group in rank_groups(groups, RankOptions())[:8]]
        draft = Draft(str(number), tuple(DraftSentence(s.text, (s,)) for s in leads))
        for lead, cited in zip(
            leads, cite_draft(draft, passages, groups, CiteOptions()), strict=True
        ):
            first = cited.citations[0] if cited.citations else None
            n += 1
            right += bool(
                first
                and (first.article_id, first.start) == (lead.article_id, lead.start)
                and (first.score, first.strength) == (1.0, "strong")
            )
    print(
        f"\nFloor: {right} of {n} copied sentences ({n_topics} Multi-News topics) are"
    )
    print(f"cited to their own origin first, strong, with score 1: {right / n:.4f}")


def print_speed(spark: Spark) -> None:
    """Print the time that citing takes: 10 sentences, 100 passages, one core."""
    pool = [p for topic in spark.topics for p in topic.passages]
    texts = [s.text for topic in spark.topics for s in topic.summary]
    draft = Draft("speed", tuple(DraftSentence(text) for text in texts[::22][:10]))
    times = []
    for start in range(0, 1500, 100):
        began = time.perf_counter()
        cite_draft(draft, pool[start : start + 100], (), CiteOptions())
        times.append(1000 * (time.perf_counter() - began))
    print(
        f"\nTime to cite 10 sentences over 100 passages: {statistics.median(times):.1f} ms"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="data folder")
    parser.add_argument("--plot", type=Path, help="write the reliability plot here")
    parser.add_argument("--floor-topics", type=int, default=300)
    chosen = parser.parse_args(arguments)
    spark = Spark(chosen.data / "spark_dev")
    print_citations(spark)
    print_signals(spark)
    print_reliability(spark, chosen.plot)
    print_joined(spark)
    print_support(chosen.data)
    print_floor(chosen.data, chosen.floor_topics)
    print_speed(spark)
    return 0


if __name__ == "__main__":
    sys.exit(main())
