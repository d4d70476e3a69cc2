"""What one sentence announces and another one tells as done.

"She is set to testify to the Senate on Thursday" is done where another article has
"Ford testified before the Senate on Thursday": the same verb, told of the same people
and the same things, and nothing that speaks of another time. What is done was to come
before, so that the two sentences show which of them is the newer one.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from summarize.claims.comparing.neighbours import (
    distinctive_roots,
    up_to_clause_end,
    without_owners,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tense import is_past
from summarize.claims.reading.word_rows import (
    NUMBER_KINDS,
    Word,
    is_capital,
    may_be_adverb,
    word_at,
)
from summarize.claims.words.relations import are_forms, may_be_verb
from summarize.language import Language
from summarize.language.patterns import pattern_of

_BEFORE, _BEHIND = 10, 12  # words in which a doer and an object are looked for
_UNDONE = 3  # words before a verb that may tell that it is not done
_DAYS = ("weekday", "date")
_FEW, _MANY = 2, 3  # words shared


@dataclass(frozen=True, slots=True)
class Deed:
    """A verb with the roots of the words of content that stand before and behind it.

    `days` are the weekdays and dates beside it, `numbers` other values; `start` and
    `end` its place with what announces it and its object; `unnamed` tells that a
    pronoun stands for its doer, `of_another` that it is a further one (a second vote),
    `reported` that somebody said that it would be done: often by what was done.
    `beside` are the roots of all words of its sentence, `times` the years and months
    that it gives.
    """

    verb: str
    who: frozenset[str]
    what: frozenset[str]
    days: frozenset[str]
    numbers: frozenset[str]
    start: int
    end: int
    passive: bool
    unnamed: bool
    of_another: bool
    reported: bool = False
    beside: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()


def is_done(plan: Deed, deed: Deed) -> bool:
    """Return whether a deed is surely the one that was announced.

    The doer must be the same, and two words of what is done; one is enough where two
    name the doer, or the day is the same, and none where the sentences share the day
    and three other words. Where a pronoun stands for a doer, three
    things must be shared, where one of the two is told in the passive the day and two
    words. Two days, or other numbers, are two deeds.
    """
    if not _is_form(plan.verb, deed.verb):
        return False
    is_one_day = not plan.days.isdisjoint(deed.days)
    if plan.days and deed.days and not is_one_day:
        return False
    if not deed.times <= plan.times:
        return False
    if plan.numbers and deed.numbers and plan.numbers.isdisjoint(deed.numbers):
        return False
    if plan.passive != deed.passive:
        shared = (plan.who | plan.what) & (deed.who | deed.what)
        return is_one_day and len(shared) >= _FEW
    who, what = len(plan.who & deed.who), len(plan.what & deed.what) + is_one_day
    if not plan.what and not deed.what:
        return is_one_day and who > 0
    beside = (plan.beside & deed.beside) - plan.who
    if who and is_one_day and len(beside) >= _MANY:
        return True
    if plan.what and deed.what and plan.what.isdisjoint(deed.what):
        return False
    if who:
        return what >= _FEW or (what > 0 and who >= _FEW)
    return (plan.unnamed or deed.unnamed) and what >= _MANY


@kept
def plans(sentence: Reading) -> Sequence[Deed]:
    """Return what a sentence announces, in text order; nothing of what may be."""
    conditions = sentence.language.changes.conditions
    infinitive = sentence.language.grammar.infinitive
    said = sentence.words
    if _signs(sentence.language).isdisjoint(said) or sentence.facts.question:
        return ()
    following = (*said[1:], "")
    if any(  # "weighing whether to" is no condition
        word in conditions and behind not in infinitive
        for word, behind in zip(said, following, strict=True)
    ):
        return ()
    return tuple(_plans(sentence))


def deeds(sentence: Reading, plan: Deed) -> Iterator[Deed]:
    """Yield what a sentence tells as done with a form of the verb of a plan."""
    return (deed for deed in _told(sentence) if _is_form(plan.verb, deed.verb))


@kept
def _told(sentence: Reading) -> Sequence[Deed]:
    """Return what a sentence tells as done, all of it, in text order."""
    if sentence.facts.question or is_of_other_time(sentence):
        return ()
    row, partly = sentence.row, sentence.language.changes.partly
    found = (
        _deed(sentence, _opening(sentence, at), at)
        for at in range(len(row))
        if word_at(row, at + 1).key not in partly and _is_done(sentence, at)
    )
    return tuple(deed for deed in found if not deed.of_another)


@kept
def is_of_other_time(sentence: Reading) -> bool:
    """Return whether a sentence tells of what was before: years ago, last month."""
    changes, turns = sentence.language.changes, sentence.language.calendar.turns
    said = sentence.words
    return not changes.other_times.isdisjoint(said) or any(
        turns.get(word) == -1 and following in sentence.language.tallies.spans
        for word, following in pairwise(said)
    )


class DeedIndex:
    """The sentences that may tell a deed, by their verbs in the past."""

    def __init__(self, readings: Sequence[Reading]) -> None:
        """Take the sentences in which deeds are looked for."""
        self._readings = readings
        self._places: dict[str, list[int]] = defaultdict(list)
        self._verbs: dict[str, set[str]] = defaultdict(set)
        for place, reading in enumerate(readings):
            for word in frozenset(reading.words):
                if is_past(word, reading.language):
                    self._places[word].append(place)
                    self._verbs[word[0]].add(word)

    def places(self, plan: Deed) -> list[int]:
        """Return the places of the sentences that tell a plan as done, in order."""
        verbs = [
            verb for verb in self._verbs[plan.verb[0]] if _is_form(plan.verb, verb)
        ]
        may_be = {place for verb in verbs for place in self._places[verb]}
        return [
            place
            for place in sorted(may_be)
            if any(is_done(plan, deed) for deed in deeds(self._readings[place], plan))
        ]


def are_alike(one: Deed, other: Deed) -> bool:
    """Return whether two plans are of one verb and one doer."""
    return bool(one.who & other.who) and _is_form(one.verb, other.verb)


def _is_form(verb: str, other: str) -> bool:
    return verb[0] == other[:1] and (verb == other or are_forms(verb, other))


def _plans(sentence: Reading) -> Iterator[Deed]:
    language, row = sentence.language, sentence.row
    claims = language.claims
    is_reported = not language.speech.reported.isdisjoint(sentence.words)
    for match in pattern_of(language.changes.announcing).finditer(sentence.text):
        first = next(n for n, word in enumerate(row) if word.end > match.start())
        at = next((n for n, w in enumerate(row) if w.start >= match.end()), len(row))
        if word_at(row, first - 1).key in language.changes.undone:
            continue
        if match[0].lower() in claims.backshifted and not is_reported:
            continue  # he would meet her, not: he said that he would
        while _is_between(word_at(row, at), language):
            at += 1
        passive = word_at(row, at).key in claims.be
        at += passive
        verb = word_at(row, at)
        if passive and not is_past(verb.key, language):
            continue
        if _may_be_done(verb, language):
            plan = _deed(sentence, first, at)
            if not plan.of_another:
                yield replace(plan, reported=match[0].lower() in claims.backshifted)


def _may_be_done(verb: Word, language: Language) -> bool:
    """Return whether a word is a verb of a deed: not what lasts, as be, need, have."""
    if verb.kind or is_capital(verb) or verb.key in language.common.stop:
        return False
    return verb.key not in language.changes.no_deeds and may_be_verb(verb.key)


def _is_done(sentence: Reading, at: int) -> bool:
    """Return whether the verb at a place tells what happened."""
    row, language = sentence.row, sentence.language
    word, before = row[at], [word.key for word in row[max(0, at - _UNDONE) : at]]
    if not before or is_capital(word) or not is_past(word.key, language):
        return False
    if before[-1] in language.common.determiners:
        return False
    first = _opening(sentence, at)
    present = any(w.key in language.claims.be_present for w in row[first:at])
    return not present and language.changes.undone.isdisjoint(before)


def _opening(sentence: Reading, at: int) -> int:
    """Return where the auxiliaries before a verb begin: has since been arrested."""
    row, language = sentence.row, sentence.language
    while at and _is_auxiliary(row[at - 1], language):
        at -= 1
    return at


def _is_auxiliary(word: Word, language: Language) -> bool:
    return word.key in language.claims.auxiliaries or _is_between(word, language)


def _is_between(word: Word, language: Language) -> bool:
    """Return whether a word may stand between an auxiliary and its verb."""
    if word.kind or is_capital(word):
        return False
    adverb = may_be_adverb(word.key, language)
    return adverb or word.key in language.changes.between


def _deed(sentence: Reading, first: int, at: int) -> Deed:
    """Return the deed whose verb stands at a place, its auxiliaries before it."""
    row, language = sentence.row, sentence.language
    before = row[max(0, first - _BEFORE) : first][::-1]
    before = up_to_clause_end(before, language)
    behind = up_to_clause_end(row[at + 1 : at + 1 + _BEHIND], language)
    end = (behind or row[: at + 1])[-1].end
    last = at - 1
    while last > first and _is_between(row[last], language):
        last -= 1
    start = before[-1].start if before else row[first].start
    return Deed(
        verb=row[at].key,
        who=distinctive_roots(without_owners(before[::-1]), language),
        what=distinctive_roots(without_owners(behind), language),
        days=_values(sentence, _DAYS, start, end),
        numbers=_values(sentence, NUMBER_KINDS, row[first].start, end),
        start=row[first].start,
        end=end,
        passive=first <= last and row[last].key in language.claims.be,
        unnamed=word_at(row, first - 1).key in language.common.pronouns,
        of_another=any(
            word.key in language.changes.others and not is_capital(word)
            for word in (*before, *behind)
        ),
        beside=distinctive_roots(without_owners([*row[:at], *row[at + 1 :]]), language),
        times=frozenset(
            day.value for day in sentence.facts.of("date") if day.value.endswith("-??")
        ),
    )


def _values(
    sentence: Reading, kinds: Collection[str], start: int, end: int
) -> frozenset[str]:
    """Return the values of facts between two offsets, none that is but a year."""
    return frozenset(
        fact.value
        for fact in sentence.facts.of(*kinds)
        if start <= fact.start < end and "?" not in fact.value[5:]
    )


@cache
def _signs(language: Language) -> frozenset[str]:
    """Return the words one of which every phrase has that announces something."""
    phrases = " ".join(language.changes.announcing)
    claims = language.claims
    auxiliaries = claims.be | claims.have_present | language.grammar.infinitive
    told = frozenset(re.findall(r"\w+", phrases))
    return told - auxiliaries - language.changes.between
