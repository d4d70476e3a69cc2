"""Draw second and further citations of copied sentences, to be read by a person.

    python -m scripts.measuring.second_citations TOPICS [--skip N] [--limit N]
        [--sentences N] [--output FILE] [--key FILE]

Summarizes topics with the default config and draws copied sentences that have further
citations in other words: twins, and passages that are support by their score. The
reader says of each pair whether the passage supports the sentence, or the part of it
that is named. The key tells score and strength of each, and where it stands.
"""

import argparse
import json
import random
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

from summarize import Summarizer, load_config
from summarize.claims.sources import Sources
from summarize.corpus import read_topics
from summarize.schema import Citation, Failure, SummarySentence
from summarize.text.tokens import words

LIMIT = 300
SENTENCES = 100


@dataclass(frozen=True, slots=True)
class Pair:
    """A copied sentence and a passage that it cites behind its own origin.

    `backed` is what the passage is cited for, the sentence or a part of it; `twin`
    tells that dedupe found the two to say the same.
    """

    topic: str
    sentence: str
    backed: str
    passage: str
    score: float
    strength: str
    twin: bool


def main() -> None:
    """Read the arguments, draw, and write the pairs and their key."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("topics", type=Path)
    parser.add_argument("--skip", type=int, default=0, help="topics")
    parser.add_argument("--limit", type=int, default=LIMIT, help="topics after these")
    parser.add_argument("--sentences", type=int, default=SENTENCES, help="to draw")
    parser.add_argument("--output", type=Path, default=Path("second_citations.txt"))
    parser.add_argument("--key", type=Path, default=Path("second_citations.key.jsonl"))
    args = parser.parse_args()
    found = list(further_citations(args.topics, args.skip, args.limit))
    generator = random.Random(0)
    drawn = generator.sample(found, min(args.sentences, len(found)))
    pairs = [pair for row in drawn for pair in row]
    shown = "\n".join(told(n, pair) for n, pair in enumerate(pairs, 1))
    args.output.write_text(shown, encoding="utf-8")
    rows = ({"number": n, **asdict(pair)} for n, pair in enumerate(pairs, 1))
    key = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    args.key.write_text(key, encoding="utf-8")
    print(f"{len(pairs)} pairs of {len(drawn)} sentences; {len(found)} have some")


def further_citations(path: Path, skip: int, limit: int) -> Iterator[list[Pair]]:
    """Yield the further citations of each copied sentence that has some."""
    summarizer = Summarizer.from_config(load_config())
    for topic in islice(read_topics(path), skip, skip + limit):
        if isinstance(topic, Failure):
            continue
        work = summarizer.try_to_prepare(topic)
        if isinstance(work, Failure):
            continue
        summary = summarizer.finish(work, summarizer.draft(work))
        for sentence in summary.sentences:
            if pairs := pairs_of(sentence, work.sources, topic.id):
                yield pairs


def pairs_of(sentence: SummarySentence, sources: Sources, topic: str) -> list[Pair]:
    """Return the pairs of a sentence; none where it is not copied.

    A passage of the same words needs no reader.
    """
    texts = {source.span: source.text for source in sources}
    own = words(sentence.text)
    copied = [c for c in sentence.citations if words(texts[c.span]) == own]
    if not copied:
        return []
    return [
        Pair(
            topic,
            sentence.text,
            backed_part(sentence, cited),
            texts[cited.span],
            round(cited.score, 3),
            cited.strength,
            cited.score == copied[0].score,
        )
        for cited in sentence.citations
        if cited.strength != "nearest" and words(texts[cited.span]) != own
    ]


def backed_part(sentence: SummarySentence, cited: Citation) -> str:
    """Return the part of a sentence that a citation is for, or all of it."""
    if cited.summary_start is None or cited.summary_end is None:
        return sentence.text
    offset = sentence.start or 0
    return sentence.text[cited.summary_start - offset : cited.summary_end - offset]


def told(number: int, pair: Pair) -> str:
    """Return a pair as the reader sees it."""
    lines = [f"{number}.", f"  sentence: {pair.sentence}"]
    if pair.backed != pair.sentence:
        lines.append(f"  cited for: {pair.backed}")
    lines.append(f"  passage: {pair.passage}\n")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
