"""The facts that a sentence states, and the one on which two sentences differ.

    facts("Police said 12 people died on Monday.").items
    differing_fact(facts("A dozen died."), facts("Fifteen died."))

English word lists; a sentence in another language has the facts that digits, signs and
capitals show.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from summarize.text.calendar_dates import dates_agree
from summarize.text.differences import Comparison, Difference, compare_wording
from summarize.text.fact_words import LIGHT, NEGATIONS, PRONOUNS, REPORTED
from summarize.text.quantities import QUANTITY_STARTS, read_bound, read_quantity
from summarize.text.quantity_words import APPROXIMATIONS
from summarize.text.wording import Fact, Word, dateline_end, is_capital, read_words

_ARTICLES = frozenset({"a", "an", "the"})
_MARKED = QUANTITY_STARTS | _ARTICLES | APPROXIMATIONS | NEGATIONS
_PARTICLES = frozenset(
    ["al", "bin", "da", "de", "del", "der", "di", "du", "el", "van", "von"]
)
_SENTENCE_OPENERS = frozenset('"“”:-–—(')


@dataclass(frozen=True, slots=True)
class Facts:
    """What a sentence states: facts in text order, and its words for comparison.

    Kinds: number, ordinal, money, percent, date, time, weekday, day, bound ("at
    least"), negation, name, and initial – a capitalised first word, name or not.
    """

    items: tuple[Fact, ...]
    words: tuple[Word, ...]
    question: bool = False

    def of(self, *kinds: str) -> tuple[Fact, ...]:
        """Return the facts of some kinds, in text order."""
        return tuple(fact for fact in self.items if fact.kind in kinds)


def facts(text: str) -> Facts:
    """Return the facts of a sentence; offsets are code points into `text`.

    A dateline at the start (LEEDS (Agency) -) is no part of the statement.
    """
    first = dateline_end(text)
    words = [word for word in read_words(text) if word.start >= first]
    items: list[Fact] = []
    kept: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        special = word.kind or word.key in _MARKED
        if special and (found := read_bound(words, at) or read_quantity(words, at)):
            fact, at = found
            items.append(fact)
            key = f"#{fact.value}"
            kept.append(Word(key, fact.text, fact.start, fact.end, fact.kind))
            continue
        at += 1
        if word.key == "no" and _is_digits(words[at : at + 1]):
            word = word._replace(key="number")  # no. 1
        if word.key in NEGATIONS:
            place = (word.text, word.start, word.end)
            items.append(Fact("negation", word.key, "", *place))
        if not special or _counts(word, words[at : at + 1]):
            kept.append(word)
    if any(word.key == "would" for word in kept):
        kept = _opened(kept)
    items += _names(words, kept)
    items.sort(key=lambda fact: (fact.start, fact.end))
    question = any(word.key == "?" for word in words[-2:])
    return Facts(tuple(items), tuple(kept), question)


def _opened(words: list[Word]) -> list[Word]:
    """Return words with the "would" of "they'd gone" as "had"."""
    return [
        word._replace(key="had")
        if word.key == "would" and word.text.lower() != "would" and _is_past(following)
        else word
        for word, following in zip_longest(words, words[1:])
    ]


def _is_past(word: Word | None) -> bool:
    return word is not None and word.key.endswith(("ed", "en"))


def _counts(word: Word, following: Sequence[Word]) -> bool:
    """Return whether a word is compared: no mark, no article, no "about" before 12."""
    if word.kind in ("mark", "sign") or word.key in _ARTICLES:
        return False
    return not (word.key in APPROXIMATIONS and _is_digits(following))


def _is_digits(following: Sequence[Word]) -> bool:
    return bool(following) and following[0].kind in ("digits", "sign")


# --- names --------------------------------------------------------------------------


def _names(words: Sequence[Word], kept: Sequence[Word]) -> list[Fact]:
    """Return the runs of capitalised words; none where capitals are all over."""
    plain = {word.start for word in kept if not word.kind}
    letters = [
        w for w in words if not w.kind and w.text[:1].isalpha() and len(w.key) > 3
    ]
    if len(letters) >= 4 and sum(map(is_capital, letters)) > 0.85 * len(letters):
        return []
    found: list[Fact] = []
    run: list[Word] = []
    opens = True
    run_opens = True
    for word in [*words, _STOP]:
        if word.start in plain and word.kind == "" and is_capital(word):
            run_opens = run_opens if run else opens
            run.append(word)
        elif run and word.key not in _PARTICLES:
            found += _name(run, run_opens)
            run = []
        opens = word.kind == "mark" and word.key in _SENTENCE_OPENERS
        if word.owner and run:
            found += _name(run, run_opens)
            run = []
    return found


_STOP = Word("", "", -1, -1, "mark")


def _name(run: list[Word], opens: bool) -> list[Fact]:
    """Return the name in a run of capitalised words, if there is one."""
    while run and opens and (run[0].key in LIGHT or run[0].key in PRONOUNS):
        run = run[1:]
        opens = False
    run = [word for word in run if word.key not in PRONOUNS]
    if not run:
        return []
    sure = not opens or len(run) > 1 or (len(run[0].text) > 1 and run[0].text.isupper())
    value = " ".join(dict.fromkeys(word.key for word in run))
    text = " ".join(word.text for word in run)
    kind = "name" if sure else "initial"
    return [Fact(kind, value, "", text, run[0].start, run[-1].end)]


# --- comparison ---------------------------------------------------------------------

_LEAST_CONTENT = 3  # "Monday, May 3" and "Monday, May 10" claim nothing
_WORDED = frozenset({"name", "initial", "negation"})
_GROUPS = (
    ("number", "money", "percent", "date"),
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


def compare(left: Facts, right: Facts) -> Comparison:
    """Return what sets two sentences apart, and which of them says more.

    Without a difference, the one that adds nothing can be absorbed by the other.
    """
    if left.question != right.question:
        return Comparison(
            Difference("question", "?" * left.question, "?" * right.question)
        )
    if _stated(left) != _stated(right):
        for kinds in _GROUPS:
            if difference := _differing_value(left.of(*kinds), right.of(*kinds)):
                return Comparison(difference)
        bounds = [[fact.value for fact in side.of("bound")] for side in (left, right)]
        if bounds[0] != bounds[1]:
            return Comparison(Difference("bound", *(" ".join(side) for side in bounds)))
    return compare_wording(*_in_step(left, right))


def _in_step(left: Facts, right: Facts) -> tuple[Sequence[Word], Sequence[Word]]:
    """Return the words of both, "said it would" with the tense of "says it will"."""
    keys = {word.key for side in (left, right) for word in side.words}
    if "would" not in keys or not keys & REPORTED:
        return left.words, right.words
    mapped = [
        [w._replace(key="will") if w.key == "would" else w for w in side.words]
        for side in (left, right)
    ]
    return mapped[0], mapped[1]


def _stated(side: Facts) -> list[tuple[str, str]]:
    return [(f.value, f.unit) for f in side.items if f.kind not in _WORDED]


def differing_fact(left: Facts, right: Facts) -> Difference | None:
    """Return the fact on which two alike sentences differ; None when they agree.

    Meant for sentences that share most of their words: any word in the place of another
    is a difference there. A fact that only one side states is none, unless it changes
    the claim (a negation, a tense, a hedge, "former", "at least").
    """
    return compare(left, right).difference


def differing_value(left: Facts, right: Facts) -> Difference | None:
    """Return the value on which two sentences differ when nothing else sets them apart.

    "12 people died in Leeds" and "15 people died in Leeds" differ in a value, as do
    "rose" and "fell", two names, or a claim and its denial. "12 people died" and "15
    people fled" speak of two things, as do sentences that differ in two values.
    """
    found = differing_fact(left, right)
    content = [w for w in left.words if not w.kind and w.key not in LIGHT]
    if not found or found.kind not in _VALUE_KINDS or len(content) < _LEAST_CONTENT:
        return None
    words = _in_step(left, right)
    blanked = (_blanked(words[0], found.left), _blanked(words[1], found.right))
    return None if compare_wording(*blanked).difference else found


def _blanked(words: Sequence[Word], text: str) -> list[Word]:
    """Return words with one form for those that make up a text."""
    parts = {text, *text.split()}
    return [
        word._replace(key="#", kind="") if word.text in parts else word
        for word in words
    ]


def missing_facts(claim: Facts, source: Facts) -> tuple[Fact, ...]:
    """Return the facts of a claim that a source does not state, in text order.

    Numbers, dates and the like need an equal value; a name needs each of its words
    somewhere in the source. Bounds and negations are left to `differing_fact`; "one"
    as a word and initial capitals are never missed.
    """
    held = {word.key for word in source.words}
    missing = []
    for fact in claim.items:
        if fact.kind == "name":
            if not set(fact.value.split()) <= held | LIGHT:
                missing.append(fact)
        elif fact.kind not in ("bound", "negation", "initial"):
            group = next(kinds for kinds in _GROUPS if fact.kind in kinds)
            known = any(_agree(fact, other) for other in source.of(*group))
            if not known and fact.text.lower() != "one":
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
