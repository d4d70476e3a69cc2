"""What stays of an article as one text in which every character keeps its place."""

import re
from collections.abc import Sequence

_ENDED = re.compile(r"[.!?…。！？｡।۔؟][)\]}\"”’»']*$")
_OPEN = re.compile(r"[,;:–—-]$")
_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_GOES_ON = ",;.:!?)%–—"
_ENDS = 12  # characters before a gap that show how it was left


def reading_of(flow: str, kept: Sequence[tuple[int, int]]) -> str:
    """Return the kept spans at their places, as long as `flow`, with the gaps blank.

    `flow` is the article with its wrapped lines joined; `kept` spans are in order. Two
    paragraphs stand on two lines. A gap inside a paragraph is a line end, too, where
    what stands before and behind it are two sentences, though no mark says so; inside
    a sentence, and behind the end of one, it is a space.
    """
    pieces: list[str] = []
    place = 0
    for start, end in kept:
        gap = flow[place:start]
        apart = _LINE_END.search(gap) is not None or _parts(flow, place, start)
        if gap:
            blank = " " * (len(gap) - 1)
            pieces.append(blank + "\n" if apart else blank + " ")
        pieces.append(flow[start:end])
        place = end
    return "".join([*pieces, " " * (len(flow) - place)])


def _parts(flow: str, before: int, behind: int) -> bool:
    """Whether a gap in a paragraph stands between two sentences without a mark."""
    left = flow[max(0, before - _ENDS) : before]
    if _ENDED.search(left) or _OPEN.search(left):
        return False
    first = flow[behind : behind + 1]
    return not (first.islower() or first.isdigit() or first in _GOES_ON)
