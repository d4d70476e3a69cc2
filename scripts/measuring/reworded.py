"""How often free wording is found, and what is not there taken for it.

    python -m scripts.measuring.reworded --data DATA

`DATA` holds `claims/dev.jsonl` and `spark_dev`. Sentences that are supported – claims
in other words, sentences of references that people linked – stand against sentences
whose own passages were taken away: those of the articles themselves, and the linked
ones of references. For pairs of thresholds (`cite.least` by words, `cite.reworded` by
meaning) it prints the share of each group that reaches one of them.
"""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from scripts.measuring.linked_topics import read_linked_topics
from summarize.claims.sources import Sources
from summarize.schema import Sentence
from summarize.stages.cite import CiteOptions
from summarize.text.sentences import sentence_spans

_THRESHOLDS = (
    (0.33, 1.0),
    (0.22, 1.0),
    (0.22, 0.7),
    (0.22, 0.66),
    (0.22, 0.62),
    (1.0, 0.62),
)

Row = tuple[str, tuple[float, float]]


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    data = parser.parse_args().data
    rows = [*_claims(data / "claims" / "dev.jsonl"), *_links(data / "spark_dev")]
    signals = np.array([signal for _, signal in rows])
    groups = np.array([group for group, _ in rows])
    heads = [f"{words:.2f} or {means:.2f}" for words, means in _THRESHOLDS]
    print(f"{'group':28s} {'n':>4s} " + " ".join(f"{head:>14s}" for head in heads))
    for group in sorted(set(groups)):
        mine = signals[groups == group]
        shares = " ".join(
            f"{((mine >= pair).any(axis=1)).mean():14.2f}" for pair in _THRESHOLDS
        )
        print(f"{group:28s} {len(mine):4d} {shares}")


def _claims(path: Path) -> Iterator[Row]:
    """Yield the supported claims, and sentences of articles without themselves."""
    for line in path.read_text(encoding="utf-8").splitlines():
        topic = json.loads(line)
        sentences = _sentences(topic["sources"])
        for claim in topic["claims"]:
            if claim["label"] == "supported":
                group = f"supported {claim['class']}"
                yield group, _signals(claim["claim"], sentences)
        for sentence in sentences:
            rest = [other for other in sentences if other is not sentence]
            yield "own passage taken away", _signals(sentence.text, rest)


def _links(folder: Path) -> Iterator[Row]:
    """Yield linked sentences of references, with the linked passages and without."""
    for topic in read_linked_topics(folder):
        for text, links in ((one.text, one.links) for one in topic.summary):
            rest = [p for n, p in enumerate(topic.passages) if n not in links]
            if text and links:
                yield "reference", _signals(text, topic.passages)
                yield "reference, links taken away", _signals(text, rest)


def _signals(text: str, sentences: Sequence[Sentence]) -> tuple[float, float]:
    """Return the highest score by words and the highest share by meaning."""
    sources = Sources(sentences)
    claim = sources.read(text)
    by_words = sources.passages.scores(claim, CiteOptions().weights)
    by_meaning = sources.meanings.coverage(claim)
    return float(by_words.max()), float(by_meaning.max())


def _sentences(articles: Sequence[dict[str, str]]) -> list[Sentence]:
    return [
        Sentence(article["id"], index, start, end, article["text"][start:end])
        for article in articles
        for index, (start, end) in enumerate(sentence_spans(article["text"]))
    ]


if __name__ == "__main__":
    main()
