"""events: articles, groups → the groups of the event that the summary tells.

Some topics tell two events, two fires or a crash and the trial of another one, and some
hold an article that strayed in. Merged, they would be told as one. Nothing is deleted:
the sentences of what is not told are left out, with the reason, and stay readable.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.language import Language
from summarize.schema import (
    Article,
    Deduped,
    Event,
    LeftOut,
    Parted,
    Sentence,
    SentenceGroup,
    Telling,
)
from summarize.stages.events.cosines import Stems, article_cosines, read_stems
from summarize.stages.events.parts import Part, find_parts, is_last_strange
from summarize.text.detect import are_plainly

OFF_TOPIC, ANOTHER_EVENT = "off topic", "another event"
_ENOUGH_STEMS = 15  # fewer share nothing by chance
_MOST_ARTICLES = 500  # all pairs are compared, and the time grows with the third power


def part_events(
    articles: Sequence[Article], sources: Sources, deduped: Deduped, telling: Telling
) -> Parted:
    """Part what the articles of a topic tell into events, and leave out all but one.

    What is told is the largest event, where it has half of the articles that can be
    judged, of two the longer one; else everything is told, and the articles carry a
    warning all the same. `warn` always tells everything, `all` does not even look. An
    article with fewer than 15 different stems (words of its title count) or in another
    language than most is not judged, and stays; a topic of more than 500 is not looked
    at. A group that has sentences of both is divided. Deterministic; depends on the
    order of the articles only where two events are of the same size.
    """
    if telling == "all" or len(articles) > _MOST_ARTICLES:
        return Parted(deduped)
    stems = _judged(_readings(articles, sources), sources.language)
    if len(stems) < 2:
        return Parted(deduped)
    counts = list(stems.values())
    parts = find_parts(article_cosines(counts), list(map(len, counts)))
    if len(parts) == 1:
        return Parted(deduped)
    ids, judged = [article.id for article in articles], list(stems)
    first = parts[0].articles
    is_clear = 2 * len(first) >= len(judged)
    told_alone = telling == "main" and is_clear
    events = _events(parts, judged, ids, told_alone=told_alone)
    warnings = dict(_warnings(events, has_main=len(first) > 1 or is_clear))
    if not told_alone:
        return Parted(deduped, events, (), warnings)
    return Parted(
        _of(deduped, set(events[0].article_ids)),
        events,
        tuple(_left_out(deduped.groups, events[1:])),
        warnings,
    )


def is_stranger(
    text: Sequence[Reading], articles: Sequence[Article], sources: Sources
) -> bool:
    """Return whether a text has as little to do with each article as a strange one.

    `text` are its sentences. False where it, or each article, is too short to be judged
    (fewer than 15 different stems).
    """
    stems = list(_judged(_readings(articles, sources), sources.language).values())
    own = read_stems(text)
    if not stems or len(own) < _ENOUGH_STEMS:
        return False
    counts = [*stems, own]
    return is_last_strange(article_cosines(counts), list(map(len, counts)))


# --- which articles tell what -------------------------------------------------------


def _readings(
    articles: Sequence[Article], sources: Sources
) -> dict[str, list[Reading]]:
    """Return what is read of each article, its title among it, by its id."""
    readings: dict[str, list[Reading]] = {article.id: [] for article in articles}
    for article in articles:
        if article.title:
            readings[article.id].append(sources.read(article.title))
    for article_id, reading in zip(sources.articles, sources.readings, strict=True):
        readings[article_id].append(reading)
    return readings


def _judged(readings: dict[str, list[Reading]], language: Language) -> dict[str, Stems]:
    """Return the stems of articles that are long enough, in the language of most."""
    stems = {name: read_stems(read) for name, read in readings.items()}
    long = [name for name in stems if len(stems[name]) >= _ENOUGH_STEMS]
    plain = {
        name: are_plainly(language, [w for read in readings[name] for w in read.words])
        for name in long
    }
    usual = 2 * sum(plain.values()) > len(long)
    return {name: stems[name] for name in long if plain[name] == usual}


def _events(
    parts: Sequence[Part],
    judged: Sequence[str],
    ids: Sequence[str],
    *,
    told_alone: bool,
) -> tuple[Event, ...]:
    """Return the parts as events; what was not judged is of the first."""
    apart = {judged[n] for part in parts[1:] for n in part.articles}
    told = tuple(name for name in ids if name not in apart)
    main = Event(told, relatedness=parts[0].relatedness)
    others = (
        Event(tuple(judged[n] for n in part.articles), not told_alone, part.relatedness)
        for part in parts[1:]
    )
    return (main, *others)


def _warnings(events: Sequence[Event], *, has_main: bool) -> Iterable[tuple[str, str]]:
    """Yield the articles that tell something else, each with what is to be said."""
    for event in events[1:] if has_main else events:
        several = len(event.article_ids) > 1
        what = "tells another event" if several else "is about something else"
        told = "" if event.told else ", and is left out"
        said = f"{what} than the others (relatedness {event.relatedness:.2f}){told}"
        yield from ((article_id, said) for article_id in event.article_ids)


# --- what is told of them -----------------------------------------------------------


def _of(deduped: Deduped, told: Collection[str]) -> Deduped:
    """Return what is of some articles; all copies stay in the account."""
    groups = (_within(group, told) for group in deduped.groups)
    conflicts = (
        conflict
        for conflict in deduped.conflicts
        if all(sentence.article_id in told for sentence in conflict.sentences)
    )
    return replace(
        deduped,
        groups=tuple(group for group in groups if group is not None),
        conflicts=tuple(conflicts),
    )


def _left_out(
    groups: Sequence[SentenceGroup], events: Sequence[Event]
) -> Iterable[LeftOut]:
    """Yield what the groups hold of events that are not told."""
    for event in events:
        reason = ANOTHER_EVENT if len(event.article_ids) > 1 else OFF_TOPIC
        for group in groups:
            if part := _within(group, event.article_ids):
                yield LeftOut(part, reason)


def _within(group: SentenceGroup, articles: Collection[str]) -> SentenceGroup | None:
    """Return what a group holds of some articles; None where it holds nothing."""

    def kept(sentences: Iterable[Sentence]) -> tuple[Sentence, ...]:
        return tuple(each for each in sentences if each.article_id in articles)

    members = kept(group.members)
    if len(members) == 1 + len(group.others) and not group.paraphrases:
        return group
    if not members:
        return None
    n_articles = len({sentence.article_id for sentence in members})
    return replace(
        group,
        lead=members[0],
        others=members[1:],
        copies=min(group.copies, n_articles - 1),
        paraphrases=kept(group.paraphrases),
    )
