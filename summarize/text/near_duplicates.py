"""Candidate pairs of near-duplicate token lists, without looking at every pair.

Up to a few thousand lists an index over all tokens is probed with the rarest tokens of
each list (prefix filtering: Chaudhuri et al. 2006, Bayardo et al. 2007), which misses
no pair. Above that MinHash signatures (Broder 1997, by rensa) are cut into bands, and
lists that share a band are candidates (LSH, Indyk & Motwani 1998).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from summarize.text.fact_words import REPORTING, SAME_WORD
from summarize.text.quantity_words import (
    MEASURES,
    ORDINALS,
    SCALE_LETTERS,
    TENS,
    UNITS_BELOW_TWENTY,
)
from summarize.text.spelling import american

_SEED = 20_240_917
_BANDS = 32
_ROWS = 5  # 32 bands of 5 rows: Jaccard .7 is met with .997, .6 with .925, .2 with .01
_CHUNK = 20_000
_WINDOW = 24  # neighbours that a list meets in a band full of lists alike
_MIXER = np.uint64(0x9E3779B97F4A7C15)

Pairs = NDArray[np.int64]
_ARTICLES = frozenset({"a", "an", "the"})
_NUMBERS = UNITS_BELOW_TWENTY | TENS | ORDINALS | {"dozen": 12}
_SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def comparison_tokens(text_words: Sequence[str]) -> frozenset[str]:
    """Return the distinct words (of `tokens.words`) in one spelling.

    Spelling variants and number words share a form (U.S. and US, twelve and 12, twelfth
    and 12th, 5m and 5 million), so that they do not count as different words; articles
    are left out.
    """
    forms: list[str] = []
    before = ""
    for word in text_words:
        if before.isdecimal() and (word in _SUFFIXES or word in SCALE_LETTERS):
            forms += [SCALE_LETTERS[word]] if word in SCALE_LETTERS else []
        elif before in TENS and 0 < _NUMBERS.get(word, 0) < 10:
            forms[-1] = str(TENS[before] + _NUMBERS[word])
        elif before == "per" and word == "cent":
            forms[-1] = "percent"
        elif word not in _ARTICLES:
            forms.append(_one_form(word))
        before = word
    return frozenset(forms)


@lru_cache(maxsize=100_000)
def _one_form(word: str) -> str:
    """Return the form that stands for all spellings of a word."""
    if word in _NUMBERS:
        return str(_NUMBERS[word])
    if word in REPORTING:
        return "said"
    return american(SAME_WORD.get(word, MEASURES.get(word, word)))


def candidate_pairs(
    token_lists: Sequence[Collection[str]],
    idf: Mapping[str, float],
    *,
    share: float,
    exact_up_to: int = 2_000,
) -> Pairs:
    """Return pairs (i, j), i < j, of lists that may be near duplicates, sorted.

    A pair is wanted when the tokens it shares hold at least `share` of the idf mass of
    the lighter list. Up to `exact_up_to` lists every such pair is found; above that
    almost every pair that also has a Jaccard similarity of .7 or more. Lists come in
    an order that depends on their content alone (say, sorted): where very many lists
    look alike each meets only its nearest neighbours in that order, so the cost stays
    near-linear.
    """
    if len(token_lists) <= exact_up_to:
        pairs = sorted(_pairs_by_index(token_lists, idf, share))
        return np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return _pairs_by_bands(_band_keys(token_lists))


# --- index --------------------------------------------------------------------------


def _pairs_by_index(
    token_lists: Sequence[Collection[str]], idf: Mapping[str, float], share: float
) -> set[tuple[int, int]]:
    """Return the pairs whose one list holds one of the rarest tokens of the other."""
    sets = [frozenset(tokens) for tokens in token_lists]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, tokens in enumerate(sets):
        for token in tokens:
            holders[token].append(number)
    pairs: set[tuple[int, int]] = set()
    for number, tokens in enumerate(sets):
        for token in _rarest(tokens, idf, share):
            pairs |= {
                (min(number, other), max(number, other))
                for other in holders[token]
                if other != number
            }
    return pairs


def _rarest(
    tokens: frozenset[str], idf: Mapping[str, float], share: float
) -> Iterator[str]:
    """Yield the rarest tokens until the others hold less than `share` of the mass."""
    rest = total = sum(idf[token] for token in tokens)
    for token in sorted(tokens, key=lambda token: (-idf[token], token)):
        if rest < share * total:
            return
        yield token
        rest -= idf[token]


# --- bands --------------------------------------------------------------------------


def _band_keys(token_lists: Sequence[Collection[str]]) -> NDArray[np.uint64]:
    """Return one key a band, shape (n lists, n bands), from MinHash signatures."""
    from rensa import RMinHash

    chunks = []
    for start in range(0, len(token_lists), _CHUNK):
        chunk = [list(tokens) for tokens in token_lists[start : start + _CHUNK]]
        matrix = RMinHash.digest_matrix_from_token_sets(chunk, _BANDS * _ROWS, _SEED)
        digests = np.array(matrix.to_rows(), dtype=np.uint64)
        rows = digests.reshape(len(chunk), _BANDS, _ROWS)
        keys = np.zeros((len(chunk), _BANDS), dtype=np.uint64)
        for row in range(_ROWS):
            keys = (keys ^ rows[:, :, row]) * _MIXER
            keys ^= keys >> np.uint64(29)
        chunks.append(keys)
    return np.concatenate(chunks)


def _pairs_by_bands(keys: NDArray[np.uint64]) -> Pairs:
    """Return the pairs of lists that share the key of at least one band."""
    n = len(keys)
    found = [_pairs_in_band(keys[:, band]) for band in range(keys.shape[1])]
    codes = np.unique(
        np.concatenate([pairs[:, 0] * n + pairs[:, 1] for pairs in found])
    )
    return np.stack([codes // n, codes % n], axis=1)


def _pairs_in_band(keys: NDArray[np.uint64]) -> Pairs:
    """Return the pairs of lists with equal keys; in a crowd, only near neighbours."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    found = []
    for distance in range(1, _WINDOW + 1):
        same = ordered[distance:] == ordered[:-distance]
        if not same.any():
            break
        found.append(
            np.stack([order[:-distance][same], order[distance:][same]], axis=1)
        )
    return np.concatenate(found) if found else np.empty((0, 2), dtype=np.int64)
