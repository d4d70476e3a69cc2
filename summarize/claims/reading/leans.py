"""What a sentence leans on: words that mean something only behind another sentence.

"She said so", "the company", "But he denied it": read alone, they leave the reader
asking who, which and why.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Literal

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital, may_be_plural, word_at
from summarize.claims.words.relations import (
    is_common,
    is_known,
    is_person,
    may_be_noun,
    may_be_verb,
)
from summarize.language import Language
from summarize.language.patterns import pattern_of

LeanKind = Literal["pronoun", "joint", "loose joint", "pointer", "noun"]

_OPENING = 2  # a pointer among the first so many words points back
_VERB = 5  # most words between who does something and to whom: in Leeds had seen
_LONGEST_PHRASE = 4  # words behind "the"
_NO_MARKS = ("mark", "sign")
_TIMES = ("date", "time", "weekday", "day")
_BARE = 4  # words of a sentence that only tells who said what stands before it
_COUNTED = 3  # words behind a number among which its noun stands


@dataclass(frozen=True, slots=True)
class Lean:
    """A word or phrase that leans on what was said before, and where it stands.

    A `loose joint` (But, Meanwhile) can be left out; a `noun` ("the company") leans on
    any sentence that tells which; the rest leans on the sentence before.
    """

    kind: LeanKind
    text: str
    start: int
    end: int

    @property
    def is_firm(self) -> bool:
        """Whether nothing but the sentence before will do."""
        return self.kind not in ("noun", "loose joint")


@kept
def leans(sentence: Reading) -> tuple[Lean, ...]:
    """Return what a sentence leans on the one before with, in text order.

    A pronoun does that no earlier word of the sentence can stand for – a person or a
    name for "she", several or a group for "they", any noun or name for "it" – nor the
    name behind an opening clause ("When she left, Ann Lee said"). Who says something
    is a name: "the woman died, he said" leans. An "it" that stands for nothing ("It is
    clear that") does not lean, nor does "those who".
    """
    found = [*_joints(sentence), *_pronouns(sentence), *_pointers(sentence)]
    found += _known_nouns(sentence)
    return tuple(sorted(found, key=lambda lean: lean.start))


def begins_in_mid_thought(sentence: Reading) -> bool:
    """Return whether the first word of a sentence leans: But, He, That day.

    A noun that is to be known ("The company") may as well open a story.
    """
    row = _plain(sentence)
    return bool(row) and any(
        lean.kind != "noun" and lean.start == row[0].start for lean in leans(sentence)
    )


def _joints(sentence: Reading) -> Iterator[Lean]:
    """Yield what a sentence begins with: But, Instead, But instead."""
    words = sentence.language.leaning
    unjoined = pattern_of(words.unjoined)
    for word in _plain(sentence)[:_OPENING]:
        if unjoined.match(sentence.text, word.start):
            return
        if word.key in words.firm_joints:
            yield _lean("joint", word)
        if word.key not in words.loose_joints:
            return
        yield _lean("loose joint", word)


def _pronouns(sentence: Reading) -> Iterator[Lean]:
    words, row = sentence.language.leaning, sentence.row
    pronouns = words.persons | words.groups | words.things
    places = [at for at, word in enumerate(row) if word.key in pronouns]
    if not places:
        return
    seen = _Seen(sentence)
    ahead = _name_ahead(sentence)
    for at, word in enumerate(row[: places[-1] + 1]):
        if word.kind in _NO_MARKS or word.start < sentence.dateline:
            continue
        if word.key not in pronouns or word.start < ahead:
            seen.add(at)
        elif not _is_expletive(sentence, at):
            if _is_unknown(sentence, at, seen):
                yield _lean("pronoun", word)
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
        allowed = _prepositions(language) | language.claims.auxiliaries
        allowed |= language.common.articles
        return between[-1].key not in language.common.stop and not any(
            word.kind in _NO_MARKS
            or word.key in language.speech.attributing
            or word.key in language.common.stop - allowed
            for word in between
        )


class _Seen:
    """What the words so far can stand for."""

    def __init__(self, sentence: Reading) -> None:
        self._language, self._row = sentence.language, sentence.row
        self._first = word_at(_plain(sentence), 0)
        self._times = [(f.start, f.end) for f in sentence.facts.of(*_TIMES)]
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
        return _is_several(word.key, self._language) or not may_be_noun(word.key)

    def _add_name(self, at: int) -> None:
        """Add a name: not of a person behind "in", of nothing else behind "Ms."."""
        before = word_at(self._row, at - 1)
        is_title = before.key in self._language.names.titles
        if not is_title:
            self.thing.add(at)
        if before.key in _prepositions(self._language):
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


def _is_several(key: str, language: Language) -> bool:
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
    row, language = _plain(sentence), sentence.language
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


def _pointers(sentence: Reading) -> Iterator[Lean]:
    words, row = sentence.language.leaning, _plain(sentence)
    for at, word in enumerate(row[:_OPENING]):
        follows = word_at(row, at + 1).key
        if word.key in words.pointers and follows not in words.not_pointed:
            if at and not _opens_late(row, at, sentence.language):
                continue
            yield _lean("pointer", word)
            break
    yield from _counts(sentence)
    yield from _shown(sentence)
    if _only_says(sentence):
        yield _lean("pointer", row[-1])
        return
    for match in pattern_of(words.pointing).finditer(sentence.text):
        yield Lean("pointer", match[0], *match.span())
    for match in pattern_of(words.pointing_in_time).finditer(sentence.text):
        if not _tells_before(sentence, match.start()):
            yield Lean("pointer", match[0], *match.span())


def _shown(sentence: Reading) -> Iterator[Lean]:
    """Yield "this model" where no model was told of, outside quotations.

    Among the first words any pointer leans (`_pointers`), and any that ends an opening
    phrase: "To fulfill that goal, the firm …".
    """
    language, row = sentence.language, _plain(sentence)
    quoted = [(each.start, each.end) for each in sentence.quotations]
    for at, (word, noun) in enumerate(pairwise(row)):
        if at < _OPENING or not (
            word.key in language.leaning.showing or _ends_opening(sentence, at)
        ):
            continue
        if any(start <= word.start < end for start, end in quoted):
            continue
        is_noun = may_be_noun(noun.key) and not is_capital(noun)
        told = {language.root(each.key) for each in row[:at]}
        told |= {language.root(each) for each in language.leaning.not_pointed}
        if is_noun and language.root(noun.key) not in told:
            yield _lean("pointer", word)


def _ends_opening(sentence: Reading, at: int) -> bool:
    """Return whether a pointer and its noun end the opening phrase: For that year,"""
    row, words = _plain(sentence), sentence.language.leaning
    if at > _LONGEST_PHRASE or row[at].key not in words.pointers:
        return False
    first, noun = row[0].key, row[at + 1]
    language = sentence.language
    opens = first in _prepositions(language) | language.grammar.infinitive
    alone = "," not in sentence.text[: row[at].start]
    return opens and alone and sentence.text[noun.end : noun.end + 1] == ","


def _only_says(sentence: Reading) -> bool:
    """Return whether a sentence tells but who says what stands before: Lee said.

    With a mark inside it tells something: "Two died, police said."
    """
    row = _plain(sentence)
    says = bool(row) and row[-1].key in sentence.language.speech.attributing
    marked = any(word.kind == "mark" for word in sentence.row)
    return says and len(row) <= _BARE and not marked and not sentence.quotations


def _counts(sentence: Reading) -> Iterator[Lean]:
    """Yield a number or a quantity without its noun: the two, Some were."""
    words, row = sentence.language.leaning, _plain(sentence)
    definite = sentence.language.grammar.definite
    first, second = word_at(row, 0), word_at(row, 1)
    is_number = first.kind == "digits" or first.key in words.counts
    if (is_number or first.key in words.quantities) and second.key in words.left:
        yield _lean("pointer", first)
    for at, (before, word) in enumerate(pairwise(row)):
        if before.key in definite and word.key in words.counts:
            behind = row[at + 2 : at + 2 + _COUNTED]
            is_bare = not _is_counted(behind, sentence.language)
            if is_bare and not _goes_on(sentence, before.start):
                text = f"{before.key} {word.key}"
                yield Lean("pointer", text, before.start, word.end)


def _is_counted(behind: Sequence[Word], language: Language) -> bool:
    """Return whether what is counted stands behind a number: the three large ships."""
    words = language.leaning
    for word in behind:
        if word.key in words.left:
            return False
        is_noun = word.key in words.plural or may_be_noun(word.key)
        if is_noun and _is_several(word.key, language):
            return True
    return False


def _tells_before(sentence: Reading, end: int) -> bool:
    """Return whether what stands before a place tells a time, or is a clause.

    Who "was shot and died two days later" did so two days after being shot.
    """
    comma = sentence.text.rfind(",", 0, end)
    is_clause = sum(word.start < comma for word in _plain(sentence)) > _OPENING
    times = any(fact.start < end for fact in sentence.facts.of(*_TIMES))
    return times or is_clause or _goes_on(sentence, end)


def _goes_on(sentence: Reading, end: int) -> bool:
    """Return whether a word before a place, none of the first, begins a clause."""
    before = [word.key for word in _plain(sentence) if word.start < end]
    return not sentence.language.common.breaks.isdisjoint(before[_OPENING:])


def _opens_late(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a pointer behind a first word points back: In that, But these."""
    before = row[at - 1].key
    return before in _prepositions(language) | language.leaning.loose_joints


def _known_nouns(sentence: Reading) -> Iterator[Lean]:
    """Yield "the company" and the like where the sentence does not tell which."""
    language, row = sentence.language, sentence.row
    words, definite = language.leaning, language.grammar.definite
    told: set[str] = set()
    for at, word in enumerate(row):
        if is_capital(word):
            continue
        before = word_at(row, at - 1)
        if before.key in words.counts:
            if not _is_several(word.key, language):
                continue  # the three sister ships
            before = word_at(row, at - 2)
        is_known = before.key in definite and is_person(word.key)
        if is_known or word.key in words.known:
            is_new = before.key in definite and word.key not in told
            if is_new and not _tells_which(row[at + 1 : at + 3], language):
                yield Lean("noun", word.key, before.start, word.end)
            told.add(word.key)


@kept
def definite_nouns(sentence: Reading) -> tuple[str, ...]:
    """Return the nouns behind "the" that a sentence does not say more of, as roots.

    "The 25-year-old fighter fled" gives the root of "fighter", "the HBO series" that of
    "series"; "the end of" gives none, nor does "the White House".
    """
    language, row = sentence.language, sentence.row
    quoted = [(each.start, each.end) for each in sentence.quotations]
    found = []
    for at, word in enumerate(row):
        if word.key not in language.grammar.definite:
            continue
        if any(a <= word.start < b for a, b in quoted):
            continue
        head, n = "", at + 1
        while n <= at + _LONGEST_PHRASE and _may_be_in_phrase(
            word_at(row, n), language
        ):
            if may_be_noun(row[n].key):
                head = "" if is_capital(row[n]) else row[n].key
            n += 1
        if head and not _tells_which(row[n : n + 2], language):
            found.append(language.root(head))
    return tuple(found)


def _may_be_in_phrase(word: Word, language: Language) -> bool:
    """Return whether a word may stand between "the" and the end of its phrase."""
    if word.kind in _NO_MARKS or not word.key:
        return False
    return word.key not in language.common.stop | language.speech.attributing


def _tells_which(behind: Sequence[Word], language: Language) -> bool:
    """Return whether the words behind a noun tell which, or are the noun itself."""
    first, second = word_at(behind, 0), word_at(behind, 1)
    words = language.leaning
    if is_capital(first) or first.key in words.told_by:
        return True
    if first.key in words.told_of and second.key in words.told_by:
        return True
    return may_be_noun(first.key) and not may_be_verb(first.key)


@kept
def _plain(sentence: Reading) -> list[Word]:
    """Return the words behind a dateline and opening marks, no marks among them."""
    return [
        word
        for word in sentence.row
        if word.kind not in _NO_MARKS and word.start >= sentence.dateline
    ]


def _lean(kind: LeanKind, word: Word) -> Lean:
    return Lean(kind, word.text, word.start, word.end)


@cache
def _prepositions(language: Language) -> frozenset[str]:
    return language.leaning.in_place | language.leaning.beside
