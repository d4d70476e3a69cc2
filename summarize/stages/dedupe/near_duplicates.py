"""Candidate pairs of near-duplicate token lists, without looking at every pair.

Up to a few thousand lists an index over all tokens is probed with the rarest tokens of
each list (prefix filtering: Chaudhuri et al. 2006, Bayardo et al. 2007), which misses
no pair. Above that MinHash signatures (Broder 1997) are cut into bands, and lists that
share a band are candidates (LSH, Indyk & Motwani 1998).
"""

from collections.abc import Sequence
from functools import cache, lru_cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from summarize.claims.comparing.spelling import one_region
from summarize.language import Language
from summarize.stages.dedupe.token_rows import Pairs, row_masses, shared_masses

_SEED = 20_240_917
_BANDS = 32
_ROWS = 5  # 32 bands of 5 rows: Jaccard .7 is met with .997, .6 with .925, .2 with .01
_CHUNK = 20_000  # rows hashed at once
_WINDOW = 24  # neighbours that a list meets in a band full of lists alike
_ROUNDING = 1e-6  # more than sums of weights can be off by


def comparison_tokens(text_words: Sequence[str], language: Language) -> tuple[str, ...]:
    """Return the distinct words (of `tokens.words`) in one spelling, in text order.

    Spelling variants and number words share a form (U.S. and US, twelve and 12, twelfth
    and 12th, 5m and 5 million), so that they do not count as different words; articles
    are left out.
    """
    distinct = dict.fromkeys(text_words)
    articles, numbers = language.common.articles, language.numbers
    if _joined(language).isdisjoint(distinct):
        for article in articles:
            distinct.pop(article, None)
        return tuple(dict.fromkeys([_one_form(word, language) for word in distinct]))
    forms: list[str] = []
    before = ""
    for word in text_words:
        letters = numbers.scale_letters.get(word)
        if before.isdecimal() and (letters or word in numbers.ordinal_endings):
            forms += [letters] if letters else []
        elif before in numbers.tens and 0 < numbers.values.get(word, 0) < 10:
            forms[-1] = str(numbers.tens[before] + numbers.values[word])
        elif before == "per" and word == "cent":
            forms[-1] = "percent"
        elif word not in articles:
            forms.append(_one_form(word, language))
        before = word
    return tuple(dict.fromkeys(forms))


@cache
def _joined(language: Language) -> frozenset[str]:
    """Return the words that make one token with a word beside them."""
    numbers = language.numbers
    return numbers.ordinal_endings.union(numbers.scale_letters, numbers.tens, {"per"})


@lru_cache(maxsize=100_000)
def _one_form(word: str, language: Language) -> str:
    """Return the form that stands for all spellings of a word."""
    numbers, spelling = language.numbers, language.spelling
    if word in numbers.values:
        return str(numbers.values[word])
    if word in language.speech.reporting:
        return "said"
    form = spelling.same.get(word, numbers.measures.get(word, word))
    return one_region(form, spelling)


def candidate_pairs(
    rows: csr_matrix, *, share: float, exact_up_to: int = 2_000
) -> Pairs:
    """Return pairs (i, j), i < j, of rows alike, sorted.

    Rows are those of `token_rows.weighted_rows`; two are alike when the tokens that
    both hold have at least `share` of the mass of what either holds (weighted Jaccard).
    Up to `exact_up_to` rows every such pair is found; above that almost every pair of
    .7 or more. Rows come in an order that depends on their content alone (say, sorted):
    where very many rows look alike each meets only neighbours in that order, and the
    most alike of those, so the cost stays near-linear.
    """
    if rows.shape[0] <= exact_up_to:
        return _alike(rows, _pairs_by_index(rows, share), share)
    found = [_alike(rows, _pairs_in_band(band), share) for band in _band_keys(rows)]
    return _nearest(rows, _distinct(np.concatenate(found), rows.shape[0]))


def _nearest(rows: csr_matrix, pairs: Pairs) -> Pairs:
    """Return the pairs of which either row is among the most alike of the other."""
    shared = shared_masses(rows, pairs)
    apart = row_masses(rows)[pairs].sum(axis=1) / shared  # grows as likeness falls
    kept = np.zeros(len(pairs), dtype=bool)
    for side, other in (0, 1), (1, 0):
        order = np.lexsort((pairs[:, other], apart, pairs[:, side]))
        ordered = pairs[order, side]
        far = np.zeros(len(pairs), dtype=bool)
        far[_WINDOW:] = ordered[_WINDOW:] == ordered[:-_WINDOW]
        kept[order[~far]] = True
    return pairs[kept]


def _distinct(pairs: Pairs, n: int) -> Pairs:
    """Return pairs of numbers below `n`, each once, sorted.

    Sorted here, since `np.unique` of millions of numbers takes ten times as long.
    """
    codes = np.sort(pairs[:, 0] * n + pairs[:, 1])
    first = np.append(True, codes[1:] != codes[:-1])[: len(codes)]
    return np.stack(np.divmod(codes[first], max(n, 1)), axis=1)


def _alike(rows: csr_matrix, pairs: Pairs, share: float) -> Pairs:
    """Return the pairs whose weighted Jaccard is at least `share`."""
    masses = row_masses(rows)[pairs]
    hopeful = masses.min(axis=1) >= share * masses.max(axis=1)
    pairs, both = pairs[hopeful], masses[hopeful].sum(axis=1)
    shared = shared_masses(rows, pairs)
    alike: Pairs = pairs[shared >= share * (both - shared)]
    return alike


# --- index --------------------------------------------------------------------------


def _pairs_by_index(rows: csr_matrix, share: float) -> Pairs:
    """Return the pairs whose one row holds a rare token of the other, sorted."""
    pairs = np.stack((_rarest(rows, share) @ rows.T).nonzero(), axis=1)
    pairs = np.sort(pairs.astype(np.int64), axis=1)
    return _distinct(pairs[pairs[:, 0] < pairs[:, 1]], rows.shape[0])


def _rarest(rows: csr_matrix, share: float) -> csr_matrix:
    """Return of each row the rarest tokens, the others holding less than `share`."""
    of_row = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    order = np.lexsort((rows.indices, -rows.data, of_row))
    of_row = of_row[order]
    weights = rows.data[order]
    masses = row_masses(rows)
    before = np.cumsum(weights) - weights  # the mass of all that stands earlier …
    before -= (np.cumsum(masses) - masses)[of_row]  # … in the same row
    rest = masses[of_row] - before
    rare = rest >= share * masses[of_row] - _ROUNDING
    places = (of_row[rare], rows.indices[order][rare])
    return csr_matrix((weights[rare], places), shape=rows.shape)


# --- bands --------------------------------------------------------------------------


def _band_keys(rows: csr_matrix) -> NDArray[np.uint32]:
    """Return one key a band, shape (n bands, n rows), from MinHash signatures.

    A signature is the least hash among the row's tokens, one for each multiplier; the
    key of a band is made of the signatures of its rows. An empty row has key 0.
    """
    hashes = _mixed(np.arange(rows.shape[1], dtype=np.uint64))
    seeds = np.arange(_BANDS * _ROWS, dtype=np.uint64) + np.uint64(_SEED)
    multipliers = (_mixed(seeds) | np.uint64(1)).reshape(_BANDS, _ROWS)
    filled = np.flatnonzero(np.diff(rows.indptr))
    keys = np.zeros((_BANDS, rows.shape[0]), dtype=np.uint32)
    for start in range(0, len(filled), _CHUNK):
        chunk = filled[start : start + _CHUNK]
        first, last = rows.indptr[chunk[0]], rows.indptr[chunk[-1] + 1]
        tokens = hashes[rows.indices[first:last]]
        starts = rows.indptr[chunk] - first
        for band in range(_BANDS):
            key = np.zeros(len(chunk), dtype=np.uint64)
            for multiplier in multipliers[band]:
                key = _mixed(key ^ np.minimum.reduceat(tokens * multiplier, starts))
            keys[band, chunk] = key >> np.uint64(32)
    return keys


def _mixed(numbers: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Return a number that looks random for each (splitmix64, Steele et al. 2014)."""
    mixed = numbers + np.uint64(0x9E3779B97F4A7C15)
    mixed = (mixed ^ (mixed >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    mixed = (mixed ^ (mixed >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return mixed ^ (mixed >> np.uint64(31))


def _pairs_in_band(keys: NDArray[np.uint32]) -> Pairs:
    """Return the pairs of rows with equal keys; in a crowd, only near neighbours."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    found = [np.empty((0, 2), dtype=np.int64)]
    places = np.flatnonzero(ordered != 0)  # a row without tokens is like no other
    for distance in range(1, _WINDOW + 1):
        places = places[: np.searchsorted(places, len(keys) - distance)]
        places = places[ordered[places + distance] == ordered[places]]
        if not len(places):
            break
        found.append(np.stack([order[places], order[places + distance]], axis=1))
    return np.concatenate(found)
