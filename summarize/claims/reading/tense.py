"""Which words of a sentence are finite verbs, and what time they tell: a light reading.

There is no tagger: forms that are only verbs are taken as such, others where what
stands beside them tells. So a verb may be missed; few that are found are none.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital, word_at
from summarize.claims.words.relations import may_be_verb
from summarize.language import Language

Tense = Literal["past", "present", "modal"]


class Verb(NamedTuple):
    """A finite verb: its place in the row of words, and its tense.

    `main`: no conjunction or relative opens its clause; `sure`: it can be nothing else,
    such as a participle (arrested) or a noun (protests).
    """

    at: int
    tense: Tense
    main: bool
    sure: bool


@kept
def finite_verbs(reading: Reading) -> Sequence[Verb]:
    """Return the finite verbs of a sentence outside its quotations, in order."""
    row, language = reading.row, reading.language
    quoted = [(quote.start, quote.end) for quote in reading.quotations]
    verbs: list[Verb] = []
    opened = False
    for at, word in enumerate(row):
        if word.kind or any(start <= word.start < end for start, end in quoted):
            continue
        if word.key in language.tenses.relatives:
            opened = True
        elif tense := _tense(row, at, language):
            verbs.append(Verb(at, tense, not opened, _is_sure(row, at, language)))
            opened = False
    return verbs


def _tense(row: Sequence[Word], at: int, language: Language) -> Tense | None:
    tenses, word = language.tenses, row[at]
    key = word.key
    if key in tenses.modals:
        return None if word.text in ("May", "Will") else "modal"
    if key in tenses.present:
        return "present"
    if key in tenses.past_auxiliaries:
        return "past"
    if is_capital(word) or word.owner:
        return None
    past = key in tenses.past
    if past or (key.endswith("ed") and len(key) > 3 and may_be_verb(key)):
        return None if _is_participle(row, at, language) else "past"
    if key.endswith("s") and not key.endswith("ss") and may_be_verb(key):
        return "present" if _follows_subject(row, at, language) else None
    return None


def _is_participle(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a past form is a part of another verb, or stands for "that was"."""
    if word_at(row, at + 1).key in language.deeds.by_agent:
        return True
    before = _before(row, at)
    claims, common = language.claims, language.common
    if before.key in claims.auxiliaries or before.owner:
        return True
    return before.key in common.determiners  # an arrested man


def _before(row: Sequence[Word], at: int) -> Word:
    """Return the word before one, adverbs and "not" passed over."""
    at -= 1
    while at > 0 and not row[at].kind and row[at].key.endswith(("ly", "not")):
        at -= 1
    return word_at(row, at)


def _follows_subject(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a form in "-s" may be a verb: not "the looks", "of talks"."""
    before, after = _before(row, at), word_at(row, at + 1)
    common = language.common
    if at == 0 or before.owner or before.kind in ("digits", "sign"):
        return False
    if before.key in common.determiners or before.key in PREPOSITIONS:
        return False
    return _opens_object(after, language) or after.key in PREPOSITIONS


def _opens_object(word: Word, language: Language) -> bool:
    """Return whether a word follows a verb rather than a noun."""
    return (
        word.key in language.common.determiners
        or word.key in language.common.pronouns
        or word.key.endswith("ly")
    )


def _is_sure(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a form is a verb by itself, or by what stands beside it."""
    key, before, after = row[at].key, _before(row, at), word_at(row, at + 1)
    tenses = language.tenses
    return (
        key in tenses.modals
        or key in tenses.present
        or key in tenses.past_auxiliaries
        or key in tenses.past
        or before.key in language.common.pronouns
        or before.key in tenses.relatives
        or _opens_object(after, language)
    )


PREPOSITIONS = frozenset(
    "of in on at by for from with to into onto over under about after against amid among"
    " around across along behind beside between during inside near outside past through"
    " toward towards up upon out off down as beneath next".split()
)
