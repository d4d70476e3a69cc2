"""Measure events: strangers and second events put into topics, and topics as they are.

python -m scripts.measuring.events INPUT [--limit N] [--seed N] [--show]

An easy stranger is an article of any other topic, a hard one of the nearest; a second
event is two articles of one. What is set aside of a topic as it is must be read
(--show): topics of news hold real strangers. Of the others, an article counts as set
aside wrongly where it is not set aside in the topic as it is.
"""

import argparse
import random
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.measuring.shares import wilson_interval
from summarize.claims.sources import Sources
from summarize.corpus import read_topics
from summarize.language import language_of
from summarize.schema import (
    Article,
    Deduped,
    Failure,
    Parted,
    Sentence,
    SentenceGroup,
    Topic,
)
from summarize.stages.begin import begin_topic
from summarize.stages.clean import CleanOptions, clean_articles
from summarize.stages.events import part_events
from summarize.stages.events.cosines import article_cosines, read_stems
from summarize.stages.split import SplitOptions, split_article

SEED = 20_261_129
STRANGERS = 3  # planted in each topic, one at a time
MAIN_SIZES = (2, 3)

_CLEAN = CleanOptions(model="builtin")  # quick, and the articles are clean


@dataclass(frozen=True, slots=True)
class Told:
    """An article with its sentences, its id unique among all topics."""

    article: Article
    sentences: tuple[Sentence, ...]


def read(path: Path, limit: int | None) -> Iterator[list[Told]]:
    """Yield the articles of each topic that have sentences, cleaned and split."""
    for number, topic in enumerate(read_topics([path])):
        if number == limit:
            return
        if isinstance(topic, Failure):
            raise SystemExit(f"{topic.place}: {topic.message}")
        yield list(_told(topic))


def _told(topic: Topic) -> Iterator[Told]:
    code = begin_topic(topic)
    language = language_of(code)
    for cleaned in clean_articles(topic.articles, _CLEAN, language, code):
        name = f"{topic.id} {cleaned.article.id}"
        sentences = tuple(
            replace(sentence, article_id=name)
            for sentence in split_article(cleaned, SplitOptions(), code)
        )
        if sentences:
            yield Told(replace(cleaned.article, id=name), sentences)


def part(articles: Sequence[Told], sources: Sources | None = None) -> Parted:
    """Return the events of some articles as of one topic."""
    sources = sources or read_sources(articles)
    groups = tuple(SentenceGroup(sentence) for sentence in sources)
    return part_events(
        [told.article for told in articles], sources, Deduped(groups), "main"
    )


def read_sources(articles: Sequence[Told]) -> Sources:
    """Return the sentences of some articles."""
    return Sources([s for told in articles for s in told.sentences])


def nearest(topics: Sequence[Sequence[Told]]) -> list[int]:
    """Return for each topic the number of the one that its words are nearest to."""
    stems = [read_stems(read_sources(articles).readings) for articles in topics]
    return [int(row.argmax()) for row in article_cosines(stems)]


class Measurer:
    """Counts what is found, topic by topic."""

    def __init__(self, seed: int) -> None:
        """Start with nothing counted."""
        self.counts: Counter[str] = Counter()
        self.seconds: list[float] = []
        self._draw = random.Random(seed)

    def as_it_is(self, articles: Sequence[Told], *, show: bool) -> frozenset[str]:
        """Count and return what is set aside of a topic as it is."""
        sources = read_sources(articles)
        read_stems(sources.readings)  # which rank needs, too
        started = time.process_time()
        parted = part(articles, sources)
        self.seconds.append(time.process_time() - started)
        gone = _left_out(parted)
        self.counts["topics"] += 1
        self.counts["articles"] += len(articles)
        self.counts["warned"] += bool(parted.events)
        self.counts["second events"] += _has_second(parted)
        self.counts["set aside"] += len(gone)
        if show and parted.events:
            _print(articles, parted)
        return gone

    def strangers(
        self, kind: str, articles: Sequence[Told], others: Sequence[Sequence[Told]]
    ) -> None:
        """Plant an article of each of some topics, one at a time."""
        before = _left_out(part(articles))
        for other in others:
            stranger = self._draw.choice(other)
            gone = _left_out(part([*articles, stranger]))
            self.counts[f"{kind} strangers"] += 1
            self.counts[f"{kind} strangers found"] += stranger.article.id in gone
            wrong = gone - before - {stranger.article.id}
            self.counts[f"{kind} strangers, beside"] += len(articles)
            self.counts[f"{kind} strangers, wrong"] += len(wrong)

    def second_events(
        self, kind: str, articles: Sequence[Told], other: Sequence[Told]
    ) -> None:
        """Plant two articles of another topic beside two and three of this one."""
        for size in MAIN_SIZES:
            if len(articles) < size or len(other) < 2:
                continue
            main = self._draw.sample(articles, size)
            second = self._draw.sample(other, 2)
            parted = part([*main, *second])
            events = {frozenset(event.article_ids) for event in parted.events}
            expected = {_ids(main), _ids(second)}
            told = _ids([*main, *second]) - _left_out(parted)
            name = f"{kind} {size}+2"
            self.counts[name] += 1
            self.counts[f"{name} warned"] += bool(events)
            self.counts[f"{name} exact"] += events == expected
            self.counts[f"{name} told apart"] += any(told <= ids for ids in expected)


def _ids(articles: Sequence[Told]) -> frozenset[str]:
    return frozenset(told.article.id for told in articles)


def _left_out(parted: Parted) -> frozenset[str]:
    events = (event for event in parted.events if not event.told)
    return frozenset(article_id for event in events for article_id in event.article_ids)


def _has_second(parted: Parted) -> bool:
    return sum(len(event.article_ids) > 1 for event in parted.events) > 1


def _print(articles: Sequence[Told], parted: Parted) -> None:
    texts = {told.article.id: told for told in articles}
    for event in parted.events:
        told = "told" if event.told else "left out"
        print(f"{told}, relatedness {event.relatedness:.3f}")
        for name in event.article_ids:
            text = " ".join(each.text for each in texts[name].sentences)
            print(f"  {name} | {texts[name].article.title or ''} | {text[:200]}")
    print()


def measure(topics: Sequence[list[Told]], seed: int, *, show: bool) -> Measurer:
    """Count all that is measured on some topics of two articles or more."""
    measurer = Measurer(seed)
    draw = random.Random(seed)
    near = nearest(topics)
    for number, articles in enumerate(topics):
        measurer.as_it_is(articles, show=show)
        rest = [other for place, other in enumerate(topics) if place != number]
        any_others = draw.sample(rest, min(STRANGERS, len(rest)))
        measurer.strangers("easy", articles, any_others)
        measurer.strangers("hard", articles, [topics[near[number]]] * STRANGERS)
        measurer.second_events("easy", articles, any_others[0])
        measurer.second_events("hard", articles, topics[near[number]])
    return measurer


def report(measurer: Measurer) -> Iterator[str]:
    """Yield what was counted, a line each."""
    n = measurer.counts
    yield f"as they are: set aside {_share(n['set aside'], n['articles'])}"
    yield f"as they are: warned {_share(n['warned'], n['topics'])}"
    yield f"as they are: second events in {n['second events']} topics"
    for kind in ("easy", "hard"):
        name = f"{kind} strangers"
        yield f"{name}: found {_share(n[f'{name} found'], n[name])}"
        wrong = _share(n[f"{name}, wrong"], n[f"{name}, beside"])
        yield f"{name}: others set aside wrongly {wrong}"
        for size in MAIN_SIZES:
            name = f"{kind} {size}+2"
            for what in ("warned", "exact", "told apart"):
                yield f"{name}: {what} {_share(n[f'{name} {what}'], n[name])}"
    mean = 1000 * sum(measurer.seconds) / max(1, len(measurer.seconds))
    yield f"CPU: {mean:.1f} ms a topic, its sentences being read"


def _share(hits: int, n: int) -> str:
    low, high = wilson_interval(hits, n)
    return f"{hits / max(1, n):.3f} [{low:.3f}, {high:.3f}] {hits} of {n}"


def main() -> None:
    """Measure the topics of a file."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    topics = [each for each in read(arguments.input, arguments.limit) if len(each) > 1]
    for line in report(measure(topics, arguments.seed, show=arguments.show)):
        print(line)


if __name__ == "__main__":
    main()
