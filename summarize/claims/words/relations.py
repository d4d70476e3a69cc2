"""How the meanings of two words are related, after WordNet 3.0 (Miller 1995).

The lexicon holds the forms that news uses, each with its most frequent meanings
(`python -m scripts.training.word_relations` makes it). It is English; words of other
languages, names and rare words are related to nothing.
"""

from collections.abc import Iterable
from enum import StrEnum
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from summarize.language.english import ENGLISH

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FILE = files("summarize.models") / "word_relations.npz"
_SAME_SENSES = 3
_UP = 3
_SISTER_UP = 2
_ALL_UP = 20
_MOST_RELATIONS = 200_000


class Relation(StrEnum):
    """What a word is to another: same as it, broader than it, … or none of it.

    `SAME` covers synonyms and words derived from them (shoot, shooting), `BROADER` and
    `NARROWER` kinds up to three steps apart (a nurse is a health professional),
    `SISTER` two of one kind (nurse, doctor), `OPPOSITE` antonyms, and words of a row
    that exclude each other (amber, yellow).
    """

    SAME = "same"
    OPPOSITE = "opposite"
    BROADER = "broader"
    NARROWER = "narrower"
    SISTER = "sister"
    NONE = "none"


@lru_cache(maxsize=_MOST_RELATIONS)
def relation(word: str, other: str) -> Relation:
    """Return what a word is to another; both in small letters, in any form.

    Where several hold, the first in the order of `Relation` counts.
    """
    if other in _rows().same.get(word, ()):
        return Relation.SAME
    if word != other and other in _rows().apart.get(word, ()):
        return Relation.OPPOSITE
    lexicon = _lexicon()
    mine, theirs = lexicon.entry(word), lexicon.entry(other)
    if mine is None or theirs is None:
        return Relation.NONE
    if mine.lemmas & theirs.opposites or theirs.lemmas & mine.opposites:
        return Relation.OPPOSITE
    if mine.lemmas & theirs.kin or theirs.lemmas & mine.kin:
        return Relation.SAME
    if mine.near & theirs.near:
        return Relation.SAME
    if mine.senses & theirs.above:
        return Relation.BROADER
    if theirs.senses & mine.above:
        return Relation.NARROWER
    if mine.close_above & theirs.close_above:
        return Relation.SISTER
    return Relation.NONE


@lru_cache(maxsize=_MOST_RELATIONS)
def are_forms(word: str, other: str) -> bool:
    """Return whether two words may be forms of one: buy, bought."""
    return not lemmas(word).isdisjoint(lemmas(other))


def lemmas(word: str) -> frozenset[int]:
    """Return the lemmas that a word may be a form of, by number; none if not known."""
    entry = _lexicon().entry(word)
    return entry.lemmas if entry else frozenset()


@lru_cache(maxsize=_MOST_RELATIONS)
def is_noun_sister(word: str, other: str) -> bool:
    """Return whether two words are things of one kind, as nouns: nurse, doctor."""
    mine, theirs = _lexicon().entry(word), _lexicon().entry(other)
    return bool(mine and theirs and mine.nouns_above & theirs.nouns_above)


def kin_lemmas(word: str) -> frozenset[int]:
    """Return the lemmas of a word and those of its stem: of "shooting" that of shoot.

    By number, as `lemmas` has them.
    """
    entry = _lexicon().entry(word)
    return entry.kin if entry else frozenset()


def is_known(word: str) -> bool:
    """Return whether a form is in the lexicon: no name, no rare word."""
    return _lexicon().entry(word) is not None


def may_be_verb(word: str) -> bool:
    """Return whether a form may be one of a verb."""
    lexicon = _lexicon()
    entry = lexicon.entry(word)
    return entry is not None and any(map(lexicon.is_verb, entry.lemmas))


def may_be_adjective(word: str) -> bool:
    """Return whether a form may be one of an adjective."""
    lexicon = _lexicon()
    entry = lexicon.entry(word)
    return entry is not None and any(map(lexicon.is_adjective, entry.lemmas))


@lru_cache(maxsize=_MOST_RELATIONS)
def is_common(word: str) -> bool:
    """Return whether a form may be one of a common word, and not only of names."""
    entry = _lexicon().entry(word)
    return entry is not None and bool(entry.senses - _lexicon().instances)


@lru_cache(maxsize=_MOST_RELATIONS)
def may_be_noun(word: str) -> bool:
    """Return whether a form may be one of a common noun."""
    entry = _lexicon().entry(word)
    return entry is not None and bool(entry.kinds)


@lru_cache(maxsize=_MOST_RELATIONS)
def is_person(word: str) -> bool:
    """Return whether a word may name a person by what they are: a doctor, an expert.

    What is only somebody's name (Lee, a general) does not say what they are.
    """
    entry = _lexicon().entry(word)
    return entry is not None and bool(entry.kinds_above & _lexicon().person)


@lru_cache(maxsize=_MOST_RELATIONS)
def is_mainly_person(word: str) -> bool:
    """Return whether a word most often names a person: a doctor, not an authority."""
    lexicon = _lexicon()
    entry = lexicon.entry(word)
    return entry is not None and bool(entry.first_kind_above & lexicon.person)


class _Entry:
    """A form's lemmas and meanings, and what lies around them."""

    def __init__(self, lexicon: "_Lexicon", lemmas: Iterable[int]) -> None:
        self._lexicon = lexicon
        self.lemmas = frozenset(lemmas)

    @cached_property
    def kin(self) -> frozenset[int]:
        """The lemmas themselves and those derived from the same stem."""
        return self.lemmas | self._lexicon.of("derived", self.lemmas)

    @cached_property
    def opposites(self) -> frozenset[int]:
        """The opposites of the lemmas and of their kin."""
        found = self._lexicon.of("opposite", self.kin)
        return found | self._lexicon.of("derived", found)

    @cached_property
    def senses(self) -> frozenset[int]:
        """The most frequent meanings of each lemma."""
        return self._lexicon.senses(self.lemmas)

    @cached_property
    def near(self) -> frozenset[int]:
        """The meanings, those of kin, and for adjectives those similar to them."""
        senses = self.senses
        return (
            senses
            | self._lexicon.senses(self._lexicon.of("derived", self.lemmas))
            | self._lexicon.of("similar", senses)
        )

    @cached_property
    def above(self) -> frozenset[int]:
        """The meanings up to three steps above, the meanings themselves left out."""
        return self._lexicon.above(self.senses, _UP)

    @cached_property
    def close_above(self) -> frozenset[int]:
        """The meanings up to two steps above."""
        return self._lexicon.above(self.senses, _SISTER_UP)

    @cached_property
    def nouns_above(self) -> frozenset[int]:
        """The meanings as a noun up to two steps above."""
        return self._lexicon.above(self._noun_senses, _SISTER_UP)

    @cached_property
    def kinds(self) -> frozenset[int]:
        """The meanings as a common noun."""
        return self._noun_senses - self._lexicon.instances

    @cached_property
    def kinds_above(self) -> frozenset[int]:
        """All meanings above those as a common noun, and these themselves."""
        return self.kinds | self._lexicon.above(self.kinds, _ALL_UP)

    @cached_property
    def first_kind_above(self) -> frozenset[int]:
        """All meanings above the most frequent one as a noun, and that itself."""
        first = self._lexicon.first_senses(filter(self._lexicon.is_noun, self.lemmas))
        return first | self._lexicon.above(first, _ALL_UP)

    @cached_property
    def _noun_senses(self) -> frozenset[int]:
        return self._lexicon.senses(filter(self._lexicon.is_noun, self.lemmas))


class _Lexicon:
    """The file, read once; lists of lists are values and where each row ends."""

    def __init__(self) -> None:
        with _FILE.open("rb") as file, np.load(file) as stored:
            forms = stored["forms"].tobytes().decode().split("\n")
            self._arrays: dict[str, NDArray[np.int32]] = {
                name: stored[name] for name in stored.files if name != "forms"
            }
        self._rows = {form: row for row, form in enumerate(forms)}
        self._entries: dict[int, _Entry] = {}

    @cached_property
    def person(self) -> frozenset[int]:
        """The first meaning of "person"."""
        lemmas = self._row("lemmas", self._rows["person"])
        nouns = [lemma for lemma in lemmas if self.is_noun(lemma)]
        return frozenset(self._row("meanings", nouns[0])[:1])

    @cached_property
    def instances(self) -> frozenset[int]:
        """The meanings that are one of a kind, of people and places."""
        return frozenset(self._arrays["instances"].tolist())

    def entry(self, form: str) -> _Entry | None:
        """Return what is known of a form, None where it is not in the lexicon."""
        row = self._rows.get(form)
        if row is None:
            return None
        if row not in self._entries:
            self._entries[row] = _Entry(self, self._row("lemmas", row))
        return self._entries[row]

    def of(self, name: str, rows: Iterable[int]) -> frozenset[int]:
        """Return the union of several rows of one list of lists."""
        return frozenset(n for row in rows for n in self._row(name, row))

    def is_noun(self, lemma: int) -> bool:
        """Return whether a lemma is a noun."""
        return bool(self._arrays["pos"][lemma] == ord("n"))

    def is_verb(self, lemma: int) -> bool:
        """Return whether a lemma is a verb."""
        return bool(self._arrays["pos"][lemma] == ord("v"))

    def is_adjective(self, lemma: int) -> bool:
        """Return whether a lemma is an adjective."""
        return bool(self._arrays["pos"][lemma] in (ord("a"), ord("s")))

    def senses(self, lemmas: Iterable[int]) -> frozenset[int]:
        """Return the most frequent meanings of lemmas."""
        return frozenset(
            n for lemma in lemmas for n in self._row("meanings", lemma)[:_SAME_SENSES]
        )

    def first_senses(self, lemmas: Iterable[int]) -> frozenset[int]:
        """Return the most frequent meaning of each lemma."""
        return frozenset(
            n for lemma in lemmas for n in self._row("meanings", lemma)[:1]
        )

    def above(self, senses: frozenset[int], steps: int) -> frozenset[int]:
        """Return the meanings up to some steps above others."""
        found: frozenset[int] = frozenset()
        for _ in range(steps):
            senses = self.of("parents", senses)
            found |= senses
        return found

    def _row(self, name: str, row: int) -> list[int]:
        ends = self._arrays[f"{name}_ends"]
        start = int(ends[row - 1]) if row else 0
        values: list[int] = self._arrays[name][start : int(ends[row])].tolist()
        return values


class _Rows(NamedTuple):
    """The words of news that stand for one another (a company, a firm), or never do."""

    same: dict[str, frozenset[str]]
    apart: dict[str, frozenset[str]]


@cache
def _rows() -> _Rows:
    claims = ENGLISH.claims
    return _Rows(*map(_by_word, (claims.interchangeable, claims.exclusive)))


def _by_word(rows: Iterable[frozenset[str]]) -> dict[str, frozenset[str]]:
    """Return the words of the rows of each word."""
    found: dict[str, frozenset[str]] = {}
    for row in rows:
        for word in row:
            found[word] = found.get(word, frozenset()) | row
    return found


@cache
def _lexicon() -> _Lexicon:
    return _Lexicon()
