"""What the lists of a sentence come to: two adults and a child, Ann Lee and Bo Dahl."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cache

from summarize.claims.reading.amounts import Amount, Cells, is_plain
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Fact
from summarize.language import Language
from summarize.language.patterns import one_of

_LONGEST_ITEM = 3  # words: two adults and a child


@kept
def read_sums(sentence: Reading) -> Sequence[Amount]:
    """Return what the lists of a sentence come to: two adults and a child, Ann and Bo.

    None of them is sure.
    """
    return [*_listed(Cells(sentence)), *_named(sentence)]


def _listed(cells: Cells) -> Iterator[Amount]:
    """Yield the sums of lists: two adults and a child."""
    at = 0
    while at < len(cells.row):
        items, stop = _items(cells, at)
        if len(items) > 1 and any(n in cells.facts for n, _ in items):
            total = sum((value for _, value in items), Fraction(0))
            row = cells.row
            places = (row[at].start, row[stop - 1].end, row[at].start)
            yield Amount("", total, *places, sure=False)
        at = max(stop, at + 1)


def _items(cells: Cells, at: int) -> tuple[list[tuple[int, Fraction]], int]:
    """Return the places and counts of things joined in a row, and where they end."""
    items: list[tuple[int, Fraction]] = []
    stop = at
    while (count := _count(cells, at)) is not None:
        items.append((at, count))
        end = at + 1
        while end - at <= _LONGEST_ITEM and cells.is_content(end):
            end += 1
        stop = at = end
        at += cells.key(at) == ","
        at += cells.key(at) in cells.language.grammar.adding
        if at == end:
            break
    return items, stop


def _count(cells: Cells, at: int) -> Fraction | None:
    """Return how many a number or an article counts."""
    fact, key = cells.facts.get(at), cells.key(at)
    if fact:
        counts = not fact.unit and is_plain(fact)
        return Fraction(fact.value) if counts else None
    return Fraction(1) if key in cells.language.numbers.articles else None


def _named(sentence: Reading) -> Iterator[Amount]:
    """Yield how many names stand in a list: Ann Lee, Bo Dahl and Cy Ek."""
    run, joins = list[Fact](), _joint(sentence.language)
    for name in sentence.facts.of("name", "initial"):
        joint = sentence.text[run[-1].end : name.start] if run else ""
        if not joins.fullmatch(joint):
            run = []
        run.append(name)
        if len(run) > 1 and joint.strip(" ,"):
            start, n = run[0].start, Fraction(len(run))
            yield Amount("", n, start, name.end, start, sure=False)


@cache
def _joint(language: Language) -> re.Pattern[str]:
    """Return what stands between two names of a list."""
    adding, the = one_of(language.grammar.adding), one_of(language.grammar.definite)
    return re.compile(rf",? (?:{adding}) (?:(?:{the}) )?|, ")
