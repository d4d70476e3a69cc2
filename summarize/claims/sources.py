"""The sentences of one topic, each read once, and what is looked up in all of them."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache, cached_property, partial
from itertools import pairwise
from typing import Any, overload

from summarize.claims.evidence.derived_numbers import DerivedNumbers
from summarize.claims.evidence.meaning import Meanings
from summarize.claims.evidence.passages import Passages
from summarize.claims.evidence.quotation_index import QuotationIndex
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Word, is_capital
from summarize.claims.reading.wording import wording_key
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.schema import Citation, Sentence, Span
from summarize.text.tokens import words

_VOWELS = re.compile("[aeiouy]")
_LEAST_SPELT = 3  # consonants of a name that is spelt in two ways
_MOST_READ = 10_000
"""Sentences that are read for their wording alone; readings of more would fill memory
before anybody asks more of them."""


class Sources(Sequence[Sentence]):
    """The sentences of a topic in topic order, with one reading for each wording.

    Stages hand it on, so that what one has read is not read again by the next.
    """

    def __init__(
        self, sentences: Sequence[Sentence], language: Language = ENGLISH
    ) -> None:
        """Take all sentences of a topic in topic order; nothing is read yet."""
        self._sentences = tuple(sentences)
        self.language = language
        # Each is asked for again and again, and held by `readings`: none is dropped.
        self._read = cache(partial(Reading, language=language))
        self.made: dict[Callable[[Any], Any], Any] = {}

    @classmethod
    def of(cls, sentences: Sequence[Sentence]) -> "Sources":
        """Return sources as they are, and other sentences as sources in English."""
        return sentences if isinstance(sentences, Sources) else cls(sentences)

    def of_articles(self, article_ids: Collection[str]) -> "Sources":
        """Return the sentences of some articles; what is read already stays read."""
        return self.only([s for s in self._sentences if s.article_id in article_ids])

    def only(self, sentences: Sequence[Sentence]) -> "Sources":
        """Return some of the sentences; what is read already stays read."""
        sources = Sources(sentences, self.language)
        sources._read = self._read
        return sources

    def __len__(self) -> int:
        """Return the number of sentences."""
        return len(self._sentences)

    def __iter__(self) -> Iterator[Sentence]:
        """Yield the sentences in topic order."""
        return iter(self._sentences)

    @overload
    def __getitem__(self, place: int) -> Sentence: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Sentence, ...]: ...
    def __getitem__(self, place: Any) -> Any:
        """Return the sentence at a place."""
        return self._sentences[place]

    def read(self, text: str) -> Reading:
        """Return the reading of a text, of a source or not; one for equal texts."""
        return self._read(text)

    def wordings(self) -> Iterator[str]:
        """Yield the wording of each sentence.

        Of many sentences no reading is held for it.
        """
        for sentence in self._sentences:
            if len(self) <= _MOST_READ:
                yield self.read(sentence.text).wording
            else:
                text = sentence.text
                yield wording_key(text, words(text), self.language)

    def at(self, article_id: str, index: int) -> Sentence | None:
        """Return the sentence of an article with an index, None without one."""
        return self._by_index.get((article_id, index))

    def place(self, passage: Sentence | Citation) -> int | None:
        """Return the place of the sentence that a span points at, None without one."""
        return self._places.get(passage.span)

    @cached_property
    def readings(self) -> Sequence[Reading]:
        """The reading of each sentence."""
        return [self.read(sentence.text) for sentence in self._sentences]

    @cached_property
    def articles(self) -> Sequence[str]:
        """The id of each sentence's article."""
        return [sentence.article_id for sentence in self._sentences]

    @cached_property
    def by_wording(self) -> dict[str, list[int]]:
        """The places of the sentences of each wording."""
        places: dict[str, list[int]] = {}
        for place, reading in enumerate(self.readings):
            places.setdefault(reading.wording, []).append(place)
        return places

    @cached_property
    def passages(self) -> Passages:
        """The sentences as passages that may support a claim."""
        return Passages(self.readings)

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """The roots of words that are written with a capital inside a sentence."""
        return frozenset(
            self.language.root(word.key)
            for reading in self.readings
            for word in reading.facts.words
            if is_capital(word) and word.start > 0
        )

    def name_one(self, word: Word, other: Word) -> bool:
        """Return whether two names are of one person, as the sentences write them.

        They stand next to each other (Anna Lund), or are two spellings of one: as long,
        with other vowels, and never in one article (Morsi, Mursi).
        """
        if not (is_capital(word) and is_capital(other)):
            return False
        if word.key == other.key:
            return True
        spelt = [_VOWELS.sub("", each.key) for each in (word, other)]
        alike = (
            spelt[0] == spelt[1]
            and len(spelt[0]) >= _LEAST_SPELT
            and len(word.key) == len(other.key)
            and not any({word.key, other.key} <= told for told in self._told_names)
        )
        return alike or not self._name_pairs.isdisjoint(
            {(word.key, other.key), (other.key, word.key)}
        )

    def beside_name(self, key: str, *, before: bool) -> frozenset[str]:
        """Return what stands before or behind a word in names; no title, no rank."""
        names = self.language.names
        found = (pair[not before] for pair in self._name_pairs if pair[before] == key)
        return frozenset(found) - names.titles - names.ranks

    @cached_property
    def _told_names(self) -> Sequence[frozenset[str]]:
        """The words with a capital of each article."""
        names: dict[str, set[str]] = {}
        for reading, article in zip(self.readings, self.articles, strict=True):
            found = (word.key for word in reading.row if is_capital(word))
            names.setdefault(article, set()).update(found)
        return [frozenset(told) for told in names.values()]

    @cached_property
    def _name_pairs(self) -> frozenset[tuple[str, str]]:
        """The words with a capital that stand next to each other, inside a sentence."""
        return frozenset(
            (one.key, other.key)
            for reading in self.readings
            for one, other in pairwise(reading.row)
            if is_capital(one) and is_capital(other)
        )

    @cached_property
    def derived(self) -> DerivedNumbers:
        """The passages as those that numbers of a claim may follow from."""
        return DerivedNumbers(self.readings, self.articles)

    @cached_property
    def meanings(self) -> Meanings:
        """The words of the passages by what they mean."""
        return Meanings(self.readings, self.articles)

    @cached_property
    def quotations(self) -> QuotationIndex:
        """The words of each article in a row."""
        return QuotationIndex(self.readings, self.articles)

    @cached_property
    def _by_index(self) -> dict[tuple[str, int], Sentence]:
        return {(s.article_id, s.index): s for s in self._sentences}

    @cached_property
    def _places(self) -> dict[Span, int]:
        return {sentence.span: place for place, sentence in enumerate(self._sentences)}
