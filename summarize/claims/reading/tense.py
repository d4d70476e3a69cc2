"""Which words of a sentence are finite verbs, and what time they tell: a light reading.

There is no tagger: forms that are verbs only are taken as such, others as what stands
beside them tells. A verb may be missed; few that are found are none.
"""

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    Word,
    is_capital,
    may_be_adverb,
    may_be_present,
    word_at,
)
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language
from summarize.language.word_sets import Words

_PAST_LETTERS = 5  # of a regular form

Tense = Literal["past", "present", "modal"]


class Verb(NamedTuple):
    """A finite verb: its place in the row of words, and its tense.

    `main`: no conjunction and no relative opens its clause; `sure`: it can hardly be
    anything else, such as a participle (arrested) or a noun (protests).
    """

    at: int
    tense: Tense
    main: bool
    sure: bool


@kept
def finite_verbs(reading: Reading) -> Sequence[Verb]:
    """Return the finite verbs of a sentence outside its quotations, in order.

    Bare forms (they walk) are not found but for auxiliaries, nor is what is written
    with a capital.
    """
    row, language = reading.row, reading.language
    verbs: list[Verb] = []
    opened = False
    for at, word in enumerate(row):
        if word.kind or reading.is_quoted(word.start):
            continue
        if word.key in language.tenses.relatives:
            opened = True
        elif tense := _tense(row, at, language):
            verbs.append(Verb(at, tense, not opened, _is_sure(row, at, language)))
            opened = False
    return verbs


def is_past(word: str, language: Language) -> bool:
    """Return whether a word may be a form of the past of a verb, wherever it stands."""
    endings = language.spelling.past_endings
    regular = len(word) >= _PAST_LETTERS and word.endswith(endings)
    return regular or word in _irregular(language)


def is_noun_place(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word at a place is hardly a verb: "in the looks", "of talks"."""
    if not at:
        return False
    before = _before(row, at, language)
    if before.owner or before.key in language.tenses.prepositions:
        return True
    common = language.common
    if at == 1 and before.key not in common.articles | common.pronouns:
        return False  # This looks
    return before.key in common.determiners


def _before(row: Sequence[Word], at: int, language: Language) -> Word:
    """Return the word before one, adverbs and "not" passed over."""
    at -= 1
    while at > 0 and not row[at].kind and _goes_with_verb(row[at].key, language):
        at -= 1
    return word_at(row, at)


def _goes_with_verb(key: str, language: Language) -> bool:
    """Return whether a word stands beside verbs rather than nouns: quickly, not."""
    adverb = may_be_adverb(key, language) and key not in language.claims.not_adverbs
    return adverb or key in language.tenses.denying


def _tense(row: Sequence[Word], at: int, language: Language) -> Tense | None:
    tenses, word = language.tenses, row[at]
    key = word.key
    if key in tenses.finite and key not in tenses.past:
        if word.text in tenses.names:
            return None
        present = key in tenses.present
        return "present" if present else "modal" if key in tenses.modals else "past"
    if is_capital(word) or word.owner:
        return None
    regular = key.endswith(language.spelling.past_endings) and may_be_verb(key)
    if regular or key in tenses.past:
        return None if _is_participle(row, at, language) else "past"
    if may_be_present(key, language) and may_be_verb(key):
        after = word_at(row, at + 1)
        verb = _opens_object(after, language) or after.key in tenses.prepositions
        counted = word_at(row, at - 1).kind in ("digits", "sign")
        noun = at == 0 or not verb or counted or is_noun_place(row, at, language)
        return None if noun else "present"
    return None


def _is_participle(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a past form is part of another verb, or stands for "that was"."""
    after = word_at(row, at + 1)
    if after.key in language.deeds.by_agent:
        return True
    if after.kind == word_at(row, at - 1).kind == "mark":
        return True  # Ida Holm (left)
    before = _before(row, at, language)
    determined = before.owner or before.key in language.common.determiners
    return determined or before.key in language.claims.auxiliaries


def _opens_object(word: Word, language: Language) -> bool:
    """Return whether a word follows a verb rather than a noun."""
    common = language.common
    of_object = word.key in common.determiners or word.key in common.pronouns
    return of_object or _goes_with_verb(word.key, language)


def _is_sure(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a form is a verb by itself, or by what stands beside it."""
    before, tenses = _before(row, at, language), language.tenses
    return (
        row[at].key in tenses.finite
        or before.key in language.common.pronouns
        or before.key in tenses.relatives
        or _opens_object(word_at(row, at + 1), language)
    )


@cache
def _irregular(language: Language) -> Words:
    claims = language.claims
    past = claims.be_past | claims.have_past | language.speech.reported
    return past | language.tenses.past | language.deeds.irregular
