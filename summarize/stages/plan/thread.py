"""Which article a summary follows, and with which of its units it opens.

A summary that follows one article reads as one text: the one that opens best.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from summarize.claims.reading.leans import leans
from summarize.stages.plan.units import Candidates, words_of
from summarize.text.similarity import inverse_frequencies, tfidf_rows

if TYPE_CHECKING:
    from numpy.typing import NDArray

OPENING = 3  # the first so many sentences of an article open it
_FIRST = (3.0, 1.5, 1.2)  # what opens its article is worth more as the opening
_HANGS = 0.3  # worth of an opening that leans on something, or is a quotation
_QUOTES = tuple("\"'“‘«")
_AGREED = 2.0  # worth of an opening that those of all other articles say, too
_NEWEST = 4.0  # the same of the newest of articles of several days


def find_opening(candidates: Candidates, most_words: float) -> int | None:
    """Return the place of the unit that opens a summary; its article is followed.

    The unit worth the most: more where it opens its article as the others open theirs,
    less where it hangs, and more in the newest of articles of several days, the nearer
    it is to the openings of the others. Ties go to the earlier group. None where every
    unit has more than `most_words` words or is worth nothing.
    """
    openings = _Openings(candidates)
    values = {
        place: openings.value(place)
        for place, unit in candidates.units.items()
        if sum(words_of(unit)) <= most_words
    }
    best = max(values, key=values.__getitem__, default=None)
    return best if best is not None and values[best] > 0 else None


class _Openings:
    """What each unit is worth as the opening."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates

    def value(self, place: int) -> float:
        """Return what a unit is worth as the opening of a summary."""
        worth = self._candidates.worth(self._candidates.units[place])
        return worth * self._opens_well(place) * self._newness(place)

    def _newness(self, place: int) -> float:
        """Return how much more the news is worth in the newest article."""
        article = self._candidates.article(place)
        is_newest = self._candidates.needs.unfit.is_newest(article)
        return 1 + _NEWEST * self._agreed(place) if is_newest else 1.0

    def _opens_well(self, place: int) -> float:
        unit, order = self._candidates.units[place], self._candidates.order[place]
        first = _FIRST[order] if order < len(_FIRST) and len(unit) == 1 else 1.0
        told = next(iter(unit.values()))
        found = leans(self._candidates.read(told))
        hangs = told.text[:1] in _QUOTES or any(lean.kind != "noun" for lean in found)
        return first * (1 + _AGREED * self._agreed(place)) * (_HANGS if hangs else 1)

    def _agreed(self, place: int) -> float:
        """Return how near a group is to what opens the other articles, on average.

        The mean over them of the cosine with the nearest of their first sentences.
        """
        own = self._candidates.article(place)
        near = [row[place] for name, row in self._nearness.items() if name != own]
        return float(np.mean(near)) if near else 0.0

    @cached_property
    def _nearness(self) -> Mapping[str, "NDArray[np.float64]"]:
        """How near each group is to what opens each article."""
        openings: dict[str, list[int]] = {}
        for place, order in self._candidates.order.items():
            if order < OPENING:
                openings.setdefault(self._candidates.article(place), []).append(place)
        tokens: Sequence[Sequence[str]] = [r.stems for r in self._candidates.readings]
        rows = tfidf_rows(tokens, inverse_frequencies(tokens))
        return {
            article: (rows @ rows[places].T).toarray().max(axis=1)
            for article, places in openings.items()
        }
