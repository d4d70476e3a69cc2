"""What two do, each told of the other one."""

from collections.abc import Sequence
from typing import NamedTuple

from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import Word, is_capital, place_before
from summarize.claims.verdict.aligned import Aligned, is_content, is_same
from summarize.claims.verdict.order import is_passive, is_verb
from summarize.claims.words.relations import (
    Relation,
    is_known,
    may_be_noun,
    relation,
)
from summarize.language import Language

_REACH = 4
_BETWEEN_COMMAS = 10  # words of an apposition or clause between commas
_COMMA = len(", ")
_KIN = (Relation.SAME, Relation.BROADER, Relation.NARROWER)


class _Side(NamedTuple):
    """Who does what a verb tells, nearest word first; whether they suffer it."""

    suffers: bool
    places: Sequence[int]


def crossed_doers(aligned: Aligned) -> tuple[Word, Word] | None:
    """Return a doer of a claim and the one who does it in the passage.

    The passage tells a deed of each, and the claim gives one the deed of the other:
    "the firm demands 8 percent" where the union demands and the firm offers. It does so
    either way round, or once where a word sets the two against each other (while, but).
    Who does it stands before the verb, behind "by" where it is passive, whatever the
    order of the clauses.
    """
    said, language = aligned.said, aligned.language
    mine, theirs = (_sides(each, language) for each in (aligned.claim, aligned.passage))
    doers = {i: said.get(side.places[0]) for i, side in mine.items() if side.places}
    for i, doer in doers.items():
        j = said.get(i, -1)
        if j not in theirs or mine[i].suffers != theirs[j].suffers:
            continue
        own, others = mine[i].places[0], theirs[j].places
        if not others or any(_may_be_one(aligned, own, other) for other in others):
            continue
        for k, side in theirs.items():
            if k == j or doer not in side.places[:1]:
                continue
            turned = any(said.get(n) == k and doers[n] in others for n in doers)
            if turned or _is_contrast(aligned, j, k):
                return aligned.claim[own], aligned.passage[others[0]]
    return None


def _may_be_one(aligned: Aligned, i: int, j: int) -> bool:
    """Return whether two doers may be one: the same word, or a kind of the other."""
    word, other = aligned.claim[i], aligned.passage[j]
    same = is_same(word, other, aligned.language)
    return same or relation(word.key, other.key) in _KIN


def _sides(words: Sequence[Word], language: Language) -> dict[int, _Side]:
    """Return who does what each verb tells, by the places of the verbs."""
    return {
        at: _side(words, at, language)
        for at in range(len(words))
        if is_verb(words, at, language) and not _is_owned(words, at, language)
    }


def _is_owned(words: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word is a noun of somebody: the board's first offer."""
    if is_past(words[at].key, language):
        return False
    before = at - 1
    while (
        before > 0 and is_content(words[before], language) and not words[before].owner
    ):
        before -= 1
    return before >= 0 and words[before].owner


def _is_contrast(aligned: Aligned, one: int, other: int) -> bool:
    """Return whether a word between two verbs sets them against each other."""
    between = aligned.passage[min(one, other) : max(one, other)]
    return not aligned.language.deeds.contrasting.isdisjoint(w.key for w in between)


def _side(words: Sequence[Word], at: int, language: Language) -> _Side:
    """Return who does it, or who suffers it where nothing tells by whom."""
    suffers = is_passive(words, at, language)
    agent = _agent(words, at, language)
    if agent is not None and (suffers or agent == at + 1):
        return _Side(False, _run(words, agent + 1, language))
    return _Side(suffers, _before(words, at, language))


def _agent(words: Sequence[Word], at: int, language: Language) -> int | None:
    """Return the place of the "by" before who did it, behind a past form."""
    if not is_past(words[at].key, language):
        return None
    for place in range(at + 1, min(at + 1 + _REACH, len(words) - 1)):
        if words[place].key in language.deeds.by_agent:
            return place if is_content(words[place + 1], language) else None
    return None


def _before(words: Sequence[Word], at: int, language: Language) -> list[int]:
    """Return the places of the words of content before a verb, nearest first.

    Not those behind a preposition (in Oslo), nor of another clause, nor of what stands
    between commas right before the verb.
    """
    found: list[int] = []
    breaks = language.common.breaks
    ties = language.claims.relators.keys() - breaks
    at = _before_commas(words, at, language)
    for place in reversed(range(max(0, at - _REACH), at)):
        if words[place].key in breaks:
            break
        governed = place > 0 and words[place - 1].key in ties
        if _may_do(words[place], language) and not governed:
            found.append(place)
    return found


def _before_commas(words: Sequence[Word], at: int, language: Language) -> int:
    """Return where what stands between commas before a verb begins, or its place.

    "The drug, not yet taken by a human, slows": the place of "not".
    """
    passed = language.claims.auxiliaries
    before = place_before(words, at, passed)
    if before > 0 and words[before].key in language.grammar.infinitive:
        before = place_before(words, before - 1, passed)  # seemed to slow
    verb = before + 1
    if not _follows_comma(words, verb):
        return at
    opening = (
        place
        for place in reversed(range(max(0, verb - _BETWEEN_COMMAS), verb))
        if _follows_comma(words, place)
    )
    return next(opening, at)


def _follows_comma(words: Sequence[Word], at: int) -> bool:
    """Return whether a comma stands right before a word: marks are no words here.

    After an "s" it may be an apostrophe: the tenants' groups.
    """
    if not at or words[at - 1].key.endswith("s"):
        return False
    return words[at].start == words[at - 1].end + _COMMA


def _may_do(word: Word, language: Language) -> bool:
    """Return whether a word may name who does something: no verb, no adverb."""
    named = is_capital(word) or may_be_noun(word.key) or not is_known(word.key)
    small = not word.start and word.key in language.claims.relators  # Since losing it
    return is_content(word, language) and named and not small


def _run(words: Sequence[Word], at: int, language: Language) -> list[int]:
    """Return the places of words of content in a row from a place on, last first."""
    end = at
    while end < len(words) and is_content(words[end], language):
        end += 1
    return [*range(at, end)][::-1]
