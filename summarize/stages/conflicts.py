"""conflicts: what the sources of a topic disagree on, each once, dated, the newer last.

Dedupe sees sentences alike but for a value, cite sees passages that give another value
for the same thing; here they meet those told in other words.
"""

from collections.abc import Mapping, Sequence

from summarize.claims.comparing.reworded_values import reworded_values
from summarize.claims.reading.relative_dates import is_newer
from summarize.claims.sources import Sources
from summarize.schema import ArticleCopy, Conflict, Sentence, SentenceGroup


def find_conflicts(
    sources: Sources,
    groups: Sequence[SentenceGroup],
    copies: Sequence[ArticleCopy],
    seen: Sequence[Conflict],
    dates: Mapping[str, str | None],
) -> tuple[Conflict, ...]:
    """Return what sources disagree on: `seen` on the way, then told in other words.

    `sources` are all sentences of the topic, `dates` has every article in topic
    order. Of two conflicts between the same two groups the first stays; so it does of
    two with the same values between copies of the same two articles, which are one
    voice each. A conflict carries the dates of its articles, the newer side last; sides
    of one day, or without a date that can be read, stand in topic order.
    """
    found = _each_once((*seen, *_in_other_words(sources)), groups, copies)
    order = {article_id: place for place, article_id in enumerate(dates)}
    return tuple(_dated(conflict, dates, order) for conflict in found)


def _in_other_words(sources: Sources) -> list[Conflict]:
    """Return the conflicts between sentences that say one thing in other words."""
    return [
        Conflict(values.kind, (sources[a], sources[b]), (values.left, values.right))
        for a, b, values in reworded_values(sources.readings, sources.articles)
    ]


def _each_once(
    found: Sequence[Conflict],
    groups: Sequence[SentenceGroup],
    copies: Sequence[ArticleCopy],
) -> list[Conflict]:
    leads = {member: group.lead for group in groups for member in group.members}
    originals = {copy.article_id: copy.original_id for copy in copies}
    by_groups: dict[frozenset[Sentence], Conflict] = {}
    for conflict in found:
        key = frozenset(leads.get(side, side) for side in conflict.sentences)
        by_groups.setdefault(key, conflict)
    by_voices: dict[object, Conflict] = {}
    for sides, conflict in by_groups.items():
        articles = [side.article_id for side in conflict.sentences]
        voices = frozenset(originals.get(name, name) for name in articles)
        said = (conflict.kind, frozenset(map(str.casefold, conflict.values)))
        is_copied = bool(voices & {*originals.values()})
        by_voices.setdefault((voices, *said) if is_copied else sides, conflict)
    return list(by_voices.values())


def _dated(
    conflict: Conflict, dates: Mapping[str, str | None], order: Mapping[str, int]
) -> Conflict:
    sides = list(zip(conflict.sentences, conflict.values, strict=True))
    sides.sort(key=lambda side: order[side[0].article_id])
    (first, left), (second, right) = sides
    older, newer = (dates[side.article_id] for side in (first, second))
    if is_newer(older, newer):
        return Conflict(conflict.kind, (second, first), (right, left), (newer, older))
    return Conflict(conflict.kind, (first, second), (left, right), (older, newer))
