"""Length tokens: how a model is told how long its text shall be.

A checkpoint whose vocabulary has tokens such as `[10 words]` reads one of them before
the first passage and was trained to write about so many words (length as a control
token; Fan et al. 2018, arXiv:1711.05217).
"""

import re
from collections.abc import Iterable, Mapping

_TOKEN = re.compile(r"\[([1-9]\d*) words\]")


def length_token(n_words: int) -> str:
    """Return the token that asks for about `n_words` words."""
    return f"[{n_words} words]"


def known_lengths(vocabulary: Mapping[str, int]) -> dict[int, int]:
    """Return the ids of the length tokens of a vocabulary by their words, ascending."""
    matches = ((_TOKEN.fullmatch(token), i) for token, i in vocabulary.items())
    return dict(sorted((int(match[1]), i) for match, i in matches if match))


def nearest_length(n_words: int, lengths: Iterable[int]) -> int:
    """Return the length closest to `n_words`; of two the shorter."""
    return min(lengths, key=lambda length: (abs(length - n_words), length))
