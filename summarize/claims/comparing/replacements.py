"""Which values a sentence says no longer hold, or never did, and what holds instead.

"Raised its offer to 4%" tells that another offer no longer stands, "11% rather than
18%" and "first put at 900,000, was in fact 1.2 million" which value never held.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from summarize.claims.comparing.agreement import may_agree
from summarize.claims.comparing.neighbours import distinctive_roots, is_undone
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word
from summarize.language import Language
from summarize.language.patterns import any_of, one_of, pattern_of

_REACH = 160  # characters before a value in which it is said that it is a new one
_SUBJECT = 8  # words before a verb that may say of what a value is
_THING = r"(?P<thing>(?:[\w.,%£$€'’-]+ ){1,7}?)"
_MARK = re.compile(r"[;:()–—\"“”]| - |(?<!\d),|,(?!\d)")


Way = Literal["up", "down", ""]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A value that holds now, or one that does not hold, at the place where it is told.

    `holds` is the value that a sentence says to hold now, None where it only says which
    does not; `not_held` the one that it says not to hold, None where it names none.
    `thing` are the words that say of what it is the value, as far as they do; `is_open`
    tells that they say that another value was there before: has risen, raised to;
    `way` whether they say that it was lower or higher; `start`:`end` are the words that
    tell the change.
    """

    holds: Amount | None
    not_held: Amount | None
    thing: tuple[Word, ...]
    is_open: bool
    way: Way
    start: int
    end: int


@kept
def replacements(sentence: Reading) -> Sequence[Replacement]:
    """Return the values that a sentence says to hold in the place of others, in order.

    None of a question, nor what may be ("could be revised to").
    """
    amounts = [each for each in read_amounts(sentence) if len(each.facts) == 1]
    if not amounts or sentence.facts.question:
        return ()
    found = [*_disowned(sentence, amounts)]
    disowned = [each.not_held for each in found]
    for amount in amounts:
        if amount not in disowned and (told := _changed(sentence, amount)):
            found.append(told)
    return found


@kept
def tells_current(claim: Reading) -> bool:
    """Return whether a claim says that it tells what is so now: still, the latest."""
    current = claim.language.replacing.current
    return bool(pattern_of(current).search(claim.text))


def are_equal(left: Amount, right: Amount) -> bool:
    """Return whether two amounts may be one; a bare number is of any unit."""
    if left.unit and right.unit and left.unit != right.unit:
        return False
    return may_agree(left, replace(right, unit=left.unit))


def is_disowned(sentence: Reading, amount: Amount) -> bool:
    """Return whether a sentence says that an amount does not hold, or held before."""
    before, behind = _beside(sentence, amount)
    patterns = _patterns(sentence.language)
    return bool(
        patterns.disowned.search(before)
        or patterns.disowned_behind.match(behind)
        or not sentence.language.replacing.old.isdisjoint(before.lower().split()[-1:])
    )


def _beside(sentence: Reading, amount: Amount) -> tuple[str, str]:
    start = max(0, amount.start - _REACH)
    return sentence.text[start : amount.start], sentence.text[amount.end :]


def _disowned(sentence: Reading, amounts: Sequence[Amount]) -> Iterator[Replacement]:
    """Yield the values that a sentence says not to hold.

    With the nearest other one of the kind, which holds; without one only where it is
    said that it was once reported.
    """
    patterns = _patterns(sentence.language)
    held = [amount for amount in amounts if not is_disowned(sentence, amount)]
    for amount in amounts:
        before, behind = _beside(sentence, amount)
        told = patterns.disowned.search(before)
        later = patterns.disowned_behind.match(behind)
        if not (told or later) or amount.value == 1:  # not one of them
            continue
        others = [
            other
            for other in held
            if other is not amount
            and (other.unit == amount.unit or not (other.unit and amount.unit))
            and not are_equal(other, amount)
        ]
        other = min(others, key=lambda a: abs(a.start - amount.start), default=None)
        if other is None and not later:
            continue
        start = amount.start - (len(before) - told.start() if told else 0)
        end = amount.end + (later.end() if later else 0)
        if other is not None:
            start, end = min(start, other.first), max(end, other.end)
        yield Replacement(other, amount, (), is_open=True, way="", start=start, end=end)


def _changed(sentence: Reading, amount: Amount) -> Replacement | None:
    """Return the value at a place as one that took the place of another, if it did."""
    language = sentence.language
    patterns = _patterns(language)
    before, _ = _beside(sentence, amount)
    offset = amount.start - len(before)
    for pattern in (patterns.changed, patterns.told_anew, patterns.risen):
        if not (match := pattern.search(before)):
            continue
        start = offset + match.start()
        if is_undone([w for w in sentence.row if w.end <= start], language):
            return None
        thing = match.groupdict().get("thing")
        if thing:
            first = offset + match.start("thing")
            words = _thing(sentence, first, first + len(thing))
        else:
            words = _thing(sentence, _clause_start(sentence, start), start)
        return Replacement(
            amount,
            None,
            words,
            is_open=not _is_series(match, language),
            way=_way(match, language),
            start=start,
            end=amount.end,
        )
    return None


def _is_series(change: re.Match[str], language: Language) -> bool:
    """Return whether a change may be one of many: prices rose to, shares fell to."""
    words = language.replacing
    rising = language.tallies.rising | words.growing | words.falling
    is_told_of = change.groupdict().get("thing")
    return not is_told_of and change[0].split()[0].lower() in rising


def _way(change: re.Match[str], language: Language) -> Way:
    """Return whether the words of a change say that a value was lower, or higher."""
    told = {word.lower() for word in change[0].split()}
    words = language.replacing
    if not words.falling.isdisjoint(told):
        return "down"
    return "" if words.growing.isdisjoint(told) else "up"


def _clause_start(sentence: Reading, end: int) -> int:
    """Return where the words begin that say of what a verb is told."""
    marks = [m.end() for m in _MARK.finditer(sentence.text, 0, end)]
    start = marks[-1] if marks else sentence.dateline
    row = [word for word in sentence.row if start <= word.start and word.end <= end]
    language = sentence.language
    opening = language.changes.clause_ends | language.speech.attributing
    opening |= language.replacing.openers
    cuts = [n for n, word in enumerate(row) if word.key in opening]
    row = row[cuts[-1] + 1 :] if cuts else row
    return row[-_SUBJECT:][0].start if row else end


def _thing(sentence: Reading, start: int, end: int) -> tuple[Word, ...]:
    """Return the words between two places that say what is counted or valued."""
    language = sentence.language
    found: list[Word] = []
    for word in sentence.row:
        if word.start < start or word.end > end:
            continue
        if word.key in language.replacing.old and found:
            break
        if word.key not in language.replacing.tellers and distinctive_roots(
            [word], language
        ):
            found.append(word)
    return tuple(found)


@dataclass(frozen=True)
class _Patterns:
    disowned: re.Pattern[str]
    disowned_behind: re.Pattern[str]
    changed: re.Pattern[str]
    told_anew: re.Pattern[str]
    risen: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    words, tallies = language.replacing, language.tallies

    def compiled(pattern: str) -> re.Pattern[str]:
        return re.compile(pattern, re.IGNORECASE)

    disowned, behind = any_of(words.disowned), any_of(words.disowned_behind)
    holding = any_of(words.holding)
    changed = one_of(tallies.changed)
    rising = one_of(words.growing | words.falling | tallies.rising)
    newer, values = one_of(words.newer), one_of(words.set_values)
    claims, adverb = language.claims, one_of(language.spelling.adverb_endings)
    has = one_of(claims.have | claims.be)
    lately, to = one_of(words.lately), one_of(words.to_value)
    of_value = any_of(words.of_value)
    roughly = rf"(?:(?:{one_of(words.beside_value)}) ){{0,2}}"
    behind_noun = one_of(language.tenses.prepositions)  # a cut in the grant
    return _Patterns(
        compiled(rf"\b(?:{disowned}) {roughly}\Z"),
        compiled(rf"(?: [\w'’-]+){{0,3}}? (?:{behind})(?!\w)"),
        compiled(
            rf"\b(?:{changed}) (?!(?:{behind_noun}) ){_THING}(?:{to}) {roughly}\Z"
        ),
        compiled(
            rf"\b(?:{newer}) (?P<thing>(?:[\w'’-]+ ){{0,2}}?(?:{values}))"
            rf"(?: (?:{of_value}))? {roughly}\Z"
        ),
        compiled(
            rf"\b(?:(?:(?:{has}) (?:(?:{lately}) )*)?(?:{rising}|{changed})"
            rf"(?: \w+(?:{adverb}))? (?:{to})|{holding}) {roughly}\Z"
        ),
    )
