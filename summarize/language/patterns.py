"""Word lists as parts of regular expressions."""

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """Return a pattern of any of the words, to be put between what must stand around.

    Of no words at all it never matches.
    """
    return "|".join(map(re.escape, sorted(words))) or "(?!)"
