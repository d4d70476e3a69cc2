"""See whether the time of stages grows as their text is long, or their sentences many.

    python scripts/growth.py
    python scripts/growth.py --size 1000000
    python scripts/growth.py --sentences 4000

A story with one long line goes through clean (its rules, no model) and split. The line
is one of `UNITS` again and again, once as long as `--size` and once a quarter of that,
and stands behind a quotation, too.
Then topics of five articles go through all stages (config `extractive`, 150 words): the
sentences of a topic are of one of `SHAPES`, once `--sentences` of them and once a
quarter. Work in proportion takes four times the processor time; a stage that takes more
than `MOST` times as long for a line, or `MOST_OF_TOPICS` (or `PAIRED`) for a topic, is
named, and the exit code is 1. What takes less than `LEAST` seconds is too short for it.
"""

import argparse
import random
import sys
import time
from collections.abc import Callable, Mapping, Sequence

from summarize.config import load_config
from summarize.language import language_of
from summarize.pipeline import Summarizer
from summarize.schema import Article, Topic
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.split import SplitOptions, split_article
from summarize.work import Work

UNITS = (
    *("a", "A", "é", "1", ".", "-", "#", "_", "*", "&", "|", "[", "(", "“", '"', "’s "),
    *(" ", "\t", "\u00a0", "a ", "a. ", "A. ", "A B ", "By A ", "said ", "Read more "),
    *(". ", "...", "1,", "1. ", "| ", "| a ", "-- ", "a-", "a/", "a@", "http://"),
    *("Read more. ", "Photo: A. ", "<p>", "&amp;", "a.b", "\n", "\na", "\n\n* a"),
)
SHARE = 4  # of the long text to the short one
MOST = 2.0 * SHARE  # four times is linear, sixteen times quadratic
MOST_OF_TOPICS = SHARE**1.2
PAIRED = {"dedupe": SHARE**2.2, "conflicts": SHARE**2.2}
"""Stages that look at pairs, each pair by itself up to 2,000 sentences, not above."""
LEAST = 0.2
SECONDS = Mapping[str, float]
_SAID = "“We saw the water rise over the bridge and the road, all night.”"

# --- one long line --------------------------------------------------------------------


def seconds_of(unit: str, size: int) -> SECONDS:
    """Return the processor seconds that clean and split take for a line of `size`."""
    line = (unit * (size // len(unit) + 1))[:size]
    text = f"The storm hit Port Ellan on Monday.\n{line}\n{_SAID}{line}a\nIt ended."
    options, language = CleanOptions(model="off"), language_of("en")
    began = time.process_time()
    [cleaned] = clean_articles([Article("a", text)], options, language, "en")
    between = time.process_time()
    split_article(cleaned, SplitOptions(), "en")
    return {"clean": between - began, "split": time.process_time() - between}


# --- many sentences -------------------------------------------------------------------

_SYLLABLES = "ba de fi go lu mar nor pel ras sto tev wil zan kor hem dra"
_NOUNS = "ferry bridge school market river council storm fire dam road mill"
_DEEDS = "closed flooded rebuilt sold searched opened damaged inspected"
_KINDS = "people boats houses workers crowns"


def _one_of(words: str, chance: random.Random) -> str:
    return chance.choice(words.split())


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(_SYLLABLES.split(), k=3)).capitalize()


def _various(chance: random.Random) -> str:
    noun, deed = _one_of(_NOUNS, chance), _one_of(_DEEDS, chance)
    place, day, number = _name(chance), chance.randint(1, 28), chance.randint(2, 990)
    return f"The {noun} at {place} was {deed} on May {day} after {number} days of rain."


def _tallies(chance: random.Random) -> str:
    place, number = _name(chance), chance.randint(2, 99)
    return f"The storm killed {number} {_one_of(_KINDS, chance)} in {place} on Monday."


def _one_tally(chance: random.Random) -> str:
    spoke = _name(chance)
    return f"The storm killed {chance.randint(2, 9999)} people in Orm, {spoke} said."


def _alike(chance: random.Random) -> str:
    return f"The council of Orm will meet to speak about {_name(chance)} tomorrow."


def _people(chance: random.Random) -> str:
    name = f"{_name(chance)} {_name(chance)}"
    return f"{name}, a {_one_of(_NOUNS, chance)} keeper, said that she had left Orm."


def _quoted(chance: random.Random) -> str:
    said = " ".join(chance.choices(_NOUNS.split(), k=6))
    return f'"We saw the {said}," {_name(chance)} told reporters.'


def _plans(chance: random.Random) -> str:
    verb = chance.choice(["will be", "has been", "is still", "is no longer"])
    return f"The {_one_of(_NOUNS, chance)} in {_name(chance)} {verb} closed on Friday."


def _leaning(chance: random.Random) -> str:
    noun, place = _one_of(_NOUNS, chance), _name(chance)
    return f"But she said that the {noun} of {place} was lost."


SHAPES: Mapping[str, Callable[[random.Random], str]] = {
    "various": _various,
    "tallies": _tallies,
    "one tally": _one_tally,
    "alike": _alike,
    "people": _people,
    "quoted": _quoted,
    "plans": _plans,
    "leaning": _leaning,
}
N_ARTICLES = 5


class _Timed(Summarizer):
    """A summarizer that notes the processor seconds of each stage."""

    taken: dict[str, float]

    def run_stage(self, name: str, work: Work) -> Work:
        began = time.process_time()
        try:
            return super().run_stage(name, work)
        finally:
            self.taken[name] = time.process_time() - began


def seconds_of_stages(shape: str, n_sentences: int) -> SECONDS:
    """Return the processor seconds that each stage takes for a topic of one shape."""
    chance = random.Random(n_sentences)
    articles = tuple(
        Article(str(number), " ".join(told), date=f"2026-03-{number + 1:02}")
        for number in range(N_ARTICLES)
        for told in [
            [SHAPES[shape](chance) for _ in range(n_sentences // N_ARTICLES)],
        ]
    )
    summarizer = _Timed.from_config(load_config("extractive"))
    summarizer.taken = {}
    summarizer(Topic(shape, articles))
    return summarizer.taken


# --- what grows faster ----------------------------------------------------------------


def find_faults(
    short: SECONDS,
    long: SECONDS,
    of: str,
    most: float,
    apart: Mapping[str, float] | None = None,
) -> list[str]:
    """Return the stages whose time grows more than `most`, with their figures.

    Both are seconds by stage, `of` says of what they are; `apart` are the stages that
    may grow otherwise.
    """
    return [
        f"{stage} of {of}: {short[stage]:.3f} s, {SHARE} times as long {after:.3f} s"
        for stage, after in long.items()
        if after > max(LEAST, (apart or {}).get(stage, most) * short[stage])
    ]


def main(argv: Sequence[str] | None = None) -> int:
    """Print what is not in proportion; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", type=int, default=100_000, help="characters")
    parser.add_argument("--sentences", type=int, default=2000, help="of a topic")
    given = parser.parse_args(argv)
    seconds_of("a ", 1000)  # rules and word lists are loaded
    seconds_of_stages("various", 100)
    faults = []
    for unit in UNITS:
        short, long = (seconds_of(unit, n) for n in (given.size // SHARE, given.size))
        faults += find_faults(short, long, repr(unit), MOST)
    for shape in SHAPES:
        sizes = (given.sentences // SHARE, given.sentences)
        short, long = (seconds_of_stages(shape, n) for n in sizes)
        faults += find_faults(short, long, shape, MOST_OF_TOPICS, PAIRED)
    tried = f"{len(UNITS)} lines, {len(SHAPES)} topics"
    print("\n".join([*faults, f"{tried}, {len(faults)} not in proportion"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
