"""Word lists as parts of regular expressions."""

import re
from collections.abc import Iterable
from functools import cache


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, to be put between what must stand around.

    Of no words at all it never matches.
    """
    return "|".join(map(re.escape, sorted(words))) or "(?!)"


@cache
def pattern_of(phrases: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of phrases (see `lists.phrases`) as whole words, in any case.

    Of no phrases it never matches.
    """
    return re.compile(rf"\b(?:{'|'.join(phrases) or '(?!)'})(?!\w)", re.IGNORECASE)
