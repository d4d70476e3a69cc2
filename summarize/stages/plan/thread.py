"""Which article a summary follows, and with which of its units it opens.

A summary that follows one article reads as one text, and which one decides what it can
tell: the one that would tell the most in the words wanted, and that opens best.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from summarize.claims.reading.leans import leans
from summarize.stages.plan.unfit import OUTDATED
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
_OVERTAKEN = 0.3  # worth of an article whose opening a later one supersedes
_SHORT = 70  # words of a summary for which nothing but the opening counts


def find_opening(
    candidates: Candidates, wanted: float, most_words: float
) -> int | None:
    """Return the place of the unit that opens a summary of `wanted` words.

    Its article is the one to follow. The opening of each article is the unit worth the
    most: more where it opens its article as the others open theirs, less where it
    hangs. An article is worth what it would tell in the words wanted (`_fullness`), and
    in a short summary, where there is little else, what its opening is. The newest of
    articles of several days is worth more, the nearer its opening is to those of the
    others. Ties go to the earlier group. None where every unit has more than
    `most_words` words or is worth nothing.
    """
    openings = _Openings(candidates)
    best: dict[str, int] = {}
    told_by: dict[str, list[int]] = defaultdict(list)
    for place, unit in candidates.units.items():
        article = candidates.article(place)
        told_by[article].append(place)
        if sum(words_of(unit)) <= most_words and openings.value(place) > (
            openings.value(best[article]) if article in best else 0
        ):
            best[article] = place
    opening_counts = min(1.0, (_SHORT / wanted) ** 2)

    def worth(place: int) -> float:
        full = _fullness(candidates, told_by[candidates.article(place)], wanted)
        told: float = openings.value(place) ** opening_counts
        told *= full ** (1 - opening_counts)
        return told * openings.newness(place)

    return max(best.values(), key=worth, default=None)


def _fullness(candidates: Candidates, places: list[int], wanted: float) -> float:
    """Return what a word told by an article is worth, its best units told first.

    `places` are those of its units. A mean over the words wanted; those that the
    article lacks are worth nothing, repetitions count.
    """
    best = sorted(places, key=lambda n: -candidates.worth(candidates.units[n]))
    total, left, told = 0.0, wanted, set[int]()
    for place in best:
        unit = candidates.units[place]
        for at, n_words in zip(unit, words_of(unit), strict=True):
            if at not in told and left > 0:
                told.add(at)
                total += candidates.groups[at].score * min(left, max(1, n_words))
                left -= max(1, n_words)
    return total / wanted


class _Openings:
    """What each unit is worth as the opening."""

    def __init__(self, candidates: Candidates) -> None:
        self._candidates = candidates
        self._values: dict[int, float] = {}

    def value(self, place: int) -> float:
        """Return what a unit is worth as the opening of its article."""
        if place not in self._values:
            worth = self._candidates.worth(self._candidates.units[place])
            self._values[place] = worth * self._opens_well(place)
        return self._values[place]

    def newness(self, place: int) -> float:
        """Return how much more the news is worth in the newest article.

        And how much less in one whose own opening has been superseded.
        """
        article = self._candidates.article(place)
        if article in self._overtaken:
            return _OVERTAKEN
        is_newest = self._candidates.needs.unfit.is_newest(article)
        return 1 + _NEWEST * self._agreed(place) if is_newest else 1.0

    @cached_property
    def _overtaken(self) -> frozenset[str]:
        """The articles that open with what is superseded."""
        unfit = self._candidates.needs.unfit
        leads = (group.lead for group in self._candidates.groups)
        return frozenset(
            lead.article_id
            for lead in leads
            if lead.index < OPENING and unfit.reason(lead) in OUTDATED
        )

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
