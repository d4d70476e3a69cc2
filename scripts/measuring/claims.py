"""What is said of claims whose truth is known, by class.

    python -m scripts.measuring.claims [CLAIMS.jsonl …] [--data FOLDER]

Without a file it reads `claims/dev.jsonl` of the data folder, which the rules were
written on, and `claims.jsonl` beside this script, which fresh writers made and nobody
read. Every claim is cited to the articles of its topic by `--config extractive`.
*Strong*: a citation is strong; *supported*: a passage is support and no check finds a
fault; *caught*: the rest. Intervals are 95 % by bootstrap over topics.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from scripts.measuring.linked_citations import ratio_interval
from summarize.config import load_config
from summarize.evaluation.harness.tables import markdown_table
from summarize.pipeline import Summarizer
from summarize.schema import Article, Summary, Topic

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_DATA = ROOT.parent / "shared" / "data"
UNREAD = Path(__file__).with_name("claims.jsonl")


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
    parser.add_argument("claims", type=Path, nargs="*")
    parser.add_argument("--data", type=Path, default=DEFAULT_DATA)
    args = parser.parse_args()
    for path in args.claims or (args.data / "claims" / "dev.jsonl", UNREAD):
        print(f"\n{path.name}:\n\n{table(judge(path))}")


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
    mean, low, high = ratio_interval([(sum(r), len(r)) for r in by_topic.values()])
    return f"{mean:.2f} [{low:.2f}, {high:.2f}]"


if __name__ == "__main__":
    main()
