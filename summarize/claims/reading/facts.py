"""The facts that a sentence states: values, dates, names, negations."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest

from summarize.claims.reading.quantities import (
    quantity_starts,
    read_bound,
    read_quantity,
)
from summarize.claims.reading.word_rows import Fact, Word, is_capital, text_of
from summarize.language import Language

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


def read_facts(row: Sequence[Word], language: Language, *, start: int = 0) -> Facts:
    """Return the facts of a sentence, of which `row` holds the words.

    Words before `start` (a dateline: LEEDS (Agency) -) are no part of the statement. A
    language without word lists of its own is read with those of English: its facts are
    what digits, signs and capitals show.
    """
    words = [word for word in row if word.start >= start]
    marked, negations = _marked(language), language.claims.negations
    before_digits = language.numbers.before_digits
    items: list[Fact] = []
    kept: list[Word] = []
    at = 0
    while at < len(words):
        word = words[at]
        special = word.kind or word.key in marked
        if special and (found := _read_value(words, at, language)):
            fact, at = found
            items.append(fact)
            key = f"#{fact.value}"
            kept.append(Word(key, fact.text, fact.start, fact.end, fact.kind))
            continue
        at += 1
        following = words[at : at + 1]
        if word.key in before_digits and _is_digits(following):
            word = word._replace(key=before_digits[word.key])
        if word.key in negations:
            place = (word.text, word.start, word.end)
            items.append(Fact("negation", word.key, "", *place))
        if not special or _counts(word, following, language):
            kept.append(word)
    if any(word.key in language.spelling.before_participle for word in kept):
        kept = _opened(kept, language)
    items += _names(words, kept, language)
    items.sort(key=lambda fact: (fact.start, fact.end))
    question = any(word.key == "?" for word in words[-2:])
    return Facts(tuple(items), tuple(kept), question)


@cache
def _marked(language: Language) -> frozenset[str]:
    """Return the words that need a second look."""
    estimated = language.common.articles | language.numbers.approximations
    return quantity_starts(language) | estimated | language.claims.negations


def _read_value(
    words: Sequence[Word], at: int, language: Language
) -> tuple[Fact, int] | None:
    return read_bound(words, at, language) or read_quantity(words, at, language)


def _opened(words: list[Word], language: Language) -> list[Word]:
    """Return words with the "would" of "they'd gone" as "had"."""
    before = language.spelling.before_participle
    return [
        word._replace(key=before[word.key])
        if word.key in before
        and word.text.lower() != word.key
        and _is_past(following, language)
        else word
        for word, following in zip_longest(words, words[1:])
    ]


def _is_past(word: Word | None, language: Language) -> bool:
    endings = language.spelling.participle_endings
    return word is not None and word.key.endswith(endings)


def _counts(word: Word, following: Sequence[Word], language: Language) -> bool:
    """Return whether a word is compared: no mark, no article, no "about" before 12."""
    if word.kind in ("mark", "sign") or word.key in language.common.articles:
        return False
    estimates = word.key in language.numbers.approximations
    return not (estimates and _is_digits(following))


def _is_digits(following: Sequence[Word]) -> bool:
    return bool(following) and following[0].kind in ("digits", "sign")


# --- names --------------------------------------------------------------------------


def _names(
    words: Sequence[Word], kept: Sequence[Word], language: Language
) -> list[Fact]:
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
        elif run and word.key not in language.names.particles:
            found += _name(run, run_opens, language)
            run = []
        opens = word.kind == "mark" and word.key in _SENTENCE_OPENERS
        if word.owner and run:
            found += _name(run, run_opens, language)
            run = []
    return found


_STOP = Word("", "", -1, -1, "mark")


def _name(run: list[Word], opens: bool, language: Language) -> list[Fact]:
    """Return the name in a run of capitalised words, if there is one."""
    light, pronouns = language.common.light, language.common.pronouns
    while run and opens and (run[0].key in light or run[0].key in pronouns):
        run = run[1:]
        opens = False
    run = [word for word in run if word.key not in pronouns]
    if not run:
        return []
    sure = not opens or len(run) > 1 or (len(run[0].text) > 1 and run[0].text.isupper())
    value = " ".join(dict.fromkeys(word.key for word in run))
    kind = "name" if sure else "initial"
    return [Fact(kind, value, "", text_of(run), run[0].start, run[-1].end)]
