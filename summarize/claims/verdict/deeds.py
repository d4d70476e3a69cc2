"""Deeds in several words: took to court for sued, called off for cancelled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word
from summarize.claims.words.relations import lemmas
from summarize.language import Language

_GAP = "…"
_LONGEST_GAP = 6
_MOST_WORDS = 50_000

_Phrase = tuple[str, tuple[str, ...]]
"""A row of deeds, and the words of one of its phrases, the verb first."""


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed that a sentence tells: the name of its row, and where its words stand.

    `places` count in `facts.words`; the first is that of the verb.
    """

    name: str
    places: tuple[int, ...]

    @property
    def verb(self) -> int:
        """The place of the verb."""
        return self.places[0]


@kept
def deeds_of(sentence: Reading) -> Sequence[Deed]:
    """Return the deeds of a sentence that are in a row of the language, in order.

    Rows are those of `DeedWords.rows`; of one verb the phrases with most words count.
    """
    words, language = sentence.facts.words, sentence.language
    found: list[Deed] = []
    for at, word in enumerate(words):
        if word.kind or not _starting(word.key, language) or _is_noun(sentence, at):
            continue
        told = list(_deeds_at(words, at, language))
        longest = max((len(deed.places) for deed in told), default=0)
        found += [deed for deed in told if len(deed.places) == longest]
    return found


def _is_noun(sentence: Reading, at: int) -> bool:
    """Return whether a determiner stands right before a word: the demand, its stage."""
    words, common = sentence.facts.words, sentence.language.common
    if at and words[at - 1].key in common.determiners:
        return True
    start = words[at - 1].end if at else 0
    between = sentence.text[start : words[at].start].split()
    return bool(between) and between[-1].lower() in common.articles


def _deeds_at(words: Sequence[Word], at: int, language: Language) -> Iterator[Deed]:
    for name, phrase in _starting(words[at].key, language):
        places = [at]
        rest = phrase[1:]
        while rest and places:
            gap = rest[0] == _GAP
            rest = rest[gap:]
            reach = _LONGEST_GAP + 1 if gap else 1
            near = range(places[-1] + 1, min(places[-1] + 1 + reach, len(words)))
            place = next((n for n in near if words[n].key == rest[0]), None)
            places = [*places, place] if place is not None else []
            rest = rest[1:]
        if places:
            yield Deed(name, tuple(places))


@lru_cache(maxsize=_MOST_WORDS)
def _starting(key: str, language: Language) -> tuple[_Phrase, ...]:
    """Return the phrases that begin with a form of a word, each with its row."""
    phrases = _phrases(language)
    be = [language.deeds.be] if key in language.claims.be else []
    verbs: list[str | int] = [key, *lemmas(key), *be]
    places = {n for verb in verbs for n in phrases.by_verb.get(verb, ())}
    return tuple(phrases.all[n] for n in sorted(places))


class _Phrases(NamedTuple):
    """The phrases of a language, and the places of those with a verb or its lemma."""

    all: Sequence[_Phrase]
    by_verb: dict[str | int, list[int]]


@cache
def _phrases(language: Language) -> _Phrases:
    rows = language.deeds.rows.items()
    phrases = [(name, phrase) for name, told in rows for phrase in told]
    by_verb: dict[str | int, list[int]] = {}
    for n, (_, phrase) in enumerate(phrases):
        verb = phrase[0]
        is_be = verb == language.deeds.be
        forms = () if is_be else lemmas(verb)  # beryllium has forms, too
        for form in (verb, *forms):
            by_verb.setdefault(form, []).append(n)
    return _Phrases(phrases, by_verb)
