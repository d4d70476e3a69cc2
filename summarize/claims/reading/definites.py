"""What a sentence takes for known: "the shooting", "the two-day talks", "Holm said".

News tells of a thing in full once ("a shooting at a mall"), and of "the shooting" from
then on. A sentence that is told elsewhere needs the one that tells of it in full.
"""

from collections.abc import Iterator, Sequence

from summarize.claims.reading.leans import leans
from summarize.claims.reading.pronouns import NO_WORDS, placing
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import finite_verbs
from summarize.claims.reading.word_rows import (
    Word,
    is_capital,
    may_be_plural,
    may_be_present,
    word_at,
)
from summarize.claims.words.relations import is_mainly_person, may_be_noun
from summarize.language import Language

_LONGEST_PHRASE = 6  # words and hyphens behind "the"
_HYPHEN = "-"


@kept
def bare_nouns(sentence: Reading) -> tuple[str, ...]:
    """Return the nouns that a sentence takes for known and says no more of, in order.

    "The 25-year-old fighter fled" has "fighter". What the phrase tells itself is not
    among them: "the mayor of Tarn", "the HBO series", "the first vote", nor is what
    everybody knows: "the police", "the weekend". Quotations are not read.
    """
    found = (_head(sentence, at) for at in _definite(sentence))
    return tuple(word.key for word in found if word)


@kept
def pointing_nouns(sentence: Reading) -> tuple[str, ...]:
    """Return the nouns that lean on what was told before: the company, the blast.

    Not where they only tell of what kind the next word is: the car deck, the fund's.
    """
    language = sentence.language
    ends = {word.end: at for at, word in enumerate(sentence.row)}
    found = []
    for lean in leans(sentence):
        at = ends.get(lean.end, -1)
        behind = word_at(sentence.row, at + 1).key
        is_kind = may_be_noun(behind) and not may_be_present(behind, language)
        is_part = sentence.row[at].owner or is_kind
        if lean.kind == "noun" and not (is_part or sentence.is_quoted(lean.start)):
            found.append(lean.text)
    return tuple(found)


@kept
def epithet(sentence: Reading) -> str:
    """Return what a sentence first calls somebody whom it has not named; "": nothing.

    "The first-term Democrat blasted the plan", "the 57-year-old actor said".
    """
    for at in _definite(sentence):
        phrase = _phrase(sentence, at)
        if any(map(is_capital, sentence.row[1:at])) or not phrase:
            return ""
        behind = sentence.row[at + 1 + len(phrase) :][:2]
        *before, head = phrase
        if (
            before
            and is_mainly_person(head.key)
            and not may_be_plural(head.key, sentence.language)
        ):
            return "" if _names_one(behind, sentence.language) else head.key
    return ""


def _names_one(behind: Sequence[Word], language: Language) -> bool:
    """Return whether a name or more of it stands behind: the actor, Ann Lee."""
    is_named = word_at(behind, 0).key == "," and is_capital(word_at(behind, 1))
    return is_named or _goes_on(behind, language)


def _definite(sentence: Reading) -> Iterator[int]:
    """Yield where "the" stands, "this", and a "that" which is no conjunction."""
    language, row = sentence.language, sentence.row
    definite = language.grammar.definite | language.leaning.showing
    for at, word in enumerate(row):
        is_known = word.key in definite or (
            word.key in language.grammar.stating and _points(row, at, language)
        )
        if is_known and not sentence.is_quoted(word.start):
            yield at


def _points(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether "that" points at a thing: in that letter, that letter (first)."""
    return at == 0 or row[at - 1].key in placing(language) | language.leaning.told_by


def _head(sentence: Reading, at: int) -> Word | None:
    """Return the noun that a phrase behind "the" ends with, None where it tells which.

    Capitals and digits in it do, so does a word such as first, biggest, same.
    """
    language = sentence.language
    phrase = _phrase(sentence, at)
    if not phrase or any(_tells(word, language) for word in phrase):
        return None
    head = phrase[-1]
    known = head.key in language.leaning.common_knowledge
    if head.owner or known or not may_be_noun(head.key):
        return None
    behind = sentence.row[at + 1 + len(phrase) :][:2]
    return None if _names_one(behind, language) else head


def _phrase(sentence: Reading, at: int) -> Sequence[Word]:
    """Return the words behind "the" up to the end of its phrase."""
    row, verbs = sentence.row, {verb.at for verb in finite_verbs(sentence)}
    n = at + 1
    while n <= at + _LONGEST_PHRASE and n not in verbs:
        if not _is_in_phrase(row, n, sentence.language):
            break
        n += 1
    return row[at + 1 : n]


def _is_in_phrase(row: Sequence[Word], at: int, language: Language) -> bool:
    word = word_at(row, at)
    if word.key == _HYPHEN:  # of one word, no dash
        before, behind = word_at(row, at - 1), word_at(row, at + 1)
        return before.end == word.start and word.end == behind.start
    if word.kind in NO_WORDS or not word.key:
        return False
    return word.key not in language.common.stop | language.speech.attributing


def _tells(word: Word, language: Language) -> bool:
    telling = language.leaning.singling
    is_number = bool(word.kind) and word.key != _HYPHEN
    return is_capital(word) or is_number or word.key in telling


def _goes_on(behind: Sequence[Word], language: Language) -> bool:
    """Return whether the words behind a noun tell which: the mayor of, the man who."""
    first, second = word_at(behind, 0), word_at(behind, 1)
    words = language.leaning
    if is_capital(first) or first.key in words.told_by:
        return True
    return first.key in words.told_of and second.key in words.told_by
