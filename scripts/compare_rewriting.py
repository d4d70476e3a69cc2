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
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.support import choose_supported, new_words
from summarize.text.tokens import content_words, count_words, stem

METRICS = ("rouge1", "rouge2", "rougeL")
N_CANDIDATES = 4
MIN_LIKENESS = 0.2


@dataclass(frozen=True, slots=True)
class Item:
    """One planned sentence, with its complement, and what the model made of them."""

    sources: tuple[str, ...]
    candidates: tuple[str, ...]

    @property
    def guarded(self) -> str:
        """The first supported candidate, or the planned sentence itself."""
        place = choose_supported(self.candidates, self.sources)
        return self.sources[0] if place is None else self.candidates[place]


@dataclass(frozen=True, slots=True)
class Lengths:
    """Words of a summary, how much longer the model's plan is, one source or two."""

    words: int
    stretch: float
    pairs: bool


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
    parser.add_argument(
        "--pairs", action="store_true", help="give the model a second, like sentence"
    )
    parser.add_argument("--config", default="mini", help="config with a model")
    parser.add_argument("--set", action="append", default=[], dest="overrides")
    parser.add_argument("--output", type=Path, help="write the figures as JSON")
    parser.add_argument("--show", type=int, default=0, help="print so many sentences")
    arguments = parser.parse_args()
    config = load_config(arguments.config, arguments.overrides)
    summarizer = Summarizer.from_config(config)
    lengths = Lengths(arguments.words, arguments.stretch, arguments.pairs)
    topics = draw(arguments.input, arguments.limit, arguments.seed)
    planned = [plan(summarizer, topic, lengths) for topic in topics]
    items = [item for of_topic in planned for item in of_topic.written]
    for item in items[: arguments.show]:
        print(
            f"S {' | '.join(item.sources)}\nM {item.candidates[0]}\nG {item.guarded}\n"
        )
    figures = {"topics": len(topics), **scores(planned), "sentences": trust(items)}
    print(json.dumps(figures, indent=1))
    if arguments.output:
        arguments.output.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def draw(path: Path, limit: int | None, seed: int) -> list[Topic]:
    """The topics of a file that have a reference, or a sample of them in order."""
    topics = [t for t in read_topics(path) if isinstance(t, Topic) and t.references]
    chosen = random.Random(seed).sample(range(len(topics)), limit or len(topics))
    return [topics[index] for index in sorted(chosen)]


def plan(summarizer: Summarizer, topic: Topic, lengths: Lengths) -> Planned:
    """Choose the sentences as the pipeline does, and let the model rewrite them."""
    kept = summarizer.prepare(topic).prompt.kept
    options = summarizer.config.generate

    def leads(target: float) -> list[str]:
        wanted = options.model_copy(update={"target_words": round(target)})
        return [group.lead.text for group in plan_groups(kept, wanted)]

    chosen = leads(lengths.words * lengths.stretch)
    others = [group.lead.text for group in kept if group.lead.text not in chosen]
    extra = complements(chosen, others) if lengths.pairs else [()] * len(chosen)
    sources = [(lead, *more) for lead, more in zip(chosen, extra, strict=True)]
    requests = [Request(texts, count_words(texts[0])) for texts in sources]
    candidates = summarizer.writer.write_candidates(requests, N_CANDIDATES)
    items = zip(sources, map(tuple, candidates), strict=True)
    copied = tuple(leads(lengths.words))
    return Planned(topic, copied, tuple(Item(*item) for item in items))


def complements(chosen: Sequence[str], others: Sequence[str]) -> list[tuple[str, ...]]:
    """For each planned sentence the unplanned one most like it, if any is."""
    tokens = [[stem(word) for word in content_words(t)] for t in (*chosen, *others)]
    rows = tfidf_rows(tokens, inverse_frequencies(tokens))
    cosines = (rows[: len(chosen)] @ rows[len(chosen) :].T).toarray()
    found: list[tuple[str, ...]] = []
    for row in cosines:
        best = int(row.argmax()) if len(row) else -1
        like = best >= 0 and row[best] >= MIN_LIKENESS
        found.append((others[best],) if like else ())
        if like:
            cosines[:, best] = 0.0
    return found


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
    new = [new_words(item.candidates[0], item.sources) for item in items]
    return {
        "written": len(items),
        "with a new word": share(map(bool, new)),
        "with a new number": share(
            any(word[0].isdigit() for word in words) for words in new
        ),
        "guard takes the source": share(
            choose_supported(item.candidates, item.sources) is None for item in items
        ),
        "guard takes a later candidate": share(
            (choose_supported(item.candidates, item.sources) or 0) > 0 for item in items
        ),
        "copied word by word": share(
            item.candidates[0] == item.sources[0] for item in items
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
