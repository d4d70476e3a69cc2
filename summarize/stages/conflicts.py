"""conflicts: what sources state otherwise, each once: disagreements and updates.

Dedupe sees sentences alike but for a value, cite sees passages that give another value
for the same thing; here they meet those that count one thing in other words.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain

from summarize.claims.comparing.denied_claims import denied_words
from summarize.claims.comparing.negation import negation_differs
from summarize.claims.comparing.one_matter import (
    is_conflict,
    may_conflict,
    stated_value,
    tally_with,
)
from summarize.claims.comparing.reworded_values import reworded_values
from summarize.claims.comparing.tally_conflicts import tally_conflicts
from summarize.claims.comparing.updates import Side, is_later, is_update, report_day
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tallies import Tally, tallies
from summarize.claims.reading.word_rows import Fact, Word
from summarize.claims.sources import Sources
from summarize.claims.verdict.cover import n_shared, telling_roots
from summarize.schema import Conflict, Sentence, SentenceGroup, SummarySentence

_LEAST, _SHARE = 4, 0.33  # of the words of a side, for a sentence to state its value
_NEGATED = 2  # words before a value among which a negation denies it: not the 12


def find_conflicts(
    sources: Sources,
    groups: Sequence[SentenceGroup],
    seen: Sequence[Conflict],
    dates: Mapping[str, str | None],
    outlets: Mapping[str, str | None] | None = None,
) -> tuple[Conflict, ...]:
    """Return what sources state otherwise: `seen` on the way, then told in other words.

    `sources` are all sentences of the topic, `dates` has every article in topic
    order, `outlets` who published it, as far as known. Of those seen, the ones stay
    whose sentences speak of one matter (`is_conflict`). Of two conflicts between the
    same two groups, or with the same two values of a thing, the first stays.

    The newer side stands last: by the dates of the articles, by the days that the
    sentences say they are of, or where one says that the number rose. Where the newer
    value takes the place of the older one the conflict is an update. Sides of which
    neither is surely newer stand in topic order and disagree.

    Further articles that state a value stand beside its side: those whose sentence says
    the same as the side's, that were found against the other value, or that state the
    value and count the same thing or have much of the side's words. The last do not,
    where they have the other value, too, or deny their own ("15, not 12"), or where
    their article comes up on both sides.
    """
    finder = _Finder(sources, dates, outlets or {})
    found = (*filter(finder.is_conflict, seen), *finder.in_other_words())
    once = finder.each_once(found, groups)
    dated = [finder.dated(finder.with_dates(conflict)) for conflict in once]
    return tuple(finder.with_others(dated, found, groups))


def without_other_sides(
    sentences: Iterable[SummarySentence],
    conflicts: Sequence[Conflict],
    sources: Sources,
) -> tuple[SummarySentence, ...]:
    """Return sentences without the supporters in part that state another value.

    That value is one of `conflicts`, and the sentence states the other one of them: who
    tells of at least 12 dead says otherwise than a sentence of 15, and no part of it.
    """
    return tuple(
        replace(
            sentence,
            supporters=tuple(
                each
                for each in sentence.supporters
                if each.whole or each.article_id not in others
            ),
        )
        for sentence in sentences
        for others in [_on_other_sides(sentence, conflicts, sources)]
    )


def _on_other_sides(
    sentence: SummarySentence, conflicts: Sequence[Conflict], sources: Sources
) -> set[str]:
    """Return the articles that state another value than a sentence, and not its own."""
    found: set[str] = set()
    for conflict in conflicts:
        own, others = set[str](), set[str]()
        for (side, value), also in zip(_sides(conflict), conflict.also, strict=True):
            articles = {each.article_id for each in (side, *also)}
            if _states(sentence, side, value, sources):
                own |= articles
            else:
                others |= articles
        found |= others - own if own else set()
    return found


def _states(
    sentence: SummarySentence, side: Sentence, value: str, sources: Sources
) -> bool:
    """Return whether a sentence states the value of a side, of the same thing."""
    told, said = sources.read(sentence.text), sources.read(side.text)
    fact = stated_value(said, value)
    has_value = (
        _has_value(told, fact.value)
        if fact
        else value.casefold() in sentence.text.casefold()
    )
    tally = tally_with(said, value)
    cites = any(citation.span == side.span for citation in sentence.citations)
    return has_value and (cites or _counts_alike(tally, told) or _is_near(said, told))


class _Finder:
    """The readings of a topic's sentences, with the dates of its articles."""

    def __init__(
        self,
        sources: Sources,
        dates: Mapping[str, str | None],
        outlets: Mapping[str, str | None],
    ) -> None:
        self._sources = sources
        self._dates = dates
        self._outlets = outlets
        self._order = {article_id: place for place, article_id in enumerate(dates)}

    def is_conflict(self, seen: Conflict) -> bool:
        """Return whether a conflict that an earlier stage saw is one."""
        left, right = (self._sources.read(side.text) for side in seen.sentences)
        if self._is_one_name(*seen.values):
            return False
        return is_conflict(left, right, Difference(seen.kind, *seen.values))

    def _is_one_name(self, one: str, other: str) -> bool:
        """Return whether two values stand side by side as one name: Ines Calder."""
        return f"{one} {other}" in self._text or f"{other} {one}" in self._text

    @cached_property
    def _text(self) -> str:
        """All sentences, each in a line of its own."""
        return "\n".join(each.text for each in self._sources)

    def in_other_words(self) -> list[Conflict]:
        """Return the conflicts between sentences that share few words."""
        readings, owners = self._sources.readings, self._sources.articles
        reworded = (
            found
            for found in reworded_values(readings, owners)
            if may_conflict(readings[found[0]], readings[found[1]], found[2])
        )
        return [
            Conflict(
                values.kind,
                (self._sources[left], self._sources[right]),
                (values.left, values.right),
            )
            for left, right, values in (*reworded, *tally_conflicts(readings, owners))
        ]

    def each_once(
        self, found: Iterable[Conflict], groups: Sequence[SentenceGroup]
    ) -> list[Conflict]:
        """Return the first between two groups, and the first with two values."""
        leads = {member: group.lead for group in groups for member in group.members}
        by_groups: dict[frozenset[Sentence], Conflict] = {}
        for conflict in found:
            key = frozenset(leads.get(side, side) for side in conflict.sentences)
            by_groups.setdefault(key, conflict)
        by_values: dict[object, Conflict] = {}
        for conflict in by_groups.values():
            named = replace(conflict, quantity=self._quantity(conflict))
            by_values.setdefault(self._matter(conflict), named)
        return list(by_values.values())

    def dated(self, conflict: Conflict) -> Conflict:
        """Return a conflict with its dates and outlets, the newer side last."""
        places = [0, 1]
        places.sort(key=lambda n: self._place(conflict.sentences[n]))
        first, second = (self._side(conflict, n) for n in places)
        if is_later(first, second):
            first, second = second, first
            places.reverse()
        updates = is_later(second, first) and is_update(first, second)
        left, right = (conflict.sentences[n] for n in places)
        return replace(
            conflict,
            sentences=(left, right),
            values=(first[1], second[1]),
            dates=(_day(first), _day(second)),
            outlets=(
                self._outlets.get(left.article_id),
                self._outlets.get(right.article_id),
            ),
            relation="update" if updates else "disagreement",
        )

    def _side(self, conflict: Conflict, place: int) -> Side:
        sentence = conflict.sentences[place]
        date = self._dates[sentence.article_id]
        return self._sources.read(sentence.text), conflict.values[place], date

    def with_dates(self, conflict: Conflict) -> Conflict:
        """Return a conflict told by two articles with a date, where some tell it."""
        (left, one), (right, other) = (self._with_date(*s) for s in _sides(conflict))
        if self._dates[left.article_id] and self._dates[right.article_id]:
            return replace(conflict, sentences=(left, right), values=(one, other))
        return conflict

    def with_others(
        self,
        conflicts: Sequence[Conflict],
        found: Iterable[Conflict],
        groups: Sequence[SentenceGroup],
    ) -> Iterator[Conflict]:
        """Yield conflicts with the further articles that state each value.

        `found` are these and those that were left out, as the same told again.
        """
        alike: dict[object, list[tuple[Sentence, str]]] = {}
        for conflict in found:
            alike.setdefault(self._matter(conflict), []).extend(_sides(conflict))
        members = {each: group.members for group in groups for each in group.members}
        for conflict in conflicts:
            sides = alike.get(self._matter(conflict), [])
            sure = [
                [
                    *members.get(side, ()),
                    *self._with_form(sides, self._form(side, value)),
                ]
                for side, value in _sides(conflict)
            ]
            yield replace(conflict, also=self._also(conflict, sure))

    def _also(
        self, conflict: Conflict, sure: Sequence[Sequence[Sentence]]
    ) -> tuple[tuple[Sentence, ...], tuple[Sentence, ...]]:
        """Return the sentences beside each side: the sure ones, then what states it."""
        told = {sentence.article_id for sentence in conflict.sentences}
        stating = [list(row) for row in self._stating_each(conflict)]
        left, right = (
            {each.article_id for each in chain(*rows)}
            for rows in zip(sure, stating, strict=True)
        )
        one, two = (
            self._once(told, chain(own, _not_of(left & right, more)))
            for own, more in zip(sure, stating, strict=True)
        )
        return one, two

    def _once(
        self, told: Collection[str], sentences: Iterable[Sentence]
    ) -> tuple[Sentence, ...]:
        """Return the first sentence of each article, but of those that are `told`."""
        once: dict[str, Sentence] = {}
        for sentence in sentences:
            if sentence.article_id not in told:
                once.setdefault(sentence.article_id, sentence)
        return tuple(sorted(once.values(), key=self._place))

    def _with_form(
        self, sides: Iterable[tuple[Sentence, str]], form: str
    ) -> Iterator[Sentence]:
        return (each for each, value in sides if self._form(each, value) == form)

    def _stating_each(self, conflict: Conflict) -> Iterator[Iterator[Sentence]]:
        """Yield for each side the sentences that state its value of the same thing."""
        one, other = _sides(conflict)
        yield self._stating(*one, self._form(*other))
        yield self._stating(*other, self._form(*one))

    def _stating(self, side: Sentence, value: str, other: str) -> Iterator[Sentence]:
        """Yield sentences that state the value of a side, and not the `other` one."""
        said, form = self._sources.read(side.text), self._form(side, value)
        tally = tally_with(said, value)
        for place in self._places_of_values.get(form, ()):
            reading = self._sources.readings[place]
            if _has_value(reading, other) or _denies(reading, form, said):
                continue
            if _counts_alike(tally, reading) or _is_near(said, reading):
                yield self._sources[place]

    @cached_property
    def _places_of_values(self) -> dict[str, list[int]]:
        """The places of the sentences that state each value, as it is compared."""
        places: dict[str, list[int]] = {}
        for place, reading in enumerate(self._sources.readings):
            for form in {fact.value for fact in reading.facts.items}:
                places.setdefault(form, []).append(place)
        return places

    def _matter(self, conflict: Conflict) -> object:
        """Return by what two conflicts are one: of what, and between which values."""
        values = frozenset(self._values(conflict))
        return conflict.kind, self._quantity(conflict), values

    def _place(self, sentence: Sentence) -> int:
        return self._order[sentence.article_id]

    def _with_date(self, sentence: Sentence, value: str) -> tuple[Sentence, str]:
        tally = tally_with(self._sources.read(sentence.text), value)
        if tally is None or not tally.known or self._dates[sentence.article_id]:
            return sentence, value
        for other in self._dated_sentences:
            for same in tallies(self._sources.read(other.text)):
                if same.sure and (same.of, same.value) == (tally.of, tally.value):
                    return other, same.text
        return sentence, value

    @cached_property
    def _dated_sentences(self) -> list[Sentence]:
        return [each for each in self._sources if self._dates.get(each.article_id)]

    def _quantity(self, conflict: Conflict) -> str:
        """Return what is counted, in words; "" where nothing is."""
        for sentence, value in _sides(conflict):
            if tally := tally_with(self._sources.read(sentence.text), value):
                return tally.words
        return ""

    def _values(self, conflict: Conflict) -> Iterable[str]:
        """Yield both values in the form in which they can be compared."""
        return (self._form(*side) for side in _sides(conflict))

    def _form(self, sentence: Sentence, value: str) -> str:
        """Return a value in the form in which it can be compared."""
        fact = stated_value(self._sources.read(sentence.text), value)
        return fact.value if fact else value.casefold()


def _counts_alike(tally: Tally | None, reading: Reading) -> bool:
    """Return whether a sentence counts the same thing, and as many."""
    if tally is None or not tally.sure:
        return False
    return any(
        same.sure and (same.of, same.value) == (tally.of, tally.value)
        for same in tallies(reading)
    )


def _not_of(
    articles: Collection[str], sentences: Iterable[Sentence]
) -> Iterator[Sentence]:
    return (each for each in sentences if each.article_id not in articles)


def _has_value(reading: Reading, form: str) -> bool:
    return any(fact.value == form for fact in reading.facts.items)


def _denies(reading: Reading, form: str, side: Reading) -> bool:
    """Return whether a sentence denies a value that it names, or what a side says."""
    if denied_words(side, reading)[0] or negation_differs(side, reading):
        return True
    negations = reading.language.claims.negations
    return any(
        any(word.key in negations for word in _before(fact, reading))
        for fact in reading.facts.items
        if fact.value == form
    )


def _before(fact: Fact, reading: Reading) -> Sequence[Word]:
    """Return the words right before a value."""
    return [word for word in reading.row if word.end <= fact.start][-_NEGATED:]


def _is_near(side: Reading, other: Reading) -> bool:
    """Return whether a sentence has much of what a side says."""
    shared = n_shared(side, other)
    return shared >= max(_LEAST, _SHARE * len(telling_roots(side)))


def _sides(conflict: Conflict) -> Iterable[tuple[Sentence, str]]:
    return zip(conflict.sentences, conflict.values, strict=True)


def _day(side: Side) -> str | None:
    """Return the date of an article, or else the day that the sentence says."""
    reading, _, date = side
    day = None if date else report_day(reading)
    return day.text if day else date
