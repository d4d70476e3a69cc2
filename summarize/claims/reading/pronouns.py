"""Pronouns that no word before them in the sentence can stand for."""

from collections.abc import Iterator
from functools import cache

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    TIME_KINDS,
    Word,
    is_capital,
    may_be_plural,
    word_at,
)
from summarize.claims.words.relations import is_common, is_known, is_person, may_be_noun
from summarize.language import Language

_VERB = 5  # most words between who does something and to whom: in Leeds had seen
NO_WORDS = ("mark", "sign")


def open_pronouns(sentence: Reading) -> Iterator[Word]:
    """Yield the pronouns that no word before them can stand for, in text order.

    Words that can are a person or a name for "she", several or a group for "they", any
    noun or name for "it"; also the name behind an opening clause ("When she left, Ann
    Lee said"). Who says something is a name: in "the woman died, he said" it is open
    who does. An "it" that stands for nothing ("It is clear that") is not.
    """
    words, row = sentence.language.leaning, sentence.row
    pronouns = words.persons | words.groups | words.things
    places = [at for at, word in enumerate(row) if word.key in pronouns]
    if not places:
        return
    seen = _Seen(sentence)
    ahead = _name_ahead(sentence)
    for at, word in enumerate(row[: places[-1] + 1]):
        if word.kind in NO_WORDS or word.start < sentence.dateline:
            continue
        if word.key not in pronouns or word.start < ahead:
            seen.add(at)
        elif not _is_expletive(sentence, at):
            if _is_unknown(sentence, at, seen):
                yield word
            seen.tell(word.key)


def _is_unknown(sentence: Reading, at: int, seen: "_Seen") -> bool:
    """Return whether nothing that was seen is what a pronoun stands for."""
    words, key = sentence.language.leaning, sentence.row[at].key
    says = _says(sentence, at)
    if key in words.things:
        return not seen.thing or _ends_saying(sentence, at)
    if key in words.groups:
        one_of, named = seen.several, seen.people
    else:
        one_of, named = seen.person, seen.name
        if seen.person.last == at - 1 or _ends_saying(sentence, at):
            return True
    is_other = key in words.objects and one_of.acts_on(at, sentence)
    return not one_of or (says and not named) or is_other


class _Named:
    """How many of one kind were named so far, and where the last one stands."""

    def __init__(self) -> None:
        self.count, self.last = 0, -2

    def __bool__(self) -> bool:
        return self.count > 0

    def add(self, at: int) -> None:
        """Name one; the words of a name are one."""
        self.count += at != self.last + 1
        self.last = at

    def acts_on(self, at: int, sentence: Reading) -> bool:
        """Return whether the only one named does something to who stands at a place.

        In "A neighbour saw him" the neighbour is somebody else.
        """
        language = sentence.language
        between = sentence.row[self.last + 1 : at]
        if self.count != 1 or not 1 <= len(between) <= _VERB:
            return False
        allowed = placing(language) | language.claims.auxiliaries
        allowed |= language.common.articles
        return between[-1].key not in language.common.stop and not any(
            word.kind in NO_WORDS
            or word.key in language.speech.attributing
            or word.key in language.common.stop - allowed
            for word in between
        )


class _Seen:
    """What the words so far can stand for."""

    def __init__(self, sentence: Reading) -> None:
        self._language, self._row = sentence.language, sentence.row
        self._first = word_at(plain_words(sentence), 0)
        self._times = [(f.start, f.end) for f in sentence.facts.of(*TIME_KINDS)]
        self.person, self.name = _Named(), _Named()
        self.several, self.people = _Named(), _Named()
        self.thing = _Named()

    def tell(self, pronoun: str) -> None:
        """Take what was pointed at as known: the next pronoun stands for it too."""
        words = self._language.leaning
        kinds = [self.thing]
        if pronoun in words.persons:
            kinds = [self.person, self.name]
        elif pronoun in words.groups:
            kinds = [self.several, self.people]
        for kind in kinds:
            kind.count += 2

    def add(self, at: int) -> None:
        """Add a word of the row."""
        word, following = self._row[at], word_at(self._row, at + 1).key
        is_group = word.key in self._language.leaning.plural or word.kind == "digits"
        if any(start <= word.start < end for start, end in self._times):
            return
        if following in self._language.grammar.genitive:
            # one of the nurses, many of them
            if word.key in self._language.leaning.single:
                self.person.add(at)
                return
            if is_group:
                return
        if word.key in self._language.common.stop and not is_group:
            return
        if word.key in self._language.names.titles and is_capital(
            word_at(self._row, at + 1)
        ):
            return
        if is_capital(word) and not self._is_common(word):
            if not self._is_adjective(at):
                self._add_name(at)
        elif is_group or may_be_noun(word.key):
            self._add_noun(at, is_group=is_group)

    def _is_adjective(self, at: int) -> bool:
        """Return whether a known word tells what the next one is: American troops."""
        before, word, after = (word_at(self._row, n) for n in (at - 1, at, at + 1))
        alone = not is_capital(before) or before == self._first
        noun = after.key and not is_capital(after) and may_be_noun(after.key)
        return bool(alone and noun and not after.kind and is_known(word.key))

    def _is_common(self, word: Word) -> bool:
        """Return whether a first word is no name: Police, Doctors, Eventually."""
        if word != self._first:
            return False
        if word.key in self._language.casing.openers:
            return True
        if not is_common(word.key):
            return False
        return is_several(word.key, self._language) or not may_be_noun(word.key)

    def _add_name(self, at: int) -> None:
        """Add a name: not of a person behind "in", of nothing else behind "Ms."."""
        before = word_at(self._row, at - 1)
        is_title = before.key in self._language.names.titles
        if not is_title:
            self.thing.add(at)
        if before.key in placing(self._language):
            return
        self.person.add(at)
        self.name.add(at)
        if not is_title:
            self.several.add(at)
            self.people.add(at)

    def _add_noun(self, at: int, *, is_group: bool) -> None:
        key = self._row[at].key
        is_several = is_group or may_be_plural(key, self._language)
        self.thing.add(at)
        if is_several:
            self.several.add(at)
        if is_person(key):
            (self.people if is_several else self.person).add(at)


def is_several(key: str, language: Language) -> bool:
    """Return whether a word is for several: ships, people."""
    return key in language.leaning.plural or may_be_plural(key, language)


def _ends_saying(sentence: Reading, at: int) -> bool:
    """Return whether a sentence ends with "he said": who was named is not who says."""
    row = sentence.row
    is_last = word_at(row, at + 2).kind == "mark"
    return is_last and word_at(row, at + 1).key in sentence.language.speech.attributing


def _says(sentence: Reading, at: int) -> bool:
    """Return whether a word is who says what stands before: , he said; , said he."""
    row, saying = sentence.row, sentence.language.speech.attributing
    if word_at(row, at - 1).key in saying:
        return word_at(row, at - 2).kind == "mark"
    return word_at(row, at + 1).key in saying and word_at(row, at - 1).kind == "mark"


def _name_ahead(sentence: Reading) -> int:
    """Return where the name behind an opening clause stands; 0: there is none.

    "When he was freed, Jonas Berg said": what stands before the comma leans on nothing.
    """
    row, language = plain_words(sentence), sentence.language
    first = word_at(row, 0)
    starts = language.phrases.dependent_starts | language.phrases.phrase_starts
    if first.key not in starts and not first.key.endswith(language.leaning.ahead):
        return 0
    comma = sentence.text.find(", ")
    if comma < 0:
        return 0
    behind = next((word for word in row if word.start > comma), None)
    if behind is None or not is_capital(behind):
        return 0
    return 0 if behind.key in language.common.pronouns else behind.start


def _is_expletive(sentence: Reading, at: int) -> bool:
    """Return whether an "it" stands for nothing: it is clear that, it takes years."""
    words = sentence.language.leaning
    row = sentence.row
    opens = row[at].key in words.expletives
    if not opens or word_at(row, at + 1).key not in words.expletive:
        return False
    behind = (word.key for word in row[at + 2 : at + 9])
    return not words.expletive_joints.isdisjoint(behind)


@kept
def plain_words(sentence: Reading) -> list[Word]:
    """Return the words behind a dateline and opening marks, no marks among them."""
    return [
        word
        for word in sentence.row
        if word.kind not in NO_WORDS and word.start >= sentence.dateline
    ]


@cache
def placing(language: Language) -> frozenset[str]:
    """Return the words before where something is, and beside whom."""
    return language.leaning.in_place | language.leaning.beside
