"""Which words of a claim stand for which words of a passage."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from summarize.claims.comparing.alignment import is_light
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.verdict.deeds import Deed, deeds_of
from summarize.claims.words.relations import Relation, are_forms, relation
from summarize.language import Language

_GAP = -0.4
_SAME = {True: 3.0, False: 1.0}  # words of content, and others
_RELATED = {
    Relation.SAME: 2.2,
    Relation.BROADER: 1.8,
    Relation.NARROWER: 1.5,
    Relation.OPPOSITE: 1.5,
    Relation.SISTER: 1.2,
}
_OTHER = 0.1
_NAMES = 0.6
_VALUES = 0.6
_OTHER_CLASS = -0.9
_MOST_PAIRS = 200_000
_MEANING_THE_SAME = frozenset({Relation.SAME, Relation.BROADER})

Pairs = Sequence[tuple[int | None, int | None]]
Opposites = tuple[str, str]
Says = Callable[[Word, Word, Language], bool]
Known = Callable[[Word], bool]
"""Whether a word is said elsewhere, or written as a name elsewhere."""
Sides = tuple[str, str]
"""What a claim says, and what a passage has there, as they are written."""


@dataclass(frozen=True)
class Aligned:
    """The words of a claim and of a passage, and how they pair up in order.

    `pairs` holds places in both, None where one side has no word; the pairs follow the
    order of both texts (Needleman and Wunsch 1970), and words that moved are in
    `moved`. `told` are the deeds of each.
    """

    claim: Sequence[Word]
    passage: Sequence[Word]
    pairs: Pairs
    language: Language
    told: tuple[Sequence[Deed], Sequence[Deed]] = ((), ())

    @cached_property
    def same(self) -> dict[int, int]:
        """The places of the claim's words → those that say the same, in order."""
        return {
            i: j
            for i, j in self._both
            if self._says(i, j, is_said)
            if not self._stands_for_another(i, j)
        }

    def is_one_deed(self, i: int, j: int) -> bool:
        """Return whether two verbs are one in any form, or tell a deed of one row."""
        return self._says(i, j, is_same)

    def _says(self, i: int, j: int, says: Says) -> bool:
        """Return whether a word of the passage says one of the claim, or its deed."""
        mine, theirs = self._rows
        if i in mine and not mine[i].isdisjoint(theirs.get(j, ())):
            return True
        return says(self.claim[i], self.passage[j], self.language)

    @cached_property
    def _rows(self) -> tuple[dict[int, set[str]], dict[int, set[str]]]:
        mine, theirs = map(_by_verb, self.told)
        return mine, theirs

    @cached_property
    def _both(self) -> list[tuple[int, int]]:
        return [(i, j) for i, j in self.pairs if i is not None and j is not None]

    def _stands_for_another(self, i: int, j: int) -> bool:
        """Return whether another word than its kin is in a word's own place.

        "Granted the application" is not said by "had given notice and dismissed the
        application": what stands before the application is dismissed.
        """
        word, kin = self.claim[i], self.passage[j]
        if is_same(word, kin, self.language):
            return False
        slot = self._slot(i)
        return (
            slot is not None
            and slot != j
            and is_content(self.passage[slot], self.language)
            and not is_said(word, self.passage[slot], self.language)
        )

    def _slot(self, i: int) -> int | None:
        """Return the place right before what the next word is paired with, if free."""
        paired = dict(self._both)
        after = paired.get(i + 1)
        if after is None or after == 0 or after - 1 in paired.values():
            return None
        same = is_same(self.claim[i + 1], self.passage[after], self.language)
        return after - 1 if same else None

    @cached_property
    def moved(self) -> dict[int, int]:
        """Words of content that say the same as one in another place."""
        taken = {*self.same.values()}
        free = [j for j in self._telling(self.passage) if j not in taken]
        found: dict[int, int] = {}
        for i in self._telling(self.claim):
            if i in self.same:
                continue
            for says in (is_same, is_said):
                place = next((j for j in free if self._says(i, j, says)), None)
                if place is not None and not self._stands_for_another(i, place):
                    found[i] = place
                    free.remove(place)
                    break
        return found

    def _telling(self, words: Sequence[Word]) -> list[int]:
        """Return the places of values and words of content."""
        return [
            n for n, w in enumerate(words) if w.kind or is_content(w, self.language)
        ]

    @cached_property
    def said(self) -> dict[int, int]:
        """The places of the claim's words → those that say the same, moved or not."""
        return {**self._beside_deeds, **self.moved, **self.same}

    @cached_property
    def _beside_deeds(self) -> dict[int, int]:
        """The other words of a deed in several words whose verb is said: to court."""
        verbs = {**self.moved, **self.same}
        return {
            at: verbs[deed.verb]
            for deed in self.told[0]
            for at in deed.places[1:]
            if deed.verb in verbs and not self.claim[at].kind
        }

    @cached_property
    def longest_run(self) -> int:
        """How many words of content the longest stretch has that both share."""
        longest = length = 0
        for i in range(len(self.claim)):
            follows = self.same.get(i, -2) == self.same.get(i - 1, -1) + 1
            if i not in self.same:
                length = 0
                continue
            length = length * follows + is_content(self.claim[i], self.language)
            longest = max(longest, length)
        return longest

    @cached_property
    def n_shared(self) -> int:
        """How many words of content both have, in any form and place."""
        return sum(
            is_content(self.claim[i], self.language)
            and is_same(self.claim[i], self.passage[j], self.language)
            for i, j in self.said.items()
        )

    @cached_property
    def replaced(self) -> list[tuple[int, int]]:
        """Pairs of words of content that stand in one place and say something else."""
        taken = {*self.moved.values()}
        slots = [
            (i, slot) for i, j in self._both if (slot := self._slot(i)) is not None
        ]
        return [
            (i, j)
            for i, j in dict.fromkeys([*self._both, *slots])
            if i not in self.said and j not in taken
            if is_content(self.claim[i], self.language)
            if is_content(self.passage[j], self.language)
        ]


def align(claim: Reading, passage: Reading) -> Aligned:
    """Pair the words of a claim with those of a passage, in order.

    Articles and marks are left out, numbers and dates are one word each. The pairs have
    the highest sum of likeness; of equal ones the claim's gap comes first.
    """
    left, right = claim.facts.words, passage.facts.words
    language = claim.language
    rows = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) + 1):
        rows[i][0] = i * _GAP
    rows[0] = [j * _GAP for j in range(len(right) + 1)]
    like = _likeness(_forms(claim), _forms(passage), language.claims.antonyms)
    for i in range(1, len(left) + 1):
        above, row = rows[i - 1], rows[i]
        here = row[0]
        for j, score in enumerate(like[i - 1], 1):  # plain: it runs for every pair
            here += _GAP
            if above[j] + _GAP > here:
                here = above[j] + _GAP
            if above[j - 1] + score > here:
                here = above[j - 1] + score
            row[j] = here
    told = deeds_of(claim), deeds_of(passage)
    return Aligned(left, right, _traced(rows, like), language, told)


def _by_verb(deeds: Sequence[Deed]) -> dict[int, set[str]]:
    """Return the rows of the deeds of each verb."""
    found: dict[int, set[str]] = {}
    for deed in deeds:
        found.setdefault(deed.verb, set()).add(deed.name)
    return found


def _traced(rows: list[list[float]], like: list[list[float]]) -> Pairs:
    pairs: list[tuple[int | None, int | None]] = []
    i, j = len(rows) - 1, len(rows[0]) - 1
    while i or j:
        here = rows[i][j]
        if i and j and here == rows[i - 1][j - 1] + like[i - 1][j - 1]:
            i, j = i - 1, j - 1
            pairs.append((i, j))
        elif not j or (i and here == rows[i - 1][j] + _GAP):
            i -= 1
            pairs.append((i, None))
        else:
            j -= 1
            pairs.append((None, j))
    return pairs[::-1]


def is_content(word: Word, language: Language) -> bool:
    """Return whether a word carries content: no stop word, number or bound."""
    return not word.kind and word.key not in _without_content(language)


def says_little(word: Word, language: Language) -> bool:
    """Return whether a word tells no more than how something is told, or joins it.

    Said, one report, another, including: no passage need have it.
    """
    if word.kind:
        return False
    if word.key in language.common.empty | language.names.agencies:
        return True
    if is_light(word, language):
        return True
    speech = language.speech
    told = word.key in speech.attributing or word.key in speech.reports
    return told and not is_capital(word)


@cache
def _without_content(language: Language) -> frozenset[str]:
    return language.common.stop | language.scope.indefinite


def is_same(word: Word, other: Word, language: Language) -> bool:
    """Return whether two words are one, in any form."""
    if word.key == other.key or word.kind or other.kind:
        return word.key == other.key
    return _are_one(word.key, other.key, language)


@lru_cache(maxsize=_MOST_PAIRS)
def _are_one(key: str, other: str, language: Language) -> bool:
    if language.root(key) == language.root(other) or are_forms(key, other):
        return True  # buy, bought
    claims = language.claims
    if any(
        key in forms and other in forms
        for forms in (claims.be_present, claims.be_past, claims.have_present)
    ):
        return True  # has, have
    countries = language.names.demonyms
    return countries.get(key, key) == countries.get(other, other)  # Swedish, Sweden


def is_said(word: Word, other: Word, language: Language) -> bool:
    """Return whether a word of a passage says what a word of a claim says.

    The same word, one that means the same, or one that the claim's word is broader
    than: a vessel for a ferry. A name only ever is itself.
    """
    if word.kind or other.kind:
        return word.key == other.key
    if not _may_say(word.key, other.key, language):
        return False
    return is_same(word, other, language) or not (is_name(word) or is_name(other))


@lru_cache(maxsize=_MOST_PAIRS)
def _may_say(key: str, other: str, language: Language) -> bool:
    same = key == other or _are_one(key, other, language)
    return same or relation(key, other) in _MEANING_THE_SAME


def is_name(word: Word, is_known: Known | None = None) -> bool:
    """Return whether a word is written as a name; of a first word `is_known` tells."""
    at_start = word.start == 0
    return is_capital(word) and (not at_start or bool(is_known and is_known(word)))


class _Form(NamedTuple):
    """What likeness goes by: the word or value, its root and its class."""

    key: str
    root: str
    kind: str
    is_content: bool
    is_name: bool
    deeds: frozenset[str] = frozenset()


@kept
def _forms(sentence: Reading) -> list[_Form]:
    language = sentence.language
    countries = language.names.demonyms
    deeds = _by_verb(deeds_of(sentence))
    return [
        _Form(
            word.key,
            word.key if word.kind else language.root(countries.get(word.key, word.key)),
            word.kind,
            is_content(word, language),
            is_name(word),
            frozenset(deeds.get(at, ())),
        )
        for at, word in enumerate(sentence.facts.words)
    ]


def _likeness(
    left: Sequence[_Form], right: Sequence[_Form], opposites: Collection[Opposites]
) -> list[list[float]]:
    """Return how alike each word is to each other one; the same words most of all."""
    return [_like(one, right, opposites) for one in left]


def _like(
    word: _Form, others: Sequence[_Form], opposites: Collection[Opposites]
) -> list[float]:
    """Return how alike a word is to each other one; unpacked, for it runs most."""
    mine, my_root, my_kind, is_telling, is_named, deeds = word
    same = _SAME[is_telling or bool(my_kind)]
    plain = is_telling and not is_named
    scores = []
    for key, root, kind, tells, named, others_deeds in others:
        if my_root == root and my_kind == kind:
            score = same
        elif is_telling and tells:
            if plain and not named:
                if deeds and not deeds.isdisjoint(others_deeds):
                    score = _RELATED[Relation.SAME]
                else:
                    score = _RELATED.get(relation(mine, key), _OTHER)
            else:
                score = _NAMES if is_named and named else _OTHER
        elif my_kind or kind:
            score = _VALUES if my_kind == kind else _OTHER_CLASS
        elif is_telling == tells:
            score = _OTHER
        else:
            score = (
                _VALUES if (mine, key) in opposites else _OTHER_CLASS
            )  # for, against
        scores.append(score)
    return scores
