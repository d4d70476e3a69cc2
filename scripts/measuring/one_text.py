"""Count what keeps summaries from reading as one text, as far as it can be counted.

    python -m scripts.measuring.one_text TOPICS --summaries SUMMARIES [--show]

Prints, for summaries that `summarize run` wrote of TOPICS: sentences that lean on the
one before them in their article where another stands before them, people named by a
surname only whose article gives the rest, second openings (the first sentence of
another article, mostly told by the opening), filler, and changes of the article that is
told. What is counted is what the program knows; a reader finds more.
"""

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.measuring.filler import kind_at, share, split
from summarize.claims.evidence.people import find_people, mentions, names_of
from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.corpus import read_summaries, read_topics
from summarize.schema import Citation, Failure, Sentence, Summary, Topic
from summarize.stages.plan.said import Said

_OPENED = 0.5  # of a first sentence told by the opening: it opens again


def main() -> None:
    """Read the arguments, count, and print the shares."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topics", type=Path, help="JSONL or Parquet")
    parser.add_argument("--summaries", type=Path, required=True)
    parser.add_argument("--show", action="store_true", help="print what is counted")
    args = parser.parse_args()
    read = read_topics(args.topics)
    topics = {topic.id: topic for topic in read if isinstance(topic, Topic)}
    counts: Counter[str] = Counter()
    for summary in read_summaries(args.summaries):
        if isinstance(summary, Failure) or summary.topic_id not in topics:
            continue
        counts["topics"] += 1
        counts["sentences"] += len(summary.sentences)
        for kind, text in faults_of(summary, split(topics[summary.topic_id])):
            counts[kind] += 1
            if args.show:
                print(f"{summary.topic_id} {kind}: {text}")
    n = counts.pop("sentences")
    print(f"{counts.pop('topics')} topics, {n} sentences")
    for kind, hits in sorted(counts.items()):
        print(f"{kind}: {share(hits, n)}")


def faults_of(summary: Summary, sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield the kind and the text of each fault of a summary, sentence by sentence."""
    told = [
        (sentence.text, source)
        for sentence in summary.sentences
        if (source := _source(sentence.citations[:1], sources))
    ]
    known: set[str] = set()
    before: Sentence | None = None
    for text, source in told:
        reading = sources.read(source.text)
        follows = before and _place(before, 1) == _place(source)
        if not follows and any(lean.is_firm for lean in leans(reading)):
            yield "leans on what is missing", text
        known |= {name[-1] for name in names_of(sources.read(text)) if len(name) > 1}
        people = find_people(_article(source.article_id, sources))
        for mention in mentions(sources.read(text), people):
            if mention.person.surname not in known:
                known.add(mention.person.surname)
                yield "named in part", text
        place = sources.place(source)
        if place is not None and kind_at(sources, place):
            yield "filler", text
        if before and before.article_id != source.article_id:
            yield "change of article", text
        before = source
    yield from (("second opening", text) for text in _second_openings(told, sources))


def _second_openings(
    told: list[tuple[str, Sentence]], sources: Sources
) -> Iterator[str]:
    """Yield what is the first sentence of its article, and told by the opening."""
    if not told:
        return
    said = Said([sources.read(source.text) for _, source in told])
    said.add(sources.read(told[0][1].text), opens=True)
    for (text, source), share_told in zip(told[1:], said.meant()[1:], strict=True):
        if source.index == 0 and share_told >= _OPENED:
            yield text


def _place(sentence: Sentence, step: int = 0) -> tuple[str, int]:
    return sentence.article_id, sentence.index + step


def _source(citations: Sequence[Citation], sources: Sources) -> Sentence | None:
    """Return the sentence that the best citation points at."""
    place = sources.place(citations[0]) if citations else None
    return None if place is None else sources[place]


def _article(article_id: str, sources: Sources) -> list[Reading]:
    return [
        reading
        for sentence, reading in zip(sources, sources.readings, strict=True)
        if sentence.article_id == article_id
    ]


if __name__ == "__main__":
    main()
