"""Measure how dedupe grows: CPU seconds, peak memory and recall of planted twins.

    python -m scripts.measuring.growth [--sizes 1000 10000 100000 1000000]

Each size runs in a process of its own, on one thread. The sentences are invented: their
words are drawn as often as words of a language are (Zipf), one in a hundred is off a
template, and a tenth are light edits of others that stand in another article.
"""

import argparse
import json
import math
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from scripts.measuring.duplicate_frames import (
    FIRST,
    FRAMES,
    LAST,
    MONTHS,
    PLACES,
    WEEKDAYS,
    draw_values,
    render,
)
from scripts.measuring.duplicate_pairs import LIGHT_EDITS
from summarize.schema import Sentence
from summarize.stages.dedupe import DedupeOptions, dedupe_sentences

ROOT = Path(__file__).resolve().parents[2]

SIZES = (1_000, 10_000, 100_000, 1_000_000)
FITTED_FROM = 10_000
SEED = 20_261_121
PLANTED = 0.1
TEMPLATED = 0.01
A_ARTICLE = 20
VOCABULARY = 200_000
COMMON = """
the of to and a in that for on was is said with as at by from were had he his have their
but they which after an who not this been are about its will more it one would when or
two also new people year time first last out over years than up could there all some
into against police government before company week during them under world
"""
SYLLABLES = [a + b for a in "bcdfghklmnprstvw" for b in "aeiou"]


def word_of_rank(rank: int) -> str:
    """Return an invented word, another for every rank; frequent words are English."""
    if rank < len(common := COMMON.split()):
        return common[rank]
    number, parts = rank - len(common), ["" if rank % 3 else "s"]
    for _ in range(2 if number < len(SYLLABLES) ** 2 else 3):
        number, place = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[place])
    return "".join(reversed(parts))


class Sentences:
    """A seeded source of invented sentences: most of 8 to 34 drawn words."""

    def __init__(self, seed: int, templated: float) -> None:
        """Prepare the words and how often each is drawn."""
        self._chance = random.Random(seed)
        self._templated = templated
        self._words = [word_of_rank(rank) for rank in range(VOCABULARY)]
        self._weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))

    def draw(self) -> str:
        """Return a sentence: words, a name, a number or a day here and there.

        The templated share is off one of thirty templates, as scores and prices are.
        """
        chance = self._chance
        if chance.random() < self._templated:
            return render(chance.choice(FRAMES), draw_values(chance), "")
        length = min(34, max(8, round(chance.gauss(20, 6))))
        words = chance.choices(self._words, cum_weights=self._weights, k=length)
        name = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        words[chance.randrange(length)] = name
        for place in range(chance.randrange(3)):
            words[place * 4 + 3] = self._detail()
        text = " ".join(words)
        return text[0].upper() + text[1:] + "."

    def _detail(self) -> str:
        chance = self._chance
        return chance.choice(
            (
                f"{chance.randint(2, 900)}",
                f"on {chance.choice(WEEKDAYS)}",
                f"in {chance.choice(MONTHS)}",
                f"in {chance.choice(PLACES)}",
                f"{chance.randint(2, 90)} percent",
            )
        )

    def edited(self, text: str) -> str:
        """Return a light edit of a sentence."""
        while True:
            edit = self._chance.choice(list(LIGHT_EDITS.values()))
            if (changed := edit(text, self._chance)) != text:
                return changed


def make_sentences(
    size: int, templated: float
) -> tuple[list[Sentence], list[tuple[int, int]]]:
    """Return sentences in articles of 20, and the places of the planted twins."""
    source = Sentences(SEED, templated)
    n_twins = round(PLANTED * size)
    texts = [source.draw() for _ in range(size - n_twins)]
    originals = random.Random(SEED).sample(range(len(texts)), n_twins)
    twins = [(place, len(texts) + n) for n, place in enumerate(originals)]
    texts += [source.edited(texts[place]) for place in originals]
    sentences = [
        Sentence(f"article-{n // A_ARTICLE}", n % A_ARTICLE, 0, len(text), text)
        for n, text in enumerate(texts)
    ]
    return sentences, twins


def measure(size: int, templated: float) -> dict[str, float]:
    """Dedupe so many sentences in this process and return what it took."""
    warm_up, _ = make_sentences(100, templated)
    dedupe_sentences(warm_up, DedupeOptions(exact_up_to=0))  # imports
    sentences, twins = make_sentences(size, templated)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started = time.process_time()
    groups = dedupe_sentences(sentences, DedupeOptions()).groups
    seconds = time.process_time() - started
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    group_of = {
        (member.article_id, member.index): number
        for number, group in enumerate(groups)
        for member in group.members
    }
    held = [group_of[s.article_id, s.index] for s in sentences]
    found = sum(held[left] == held[right] for left, right in twins)
    return {
        "size": size,
        "seconds": seconds,
        "before_mb": before / 1024,
        "peak_mb": peak / 1024,
        "recall": found / len(twins),
        "twins": len(twins),
        "groups": len(groups),
    }


def measure_apart(size: int, templated: float) -> dict[str, float]:
    """Return the measures of a size, taken in a process of its own."""
    command = [sys.executable, __file__, "--one", str(size)]
    command += ["--templated", str(templated)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def exponent(rows: Sequence[dict[str, float]]) -> float:
    """Return the slope of log seconds over log size (least squares)."""
    x = [math.log(row["size"]) for row in rows]
    y = [math.log(row["seconds"]) for row in rows]
    return statistics.linear_regression(x, y).slope


def main() -> None:
    """Print a row for each size, then the exponent."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument(
        "--templated", type=float, default=TEMPLATED, help="share off a template"
    )
    parser.add_argument("--one", type=int, help="one size, here, as JSON")
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one, arguments.templated)))
        return
    print("| sentences | CPU s | peak MB (input alone) | twins merged | groups |")
    print("|---|---|---|---|---|")
    rows = []
    for size in arguments.sizes:
        row = measure_apart(size, arguments.templated)
        rows.append(row)
        print(
            f"| {size:,} | {row['seconds']:.2f} | {row['peak_mb']:,.0f} "
            f"({row['before_mb']:,.0f}) | {row['recall']:.4f} (n={row['twins']:,}) "
            f"| {row['groups']:,} |",
            flush=True,
        )
    fitted = [row for row in rows if row["size"] >= FITTED_FROM]
    if len(fitted) > 1:
        least, most = fitted[0]["size"], fitted[-1]["size"]
        print(f"exponent from {least:,} to {most:,}: {exponent(fitted):.3f}")


if __name__ == "__main__":
    main()
