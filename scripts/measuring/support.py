"""Measure the support score and the checks on claims that people judged.

    python -m scripts.measuring.support [--data FOLDER]

WiCE dev (claims and evidence sentences) and half of QAGS (summary sentences and
articles): our score beside plain signals, what one threshold for both gives, and how
often a flagged claim lacks support.
NeuS: how many true sentences, and how many made false, the look for opposites flags.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scripts.measuring.linked_topics import (
    Judged,
    auroc,
    fit_logistic,
    read_qags,
    read_wice,
)
from scripts.measuring.support_signals import support_signals
from scripts.measuring.turned_claims import swap_names, turn_word
from summarize.claims.evidence.evidence import Evidence, support_score
from summarize.claims.evidence.passages import Passages
from summarize.claims.reading.reading import Reading
from summarize.corpus import read_topics
from summarize.evaluation.harness.tables import markdown_table
from summarize.evaluation.metrics.statistics import Floats
from summarize.flags import FlagKind
from summarize.language.english import ENGLISH
from summarize.schema import (
    Draft,
    DraftSentence,
    Failure,
    Sentence,
    SummarySentence,
    Topic,
)
from summarize.stages.check import CheckOptions, check_summary, outcome
from summarize.stages.cite import CiteOptions, cite_draft
from summarize.text.sentences import sentence_spans

ROOT = Path(__file__).resolve().parents[2]

DEFAULT_DATA = ROOT.parent / "shared" / "data"
MADE_FALSE = 6
N_RESAMPLES = 500
PARTS = ("cnndm", "xsum")  # of QAGS, in the ids of its claims
N_HALVES = 20
N_DRAWN = 300  # claims of each set and label
PENALTY = 30.0


def read_judged(data: Path) -> dict[str, list[Judged]]:
    """Return the two sets of judged claims."""
    return {
        "WiCE dev": read_wice(data / "support" / "wice_dev.jsonl"),
        "QAGS half": read_qags(data / "support" / "qags_half.jsonl"),
    }


def evidence_of(item: Judged) -> list[str]:
    """Return the evidence of a claim, sentence by sentence."""
    if isinstance(item.evidence, str):
        return [item.evidence[a:b] for a, b in sentence_spans(item.evidence)]
    return list(item.evidence)


def print_support(data: Path) -> None:
    """Print the area under the curve of the support score beside plain signals."""
    columns: dict[str, list[str]] = {}
    titles = []
    for title, (scores, labels) in scored(data).items():
        titles.append(f"{title} (n={len(labels)})")
        for name in scores[0]:
            values = [row[name] for row in scores]
            columns.setdefault(name, []).append(with_interval(values, labels))
    print("\nSupport: area under the ROC curve, supported against the rest (95 % over")
    print(f"claims, {N_RESAMPLES} resamples):\n")
    rows = ((name, *values) for name, values in columns.items())
    print(markdown_table(["score", *titles], rows))


@cache
def scored(data: Path) -> dict[str, tuple[list[dict[str, float]], list[bool]]]:
    """Return the scores of the claims of each set, and whether people support them."""
    return {
        title: ([support_row(each) for each in items], [i.label == 1 for i in items])
        for title, items in read_judged(data).items()
    }


def print_sets(data: Path) -> None:
    """Print the mean support score of true and false claims, by set and part of it."""
    rows = []
    for title, items in read_judged(data).items():
        scores = np.array([row["support score"] for row in scored(data)[title][0]])
        truth = np.array([item.label == 1 for item in items])
        for part in ("", *(p for p in PARTS if any(p in i.id for i in items))):
            held = np.array([part in item.id for item in items])
            means = (scores[held & truth].mean(), scores[held & ~truth].mean())
            area = auroc(scores[held].tolist(), truth[held].tolist())
            values = (f"{value:.3f}" for value in (*means, area))
            rows.append((f"{title} {part}".strip(), str(held.sum()), *values))
    print("\nThe support score of true and of false claims:\n")
    print(markdown_table(["data", "n", "mean, true", "mean, false", "area"], rows))


def print_thresholds(data: Path) -> None:
    """Print the balanced accuracy of one threshold on both sets, score by score.

    Last: all scores of a claim in a logistic regression, fitted on a half of each set
    with sets and labels in equal numbers; its threshold is chosen on that half, too.
    """
    sets = scored(data)
    labels = [np.array(truth) for _, truth in sets.values()]
    ours = [np.array([r["support score"] for r in rows]) for rows, _ in sets.values()]
    print("\nBalanced accuracy of one threshold for the support score:\n")
    rows = []
    for threshold in np.arange(0.1, 0.91, 0.05):
        found = [balanced(*each, threshold) for each in zip(ours, labels, strict=True)]
        rows.append((f"{threshold:.2f}", *map("{:.3f}".format, (*found, min(found)))))
    print(markdown_table(["threshold", *sets, "lower"], rows))
    columns = [
        np.array([list(row.values()) for row in rows]) for rows, _ in sets.values()
    ]
    means = fitted_halves(columns, labels)
    print("\nAll scores fitted on halves, the rest judged (mean of 20 divisions):\n")
    print(markdown_table(["threshold", *sets], means))


def fitted_halves(
    columns: Sequence[Floats], labels: Sequence[NDArray[np.bool_]]
) -> list[tuple[str, ...]]:
    """Return the balanced accuracy at one threshold, and at the best of each set."""
    found = []
    for seed in range(N_HALVES):
        generator = np.random.default_rng(seed)
        halves = [np.array_split(generator.permutation(len(y)), 2) for y in labels]
        drawn = [
            generator.choice(half[y[half] == truth], N_DRAWN)
            for (half, _), y in zip(halves, labels, strict=True)
            for truth in (False, True)
        ]
        per_label = [x for x in columns for _ in range(2)]
        signals = np.concatenate([x[d] for x, d in zip(per_label, drawn, strict=True)])
        mean, spread = signals.mean(axis=0), signals.std(axis=0) + 1e-9
        truths = np.tile(np.repeat([0, 1], N_DRAWN), len(columns))
        weights = fit_logistic((signals - mean) / spread, truths, penalty=PENALTY)
        scores = [weights[0] + (x - mean) / spread @ weights[1:] for x in columns]
        seen, unseen = (
            [(s[h[k]], y[h[k]]) for s, y, h in zip(scores, labels, halves, strict=True)]
            for k in (0, 1)
        )
        cuts = np.quantile(np.concatenate(scores), np.linspace(0.02, 0.98, 97))
        one = max(cuts, key=lambda cut: min(balanced(*each, cut) for each in seen))
        best = [max(balanced(*each, cut) for cut in cuts) for each in unseen]
        found.append([[balanced(*each, one) for each in unseen], best])
    names = ("one for both", "the best for each")
    means = np.mean(found, axis=0)
    return [
        (name, *map("{:.3f}".format, row))
        for name, row in zip(names, means, strict=True)
    ]


def balanced(scores: Floats, truth: NDArray[np.bool_], threshold: float) -> float:
    """Return the mean of the shares of true and of false claims that are told right."""
    said = scores >= threshold
    return float((said[truth].mean() + (~said[~truth]).mean()) / 2)


def with_interval(scores: Sequence[float], labels: Sequence[bool]) -> str:
    """Write the area under the ROC curve with its bootstrap interval over claims."""
    values, truth = np.array(scores), np.array(labels)
    generator = np.random.default_rng(0)
    draws = generator.integers(0, len(values), (N_RESAMPLES, len(values)))
    areas = [auroc(values[draw].tolist(), truth[draw].tolist()) for draw in draws]
    low, high = np.nanquantile(areas, [0.025, 0.975])
    return f"{auroc(scores, labels):.3f} [{low:.3f}, {high:.3f}]"


def support_row(item: Judged) -> dict[str, float]:
    """Return our score and the plain signals for one claim."""
    evidence = evidence_of(item)
    read, claim = [_read(text) for text in evidence], _read(item.claim)
    passages = Passages(read)
    best = float(passages.scores(claim, CiteOptions().weights).max())
    return {
        "support score": support_score(claim, passages, Evidence(read)),
        "best citation score": best,
        **support_signals(item.claim, evidence),
    }


def _read(text: str) -> Reading:
    return Reading(text, ENGLISH)


def print_flags(data: Path) -> None:
    """Print how often claims with a value or a name no source has lack support."""
    rows = []
    for name, items in read_judged(data).items():
        unsupported = [item.label < 1 for item in items]
        rows.append((name, "all", str(len(items)), f"{np.mean(unsupported):.3f}"))
        checks = [Evidence([_read(text) for text in evidence_of(i)]) for i in items]
        fired = {
            "number or date": [
                bool(c.missing_values(_read(i.claim), ()))
                for c, i in zip(checks, items, strict=True)
            ],
            "name": [
                bool(c.missing_names(_read(i.claim)))
                for c, i in zip(checks, items, strict=True)
            ],
        }
        for flag, marks in fired.items():
            hits = [u for u, mark in zip(unsupported, marks, strict=True) if mark]
            share = f"{np.mean(hits):.3f}" if hits else "–"
            rows.append((name, flag, str(len(hits)), share))
    print("\nClaims with a value or name not in sources: share without full support:\n")
    print(markdown_table(["data", "flag", "n", "not supported"], rows))


def print_opposites(data: Path, n_topics: int = 304) -> None:
    """Print what checks make of true sentences, and of those made false.

    True: the reference sentences of NeuS that get a citation as support. False: source
    sentences, six a topic at most, with a word turned or two names swapped.
    """
    outcomes: dict[str, Counter[str]] = defaultdict(Counter)
    for topic in islice(read_topics([data / "neus" / "val.jsonl"]), n_topics):
        if isinstance(topic, Failure):
            continue
        sources = source_sentences(topic)
        claims = [text for item in topic.references for text in split(item)]
        outcomes["reference sentences"].update(outcomes_of(claims, sources))
        for name, change in (("word turned", turn_word), ("names swapped", swap_names)):
            made = [turned for s in sources if (turned := change(s.text))]
            outcomes[name].update(outcomes_of(made[:MADE_FALSE], sources))
    names = ("supported", "opposite or roles", "weak or unsupported otherwise")
    rows = [
        (name, str(counts.total()), *(str(counts[key]) for key in names))
        for name, counts in outcomes.items()
    ]
    print(f"\nSentences with support, checked (NeuS val, {n_topics} topics):\n")
    print(markdown_table(["sentences", "n", *names], rows))


def source_sentences(topic: Topic) -> list[Sentence]:
    """Return the sentences of all articles of a topic."""
    return [
        Sentence(article.id, index, start, end, article.text[start:end])
        for article in topic.articles
        for index, (start, end) in enumerate(sentence_spans(article.text))
    ]


def split(text: str) -> list[str]:
    """Return the sentences of a text."""
    return [text[start:end] for start, end in sentence_spans(text)]


def outcomes_of(claims: Sequence[str], sources: Sequence[Sentence]) -> list[str]:
    """Return what the checks come to, for claims that have a citation as support."""
    draft = Draft("claims", tuple(map(DraftSentence, claims)))
    cited = cite_draft(draft, sources, (), CiteOptions())
    checked = check_summary(cited.sentences, sources, cited.conflicts, CheckOptions())
    supported = [
        sentence
        for sentence in checked.sentences
        if any(c.is_support for c in sentence.citations)
    ]
    return [outcome_of(sentence) for sentence in supported]


def outcome_of(sentence: SummarySentence) -> str:
    """Return supported, or whether an opposite or something else speaks against it."""
    if {FlagKind.OPPOSITE, FlagKind.ROLES} & {flag.kind for flag in sentence.flags}:
        return "opposite or roles"
    found = outcome(sentence)
    return found if found == "supported" else "weak or unsupported otherwise"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all tables."""
    parser = argparse.ArgumentParser(description="Measure the support score.")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="data folder")
    chosen = parser.parse_args(arguments)
    print_support(chosen.data)
    print_sets(chosen.data)
    print_thresholds(chosen.data)
    print_flags(chosen.data)
    print_opposites(chosen.data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
