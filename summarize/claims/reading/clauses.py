"""Where a sentence can be cut into clauses."""

import re
from collections.abc import Sequence
from functools import cache

from summarize.language import Language
from summarize.text.tokens import fold


def split_at_joints(text: str, language: Language) -> list[str]:
    """Cut a text after commas and colons, at dashes and before joining words.

    No word is cut, so the words of the pieces in a row are those of the text.
    """
    return [piece for piece in _joint(language).split(text) if piece.strip()]


def count_in_pieces(pieces: Sequence[str], text_words: Sequence[str]) -> list[int]:
    """Return how many words of a text (`tokens.words`) stand in each of its pieces.

    No piece is cut into words again: the next word is looked for in it until it is not
    there. Behind the last word of a piece there is no letter in which the first word of
    the next could be found.
    """
    counts, first = [], 0
    for piece in pieces:
        folded, last, at = fold(piece), first, 0
        while last < len(text_words):
            found = folded.find(text_words[last], at)
            if found < 0:
                break
            at = found + len(text_words[last])
            last += 1
        counts.append(last - first)
        first = last
    return counts


@cache
def _joint(language: Language) -> re.Pattern[str]:
    starts = "|".join(language.phrases.clause_starts)
    return re.compile(
        rf"(?<=[,;:])\s+|\s+[-–—]+\s+|—|\s+(?=(?:{starts})\s)", re.IGNORECASE
    )
