"""Measure sentence splitting: GUM, the English golden rules, lines in eight languages.

    python -m scripts.measuring.sentences [--data FOLDER]

Only boundaries inside a line count, since a line end is always one. Intervals are
percentile bootstraps over documents, seeded.
"""

import argparse
import json
import random
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.text.sentences import sentence_spans

ROOT = Path(__file__).resolve().parents[2]

LINES = Path(__file__).with_name("sentence_lines.txt")
_UNSPACED = ("ja", "zh")
SEED = 20_261_121
RESAMPLES = 2_000


class Counts(NamedTuple):
    """Boundaries of one document: found and right, found, in the gold."""

    right: int
    found: int
    gold: int


def boundaries(text: str, starts: set[int]) -> set[int]:
    """Return the starts that are not the first of their line."""
    firsts, place = set(), 0
    for line in text.split("\n"):
        firsts.add(place + len(line) - len(line.lstrip()))
        place += len(line) + 1
    return starts - firsts


def counts(text: str, sentences: Sequence[str], language: str = "en") -> Counts:
    """Return how the splitter does on one document with its gold sentences."""
    gold, place = set(), 0
    for sentence in sentences:
        place = text.index(sentence, place)
        gold.add(place)
        place += len(sentence)
    found = boundaries(text, {start for start, _ in sentence_spans(text, language)})
    gold = boundaries(text, gold)
    return Counts(len(found & gold), len(found), len(gold))


def scores(documents: Sequence[Counts]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over documents."""
    right, found, gold = (sum(column) for column in zip(*documents, strict=True))
    return right / found, right / gold, 2 * right / (found + gold)


def print_gum(path: Path) -> None:
    """Print precision, recall and F1 with intervals, and the speed."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    documents = [counts(row["text"], row["sentences"]) for row in rows]
    chance = random.Random(SEED)
    samples = [
        scores(chance.choices(documents, k=len(documents))) for _ in range(RESAMPLES)
    ]
    n = sum(document.gold for document in documents)
    print(
        f"| GUM, {len(rows)} documents, {n} boundaries | value | 95 % |\n|---|---|---|"
    )
    names = ("precision", "recall", "F1")
    columns = zip(*samples, strict=True)
    for name, value, column in zip(names, scores(documents), columns, strict=True):
        ordered = sorted(column)
        low, high = ordered[int(0.025 * RESAMPLES)], ordered[int(0.975 * RESAMPLES)]
        print(f"| {name} | {value:.4f} | {low:.4f} - {high:.4f} |")
    text = "\n".join(row["text"] for row in rows)
    started = time.process_time()
    sentence_spans(text)
    speed = len(text.encode()) / 1e6 / (time.process_time() - started)
    print(f"| MB/s, one core, CPU time | {speed:.1f} | |")


def print_golden(path: Path) -> None:
    """Print how many golden rules hold, and those that do not."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    wrong = []
    for row in rows:
        text = row["text"]
        split = [text[start:end] for start, end in sentence_spans(text)]
        if split != row["sentences"]:
            wrong.append(row["id"])
    print(
        f"\ngolden rules: {len(rows) - len(wrong)}/{len(rows)}; not: {' '.join(wrong)}"
    )


def print_lines(path: Path) -> None:
    """Print precision, recall and F1 on the lines of each language, as one text."""
    print("\n| language | lines | precision | recall | F1 |\n|---|---|---|---|---|")
    for part in path.read_text("utf-8").split("== ")[1:]:
        code, *lines = part.strip().split("\n")
        text = ("" if code in _UNSPACED else " ").join(lines)
        values = " | ".join(f"{v:.3f}" for v in scores([counts(text, lines, code)]))
        print(f"| {code} | {len(lines)} | {values} |")


def main() -> None:
    """Print the tables of sentence splitting."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared/data")
    folder = parser.parse_args().data / "sentences"
    print_lines(LINES)
    if not folder.exists():
        print(f"sentences: left out, there is no {folder}")
        return
    print_gum(folder / "gum.jsonl")
    print_golden(folder / "golden_en.jsonl")


if __name__ == "__main__":
    main()
