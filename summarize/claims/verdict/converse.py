"""One deed told from either side: she sold it to him, he bought it from her."""

from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import Aligned, is_content, is_said
from summarize.claims.words.relations import are_forms
from summarize.language import Language
from summarize.language.claim_words import Converse

_REACH = 8
_SIDE = 3
_MOST_WORDS = 50_000


class _Told(NamedTuple):
    """A deed between two: its pair, which verb tells it, and the words of each side."""

    pair: Converse
    gives: bool
    verb: int
    giver: Sequence[Word]
    taker: Sequence[Word]


class Converses(NamedTuple):
    """The verbs of claim and passage that tell one deed from either side.

    `agree`: both say who gives and who takes it alike, as far as they tell.
    """

    claim: int
    passage: int
    agree: bool


def converse_deeds(aligned: Aligned) -> list[Converses]:
    """Return the pairs of verbs by which claim and passage tell one deed.

    Who gives stands before the verb of giving (sell, lend), behind "by" where it is
    passive, or behind the verb of taking ("bought from"); who takes the other way
    round. Only pairs are returned of which one side at least is known in both.
    """
    language = aligned.language
    mine, theirs = (
        [told for at in range(len(words)) for told in _told_at(words, at, language)]
        for words in (aligned.claim, aligned.passage)
    )
    found = []
    for one in mine:
        for other in theirs:
            if one.pair is not other.pair or one.gives == other.gives:
                continue
            same = (
                _share(one.giver, other.giver, language),
                _share(one.taker, other.taker, language),
            )
            crossed = _share(one.giver, other.taker, language) or _share(
                one.taker, other.giver, language
            )
            if any(same) or crossed:
                agree = any(same) and not crossed
                found.append(Converses(one.verb, other.verb, agree))
    return found


def _told_at(words: Sequence[Word], at: int, language: Language) -> list[_Told]:
    found = []
    for pair, gives in _pairs(words[at].key, language):
        tie = pair.to if gives else pair.source
        subject, object_ = _sides(words, at, tie, language)
        sides = (subject, object_) if gives else (object_, subject)
        found.append(_Told(pair, gives, at, *sides))
    return found


@lru_cache(maxsize=_MOST_WORDS)
def _pairs(key: str, language: Language) -> Sequence[tuple[Converse, bool]]:
    """Return the pairs that a verb is of, and whether it is one of giving."""
    return [
        (pair, verbs is pair.giving)
        for pair in language.deeds.converse
        for verbs in (pair.giving, pair.taking)
        if any(key == verb or are_forms(key, verb) for verb in verbs)
    ]


def _sides(
    words: Sequence[Word], at: int, tie: str, language: Language
) -> tuple[list[Word], list[Word]]:
    """Return who does it, and whom the words behind it name by a preposition.

    Without a preposition ("beat Sandnes") it is what stands right behind the verb.
    """
    before = [word.key for word in words[max(0, at - 2) : at]]
    passive = not language.claims.be.isdisjoint(before)
    if passive:
        subject = _behind(words, at, language.deeds.by_agent, language)
    else:
        start = max(0, at - _REACH)
        row = [w for w in words[start:at] if not w.kind and is_content(w, language)]
        subject = row[-_SIDE:]
    if tie:
        return subject, _behind(words, at, {tie}, language)
    if passive:
        start = max(0, at - _REACH)
        return subject, [w for w in words[start:at] if is_content(w, language)][-_SIDE:]
    return subject, _run(words, at + 1, language)


def _behind(
    words: Sequence[Word], at: int, ties: Collection[str], language: Language
) -> list[Word]:
    """Return the words of content behind a preposition within reach of a verb."""
    for place in range(at + 1, min(at + 1 + _REACH, len(words))):
        if words[place].key in ties:
            return _run(words, place + 1, language)
    return []


def _run(words: Sequence[Word], at: int, language: Language) -> list[Word]:
    """Return the words of content in a row from a place on, determiners passed over."""
    while at < len(words) and words[at].key in language.common.determiners:
        at += 1
    found: list[Word] = []
    for word in words[at : at + _SIDE]:
        if not is_content(word, language):
            break
        found.append(word)
    return found


def _share(one: Sequence[Word], other: Sequence[Word], language: Language) -> bool:
    return any(is_said(word, held, language) for word in one for held in other)
