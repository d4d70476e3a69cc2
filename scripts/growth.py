"""See whether the time of cleaning and splitting grows as their text is long.

    python scripts/growth.py
    python scripts/growth.py --size 1000000

A story with one long line goes through clean (its rules, no model) and split. The line
is one of `UNITS` again and again, once as long as `--size` and once a quarter of that.
Work in proportion to length takes four times the processor time; a stage that takes
more than `MOST` times is named, and the exit code is 1. What takes less than `LEAST`
seconds is too short to tell.
"""

import argparse
import sys
import time
from collections.abc import Sequence

from summarize.language import language_of
from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.split import SplitOptions, split_article

UNITS = (
    *("a", "A", "é", "1", ".", "-", "#", "_", "*", "&", "|", "[", "(", "“", '"', "’s "),
    *(" ", "\t", "\u00a0", "a ", "a. ", "A. ", "A B ", "By A ", "said ", "Read more "),
    *(". ", "...", "1,", "1. ", "| ", "| a ", "-- ", "a-", "a/", "a@", "http://"),
    *("Read more. ", "Photo: A. ", "<p>", "&amp;", "a.b", "\n", "\na", "\n\n* a"),
)
SHARE = 4  # of the long line to the short one
MOST = 2.0 * SHARE  # four times is linear, sixteen times quadratic
LEAST = 0.2
STAGES = ("clean", "split")


def seconds_of(unit: str, size: int) -> tuple[float, float]:
    """Return the processor seconds that clean and split take for a line of `size`."""
    line = (unit * (size // len(unit) + 1))[:size]
    text = f"The storm hit Port Ellan on Monday.\n{line}\nIt ended on Tuesday."
    options, language = CleanOptions(model="off"), language_of("en")
    began = time.process_time()
    [cleaned] = clean_articles([Article("a", text)], options, language, "en")
    between = time.process_time()
    split_article(cleaned, SplitOptions(), "en")
    return between - began, time.process_time() - between


def find_faults(unit: str, size: int) -> list[str]:
    """Return the stages whose time grows faster than the length, with their figures."""
    short, long = seconds_of(unit, size // SHARE), seconds_of(unit, size)
    return [
        f"{stage} of {unit!r}: {before:.3f} s, {SHARE} times as long {after:.3f} s"
        for stage, before, after in zip(STAGES, short, long, strict=True)
        if after > max(LEAST, MOST * before)
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Print what is not linear; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=100_000, help="characters")
    size = parser.parse_args(argv).size
    seconds_of("a ", 1000)  # rules and word lists are loaded
    faults = [fault for unit in UNITS for fault in find_faults(unit, size)]
    print("\n".join([*faults, f"{len(UNITS)} lines, {len(faults)} not linear"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
