"""Which articles are copies of one another: one agency text in several papers."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from summarize.stages.dedupe.partition import Numbers

_WINDOW = 50  # in a crowd, an article is matched with so many that follow it


@dataclass(frozen=True, slots=True)
class Copies:
    """The families of copies among articles, by number.

    `original[i]` is the article that stands for the family of article i: the one with
    most statements, the first of those; its own number where i copies nothing.
    `share[i]` is the share of the statements of i that stand in its original (1 for an
    original).
    """

    original: Numbers
    share: NDArray[np.float64]


def find_copies(
    statements: Numbers, articles: Numbers, *, share: float, fewest: int
) -> Copies:
    """Return which articles, numbered from 0, are copies.

    Article `articles[k]` makes statement `statements[k]`, once or more often. Two
    articles are copies when at least `share` of the statements of the shorter one, and
    no fewer than `fewest`, stand in the other too; copies of copies are one family.
    """
    n = int(articles.max(initial=-1)) + 1
    made = np.unique(statements * n + articles)
    statements, articles = made // max(n, 1), made % max(n, 1)
    sizes = np.bincount(articles, minlength=n)
    pairs, common = _common(statements, articles, n)
    left, right = pairs // max(n, 1), pairs % max(n, 1)
    least = np.minimum(sizes[left], sizes[right])
    linked = (common >= fewest) & (common >= share * least)
    family = _families(left[linked], right[linked], n)
    order = np.lexsort((np.arange(n), -sizes, family))
    _, first = np.unique(family[order], return_index=True)
    original = order[first][family]
    return Copies(original, _shares(statements, articles, original, sizes))


def _families(left: Numbers, right: Numbers, n: int) -> Numbers:
    """Return the family of each of `n` articles, numbered from 0, by pairs of a family.

    Each article takes the lowest number of its neighbours until nothing changes (for
    these few, scipy's components are not worth the time that they take to import).
    """
    lowest, before = np.arange(n), np.full(n, -1)
    while not np.array_equal(lowest, before):
        before = lowest.copy()
        for one, other in (left, right), (right, left):
            np.minimum.at(lowest, one, before[other])
        lowest = lowest[lowest]
    return np.unique(lowest, return_inverse=True)[1]


def count_copies(statements: Numbers, articles: Numbers, copies: Copies) -> list[int]:
    """Return for every statement how many of its articles copy another of them."""
    n, n_statements = len(copies.original) + 1, int(statements.max(initial=-1)) + 1
    n_articles, n_voices = (
        np.bincount(np.unique(statements * n + made) // n, minlength=n_statements)
        for made in (articles, copies.original[articles])
    )
    counts: list[int] = (n_articles - n_voices).tolist()
    return counts


def _common(
    statements: Numbers, articles: Numbers, n: int
) -> tuple[Numbers, NDArray[np.float64]]:
    """Return i * n + j for articles i < j that share statements, and how many."""
    codes, counts = [np.empty(0, dtype=np.int64)], [np.empty(0, dtype=np.int64)]
    places = np.arange(len(statements))
    for distance in range(1, _WINDOW + 1):
        places = places[: np.searchsorted(places, len(statements) - distance)]
        places = places[statements[places + distance] == statements[places]]
        if not len(places):
            break
        found = articles[places] * n + articles[places + distance]
        for held, part in zip(
            (codes, counts), np.unique(found, return_counts=True), strict=True
        ):
            held.append(part)
    pairs, where = np.unique(np.concatenate(codes), return_inverse=True)
    weights = np.concatenate(counts).astype(np.float64)
    return pairs, np.bincount(where, weights, len(pairs)).astype(np.float64)


def _shares(
    statements: Numbers, articles: Numbers, original: Numbers, sizes: Numbers
) -> NDArray[np.float64]:
    """Return the share of each article's statements that its original makes too."""
    shares = np.ones(len(sizes))
    copies = np.flatnonzero(original != np.arange(len(sizes)))
    if len(copies):
        made = csr_matrix((np.ones(len(articles)), (articles, statements)))
        both = made[copies].multiply(made[original[copies]]).sum(axis=1)
        shares[copies] = np.asarray(both).ravel() / sizes[copies]
    return shares
