"""Does rewriting help? The same plan, copied word by word and rewritten by the model.

    python -m scripts.measuring.compare_rewriting ../shared/data/spark_dev/topics.jsonl

Three systems of the same length: `copied` (the planned sentences themselves),
`written` (the model's first candidate) and `guarded` (the first candidate that its
source supports, else the copy: what `--config mini` does). ROUGE F with intervals,
differences to `copied` paired by topic, how many sentences hold a number or word that
no source has, and how many summaries are within a fifth of the length wanted.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.config import Config, load_config
from summarize.corpus.topics import read_topics
from summarize.evaluation.harness.sample import SEED, sample_topics
from summarize.evaluation.metrics.rouge import score
from summarize.evaluation.metrics.statistics import (
    bootstrap_interval,
    paired_difference,
)
from summarize.language.english import ENGLISH
from summarize.pipeline import Summarizer
from summarize.schema import Draft, Request, Topic, Writer, Written
from summarize.text.tokens import content_words, count_words, words
from summarize.work import Work
from summarize.writers.extractive import ExtractiveWriter
from summarize.writers.guard.support import choose_supported

METRICS = ("rouge1", "rouge2", "rougeL")
N_CANDIDATES = 4
LENGTH_TOLERANCE = 0.2


class Remembering:
    """A writer that writes each request once, however often it is asked."""

    def __init__(self, writer: Writer) -> None:
        """Take the writer that does the work."""
        self.writer = writer
        self.candidates: dict[Request, list[Written]] = {}

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Return the best text of each request."""
        return [texts[0] for texts in self.write_candidates(requests, N_CANDIDATES)]

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Return the `n` best texts of each request."""
        new = [r for r in dict.fromkeys(requests) if r not in self.candidates]
        texts = self.writer.write_candidates(new, N_CANDIDATES)
        self.candidates.update(zip(new, texts, strict=True))
        return [self.candidates[request][:n] for request in requests]


@dataclass(frozen=True, slots=True)
class Compared:
    """A topic with the text of every system, a sentence a line."""

    topic: Topic
    texts: dict[str, str]


def main() -> None:
    """Read the topics, write all systems' texts, print the figures."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("input", type=Path, help="topics with references")
    parser.add_argument("--limit", type=int, help="so many topics, drawn with --seed")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--words", type=int, default=220, help="length of a summary")
    parser.add_argument("--config", default="mini", help="config with a model")
    parser.add_argument("--set", action="append", default=[], dest="overrides")
    parser.add_argument("--output", type=Path, help="write the figures as JSON")
    parser.add_argument("--show", type=int, default=0, help="print so many sentences")
    arguments = parser.parse_args()
    length = f"generate.target_words={arguments.words}"
    config = load_config(arguments.config, [*arguments.overrides, length])
    summarizer = Summarizer.from_config(config)
    topics = draw(arguments.input, arguments.limit, arguments.seed)
    works = [summarizer.prepare(topic) for topic in topics]
    writer = Remembering(summarizer.writer)
    drafts = write_all(works, writer, config)
    compared = [
        Compared(topic, {name: text_of(found[n]) for name, found in drafts.items()})
        for n, topic in enumerate(topics)
    ]
    show(writer, arguments.show)
    figures = {
        "topics": len(topics),
        **scores(compared, arguments.words),
        "sentences": trust(writer),
    }
    print(json.dumps(figures, indent=1))
    if arguments.output:
        arguments.output.write_text(json.dumps(figures, indent=1), encoding="utf-8")


def draw(path: Path, limit: int | None, seed: int) -> list[Topic]:
    """The topics of a file that have a reference, or a sample of them in order."""
    topics = [t for t in read_topics(path) if isinstance(t, Topic) and t.references]
    if not topics:
        sys.exit(f"{path}: no topic with a reference")
    return sample_topics(topics, limit, seed)


def text_of(draft: Draft) -> str:
    """The draft, a sentence a line."""
    return "\n".join(sentence.text for sentence in draft.sentences)


def rounded(interval: Iterable[float]) -> list[float]:
    """Mean, lower and upper end to two places."""
    return [round(value, 2) for value in interval]


def write_all(
    works: Sequence[Work], writer: Remembering, config: Config
) -> dict[str, list[Draft]]:
    """The drafts of each system, in the order of the works."""
    plain = config.generate.model_copy(update={"candidates": 0})
    guarded = config.generate.model_copy(update={"candidates": N_CANDIDATES})
    whole = config.plan.model_copy(update={"compression": 1.0})
    ways: dict[str, tuple[Any, dict[str, Any]]] = {
        "copied": (ExtractiveWriter(), {"plan": whole}),
        "written": (writer, {"generate": plain}),
        "guarded": (writer, {"generate": guarded}),
    }
    return {
        name: drafts_of(works, Summarizer(config.model_copy(update=changes), by))
        for name, (by, changes) in ways.items()
    }


def drafts_of(works: Sequence[Work], summarizer: Summarizer) -> list[Draft]:
    """Plan and write anew what was fitted into prompts."""
    return [summarizer.draft(summarizer.run_stage("plan", work)) for work in works]


def show(writer: Remembering, n: int) -> None:
    """Print source, first candidate and guarded text of the first requests."""
    for request, candidates in list(writer.candidates.items())[:n]:
        texts = [written.text for written in candidates]
        place = choose_supported(texts, request.texts)
        guarded = "(the source)" if place is None else texts[place]
        print(f"S {' | '.join(request.texts)}\nM {texts[0]}\nG {guarded}\n")


def scores(compared: Sequence[Compared], n_words: int) -> dict[str, Any]:
    """Mean ROUGE F in points with 95 % intervals, and differences to `copied`."""
    rouge = {
        system: [score(each.texts[system], each.topic.references) for each in compared]
        for system in compared[0].texts
    }
    found: dict[str, Any] = {}
    for system, of_system in rouge.items():
        lengths = [count_words(each.texts[system]) for each in compared]
        found[system] = {
            "words": round(sum(lengths) / len(lengths), 1),
            "within a fifth of the length": share(
                abs(length - n_words) <= LENGTH_TOLERANCE * n_words
                for length in lengths
            ),
        }
        for metric in METRICS:
            values = [100 * each[metric].f for each in of_system]
            copied = [100 * each[metric].f for each in rouge["copied"]]
            found[system][metric] = rounded(bootstrap_interval(values))
            if system != "copied":
                difference = paired_difference(values, copied)
                found[system][f"{metric} - copied"] = rounded(difference)
    return found


def trust(writer: Remembering) -> dict[str, float]:
    """How often the first candidate brings in words, and what the guard does."""
    items = [
        ([written.text for written in candidates], request.texts)
        for request, candidates in writer.candidates.items()
    ]
    new = [new_words(texts[0], passages) for texts, passages in items]
    places = [choose_supported(texts, passages) for texts, passages in items]
    asked = [request.target_words for request in writer.candidates]
    written = [count_words(texts[0]) for texts, _ in items]
    return {
        "written": len(items),
        "words to a word asked for": round(sum(written) / max(1, sum(asked)), 3),
        "with a new word": share(map(bool, new)),
        "with a new number": share(
            any(word[0].isdigit() for word in of_text) for of_text in new
        ),
        "guard takes the source": share(place is None for place in places),
        "guard takes a later candidate": share(bool(place) for place in places),
        "copied word by word": share(
            texts[0] == sources[0] for texts, sources in items
        ),
    }


def new_words(text: str, sources: Sequence[str]) -> set[str]:
    """The content words of a text that no source has in this form."""
    return set(content_words(text, ENGLISH)) - {
        word for s in sources for word in words(s)
    }


def share(flags: Iterable[bool]) -> float:
    """The share of the flags that are true, to three places."""
    found = list(flags)
    return round(sum(found) / max(1, len(found)), 3)


if __name__ == "__main__":
    main()
