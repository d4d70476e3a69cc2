"""What is said of claims whose truth is known, by class.

    python -m scripts.measuring.claims [CLAIMS.jsonl …] [--data FOLDER]
    python -m scripts.measuring.claims --evidence [CLAIMS.jsonl …]

Without a file it reads `claims/dev.jsonl` of the data folder, which the rules were
written on, and `claims.jsonl` beside this script, which fresh writers made and which
has been read since; nobody has read `claims_unread.jsonl`, `claims_later.jsonl`,
`claims_after.jsonl` and `claims_near_unread.jsonl`.
Every claim is cited to the articles of its topic by `--config extractive`.
*Strong*: a citation is strong; *supported*: a passage is support and no check finds a
fault; *caught*: the rest. Intervals are 95 % by bootstrap over topics.

With --evidence it prints for how many claims that quote their evidence all of it stands
in what a published verifier would read beside them, and how many words that has.
"""

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from scripts.measuring.linked_citations import ratio_interval
from summarize.config import load_config
from summarize.evaluation.harness.tables import markdown_table
from summarize.pipeline import Summarizer
from summarize.schema import Article, Summary, Topic
from summarize.stages.cite import places_beside

ROOT = Path(__file__).resolve().parents[2]
DEFAULT_DATA = ROOT.parent / "shared" / "data"
UNREAD = Path(__file__).with_name("claims.jsonl")
_QUOTED = 40  # letters of a quotation that are looked for: its end may be cut


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
    parser.add_argument("--evidence", action="store_true")
    args = parser.parse_args()
    dev = args.data / "claims" / "dev.jsonl"
    if args.evidence:
        for path in args.claims or (dev,):
            print(f"{path.name}: {evidence(path)}")
        return
    for path in args.claims or (dev, UNREAD):
        print(f"\n{path.name}:\n\n{table(judge(path))}")


def evidence(path: Path) -> str:
    """Return how much of the evidence that claims quote stands in what is read."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    whole: list[bool] = []
    n_words: list[int] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        sources = summarizer.prepare(_topic(row), last="split").sources
        for claim in row["claims"]:
            reading = sources.read(claim["claim"])
            places = places_beside(reading, sources, summarizer.config.cite)
            text = " ".join(sources[place].text for place in places)
            n_words.append(len(text.split()))
            if quotes := [each["quote"] for each in claim.get("evidence", ())]:
                whole.append(all(quote[:_QUOTED] in text for quote in quotes))
    share, words = sum(whole) / (len(whole) or 1), sum(n_words) / len(n_words)
    return f"all of it for {share:.2f} of {len(whole)} claims, in {words:.0f} words"


def _topic(row: dict[str, Any]) -> Topic:
    articles = tuple(Article(s["id"], s["text"]) for s in row["sources"])
    return Topic(row["topic"], articles)


def judge(path: Path) -> list[Judged]:
    """Return what is said of each claim of a file, in its order."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        topic = _topic(row)
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
