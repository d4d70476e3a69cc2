"""Which groups are told: the most important, and nothing twice.

Greedy, by importance less what is said already (maximal marginal relevance; Carbonell &
Goldstein 1998). A quotation of several sentences is chosen as one, with who says it, or
not at all.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from scipy.sparse import csr_matrix

from summarize.claims.sources import Sources
from summarize.schema import Sentence, SentenceGroup
from summarize.stages.plan.options import PlanOptions
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import count_words

_QUOTATION_SHARE = 1 / 3  # of the words wanted: a longer quotation is not told

_Unit = Mapping[int, Sentence]
"""The places of groups that are told together, and the sentences that tell them."""


def choose_groups(
    groups: Sequence[SentenceGroup],
    sources: Sources,
    options: PlanOptions,
    target_words: int,
) -> list[tuple[SentenceGroup, ...]]:
    """Choose the groups to write about, the most wanted first.

    Greedy: the highest score, less the redundancy with what is chosen, with a bonus for
    articles that have no sentence yet; ties go to the earlier group. A group that would
    overshoot the target by more than the plan falls short of it is passed over; what is
    told already or of little worth is not chosen to fill the length. A first group is
    always chosen. The plan is as much longer than the target as sentences are asked to
    be shorter than their sources (`compression`).

    A group stands by itself, but with the others of its quotation where the lead is of
    one (`Sentence.unit`): these are led by sentences of one article, in text order. A
    quotation is worth what its words are on average. It is passed over where it has
    more words than a third of the target, or a sentence is not among the groups. Where
    there is nothing but such quotations, their sentences are chosen one by one.
    """
    wanted = target_words / options.compression
    rows = _tfidf(groups, sources)
    units = _units(groups, wanted * _QUOTATION_SHARE)
    chosen = _chosen(groups, rows, units, options, wanted)
    if units and not chosen:
        chosen = _chosen(groups, rows, {}, options, wanted)
    return [
        tuple(_told_by(groups[place], sentence) for place, sentence in unit.items())
        for unit in chosen
    ]


def _units(groups: Sequence[SentenceGroup], longest: float) -> dict[int, _Unit]:
    """Return the unit of each group whose lead is of a quotation; {}: not to be told.

    `longest` is the most words that one may have.
    """
    found = {
        (member.article_id, member.index): (place, member)
        for place, group in enumerate(groups)
        for member in group.members
    }
    units: dict[int, _Unit] = {}
    for place, lead in enumerate(group.lead for group in groups):
        if lead.unit:
            first, last = lead.unit
            parts = [found.get((lead.article_id, n)) for n in range(first, last + 1)]
            unit = dict(part for part in parts if part)
            whole = all(parts) and sum(_words(unit)) <= longest
            units[place] = unit if whole else {}
    return units


def _chosen(
    groups: Sequence[SentenceGroup],
    rows: csr_matrix,
    units: Mapping[int, _Unit],
    options: PlanOptions,
    wanted: float,
) -> list[_Unit]:
    """Choose as `choose_groups` tells; without `units` a first group in any case."""
    articles = {group.lead.article_id: None for group in groups}
    place_of = {article_id: place for place, article_id in enumerate(articles)}
    article = np.array([place_of[group.lead.article_id] for group in groups], dtype=int)
    scores = np.array([group.score for group in groups])
    least = options.least_score * scores.max(initial=0.0)
    n_words = np.array([count_words(group.lead.text) for group in groups])
    said = np.zeros(len(groups))  # how much of each group the plan says already
    fresh = np.ones(len(articles), dtype=bool)
    told: dict[int, Sentence] = {}
    chosen: list[_Unit] = []
    length = 0
    while len(told) < len(groups):
        costs, worth, known = n_words.copy(), scores.copy(), said.copy()
        for place, unit in units.items():
            new = _untold(unit, told)
            costs[place] = sum(_words(new))
            worth[place], known[place] = _mean(scores, new), _mean(said, new)
        gains = worth * (1 + options.balance_weight * fresh[article])
        gains *= np.maximum(0, 1 - options.redundancy_weight * known)
        fits = costs <= 2 * (wanted - length)  # overshoots less than it fills
        gains[~(fits & (worth >= least))] = gains[[*told]] = 0.0
        best = int(np.argmax(gains))
        if gains[best] <= 0 and (chosen or units):
            break
        unit = units.get(best) or {best: groups[best].lead}
        chosen = _with(chosen, unit)
        told |= unit
        length += int(costs[best])
        fresh[article[best]] = False
        said = np.maximum(said, (rows @ rows[[*unit]].T).toarray().max(axis=1))
    return chosen


def _untold(unit: _Unit, told: _Unit) -> _Unit:
    """Return what is to be told yet of a unit; {} where another sentence told it."""
    if any(told.get(place, sentence) != sentence for place, sentence in unit.items()):
        return {}
    return {place: sentence for place, sentence in unit.items() if place not in told}


def _words(unit: _Unit) -> list[int]:
    return [count_words(sentence.text) for sentence in unit.values()]


def _mean(values: np.ndarray, unit: _Unit) -> float:
    """Return the mean over the words of a unit; 0 for an empty one."""
    words = _words(unit)
    weighted = zip(unit, words, strict=True)  # quicker than numpy for so few
    total = sum(float(values[place]) * n for place, n in weighted)
    return total / max(sum(words), 1)


def _with(chosen: Sequence[_Unit], unit: _Unit) -> list[_Unit]:
    """Return what is chosen and a unit: at the end, or in place of parts of it."""
    parts = [n for n, earlier in enumerate(chosen) if earlier.keys() <= unit.keys()]
    rest = [earlier for n, earlier in enumerate(chosen) if n not in parts]
    place = parts[0] if parts else len(rest)
    return [*rest[:place], unit, *rest[place:]]


def _told_by(group: SentenceGroup, sentence: Sentence) -> SentenceGroup:
    """Return a group led by one of its members."""
    others = tuple(member for member in group.members if member != sentence)
    return replace(group, lead=sentence, others=others)


def _tfidf(groups: Sequence[SentenceGroup], sources: Sources) -> csr_matrix:
    tokens = [sources.read(group.lead.text).stems for group in groups]
    return tfidf_rows(tokens, inverse_frequencies(tokens))
