"""Which plans and decisions a sentence says no longer stand.

"Councillors overturned the decision to shut the library", "the strike planned for 3 May
has been called off".
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from summarize.claims.comparing.neighbours import (
    distinctive_roots,
    is_undone,
    up_to_clause_end,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital
from summarize.language import Language
from summarize.language.patterns import any_of, one_of

_NEAR = 12  # words in which it is said what is revoked
_NEAR_BE = 3  # words before a verb that may make it a passive


@dataclass(frozen=True, slots=True)
class Revocation:
    """What is not to come any more: the words that say what it was.

    `days` are the days and dates beside them; `moved` tells that it is to come on
    another day; `start`:`end` are the words that tell it.
    """

    what: tuple[Word, ...]
    days: frozenset[str]
    moved: bool
    start: int
    end: int


@kept
def revocations(sentence: Reading) -> Sequence[Revocation]:
    """Return what a sentence tells as revoked, in order; nothing that may only be."""
    conditions = sentence.language.changes.conditions
    is_open = sentence.facts.question or not conditions.isdisjoint(sentence.words)
    if is_open:
        return ()
    verbs = _revoking(sentence.language).finditer(sentence.text)
    found = (_revoked_by(verb, sentence) for verb in verbs)
    return tuple(each for each in found if each)


def _revoked_by(verb: re.Match[str], sentence: Reading) -> Revocation | None:
    """Return what a verb revokes: what stands behind it, or before a passive."""
    language, row = sentence.language, sentence.row
    before = [word for word in row if word.end <= verb.start()]
    if is_undone(before, language):
        return None
    near = [w.key for w in before[-_NEAR_BE:] if not is_capital(w)]
    start, end = verb.span()
    if not language.claims.be.isdisjoint(near):
        side = _subject(up_to_clause_end(before[: -_NEAR - 1 : -1], language)[::-1])
        start = side[0].start if side else start
    else:
        behind = [word for word in row if word.start >= end][:_NEAR]
        turners = language.claims.turners  # he was suspended before that
        plain = takewhile(lambda word: word.key not in turners, behind)
        side = up_to_clause_end(list(plain), language)
        end = side[-1].end if side else end
    ruled = language.replacing.ruled
    telling = (word for word in side if distinctive_roots([word], language))
    what = tuple(word for word in telling if word.key not in ruled)
    days = (f for f in sentence.facts.of("date", "weekday") if start <= f.start < end)
    values = frozenset(fact.value for fact in days)
    moved = verb.lastgroup is not None
    if all(map(is_capital, what)):
        return None  # who is suspended is no plan
    return Revocation(what, values, moved, start, end)


def _subject(row: Sequence[Word]) -> Sequence[Word]:
    """Return what stands behind the last comma before a verb, all if nothing does."""
    commas = [at for at, word in enumerate(row) if word.kind == "mark"]
    behind = row[commas[-1] + 1 :] if commas else row
    return behind if any(not word.kind for word in behind) else row


@cache
def _revoking(language: Language) -> re.Pattern[str]:
    """Return what tells that something is revoked; one that is moved is a group."""
    words = language.replacing
    moved = any_of((one_of(words.moving), *words.moving_off))
    revoked = any_of((one_of(words.revoking), *words.revoking_off))
    told = rf"\b(?:(?P<moved>{moved})|(?:{revoked})(?! (?:to|below|above)\b))(?!\w)"
    return re.compile(told, re.IGNORECASE)  # not: claims dropped to 2.6 million
