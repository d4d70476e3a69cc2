"""What a sentence leans on: words that mean something only behind another sentence.

"She said so", "the company", "But he denied it": read alone, they leave the reader
asking who, which and why.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital, word_at
from summarize.claims.words.relations import is_person, may_be_noun, may_be_verb
from summarize.language import Language

LeanKind = Literal["pronoun", "joint", "loose joint", "pointer", "noun"]

_OPENING = 2  # a pointer among the first so many words points back
_NO_MARKS = ("mark", "sign")


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


def _joints(sentence: Reading) -> Iterator[Lean]:
    words = sentence.language.leaning
    first = word_at(_plain(sentence), 0)
    if first.key in words.loose_joints:
        yield _lean("loose joint", first)
    elif first.key in words.firm_joints and not _is_existential(sentence):
        yield _lean("joint", first)


def _is_existential(sentence: Reading) -> bool:
    """Return whether it begins with "There is", which tells of something new."""
    first, second = word_at(_plain(sentence), 0), word_at(_plain(sentence), 1)
    be = sentence.language.claims.be | sentence.language.leaning.expletive
    return first.key in ("there", "here") and second.key in be


def _pronouns(sentence: Reading) -> Iterator[Lean]:
    words = sentence.language.leaning
    seen = _Seen()
    ahead = _name_ahead(sentence)
    for at, word in enumerate(sentence.row):
        if word.kind in _NO_MARKS:
            continue
        says = _says(sentence, at)
        if word.start < ahead:
            pass
        elif word.key in words.persons:
            if (
                not seen.person
                or (says and not seen.name)
                or seen.last == at - 1
                or _ends_saying(sentence, at)
            ):
                yield _lean("pronoun", word)
            seen.person = seen.name = True
        elif word.key in words.groups:
            if not seen.several or (says and not seen.people):
                yield _lean("pronoun", word)
            seen.several = seen.people = True
        elif word.key in words.things and not _is_expletive(sentence, at):
            if not seen.thing:
                yield _lean("pronoun", word)
            seen.thing = True
        seen.add(sentence, at)


@dataclass(slots=True)
class _Seen:
    """What the words so far can stand for; `last` is the place of the last person."""

    person: bool = False
    name: bool = False
    several: bool = False
    people: bool = False
    thing: bool = False
    last: int = -2

    def add(self, sentence: Reading, at: int) -> None:
        """Add a word of the row."""
        language, word = sentence.language, sentence.row[at]
        if word.key in language.common.stop:
            return
        if is_capital(word):
            self.thing = self.several = self.people = True
            if word_at(sentence.row, at - 1).key not in language.leaning.in_place:
                self.person = self.name = True
            return
        is_group = word.key in language.leaning.plural or word.kind == "digits"
        if not is_group and not may_be_noun(word.key):
            return
        self.thing = True
        self.several = self.several or is_group or word.key.endswith("s")
        if is_person(word.key):
            self.person = True
            self.people = self.people or word.key.endswith("s")
            self.last = at


def _ends_saying(sentence: Reading, at: int) -> bool:
    """Return whether a sentence ends with "he said": who was named is not who says."""
    row = sentence.row
    is_last = word_at(row, at + 2).kind == "mark"
    return is_last and word_at(row, at + 1).key in sentence.language.speech.attributing


def _says(sentence: Reading, at: int) -> bool:
    """Return whether a word is who says something: he said, said he."""
    row, speech = sentence.row, sentence.language.speech
    beside = (word_at(row, at - 1).key, word_at(row, at + 1).key)
    return not speech.attributing.isdisjoint(beside)


def _name_ahead(sentence: Reading) -> int:
    """Return where the name behind an opening clause stands; 0: there is none.

    "When he was freed, Jonas Berg said": what stands before the comma leans on nothing.
    """
    row = _plain(sentence)
    first = word_at(row, 0)
    starts = sentence.language.phrases
    if first.key not in starts.dependent_starts | starts.phrase_starts:
        return 0
    comma = sentence.text.find(", ")
    if comma < 0:
        return 0
    behind = next((word for word in row if word.start > comma), None)
    if behind is None or not is_capital(behind):
        return 0
    return 0 if behind.key in sentence.language.common.pronouns else behind.start


def _is_expletive(sentence: Reading, at: int) -> bool:
    """Return whether an "it" stands for nothing: it is clear that, it takes years."""
    words = sentence.language.leaning
    row = sentence.row
    if row[at].key != "it" or word_at(row, at + 1).key not in words.expletive:
        return False
    behind = {word.key for word in row[at + 2 : at + 9]}
    return bool(behind & {"that", "to", "whether", "how", "who", "if", "when"})


def _pointers(sentence: Reading) -> Iterator[Lean]:
    words, row = sentence.language.leaning, _plain(sentence)
    for at, word in enumerate(row[:_OPENING]):
        follows = word_at(row, at + 1).key
        if word.key in words.pointers and follows not in words.not_pointed:
            if at and not _opens_late(row, at, sentence.language):
                continue
            yield _lean("pointer", word)
            break
    for match in _pointing(sentence.language).finditer(sentence.text):
        yield Lean("pointer", match[0], *match.span())


def _opens_late(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a pointer behind a first word points back: In that, But these."""
    before = row[at - 1].key
    return before in language.leaning.in_place | language.leaning.loose_joints


def _known_nouns(sentence: Reading) -> Iterator[Lean]:
    """Yield "the company" and the like where the sentence does not tell which."""
    words, row = sentence.language.leaning, sentence.row
    told: set[str] = set()
    for at, word in enumerate(row):
        before, behind = word_at(row, at - 1), word_at(row, at + 1)
        if is_capital(word):
            continue
        if word.key in words.known or (before.key == "the" and is_person(word.key)):
            is_new = before.key == "the" and word.key not in told
            if is_new and not _tells_which(behind, sentence.language):
                yield Lean("noun", word.key, before.start, word.end)
            told.add(word.key)


def _tells_which(behind: Word, language: Language) -> bool:
    """Return whether the word behind a noun tells which, or is the noun itself."""
    if is_capital(behind) or behind.key in language.leaning.told_by:
        return True
    return may_be_noun(behind.key) and not may_be_verb(behind.key)


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
def _pointing(language: Language) -> re.Pattern[str]:
    phrases = "|".join(language.leaning.pointing)
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
