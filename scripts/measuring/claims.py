"""What is said of claims whose truth is known, by class.

    python -m scripts.measuring.claims CLAIMS.jsonl [--data FOLDER]

Without a file it reads `claims/dev.jsonl` of the data folder. Every claim is cited to
the articles of its topic by `--config extractive`. *Strong*: a citation is strong;
*supported*: a passage is support and no check finds a fault; *caught*: the rest.
Intervals are 95 % by bootstrap over topics.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np

from summarize.config import load_config
from summarize.evaluation.harness.tables import markdown_table
from summarize.pipeline import Summarizer
from summarize.schema import Article, Summary, Topic

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_DATA = ROOT.parent / "shared" / "data"
N_RESAMPLES = 1000


class Judged(NamedTuple):
    """A claim of a topic: its label and class, and what was said of it."""

    topic: str
    label: str
    kind: str
    strong: bool
    supported: bool


def main() -> None:
    """Judge every claim, and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("claims", type=Path, nargs="?")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA)
    args = parser.parse_args()
    judged = judge(args.claims or args.data / "claims" / "dev.jsonl")
    print(table(judged))


def judge(path: Path) -> list[Judged]:
    """Return what is said of each claim of a file, in its order."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        articles = tuple(Article(s["id"], s["text"]) for s in row["sources"])
        topic = Topic(row["topic"], articles)
        for claim in row["claims"]:
            summary = summarizer.cite(claim["claim"], topic)
            said = (_is_strong(summary), _is_supported(summary))
            found.append(Judged(row["topic"], claim["label"], claim["class"], *said))
    return found


def table(judged: Sequence[Judged]) -> str:
    """Return a row for the true claims, the false ones, and each class."""
    groups: dict[str, list[Judged]] = {"true": [], "false": []}
    for one in judged:
        groups["true" if one.label == "supported" else "false"].append(one)
    for one in sorted(judged, key=lambda one: (one.label != "supported", one.kind)):
        groups.setdefault(f"{one.label}: {one.kind}", []).append(one)
    rows = [
        (
            name,
            str(len(held)),
            _share(held, [one.strong for one in held]),
            _share(held, [one.supported for one in held]),
            _share(held, [not one.supported for one in held]),
        )
        for name, held in groups.items()
    ]
    return markdown_table(("claims", "n", "strong", "supported", "caught"), rows)


def _is_strong(summary: Summary) -> bool:
    return any(c.strength == "strong" for s in summary.sentences for c in s.citations)


def _is_supported(summary: Summary) -> bool:
    support = any(c.is_support for s in summary.sentences for c in s.citations)
    faults = (flag.kind.is_fault for s in summary.sentences for flag in s.flags)
    return support and not any(faults)


def _share(held: Sequence[Judged], hits: Iterable[bool]) -> str:
    """Return a share with its interval, topics drawn anew."""
    by_topic: dict[str, list[bool]] = {}
    for one, hit in zip(held, hits, strict=True):
        by_topic.setdefault(one.topic, []).append(hit)
    counts = np.array([(sum(row), len(row)) for row in by_topic.values()])
    drawn = np.random.default_rng(1).integers(
        len(counts), size=(N_RESAMPLES, len(counts))
    )
    sums = counts[drawn].sum(axis=1)
    low, high = np.quantile(sums[:, 0] / sums[:, 1], (0.025, 0.975))
    share = counts[:, 0].sum() / counts[:, 1].sum()
    return f"{share:.2f} [{low:.2f}, {high:.2f}]"


if __name__ == "__main__":
    main()
