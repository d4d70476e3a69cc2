"""Weekdays that articles name: those of one event mostly name the same one.

"Police said on Tuesday" and "was arrested Friday" are a story that went on, also where
neither article has a date.
"""

from collections.abc import Sequence

import numpy as np

from summarize.grouping.terms import Terms
from summarize.grouping.wordings import Alike
from summarize.language.english import ENGLISH

_OTHER_DAYS = 0.75  # of a cosine, where two articles name days and none is the same


def lowered_by_weekdays(alike: Alike, articles: Sequence[Terms]) -> Alike:
    """Return the pairs of rows with lower cosines where both name other weekdays."""
    named = np.array([_weekdays(terms) for terms in articles], dtype=np.int64)
    left, right = named[alike.left], named[alike.right]
    other = (left > 0) & (right > 0) & (left & right == 0)
    lowered = np.where(other, _OTHER_DAYS, 1.0) * alike.cosines
    return Alike(alike.left, alike.right, lowered)


def _weekdays(terms: Terms) -> int:
    """Return the weekdays among the terms of an article, a bit for each."""
    calendar = ENGLISH.calendar
    named = {
        calendar.weekdays[f] for f in calendar.weekdays if ENGLISH.stem(f) in terms
    }
    return sum(1 << calendar.week.index(name) for name in named)
