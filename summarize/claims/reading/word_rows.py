"""The words of a sentence in a row, each with its place: what guards work on."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from summarize.language import Language
from summarize.language.number_words import NumberWords

_AGENCY = r"\([A-Z][\w .]{1,30}\)\s*"
_WIRE = r"\((?:CNN|AP|AFP|UPI|Reuters)\)\s"
_DASH = r"[-–—]{1,2}\s"
_DATELINE = re.compile(
    rf"[A-Z][A-Z .,'’/-]+(?:,\s[A-Z][\w.]+(?:\s\d{{1,2}})?)?\s*(?:{_AGENCY})?{_DASH}"
    rf"|[A-Z][\w ,.'’]{{2,40}}{_AGENCY}{_DASH}"
    rf"|{_AGENCY}{_DASH}"
    rf"|(?:[A-Z][\w ,.'’]{{2,40}})?{_WIRE}(?=[A-Z])"
)
_APOSTROPHE = re.compile(r"\s?['’ʼ]\s?")
# 1,200.5 (also 12,34,567); the same with the other mark: 1.234.567, 1.234,56
_GROUPED = re.compile(r"\d{1,3}(?:,\d\d\d?)*,\d{3}(?:\.\d+)?")
_POINTED = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?")
_SURELY_POINTED = re.compile(r"\d{1,3}(?:(?:\.\d{3}){2,}|(?:\.\d{3})+,\d+)")
_DECIMAL_COMMA = re.compile(r"\d{1,3},\d\d?")
_SPACES = re.compile(r"[\u00a0\u202f]")


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a sentence states, in a form that can be compared.

    `kind` is number, ordinal, money, percent, date, time, weekday, day, bound,
    negation, name or initial; `value` is normalised (12, 2500000, 0.5; dates
    YYYY-MM-DD with "?" for what is not said; times HH:MM); `unit` is a currency, "%", a
    measure, am, pm or empty. `text` is what was written at `start`:`end`.
    """

    kind: str
    value: str
    unit: str
    text: str
    start: int
    end: int


NUMBER_KINDS = frozenset({"number", "money", "percent"})
"""The kinds of facts that say how much, or how many."""
TIME_KINDS = frozenset({"date", "weekday", "day", "time"})
"""The kinds of facts that say when."""


class Word(NamedTuple):
    """A word or a fact: its comparable form, what was written, and where it stands.

    `kind` is empty for a plain word, "mark" for punctuation, "digits" and "sign" before
    quantities are read, else the kind of the fact. `owner` marks a possessive.
    """

    key: str
    text: str
    start: int
    end: int
    kind: str = ""
    owner: bool = False


_NO_WORD = Word("", "", 0, 0, "mark")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What cuts a text into words, and a clitic off its word."""

    token: re.Pattern[str]
    clitic: re.Pattern[str]


@cache
def _patterns(language: Language) -> _Patterns:
    clitics = language.spelling.clitics
    attached = "|".join(clitics)
    _, negating = language.spelling.negating
    alone = "|".join(clitic for clitic in clitics if clitic != negating)
    token = re.compile(
        # most words, without a second look: no apostrophe, dot or digit behind them
        r"(?P<plain>[A-Za-z]+(?![\w'’ʼ]|\s['’ʼ]|\.[^\W\d_](?!\w)|-\d))|"
        r"(?P<iso>(?<!\d)\d{4}-\d\d?-\d\d?(?!\d))"
        r"|(?P<slashed>(?<![\d/])\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)(?![\d/]))"
        r"|(?P<digits>(?:(?<![\w.,])\.)?\d+(?:[.,:]\d+|[\u00a0\u202f]\d{3}(?!\d))*)"
        r"|(?P<sign>(?:[A-Z]{1,2})?\$|[£€¥₹₽%°])"
        r"|(?P<spaceless>[぀-ヿ㐀-䶿一-鿿가-힣฀-๿])"
        r"|(?P<code>[^\W\d_]+-?\d[^\W_]*)"  # covid-19, F-16, G7: no number in it
        r"|(?P<word>[^\W\d_]+(?:\.[^\W\d_](?!\w))*"
        rf"(?:\s?['’ʼ]\s?(?:{attached})(?!\w)|['’ʼ][^\W\d_]+)?)"
        rf"|(?P<clitic>['’](?:{alone})\b)"
        r"|(?P<mark>[?,;:()\-–—−\"“”])"
    )
    return _Patterns(token, re.compile(rf"\s?['’ʼ]\s?({attached})$"))


def read_words(text: str, language: Language) -> list[Word]:
    """Return the words of a text in order, contractions opened, with some marks.

    Keys are lower case without apostrophes, digits without grouping and with a decimal
    point; variants of a spelling share one key (U.S. and US, percent and %). "don't"
    gives "do" and "not".
    """
    words: list[Word] = []
    same = language.spelling.same
    for match in _patterns(language).token.finditer(text):
        kind = match.lastgroup or ""
        token = match[0]
        place = (token, *match.span())
        if kind == "plain":
            key = token.lower()
            fields = (same.get(key, key), *place, "", False)
            words.append(Word._make(fields))  # half the time of Word(...)
        elif kind == "word":
            words += _letters(*place, language)
        elif kind == "digits":
            key = _ungrouped(token, language.numbers.decimal_mark)
            words.append(Word(key, *place, kind))
        elif kind == "clitic":
            words += _opened("", token[1:], place, language)
        elif kind in ("code", "spaceless"):
            words.append(Word(_fold(token), *place))
        else:
            words.append(Word(token.lower(), *place, kind))
    return words


def dateline_end(text: str) -> int:
    """Return where a dateline at the start ends: LEEDS, May 4 (Agency) -; 0: none."""
    match = _DATELINE.match(text)
    return match.end() if match else 0


def word_at(words: Sequence[Word], at: int) -> Word:
    """Return a word, or an empty mark where there is none."""
    return words[at] if 0 <= at < len(words) else _NO_WORD


def place_before(words: Sequence[Word], at: int, passed: Collection[str]) -> int:
    """Return the place before another one, words of a list passed over; -1: none."""
    at -= 1
    while at >= 0 and words[at].key in passed:
        at -= 1
    return at


def text_of(words: Iterable[Word]) -> str:
    """Return words as they are written, with a space between two."""
    return " ".join(word.text for word in words)


def as_written(words: Iterable[Word]) -> str:
    """Return words of one sentence as they stand there, `…` where some are left out."""
    said: list[str] = []
    before: Word | None = None
    for word in words:
        if before is not None:
            said.append(" " if 0 <= word.start - before.end <= 1 else " … ")
        said.append(word.text)
        before = word
    return "".join(said)


def name_at(words: Sequence[Word], at: int) -> list[Word]:
    """Return the words with a capital from a place on, [] where none begins."""
    stop = at
    while stop < len(words) and not words[stop].kind and is_capital(words[stop]):
        stop += 1
    return list(words[at:stop])


def make_fact(
    kind: str, value: str, unit: str, words: Sequence[Word], at: int, stop: int
) -> tuple[Fact, int]:
    """Return a fact that the words from `at` to `stop` state, and `stop`."""
    text = words[at].text
    for before, word in pairwise(words[at:stop]):
        text += (" " if before.end < word.start else "") + word.text
    return Fact(kind, value, unit, text, words[at].start, words[stop - 1].end), stop


def with_facts(
    words: Iterable[Word], facts: Iterable[Fact]
) -> tuple[list[Word], dict[int, Fact]]:
    """Return words of which each fact is one, and the facts by their places.

    The key of such a word is the fact's value behind a "#", as in `Facts.words`.
    """
    found, places, end = list[Word](), dict[int, Fact](), 0
    beginning = {fact.start: fact for fact in facts}
    for word in words:
        if word.start < end:
            continue
        if fact := beginning.get(word.start):
            end, places[len(found)] = fact.end, fact
            key = f"#{fact.value}"
            word = Word(key, fact.text, fact.start, fact.end, fact.kind)
        found.append(word)
    return found, places


def is_capital(word: Word) -> bool:
    """Return whether a word starts with a capital letter."""
    return word.text[:1].isupper()


def may_be_adverb(key: str, language: Language) -> bool:
    """Return whether a word ends as adverbs do: quickly, and family, too."""
    return key.endswith(language.spelling.adverb_endings)


def may_be_plural(key: str, language: Language) -> bool:
    """Return whether a word ends as plurals do: ships, and news, too; not class."""
    return _has_ending(key, language.spelling.plural_endings, language)


def may_be_present(key: str, language: Language) -> bool:
    """Return whether a word ends as the present of a verb does: walks; not pass."""
    return _has_ending(key, language.spelling.present_endings, language)


def _has_ending(key: str, endings: tuple[str, ...], language: Language) -> bool:
    return key.endswith(endings) and not key.endswith(language.spelling.stem_endings)


def _ungrouped(token: str, decimal_mark: str) -> str:
    """Return digits without marks between thousands, with a point before decimals.

    The decimal mark is that of the language, but where the form says otherwise: "4,5"
    and "1.234,56" are decimals, "1.234.567" none.
    """
    token = _SPACES.sub("", token)
    if "." not in token and "," not in token:
        return token
    pointed = _POINTED if decimal_mark == "," else _SURELY_POINTED
    if pointed.fullmatch(token):
        return token.replace(".", "").replace(",", ".")
    if decimal_mark == "," or not _GROUPED.fullmatch(token):
        decimal = decimal_mark == "," or _DECIMAL_COMMA.fullmatch(token)
        return token.replace(",", ".") if decimal and token.count(",") == 1 else token
    return token.replace(",", "")


def _letters(token: str, start: int, end: int, language: Language) -> list[Word]:
    """Return the words in a run of letters, which may hold one apostrophe."""
    if not (clitic := _patterns(language).clitic.search(token)):
        key = _fold(_APOSTROPHE.sub("", token))
        same = language.spelling.same
        return [Word(same.get(key, key), token, start, end)]
    root = _fold(token[: clitic.start()])
    return _opened(root, clitic[1].lower(), (token, start, end), language)


def _opened(
    root: str, clitic: str, place: tuple[str, int, int], language: Language
) -> list[Word]:
    """Return the words of a contraction; both stand where the whole of it stands."""
    spelling = language.spelling
    opened = Word(spelling.clitics[clitic], *place)
    before, negating = spelling.negating
    if clitic == negating:
        stem = root.removesuffix(before)
        if stem and stem != root:
            return [Word(spelling.negated.get(stem, stem), *place), opened]
        return [Word(root + clitic, *place)]
    if clitic == spelling.owning and root not in spelling.is_subjects:
        same = spelling.same
        return [Word(same.get(root, root), *place, owner=True)] if root else []
    return [Word(root, *place), opened] if root else [opened]


def _fold(token: str) -> str:
    """Return the comparable form of a token."""
    if token.isascii():
        return token.lower()
    return unicodedata.normalize("NFKC", token).lower()


def is_currency(word: Word, numbers: NumberWords) -> bool:
    """Return whether a word names a currency by sign or by code ($, £, US$, EUR)."""
    known = word.key in numbers.currencies
    return known and (
        word.kind == "sign" or (len(word.key) == 3 and word.text.isupper())
    )
