"""What a sentence leans on: words that mean something only behind another sentence.

"She said so", "the company", "But he denied it": read alone, they leave the reader
asking who, which and why.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from summarize.claims.reading.pronouns import (
    is_several,
    open_pronouns,
    placing,
    plain_words,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import TIME_KINDS, Word, is_capital, word_at
from summarize.claims.words.relations import is_person, may_be_noun, may_be_verb
from summarize.language import Language
from summarize.language.patterns import pattern_of

LeanKind = Literal["pronoun", "joint", "loose joint", "pointer", "noun"]

_OPENING = 2  # a pointer among the first so many words points back
_LONGEST_PHRASE = 4  # words before "that"
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

    A pronoun does that no earlier word of the sentence can stand for (`open_pronouns`);
    "those who" does not.
    """
    pronouns = (_lean("pronoun", word) for word in open_pronouns(sentence))
    found = [*_joints(sentence), *pronouns, *_pointers(sentence)]
    found += _known_nouns(sentence)
    return tuple(sorted(found, key=lambda lean: lean.start))


def begins_in_mid_thought(sentence: Reading) -> bool:
    """Return whether the first word of a sentence leans: But, He, That day.

    A noun that is to be known ("The company") may as well open a story.
    """
    row = plain_words(sentence)
    return bool(row) and any(
        lean.kind != "noun" and lean.start == row[0].start for lean in leans(sentence)
    )


def _joints(sentence: Reading) -> Iterator[Lean]:
    """Yield what a sentence begins with: But, Instead, But instead."""
    words = sentence.language.leaning
    unjoined = pattern_of(words.unjoined)
    for word in plain_words(sentence)[:_OPENING]:
        if unjoined.match(sentence.text, word.start):
            return
        if word.key in words.firm_joints:
            yield _lean("joint", word)
        if word.key not in words.loose_joints:
            return
        yield _lean("loose joint", word)


def _pointers(sentence: Reading) -> Iterator[Lean]:
    words, row = sentence.language.leaning, plain_words(sentence)
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
    language, row = sentence.language, plain_words(sentence)
    for at, (word, noun) in enumerate(pairwise(row)):
        if at < _OPENING or not (
            word.key in language.leaning.showing or _ends_opening(sentence, at)
        ):
            continue
        if sentence.is_quoted(word.start):
            continue
        is_noun = may_be_noun(noun.key) and not is_capital(noun)
        told = {language.root(each.key) for each in row[:at]}
        told |= {language.root(each) for each in language.leaning.not_pointed}
        if is_noun and language.root(noun.key) not in told:
            yield _lean("pointer", word)


def _ends_opening(sentence: Reading, at: int) -> bool:
    """Return whether a pointer and its noun end the opening phrase: For that year,"""
    row, words = plain_words(sentence), sentence.language.leaning
    if at > _LONGEST_PHRASE or row[at].key not in words.pointers:
        return False
    first, noun = row[0].key, row[at + 1]
    language = sentence.language
    opens = first in placing(language) | language.grammar.infinitive
    alone = "," not in sentence.text[: row[at].start]
    return opens and alone and sentence.text[noun.end : noun.end + 1] == ","


def _only_says(sentence: Reading) -> bool:
    """Return whether a sentence tells but who says what stands before: Lee said.

    With a mark inside it tells something: "Two died, police said."
    """
    row = plain_words(sentence)
    says = bool(row) and row[-1].key in sentence.language.speech.attributing
    marked = any(word.kind == "mark" for word in sentence.row)
    return says and len(row) <= _BARE and not marked and not sentence.quotations


def _counts(sentence: Reading) -> Iterator[Lean]:
    """Yield a number or a quantity without its noun: the two, Some were."""
    words, row = sentence.language.leaning, plain_words(sentence)
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
        if is_noun and is_several(word.key, language):
            return True
    return False


def _tells_before(sentence: Reading, end: int) -> bool:
    """Return whether what stands before a place tells a time, or is a clause.

    Who "was shot and died two days later" did so two days after being shot.
    """
    comma = sentence.text.rfind(",", 0, end)
    is_clause = sum(word.start < comma for word in plain_words(sentence)) > _OPENING
    times = any(fact.start < end for fact in sentence.facts.of(*TIME_KINDS))
    return times or is_clause or _goes_on(sentence, end)


def _goes_on(sentence: Reading, end: int) -> bool:
    """Return whether a word before a place, none of the first, begins a clause."""
    before = [word.key for word in plain_words(sentence) if word.start < end]
    return not sentence.language.common.breaks.isdisjoint(before[_OPENING:])


def _opens_late(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a pointer behind a first word points back: In that, But these."""
    before = row[at - 1].key
    return before in placing(language) | language.leaning.loose_joints


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
            if not is_several(word.key, language):
                continue  # the three sister ships
            before = word_at(row, at - 2)
        is_known = before.key in definite and is_person(word.key)
        if is_known or word.key in words.known:
            is_new = before.key in definite and word.key not in told
            if is_new and not _tells_which(row[at + 1 : at + 3], language):
                yield Lean("noun", word.key, before.start, word.end)
            told.add(word.key)


def _tells_which(behind: Sequence[Word], language: Language) -> bool:
    """Return whether the words behind a noun tell which, or are the noun itself."""
    first, second = word_at(behind, 0), word_at(behind, 1)
    words = language.leaning
    if is_capital(first) or first.key in words.told_by:
        return True
    if first.key in words.told_of and second.key in words.told_by:
        return True
    return may_be_noun(first.key) and not may_be_verb(first.key)


def _lean(kind: LeanKind, word: Word) -> Lean:
    return Lean(kind, word.text, word.start, word.end)
