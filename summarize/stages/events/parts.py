"""Articles that tell one event, and those that tell something else.

A cosine between articles says little by itself: short texts share few words, and some
topics are told in fewer words of their own than others. So it is held against the
cosines within a part, as a correlation is corrected for measures that are unreliable
(Spearman 1904): the mean cosine between two parts over the root of the mean cosines
within them, about the cosine that they would have with endlessly many articles each.
Two halves of one event have about 1.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

_ONE_THING = 0.1  # mean cosine of groups that are about one thing
_NOTHING = 0.03  # no two articles have more: none has to do with another
_STRANGE = 0.12  # relatedness under which one article tells something else
_SECOND = 0.2  # the same of several, that are about one thing themselves
_FULL_STEMS = 80  # a shorter article shares less by chance
_MOST_WITHIN = 0.5  # copies of one text set no measure for others

Cosines = NDArray[np.float64]
Group = list[int]


@dataclass(frozen=True, slots=True)
class Part:
    """Articles, by number in order, that tell one event.

    `relatedness` is that to the first part, about 0 to 1; that of the first one is 1.
    """

    articles: tuple[int, ...]
    relatedness: float = 1.0


def find_parts(cosines: Cosines, n_stems: Sequence[int]) -> list[Part]:
    """Return the articles by event, the largest first; one part is one event.

    `cosines` is that of each article to each other one, 0 to itself, `n_stems` how many
    different stems each has. Articles are joined by average linkage (Sokal and Michener
    1958) as long as they are about one thing. The largest group (of equals the longer
    one, then the first) takes in what is related to it, nearest first; what is left
    then tells something else. Where no two articles are about one thing, each is a part
    if none has to do with another, the longest first, and all are one if some have.
    """
    groups = _join(cosines)
    groups.sort(key=lambda group: (-len(group), -sum(n_stems[i] for i in group), group))
    main, *others = groups
    if not others or (len(main) == 1 and cosines.max() >= _NOTHING):
        return [Part(tuple(range(len(cosines))))]
    if len(main) == 1:
        return [Part((i,), float(cosines[i].max())) for [i] in groups]
    main, others = _take_in(main, others, cosines, n_stems)
    others.sort(key=lambda group: (-len(group), group))
    apart = [Part(tuple(g), _relatedness(cosines, main, g)) for g in others]
    return [Part(tuple(main)), *apart]


def is_last_strange(cosines: Cosines, n_stems: Sequence[int]) -> bool:
    """Return whether the last article tells something else than each other one.

    The arguments are those of `find_parts`.
    """
    last = len(cosines) - 1
    return float(cosines[last].max()) < _needed([last], n_stems)


def _take_in(
    main: Group, others: list[Group], cosines: Cosines, n_stems: Sequence[int]
) -> tuple[Group, list[Group]]:
    """Return the main group with what is related to it, and the others."""
    main, others = list(main), list(others)

    def excess(group: Group) -> float:
        return _relatedness(cosines, main, group) - _needed(group, n_stems)

    while others:
        nearest = max(others, key=excess)
        if excess(nearest) < 0:
            break
        others.remove(nearest)
        main[:] = sorted(main + nearest)
    return main, others


def _join(cosines: Cosines) -> list[Group]:
    """Return groups of articles: the two most alike are joined, again and again."""
    groups = [[number] for number in range(len(cosines))]
    sums = cosines.copy()
    while len(groups) > 1:
        sizes = np.array([len(group) for group in groups])
        means = sums / np.outer(sizes, sizes)
        np.fill_diagonal(means, -1.0)
        left, right = sorted(divmod(int(means.argmax()), len(groups)))
        if means[left, right] < _ONE_THING:
            break
        groups[left] = sorted(groups[left] + groups.pop(right))
        sums[left] += sums[right]
        sums[:, left] += sums[:, right]
        sums = np.delete(np.delete(sums, right, 0), right, 1)
    return groups


def _needed(group: Group, n_stems: Sequence[int]) -> float:
    """Return the relatedness from which a group belongs to the event."""
    if len(group) > 1:
        return _SECOND
    return _STRANGE * min(1.0, math.sqrt(n_stems[group[0]] / _FULL_STEMS))


def _relatedness(cosines: Cosines, main: Group, group: Group) -> float:
    """Return the mean cosine between two groups, corrected for those within them."""
    between = float(cosines[np.ix_(main, group)].mean())
    return between / math.sqrt(_within(cosines, main) * _within(cosines, group))


def _within(cosines: Cosines, group: Group) -> float:
    """Return the mean cosine of two articles of a group; 1 for an article alone."""
    n = len(group)
    if n == 1:
        return 1.0
    return min(float(cosines[np.ix_(group, group)].sum()) / (n * n - n), _MOST_WITHIN)
