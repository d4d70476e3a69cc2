"""The facts that a sentence states.

    facts("Police said 12 people died on Monday.").items

English word lists; a sentence in another language has the facts that digits, signs and
capitals show.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from summarize.claims.reading.quantities import (
    QUANTITY_STARTS,
    read_bound,
    read_quantity,
)
from summarize.claims.reading.wording import (
    Fact,
    Word,
    dateline_end,
    is_capital,
    read_words,
)
from summarize.language.english.fact_words import LIGHT, NEGATIONS, PRONOUNS
from summarize.language.english.quantity_words import APPROXIMATIONS

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
