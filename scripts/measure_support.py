"""Measure the support score and the checks on claims that people judged.

    python scripts/measure_support.py [--data FOLDER]

WiCE dev (claims and evidence sentences) and half of QAGS (summary sentences and
articles): our score beside plain signals, and how often a flagged claim lacks support.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from summarize.evaluation.attribution import (  # noqa: E402
    Judged,
    auroc,
    read_qags,
    read_wice,
)
from summarize.evaluation.support_signals import support_signals  # noqa: E402
from summarize.evaluation.tables import markdown_table  # noqa: E402
from summarize.stages.cite import CiteOptions  # noqa: E402
from summarize.text.attribution import Passages  # noqa: E402
from summarize.text.claims import Evidence, support_score  # noqa: E402
from summarize.text.sentences import sentence_spans  # noqa: E402

DEFAULT_DATA = ROOT.parent / "shared" / "data"


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
            value = auroc([row[name] for row in scores], labels)
            columns.setdefault(name, []).append(f"{value:.3f}")
    print("\nSupport: area under the ROC curve, supported against the rest:\n")
    rows = ((name, *values) for name, values in columns.items())
    print(markdown_table(["score", *titles], rows))


def support_row(item: Judged) -> dict[str, float]:
    """Return our score and the plain signals for one claim."""
    evidence = evidence_of(item)
    passages = Passages(evidence)
    best = float(passages.scores(item.claim, CiteOptions().weights).max())
    return {
        "support score": support_score(item.claim, passages, Evidence(evidence)),
        "best citation score": best,
        **support_signals(item.claim, evidence),
    }


def print_flags(data: Path) -> None:
    """Print how often claims with a value or a name no source has lack support."""
    rows = []
    for name, items in read_judged(data).items():
        unsupported = [item.label < 1 for item in items]
        rows.append((name, "all", str(len(items)), f"{np.mean(unsupported):.3f}"))
        checks = [Evidence(evidence_of(item)) for item in items]
        fired = {
            "number or date": [
                bool(c.missing_values(i.claim, ()))
                for c, i in zip(checks, items, strict=True)
            ],
            "name": [
                bool(c.missing_names(i.claim))
                for c, i in zip(checks, items, strict=True)
            ],
        }
        for flag, marks in fired.items():
            hits = [u for u, mark in zip(unsupported, marks, strict=True) if mark]
            share = f"{np.mean(hits):.3f}" if hits else "–"
            rows.append((name, flag, str(len(hits)), share))
    print("\nClaims with a value or name not in sources: share without full support:\n")
    print(markdown_table(["data", "flag", "n", "not supported"], rows))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description="Measure the support score.")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA, help="data folder")
    chosen = parser.parse_args(arguments)
    print_support(chosen.data)
    print_flags(chosen.data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
