"""Tallies: to how many something happened, and in which year something came to be.

    tallies(Reading("The blast killed at least 12 people.", ENGLISH))
    # one of 12, of ("killed", "people"), in words "people killed"

A tally is read where the number stands beside the deed: "killed 12", "12 people were
killed", "12 deaths", "a toll of 12", "nobody was killed", "lost 42 containers", "built
in 1967".
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import (
    NUMBER_KINDS,
    Fact,
    Word,
    is_capital,
    text_of,
    with_facts,
)
from summarize.language import Language

_DIGIT = re.compile(r"\d")
_EXACT = re.compile(r"\d+(?:\.\d+)?")
_YEAR = re.compile(r"\d{4}-\?\?-\?\?")
_INSIDE = frozenset("/-:")  # 9/11, 2-1, 10: 05
_QUOTES = frozenset('"“”')
_PHRASE = 4
_REACH = 14
_SUBJECT, _TOLL = 10, 14
_BEFORE, _AFTER = 6, 4


@dataclass(frozen=True, slots=True)
class Tally:
    """A number of things, and what happened to them.

    `deed` and `thing` are those of the language's lists (killed, people), or roots;
    `words` says what is counted. `fact` is the number, None for "nobody"; `text` is
    what was written of it. `known` tells that the deed is in the lists; `sure` that
    nothing near speaks of a part, another time, or of what may be.
    """

    deed: str
    thing: str
    value: Decimal
    text: str
    words: str
    fact: Fact | None = None
    known: bool = True
    sure: bool = True

    @property
    def of(self) -> tuple[str, str]:
        """What is counted."""
        return self.deed, self.thing


@kept
def tallies(sentence: Reading) -> Sequence[Tally]:
    """Return what a sentence counts: numbers in text order, then what nobody did."""
    return tuple(_Row(sentence).tallies()) if tally_signs(sentence) else ()


@kept
def tally_signs(sentence: Reading) -> frozenset[str]:
    """Return what a sentence may count: deeds, and stems of words behind a number.

    A quick look at the words alone; what is no sign of a sentence is not counted in it.
    """
    said, language = sentence.words, sentence.language
    number = _number_words(language)
    if number.isdisjoint(said) and not _DIGIT.search(sentence.text):
        return frozenset()
    deeds = _deed_words(language)
    signs = {deeds[word] for word in said if word in deeds}
    places = [n for n, word in enumerate(said, 1) if word in number or word[0] <= "9"]
    near = {word for n in places for word in said[n : n + _PHRASE]}
    return frozenset(signs.union(map(language.stem, near - _no_things(language))))


@cache
def _no_things(language: Language) -> frozenset[str]:
    """Return what is not counted behind a number: units of time, scales, months …"""
    numbers, calendar = language.numbers, language.calendar
    times = [
        word for word, unit in numbers.measures.items() if unit in numbers.durations
    ]
    beside = (*numbers.scales, *numbers.percent, *calendar.months, *calendar.halves)
    return language.common.stop.union(times, beside, calendar.weekdays)


@cache
def _number_words(language: Language) -> frozenset[str]:
    """Return the words that count, "no" among them."""
    numbers = language.numbers
    words = (*numbers.below_twenty, *numbers.tens, *numbers.scales)
    return frozenset(words) - numbers.one | language.tallies.nobody


@cache
def _deed_words(language: Language) -> dict[str, str]:
    """Return the first telling word of each deed, with a sign for the deed."""
    words, stop = language.tallies, language.common.stop
    phrases = {**words.deeds, **words.outcomes, **words.tolls, **words.lasting}
    signs = {}
    for phrase, deed in phrases.items():
        telling = [word for word in phrase.split() if word not in stop]
        signs[telling[0]] = f"#{deed}"
    return signs


class _Row:
    """The words of a sentence, each number one of them."""

    def __init__(self, sentence: Reading) -> None:
        self._language = sentence.language
        self._words = sentence.language.tallies
        self._row, self._facts = with_facts(
            sentence.row, sentence.facts.of(*NUMBER_KINDS, "date")
        )
        self._keys = [word.key for word in self._row]
        self._sure = self._is_of_now()

    def tallies(self) -> Iterator[Tally]:
        """Yield what is counted."""
        durations = self._language.numbers.durations
        for at, fact in self._facts.items():
            if fact.kind == "date":
                yield from self._year(at, fact)
            elif _EXACT.fullmatch(fact.value) and fact.unit not in durations:
                yield from self._count(at, fact)
        yield from self._none()

    # --- counts ---------------------------------------------------------------------

    def _count(self, at: int, fact: Fact) -> Iterator[Tally]:
        words, one = self._words, self._language.numbers.one
        if self._key(at - 1) in _INSIDE or fact.text.lower() in one:
            return
        after = at + 1
        grammar = self._language.grammar
        passed = grammar.genitive | grammar.definite | words.parts
        while self._key(after) in passed:
            after += 1
        phrase = self._phrase(after)
        stop = after + len(phrase)
        head = phrase[-1] if phrase else None
        deed, known = self._deed(at, stop, head)
        thing = fact.unit or (self._thing(head) if head else "")
        if head and head.key in words.outcomes:
            thing = words.persons
        if not deed or not (thing or known):
            return
        if known and fact.kind != "number" and deed not in words.shares:
            return
        thing = thing or words.persons
        noun = (head.text if head else fact.text.split()[-1]).lower()
        if thing == "%" or thing in words.things.values():
            noun = thing
        counted = f"{noun} {deed}" if known else noun
        sure = self._sure and self._is_whole(at, stop)
        value = Decimal(fact.value)
        yield Tally(deed, thing, value, fact.text, counted, fact, known, sure)

    def _phrase(self, at: int) -> list[Word]:
        """Return the words of the noun phrase that begins at a place."""
        found: list[Word] = []
        stop = self._language.common.stop | self._words.so_far
        for n in range(at, min(len(self._row), at + _PHRASE)):
            word = self._row[n]
            if word.kind or word.key in stop or self._deed_at(n):
                break
            found.append(word)
            if word.key in self._words.things:
                break
        return found

    def _thing(self, noun: Word) -> str:
        return self._words.things.get(noun.key) or self._language.root(noun.key)

    def _deed(self, at: int, stop: int, head: Word | None) -> tuple[str, bool]:
        """Return what happened to a number of things, and whether it is in the lists.

        The number stands at a place, what it counts ends before another.
        """
        words = self._words
        outcome = words.outcomes.get(head.key, "") if head else ""
        if stop - at > 2 and not self._may_be_verb(stop - 2):
            outcome = ""  # cardiac arrests, not confirmed deaths
        deed = self._deed_after(stop) or self._known_before(at) or outcome
        if deed or (deed := self._toll(at)):
            return deed, True
        verb = self._verb_before(at) or self._verb_after(stop)
        return (self._language.root(verb) if verb else ""), False

    def _deed_at(self, at: int) -> str:
        return self._deed_phrase(at)[0]

    def _deed_phrase(self, at: int) -> tuple[str, int]:
        """Return the deed that begins at a place, "" for none, and its length."""
        for length in range(self._words.deed_lengths.get(self._key(at), 0), 0, -1):
            deed = self._words.deeds.get(" ".join(self._keys[at : at + length]))
            if deed:
                return deed, length
        return "", 0

    def _deed_after(self, at: int) -> str:
        """Return the deed that things named before a place suffer, or "".

        It stands there or behind an auxiliary, with names of places between at most.
        """
        language = self._language
        auxiliaries = language.claims.auxiliaries | language.grammar.infinitive
        auxiliaries |= self._words.so_far
        passed = False
        for n in range(at, min(len(self._row), at + _REACH)):
            deed, length = self._deed_phrase(n)
            if deed and self._is_one_of_two(n + length):
                return ""
            if deed:
                free = passed or n == at or length > 1
                return deed if free and (length > 1 or not self._has_object(n)) else ""
            word = self._row[n]
            who = n == at and word.key in language.names.relatives
            if self._breaks(n) and not who:
                return ""
            passed = passed or word.key in auxiliaries
        return ""

    def _breaks(self, at: int) -> bool:
        """Return whether a word, a mark or a number ends what belongs together.

        A comma behind a name does not, nor "and" between two.
        """
        word, key = self._row[at], self._keys[at]
        if word.kind == "mark":
            return key != "," or not is_capital(self._row[at - 1])
        joins = key in self._language.grammar.adding
        if joins and all(map(is_capital, self._row[at - 1 : at + 2 : 2])):
            return False
        breaks = key in self._language.common.breaks or key in self._words.clause_starts
        return breaks or word.kind not in ("", "date")

    def _has_object(self, at: int) -> bool:
        """Return whether somebody does the deed at a place to something behind it."""
        following = self._key(at + 1)
        determiners = self._language.common.determiners
        return at + 1 in self._facts or following in determiners

    def _known_before(self, at: int) -> str:
        n = self._before(at)
        if n < 0 or (self._joins(n - 1) and self._deed_at(n - 2)):
            return ""
        return self._deed_at(n)

    def _is_one_of_two(self, at: int) -> bool:
        """Return whether another deed is joined to the one that ends at a place."""
        return self._joins(at) and bool(self._deed_at(at + 1))

    def _joins(self, at: int) -> bool:
        return self._key(at) in self._language.deeds.listing

    def _before(self, at: int) -> int:
        """Return the place before a number and what bounds or rounds it."""
        numbers = self._language.numbers
        n = at - 1
        while n >= 0 and (
            self._keys[n] in numbers.bound_words
            or self._keys[n] in numbers.approximations
            or self._keys[n] in self._language.common.articles
            or self._row[n].kind == "bound"
        ):
            n -= 1
        return n

    def _toll(self, at: int) -> str:
        """Return what a toll that is put at a number counts: a toll of 12."""
        before = self._keys[max(0, self._before(at) - _TOLL) : at]
        breaks = {",", ";"} | self._language.grammar.adding
        for n in range(len(before), 0, -1):
            for phrase, deed in self._words.tolls.items():
                told = phrase.split()
                if before[max(0, n - len(told)) : n] == told:
                    return deed
            if before[n - 1] in breaks:
                return ""
        return ""

    def _verb_before(self, at: int) -> str:
        n = self._before(at)
        return self._keys[n] if self._may_be_verb(n) else ""

    def _verb_after(self, at: int) -> str:
        be = self._language.claims.be
        n = at
        while self._key(n) in self._language.claims.auxiliaries:
            n += 1
        passive = n > at and self._key(n - 1) in be
        return self._keys[n] if passive and self._may_be_verb(n) else ""

    def _may_be_verb(self, at: int) -> bool:
        if not 0 <= at < len(self._row):
            return False
        word, language = self._row[at], self._language
        if word.kind or is_capital(word) or word.key in language.speech.reporting:
            return False
        if word.key in language.common.stop or word.key in language.claims.auxiliaries:
            return False
        endings = language.spelling.participle_endings
        return word.key in language.deeds.irregular or word.key.endswith(endings)

    # --- years ----------------------------------------------------------------------

    def _year(self, at: int, fact: Fact) -> Iterator[Tally]:
        """Yield the year in which something came to be: a dam, built in 1967."""
        deed = self._words.lasting.get(self._key(at - 2), "")
        is_year = self._key(at - 1) in self._words.in_year
        if not (deed and is_year and _YEAR.fullmatch(fact.value)):
            return
        stop = self._language.common.stop
        before = self._row[max(0, at - 2 - _SUBJECT) : at - 2]
        nouns = [w for w in before if not w.kind and w.key not in stop]
        if nouns:
            thing = self._thing(nouns[-1])
            words = f"{nouns[-1].text} {deed}"
            value = Decimal(fact.value[:4])
            yield Tally(f"{deed} in", thing, value, fact.text, words, fact)

    # --- nobody ---------------------------------------------------------------------

    def _none(self) -> Iterator[Tally]:
        """Yield what happened to nobody: no injuries, no one was hurt."""
        words, auxiliaries = self._words, self._language.claims.auxiliaries
        one = self._language.numbers.one | {"#1"}
        for at, key in enumerate(self._keys):
            if key not in words.nobody:
                continue
            deed, n = words.outcomes.get(self._key(at + 1), ""), at + 1
            if not deed:
                n = at + 1 + (self._key(at + 1) in one)
                n += self._key(n) in words.things
                first = n
                while self._key(n) in auxiliaries:
                    n += 1
                deed = self._deed_at(n) if n > first > at else ""
            if deed:
                text = text_of(self._row[at : n + 1])
                of = f"{words.persons} {deed}"
                sure = self._sure
                yield Tally(deed, words.persons, Decimal(0), text, of, sure=sure)

    # --- what is told beside ----------------------------------------------------------

    def _is_of_now(self) -> bool:
        """Return whether nothing in the sentence tells of another time."""
        words, turns = self._words, self._language.calendar.turns
        past = any(
            turns.get(key) == -1 and self._key(n + 1) in words.spans
            for n, key in enumerate(self._keys)
        )
        return not past and words.other_times.isdisjoint(self._keys)

    def _is_whole(self, at: int, stop: int) -> bool:
        """Return whether a number is all there is, and no rate, share or guess."""
        words = self._words
        before = {self._key(at - 1), self._key(self._before(at))}
        after = self._key(at + 1)
        amounts, genitive = self._language.amounts, self._language.grammar.genitive
        is_ratio = after in amounts.among and at + 2 in self._facts  # one in three
        if before & (words.within | words.parts):
            return False
        if is_ratio or after in genitive | amounts.out | words.parts:
            return False
        if self._is_out_of(at) or self._is_quoted(at) or self._is_increase(at):
            return False
        if self._is_owned(at) or self._is_attribute(at + 1) or self._is_placed(at):
            return False
        near = self._keys[max(0, at - _BEFORE) : stop + _AFTER]
        return words.unsure.isdisjoint(near) and words.rates.isdisjoint(near)

    def _is_out_of(self, at: int) -> bool:
        n = self._before(at)
        of = self._key(n) in self._language.grammar.genitive
        return of and self._key(n - 1) in self._language.amounts.out

    def _is_increase(self, at: int) -> bool:
        """Return whether a toll rose by a number: to nine after three died."""
        after = self._before(at)
        rose = self._words.rising.intersection(self._keys[:after])
        return self._key(after) in self._words.after_rise and bool(rose)

    def _is_owned(self, at: int) -> bool:
        """Return whether a number is of all there were: the boat's 31 passengers."""
        pronouns = self._language.common.pronouns
        return at > 0 and (self._row[at - 1].owner or self._key(at - 1) in pronouns)

    def _is_attribute(self, at: int) -> bool:
        """Return whether a deed stands before who suffered it: 9 arrested workers."""
        length = self._deed_phrase(at)[1]
        if not length or at + length >= len(self._row):
            return False
        word = self._row[at + length]
        days = self._language.calendar.weekdays
        plain = not word.kind and not is_capital(word) and word.key not in days
        return plain and word.key not in self._language.common.stop

    def _is_placed(self, at: int) -> bool:
        """Return whether a toll is that of a place: the Mississippi death toll."""
        tolls = [n for n in range(at) if self._keys[n] in self._words.tolls]
        if not tolls:
            return False
        plain = self._language.common.stop | self._words.of_toll
        before = self._row[max(0, tolls[-1] - 2) : tolls[-1]]
        return any(word.key not in plain and not word.kind for word in before)

    def _is_quoted(self, at: int) -> bool:
        """Return whether somebody is quoted with a number: who saw a part of it."""
        marks = [key for key in self._keys[:at] if key in _QUOTES]
        return bool(marks) and (marks[-1] == "“" or marks.count('"') % 2 == 1)

    def _key(self, at: int) -> str:
        return self._keys[at] if 0 <= at < len(self._keys) else ""
