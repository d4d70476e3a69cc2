"""What stays of an article as one text in which every character keeps its place."""

import re
from collections.abc import Sequence

from summarize.stages.clean.lines import SENTENCE_END

_OPEN = re.compile(r"[,;:–—-]$")
_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_GOES_ON = ",;.:!?)%–—"
_ENDS = 12  # characters before a gap that show how it was left


def story_of(unwrapped: str, kept: Sequence[tuple[int, int]]) -> str:
    """Return the kept spans at their places, with the gaps between them blank.

    `unwrapped` is the article with its wrapped lines joined, and the result as long;
    `kept` spans are in order. Two paragraphs stand on two lines. A gap inside a
    paragraph is a line end, too, where what stands before and behind it are two
    sentences, though no mark says so; inside a sentence, and behind the end of one, it
    is a space.
    """
    pieces: list[str] = []
    place = 0
    for start, end in kept:
        gap = unwrapped[place:start]
        apart = _LINE_END.search(gap) is not None or _parts(unwrapped, place, start)
        if gap:
            blank = " " * (len(gap) - 1)
            pieces.append(blank + "\n" if apart else blank + " ")
        pieces.append(unwrapped[start:end])
        place = end
    return "".join([*pieces, " " * (len(unwrapped) - place)])


def _parts(unwrapped: str, before: int, behind: int) -> bool:
    """Whether a gap in a paragraph stands between two sentences without a mark."""
    left = unwrapped[max(0, before - _ENDS) : before]
    if SENTENCE_END.search(left) or _OPEN.search(left):
        return False
    first = unwrapped[behind : behind + 1]
    return not (first.islower() or first.isdigit() or first in _GOES_ON)
