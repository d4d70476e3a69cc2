"""Somebody or something else that does it, by name or by a noun, in the passages."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, as_written, is_capital, word_at
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Sides, is_content, is_said
from summarize.claims.verdict.cover import root_of, telling_roots
from summarize.claims.verdict.persons import shown_persons
from summarize.claims.verdict.subjects import Subject, subjects
from summarize.claims.words.relations import (
    Relation,
    is_noun_sister,
    is_person,
    relation,
)
from summarize.language import Language

_KIN = (Relation.SAME, Relation.BROADER, Relation.NARROWER)
_LEAST = 2  # words of a claim beside who does it, in it and in a passage
_OF_ALL, _OF_CLAUSE = 0.4, 0.5  # shares of them, in all and in the verb's clause
_BEFORE = 2  # sentences in which it may stand what a noun means
_ROLE = 4  # words before a name that may tell what it is
_APPOSITION = 6  # words behind it


class _Telling(NamedTuple):
    """A passage that tells a deed of a claim: its place, words shared, who did it."""

    n_shared: int
    place: int
    subject: Subject


def other_subject(claim: Reading, sources: Sources) -> Sides | None:
    """Return who does it in a claim, and who does it in all passages that tell it.

    A passage tells a deed that has the verb, or one that means the same, and half of
    the other words of its clause; those with the most words of the claim count. They
    name somebody else: none has a word of who does it in the claim, or one that may
    mean the same, but behind the verb, where the two sides are swapped; nor have the
    sentences before one whose noun or pronoun may refer back. A name and a noun are
    two where the topic tells what the name is of, and that is another thing; two nouns
    where they are of one kind. "Firefighters opened a track" is told of soldiers.
    """
    return next(_others(claim, sources), None)


def _others(claim: Reading, sources: Sources) -> Iterator[Sides]:
    for mine in subjects(claim):
        if not mine.who or mine.pronoun:
            continue
        about = _about(claim, mine)
        if len(about) < _LEAST:
            continue
        n_shared = [len(about & telling_roots(each)) for each in sources.readings]
        told = list(_told(mine, claim, n_shared, sources))
        most = max((each.n_shared for each in told), default=0)
        if not told or most < max(n_shared) - 1:
            continue
        told = [each for each in told if each.n_shared >= most - 1]
        apart = _Apart(mine, about, sources)
        if not all(map(apart.is_another, told)):
            continue
        taken = {each.place for each in told}
        elsewhere = any(
            n >= most and place not in taken and apart.has_mine(sources.readings[place])
            for place, n in enumerate(n_shared)
        )
        if not elsewhere or any(map(apart.is_swapped, told)):
            theirs = dict.fromkeys(_named(told[0].subject))
            in_order = sorted(theirs, key=lambda word: word.start)
            yield as_written(dict.fromkeys(mine.who)), as_written(in_order)


def _about(claim: Reading, mine: Subject) -> frozenset[str]:
    """Return the roots of a claim without who does it."""
    left_out = {word.start for word in _named(mine)}
    return _roots(claim, [w for w in claim.facts.words if w.start not in left_out])


def _told(
    mine: Subject, claim: Reading, n_shared: Sequence[int], sources: Sources
) -> Iterator[_Telling]:
    """Yield the deed of a claim as passages tell it."""
    left_out = {word.start for word in _named(mine)}
    words = (w for w in claim.facts.words if w.start in mine.clause - left_out)
    own, language = _roots(claim, list(words)), claim.language
    least = max(_LEAST, _OF_ALL * len(_about(claim, mine)))
    least_own = max(_LEAST, _OF_CLAUSE * len(own))
    for place, passage in enumerate(sources.readings):
        if n_shared[place] < least or len(own & telling_roots(passage)) < least_own:
            continue
        for other in subjects(passage):
            if is_said(mine.verb, other.verb, language):
                yield _Telling(n_shared[place], place, other)


class _Apart:
    """Who does it in a claim, asked whether somebody else does in a passage."""

    def __init__(self, mine: Subject, about: frozenset[str], sources: Sources) -> None:
        self._about = about
        self._sources = sources
        self._language = sources.language
        self._persons = shown_persons(sources)
        self._who = mine.who
        self._names = self._names_in(mine.who)
        self._words = self._names or mine.who

    def is_another(self, told: _Telling) -> bool:
        """Return whether who does it in a passage is surely somebody else."""
        other = told.subject
        if not other.who:
            return False
        names = self._names_in(_named(other))
        in_group = other.pronoun and other.pronoun not in self._language.leaning.persons
        if in_group and self._is_person(names):
            return False  # "it" is not who speaks
        if self._may_be_named(told, names):
            return False
        if names and self._names:
            return not self._are_acronyms(names) and self._is_person(
                self._names[-1:]
            ) == self._is_person(names)
        if names or self._names:
            return self._is_described(other, names)
        mine, theirs = self._who[-1].key, other.who[-1].key
        both = is_person(mine) and is_person(theirs)
        return both or is_noun_sister(mine, theirs)

    def is_swapped(self, told: _Telling) -> bool:
        """Return whether who does it in the claim stands behind the verb."""
        passage = self._sources.readings[told.place]
        behind = (w for w in passage.facts.words if w.start in told.subject.behind)
        return self._has(behind)

    def has_mine(self, passage: Reading) -> bool:
        """Return whether a passage has a word of who does it, in any form."""
        return any(
            self._is_same(word, other)
            for word in self._words
            for other in passage.facts.words
        )

    def _may_be_named(self, told: _Telling, names: Sequence[Word]) -> bool:
        """Return whether a passage, or what its noun means, has who does it."""
        sources, place = self._sources, told.place
        swapped = told.subject.behind if self._names and names else frozenset()
        words = sources.readings[place].facts.words
        if self._has(word for word in words if word.start not in swapped):
            return True
        first = max(0, place - _BEFORE)
        return not names and any(
            self.has_mine(sources.readings[n])
            for n in range(first, place)
            if sources.articles[n] == sources.articles[place]
        )

    def _has(self, words: Iterator[Word]) -> bool:
        return any(self._may_mean(w, other) for other in words for w in self._words)

    def _may_mean(self, word: Word, other: Word) -> bool:
        if self._is_name(word) or self._is_name(other):
            return self._is_same(word, other)
        if self._language.root(other.key) in self._about:
            return False  # what else the claim tells of
        return _are_kin(word.key, other.key, self._language)

    def _is_same(self, word: Word, other: Word) -> bool:
        root, countries = self._language.root, self._language.names.demonyms
        keys = word.key, other.key
        mine, theirs = (countries.get(key, key) for key in keys)
        one = mine == theirs or root(word.key) == root(other.key)
        return one or self._sources.name_one(word, other)

    def _is_described(self, other: Subject, names: Sequence[Word]) -> bool:
        """Return whether the topic tells what a name is, and the noun is nothing such.

        Of the two, one is a name, and the other one only has nouns.
        """
        named, nouns = (
            (self._names, _named(other)) if self._names else (names, self._who)
        )
        told = _descriptions(self._sources)
        keys = {word.key for word in named}
        found = frozenset[str]().union(*(told.get(key, ()) for key in keys)) - keys
        anybody = self._language.tallies.persons
        return bool(found) and not any(
            noun.key in anybody or _are_kin(noun.key, key, self._language)
            for noun in nouns
            for key in found
        )

    def _are_acronyms(self, names: Sequence[Word]) -> bool:
        """Return whether either name is one of capitals: it may stand for the other."""
        mine = self._names[-1].text.isupper()
        return mine or all(word.text.isupper() for word in names)

    def _is_person(self, names: Sequence[Word]) -> bool:
        return any(word.key in self._persons for word in names)

    def _names_in(self, words: Sequence[Word]) -> Sequence[Word]:
        """Return the words of names; a first word may be one with the next."""
        names = [word for word in words if self._is_name(word)]
        first = [w for w in words[:1] if names and w.end + 1 == names[0].start]
        return [*(w for w in first if is_capital(w) and w not in names), *names]

    def _is_name(self, word: Word) -> bool:
        known = self._language.root(word.key) in self._sources.capitalised
        return is_capital(word) and (word.start > 0 or known)


@kept
def _descriptions(sources: Sources) -> Mapping[str, frozenset[str]]:
    """Return the words that tell what names are of, by the last word of the name.

    Those of content before it, and those of an apposition behind it.
    """
    found: dict[str, set[str]] = {}
    for reading in sources.readings:
        row, at = reading.row, 0
        while at < len(row):
            if row[at].kind or not is_capital(row[at]):
                at += 1
                continue
            end = at + 1
            while end < len(row) and is_capital(row[end]) and not row[end].kind:
                end += 1
            told = found.setdefault(row[end - 1].key, set())
            told.update(word.key for word in row[at:end])
            told.update(_beside(row, at, end, reading.language))
            at = end
    return {key: frozenset(told) for key, told in found.items()}


def _beside(
    row: Sequence[Word], first: int, end: int, language: Language
) -> Iterator[str]:
    """Yield the words before a name and in an apposition behind it."""
    ties = language.deeds.ties | {","}  # the city of Enschede; a firm, Larkspur
    before = first - 1 - (word_at(row, first - 1).key in ties)
    for place in reversed(range(max(0, before - _ROLE + 1), before + 1)):
        word = row[place]
        if word.kind or is_capital(word) or not is_content(word, language):
            break
        yield word.key
    if word_at(row, end).key != ",":
        return
    n_told = 0
    for word in row[end + 1 :]:
        if word.kind == "mark" or n_told == _APPOSITION:
            return
        if not word.kind and is_content(word, language):
            n_told += 1
            yield word.key


def _are_kin(key: str, other: str, language: Language) -> bool:
    same = key == other or language.root(key) == language.root(other)
    return same or relation(key, other) in _KIN


def _roots(sentence: Reading, words: Sequence[Word]) -> frozenset[str]:
    """Return the roots of the words of content, and the values."""
    language = sentence.language
    return frozenset(
        root_of(word, language)
        for word in words
        if word.kind or is_content(word, language)
    )


def _named(subject: Subject) -> Sequence[Word]:
    return [*subject.who, *subject.beside]
