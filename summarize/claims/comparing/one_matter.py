"""Do two sentences with different values speak of one matter?

What looks like a conflict is none where two events, years or places are told, where a
value is rounded or the sum of others, where a number is a label or a time of day, and
where it is somebody's forecast or counts who has said it.
"""

import re
from functools import cache

from summarize.claims.comparing.rounding import is_rounded, is_rounding, is_sum
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.tallies import Tally, tallies
from summarize.claims.reading.word_rows import NUMBER_KINDS, TIME_KINDS, Fact
from summarize.language import Language
from summarize.language.patterns import one_of
from summarize.text.tokens import words

_TIME_AFTER = re.compile(r"\s?(?::\s?\d|[ap]\.?\s?m\b)", re.IGNORECASE)
_TIME_BEFORE = re.compile(r"\d\s?:\s?\Z")
_WORD_AFTER = re.compile(r"[\s-]+([^\W\d_]+)")
_VALUES = NUMBER_KINDS | TIME_KINDS | {"ordinal"}
_ENDED = re.compile(r"[.!?…]\W*\Z")
_ALIKE = 0.5
_ROUNDED = 0.125
_VAGUE = 0.34
_EXACT = re.compile(r"\d+(?:\.\d+)?")
_VOICE_REACH = 4


def may_be_one_value(left: Reading, one: Fact, right: Reading, other: Fact) -> bool:
    """Return whether two values may be told of one: rounded, or the sum of parts."""
    return (
        may_be_rounded(left, one, right, other)
        or is_sum(one, right.facts.items)
        or is_sum(other, left.facts.items)
    )


def may_be_rounded(left: Reading, one: Fact, right: Reading, other: Fact) -> bool:
    """Return whether one of two values may be the other one, rounded."""
    vague = any(_is_vague(fact, left.language) for fact in (one, other))
    return (
        (is_rounding(one, other) and _is_close(one, other))
        or (vague and _is_close(one, other, _VAGUE))
        or is_rounded(one, left, right)
        or is_rounded(other, right, left)
    )


def _is_close(one: Fact, other: Fact, share: float = _ROUNDED) -> bool:
    """Return whether two numbers are near enough for a rounding: not 300 and 350."""
    if not (_EXACT.fullmatch(one.value) and _EXACT.fullmatch(other.value)):
        return False
    low, high = sorted(float(fact.value) for fact in (one, other))
    return high - low <= share * high


def _is_vague(fact: Fact, language: Language) -> bool:
    """Return whether a number is in round words: a dozen, two dozen, a hundred."""
    numbers = language.numbers
    article = fact.text.lower().split()[0] in numbers.articles
    return article or fact.text.endswith(tuple(numbers.dozen))


def is_one_matter(left: Reading, right: Reading) -> bool:
    """Return whether nothing tells that two sentences speak of two matters.

    They name the same years and other dates, as far as both name some, no two places
    alone, and none of them is a forecast.
    """
    if _is_forecast(left) or _is_forecast(right):
        return False
    if _years(left) != _years(right) or _has_span(left) != _has_span(right):
        return False
    one, other = _places(left), _places(right)
    return not (one and other and one.isdisjoint(other))


@kept
def _is_forecast(sentence: Reading) -> bool:
    return not sentence.language.tallies.forecasts.isdisjoint(sentence.words)


@kept
def _years(sentence: Reading) -> frozenset[str]:
    dates = (fact.value for fact in sentence.facts.of("date"))
    return frozenset(date[:4] for date in dates if date[:4].isdecimal())


@kept
def _has_span(sentence: Reading) -> bool:
    """Return whether a sentence tells of some days: four days of unrest, in a week."""
    durations = sentence.language.numbers.durations
    before, behind = _beside_span(sentence.language)
    return any(
        fact.unit in durations
        and (
            behind.match(sentence.text, fact.end)
            or before.search(sentence.text[: fact.start])
        )
        for fact in sentence.facts.of("number")
    )


@cache
def _beside_span(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what stands before, and behind, how long something lasts."""
    before = re.compile(rf"\b(?:{language.calendar.before_span})\s+\Z")
    return before, re.compile(rf"\s+(?:{one_of(language.grammar.genitive)})\b")


@kept
def _places(sentence: Reading) -> frozenset[str]:
    """Return the words of names that stand behind "in" or "near"."""
    before_places = sentence.language.names.before_places
    return frozenset(
        word
        for name in sentence.facts.of("name", "initial")
        if not before_places.isdisjoint(
            sentence.text[: name.start].lower().split()[-1:]
        )
        for word in name.value.split()
    )


# --- conflicts of alike sentences -----------------------------------------------------


def is_conflict(left: Reading, right: Reading, found: Difference) -> bool:
    """Return whether two sentences that differ in a value give one thing two values.

    `found` names the values as they stand in the sentences. Counts of listed deeds must
    count the same; with other numbers and days the sentences must have half of their
    words in common, and tell of no two persons. Names are as they are written, with
    capitals, and stand behind the same word. What is no value ("charged", "not
    charged") is left to whoever saw it.
    """
    if found.kind in ("name", "initial"):
        return _are_names_in_one_place(left, right, found)
    if found.kind == "negation" and (
        _tells(left, found.left) or _tells(right, found.right)
    ):
        return False
    one, other = stated_value(left, found.left), stated_value(right, found.right)
    if one is None or other is None:
        return _differ_in_words(left, right, found)
    if one.value == other.value:
        return False
    common = left.language.numbers.common_ordinals
    if one.kind == "ordinal" and {one.text.lower(), other.text.lower()} <= common:
        return False  # the first of a series, the second
    if one.kind not in NUMBER_KINDS:
        return not may_be_one_value(left, one, right, other) and _is_twin(left, right)
    counted = [tally_with(left, found.left), tally_with(right, found.right)]
    if not may_conflict(left, right, found):
        return False
    if any(tally is not None and tally.known for tally in counted):
        return True
    apart = one.kind == "percent" and _n_numbers(left) != _n_numbers(right)
    of_two = apart or _are_of_two(left, one, right, other)
    return _is_twin(left, right) and not of_two


def _differ_in_words(left: Reading, right: Reading, found: Difference) -> bool:
    """Return whether two whole sentences differ in a word that is no value."""
    if found.kind in NUMBER_KINDS and not _counts_in_both(left, right, found):
        return False  # all no votes came from the north
    stop = left.language.common.stop
    if found.kind == "antonym" and {*words(found.left + " " + found.right)} <= stop:
        return False
    return all(_ENDED.search(side.text) for side in (left, right))


def may_conflict(left: Reading, right: Reading, found: Difference) -> bool:
    """Return whether two numbers may be told of one thing, whatever the words beside.

    A label (stage 13), a part of a time of day, and the number of those who have said
    it are none; nor are numbers of different listed deeds.
    """
    one, other = stated_value(left, found.left), stated_value(right, found.right)
    if one is None or other is None:
        return False
    if may_be_one_value(left, one, right, other) or not is_one_matter(left, right):
        return False
    alone = left.language.numbers.one
    if not alone.isdisjoint((one.text.lower(), other.text.lower())):
        return False  # one of them, and sentences that are cut off
    for sentence, fact in ((left, one), (right, other)):
        if _is_label(sentence, fact) or _counts_voices(sentence, fact):
            return False
    mine, theirs = _tally_of(left, one), _tally_of(right, other)
    if not (mine and mine.known) and not (theirs and theirs.known):
        return True
    if mine is None or theirs is None or not (mine.sure and theirs.sure):
        return False
    return mine.of == theirs.of


def tally_with(sentence: Reading, value: str) -> Tally | None:
    """Return what a sentence counts with a value as written, if it does."""
    counted = (tally for tally in tallies(sentence) if tally.text == value)
    return next(counted, None)


def stated_value(sentence: Reading, value: str) -> Fact | None:
    """Return the fact that a sentence states in these words, if it does."""
    return next((f for f in sentence.facts.items if f.text == value), None)


def _tally_of(sentence: Reading, fact: Fact) -> Tally | None:
    return next((tally for tally in tallies(sentence) if tally.fact == fact), None)


def _is_twin(left: Reading, right: Reading) -> bool:
    """Return whether two sentences have half of their words in common, values apart."""
    one, other = _matter(left), _matter(right)
    return len(one & other) >= _ALIKE * len(one | other)


@kept
def _matter(sentence: Reading) -> frozenset[str]:
    """Return the stems of the words of content without values and who said it."""
    language = sentence.language
    values = {
        w for f in sentence.facts.items if f.kind in _VALUES for w in words(f.text)
    }
    told = values | language.speech.reporting
    return frozenset(language.stem(w) for w in sentence.content if w not in told)


def _are_names_in_one_place(left: Reading, right: Reading, found: Difference) -> bool:
    """Return whether two names stand behind the same word, and neither is a day."""
    values = (found.left, found.right)
    days = left.language.calendar.names
    if not all(map(_is_name, values)) or any(v.lower() in days for v in values):
        return False
    before = [
        words(sentence.text[: max(0, sentence.text.find(value))])[-1:]
        for sentence, value in ((left, found.left), (right, found.right))
    ]
    return before[0] == before[1]


def _counts_in_both(left: Reading, right: Reading, found: Difference) -> bool:
    sides = ((left, found.left), (right, found.right))
    return all(tally_with(sentence, value) for sentence, value in sides)


def _are_of_two(left: Reading, one: Fact, right: Reading, other: Fact) -> bool:
    """Return whether two values may be those of two persons.

    The first names before them have nothing in common, or a pronoun opens a sentence
    and no name tells whose they are.
    """
    mine, theirs = _first_name(left, one), _first_name(right, other)
    if not mine.isdisjoint(theirs):
        return False
    pronouns = left.language.common.pronouns
    pointing = any(s.text.lower().split()[0] in pronouns for s in (left, right))
    return pointing or bool(mine and theirs)


def _first_name(sentence: Reading, fact: Fact) -> frozenset[str]:
    """Return the words of the first name before a value."""
    names = sentence.facts.of("name", "initial")
    before = (name.value for name in names if name.start < fact.start)
    return frozenset(next(before, "").split())


def _n_numbers(sentence: Reading) -> int:
    return len(sentence.facts.of(*NUMBER_KINDS))


def _is_name(value: str) -> bool:
    return bool(value) and all(word[:1].isupper() for word in value.split())


def _tells(sentence: Reading, value: str) -> bool:
    """Return whether a value is of who has said something: who did not want to say."""
    return not sentence.language.speech.reporting.isdisjoint(words(value))


def _is_label(sentence: Reading, fact: Fact) -> bool:
    """Return whether a bare number names something (stage 13) or is part of a time."""
    before, after = sentence.text[: fact.start], sentence.text[fact.end :]
    if _TIME_BEFORE.search(before) or _TIME_AFTER.match(after):
        return True
    if fact.kind != "number" or fact.unit or _tally_of(sentence, fact):
        return False
    following = _WORD_AFTER.match(after)
    if following and following[1].lower() in sentence.language.tallies.numbered:
        return True  # the 5500 block of East 84th Street
    if not before.strip() and fact.text.isdecimal():
        return True  # the number of a picture: no sentence begins with digits
    stop, key = sentence.language.common.stop, before.lower().split()[-1:]
    bare = following is None or following[1].lower() in stop
    return bare and bool(key) and key[0].isalpha() and key[0] not in stop


def _counts_voices(sentence: Reading, fact: Fact) -> bool:
    """Return whether a number is of those who have said it: four U.S. officials."""
    after = sentence.text[fact.end :].lower().split()[:_VOICE_REACH]
    voices = sentence.language.tallies.voices
    return any(word.strip(".,") in voices for word in after)
