"""Print the conflicts that the sources of topics have, to be read by a person.

    python -m scripts.measuring.conflicts TOPICS… [--skip N] [--limit N]

Runs the stages up to conflicts without a model (`extractive`) and prints for each
conflict what is told, by which articles and when, and the two sentences. A reader says
of each whether one thing is given two values, and whether the newer takes the place of
the older one.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from summarize import Summarizer, load_config
from summarize.corpus import read_topics
from summarize.report.conflict_words import conflict_words
from summarize.schema import Conflict, Failure, Summary


def main() -> None:
    """Read the arguments and print the conflicts, then how many there are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topics", nargs="+", type=Path)
    parser.add_argument("--skip", type=int, default=0, help="topics of each file")
    parser.add_argument("--limit", type=int, help="topics of each file after these")
    args = parser.parse_args()
    counts: Counter[str] = Counter()
    for path in args.topics:
        stop = None if args.limit is None else args.skip + args.limit
        for summary in summaries(path, args.skip, stop):
            counts["topics"] += 1
            for conflict in summary.trace.conflicts:
                counts[conflict.relation] += 1
                number = counts["disagreement"] + counts["update"]
                print(f"{number}. {summary.topic_id}\n{told(conflict, summary)}\n")
    print(", ".join(f"{n} {what}" for what, n in counts.items()))


def summaries(path: Path, start: int, stop: int | None) -> Iterator[Summary]:
    """Yield the summaries of topics, those that fail left out."""
    summarizer = Summarizer.from_config(load_config("extractive"))
    for topic in islice(read_topics(path), start, stop):
        if isinstance(topic, Failure):
            continue
        work = summarizer.try_to_prepare(topic)
        if not isinstance(work, Failure):
            yield summarizer.finish(work, summarizer.draft(work))


def told(conflict: Conflict, summary: Summary) -> str:
    """Return what is told in two ways, and the sentences that tell it."""
    sides = (f"  - {each.article_id}: {each.text}" for each in conflict.sentences)
    return "\n".join((f"  {conflict_words(conflict, summary)}", *sides))


if __name__ == "__main__":
    main()
