"""What they reply whom a topic accuses: a denial, a defence, or that they say nothing.

An accusation that is told without the reply of whom it accuses misleads where an
article has one. Who is meant has to be named: "he" and "the company" are, where the
sentence before is about somebody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarize.claims.evidence.people import shared_surnames
from summarize.claims.reading.attributions import attributions
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Word, is_capital, name_at
from summarize.claims.sources import Sources
from summarize.claims.verdict.accused import (
    Kind,
    accused_in,
    charged_in,
    employer_of,
    is_charge,
    is_named,
    name_in,
    names_among,
    replying_in,
    speaker_in,
    speaking_at,
    tells_of_body,
)
from summarize.claims.verdict.persons import shown_persons
from summarize.claims.words.relations import is_common, is_person

_BEHIND = 10  # sentences behind an accusation in which its reply stands
_NEXT = 2  # the same, where the reply says "he"
_BACK = 2  # sentences that are read for who "he" or "the company" is
_OPENS = 4  # words that a sentence's subject is among
_FAR = 10_000  # sentences: in another article

Party = tuple[str, ...]
"""The words of somebody's name, without titles; empty: it is not known who."""


_SHARED = {Kind.DENIAL: 2, Kind.DEFENCE: 3, Kind.SILENCE: 1}
"""Words of content that a reply elsewhere shares with the accusation."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Who is accused, as written, and the places of the passages that reply for them.

    The best first: a denial before a defence before silence, then the nearest.
    """

    who: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Said:
    """That a party replies at a place."""

    place: int
    party: Party
    kind: Kind
    by_name: bool


class Replies:
    """The replies of a topic."""

    def __init__(self, sources: Sources) -> None:
        """Take the sentences of a topic; nothing is read yet."""
        self._sources = sources
        self._language = sources.language

    def to(self, sentence: Reading, place: int) -> Iterator[Reply]:
        """Yield what they reply whom a sentence accuses, one for each of them.

        The sentence is told from the passage at `place`. Nobody who replies in the
        sentence itself is among them, nor whom no passage has reply.
        """
        within = [said.party for said in self._replies_in(sentence, place)]
        for name, party in self._accused(sentence, place).items():
            if any(self._is_one(party, other) for other in within):
                continue
            found = [
                said
                for said in self._said
                if self._is_one(party, said.party)
                and self._is_to(said, sentence, place, party)
            ]
            found.sort(key=lambda said: (said.kind, self._distance(said.place, place)))
            if found:
                yield Reply(name, tuple(said.place for said in found))

    def _accused(self, sentence: Reading, place: int) -> dict[str, Party]:
        """Return whom a sentence accuses, as written."""
        found: dict[str, Party] = {}
        for words in accused_in(sentence):
            if named := name_in(words, sentence):
                name = sentence.text[named[0].start : named[-1].end]
                party = self._party(named)
            elif words:
                party = self._pointed(words, sentence, place, is_target=False)
                name = " ".join(key.capitalize() for key in party)
            else:
                continue
            if party and party not in found.values():
                found[name] = party
        return found

    def _is_to(self, said: _Said, sentence: Reading, place: int, party: Party) -> bool:
        """Return whether a reply answers a sentence: behind it, or of its matter."""
        if said.place == place:
            return False
        reply = self._sources.readings[said.place]
        shared = sentence.content_roots & reply.content_roots
        shared -= {*map(self._language.root, party)}
        behind = self._distance(said.place, place) if said.place > place else _FAR
        if behind <= _NEXT or not said.by_name:
            return behind <= _NEXT
        if behind <= _BEHIND and (shared or said.kind is not Kind.DEFENCE):
            return True
        if said.kind is Kind.DENIAL and is_charge(reply.row, self._language):
            return True
        return len(shared) >= _SHARED[said.kind]

    def _distance(self, place: int, other: int) -> int:
        articles = self._sources.articles
        return abs(place - other) if articles[place] == articles[other] else _FAR

    def _is_one(self, party: Party, other: Party) -> bool:
        """Return whether two names are of one: one has all words of the other.

        A surname that two people of the topic have is not enough.
        """
        small, large = sorted((set(party), set(other)), key=len)
        if not small or not small <= large:
            return False
        return len(small) > 1 or small.isdisjoint(self._surnames)

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return shared_surnames(self._sources.readings)

    @cached_property
    def _said(self) -> Sequence[_Said]:
        readings = enumerate(self._sources.readings)
        return [said for n, each in readings for said in self._replies_in(each, n)]

    def _replies_in(self, sentence: Reading, place: int) -> Iterator[_Said]:
        """Yield who replies in a sentence that is told from a place."""
        for words, kind in replying_in(sentence):
            if words and (party := self._voice(words, sentence, place, kind)):
                by_name = any(is_named(word, self._language) for word in words)
                yield _Said(place, party, kind, by_name)

    def _voice(
        self, words: Sequence[Word], sentence: Reading, place: int, kind: Kind
    ) -> Party:
        """Return for whom somebody speaks: for themselves, or whose spokesman it is."""
        named = name_in(words, sentence)
        if speaking_at(words, self._language) is not None:
            return self._represented(words, sentence, place)
        if not named:
            return self._pointed(words, sentence, place, is_target=kind is Kind.DENIAL)
        key = (self._sources.articles[place], named[-1].key)
        return self._spokesmen.get(key, self._party(named))

    @cached_property
    def _spokesmen(self) -> Mapping[tuple[str, str], Party]:
        """For whom people speak, by the article and their last name."""
        found: dict[tuple[str, str], Party] = {}
        for place, sentence in enumerate(self._sources.readings):
            for told in attributions(sentence):
                named = name_in(told.speaker, sentence)
                party = self._represented(told.speaker, sentence, place)
                if named and party and party != self._party(named):
                    found[self._sources.articles[place], named[-1].key] = party
        return found

    def _represented(
        self, words: Sequence[Word], sentence: Reading, place: int
    ) -> Party:
        """Return for whom a spokesman or a lawyer speaks, empty where it is not known.

        A body that the sentence before is about, where a chief with a name speaks of it
        ("its engineers"), or one without a name.
        """
        at = speaking_at(words, self._language)
        if at is None or any(word.owner and not is_capital(word) for word in words):
            return ()
        if employer := employer_of(words, at, sentence):
            return self._party(employer)
        is_theirs = not name_in(words, sentence) or tells_of_body(sentence)
        return self._before(place, is_target=True) if is_theirs else ()

    def _party(self, named: Sequence[Word]) -> Party:
        """Return the party of a name; a common word is one where others have it so."""
        known, root = self._sources.capitalised, self._language.root
        no_name = self._language.names.before_names
        return tuple(
            word.key
            for word in named
            if word.key not in no_name
            and (not is_common(word.key) or root(word.key) in known)
        )

    def _pointed(
        self, words: Sequence[Word], sentence: Reading, place: int, *, is_target: bool
    ) -> Party:
        """Return who "he" or "the company" is, as the sentences before tell.

        Nobody where the sentence itself names somebody before it. Whom the sentence
        before accuses, where that `is_target`: who denies is.
        """
        before = [word for word in sentence.row if word.start < words[0].start]
        if len(words) > 1 or names_among(before, sentence):
            return ()
        key = words[0].key
        party = self._before(place, is_target=is_target)
        if key in self._language.common.pronouns:
            return party
        is_body = not is_person(key) and key not in self._language.parties.offices
        is_body = is_body and shown_persons(self._sources).isdisjoint(party)
        return party if is_body else ()

    def _before(self, place: int, *, is_target: bool, left: int = _BACK) -> Party:
        """Return who the sentence before a place is about: accused, speaking, named."""
        articles, before = self._sources.articles, place - 1
        if not left or before < 0 or articles[before] != articles[place]:
            return ()
        sentence, language = self._sources.readings[before], self._language
        accused = accused_in(sentence) if is_target else charged_in(sentence)
        names = [name_in(words, sentence) for words in accused]
        told = [speaker_in(each, sentence) for each in attributions(sentence)]
        opening = [
            name_at(sentence.row, at)
            for at, word in enumerate(sentence.row[:_OPENS])
            if is_named(word, language)
        ]
        for rows in (names if len(names) == 1 else [], told[-1:], opening[:1]):
            for named in rows:
                if party := self._party(named):
                    return party
        return self._before(before, is_target=is_target, left=left - 1)


@kept
def replies(sources: Sources) -> Replies:
    """Return the replies of a topic."""
    return Replies(sources)
