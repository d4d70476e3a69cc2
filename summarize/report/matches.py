"""A text beside its reference: the words that both have, and the pairs of words."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from summarize.language.english import ENGLISH
from summarize.text.tokens import fold

_WORD = re.compile(r"\w+(?:['’.,]\w+)*")

Match = Literal["", "word", "pair"]


class Stretch(NamedTuple):
    """A piece of a text: the other has two or more words so (pair), one, or none."""

    text: str
    match: Match


class _Word(NamedTuple):
    start: int
    end: int
    folded: str


def match_texts(text: str, reference: str) -> tuple[list[Stretch], list[Stretch]]:
    """Return both texts in stretches; joined they are the texts.

    Words are compared as they stand, case aside; ROUGE takes their endings off, too. A
    common word of English counts in company only.
    """
    mine, other = _words(text), _words(reference)
    return (
        list(_stretches(text, mine, other)),
        list(_stretches(reference, other, mine)),
    )


def _words(text: str) -> list[_Word]:
    found = _WORD.finditer(text)
    return [_Word(match.start(), match.end(), fold(match[0])) for match in found]


def _stretches(text: str, mine: list[_Word], other: list[_Word]) -> Iterator[Stretch]:
    known = {word.folded for word in other} - ENGLISH.common.stop
    pairs = {(a.folded, b.folded) for a, b in pairwise(other)}
    joined = [(a.folded, b.folded) in pairs for a, b in pairwise(mine)]
    at = place = 0
    while place < len(mine):
        last = place
        while last < len(joined) and joined[last]:
            last += 1
        match: Match = "pair" if last > place else "word"
        if match == "pair" or mine[place].folded in known:
            start, end = mine[place].start, mine[last].end
            if at < start:
                yield Stretch(text[at:start], "")
            yield Stretch(text[start:end], match)
            at = end
        place = last + 1
    if at < len(text):
        yield Stretch(text[at:], "")
