"""Count whom plans accuse without, and with, the reply that an article has.

    python -m scripts.measuring.replies TOPICS… [--config default] [--words 220]

For each accusation of a plan to which an article has a reply: whether one is told, and
both sentences, to be read. A reply that is not told is flagged in the summary.
"""

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.claims.verdict.replies import replies
from summarize.config import load_config
from summarize.corpus import read_topics
from summarize.pipeline import Summarizer
from summarize.schema import Topic
from summarize.work import Work


class Answered(NamedTuple):
    """An accusation that is told: whom it accuses, and the reply that it has."""

    who: str
    accusation: str
    reply: str
    is_told: bool


def main() -> None:
    """Print each accusation with its reply, then the counts."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("topics", type=Path, nargs="+")
    parser.add_argument("--config", default="default")
    parser.add_argument("--words", type=int, default=220)
    given = parser.parse_args()
    overrides = [f"generate.target_words={given.words}"]
    summarizer = Summarizer.from_config(load_config(given.config, overrides))
    topics = [t for t in read_topics(given.topics) if isinstance(t, Topic)]
    found: list[Answered] = []
    for topic in topics:
        for each in answered(summarizer.prepare(topic)):
            found.append(each)
            told = "told" if each.is_told else "left out"
            print(
                f"{topic.id} [{each.who}] {told}",
                each.accusation,
                each.reply,
                sep="\n  ",
            )
    n_told = sum(each.is_told for each in found)
    print(f"topics {len(topics)}  accusations with a reply {len(found)}  told {n_told}")


def answered(work: Work) -> Iterator[Answered]:
    """Yield the accusations of a plan to which an article has a reply."""
    sources = work.sources
    groups = [group for item in work.plan.items for group in item.groups]
    told = {sources.place(member) for group in groups for member in group.members}
    for group in groups:
        place = sources.place(group.lead)
        if place is None:
            continue
        for reply in replies(sources).to(sources.read(group.lead.text), place):
            best = _best(reply.places, told)
            yield Answered(
                reply.who, group.lead.text, sources[best].text, is_told=best in told
            )


def _best(places: Sequence[int], told: set[int | None]) -> int:
    """Return the first place that is told, or else the first."""
    return next((place for place in places if place in told), places[0])


if __name__ == "__main__":
    main()
