"""Names that a sentence has and its sources lack."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Fact, Word, is_capital
from summarize.language import Language
from summarize.language.text_words import NameWords

_CAPITALS = r"[A-Z][\w-]*(?:\s+[A-Z][\w-]*)*"
_JOINED_NAME = re.compile(rf"\b{_CAPITALS}(?:\s+of\s+(?:the\s+)?{_CAPITALS})+")
_NEAR = 2
_LONGEST_ACRONYM = 8
_SHORTEST_ABBREVIATION = 3
_END = Word("", "", 0, 0, "mark")

_Stretch = tuple[int, int]


class NameIndex:
    """The words of source sentences, to look names up in; read when first asked."""

    def __init__(self, sources: Sequence[Reading]) -> None:
        """Take the source sentences of one topic."""
        self._sources = sources

    def missing(self, claim: Reading) -> list[str]:
        """Return the names of a claim that no source has, as written, in text order.

        Every word of a name must stand in a source; a first name and a surname that
        only stand in names of others make no name. Titles do not count; an acronym is
        met by its expansion and the other way round, a demonym by its country.
        """
        lacking = [f for f in claim.facts.of("name") if not self._has_name(claim, f)]
        if not lacking:
            return []
        expansions = self._known_expansions(claim)
        joined = [match.span() for match in _JOINED_NAME.finditer(claim.text)]
        written = [
            _as_written(claim.text, fact, joined)
            for fact in lacking
            if not self._is_acronym(claim.text, fact) and not _inside(fact, expansions)
        ]
        return list(dict.fromkeys(filter(None, written)))

    @cached_property
    def _words(self) -> list[Word]:
        """All words of the sources in a row, a mark after each sentence."""
        row: list[Word] = []
        for source in self._sources:
            row += [w for w in source.row if w.kind != "mark" or w.key == ","]
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
        runs = (run[0] for source in self._sources for run in _capital_runs(source))
        return frozenset(short for run in runs for short in _acronyms(run))

    def _has_name(self, claim: Reading, fact: Fact) -> bool:
        language, keys = claim.language, fact.value.split()
        opens = _opens_sentence(claim.text, fact) and len(keys) > 1
        if opens and not self._spots(keys[0], language.names):
            keys = keys[1:]  # "Organizer Paul Lee": a common word, capital by position
        if language.names.agencies.issuperset(keys):
            return True  # its articles name it in datelines only
        kept = [key for key in keys if key not in _bywords(language)]
        if kept and claim.text[fact.end - 1 : fact.end + 1].endswith("."):
            kept[-1] = self._unabbreviated(kept[-1])
        spots = [self._spots(key, language.names) for key in kept]
        return all(spots) and not any(
            self._is_mixed(left, right, language) for left, right in pairwise(spots)
        )

    def _is_mixed(
        self, left: Sequence[int], right: Sequence[int], language: Language
    ) -> bool:
        """Return whether two words only stand in names with others, never together.

        The first of one person with the surname of another: "Petra" is followed by the
        same surname only, "Hale" led by the same first name only, where they do not
        stand alone. (Or both always stand in other names.)
        """
        if any(abs(a - b) <= _NEAR for a in left for b in right):
            return False
        if not all(map(self._is_name_at, (*left, *right))):
            return False
        followers = [self._words[at + 1] for at in left if self._is_name_at(at + 1)]
        leaders = [self._words[at - 1] for at in right if self._is_name_at(at - 1)]
        keys = [{word.key for word in row} for row in (followers, leaders)]
        if len(followers) == len(left) and len(leaders) == len(right):
            return True
        groups = {self._words[at].key for at in (left[0], right[0])}
        if any(key.endswith(language.names.group_endings) for key in groups):
            return False  # Republican Holm, House Democrats, North Korean
        no_names = _bywords(language) | language.names.ranks
        of_persons = all(len(row) == 1 and not row & no_names for row in keys)
        return of_persons and not any(map(_is_short, (*followers, *leaders)))

    def _is_name_at(self, at: int) -> bool:
        return 0 <= at < len(self._words) and is_capital(self._words[at])

    def _unabbreviated(self, key: str) -> str:
        """Return the word of the sources that "Calif." is short for, or the key."""
        if key in self._places or len(key) < _SHORTEST_ABBREVIATION:
            return key
        return next(
            (word for word in sorted(self._places) if word.startswith(key)), key
        )

    def _spots(self, key: str, names: NameWords) -> list[int]:
        """Return the places of a word, or of its country or people."""
        if key in self._places:
            return self._places[key]
        related = (form for form in _related(key, names) if form in self._places)
        form = next(related, None)
        return self._places[form] if form else []

    def _is_acronym(self, claim: str, fact: Fact) -> bool:
        """Return whether a name is the acronym of a name in the sources."""
        written = claim[fact.start : fact.end].replace(".", "").removesuffix("'s")
        return written.isupper() and written in self._initials

    def _known_expansions(self, claim: Reading) -> list[_Stretch]:
        """Return where the claim spells out what sources have as an acronym only."""
        return [
            run.span()
            for run in _capital_runs(claim)
            if any(short.lower() in self._places for short in _acronyms(run[0]))
        ]


@cache
def _bywords(language: Language) -> frozenset[str]:
    """Return the words that a source need not have with a name."""
    return language.names.titles | language.common.light


def _capital_runs(sentence: Reading) -> Iterator[re.Match[str]]:
    """Yield the runs of capitalised words, small words in between."""
    return _capital_run(sentence.language.names).finditer(sentence.text)


@cache
def _capital_run(names: NameWords) -> re.Pattern[str]:
    joints = "|".join(names.joints)
    return re.compile(rf"\b[A-Z][\w’'-]*(?:\s+(?:(?:{joints})\s+)*[A-Z][\w’'-]*)+")


def _is_short(word: Word) -> bool:
    return word.text.isupper()  # NATO, J, US


def _inside(fact: Fact, spans: Sequence[_Stretch]) -> bool:
    return any(start <= fact.start < end for start, end in spans)


def _as_written(claim: str, fact: Fact, joined: Sequence[_Stretch]) -> str:
    """Return the name as it stands, with what an "of" joins to it."""
    start, end = fact.start, fact.end
    for run in joined:
        if run[0] <= fact.start < run[1]:
            start, end = run[0], max(end, run[1])
    return re.sub(r"(?:['’]s?|[.,])+$", "", claim[start:end])


def _opens_sentence(claim: str, fact: Fact) -> bool:
    return not any(letter.isalnum() for letter in claim[: fact.start])


def _acronyms(run: str) -> Iterator[str]:
    """Yield the initials of a run of capitalised words and of its longer parts."""
    capitals = [word[0] for word in run.split() if word[0].isupper()]
    for start in range(len(capitals)):
        for stop in range(start + 2, min(start + _LONGEST_ACRONYM, len(capitals)) + 1):
            yield "".join(capitals[start:stop])


def _related(word: str, names: NameWords) -> Iterator[str]:
    """Yield the country of a demonym, and the demonyms of a country."""
    country = names.demonyms.get(word, word)
    yield country
    yield from (people for people, land in names.demonyms.items() if land == country)
    if len(word) < 4:
        return
    for ending in names.demonym_endings:
        short = word.removesuffix(ending)
        if short != word and len(short) >= 3:
            yield short
            yield from (short + other for other in names.demonym_endings)
    yield from (word + ending for ending in names.demonym_endings)
