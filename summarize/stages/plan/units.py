"""What may be told: each group with the sentences that it is told with."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from summarize.claims.reading.reading import Reading
from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.unfit import OUTDATED, Unfit
from summarize.text.tokens import count_words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Unit = Mapping[int, Sentence]
"""The places of groups that are told together, and the sentences that tell them."""


class Candidates:
    """The groups of a topic, and the unit of each that may be told."""

    def __init__(
        self, groups: Sequence[SentenceGroup], units: Mapping[int, Unit], needs: Needs
    ) -> None:
        """Take the groups, best first, and the units by the place of their group."""
        self.groups = groups
        self.units = units
        self.needs = needs
        self.readings = [self.read(group.lead) for group in groups]
        self._scores = [group.score for group in groups]

    def __len__(self) -> int:
        """Return the number of groups."""
        return len(self.groups)

    def read(self, sentence: Sentence) -> Reading:
        """Return the reading of a sentence."""
        return self.needs.sources.read(sentence.text)

    def article(self, place: int) -> str:
        """Return the article that tells a group."""
        return self.units[place][place].article_id

    def at(self, article_id: str, index: int) -> int | None:
        """Return the place of the unit whose group a sentence tells, None without."""
        return self._places.get((article_id, index))

    @cached_property
    def _places(self) -> Mapping[tuple[str, int], int]:
        told = ((place, unit[place]) for place, unit in self.units.items())
        return {(each.article_id, each.index): place for place, each in told}

    def worth(self, unit: Unit) -> float:
        """Return what the groups of a unit are worth on average, by their words."""
        return mean_over(self._scores, unit)

    @cached_property
    def most_worth(self) -> float:
        """What the best unit is worth."""
        return max(map(self.worth, self.units.values()), default=0.0)

    @cached_property
    def order(self) -> dict[int, int]:
        """Of each place with a unit how many such stand before it in its article.

        What another article tells in the same words counts, too, and what is
        superseded; what supersedes a sentence stands where that stood, if it is nearer
        to the start.
        """
        unfit = self.needs.unfit
        indices: dict[str, list[int]] = {}
        for place, group in enumerate(self.groups):
            if place in self.units or unfit.reason(group.lead) in OUTDATED:
                for member in group.members:
                    indices.setdefault(member.article_id, []).append(member.index)
        for told in indices.values():
            told.sort()

        def before(sentence: Sentence) -> int:
            return bisect_left(indices.get(sentence.article_id, ()), sentence.index)

        return {
            place: min(map(before, _leads(self.groups[place], unfit)))
            for place in self.units
        }


def find_units(
    groups: Sequence[SentenceGroup], needs: Needs, longest: float
) -> dict[int, Unit]:
    """Return the unit of each group by place; none for a group not to be told.

    A group is told with what its sentence needs (`Needs`) and with the other sentences
    of its quotation (`Sentence.unit`), by the member that needs the least. `longest` is
    the most words that a unit may have, but a sentence by itself.
    """
    return dict(_units(groups, needs, longest))


def _units(
    groups: Sequence[SentenceGroup], needs: Needs, longest: float
) -> Iterator[tuple[int, Unit]]:
    found = {
        (member.article_id, member.index): (place, member)
        for place, group in enumerate(groups)
        for member in group.members
    }
    for place, group in enumerate(groups):
        units = [_unit(member, needs, found) for member in group.members]
        told = [unit for unit in units if unit and not _keeps_out(unit, needs.unfit)]
        if told:
            shortest = min(told, key=len)  # ties: the lead, then in order
            if len(shortest) == 1 or sum(words_of(shortest)) <= longest:
                yield place, shortest


def _keeps_out(unit: Unit, unfit: Unfit) -> bool:
    return any(map(unfit.reason, unit.values()))


def _unit(
    sentence: Sentence,
    needs: Needs,
    found: Mapping[tuple[str, int], tuple[int, Sentence]],
) -> Unit:
    """Return what is told with a sentence, in text order; {}: it is not to be told."""
    first, last = sentence.unit or (sentence.index, sentence.index)
    start = found.get((sentence.article_id, first))
    before = needs.before(start[1]) if start else None
    if before is None:
        return {}
    numbers = [each.index for each in before] + list(range(first, last + 1))
    parts = [found.get((sentence.article_id, n)) for n in numbers]
    unit = dict(part for part in parts if part)
    return unit if all(parts) and len(unit) == len(parts) else {}


def _leads(group: SentenceGroup, unfit: Unfit) -> list[Sentence]:
    """Return the lead of a group, and of those that it supersedes."""
    return [each.lead for each in (group, *unfit.superseded_by(group))]


def told_by(group: SentenceGroup, sentence: Sentence) -> SentenceGroup:
    """Return a group led by one of its members."""
    others = tuple(member for member in group.members if member != sentence)
    return replace(group, lead=sentence, others=others)


def words_of(unit: Unit) -> list[int]:
    """Return how many words each sentence of a unit has."""
    return [count_words(sentence.text) for sentence in unit.values()]


def mean_over(values: "Sequence[float] | NDArray[np.float64]", unit: Unit) -> float:
    """Return the mean of groups' values over the words of a unit; 0 for an empty one.

    A sentence without any (a lone mark) counts as one word.
    """
    words = [max(1, n_words) for n_words in words_of(unit)]
    weighted = zip(unit, words, strict=True)  # quicker than numpy for so few
    total = sum(float(values[place]) * n for place, n in weighted)
    return total / max(sum(words), 1)
