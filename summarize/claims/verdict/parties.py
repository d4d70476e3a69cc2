"""What only a party tells: who takes a side in a topic, and what they say there."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from summarize.claims.reading.attributions import (
    Attribution,
    attributions,
    begins_at,
    subject_with_clause,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital, name_at, word_at
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import is_content
from summarize.claims.verdict.frames import Frame, Framed, content_between
from summarize.claims.words.relations import may_be_noun
from summarize.language import Language
from summarize.language.patterns import any_of, one_of, pattern_of

_BEFORE_IT = 2  # sentences that are read for who "he" is
_OPENS = 4  # words that a sentence's subject is among
_TO_NAME = 4  # words from "accused" to who is
_LISTENERS = 4  # words from "told" to the mark behind who heard it


class Parties:
    """Who takes a side in a topic.

    Counsel, the accused, relatives, campaigners and laymen by what they are called;
    by what the articles tell, who is accused, who accuses, who denies, and who rejects
    another's account. Who holds an office (police, courts, ministers) is a party only
    where accused.
    """

    def __init__(self, sources: Sources) -> None:
        """Take the sentences of a topic."""
        self._sources = sources
        self._sides = list(map(_sides, sources.readings))
        self._accused = frozenset[str]().union(*(s.accused for s in self._sides))
        self._offices = frozenset[str]().union(*(s.offices for s in self._sides))

    def told(self, place: int) -> Sequence[Framed]:
        """Return the stretches of a passage that only a party tells, in order."""
        sentence = self._sources.readings[place]
        told = attributions(sentence)
        return [
            framed
            for n, each in enumerate(told)
            if each.verb not in sentence.language.parties.conceding
            if self._is_party(each, place)
            for framed in _spoken(sentence, told, n)
        ]

    def _is_party(self, told: Attribution, place: int, left: int = _BEFORE_IT) -> bool:
        """Return whether who says something at a place is a party.

        Of a pronoun and a spokesman the sentences before tell whose they are.
        """
        sentence = self._sources.readings[place]
        language = sentence.language
        parties = language.parties
        named = {
            word.key
            for word in sentence.row
            if told.start <= word.start < told.end and not word.owner
        }.union(word.key for word in told.speaker if not word.owner)
        if not parties.offices.isdisjoint(named):
            return False
        if _is_called_party(told, sentence):
            return True
        owners = [word for word in told.speaker if word.owner]
        own = [word for word in told.speaker if not word.owner]
        speaks_for = not parties.delegates.isdisjoint(named)
        if self._takes_side(own, place) or (
            speaks_for and self._takes_side(owners, place)
        ):
            return True
        points = all(word.key in language.common.pronouns for word in own)
        if not points and (not speaks_for or owners):
            return False
        if not points and not _is_theirs(told, sentence):
            return False
        return left > 0 and self._is_party_before(place, left - 1)

    def _is_party_before(self, place: int, left: int) -> bool:
        """Return whether the sentence before a place is about a party, or by one."""
        articles, before = self._sources.articles, place - 1
        if before < 0 or articles[before] != articles[place]:
            return False
        sentence = self._sources.readings[before]
        if told := attributions(sentence):
            return self._is_party(told[-1], before, left)
        opening = [word for word in sentence.facts.words[:_OPENS] if not word.kind]
        return self._takes_side(opening, before)

    def _takes_side(self, words: Sequence[Word], place: int) -> bool:
        """Return whether the articles show who is named or described to be a party.

        Who is accused is one throughout, who accuses or denies beside where they do.
        """
        if not (keys := _keys(words, self._sources.language)):
            return False
        articles = self._sources.articles
        near = range(max(0, place - 1), min(len(articles), place + 2))
        beside = [self._sides[n] for n in near if articles[n] == articles[place]]
        return not keys.isdisjoint(self._accused) or any(
            not keys.isdisjoint(each.others - self._offices) for each in beside
        )


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who a sentence shows to be accused, who to take a side, and who has an office."""

    accused: frozenset[str]
    others: frozenset[str]
    offices: frozenset[str]


@kept
def _sides(sentence: Reading) -> _Sides:
    language = sentence.language

    def keys(found: Iterator[Sequence[Word]]) -> frozenset[str]:
        return frozenset(key for who in found for key in _keys(who, language))

    return _Sides(
        keys(_accused(sentence)), keys(_others(sentence)), keys(_officials(sentence))
    )


def _accused(sentence: Reading) -> Iterator[Sequence[Word]]:
    """Yield who is told to be accused, whose account is rejected, and counsel."""
    parties = sentence.language.parties
    yield from _counsel(sentence)
    for at in places_of(sentence, parties.accused):
        yield whole_subject(sentence, at)
    for at in places_of(sentence, parties.accusing + parties.clearing, at_end=True):
        yield _target(sentence, at)
    for at in places_of(sentence, parties.rejecting, at_end=True):
        yield _owner_of_account(sentence, at)


def _others(sentence: Reading) -> Iterator[Sequence[Word]]:
    """Yield who denies, or rejects an account."""
    parties = sentence.language.parties
    for at in places_of(sentence, parties.denying):
        yield whole_subject(sentence, at)
    for at in places_of(sentence, parties.rejecting):
        if _owner_of_account(sentence, at + 1):
            yield whole_subject(sentence, at)


def _counsel(sentence: Reading) -> Iterator[Sequence[Word]]:
    """Yield whose lawyer is named, and the lawyer: Lund's barrister, Per Berg."""
    row, parties = sentence.row, sentence.language.parties
    for at, word in enumerate(row):
        if word.key not in parties.partial or word.owner:
            continue
        if not _is_description(row, at, sentence.language):
            continue
        if word.key in parties.counsel and at and row[at - 1].owner:
            yield [row[at - 1]]
        yield _name_behind(row, at)


def _officials(sentence: Reading) -> Iterator[Sequence[Word]]:
    """Yield the names of who has an office: Inspector Toft."""
    row, offices = sentence.row, sentence.language.parties.offices
    for at, word in enumerate(row):
        if word.key in offices and not word.owner:
            yield _name_behind(row, at)


def whole_subject(sentence: Reading, at: int) -> Sequence[Word]:
    """Return who stands before a verb, also before "who"; behind an owner, if any."""
    who = subject_with_clause(sentence.row, at, sentence.language)
    owners = [n for n, word in enumerate(who) if word.owner]
    return who[owners[-1] + 1 :] if owners else who


def _target(sentence: Reading, at: int) -> Sequence[Word]:
    """Return the name that follows a verb within a few words, and no preposition."""
    row, common = sentence.row, sentence.language.common
    for place, word in enumerate(row[at : at + _TO_NAME], at):
        if is_capital(word):
            return name_at(row, place)
        if word.kind or (
            word.key in common.stop and word.key not in common.determiners
        ):
            break
    return []


def _owner_of_account(sentence: Reading, at: int) -> Sequence[Word]:
    """Return whose account is told of right behind a verb, empty where none is."""
    row, accounts = sentence.row, sentence.language.parties.accounts
    for place, word in enumerate(row[at : at + _TO_NAME], at):
        following = row[place + 1 : place + 2]
        if word.owner and following and following[0].key in accounts:
            return [word]
    return []


def _name_behind(row: Sequence[Word], at: int) -> list[Word]:
    """Return the name behind a word, with a comma between them or without."""
    return name_at(row, at + 1 + (word_at(row, at + 1).key == ","))


def _keys(words: Sequence[Word], language: Language) -> frozenset[str]:
    """Return the names in words, without titles and a person's given name.

    Where nobody is named, who is described: the company.
    """
    names = [
        word.key
        for word in words
        if is_capital(word) and word.key not in language.names.ranks
    ]
    if not names:
        plain = (w.key for w in words if w.key not in language.common.pronouns)
        return frozenset(plain) - language.parties.offices
    last, given = len(names) - 1, language.names.given
    return frozenset(
        key for n, key in enumerate(names) if n == last or key not in given
    )


def _is_called_party(told: Attribution, sentence: Reading) -> bool:
    """Return whether who says something is described as a party: a student, counsel.

    The word ends the description, before a name at most: not in a name (the Workers
    Party), nor before what is meant (the student union, the family doctor).
    """
    row, language = sentence.row, sentence.language
    spoken = {word.start for word in told.speaker}
    return any(
        _is_description(row, at, language)
        for at, word in enumerate(row)
        if word.key in language.parties.partial and not word.owner
        if told.start <= word.start < told.end or word.start in spoken
    )


def _is_description(row: Sequence[Word], at: int, language: Language) -> bool:
    """Return whether a word tells what somebody is, and is no part of a longer name.

    With a capital it opens the sentence, before a full name if any: Resident Mia Holm.
    """
    behind = word_at(row, at + 1)
    if is_capital(row[at]):
        n_behind = len(name_at(row, at + 1))
        if at or n_behind == 1:
            return False
    return (
        is_capital(behind)
        or behind.key in language.speech.attributing
        or not is_content(behind, language)
        or not may_be_noun(behind.key)
    )


def _is_theirs(told: Attribution, sentence: Reading) -> bool:
    """Return whether "its" or "a" stands before who speaks for somebody."""
    before = [w for w in sentence.row if w.start < told.speaker[0].start]
    return bool(before) and before[-1].key in sentence.language.common.determiners


def _spoken(sentence: Reading, told: Sequence[Attribution], n: int) -> Iterator[Framed]:
    """Yield what one of several attributions governs.

    What follows up to the next one; what stands before it where it is set off by marks
    or follows a mark with nothing behind it.
    """
    each, text = told[n], sentence.text
    start, own = told[n - 1].end if n else 0, begins_at(each, sentence)
    end = begins_at(told[n + 1], sentence) if n + 1 < len(told) else len(text)
    if off := _breaks_off(sentence.language).search(text, each.end, end):
        end = off.start()
    behind = content_between(sentence, each.end, end)
    before = content_between(sentence, start, own)
    if before and (not behind or _is_set_off(sentence, each)):
        yield Framed(Frame.TOLD, each.text, start, own)
    if behind:
        yield Framed(Frame.TOLD, each.text, each.end, end)


def _is_set_off(sentence: Reading, told: Attribution) -> bool:
    """Return whether an attribution stands between marks: …, he told the court, …."""
    own = begins_at(told, sentence)
    before = [w for w in sentence.row if w.start < own]
    behind = [w for w in sentence.row if w.start >= told.end][:_LISTENERS]
    return (
        bool(before)
        and before[-1].kind == "mark"
        and (not behind or any(word.key == "," for word in behind))
    )


def places_of(
    sentence: Reading, phrases: tuple[str, ...], *, at_end: bool = False
) -> Iterator[int]:
    """Yield where in the row each of some phrases begins, or where it ends."""
    for match in pattern_of(phrases, as_written=True).finditer(sentence.text):
        found = sum(word.start < match.start() for word in sentence.row)
        yield found + len(match[0].split()) if at_end else found


@cache
def _breaks_off(language: Language) -> re.Pattern[str]:
    """Return what ends somebody's words: ", but the lake is closed"; not "but says"."""
    said = one_of(language.speech.attributing)
    turning = any_of(language.parties.turning)
    return re.compile(rf";|,\s+(?:{turning})\s+(?!(?:{said})\b)")
