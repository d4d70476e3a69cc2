"""Word lists as parts of regular expressions."""

import re
from collections.abc import Iterable
from functools import cache


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, to be put between what must stand around.

    Of no words at all it never matches.
    """
    return "|".join(map(re.escape, sorted(words))) or "(?!)"


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern of any of the phrases (see `lists.phrases`), the first first.

    To be put between what must stand around. Of no phrases it never matches.
    """
    return "|".join(phrases) or "(?!)"


@cache
def pattern_of(
    phrases: tuple[str, ...], *, as_written: bool = False
) -> re.Pattern[str]:
    """Return a pattern of phrases as whole words, in any case or `as_written`.

    Of no phrases it never matches.
    """
    flags = 0 if as_written else re.IGNORECASE
    return re.compile(rf"\b(?:{any_of(phrases)})(?!\w)", flags)
