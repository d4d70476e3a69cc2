"""Which groups are told: the most important, nothing twice, nothing that hangs.

Greedy, by importance less what is said already (maximal marginal relevance; Carbonell &
Goldstein 1998). What is chosen is a unit: a sentence with those that it needs right
before it, or a quotation of several sentences with who says it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

import numpy as np
from scipy.sparse import csr_matrix

from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.options import PlanOptions
from summarize.stages.plan.said import Said
from summarize.stages.plan.unfit import SUPERSEDED, Unfit
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import count_words

_SHORT = 40  # words: a summary so short is never cut shorter
_BEST = 5  # groups whose words any reader of the summary knows
_UNIT_SHARE = 0.4  # of the words wanted: a longer unit is not told
_FIRST = (3.0, 1.5, 1.2)  # what opens its article is worth more as the opening
_HANGS = 0.3  # worth of an opening that leans on something, or is a quotation
_QUOTES = tuple("\"'“‘«")
_AGREED = 2.0  # worth of an opening that those of all other articles say, too
_NEWEST = 4.0  # times that, in the newest of articles of several days
_OPENED = (0.5, 0.6, 0.6)  # of another article's first sentences told by those before
_OPENING = len(_OPENED)  # the first so many sentences of an article open it
_VALUES_TOLD = 0.6  # of another article's sentence whose numbers are all told
_TOLD_ELSEWHERE = 0.66  # of another article's sentence told already
_TOLD = 0.75  # of a sentence of the thread told already: it is not told again

Unit = Mapping[int, Sentence]
"""The places of groups that are told together, and the sentences that tell them."""


def choose_groups(
    groups: Sequence[SentenceGroup],
    sources: Sources,
    options: PlanOptions,
    target_words: int,
    unfit: Unfit | None = None,
    needs: Needs | None = None,
) -> list[tuple[SentenceGroup, ...]]:
    """Choose the groups to write about, the most wanted first.

    Greedy: the highest score, less the redundancy with what is chosen, with a bonus for
    the article of the first, and a smaller one for articles that have no sentence yet;
    ties go to the earlier group. The first is worth more where it opens its article as
    the others open theirs, above all in the newest. A group that would
    overshoot the target by more than the plan falls short of it is passed over; what is
    told already or of little worth is not chosen to fill the length. A first group is
    always chosen. The plan is as much longer than the target as sentences are asked to
    be shorter than their sources (`compression`), and no longer than `largest_share` of
    what the groups have to tell.

    A group is told with what its sentence needs (`Needs`) and with the other sentences
    of its quotation (`Sentence.unit`), by the member that needs the least; what is told
    together is worth what its words are on average. A unit is passed over where it has
    more words than four in ten of those wanted, or a sentence of it is not among the
    groups. The first sentences of an article, which open it, are not told where most of
    what they mean is said (`Said`): no story begins twice. Where there is nothing but
    sentences that hang, they are chosen one by one; where there is nothing but what is
    not to be told (`Unfit`), that is.
    """
    told = sum(count_words(group.lead.text) for group in groups)
    most = max(_SHORT, options.largest_share * told)
    wanted = min(target_words, most) / options.compression
    longest = _UNIT_SHARE * target_words / options.compression
    unfit = unfit or Unfit(groups, sources, {})
    needs = needs or needs_of(groups, sources, unfit)
    units = dict(_units(groups, needs, unfit, longest))
    chosen = _Choice(groups, units, sources, options, unfit).choose(wanted)
    if not chosen:
        any_fit = not all(unfit.reason(group.lead) for group in groups)
        alone = {
            place: {place: group.lead}
            for place, group in enumerate(groups)
            if not (unfit.reason(group.lead) and any_fit)
        }
        chosen = _Choice(groups, alone, sources, options, unfit).choose(wanted)
    return [
        tuple(_told_by(groups[place], sentence) for place, sentence in unit.items())
        for unit in chosen
    ]


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


def needs_of(groups: Sequence[SentenceGroup], sources: Sources, unfit: Unfit) -> Needs:
    """Return what the sentences of groups need.

    What the most important groups are about, of those that can be told, any reader of
    the summary knows of.
    """
    fit = [group for group in groups if not unfit.reason(group.lead)]
    best = sorted(fit, key=lambda group: -group.score)[:_BEST]
    roots = (sources.read(group.lead.text).content_roots for group in best)
    return Needs(sources, unfit, frozenset().union(*roots))


def _units(
    groups: Sequence[SentenceGroup], needs: Needs, unfit: Unfit, longest: float
) -> Iterator[tuple[int, Unit]]:
    """Yield the unit of each group by place; none for a group not to be told.

    `longest` is the most words that a unit may have, but a sentence by itself.
    """
    found = {
        (member.article_id, member.index): (place, member)
        for place, group in enumerate(groups)
        for member in group.members
    }
    for place, group in enumerate(groups):
        units = [_unit(member, needs, found) for member in group.members]
        told = [unit for unit in units if unit and not _keeps_out(unit, unfit)]
        if told:
            shortest = min(told, key=len)  # ties: the lead, then in order
            if len(shortest) == 1 or sum(_words(shortest)) <= longest:
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


class _Choice:
    """A choice among the groups that have a unit, and what it tells so far."""

    def __init__(
        self,
        groups: Sequence[SentenceGroup],
        units: Mapping[int, Unit],
        sources: Sources,
        options: PlanOptions,
        unfit: Unfit,
    ) -> None:
        readings = [sources.read(group.lead.text) for group in groups]
        self._units, self._options, self._sources = units, options, sources
        self._unfit = unfit
        self._groups, self._rows = groups, _tfidf(readings)
        self._scores = np.array([group.score for group in groups])
        worth = [_mean(self._scores, unit) for unit in units.values()]
        self._least = options.least_score * max(worth, default=0.0)
        self._values = list(map(_values, readings))
        self._order = _order(groups, units, unfit)
        self._meant = Said(readings)
        self._said = np.zeros(len(groups))
        self._told: dict[int, Sentence] = {}
        self._told_values: set[str] = set()
        self._told_articles: list[str] = []
        self._chosen: list[Unit] = []

    def choose(self, wanted: float) -> list[Unit]:
        """Choose units of `wanted` words in all, the most wanted first."""
        length = 0
        while len(self._told) < len(self._groups):
            gains = self._gains(2 * (wanted - length))
            best = int(np.argmax(gains))
            if gains[best] <= 0:
                break
            length += sum(_words(self._untold(self._units[best])))
            self._take(best)
        return self._chosen

    def _gains(self, most_words: float) -> np.ndarray:
        """Return what each group would add; 0: nothing, or it has too many words."""
        gains = np.zeros(len(self._groups))
        meant, opened = self._meant.nearest(), self._meant.together()
        for place, unit in self._units.items():
            new = self._untold(unit)
            worth = _mean(self._scores, new)
            fits = new and sum(_words(new)) <= most_words and worth >= self._least
            is_new = meant[place] < self._most_told(place)
            if fits and is_new and not self._opens_again(place, opened[place]):
                gains[place] = worth * self._novelty(new) * self._bonus(place, unit)
        return gains

    def _article(self, place: int) -> str:
        """Return the article that tells a group."""
        return self._units[place][place].article_id

    def _most_told(self, place: int) -> float:
        """Return from which share of its meaning a group is told already."""
        article, values = self._article(place), self._values[place]
        if self._told_articles and article == self._told_articles[0]:
            return _TOLD
        known = bool(values) and values <= self._told_values
        return _VALUES_TOLD if known else _TOLD_ELSEWHERE

    def _opens_again(self, place: int, opened: float) -> bool:
        """Return whether a group opens another article, with what is told mostly."""
        article, order = self._article(place), self._order[place]
        is_other = bool(self._told_articles) and article != self._told_articles[0]
        return is_other and order < _OPENING and opened >= _OPENED[order]

    def _novelty(self, new: Unit) -> float:
        return max(0.0, 1 - self._options.redundancy_weight * _mean(self._said, new))

    def _bonus(self, place: int, unit: Unit) -> float:
        """Return what an article's place in the account makes of a score."""
        article = self._article(place)
        fresh = 1 + self._options.balance_weight
        if not self._chosen:
            return fresh * self._opens_well(place, unit)
        if article == self._told_articles[0]:
            return 1 + self._options.thread_weight
        return 1.0 if article in self._told_articles else fresh

    def _opens_well(self, place: int, unit: Unit) -> float:
        """Return how much more a unit is worth as the opening: as its article's."""
        order = self._order[place]
        first = _FIRST[order] if order < len(_FIRST) and len(unit) == 1 else 1.0
        told = next(iter(unit.values())).text
        found = leans(self._sources.read(told))
        hangs = told[:1] in _QUOTES or any(lean.kind != "noun" for lean in found)
        agreed = _AGREED * self._agreed(place)
        if self._unfit.is_newest(self._article(place)):
            agreed *= _NEWEST
        return first * (1 + agreed) * (_HANGS if hangs else 1)

    def _agreed(self, place: int) -> float:
        """Return how near a group is to what opens the other articles, on average.

        The mean over them of the cosine with the nearest of their first sentences.
        """
        own = self._article(place)
        near = [row[place] for name, row in self._nearness.items() if name != own]
        return float(np.mean(near)) if near else 0.0

    @cached_property
    def _nearness(self) -> dict[str, np.ndarray]:
        """How near each group is to what opens each article."""
        openings: dict[str, list[int]] = {}
        for place, order in self._order.items():
            if order < _OPENING:
                openings.setdefault(self._article(place), []).append(place)
        rows = self._rows
        return {
            article: (rows @ rows[places].T).toarray().max(axis=1)
            for article, places in openings.items()
        }

    def _take(self, place: int) -> None:
        unit = self._units[place]
        for at, sentence in self._untold(unit).items():
            reading = self._sources.read(sentence.text)
            opens = self._order.get(at, _OPENING) < _OPENING
            self._meant.add(reading, opens=opens)
            self._told_values |= _values(reading)
        likeness = (self._rows @ self._rows[[*unit]].T).toarray().max(axis=1)
        self._said = np.maximum(self._said, likeness)
        own = {at: s for at, s in unit.items() if self._told.get(at, s) == s}
        self._chosen = _with(self._chosen, own)
        self._told |= own
        self._told_articles.append(self._article(place))

    def _untold(self, unit: Unit) -> Unit:
        """Return what is to be told yet of a unit, in any article's words.

        A quotation is told in one article's only; {} where another told a part of it.
        """
        told = self._told
        for at, sentence in unit.items():
            if told.get(at, sentence) != sentence and sentence.unit:
                return {}
        return {at: sentence for at, sentence in unit.items() if at not in told}


def _order(
    groups: Sequence[SentenceGroup], units: Mapping[int, Unit], unfit: Unfit
) -> dict[int, int]:
    """Return of each place with a unit how many such stand before it in its article.

    What another article tells in the same words counts, too, and what is superseded;
    what supersedes a sentence stands where that stood, if it is nearer to the start.
    """
    indices: dict[str, list[int]] = {}
    for place, group in enumerate(groups):
        if place in units or unfit.reason(group.lead) == SUPERSEDED:
            for member in group.members:
                indices.setdefault(member.article_id, []).append(member.index)

    def before(sentence: Sentence) -> int:
        return sum(n < sentence.index for n in indices[sentence.article_id])

    return {place: min(map(before, _leads(groups[place], unfit))) for place in units}


def _leads(group: SentenceGroup, unfit: Unfit) -> list[Sentence]:
    """Return the lead of a group, and of those that it supersedes."""
    return [each.lead for each in (group, *unfit.superseded_by(group))]


def _values(sentence: Reading) -> frozenset[str]:
    """Return the numbers, amounts and dates of a sentence."""
    facts = sentence.facts.of("number", "money", "percent", "date")
    return frozenset(fact.value for fact in facts)


def _words(unit: Unit) -> list[int]:
    return [count_words(sentence.text) for sentence in unit.values()]


def _mean(values: np.ndarray, unit: Unit) -> float:
    """Return the mean over the words of a unit; 0 for an empty one.

    A sentence without any (a lone mark) counts as one word.
    """
    words = [max(1, n_words) for n_words in _words(unit)]
    weighted = zip(unit, words, strict=True)  # quicker than numpy for so few
    total = sum(float(values[place]) * n for place, n in weighted)
    return total / max(sum(words), 1)


def _with(chosen: Sequence[Unit], unit: Unit) -> list[Unit]:
    """Return what is chosen and a unit: at the end, or in place of parts of it."""
    parts = [n for n, earlier in enumerate(chosen) if earlier.keys() <= unit.keys()]
    rest = [earlier for n, earlier in enumerate(chosen) if n not in parts]
    place = parts[0] if parts else len(rest)
    return [*rest[:place], unit, *rest[place:]]


def _told_by(group: SentenceGroup, sentence: Sentence) -> SentenceGroup:
    """Return a group led by one of its members."""
    others = tuple(member for member in group.members if member != sentence)
    return replace(group, lead=sentence, others=others)


def _tfidf(readings: Sequence[Reading]) -> csr_matrix:
    tokens = [reading.stems for reading in readings]
    return tfidf_rows(tokens, inverse_frequencies(tokens))
