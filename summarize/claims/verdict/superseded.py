"""What a later article supersedes.

A summary of articles of several days tells the newest state of affairs: not what was to
come where it has come, not the toll of the first day, not a search that is over.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache, cached_property, partial
from typing import Literal

from summarize.claims.comparing.article_order import ArticleOrder
from summarize.claims.comparing.done_plans import (
    Deed,
    DeedIndex,
    are_alike,
    deeds,
    is_done,
    plans,
)
from summarize.claims.comparing.ended_states import (
    State,
    ends,
    has_ended,
    is_end_without_name,
    states,
)
from summarize.claims.comparing.one_matter import is_one_matter, tally_with
from summarize.claims.comparing.refuted_reports import is_refuted, refutes
from summarize.claims.comparing.replacements import tells_current
from summarize.claims.comparing.tally_conflicts import tally_conflicts
from summarize.claims.comparing.updates import is_update
from summarize.claims.reading.amounts import FROM_BELOW
from summarize.claims.reading.day_words import day_words
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.tallies import Tally, tallies
from summarize.claims.sources import Sources
from summarize.schema import Sentence, SentenceGroup

Why = Literal["plan done", "state ended", "toll", "refuted", "day past", "replaced"]


@dataclass(frozen=True, slots=True)
class Superseded:
    """What is no longer so in the lead of a group: at `start`:`end` of its text.

    `by` is the sentence that tells the newer state of affairs, None where nothing but
    the day has passed on which something was to come (`why` is "day past"). `happened`
    tells that the lead tells an event, which stays true ("were told to leave") and
    needs its end beside it. `told` are the words of `by` that tell it, where they are
    known.
    """

    why: Why
    start: int
    end: int
    by: Sentence | None = None
    happened: bool = False
    told: str = ""


def overtaken(
    claim: str, passages: Sequence[Sentence], sources: Sources, days: Mapping[str, date]
) -> Superseded | None:
    """Return what is no longer so of a claim that rests on passages, None for nothing.

    It is what would be superseded of the first passage, had it the words of the claim;
    else of the passage itself, of which the claim may lack the day, where both tell one
    thing only. A toll is not looked for (`tally_conflicts` are), nor a day that has
    passed, nor an event that stays true. A passage that tells the end itself is none
    that the claim rests on: it is what supersedes the claim where there is no other.
    Where the claim says that it tells what is so now, and no passage tells that it is,
    any article may tell the end that is not surely an earlier one.
    """
    reading = sources.read(claim)
    told: tuple[Deed | State, ...] = (*plans(reading), *states(reading))
    if not told:
        return None
    ending = [each for each in passages if _ends(sources.read(each.text), reading)]
    passages = [each for each in passages if each not in ending]
    if not passages:
        return next(_ended(reading, ending, sources), None)
    finder = _Finder(sources, days)
    first, *others = passages

    def standing(lead: Sentence) -> Superseded | None:
        found = finder.states(SentenceGroup(lead, tuple(others)))
        return next((each for each in found if not each.happened), None)

    if found := standing(replace(first, text=claim)):
        return found
    is_current = tells_current(reading)
    if is_current and (found := next(finder.ended(reading, passages), None)):
        return found
    passage = sources.read(first.text)
    if len(told) != 1 or len((*plans(passage), *states(passage))) != 1:
        return None  # which of them the claim tells is not known
    own = standing(first)
    return own and replace(own, start=told[0].start, end=told[0].end)


def _ended(
    claim: Reading, passages: Iterable[Sentence], sources: Sources
) -> Iterator[Superseded]:
    """Yield the states of a claim whose end passages tell."""
    for passage in passages:
        for end in ends(sources.read(passage.text)):
            for state in states(claim):
                if has_ended(state, end, claim.language) and not state.happened:
                    yield _state_ended(state, end, passage)


def _state_ended(state: State, end: State, by: Sentence) -> Superseded:
    told = by.text[end.start : end.end]
    return Superseded("state ended", state.start, state.end, by, told=told)


def _ends(passage: Reading, claim: Reading) -> bool:
    """Return whether a passage tells the end of what a claim plans, or says it is."""
    return any(
        has_ended(state, end, claim.language)
        for state in states(claim)
        for end in ends(passage)
    ) or any(
        is_done(plan, deed) for plan in plans(claim) for deed in deeds(passage, plan)
    )


def superseded(
    groups: Sequence[SentenceGroup], sources: Sources, days: Mapping[str, date]
) -> Mapping[int, Superseded]:
    """Return what is outdated of groups, by their places, in order.

    `sources` are all sentences of the topic, `days` those articles' days that are
    known. A plan is outdated where another article tells that it is done, a state where
    one tells its end, a report where one says it was false, a toll where one has a
    newer one, unless that article is surely the earlier one, or where its own article
    says that it rose; what was to come on a day is, where that day is over for the
    latest article. Nothing is where the article of the newer report, or a later one,
    says the same as the group, or where the lead's own article knows better.
    """
    finder = _Finder(sources, days)
    found = {}
    for place, group in enumerate(groups):
        if outdated := next(finder.outdated(group), None):
            found[place] = outdated
    return found


class _Finder:
    """The sentences of a topic, and the order of its articles."""

    def __init__(self, sources: Sources, days: Mapping[str, date]) -> None:
        self._sources = sources
        self._language = sources.language
        self._readings = sources.readings
        self._owners = sources.articles
        self._days = days
        self._latest = max(days.values(), default=date.min)
        self._order = ArticleOrder(self._readings, self._owners, days)

    def outdated(self, group: SentenceGroup) -> Iterator[Superseded]:
        """Yield what is outdated in the lead of a group."""
        reading = self._sources.read(group.lead.text)
        yield from self.states(group)
        yield from self._counts(group, reading)
        yield from self._refuted(group, reading)
        yield from self._past_days(group, reading)

    def states(self, group: SentenceGroup) -> Iterator[Superseded]:
        """Yield the plans and the states in a lead that are outdated."""
        reading = self._sources.read(group.lead.text)
        yield from self._plans(group, reading)
        yield from self._states(group, reading)

    def ended(
        self, claim: Reading, passages: Sequence[Sentence]
    ) -> Iterator[Superseded]:
        """Yield the states of a claim that says it is so now which have ended.

        The end may be told of the same thing without a name ("the mill reopened") where
        its article has the name. It is of no surely earlier article than passages that
        the claim rests on, nor of theirs where they tell the state, nor of one that
        tells that it lasts.
        """
        for state in states(claim):
            telling = {p.article_id for p in passages if self._tells(state, p)}
            for place, end in self._ends:
                owner = self._owners[place]
                if owner in telling or state.happened or self._lasts(state, owner):
                    continue
                if any(self._order.is_later(p.article_id, owner) for p in passages):
                    continue
                if has_ended(state, end, self._language) or (
                    is_end_without_name(state, end)
                    and not state.all_names.isdisjoint(self._roots_of[owner])
                ):
                    yield _state_ended(state, end, self._sources[place])

    def _tells(self, state: State, passage: Sentence) -> bool:
        told = states(self._sources.read(passage.text))
        return any(each.name == state.name for each in told)

    def _past_days(
        self, group: SentenceGroup, reading: Reading
    ) -> Iterator[Superseded]:
        """Yield days that are over, whichever of the group's articles is meant."""
        articles = [member.article_id for member in group.members]
        written = {self._days[each] for each in articles if each in self._days}
        if group.lead.article_id not in self._days or max(written) == self._latest:
            return
        for word in day_words(reading):
            if all(word.is_past(day, self._latest) for day in written):
                yield Superseded("day past", word.start, word.end)

    def _plans(self, group: SentenceGroup, reading: Reading) -> Iterator[Superseded]:
        for plan in plans(reading):
            is_planned = cache(partial(self._is_planned, plan))
            for place in self._newer(group, self._done(group, plan)):
                if not is_planned(self._owners[place]):
                    by, later = self._sources[place], self._readings[place]
                    done = next(d for d in deeds(later, plan) if is_done(plan, d))
                    told = by.text[done.start : done.end]
                    yield Superseded("plan done", plan.start, plan.end, by, told=told)

    def _states(self, group: SentenceGroup, reading: Reading) -> Iterator[Superseded]:
        for state in states(reading):
            lasts = cache(partial(self._lasts, state))
            ended = {
                place: end
                for place, end in self._ends_with_name_of(state)
                if has_ended(state, end, self._language)
            }
            for place in self._newer(group, ended):
                if not lasts(self._owners[place]):
                    by, end = self._sources[place], ended[place]
                    yield Superseded(
                        "state ended",
                        *(state.start, state.end),
                        by,
                        happened=state.happened,
                        told=by.text[end.start : end.end],
                    )

    def _counts(self, group: SentenceGroup, reading: Reading) -> Iterator[Superseded]:
        for tally in tallies(reading):
            newer = self._tolls.get((tally.of, tally.value), ()) if tally.sure else ()
            newer = [*self._newer(group, newer), *self._risen(group.lead, tally)]
            for place in newer:
                later = self._readings[place]
                owner = self._owners[place]
                known = owner != group.lead.article_id and self._states_count(
                    group.lead.article_id, tally.of, later
                )
                known = known or _has_count(reading, tally, later)
                if not known and self._is_one_matter(reading, later):
                    fact, by = tally.fact, self._sources[place]
                    span = (fact.start, fact.end) if fact else (0, len(reading.text))
                    yield Superseded("toll", *span, by)

    def _risen(self, lead: Sentence, tally: Tally) -> Iterator[int]:
        """Yield the places behind a sentence in its article that say a count rose."""
        rising = self._language.tallies.rising
        place = self._sources.place(lead)
        if place is None or not (tally.sure and tally.known):
            return
        for at in range(place + 1, len(self._owners)):
            if self._owners[at] != lead.article_id:
                return
            later = self._readings[at]
            if not rising.isdisjoint(later.words) and any(
                other.sure and other.of == tally.of and other.value > tally.value
                for other in tallies(later)
            ):
                yield at

    def _is_one_matter(self, reading: Reading, later: Reading) -> bool:
        """Return whether a later count is of the same, and not of more places."""
        wider = self._language.changes.wider
        is_wider = wider.intersection(later.words) - wider.intersection(reading.words)
        return not is_wider and is_one_matter(reading, later)

    def _refuted(self, group: SentenceGroup, reading: Reading) -> Iterator[Superseded]:
        if group.lead.article_id in self._refuting_articles:
            return
        refuting = (n for n in self._refuting if is_refuted(reading, self._readings[n]))
        for place in self._newer(group, refuting):
            yield Superseded("refuted", 0, len(reading.text), self._sources[place])

    def _states_count(self, article: str, of: tuple[str, str], later: Reading) -> bool:
        """Return whether an article itself has the count of a later sentence."""
        values = {tally.value for tally in tallies(later) if tally.of == of}
        return any(
            tally.of == of and tally.value in values
            for reading in self._of_article[article]
            for tally in tallies(reading)
        )

    def _newer(self, group: SentenceGroup, places: Iterable[int]) -> Iterator[int]:
        """Yield the places of sentences that may tell something newer than a group.

        None does where the lead's own article has one of them.
        """
        lead, places = group.lead.article_id, list(places)
        articles = {member.article_id for member in group.members}
        if lead in {self._owners[place] for place in places}:
            return
        for place in places:
            owner = self._owners[place]
            if owner in articles or self._order.is_later(lead, owner):
                continue
            if not any(self._order.is_later(article, owner) for article in articles):
                yield place

    def _done(self, group: SentenceGroup, plan: Deed) -> list[int]:
        """Return where a plan is done; what was reported must be of a later article."""
        lead, owners = group.lead.article_id, self._owners
        return [
            place
            for place in self._deeds.places(plan)
            if not plan.reported or self._order.is_later(owners[place], lead)
        ]

    def _is_planned(self, plan: Deed, article: str) -> bool:
        """Return whether an article tells that a thing is to come."""
        return any(are_alike(plan, other) for other in self._plans_of[article])

    def _lasts(self, state: State, article: str) -> bool:
        """Return whether an article tells that a state lasts."""
        return any(
            has_ended(state, other, self._language)
            for other in self._states_of[article]
        )

    @cached_property
    def _tolls(self) -> "Mapping[_Count, Sequence[int]]":
        return _newer_tolls(self._readings, self._owners, self._order)

    @cached_property
    def _ends(self) -> Sequence[tuple[int, State]]:
        told = enumerate(self._readings)
        return [(place, end) for place, reading in told for end in ends(reading)]

    def _ends_with_name_of(self, state: State) -> Iterator[tuple[int, State]]:
        """Yield the ends in whose sentences a name of a state's stands, in order."""
        told = {at for name in state.all_names for at in self._ends_by.get(name, ())}
        return (self._ends[at] for at in sorted(told))

    @cached_property
    def _ends_by(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the ends in whose sentences each name stands."""
        found: dict[str, list[int]] = {}
        for at, (_, end) in enumerate(self._ends):
            for name in end.all_names:
                found.setdefault(name, []).append(at)
        return found

    @cached_property
    def _refuting(self) -> Sequence[int]:
        return [place for place, told in enumerate(self._readings) if refutes(told)]

    @cached_property
    def _refuting_articles(self) -> frozenset[str]:
        return frozenset(self._owners[place] for place in self._refuting)

    @cached_property
    def _deeds(self) -> DeedIndex:
        return DeedIndex(self._readings)

    @cached_property
    def _roots_of(self) -> Mapping[str, frozenset[str]]:
        """The roots of the words of each article."""
        return {
            owner: frozenset().union(*(reading.roots for reading in told))
            for owner, told in self._of_article.items()
        }

    @cached_property
    def _plans_of(self) -> Mapping[str, Sequence[Deed]]:
        """What each article announces."""
        return {
            owner: [plan for reading in told for plan in plans(reading)]
            for owner, told in self._of_article.items()
        }

    @cached_property
    def _states_of(self) -> Mapping[str, Sequence[State]]:
        """What lasts in each article."""
        return {
            owner: [state for reading in told for state in states(reading)]
            for owner, told in self._of_article.items()
        }

    @cached_property
    def _of_article(self) -> Mapping[str, Sequence[Reading]]:
        found: dict[str, list[Reading]] = {}
        for owner, reading in zip(self._owners, self._readings, strict=True):
            found.setdefault(owner, []).append(reading)
        return found


def _has_count(reading: Reading, tally: Tally, later: Reading) -> bool:
    """Return whether a sentence has the newer number beside the older one.

    Of a state and of the country: a toll of 12, and of 15 in all.
    """
    numbers = {fact.value for fact in reading.facts.of("number")}
    return any(
        each.of == tally.of and each.value != tally.value and str(each.value) in numbers
        for each in tallies(later)
    )


_Count = tuple[tuple[str, str], Decimal]


def _newer_tolls(
    readings: Sequence[Reading], owners: Sequence[str], order: ArticleOrder
) -> Mapping[_Count, Sequence[int]]:
    """Return counts that are outdated, with the places of those that came after them.

    Those that are not outdated themselves come first, the highest of them before.
    """
    newer: dict[_Count, list[tuple[_Count, int]]] = {}
    for one, other, values in tally_conflicts(readings, owners):
        told = ((one, values.left), (other, values.right))
        for (at, low), (place, high) in (told, told[::-1]):
            older, later = readings[at], readings[place]
            was, now = tally_with(older, low), tally_with(later, high)
            if was is None or now is None or was.of != now.of:
                continue
            if order.is_later(owners[at], owners[place]):
                continue
            sure = order.is_later(owners[place], owners[at])
            if (sure or _may_rise(older, was, later, now)) and is_update(
                (older, low, None), (later, high, None)
            ):
                count = (now.of, now.value)
                newer.setdefault((was.of, was.value), []).append((count, place))
    return {
        count: [
            place
            for _, place in sorted(
                told, key=lambda each: (each[0] in newer, -each[0][1], each[1])
            )
        ]
        for count, told in newer.items()
    }


def _may_rise(older: Reading, low: Tally, newer: Reading, high: Tally) -> bool:
    """Return whether a count was not the last when it was told: at least 12, so far.

    Or whether the other one is said to have risen. The dead never get fewer; who is
    missing or trapped may.
    """
    words, changes = older.language.tallies, older.language.changes
    if high.value <= low.value or not low.known or low.deed in words.passing:
        return False
    start = low.fact.start if low.fact else 0
    at_least = any(
        bound.value in FROM_BELOW and 0 <= start - bound.end <= 1
        for bound in older.facts.of("bound")
    )
    is_open = at_least or not changes.until_now.isdisjoint(older.words)
    return is_open or not words.rising.isdisjoint(newer.words)
