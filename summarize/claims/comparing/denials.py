"""Denials: "the company denied that the alarms had failed" does not say that they had.

The words of what is denied are all there, so no lexical signal sees the difference.
These looks are careful: the denial must be a clause, and its verb must be in the claim.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarize.claims.reading.wording import Word, read_words
from summarize.language.english.check_words import (
    ASSERTIONS,
    DENYING,
    DISMISSING,
    DOUBTS,
    SCOPE_ENDS,
)
from summarize.language.english.fact_words import NEGATIONS, REPORTING
from summarize.text.tokens import STOPWORDS, root

_MAY_DENY = re.compile(r"\b(?:den[iy]|reject|dismiss|disput|refut)", re.IGNORECASE)
_BE = frozenset(["is", "are", "was", "were", "be", "been", "being"])
_AUXILIARIES = _BE | frozenset(
    ["had", "has", "have", "did", "does", "do", "would", "will", "could", "can"]
)
_REACH = 8
_NEGATED = 3
_LEAST_SHARED = 2
_SHARE = 0.6
_SHARE_WITHOUT_VERB = 0.75


@dataclass(frozen=True, slots=True)
class _Denial:
    """Who denies, the roots of what is denied, and of its verb ("" if not sure)."""

    denier: frozenset[str]
    denied: frozenset[str]
    verb: str
    outside: frozenset[str]


def may_deny(text: str) -> bool:
    """Return whether a text has a word that denies: a quick first look."""
    return bool(_MAY_DENY.search(text))


def denied_words(claim: str, passage: str) -> tuple[frozenset[str], bool]:
    """Return the roots of what a claim states and a passage denies; none: it does not.

    The second value tells whether the claim has the denier say what he denied. A claim
    with a doubt of its own ("accused of", "denied", "not") states nothing, and what
    others say is not denied with "the company denied".
    """
    if not may_deny(passage):
        return frozenset(), False
    stated = read_words(claim)
    if any(word.key in DOUBTS or word.key in NEGATIONS for word in stated):
        return frozenset(), False
    own = _content(stated)
    speaker = _speaker(stated)
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


def states_denied(claim: str, passage: str) -> bool:
    """Return whether a passage states without any doubt what a claim denies."""
    return any(
        not _doubts(passage) and _shares(denial.denied, passage, _SHARE)
        for denial in _denials(claim)
    )


def is_denial_made_up(claim: str, passages: Sequence[str]) -> bool:
    """Return whether a claim denies what passages state and none of them doubts."""
    for denial in _denials(claim):
        alike = [p for p in passages if _shares(denial.denied, p, 0.5)]
        if any(map(_doubts, alike)):
            continue
        if any(_shares(denial.denied, passage, _SHARE) for passage in alike):
            return True
    return False


def states_words(shared: frozenset[str], passage: str) -> bool:
    """Return whether a passage has most of some roots, and denies nothing."""
    return not may_deny(passage) and _shares(shared, passage, _SHARE)


def _denials(text: str) -> Iterator[_Denial]:
    """Yield what a text denies in a clause of two words of content or more."""
    if not may_deny(text):
        return
    row = read_words(text)
    for at, word in enumerate(row):
        span = _clause(row, at) if word.key in DENYING | DISMISSING else None
        if span is None:
            continue
        start, stop = span
        clause = row[start:stop]
        denied = _content(clause)
        if len(denied) >= _LEAST_SHARED:
            denier = _content(row[max(0, at - _REACH) : at])
            outside = _content([*row[:start], *row[stop:]])
            yield _Denial(denier, denied, _verb(clause), outside)


def _clause(row: Sequence[Word], at: int) -> tuple[int, int] | None:
    """Return where the clause that a word denies stands, None without one."""
    before = [word.key for word in row[max(0, at - _NEGATED) : at]]
    if _BE & {*before[-1:]} or NEGATIONS & {*before}:
        return None  # was denied bail, did not deny that
    start = at + 1
    following = [word.key for word in row[start : start + _REACH]]
    opens = "that" in following[:1]
    for n, key in enumerate(following):
        if key in ASSERTIONS and following[n + 1 : n + 2] in (["that"], ["of"]):
            start, opens = start + n + 2, following[n + 1] == "that"
            break
    else:
        if row[at].key in DISMISSING and not opens:
            return None
    stop = next((n for n in range(start, len(row)) if _ends_scope(row, n)), len(row))
    clause = row[start:stop]
    gerund = bool(clause) and clause[0].key.endswith("ing")
    has_verb = any(word.key in _AUXILIARIES for word in clause)
    return (start, stop) if opens or gerund or has_verb else None


def _ends_scope(row: Sequence[Word], at: int) -> bool:
    following = row[at + 1].key if at + 1 < len(row) else ""
    return row[at].key in SCOPE_ENDS or (
        row[at].key == "," and following in SCOPE_ENDS | {"and", "who", "which"}
    )


def _verb(clause: Sequence[Word]) -> str:
    """Return the root of the verb of a clause: a gerund, or what an auxiliary has."""
    if clause[0].key.endswith("ing"):
        return root(clause[0].key)
    aux = [n for n, word in enumerate(clause) if word.key in _AUXILIARIES]
    rest = clause[aux[0] :] if aux else ()
    return next((root(w.key) for w in rest if _has_content(w)), "")


def _speaker(row: Sequence[Word]) -> frozenset[str]:
    """Return the roots before the first "said" of a claim; none without one."""
    at = next((n for n, word in enumerate(row) if word.key in REPORTING), None)
    if at is None:
        return frozenset()
    near = _content(row[max(0, at - _REACH) : at])
    return near or frozenset(["?"])  # said somebody behind it: nobody who denies


def _doubts(text: str) -> bool:
    return any(w.key in DOUBTS or w.key in NEGATIONS for w in read_words(text))


def _shares(roots: frozenset[str], passage: str, share: float) -> bool:
    return len(roots & _content(read_words(passage))) >= share * len(roots)


def _content(row: Sequence[Word]) -> frozenset[str]:
    return frozenset(root(word.key) for word in row if _has_content(word))


def _has_content(word: Word) -> bool:
    if word.kind == "mark" or word.key in REPORTING:
        return False
    return word.key not in STOPWORDS and word.key not in _AUXILIARIES
