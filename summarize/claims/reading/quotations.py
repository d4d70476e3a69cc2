"""Quotations: what a text puts in quotation marks, and who is said to have said it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarize.language.english.check_words import SAYING, TELLING
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
_GAP_WORDS = 40

_Row = Sequence[tuple[str, int]]


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

        Case and punctuation do not count. Brackets and an ellipsis stand for up to
        forty words, so the parts between them must follow each other in one article.
        """
        parts = [part for piece in _GAP.split(quotation) if (part := words(piece))]
        found = {
            row[at][1]
            for row in self._rows.values()
            for at in _starts(row, parts[:1])
            if _follow(row, at, parts)
        }
        return sorted(found)

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


def _starts(row: _Row, parts: Sequence[list[str]]) -> list[int]:
    """Return where the first of the parts begins."""
    return [
        at
        for part in parts[:1]
        for at in range(len(row) - len(part) + 1)
        if _is_at(row, at, part)
    ]


def _is_at(row: _Row, at: int, part: list[str]) -> bool:
    return row[at][0] == part[0] and [w for w, _ in row[at : at + len(part)]] == part


def _follow(row: _Row, at: int, parts: Sequence[list[str]]) -> bool:
    """Return whether the parts after the first follow it, gap by gap."""
    end = at + len(parts[0])
    for part in parts[1:]:
        window = range(end, min(end + _GAP_WORDS, len(row) - len(part)) + 1)
        place = next((n for n in window if _is_at(row, n, part)), None)
        if place is None:
            return False
        end = place + len(part)
    return True
