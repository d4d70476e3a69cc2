"""Which passages together say what a claim says."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import Aligned, align, is_content, is_same

_MOST = 4
_CLOSE = 3


@dataclass(frozen=True)
class Covered:
    """A claim, the passages that say it, and what each adds.

    `passages` are places, the best first; `homes` maps places of the claim's words (in
    `facts.words`) to the first passage that says them, `aligned` holds the alignment
    with each passage, `open` the words of content that none of them says.
    """

    claim: Reading
    passages: tuple[int, ...]
    aligned: dict[int, Aligned]
    homes: dict[int, int]
    open: tuple[int, ...]

    def said_by(self, place: int) -> dict[int, int]:
        """Return the claim's words whose home is a passage → its words that say them."""
        aligned = self.aligned[place]
        pairs = {**aligned.moved, **aligned.same}
        return {i: j for i, j in pairs.items() if self.homes.get(i) == place}

    def repeats(self, i: int) -> bool:
        """Return whether the home of a word has the word itself, in any form."""
        if i not in self.homes:
            return False
        aligned = self.aligned[self.homes[i]]
        j = aligned.same.get(i, aligned.moved.get(i, -1))
        return is_same(aligned.claim[i], aligned.passage[j], aligned.language)


def cover(
    claim: Reading, candidates: Sequence[int], readings: Sequence[Reading]
) -> Covered:
    """Choose passages until no other one adds a word of content.

    The first candidate comes first, then always the one that says most words that are
    still open, the earlier candidate of equal ones, up to four.
    """
    aligned = {place: align(claim, readings[place]) for place in candidates}
    language = claim.language
    words = claim.facts.words
    content = [
        i for i, word in enumerate(words) if word.kind or is_content(word, language)
    ]
    homes: dict[int, int] = {}
    chosen: list[int] = []
    left = list(candidates)
    while left and len(chosen) < _MOST:
        gains = [
            len(_said(aligned[place], content, homes, close=place == candidates[0]))
            for place in left
        ]
        best = gains.index(max(gains)) if chosen else 0
        if chosen and gains[best] == 0:
            break
        place = left.pop(best)
        chosen.append(place)
        one, close = aligned[place], place == candidates[0]
        for i in (*one.same, *one.moved):
            if _counts(one, i, close=close):
                homes.setdefault(i, place)
    still = tuple(i for i in content if i not in homes)
    return Covered(claim, tuple(chosen), aligned, homes, still)


def _said(
    aligned: Aligned, content: Sequence[int], homes: dict[int, int], *, close: bool
) -> list[int]:
    """Return the words of content that a passage adds to those with a home."""
    return [
        i
        for i in content
        if i not in homes and (i in aligned.same or i in aligned.moved)
        if _counts(aligned, i, close=close)
    ]


def _counts(aligned: Aligned, i: int, *, close: bool) -> bool:
    """Return whether a passage says a word: in other words only one that is close.

    Kin of a word are found nearly everywhere.
    """
    if close or aligned.n_shared >= _CLOSE:
        return True
    j = aligned.same.get(i, aligned.moved.get(i, -1))
    return is_same(aligned.claim[i], aligned.passage[j], aligned.language)


def words_of(covered: Covered, places: Sequence[int]) -> list[Word]:
    """Return the claim's words at some places."""
    return [covered.claim.facts.words[i] for i in places]
