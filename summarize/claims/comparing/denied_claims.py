"""Denials: "the company denied that the alarms had failed" does not say that they had.

The words of what is denied are all there, so no lexical signal sees the difference.
These looks are careful: the denial must be a clause, and its verb must be in the claim.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word
from summarize.language import Language
from summarize.language.patterns import any_of

_REACH = 8
_NEGATED = 3
_LEAST_SHARED = 2
_SHARE = 0.6
_SHARE_WITHOUT_VERB = 0.75
_SHARE_IN_DOUBT = 0.5


@dataclass(frozen=True, slots=True)
class _Denial:
    """Who denies, the roots of what is denied, and of its verb ("" if not sure)."""

    denier: frozenset[str]
    denied: frozenset[str]
    verb: str
    outside: frozenset[str]


def may_deny(sentence: Reading) -> bool:
    """Return whether a sentence has a word that denies: a quick first look."""
    return bool(_beginning(sentence.language).search(sentence.text))


@cache
def _beginning(language: Language) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(language.denials.beginnings)})", re.IGNORECASE)


def denied_words(claim: Reading, passage: Reading) -> tuple[frozenset[str], bool]:
    """Return the roots of what a claim states and a passage denies; none: it does not.

    The second value tells whether the claim has the denier say what he denied. A claim
    with a doubt of its own ("accused of", "denied", "not") states nothing, and what
    others say is not denied with "the company denied".
    """
    if not may_deny(passage) or _doubts(claim):
        return frozenset(), False
    own = _own_content(claim)
    speaker = _speaker(claim)
    for denial in _denials(passage):
        shared = own & denial.denied
        least = min(len(denial.denied), len(own - denial.outside | shared))
        share = _SHARE if denial.verb else _SHARE_WITHOUT_VERB
        if len(shared) < max(_LEAST_SHARED, share * least):
            continue
        if denial.verb and denial.verb not in shared:
            continue
        says_it = bool(speaker & denial.denier)
        if not speaker or says_it:
            return shared, says_it
    return frozenset(), False


def states_denied(claim: Reading, passage: Reading) -> bool:
    """Return whether a passage states without any doubt what a claim denies."""
    return any(
        not _doubts(passage) and _shares(denial.denied, passage, _SHARE)
        for denial in _denials(claim)
    )


def is_denial_made_up(claim: Reading, passages: Sequence[Reading]) -> bool:
    """Return whether a claim denies what passages state and none of them doubts."""
    for denial in _denials(claim):
        alike = [p for p in passages if _shares(denial.denied, p, _SHARE_IN_DOUBT)]
        if any(map(_doubts, alike)):
            continue
        if any(_shares(denial.denied, passage, _SHARE) for passage in alike):
            return True
    return False


def states_words(shared: frozenset[str], passage: Reading) -> bool:
    """Return whether a passage has most of some roots, and denies nothing."""
    return not may_deny(passage) and _shares(shared, passage, _SHARE)


@kept
def _denials(sentence: Reading) -> Sequence[_Denial]:
    """Return what a sentence denies in a clause of two words of content or more."""
    if not may_deny(sentence):
        return ()
    row, language = sentence.row, sentence.language
    denying = language.denials.denying | language.denials.dismissing
    found = []
    for at, word in enumerate(row):
        span = _clause(row, at, language) if word.key in denying else None
        if span is None:
            continue
        start, stop = span
        clause = row[start:stop]
        denied = _content(clause, language)
        if len(denied) >= _LEAST_SHARED:
            denier = _content(row[max(0, at - _REACH) : at], language)
            outside = _content([*row[:start], *row[stop:]], language)
            found.append(_Denial(denier, denied, _verb(clause, language), outside))
    return found


def _clause(row: Sequence[Word], at: int, language: Language) -> tuple[int, int] | None:
    """Return where the clause that a word denies stands, None without one."""
    claims, denials = language.claims, language.denials
    stating = language.grammar.stating
    before = [word.key for word in row[max(0, at - _NEGATED) : at]]
    if claims.be & {*before[-1:]} or claims.negations & {*before}:
        return None  # was denied bail, did not deny that
    start = at + 1
    following = [word.key for word in row[start : start + _REACH]]
    opens = not stating.isdisjoint(following[:1])
    for n, key in enumerate(following):
        if key not in denials.assertions:
            continue
        opener = _opener(following[n + 1 :], language)
        if opener is not None:
            opens = following[n + 1 + opener] in stating
            start += n + 2 + opener
            break
    else:
        if row[at].key in denials.dismissing and not opens:
            return None
    places = range(start, len(row))
    stop = next((n for n in places if _ends_scope(row, n, language)), len(row))
    clause = row[start:stop]
    gerund = bool(clause) and _is_gerund(clause[0], language)
    has_verb = any(word.key in claims.auxiliaries for word in clause)
    return (start, stop) if opens or gerund or has_verb else None


def _opener(keys: Sequence[str], language: Language) -> int | None:
    """Return the place of what opens a claimed clause: that, of; by her lawyer that."""
    grammar = language.grammar
    if not (grammar.stating | grammar.genitive).isdisjoint(keys[:1]):
        return 0
    if language.deeds.by_agent.isdisjoint(keys[:1]):
        return None
    return next((n for n, key in enumerate(keys) if key in grammar.stating), None)


def _ends_scope(row: Sequence[Word], at: int, language: Language) -> bool:
    ends = language.denials.scope_ends
    following = row[at + 1].key if at + 1 < len(row) else ""
    joins = following in ends or following in language.denials.scope_joints
    return row[at].key in ends or (row[at].key == "," and joins)


def _is_gerund(word: Word, language: Language) -> bool:
    return word.key.endswith(language.spelling.progressive_endings)


def _verb(clause: Sequence[Word], language: Language) -> str:
    """Return the root of the verb of a clause: a gerund, or what an auxiliary has."""
    if _is_gerund(clause[0], language):
        return language.root(clause[0].key)
    auxiliaries = language.claims.auxiliaries
    aux = [n for n, word in enumerate(clause) if word.key in auxiliaries]
    rest = clause[aux[0] :] if aux else ()
    return next((language.root(w.key) for w in rest if _has_content(w, language)), "")


def _speaker(claim: Reading) -> frozenset[str]:
    """Return the roots before the first "said" of a claim; none without one."""
    row, reporting = claim.row, claim.language.speech.reporting
    at = next((n for n, word in enumerate(row) if word.key in reporting), None)
    if at is None:
        return frozenset()
    near = _content(row[max(0, at - _REACH) : at], claim.language)
    return near or frozenset(["?"])  # said somebody behind it: nobody who denies


@kept
def _doubts(sentence: Reading) -> bool:
    doubts = sentence.language.denials.doubts
    negations = sentence.language.claims.negations
    return any(word.key in doubts or word.key in negations for word in sentence.row)


def _shares(roots: frozenset[str], passage: Reading, share: float) -> bool:
    return len(roots & _own_content(passage)) >= share * len(roots)


@kept
def _own_content(sentence: Reading) -> frozenset[str]:
    return _content(sentence.row, sentence.language)


def _content(row: Sequence[Word], language: Language) -> frozenset[str]:
    return frozenset(
        language.root(word.key) for word in row if _has_content(word, language)
    )


def _has_content(word: Word, language: Language) -> bool:
    if word.kind == "mark" or word.key in language.speech.reporting:
        return False
    auxiliaries = language.claims.auxiliaries
    return word.key not in language.common.stop and word.key not in auxiliaries
