"""Which sentences may add a phrase to one that is told.

The second telling of another article: what it shares is told, so that the plan passes
it over, and what it has of its own is lost. And what says of a name who or what it is.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from summarize.claims.comparing.fact_differences import differing_fact
from summarize.claims.reading.day_words import day_words
from summarize.claims.sources import Sources
from summarize.schema import Merge, PlanItem, Sentence, SentenceGroup
from summarize.stages.plan.unfit import Unfit
from summarize.text.similarity import inverse_frequencies, tfidf_rows

_NEAR = 0.3  # cosine from which two sentences tell one thing
_MOST_WORDS = 40  # of a sentence to which something is added
_MOST = 10  # companions of an item
_ADDED = 8  # words that a phrase has, about
_WORDED = frozenset({"order", "word", "reference", "role", "name"})


def find_merges(
    items: Sequence[PlanItem],
    groups: Sequence[SentenceGroup],
    sources: Sources,
    unfit: Unfit,
) -> tuple[Merge, ...]:
    """Return what may be told in the place of items, by item, the nearest first.

    Companions are leads of groups that nothing keeps from being told and that are not
    planned: up to ten an item, those of other articles whose cosine with it is 0.3 or
    more and that state no other value, and those that say after a comma who or what a
    name of it is. A quotation of several sentences has none; what names its day by that
    of its article is none.
    """
    planned = {item.groups[0].lead.span for item in items}
    others = [
        group
        for group in groups
        if group.lead.span not in planned
        and not unfit.reason(group.lead)
        and not _names_own_day(group.lead, sources)
    ]
    leads = [item.groups[0].lead for item in items] + [each.lead for each in others]
    tokens = [sources.read(lead.text).stems for lead in leads]
    rows = tfidf_rows(tokens, inverse_frequencies(tokens))
    near = (rows[: len(items)] @ rows[len(items) :].T).toarray()
    return tuple(
        Merge(place, _with(item, others[other]))
        for place, item in enumerate(items)
        if item.groups[0].lead.unit is None and item.target_words <= _MOST_WORDS
        for other in list(_companions(item, others, near[place].tolist(), sources))[
            :_MOST
        ]
    )


def _companions(
    item: PlanItem,
    others: Sequence[SentenceGroup],
    near: Sequence[float],
    sources: Sources,
) -> Iterator[int]:
    lead = item.groups[0].lead
    names = [word for word in lead.text.split() if word[:1].isupper()]
    starts = sources.language.common.articles | sources.language.phrases.relatives
    for other in sorted(range(len(others)), key=lambda other: -near[other]):
        text = others[other].lead.text
        is_other = others[other].lead.article_id != lead.article_id
        if is_other and near[other] >= _NEAR:
            found = differing_fact(sources.read(lead.text), sources.read(text))
            if found is None or found.kind in _WORDED:
                yield other
        elif _describes(text.split(), names, starts):
            yield other


def _describes(
    words: Sequence[str], names: Collection[str], starts: Collection[str]
) -> bool:
    """Tell whether one of the names stands there, and behind a comma what it is."""
    return any(
        word[-1:] == "," and word[:-1] in names and following in starts
        for word, following in pairwise(words)
    )


def _names_own_day(lead: Sentence, sources: Sources) -> bool:
    days = day_words(sources.read(lead.text))
    return any(word.unit != "weekday" for word in days)


def _with(item: PlanItem, other: SentenceGroup) -> PlanItem:
    words = item.target_words + _ADDED
    return replace(item, groups=(*item.groups, other), target_words=words)
