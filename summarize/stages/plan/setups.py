"""What a sentence takes for known, and which sentences of its article introduce it.

"The shooting began at noon" is for readers who were told of a shooting; "Holm said so"
for those who know Holm. Nothing is taken for known that the article never introduces.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.claims.evidence.people import (
    Person,
    bare_names,
    find_people,
    names_of,
    renowned,
)
from summarize.claims.reading.definites import bare_nouns, epithet, pointing_nouns
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.words.relations import is_common, is_person, kin_lemmas, lemmas
from summarize.schema import Sentence, Span

_REACH = 3  # sentences before in which an epithet's bearer is named


@dataclass(frozen=True, slots=True)
class SetUp:
    """Something that a sentence takes for known.

    `told_by` are the roots of the words that tell of it, `places` the indices of the
    sentences before, in the same article, that introduce it.
    """

    word: str
    told_by: frozenset[str]
    places: tuple[int, ...]


class SetUps:
    """What each sentence of a topic takes for known."""

    def __init__(
        self, sources: Sources, previous: Callable[[Sentence], Sentence | None]
    ) -> None:
        """Take all sentences of a topic, and what finds the one before another."""
        self._sources = sources
        self._previous = previous
        self._found: dict[Span, tuple[SetUp, ...]] = {}

    def of(self, sentence: Sentence) -> tuple[SetUp, ...]:
        """Return what a sentence takes for known."""
        if sentence.span not in self._found:
            is_quoted = sentence.unit is not None
            found = [
                *(() if is_quoted else self._nouns(sentence)),
                *self._epithets(sentence),
                *self._names(sentence),
            ]
            self._found[sentence.span] = tuple(found)
        return self._found[sentence.span]

    def _nouns(self, sentence: Sentence) -> Iterator[SetUp]:
        """Yield the nouns that a sentence says no more of.

        What nothing introduces by that word, one of the sentences before has to tell
        of, where a definite article refers back with it ("the company").
        """
        root, reading = self._sources.language.root, self._read(sentence)
        pointing = pointing_nouns(reading)
        for noun in dict.fromkeys([*bare_nouns(reading), *pointing]):
            roots = self._kin(noun)
            first = self._first(sentence, roots)
            if first and not self._is_bare(first, root(noun)):
                yield SetUp(noun, roots, (first.index,))
            elif noun in pointing and (before := self._before(sentence)):
                if is_person(noun) or noun in reading.language.leaning.bodies:
                    roots |= self._names_in(before[0])
                yield SetUp(noun, roots, tuple(each.index for each in before))

    def _before(self, sentence: Sentence) -> Sequence[Sentence]:
        """Return the few sentences before, the nearest first."""
        found: list[Sentence] = []
        before = self._previous(sentence)
        while before and len(found) < _REACH:
            found.append(before)
            before = self._previous(before)
        return found

    def _epithets(self, sentence: Sentence) -> Iterator[SetUp]:
        """Yield "the first-term Democrat", whom a sentence before names."""
        if not (found := epithet(self._read(sentence))):
            return
        for before in self._before(sentence):
            if told_by := self._names_in(before):
                yield SetUp(found, told_by, (before.index,))
                return

    def _names(self, sentence: Sentence) -> Iterator[SetUp]:
        """Yield the names that an earlier sentence gives in full.

        But for whom `introduce` can say who they are, and whom everybody knows.
        """
        root, article = self._sources.language.root, sentence.article_id
        reading = self._read(sentence)
        for name, start in bare_names(reading).items():
            first = self._named.get((article, name), sentence.index)
            person = self._people.get(name)
            has_role = bool(person and person.role) and not reading.is_quoted(start)
            if first < sentence.index and not has_role and name not in self._renowned:
                yield SetUp(name, frozenset({root(name)}), (first,))

    def _names_in(self, sentence: Sentence) -> frozenset[str]:
        """Return the roots of the words of names in a sentence, but of "Fishermen"."""
        root, found = self._sources.language.root, names_of(self._read(sentence))
        names = (name for name in found if len(name) > 1 or not is_common(name[0]))
        return frozenset(root(word) for name in names for word in name)

    def _read(self, sentence: Sentence) -> Reading:
        return self._sources.read(sentence.text)

    def _first(self, sentence: Sentence, roots: Collection[str]) -> Sentence | None:
        """Return the first sentence of an article with one of some words, if before."""
        places = (self._places.get((sentence.article_id, root)) for root in roots)
        first = min((place for place in places if place is not None), default=None)
        if first is None or first >= sentence.index:
            return None
        return self._sources.at(sentence.article_id, first)

    def _is_bare(self, sentence: Sentence, root: str) -> bool:
        of = self._sources.language.root
        return root in map(of, bare_nouns(self._read(sentence)))

    def _kin(self, noun: str) -> frozenset[str]:
        root = self._sources.language.root
        words = (self._by_lemma.get(lemma, ()) for lemma in kin_lemmas(noun))
        return frozenset({root(noun)}.union(*words))

    @cached_property
    def _by_lemma(self) -> Mapping[int, set[str]]:
        """The roots of the words of the topic by their lemmas."""
        found: dict[int, set[str]] = {}
        words = {word for reading in self._sources.readings for word in reading.content}
        for word in words:
            for lemma in lemmas(word):
                found.setdefault(lemma, set()).add(self._sources.language.root(word))
        return found

    @cached_property
    def _places(self) -> Mapping[tuple[str, str], int]:
        """The first place of each root in each article."""
        found: dict[tuple[str, str], int] = {}
        for sentence in self._sources:
            for root in self._read(sentence).content_roots:
                found.setdefault((sentence.article_id, root), sentence.index)
        return found

    @cached_property
    def _named(self) -> Mapping[tuple[str, str], int]:
        """Where each word of a longer name first stands in one, by article."""
        found: dict[tuple[str, str], int] = {}
        for sentence in self._sources:
            for name in names_of(self._read(sentence)):
                for word in name if len(name) > 1 else ():
                    found.setdefault((sentence.article_id, word), sentence.index)
        return found

    @cached_property
    def _people(self) -> Mapping[str, Person]:
        """The people of the topic by their surnames."""
        return find_people(self._sources.readings)

    @cached_property
    def _renowned(self) -> frozenset[str]:
        return frozenset(
            name for reading in self._sources.readings for name in renowned(reading)
        )
