"""Which passages together say what a claim says."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import (
    Aligned,
    align,
    is_content,
    is_same,
    says_little,
)
from summarize.language import Language

_MOST = 4
_CLOSE = 3
_NEAR = 2


@dataclass(frozen=True)
class Covered:
    """A claim, the passages that say it, and what each of them says.

    `passages` are places, the best first, `aligned` holds the alignment with each;
    `homes` maps places of the claim's words (in `facts.words`) to the first passage
    that says them, `open` are the words of content that none says.
    """

    claim: Reading
    passages: tuple[int, ...]
    aligned: Mapping[int, Aligned]
    homes: Mapping[int, int]
    open: tuple[int, ...]

    def said_by(self, place: int) -> dict[int, int]:
        """Return the words whose home is a passage → its words that say them."""
        pairs = self.aligned[place].said
        return {i: j for i, j in pairs.items() if self.homes.get(i) == place}

    def repeats(self, i: int) -> bool:
        """Return whether the home of a word has the word itself, in any form."""
        return i in self.homes and self.has_itself(self.homes[i], i)

    def has_itself(self, place: int, i: int) -> bool:
        """Return whether a passage has a word of the claim itself, in any form."""
        return _has_itself(self.aligned[place], i)


def cover(
    claim: Reading, candidates: Sequence[int], readings: Sequence[Reading]
) -> Covered:
    """Choose passages until no other one has a further word of the claim.

    The first candidate comes first, then always the one that has most of the words that
    are still open, in any form, the earlier candidate of equal ones, up to four. In
    other words a passage says something only where it is the first, or shares three
    words of content: kin of a word are found nearly everywhere.
    """
    chosen = _chosen(claim, candidates, readings)
    aligned = {place: align(claim, readings[place]) for place in chosen}
    homes: dict[int, int] = {}
    for place, one in aligned.items():
        close = place == chosen[0] or one.n_shared >= _CLOSE
        for i in one.said:
            if close or _has_itself(one, i):
                homes.setdefault(i, place)
    language = claim.language
    still = tuple(
        i
        for i, word in enumerate(claim.facts.words)
        if i not in homes and (word.kind or is_content(word, language))
    )
    return Covered(claim, tuple(chosen), aligned, homes, still)


def n_shared(claim: Reading, passage: Reading) -> int:
    """Return how many roots and values of a claim a passage has."""
    return len(telling_roots(claim) & telling_roots(passage))


def places_near(claim: Reading, readings: Sequence[Reading]) -> list[int]:
    """Return the places of passages with two words of content or values of a claim."""
    return [n for n, each in enumerate(readings) if n_shared(claim, each) >= _NEAR]


def passages_near(claim: Reading, readings: Sequence[Reading]) -> list[Reading]:
    """Return the passages that have two words of content or values of a claim."""
    return [readings[place] for place in places_near(claim, readings)]


@kept
def telling_roots(sentence: Reading) -> frozenset[str]:
    """Return the roots of the words of content, and the values."""
    return frozenset(root_of(word, sentence.language) for word in _telling(sentence))


@kept
def needed_roots(sentence: Reading) -> frozenset[str]:
    """Return those that a passage must have: not said, one report, including."""
    language = sentence.language
    return frozenset(
        root_of(word, language)
        for word in _telling(sentence)
        if not says_little(word, language)
    )


def _telling(sentence: Reading) -> Iterator[Word]:
    """Yield the words of content, and the values."""
    language = sentence.language
    for word in sentence.facts.words:
        if word.kind or is_content(word, language):
            yield word


def root_of(word: Word, language: Language) -> str:
    """Return the root of a word, of a value the value."""
    return word.key if word.kind else language.root(word.key)


def _chosen(
    claim: Reading, candidates: Sequence[int], readings: Sequence[Reading]
) -> list[int]:
    still = set(telling_roots(claim))
    left = list(candidates)
    chosen: list[int] = []
    while left and len(chosen) < _MOST:
        gains = [len(still & telling_roots(readings[place])) for place in left]
        best = gains.index(max(gains)) if chosen else 0
        if chosen and not gains[best]:
            break
        place = left.pop(best)
        still -= telling_roots(readings[place])
        chosen.append(place)
    return chosen


def _has_itself(aligned: Aligned, i: int) -> bool:
    j = aligned.said.get(i)
    return j is not None and is_same(
        aligned.claim[i], aligned.passage[j], aligned.language
    )
