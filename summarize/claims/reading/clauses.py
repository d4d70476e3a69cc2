"""Where a sentence can be cut into clauses."""

import re
from functools import cache

from summarize.language import Language


def split_at_joints(text: str, language: Language) -> list[str]:
    """Cut a text after commas and colons, at dashes and before joining words.

    No word is cut, so the words of the pieces in a row are those of the text.
    """
    return [piece for piece in _joint(language).split(text) if piece.strip()]


@cache
def _joint(language: Language) -> re.Pattern[str]:
    starts = "|".join(language.phrases.clause_starts)
    return re.compile(
        rf"(?<=[,;:])\s+|\s+[-–—]+\s+|—|\s+(?=(?:{starts})\s)", re.IGNORECASE
    )
