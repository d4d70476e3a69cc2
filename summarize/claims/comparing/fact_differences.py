"""The fact on which two sentences differ."""

from collections.abc import Sequence

from summarize.claims.comparing.word_differences import (
    Comparison,
    Difference,
    compare_words,
)
from summarize.claims.reading.calendar_dates import dates_agree
from summarize.claims.reading.facts import Facts
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import NUMBER_KINDS, Fact, Word

_LEAST_CONTENT = 3  # "Monday, May 3" and "Monday, May 10" claim nothing
_WORDED = frozenset({"name", "initial", "negation"})
_GROUPS = (
    NUMBER_KINDS | {"date"},
    ("ordinal",),
    ("time",),
    ("weekday",),
    ("day",),
)
_ON_WORDING = frozenset({"name", "negation", "antonym"})
_VALUE_KINDS = _ON_WORDING.union(*_GROUPS)


# £60 and 60 pounds, 5:30 and 5:30 p.m.
_UNITS_THAT_AGREE = (
    {"GBP", "pound"},
    {"", "point"},
    {"%-point", "point"},
    {"", "am"},
    {"", "pm"},
)


def compare(left: Reading, right: Reading) -> Comparison:
    """Return what sets two sentences apart, and which of them says more.

    Without a difference, the one that adds nothing can be absorbed by the other.
    """
    one, other = left.facts, right.facts
    if one.question != other.question:
        return Comparison(
            Difference("question", "?" * one.question, "?" * other.question)
        )
    if _stated(one) != _stated(other):
        for kinds in _GROUPS:
            if difference := _differing_value(one.of(*kinds), other.of(*kinds)):
                return Comparison(difference)
        bounds = [[fact.value for fact in side.of("bound")] for side in (one, other)]
        if bounds[0] != bounds[1]:
            return Comparison(Difference("bound", *(" ".join(side) for side in bounds)))
    return compare_words(*_in_step(left, right), left.language)


def _in_step(left: Reading, right: Reading) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words of both, "said it would" with the tense of "says it will"."""
    sides = left.facts.words, right.facts.words
    keys = {word.key for words in sides for word in words}
    language = left.language
    said = language.claims.backshifted
    if keys.isdisjoint(said) or not keys & language.speech.reported:
        return sides
    mapped = [
        [w._replace(key=said.get(w.key, w.key)) for w in words] for words in sides
    ]
    return mapped[0], mapped[1]


def _stated(side: Facts) -> list[tuple[str, str]]:
    return [(f.value, f.unit) for f in side.items if f.kind not in _WORDED]


def differing_fact(left: Reading, right: Reading) -> Difference | None:
    """Return the fact on which two alike sentences differ; None when they agree.

    Meant for sentences that share most of their words: any word in the place of another
    is a difference there. A fact that only one side states is none, unless it changes
    the claim (a negation, a tense, a hedge, "former", "at least").
    """
    return compare(left, right).difference


def differing_value(left: Reading, right: Reading) -> Difference | None:
    """Return the value on which two sentences differ when nothing else sets them apart.

    "12 people died in Leeds" and "15 people died in Leeds" differ in a value, as do
    "rose" and "fell", two names, or a claim and its denial. "12 people died" and "15
    people fled" speak of two things, as do sentences that differ in two values.
    """
    found = differing_fact(left, right)
    light = left.language.common.light
    content = [w for w in left.facts.words if not w.kind and w.key not in light]
    if not found or found.kind not in _VALUE_KINDS or len(content) < _LEAST_CONTENT:
        return None
    words = _in_step(left, right)
    blanked = (_blanked(words[0], found.left), _blanked(words[1], found.right))
    apart = compare_words(*blanked, left.language).difference
    return None if apart else found


def _blanked(words: Sequence[Word], text: str) -> list[Word]:
    """Return words with one form for those that make up a text."""
    parts = {text, *text.split()}
    return [
        word._replace(key="#", kind="") if word.text in parts else word
        for word in words
    ]


def missing_facts(stated: Sequence[Fact], source: Reading) -> tuple[Fact, ...]:
    """Return the facts that a source does not state, in their order.

    Numbers, dates and the like need an equal value; a name needs each of its words
    somewhere in the source. Bounds and negations are left to `differing_fact`; "one"
    as a word and initial capitals are never missed.
    """
    held, language = {w.key for w in source.facts.words}, source.language
    missing = []
    for fact in stated:
        if fact.kind == "name":
            if not held.issuperset({*fact.value.split()} - language.common.light):
                missing.append(fact)
        elif fact.kind not in ("bound", "negation", "initial"):
            group = next(kinds for kinds in _GROUPS if fact.kind in kinds)
            known = any(_agree(fact, other) for other in source.facts.of(*group))
            if not known and fact.text.lower() not in language.numbers.one:
                missing.append(fact)
    return tuple(missing)


def _differing_value(left: Sequence[Fact], right: Sequence[Fact]) -> Difference | None:
    """Return the first values that neither side shares, when both sides have some."""
    rest = list(right)
    only_left = []
    for fact in left:
        twin = next((other for other in rest if _agree(fact, other)), None)
        if twin is None:
            only_left.append(fact)
        else:
            rest.remove(twin)
    if not only_left or not rest:
        return None
    return Difference(only_left[0].kind, only_left[0].text, rest[0].text)


def _agree(left: Fact, right: Fact) -> bool:
    """Return whether two facts can state the same value."""
    if "date" in (left.kind, right.kind):
        return dates_agree(left.value, right.value)
    units = {left.unit, right.unit}
    return left.value == right.value and (len(units) == 1 or units in _UNITS_THAT_AGREE)
