"""Where the sources have the words of a quotation, and where a name."""

import re
from collections.abc import Sequence

from summarize.claims.reading.reading import Reading
from summarize.text.tokens import words

_GAP = re.compile(r"\[[^\]]*\]|\.\s?\.\s?\.|…")
_NEAR = 2
_GAP_WORDS = 40

_Row = Sequence[tuple[str, int]]


class QuotationIndex:
    """The words of each article in a row, to look quotations up in."""

    def __init__(self, sources: Sequence[Reading], articles: Sequence[str]) -> None:
        """Take source sentences in topic order, with the article of each."""
        self._rows: dict[str, list[tuple[str, int]]] = {}
        for place, (source, article) in enumerate(zip(sources, articles, strict=True)):
            row = self._rows.setdefault(article, [])
            row += [(word, place) for word in source.words]
        self._articles = articles
        self._sources = sources

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
            and name in self._sources[near].words
            for place in places
            for near in range(
                max(0, place - _NEAR), min(len(self._sources), place + _NEAR + 1)
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
