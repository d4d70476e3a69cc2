"""Does rewriting help? The same plan, copied word by word and rewritten by the model.

    python scripts/compare_rewriting.py ../shared/data/spark_dev/topics.jsonl

Three systems at about the same length: `copied` (the planned sentences themselves),
`written` (the model's first candidate) and `guarded` (the first candidate that its
sources support, else the copy). ROUGE F with intervals, differences to `copied`
paired by topic, and how many sentences hold a number or word that no source has.
"""

import argparse
import json
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.config import load_config
from summarize.corpus.topics import read_topics
from summarize.evaluation.rouge import score
from summarize.evaluation.statistics import bootstrap_interval, paired_difference
from summarize.pipeline import Summarizer
from summarize.schema import Request, Topic
from summarize.stages.generate import plan_groups
from summarize.text.support import choose_supported, new_words
from summarize.text.tokens import count_words

METRICS = ("rouge1", "rouge2", "rougeL")
N_CANDIDATES = 4


@dataclass(frozen=True, slots=True)
class Item:
    """One planned sentence and what the model made of it."""

    source: str
    candidates: tuple[str, ...]

    @property
    def guarded(self) -> str:
        """The first supported candidate, or the source itself."""
        place = choose_supported(self.candidates, [self.source])
        return self.source if place is None else self.candidates[place]


@dataclass(frozen=True, slots=True)
class Planned:
    """A topic with the sentences to copy and the sentences to rewrite."""

    topic: Topic
    copied: tuple[str, ...]
    written: tuple[Item, ...]

    def texts(self) -> dict[str, str]:
        """The summary of every system, a sentence a line."""
        return {
            "copied": "\n".join(self.copied),
            "written": "\n".join(item.candidates[0] for item in self.written),
            "guarded": "\n".join(item.guarded for item in self.written),
        }


def main() -> None:
    """Read the topics, write all systems' texts, print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("input", type=Path, help="topics with references")
    parser.add_argument("--limit", type=int, help="so many topics, drawn with --seed")
    parser.add_argument("--seed", type=int, default=13)
    parser.add_argument("--words", type=int, default=220, help="length of a summary")
    parser.add_argument(
        "--stretch",
        type=float,
        default=1.0,
        help="plan so much longer for the model, whose sentences are shorter",
    )
    parser.add_argument("--config", default="mini", help="config with a model")
    parser.add_argument("--set", action="append", default=[], dest="overrides")
    parser.add_argument("--output", type=Path, help="write the figures as JSON")
    parser.add_argument("--show", type=int, default=0, help="print so many sentences")
    arguments = parser.parse_args()
    config = load_config(arguments.config, arguments.overrides)
    summarizer = Summarizer.from_config(config)
    lengths = (arguments.words, round(arguments.words * arguments.stretch))
    topics = draw(arguments.input, arguments.limit, arguments.seed)
    planned = [plan(summarizer, topic, *lengths) for topic in topics]
    items = [item for of_topic in planned for item in of_topic.written]
    for item in items[: arguments.show]:
        print(f"S {item.source}\nM {item.candidates[0]}\nG {item.guarded}\n")
    figures = {"topics": len(topics), **scores(planned), "sentences": trust(items)}
    print(json.dumps(figures, indent=1))
    if arguments.output:
        arguments.output.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def draw(path: Path, limit: int | None, seed: int) -> list[Topic]:
    """The topics of a file that have a reference, or a sample of them in order."""
    topics = [t for t in read_topics(path) if isinstance(t, Topic) and t.references]
    chosen = random.Random(seed).sample(range(len(topics)), limit or len(topics))
    return [topics[index] for index in sorted(chosen)]


def plan(summarizer: Summarizer, topic: Topic, words: int, to_write: int) -> Planned:
    """Choose the sentences as the pipeline does, and let the model rewrite them."""
    kept = summarizer.prepare(topic).prompt.kept
    options = summarizer.config.generate
    copied, rewritten = (
        [
            group.lead.text
            for group in plan_groups(
                kept, options.model_copy(update={"target_words": target})
            )
        ]
        for target in (words, to_write)
    )
    requests = [Request((text,), count_words(text)) for text in rewritten]
    candidates = summarizer.writer.write_candidates(requests, N_CANDIDATES)
    items = zip(rewritten, map(tuple, candidates), strict=True)
    return Planned(topic, tuple(copied), tuple(Item(*item) for item in items))


def scores(planned: Sequence[Planned]) -> dict[str, Any]:
    """Mean ROUGE F in points with 95 % intervals, and differences to `copied`."""
    texts = [of_topic.texts() for of_topic in planned]
    rouge = {
        system: [
            score(text[system], of_topic.topic.references)
            for text, of_topic in zip(texts, planned, strict=True)
        ]
        for system in texts[0]
    }
    found: dict[str, Any] = {}
    for system, of_system in rouge.items():
        lengths = [count_words(text[system]) for text in texts]
        found[system] = {"words": round(sum(lengths) / len(lengths), 1)}
        for metric in METRICS:
            values = [100 * each[metric].f for each in of_system]
            copied = [100 * each[metric].f for each in rouge["copied"]]
            found[system][metric] = rounded(bootstrap_interval(values))
            if system != "copied":
                difference = paired_difference(values, copied)
                found[system][f"{metric} - copied"] = rounded(difference)
    return found


def trust(items: Sequence[Item]) -> dict[str, float]:
    """How often the first candidate brings in words, and what the guard does."""
    new = [new_words(item.candidates[0], [item.source]) for item in items]
    return {
        "written": len(items),
        "with a new word": share(map(bool, new)),
        "with a new number": share(
            any(word[0].isdigit() for word in words) for words in new
        ),
        "guard takes the source": share(item.guarded == item.source for item in items),
        "guard takes a later candidate": share(
            item.guarded not in (item.source, item.candidates[0]) for item in items
        ),
    }


def share(flags: Iterable[bool]) -> float:
    """The share of the flags that are true, to three places."""
    found = list(flags)
    return round(sum(found) / max(1, len(found)), 3)


def rounded(interval: Iterable[float]) -> list[float]:
    """Mean, lower and upper end to two places."""
    return [round(value, 2) for value in interval]


if __name__ == "__main__":
    main()
