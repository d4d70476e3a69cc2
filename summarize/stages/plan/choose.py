"""Which groups are told: the most important, nothing twice, nothing that hangs.

One article is followed (`thread`), in stretches rather than in single sentences; others
add what is new, of worth and clear by itself. Greedy, by importance less what is said
already (maximal marginal relevance; Carbonell & Goldstein 1998). What is chosen is a
unit (`units`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan.known import Known, values_of
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.options import PlanOptions
from summarize.stages.plan.said import Said
from summarize.stages.plan.thread import OPENING, find_opening
from summarize.stages.plan.told_before import ToldBefore
from summarize.stages.plan.unfit import Unfit
from summarize.stages.plan.units import (
    Candidates,
    Unit,
    find_units,
    mean_over,
    told_by,
    words_of,
)
from summarize.text.tokens import count_words

if TYPE_CHECKING:
    from numpy.typing import NDArray

_SHORT = 40  # words: a summary so short is never cut shorter
_UNIT_SHARE = 0.4  # of the words wanted: a longer unit is not told
_TOLD = 0.75  # of a sentence of the thread told already: it is not told again
_TOLD_ELSEWHERE = 0.66  # of another article's sentence told already
_VALUES_TOLD = 0.6  # of another article's sentence whose numbers are all told
_OPENED = (0.5, 0.6, 0.6)  # of another article's first sentences told by those before
_WORTH_ADDING = 0.15  # of the highest worth: what another article may add
_GOES_ON = 0.5  # bonus for a sentence of the account whose predecessor is told


def choose_groups(
    groups: Sequence[SentenceGroup],
    needs: Needs,
    options: PlanOptions,
    target_words: int,
    known: Known | None = None,
) -> list[tuple[SentenceGroup, ...]]:
    """Choose the groups to write about, the most wanted first.

    The first opens (`find_opening`), and its article is followed. Then greedy: the
    highest score, less the redundancy with what is chosen, with a bonus for the article
    that is followed, and a smaller one for articles that have no sentence yet; ties go
    to the earlier group. In the article that is followed, what goes on where a sentence
    told stops is worth half as much again. What another article tells has to be worth
    .15 of the best, to be clear behind what is told ("the company" may be another one)
    and to be new: not told in other words by one sentence, nor, where it opens its
    article, by the openings told.
    A group that would overshoot the target by more than the plan falls short of it is
    passed over; what is told already or of little worth is not chosen to fill the
    length. The plan is as much longer than the summary as sentences are asked to be
    shorter than their sources (`compression`); the summary has the words wanted, or
    `largest_share` of what the groups have to tell, where that is less.

    What is told together (`find_units`) is worth what its words are on average. A unit
    is passed over where it has more words than four in ten of those wanted. Where there
    is nothing but sentences that hang, they are chosen one by one; where there is
    nothing but what is not to be told (`Unfit`), that is. Where something is `known`,
    `groups` are the others, and of those that hang only what changes it is told.
    """
    wanted = words_to_tell(groups, options, target_words, known)
    longest = _UNIT_SHARE * target_words / options.compression
    units = find_units(groups, needs, longest)
    chosen = _Choice(Candidates(groups, units, needs), options, known).choose(wanted)
    if not chosen:
        alone = dict(_alone(groups, needs.unfit, known))
        chosen = _Choice(Candidates(groups, alone, needs), options).choose(wanted)
    return [
        tuple(told_by(groups[place], sentence) for place, sentence in unit.items())
        for unit in chosen
    ]


def words_to_tell(
    groups: Sequence[SentenceGroup],
    options: PlanOptions,
    target_words: int,
    known: Known | None = None,
) -> float:
    """Return how many words of the groups are told in a summary of `target_words`."""
    told = sum(count_words(group.lead.text) for group in groups)
    told += known.n_words if known else 0  # what is new is a part of it all
    most = max(_SHORT, options.largest_share * told)
    return min(target_words, most) / options.compression


def _alone(
    groups: Sequence[SentenceGroup], unfit: Unfit, known: Known | None
) -> Iterator[tuple[int, Unit]]:
    """Yield what may be told although it hangs, or, where all is unfit, that is."""
    any_fit = bool(known) or not all(unfit.reason(group.lead) for group in groups)
    for place, group in enumerate(groups):
        is_asked = known is None or group.lead.span in known.changes
        if is_asked and not (unfit.reason(group.lead) and any_fit):
            yield place, {place: group.lead}


def inheriting(groups: Sequence[SentenceGroup], unfit: Unfit) -> list[SentenceGroup]:
    """Return the groups, what supersedes others with the score of the best of them.

    The newest state of affairs is worth what it takes the place of.
    """
    return [
        replace(
            group,
            score=max(each.score for each in (group, *unfit.superseded_by(group))),
        )
        for group in groups
    ]


class _Choice:
    """A choice among the units, and what it tells so far."""

    def __init__(
        self, candidates: Candidates, options: PlanOptions, known: Known | None = None
    ) -> None:
        self._candidates, self._options = candidates, options
        self._units = candidates.units
        self._values = list(map(values_of, candidates.readings))
        before = known.told if known else ()
        self._said = Said(candidates.readings)
        self._thread = ""
        self._told: dict[int, Sentence] = {}
        self._told_values = {value for told in before for value in values_of(told)}
        self._told_names = {name for told in before for name in _names(told)}
        self._told_articles: set[str] = set()
        self._before = ToldBefore(candidates, before)
        self._chosen: list[Unit] = []

    def choose(self, wanted: float) -> list[Unit]:
        """Choose units of `wanted` words in all, the most wanted first."""
        best = find_opening(self._candidates, wanted, most_words=2 * wanted)
        length = 0
        while best is not None:
            self._thread = self._thread or self._candidates.article(best)
            units = [self._units[best]]
            if self._chosen:  # what opens is the news: nothing is told before it
                units = [*self._before.with_set_ups(best, self._said.meant())]
            for unit in units:
                length += sum(words_of(self._untold(unit)))
                self._take(unit)
            best = self._next(2 * (wanted - length))
        return self._chosen

    def _next(self, most_words: float) -> int | None:
        """Return the place of the unit that adds the most, None if none fits."""
        gains = self._gains(most_words)
        best = int(np.argmax(gains))
        return best if gains[best] > 0 else None

    def _gains(self, most_words: float) -> "NDArray[np.float64]":
        """Return what each group would add; 0: nothing, or it has too many words."""
        gains = np.zeros(len(self._candidates))
        worded, new_places = self._said.worded(), self._new_places()
        meant = self._said.meant()
        for place in new_places:
            with_set_ups = self._before.with_set_ups(place, meant)
            whole = [self._untold(each) for each in with_set_ups]
            new = {at: s for each in whole for at, s in each.items()}
            if not new or not whole[-1] or sum(words_of(new)) > most_words:
                continue
            worth = self._candidates.worth(new)
            if worth >= self._least(place) * self._candidates.most_worth:
                said = self._options.redundancy_weight * mean_over(worded, new)
                gains[place] = worth * max(0.0, 1 - said) * self._bonus(place)
        return gains

    def _follows(self, place: int) -> bool:
        """Return whether a group is told by the article that is followed."""
        return self._candidates.article(place) == self._thread

    def _least(self, place: int) -> float:
        """Return the least worth of what may be added, as a share of the highest."""
        least = self._options.least_score
        return least if self._follows(place) else max(least, _WORTH_ADDING)

    def _new_places(self) -> set[int]:
        """Return the places of the groups that would tell something new."""
        meant, opened = self._said.meant(), self._said.opened()
        return {
            place
            for place in self._units
            if meant[place] < self._most_told(place)
            if self._follows(place)
            or (opened[place] < self._most_opened(place) and self._is_clear(place))
        }

    def _is_clear(self, place: int) -> bool:
        """Return whether a unit means what it would be taken for behind what is told.

        "The company" does not where the sentence before names one that is not told of.
        """
        first = next(iter(self._units[place].values()))
        found = leans(self._candidates.read(first))
        before = self._candidates.needs.previous(first)
        if before is None or not any(lean.kind == "noun" for lean in found):
            return True
        return _names(self._candidates.read(before)) <= self._told_names

    def _most_told(self, place: int) -> float:
        """Return from which share of its meaning a group is told already."""
        if self._follows(place):
            return _TOLD
        values = self._values[place]
        known = bool(values) and values <= self._told_values
        return _VALUES_TOLD if known else _TOLD_ELSEWHERE

    def _most_opened(self, place: int) -> float:
        """Return from which share told by the openings a group opens once more."""
        order = self._candidates.order[place]
        return _OPENED[order] if order < OPENING else float("inf")

    def _bonus(self, place: int) -> float:
        """Return what an article's place in the account makes of a score."""
        if self._follows(place):
            goes_on = _GOES_ON if self._goes_on(place) else 0.0
            return (1 + self._options.thread_weight) * (1 + goes_on)
        is_told = self._candidates.article(place) in self._told_articles
        return 1.0 if is_told else 1 + self._options.balance_weight

    def _goes_on(self, place: int) -> bool:
        """Return whether the sentence before a unit is told."""
        first = next(iter(self._units[place].values()))
        before = self._candidates.needs.previous(first)
        return before in self._told.values()

    def _take(self, unit: Unit) -> None:
        order = self._candidates.order
        for at, sentence in self._untold(unit).items():
            reading = self._candidates.read(sentence)
            self._said.add(reading, opens=order.get(at, OPENING) < OPENING)
            self._told_values |= values_of(reading)
            self._told_names |= _names(reading)
            self._told_articles.add(sentence.article_id)
            self._before.add(sentence, opens=not self._chosen)
        own = {at: s for at, s in unit.items() if self._told.get(at, s) == s}
        self._chosen = _with(self._chosen, own)
        self._told |= own

    def _untold(self, unit: Unit) -> Unit:
        """Return what is to be told yet of a unit, in any article's words.

        A quotation is told in one article's only; {} where another told a part of it.
        """
        told = self._told
        for at, sentence in unit.items():
            if told.get(at, sentence) != sentence and sentence.unit:
                return {}
        return {at: sentence for at, sentence in unit.items() if at not in told}


def _names(sentence: Reading) -> frozenset[str]:
    return frozenset(fact.value for fact in sentence.facts.of("name"))


def _with(chosen: Sequence[Unit], unit: Unit) -> list[Unit]:
    """Return what is chosen and a unit: at the end, or in place of parts of it."""
    parts = [n for n, earlier in enumerate(chosen) if earlier.keys() <= unit.keys()]
    rest = [earlier for n, earlier in enumerate(chosen) if n not in parts]
    place = parts[0] if parts else len(rest)
    return [*rest[:place], unit, *rest[place:]]
