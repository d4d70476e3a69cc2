"""Measure the support score and the checks on claims that people judged.

    python -m scripts.measuring.support [--data FOLDER]

WiCE dev (claims and evidence sentences) and half of QAGS (summary sentences and
articles): our score beside plain signals, and how often a flagged claim lacks support.
NeuS: how many true sentences, and how many made false, the look for opposites flags.
"""

import argparse
import sys
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from scripts.measuring.linked_topics import (
    Judged,
    auroc,
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
    for title, items in read_judged(data).items():
        titles.append(f"{title} (n={len(items)})")
        scores = [support_row(item) for item in items]
        labels = [item.label == 1 for item in items]
        for name in scores[0]:
            values = [row[name] for row in scores]
            columns.setdefault(name, []).append(with_interval(values, labels))
    print("\nSupport: area under the ROC curve, supported against the rest (95 % over")
    print(f"claims, {N_RESAMPLES} resamples):\n")
    rows = ((name, *values) for name, values in columns.items())
    print(markdown_table(["score", *titles], rows))


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
    print_flags(chosen.data)
    print_opposites(chosen.data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
