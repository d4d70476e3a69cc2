"""Quotations: what a text puts in quotation marks, and who is said to have said it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.text.check_words import SAYING, TELLING
from summarize.text.tokens import words

_QUOTED = re.compile(
    r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|(?<![\w.,!?])\"(?=\S)([^\"]+)(?<=\S)\""
)
_GAP = re.compile(r"\[[^\]]*\]|\.\s?\.\s?\.|…")
_SAID = "|".join(sorted(SAYING))
_TOLD = "|".join(sorted(SAYING | TELLING))
_NAME = r"(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*"
_SPEAKERS = (
    re.compile(rf"\b(?:{_SAID})\s+(?:[a-z]+\s+){{0,3}}(?P<name>{_NAME})"),
    re.compile(rf"(?P<name>{_NAME})(?:,[^,]{{1,60}},)?\s+(?:{_TOLD})\b"),
)
_NEAR = 2


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words without their marks, and where they stand, marks included."""

    text: str
    start: int
    end: int


def quotations(text: str) -> list[Quotation]:
    """Return the quotations of a text in order: “…”, "…", „…“ and «…»."""
    return [
        Quotation(next(filter(None, match.groups())), match.start(), match.end())
        for match in _QUOTED.finditer(text)
    ]


def speaker(text: str) -> str:
    """Return the folded surname of the speaker named outside the marks, or ""."""
    if not quotations(text):
        return ""
    outside = _QUOTED.sub(" , ", text)
    for pattern in _SPEAKERS:
        if match := pattern.search(outside):
            return words(match["name"].removesuffix("'s").removesuffix("’s"))[-1]
    return ""


class QuotationIndex:
    """The words of each article in a row, to look quotations up in."""

    def __init__(self, texts: Sequence[str], articles: Sequence[str]) -> None:
        """Take source sentences in topic order, with the article of each."""
        self._rows: dict[str, list[tuple[str, int]]] = {}
        for place, (text, article) in enumerate(zip(texts, articles, strict=True)):
            row = self._rows.setdefault(article, [])
            row += [(word, place) for word in words(text)]
        self._articles = list(articles)
        self._texts = list(texts)

    def places(self, quotation: str) -> list[int]:
        """Return the sentences in which the quoted words begin, in topic order.

        Case and punctuation do not count; words in brackets and an ellipsis stand for
        anything, but each part between them must be in one article.
        """
        parts = [part for piece in _GAP.split(quotation) if (part := words(piece))]
        if not parts:
            return []
        found: list[int] = []
        for row in self._rows.values():
            starts = [_starts(row, part) for part in parts]
            if all(starts):
                found += starts[0]
        return sorted(set(found))

    def is_elsewhere(self, name: str, places: Sequence[int]) -> bool:
        """Return whether a name is in the sources, but not within two sentences."""
        known = any(name == word for row in self._rows.values() for word, _ in row)
        return known and not any(
            self._articles[near] == self._articles[place]
            and name in words(self._texts[near])
            for place in places
            for near in range(
                max(0, place - _NEAR), min(len(self._texts), place + _NEAR + 1)
            )
        )


def _starts(row: Sequence[tuple[str, int]], part: Sequence[str]) -> list[int]:
    """Return the sentences in which a run of words begins."""
    length = len(part)
    return [
        row[at][1]
        for at in range(len(row) - length + 1)
        if row[at][0] == part[0]
        and [word for word, _ in row[at : at + length]] == list(part)
    ]
