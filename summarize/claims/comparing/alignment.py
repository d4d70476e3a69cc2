"""Word by word: the runs that two sentences do not share, and what only moved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import groupby

from summarize.claims.reading.word_rows import (
    TIME_KINDS,
    Word,
    is_capital,
    may_be_adverb,
)
from summarize.language import Language

_LEAST_ADVERB = 5  # letters; fly, ally and only are none


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words that only one side has, and what stands around them.

    `owner_changed`: the word before is a possessive on one side only.
    """

    words: tuple[Word, ...]
    before: Word | None
    after: Word | None
    owner_changed: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """The comparable forms of the words."""
        return tuple(word.key for word in self.words)

    @property
    def at_end(self) -> bool:
        """Whether the run opens or closes its sentence."""
        return self.before is None or self.after is None

    def attributes(self, language: Language) -> bool:
        """Whether the run, at either end of its sentence, says who said it."""
        reporting = language.speech.reporting
        return self.at_end and any(word.key in reporting for word in self.words)


RunPair = tuple[Run, Run]


def _is_light_adverb(word: Word, language: Language) -> bool:
    """Return whether a word is an adverb that leaves a claim as it is: not allegedly.

    A short word is hardly one, nor is a name, nor what only ends as adverbs do.
    """
    key, claims = word.key, language.claims
    ends = len(key) >= _LEAST_ADVERB and may_be_adverb(key, language)
    plain = ends and not is_capital(word)
    return plain and key not in claims.not_adverbs and key not in claims.hedges


def is_light(word: Word, language: Language) -> bool:
    """Return whether a word carries no content: function word, adverb, "said"."""
    if word.kind:
        return False
    key, speech = word.key, language.speech
    if key in language.common.light or _is_light_adverb(word, language):
        return True
    named = is_capital(word) and word.start > 0  # the United States
    return not named and (key in speech.reporting or key in speech.listeners)


def unshared(left: Sequence[Word], right: Sequence[Word]) -> list[RunPair]:
    """Return the runs of words that the two sides do not share, in order."""
    left_keys, right_keys = [w.key for w in left], [w.key for w in right]
    start, end = _shared_ends(left_keys, right_keys)
    left_keys = left_keys[start : len(left) - end]
    right_keys = right_keys[start : len(right) - end]
    if min(len(left_keys), len(right_keys)) == 0:
        stops = (start + len(left_keys), start + len(right_keys))
        one = _pair(left, right, (start, stops[0]), (start, stops[1]))
        return [one] if left_keys or right_keys else []
    matcher = SequenceMatcher(None, left_keys, right_keys, autojunk=False)
    return [
        _pair(left, right, (i + start, i_end + start), (j + start, j_end + start))
        for tag, i, i_end, j, j_end in matcher.get_opcodes()
        if tag != "equal"
    ]


def _shared_ends(left: Sequence[str], right: Sequence[str]) -> tuple[int, int]:
    """Return how many words both share at the start and, after that, at the end."""
    most = min(len(left), len(right))
    start = 0
    while start < most and left[start] == right[start]:
        start += 1
    end = 0
    while end < most - start and left[-1 - end] == right[-1 - end]:
        end += 1
    return start, end


def _pair(
    left: Sequence[Word], right: Sequence[Word], i: tuple[int, int], j: tuple[int, int]
) -> RunPair:
    """Return the runs of both sides between two places each."""
    left_ends = (
        left[i[0] - 1] if i[0] else None,
        left[i[1]] if i[1] < len(left) else None,
    )
    right_ends = (
        right[j[0] - 1] if j[0] else None,
        right[j[1]] if j[1] < len(right) else None,
    )
    before = (left_ends[0], right_ends[0])
    changed = bool(before[0] and before[1] and before[0].owner != before[1].owner)
    return (
        Run(tuple(left[slice(*i)]), *left_ends, changed),
        Run(tuple(right[slice(*j)]), *right_ends, changed),
    )


# --- order --------------------------------------------------------------------------


def without_moves(
    pairs: list[RunPair], language: Language
) -> tuple[list[RunPair], bool]:
    """Return the pairs less a phrase that only moved, and whether roles were swapped.

    One phrase may stand in another place (in Geneva, on Monday, police said); any other
    word of content in another place is a swap.
    """
    negations = language.claims.negations
    gone: set[tuple[int, int]] = set()
    right_phrases = [_phrase(right, language) for _, right in pairs]
    for i, (left, _) in enumerate(pairs):
        left_phrase = _phrase(left, language)
        if not left_phrase or not negations.isdisjoint(left_phrase):
            continue
        for j, (_, right) in enumerate(pairs):
            free = (i, 0) not in gone and (j, 1) not in gone
            phrases = left_phrase, right_phrases[j]
            if free and _is_moved(left, right, phrases, language):
                gone |= {(i, 0), (j, 1)}
    rest = [
        (
            replace(left, words=()) if (n, 0) in gone else left,
            replace(right, words=()) if (n, 1) in gone else right,
        )
        for n, (left, right) in enumerate(pairs)
    ]
    left_keys = {word.key for left, _ in rest for word in left.words}
    still = [w for _, right in rest for w in right.words if w.key in left_keys]
    swapped = any(
        not is_light(word, language) or word.key in negations for word in still
    )
    return rest, swapped or len(gone) > 2


def _phrase(run: Run, language: Language) -> list[str]:
    return [word.key for word in run.words if not _is_light_adverb(word, language)]


def _is_moved(
    left: Run, right: Run, phrases: tuple[list[str], list[str]], language: Language
) -> bool:
    """Return whether two runs, whose phrases are given, are one in two places."""
    one, other = phrases
    if len(one) != len(other):
        return False
    if one != other and sorted(one) != sorted(other):
        return False
    if one == other and len(one) > 1:
        return True
    if left.attributes(language) and right.attributes(language):
        return True
    only = left.words[0]
    return one == other and (only.kind in TIME_KINDS or is_light(only, language))


def coordinated(words: Sequence[Word], language: Language) -> list[str]:
    """Return the keys with both sides of an "and" in alphabetical order.

    A side is a run of capitalised words or a single word: "Ann Lee and Bo" and "Bo and
    Ann Lee" give the same.
    """
    adding, blocks = language.grammar.adding, list[list[str]]()
    for capital, group in groupby(words, key=lambda w: is_capital(w) and not w.kind):
        keys = [word.key for word in group]
        blocks += [keys] if capital else [[key] for key in keys]
    for at in range(1, len(blocks) - 1):
        before, joint, behind = blocks[at - 1 : at + 2]
        if adding.issuperset(joint) and before > behind:
            blocks[at - 1], blocks[at + 1] = behind, before
    return [key for block in blocks for key in block]
