"""What a sentence claims that no source says: values, dates and names.

A claim is compared with all source sentences, those it cites first. Normalising is left
to `summarize.text.facts`: "1,000" is "a thousand", "$1.3m" is "1.3 million dollars".
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property, lru_cache
from itertools import pairwise

from summarize.text.attribution import Passages, root
from summarize.text.check_words import (
    COMMON_ORDINALS,
    DEMONYM_ENDINGS,
    DEMONYMS,
    TITLES,
)
from summarize.text.fact_words import LIGHT
from summarize.text.facts import Facts, facts, missing_facts
from summarize.text.quantity_words import (
    FRACTIONS,
    MONTHS,
    ORDINALS,
    SCALES,
    TENS,
    UNITS_BELOW_TWENTY,
    WEEKDAYS,
)
from summarize.text.tokens import STOPWORDS, content_words, words
from summarize.text.wording import Fact, Word, is_capital, read_words

VALUES = frozenset({"number", "ordinal", "money", "percent", "time"})
DATES = frozenset({"date", "weekday"})
_ROUGH = re.compile(
    r"\b(?P<low>more than|over|at least|above|upwards of)\s*$"
    r"|\b(?P<high>nearly|almost|less than|under|up to|fewer than|close to)\s*$"
    r"|\b(?P<near>about|around|roughly|approximately|some)\s*$",
    re.IGNORECASE,
)
_VALUE_WORDS = (
    *UNITS_BELOW_TWENTY,
    *TENS,
    *SCALES,
    *FRACTIONS,
    *ORDINALS,
    *MONTHS,
    *WEEKDAYS,
)
_MAY_BE_VALUE = re.compile(r"\d.*|" + "|".join(map(root, _VALUE_WORDS)))
_MAY_HAVE_VALUE = re.compile("|".join((r"\d", *_VALUE_WORDS)), re.IGNORECASE)
_ROUNDED = Fraction(1, 10)  # about 300: 270 to 330
_ONE_SIDED = Fraction(1, 5)  # more than 300: up to 360
_CAPITAL_RUN = re.compile(
    r"\b[A-Z][\w’'-]*(?:\s+(?:(?:of|the|and|for|on|in|de|du)\s+)*[A-Z][\w’'-]*)+"
)
_CAPITALS = r"[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*"
_JOINED_NAME = re.compile(rf"\b{_CAPITALS}(?:\s+of\s+(?:the\s+)?{_CAPITALS})+")
_WINDOW = 2
_BESIDE = 30
_MISSING_PENALTY = 0.05
_MOST_MISSING = 4
_END = Word("", "", 0, 0, "mark")


class Evidence:
    """Source sentences to check claims against, read only as far as a claim asks."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the source sentences of one topic."""
        self._texts = texts
        self._facts: dict[int, Facts] = {}

    def missing_values(self, claim: str, cited: Sequence[int]) -> list[Fact]:
        """Return the numbers and dates of a claim that no source states, in text order.

        A rounded number ("nearly 1,000") is met by one close to it on the right side.
        A weekday counts only where a cited sentence names another weekday, since
        "yesterday" cannot be resolved here; "today" and "first" never count.
        """
        rest = [fact for fact in facts(claim).items if _is_checked(fact)]
        for place in self._order(cited):
            if not rest:
                break
            source = self._read(place)
            rest = list(missing_facts(Facts(tuple(rest), ()), source))
            rest = [fact for fact in rest if not _is_rounded(fact, claim, source)]
        said = any(self._read(place).of("weekday") for place in cited)
        return [fact for fact in rest if fact.kind != "weekday" or said]

    def missing_names(self, claim: str) -> list[str]:
        """Return the names of a claim that no source has, as written, in text order.

        Every word of a name must stand in a source; a first name and a surname that
        only stand in names of others make no name. Titles do not count; an acronym is
        met by its expansion and the other way round, a demonym by its country.
        """
        missing = []
        for fact in facts(claim).of("name"):
            if not self._has_name(claim, fact) and not self._has_acronym(claim, fact):
                missing.append(_as_written(claim, fact))
        return list(dict.fromkeys(filter(None, missing)))

    def _order(self, cited: Sequence[int]) -> Iterator[int]:
        """Yield the places of sources with a value, those that are cited first."""
        yield from cited
        for place, text in enumerate(self._texts):
            if place not in cited and _MAY_HAVE_VALUE.search(text):
                yield place

    def _read(self, place: int) -> Facts:
        if place not in self._facts:
            self._facts[place] = facts(self._texts[place])
        return self._facts[place]

    @cached_property
    def _words(self) -> list[Word]:
        """All words of the sources in a row, a mark after each sentence."""
        row: list[Word] = []
        for text in self._texts:
            row += [w for w in read_words(text) if w.kind != "mark" or w.key == ","]
            row.append(_END)
        return row

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for at, word in enumerate(self._words):
            places.setdefault(word.key, []).append(at)
        return places

    @cached_property
    def _initials(self) -> frozenset[str]:
        runs = (run[0] for text in self._texts for run in _CAPITAL_RUN.finditer(text))
        return frozenset(short for run in runs for short in _acronyms(run))

    def _has_name(self, claim: str, fact: Fact) -> bool:
        keys = fact.value.split()
        if _opens_sentence(claim, fact) and len(keys) > 1 and not self._spots(keys[0]):
            keys = keys[1:]  # "Organizer Paul Lee": a common word, capital by position
        kept = [key for key in keys if key not in TITLES | LIGHT]
        if kept and claim[fact.end - 1 : fact.end + 1].endswith("."):
            kept[-1] = self._unabbreviated(kept[-1])
        spots = [self._spots(key) for key in kept]
        return all(spots) and not any(
            self._is_mixed(left, right) for left, right in pairwise(spots)
        )

    def _is_mixed(self, left: Sequence[int], right: Sequence[int]) -> bool:
        """Return whether two words only stand in names with others, never together."""
        if any(abs(a - b) <= _WINDOW for a in left for b in right):
            return False
        followed = all(self._is_name_at(at) and self._is_name_at(at + 1) for at in left)
        led = all(self._is_name_at(at) and self._is_name_at(at - 1) for at in right)
        return followed and led

    def _is_name_at(self, at: int) -> bool:
        return 0 <= at < len(self._words) and is_capital(self._words[at])

    def _unabbreviated(self, key: str) -> str:
        """Return the word of the sources that "Calif." is short for, or the key."""
        if key in self._places or len(key) < 3:
            return key
        return next(
            (word for word in sorted(self._places) if word.startswith(key)), key
        )

    def _spots(self, key: str) -> list[int]:
        """Return the places of a word, or of its country or people."""
        if key in self._places:
            return self._places[key]
        related = (form for form in _related(key) if form in self._places)
        form = next(related, None)
        return self._places[form] if form else []

    def _has_acronym(self, claim: str, fact: Fact) -> bool:
        """Return whether sources have the name's expansion, or only its acronym."""
        written = claim[fact.start : fact.end].replace(".", "").removesuffix("'s")
        if written.isupper() and written in self._initials:
            return True
        return any(
            run.start() <= fact.start < run.end()
            and any(short.lower() in self._places for short in _acronyms(run[0]))
            for run in _CAPITAL_RUN.finditer(claim)
        )


def values_clash(claim: str, passage: str) -> bool:
    """Return whether a passage gives another value for what seems to be one thing.

    "15 people died" and "killed 12 people" clash: neither has the other's number and
    the same word follows both. Amounts of money and percentages also clash where the
    same word goes before them. A rounded number does not clash with what it rounds.
    """
    if not _beside_values(claim) & _beside_values(passage):
        return False
    stated, given = facts(claim), facts(passage)
    return any(
        left.kind == right.kind
        and _counted(claim, left) & _counted(passage, right)
        and not _is_rounded(left, claim, given)
        for left in _amounts(missing_facts(stated, given))
        for right in _amounts(missing_facts(given, stated))
    )


@lru_cache(maxsize=10_000)
def _beside_values(text: str) -> frozenset[str]:
    """Return the stems next to anything that may be a value: a quick first look."""
    row = [*map(root, words(text)), ""]
    places = [n for n, word in enumerate(row) if _MAY_BE_VALUE.fullmatch(word)]
    near = [row[max(0, n - 3) : n + 4] for n in places]
    return frozenset(word for group in near for word in group) - {""} - STOPWORDS


def _amounts(found: Sequence[Fact]) -> list[Fact]:
    kinds = ("number", "money", "percent")
    return [fact for fact in found if fact.kind in kinds and fact.value[:1].isdigit()]


def _counted(text: str, fact: Fact) -> set[tuple[str, str]]:
    """Return the stems beside a value that say what it is a value of."""
    after = content_words(text[fact.end : fact.end + _BESIDE])[:1]
    found = {("after", root(word)) for word in after}
    if fact.kind != "number":
        before = content_words(text[max(0, fact.start - _BESIDE) : fact.start])[-1:]
        found |= {("before", root(word)) for word in before}
    return found


def support_score(claim: str, passages: Passages, evidence: Evidence) -> float:
    """Return how far the sources back a claim, from 0 to 1.

    `Passages.support` less 0.05 for each number, date or name that no source has, four
    at most. `passages` and `evidence` must hold the same source sentences.
    """
    missing = len(evidence.missing_values(claim, ()))
    missing += len(evidence.missing_names(claim))
    penalty = _MISSING_PENALTY * min(missing, _MOST_MISSING)
    return max(0.0, passages.support(claim) - penalty)


def _is_checked(fact: Fact) -> bool:
    if fact.kind == "ordinal" and fact.text.lower() in COMMON_ORDINALS:
        return False
    exact = fact.kind != "number" or fact.value[:1].isdigit()
    return fact.kind in VALUES | DATES and exact


def _is_rounded(fact: Fact, claim: str, source: Facts) -> bool:
    """Return whether a rounded number of the claim is met by one of the source."""
    rough = _ROUGH.search(claim[: fact.start])
    if not rough or fact.kind not in ("number", "money", "percent"):
        return False
    value = Fraction(fact.value)
    spread = _ROUNDED if rough["near"] else _ONE_SIDED
    low = value if rough["low"] else value * (1 - spread)
    high = value if rough["high"] else value * (1 + spread)
    return any(
        low <= Fraction(other.value) <= high
        for other in source.of(fact.kind)
        if other.unit == fact.unit and other.value[:1].isdigit()
    )


def _as_written(claim: str, fact: Fact) -> str:
    """Return the name as it stands, with what an "of" joins to it."""
    start, end = fact.start, fact.end
    for run in _JOINED_NAME.finditer(claim):
        if run.start() <= start < run.end():
            start, end = run.start(), max(end, run.end())
    return re.sub(r"(?:['’]s?|[.,])+$", "", claim[start:end])


def _opens_sentence(claim: str, fact: Fact) -> bool:
    return not any(letter.isalnum() for letter in claim[: fact.start])


def _acronyms(run: str) -> Iterator[str]:
    """Yield the initials of a run of capitalised words and of its longer parts."""
    capitals = [word[0] for word in run.split() if word[0].isupper()]
    for start in range(len(capitals)):
        for stop in range(start + 2, len(capitals) + 1):
            yield "".join(capitals[start:stop])


def _related(word: str) -> Iterator[str]:
    """Yield the country of a demonym and the demonyms of a country."""
    if word in DEMONYMS:
        yield DEMONYMS[word]
    yield from (people for people, land in DEMONYMS.items() if land == word)
    if len(word) < 4:
        return
    for ending in DEMONYM_ENDINGS:
        root = word.removesuffix(ending)
        if root != word and len(root) >= 3:
            yield root
            yield from (root + other for other in DEMONYM_ENDINGS)
    yield from (word + ending for ending in DEMONYM_ENDINGS)
