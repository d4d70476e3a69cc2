"""Measure citations and support scores on what people marked.

    python -m scripts.measuring.attribution [--data FOLDER] [--plot FILE]

Citations: human links of SPARK dev, weights refitted in 4-fold cross-validation over
topics, intervals by bootstrap over topics. Support: WiCE dev and half of QAGS. Also the
floor (copied sentences are cited to their own origin) and the time for a topic.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from scripts.measuring.linked_citations import (
    Tally,
    add_up,
    best_passages,
    fit_weights,
    held_out_scores,
    make_folds,
    ratio_interval,
    signal_table,
    tally,
)
from scripts.measuring.linked_topics import (
    Counts,
    LinkedSentence,
    LinkedTopic,
    read_linked_topics,
    reliability,
)
from scripts.measuring.strengths import print_strengths
from scripts.measuring.support import (
    print_flags,
    print_opposites,
    print_sets,
    print_support,
    print_thresholds,
)
from summarize.claims.evidence.passages import SIGNALS
from summarize.claims.sources import Sources
from summarize.evaluation.harness.tables import markdown_table
from summarize.evaluation.metrics.statistics import Floats
from summarize.schema import Draft, DraftSentence, Sentence, SummarySentence
from summarize.stages.check import CheckOptions, check_summary
from summarize.stages.cite import CiteOptions, cite_draft
from summarize.stages.dedupe import DedupeOptions, dedupe_sentences
from summarize.stages.rank import RankOptions, rank_groups
from summarize.text.sentences import sentence_spans

ROOT = Path(__file__).resolve().parents[2]

DEFAULT_DATA = ROOT.parent / "shared" / "data"
N_FOLDS = 4
N_REPEATS = 8
EDGES = (0.0, 0.1, 0.2, 0.33, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)
ALL = range(len(SIGNALS))
BALANCED = [
    {"medium": medium, "max_citations": most, "margin": margin}
    for medium in (0.1, 0.15, 0.2, 0.25)
    for most in (3, 4, 6)
    for margin in (0.0, 0.3, 0.5)
]


class Spark:
    """The linked topics with groups, signals and folds, read once."""

    def __init__(self, folder: Path) -> None:
        """Read topics; dedupe finds the twins."""
        self.topics = read_linked_topics(folder)
        self.tables = [signal_table(topic) for topic in self.topics]
        self.groups = [
            dedupe_sentences(topic.passages, DedupeOptions()).groups
            for topic in self.topics
        ]

    def cite(
        self, number: int, options: CiteOptions, *, checked: bool = False
    ) -> Tally:
        """Cite the linked summary of a topic and compare with its links.

        `checked` citations are as strong as the checks leave them.
        """
        return tally(
            self.topics[number], self.sentences(number, options, checked=checked)
        )

    def sentences(
        self, number: int, options: CiteOptions, *, checked: bool
    ) -> Sequence[SummarySentence]:
        """Return the linked summary of a topic with its citations."""
        topic = self.topics[number]
        draft = Draft(topic.id, tuple(DraftSentence(s.text) for s in topic.summary))
        sources = Sources(topic.passages)
        cited = cite_draft(draft, sources, self.groups[number], options)
        if not checked:
            return cited.sentences
        found = check_summary(cited.sentences, sources, cited.conflicts, CheckOptions())
        return found.sentences

    def cross_validated(
        self,
        grid: Sequence[Mapping[str, float]],
        columns: Sequence[int] = ALL,
        seed: int = 0,
        *,
        checked: bool = False,
    ) -> list[Tally]:
        """Cite each topic with weights and best settings (F1) of the other folds."""
        tallies: dict[int, Tally] = {}
        for fold in make_folds(len(self.topics), N_FOLDS, seed=seed):
            train = [n for n in range(len(self.topics)) if n not in fold]
            weights = fit_weights([self.tables[n] for n in train], columns)
            choices = [with_weights(weights, settings) for settings in grid]
            best = choices[0]
            if len(choices) > 1:
                best = max(choices, key=lambda options: self.f1(train, options))
            tallies |= {n: self.cite(n, best, checked=checked) for n in fold}
        return [tallies[number] for number in sorted(tallies)]

    def f1(self, members: Sequence[int], options: CiteOptions) -> float:
        """Return F1 of the citations on some topics."""
        return add_up(self.cite(number, options) for number in members).counts.f1


def with_weights(weights: Floats, settings: Mapping[str, float]) -> CiteOptions:
    """Return options with fitted weights and other settings."""
    names = ("intercept", *(f"{name}_weight" for name in SIGNALS))
    fitted = dict(zip(names, map(float, weights), strict=True))
    return CiteOptions.model_validate({**fitted, **settings})


def ratio(pairs: Sequence[tuple[float, float]]) -> str:
    """Write a ratio of sums over topics with its interval."""
    mean, low, high = ratio_interval(pairs)
    return f"{mean:.3f} [{low:.3f}, {high:.3f}]"


def citation_row(name: str, tallies: Sequence[Tally]) -> list[str]:
    """Return a row of the citation table."""
    counts: list[Counts] = [t.counts for t in tallies]
    return [
        name,
        ratio([(c.hits, c.cited) for c in counts]),
        ratio([(c.hits, c.linked) for c in counts]),
        ratio([(2 * c.hits, c.cited + c.linked) for c in counts]),
        ratio([(t.top_hits, t.supported) for t in tallies]),
        ratio([(t.article_hits, t.supported) for t in tallies]),
        ratio([(t.supported, t.sentences) for t in tallies]),
    ]


def print_supporters(spark: Spark) -> None:
    """Print how often articles that are said to say a sentence have a linked passage.

    Beside them the articles that it cites: supporters are those and more.
    """
    counts: dict[str, list[Counts]] = {}
    for number, topic in enumerate(spark.topics):
        told = spark.sentences(number, CiteOptions(), checked=True)
        of_topic: dict[str, Counts] = {}
        for sentence, linked in zip(told, topic.summary, strict=True):
            articles = {topic.passages[place].article_id for place in linked.links}
            found = {
                "cited": {c.article_id for c in sentence.citations if c.is_support},
                "say all of it": {s.article_id for s in sentence.supporters if s.whole},
                "say it, or some": {s.article_id for s in sentence.supporters},
            }
            for name, names in found.items():
                own = Counts(len(names & articles), len(names), len(articles))
                of_topic[name] = of_topic.get(name, Counts()) + own
        for name, own in of_topic.items():
            counts.setdefault(name, []).append(own)
    rows = [
        (
            name,
            ratio([(c.hits, c.cited) for c in own]),
            ratio([(c.hits, c.linked) for c in own]),
        )
        for name, own in counts.items()
    ]
    print("\nArticles of a sentence against those with a linked passage:\n")
    print(markdown_table(["articles that", "P", "R"], rows))


NO_WEAK = {"least": 1.0, "reworded": 1.0}


def print_citations(spark: Spark) -> None:
    """Print precision, recall and F1 of the shipped and the balanced settings."""
    top_one = {"medium": 0.0, "max_citations": 1, "clauses": False}
    shipped = [spark.cite(n, CiteOptions()) for n in range(len(spark.topics))]
    settings = {
        "default, weights by fold": spark.cross_validated([{}]),
        "default without clauses": spark.cross_validated([{"clauses": False}]),
        "default without weak support": spark.cross_validated([NO_WEAK]),
        "top 1 at any score": spark.cross_validated([top_one]),
        "balanced, tuned by fold": spark.cross_validated(BALANCED),
        "default as shipped (in sample)": shipped,
    }
    weights = ", ".join(f"{value:.2f}" for value in fit_weights(spark.tables, ALL))
    print(f"Weights fitted on all topics (intercept, {', '.join(SIGNALS)}): {weights}")
    n = sum(len(topic.summary) for topic in spark.topics)
    print(f"\nSPARK dev, {len(spark.topics)} topics, {n} linked summary sentences:\n")
    head = ["setting", "P", "R", "F1", "top-1 sentence", "top-1 article", "cited"]
    print(markdown_table(head, (citation_row(*item) for item in settings.items())))


def print_signals(spark: Spark) -> None:
    """Print what each signal adds: alone, and all without it."""
    choices = {"all signals": list(ALL)}
    choices |= {f"without {SIGNALS[k]}": [c for c in ALL if c != k] for k in ALL}
    choices |= {f"{SIGNALS[k]} alone": [k] for k in ALL}
    rows = []
    for name, columns in choices.items():
        runs = [
            add_up(spark.cross_validated([{}], columns, seed=seed))
            for seed in range(N_REPEATS)
        ]
        values = [
            (r.counts.precision, r.counts.recall, r.counts.f1, r.top_hits / r.supported)
            for r in runs
        ]
        rows.append((name, *(f"{value:.3f}" for value in np.mean(values, axis=0))))
    print(f"\nSignals (default, weights by fold, mean of {N_REPEATS} divisions):\n")
    print(markdown_table(["signals", "P", "R", "F1", "top-1 sentence"], rows))


def print_reliability(spark: Spark) -> None:
    """Print how often passages with a score are linked."""
    scores = held_out_scores(spark.tables, make_folds(len(spark.topics), N_FOLDS))
    buckets = [
        bucket
        for bucket in reliability(*best_passages(scores, spark.tables, 3), EDGES)
        if bucket.n
    ]
    print("\nReliability (three best passages of a sentence, weights by fold):\n")
    rows = [
        (
            f"{bucket.low:.2f}-{bucket.high:.2f}",
            str(bucket.n),
            f"{bucket.mean_score:.3f}",
            f"{bucket.precision:.3f}",
            "█" * round(20 * bucket.precision),
        )
        for bucket in buckets
    ]
    print(markdown_table(["score", "n", "mean score", "precision", ""], rows))


Pair = tuple[LinkedSentence, LinkedSentence]


def cite_joined(
    topic: LinkedTopic, options: CiteOptions
) -> list[tuple[Pair, set[int]]]:
    """Join neighbouring sentences without common links and cite the joined ones."""
    pairs = [
        (left, right)
        for left, right in pairwise(topic.summary)
        if left.links and right.links and not left.links & right.links
    ]
    texts = [f"{left.text.rstrip(' .')}, while {right.text}" for left, right in pairs]
    draft = Draft(topic.id, tuple(DraftSentence(text) for text in texts))
    places = {(p.article_id, p.start): n for n, p in enumerate(topic.passages)}

    def support(sentence: SummarySentence) -> set[int]:
        citations = [c for c in sentence.citations if c.is_support]
        return {places[c.article_id, c.start] for c in citations}

    cited = cite_draft(draft, topic.passages, (), options).sentences
    return list(zip(pairs, map(support, cited), strict=True))


def print_joined(spark: Spark) -> None:
    """Print how well sentences that join two others are cited, clauses off and on."""
    rows = []
    for clauses in (False, True):
        options = CiteOptions(clauses=clauses)
        cited = [item for topic in spark.topics for item in cite_joined(topic, options)]
        both = [bool(a.links & found and b.links & found) for (a, b), found in cited]
        hits = sum(len(found & (a.links | b.links)) for (a, b), found in cited)
        precision = hits / sum(len(found) for _, found in cited)
        name = "with clauses" if clauses else "without clauses"
        rows.append((name, str(len(both)), f"{np.mean(both):.3f}", f"{precision:.3f}"))
    print("\nTwo neighbouring sentences joined into one (in sample):\n")
    print(markdown_table(["setting", "n", "both halves cited", "P"], rows))


def print_floor(data: Path, n_topics: int) -> None:
    """Print how often a copied sentence is cited strong to its own origin first."""
    import pyarrow.parquet as parquet

    rows = parquet.read_table(data / "multinews" / "val.parquet").slice(0, n_topics)
    right: list[bool] = []
    for row in rows.to_pylist():
        passages = [
            Sentence(f"{place}", index, start, end, document["text"][start:end])
            for place, document in enumerate(row["documents"])
            for index, (start, end) in enumerate(sentence_spans(document["text"]))
        ]
        groups = dedupe_sentences(passages, DedupeOptions()).groups
        leads = [group.lead for group in rank_groups(groups, RankOptions())[:8]]
        draft = Draft("floor", tuple(DraftSentence(s.text, (s,)) for s in leads))
        cited = cite_draft(draft, passages, groups, CiteOptions()).sentences
        right += [is_own(s, c) for s, c in zip(leads, cited, strict=True)]
    print(f"\nFloor: of {len(right)} copied sentences ({n_topics} Multi-News topics)")
    print(f"cited to their own origin first, strong, score 1: {np.mean(right):.4f}")


def is_own(source: Sentence, cited: SummarySentence) -> bool:
    """Return whether the first citation is the source itself, strong, with score 1."""
    if not cited.citations:
        return False
    first = cited.citations[0]
    place = (first.article_id, first.start, first.end)
    own = place == (source.article_id, source.start, source.end)
    return own and first.score == 1 and first.strength == "strong"


def print_speed(spark: Spark) -> None:
    """Print the processor time for 10 summary sentences over 100 passages."""
    pool = [passage for topic in spark.topics for passage in topic.passages]
    texts = [linked.text for topic in spark.topics for linked in topic.summary]
    draft = Draft("speed", tuple(DraftSentence(text) for text in texts[::22][:10]))
    times = []
    for start in range(0, 1500, 100):
        began = time.process_time()
        cite_draft(draft, pool[start : start + 100], (), CiteOptions())
        times.append(1000 * (time.process_time() - began))
    print("\nTime to cite 10 sentences over 100 passages (median of 15 topics, one")
    print(f"core): {statistics.median(times):.1f} ms")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all tables."""
    parser = argparse.ArgumentParser(description="Measure citations and support.")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="data folder")
    parser.add_argument("--plot", type=Path, help="write the reliability plot here")
    parser.add_argument("--floor-topics", type=int, default=300)
    chosen = parser.parse_args(arguments)
    spark = Spark(chosen.data / "spark_dev")
    print_citations(spark)
    print_strengths(spark.cross_validated([{}], checked=True), chosen.plot)
    print_supporters(spark)
    print_signals(spark)
    print_reliability(spark)
    print_joined(spark)
    print_support(chosen.data)
    print_sets(chosen.data)
    print_thresholds(chosen.data)
    print_flags(chosen.data)
    print_opposites(chosen.data)
    print_floor(chosen.data, chosen.floor_topics)
    print_speed(spark)
    return 0


if __name__ == "__main__":
    sys.exit(main())
