"""The same topics, disturbed: how far do scores and citations move?

A disturbance turns a topic into one that says the same, or nearly, in another form. The
scores of a robust system move little; by how much is told with paired intervals.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from summarize.errors import ConfigError
from summarize.evaluation.harness.compare import (
    EvaluationOptions,
    Output,
    System,
    run_system,
    topic_scores,
)
from summarize.evaluation.harness.tables import markdown_table
from summarize.evaluation.metrics.statistics import Interval, paired_difference
from summarize.schema import Failure, Topic

METRICS: Final = ("rouge1", "rouge2", "rougeLsum", "cited", "article_balance")

_ABOVE: Final = (
    "Home | News | Sport | Weather\n"
    "Share this article on Facebook\n"
    "We use cookies to improve your experience. Accept all\n"
)
_BELOW: Final = (
    "\nSign up for our daily newsletter\n"
    "Read more: The ten best places to eat this summer\n"
    "© All rights reserved. No part of this page may be redistributed.\n"
)
_TYPO_SHARE: Final = 0.02
_TYPO_LETTERS: Final = 4  # words with fewer stay: "teh" for "the" changes no content


@dataclass(frozen=True, slots=True)
class Movement:
    """By disturbance and metric: the paired change of the scores, with its interval.

    `failures` counts the topics on which the system failed only when disturbed.
    """

    changes: Mapping[str, Mapping[str, Interval]]
    failures: Mapping[str, int]
    n_topics: int


def measure_robustness(
    topics: Sequence[Topic], system: System, options: EvaluationOptions | None = None
) -> Movement:
    """Run a system on every topic, as it is and disturbed in each way.

    Disturbed topics keep their references. Metrics that the system's outputs lack are
    left out. Raises `ConfigError` below two topics: the irrelevant article is one of
    the next topic.
    """
    if len(topics) < 2:
        raise ConfigError("The robustness suite needs at least two topics.")
    options = options or EvaluationOptions()
    plain = [run_system(system, topic) for topic in topics]
    before = [_scores(t, out, options) for t, out in zip(topics, plain, strict=True)]
    changes: dict[str, dict[str, Interval]] = {}
    failures: dict[str, int] = {}
    for name in DISTURBANCES:
        moved = [disturb(name, topics, n, options.seed) for n in range(len(topics))]
        outputs = [run_system(system, topic) for topic in moved]
        after = [
            _scores(t, out, options) for t, out in zip(moved, outputs, strict=True)
        ]
        changes[name] = _differences(before, after, options)
        failures[name] = sum(map(_newly_failed, plain, outputs))
    return Movement(changes, failures, len(topics))


def robustness_markdown(movement: Movement) -> str:
    """Return the changes as a Markdown table, scores times 100."""
    shown = [m for m in METRICS if all(m in c for c in movement.changes.values())]
    rows = [
        [name, *(_cell(changes[m]) for m in shown), str(movement.failures[name])]
        for name, changes in movement.changes.items()
    ]
    table = markdown_table(["disturbance", *shown, "new failures"], rows)
    title = f"Change of the scores on {movement.n_topics} topics, 95 % intervals:"
    return f"{title}\n\n{table}\n"


def disturb(name: str, topics: Sequence[Topic], place: int, seed: int) -> Topic:
    """Return the topic at `place` disturbed; the same seed gives the same topic."""
    topic = topics[place]
    generator = Random(f"{seed} {name} {topic.id}")
    return DISTURBANCES[name](topic, topics[(place + 1) % len(topics)], generator)


def _shuffled(topic: Topic, _: Topic, generator: Random) -> Topic:
    return replace(
        topic, articles=tuple(generator.sample(topic.articles, len(topic.articles)))
    )


def _duplicated(topic: Topic, _: Topic, generator: Random) -> Topic:
    article = generator.choice(topic.articles)
    again = replace(article, id=f"{article.id} again")
    return replace(topic, articles=(*topic.articles, again))


def _irrelevant_added(topic: Topic, other: Topic, generator: Random) -> Topic:
    article = generator.choice(other.articles)
    stray = replace(article, id=f"{other.id} {article.id}")
    return replace(topic, articles=(*topic.articles, stray))


def _one_removed(topic: Topic, _: Topic, generator: Random) -> Topic:
    """Remove an article; a topic of one stays as it is."""
    if len(topic.articles) < 2:
        return topic
    gone = generator.randrange(len(topic.articles))
    return replace(topic, articles=topic.articles[:gone] + topic.articles[gone + 1 :])


def _boilerplate_added(topic: Topic, _: Topic, __: Random) -> Topic:
    articles = (replace(a, text=_ABOVE + a.text + _BELOW) for a in topic.articles)
    return replace(topic, articles=tuple(articles))


def _with_typos(topic: Topic, _: Topic, generator: Random) -> Topic:
    articles = (replace(a, text=_misspell(a.text, generator)) for a in topic.articles)
    return replace(topic, articles=tuple(articles))


DISTURBANCES: Final[dict[str, Callable[[Topic, Topic, Random], Topic]]] = {
    "articles shuffled": _shuffled,
    "one article duplicated": _duplicated,
    "irrelevant article added": _irrelevant_added,
    "one article removed": _one_removed,
    "boilerplate added": _boilerplate_added,
    "typos": _with_typos,
}


def _misspell(text: str, generator: Random) -> str:
    """Swap two inner letters of some of the words; white space stays as it is."""
    words = text.split(" ")
    for place, word in enumerate(words):
        fits = len(word) >= _TYPO_LETTERS and word.isalpha()
        if fits and generator.random() < _TYPO_SHARE:
            i = generator.randrange(1, len(word) - 2)
            words[place] = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return " ".join(words)


def _scores(
    topic: Topic, output: Output, options: EvaluationOptions
) -> dict[str, float]:
    return topic_scores(topic, output, options.rouge)


def _differences(
    before: Sequence[Mapping[str, float]],
    after: Sequence[Mapping[str, float]],
    options: EvaluationOptions,
) -> dict[str, Interval]:
    return {
        metric: paired_difference(
            [scores[metric] for scores in after],
            [scores[metric] for scores in before],
            n_resamples=options.n_resamples,
            seed=options.seed,
        )
        for metric in METRICS
        if all(metric in scores for scores in (*before, *after))
    }


def _newly_failed(before: Output, after: Output) -> bool:
    return isinstance(after, Failure) and not isinstance(before, Failure)


def _cell(change: Interval) -> str:
    ends = f"[{100 * change.low:+.2f}, {100 * change.high:+.2f}]"
    return f"{100 * change.mean:+.2f} {ends}"
