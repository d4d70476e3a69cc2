"""The objective: what one config is worth on some topics, and what it costs."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from summarize.config import Config, load_config
from summarize.errors import ConfigError
from summarize.evaluation.harness.compare import Output, System, topic_scores
from summarize.evaluation.metrics.rouge import RougeOptions
from summarize.evaluation.metrics.statistics import Interval
from summarize.pipeline import Summarizer
from summarize.schema import Topic

Overrides = Mapping[str, object]
MakeSummarizer = Callable[[Overrides], System]

_ROUGE = RougeOptions()


@dataclass(frozen=True, slots=True)
class TopicWorth:
    """What a system got on one topic: the objective's metrics, and the seconds."""

    metrics: Mapping[str, float]
    seconds: float


@dataclass(slots=True)
class Worth:
    """What a system got, topic by topic, under the weights of an objective."""

    weights: Mapping[str, float]
    topics: list[TopicWorth] = field(default_factory=list)

    @property
    def totals(self) -> list[float]:
        """The objective of each topic seen: the weighted sum of its metrics."""
        return [
            sum(weight * topic.metrics[m] for m, weight in self.weights.items())
            for topic in self.topics
        ]

    def metric(self, name: str) -> list[float]:
        """Return one metric of each topic seen."""
        return [topic.metrics[name] for topic in self.topics]

    @property
    def mean(self) -> float:
        """The mean objective over the topics seen."""
        return sum(self.totals) / len(self.topics)

    @property
    def seconds_per_topic(self) -> float:
        """The mean seconds a topic."""
        return sum(topic.seconds for topic in self.topics) / len(self.topics)


def score_topic(
    system: System, topic: Topic, weights: Mapping[str, float]
) -> TopicWorth:
    """Run a system on a topic; return the metrics that `weights` names.

    Raises `ConfigError` where the objective names a metric that the output has not.
    """
    started = time.perf_counter()
    output: Output = system(topic)
    seconds = time.perf_counter() - started
    scores = topic_scores(topic, output, _ROUGE)
    lost = [metric for metric in weights if metric not in scores]
    if lost and not topic.references and all(map(_needs_reference, lost)):
        raise ConfigError(
            f"topic {topic.id!r} has no reference to score {', '.join(lost)} against; "
            "name the column with --columns reference=COLUMN, or tune without "
            "references: --search no-references"
        )
    if lost:
        raise ConfigError(
            f"The objective names {', '.join(lost)}, which topic {topic.id!r} has "
            f"not; it has {', '.join(scores)}."
        )
    return TopicWorth({metric: scores[metric] for metric in weights}, seconds)


def make_config_summarizer(config: str | None) -> MakeSummarizer:
    """Return a function from overrides to the `Summarizer` of `config` with them."""

    def make(overrides: Overrides) -> System:
        return Summarizer.from_config(overridden(config, overrides))

    return make


def rounded(overrides: Overrides) -> dict[str, object]:
    """Return overrides with floats to four digits: what is tried is what is written."""
    return {
        key: float(f"{value:.4g}") if isinstance(value, float) else value
        for key, value in overrides.items()
    }


def overridden(config: str | None, overrides: Overrides) -> Config:
    """Return the config with dotted keys set; raises `ConfigError` for wrong ones."""
    return load_config(
        config, [f"{key}={json.dumps(value)}" for key, value in overrides.items()]
    )


def objective_words(weights: Mapping[str, float]) -> str:
    """Return what an objective sums: `rouge1 + 0.5 × rouge2 − flagged`."""
    words = ""
    for metric, weight in weights.items():
        sign = "−" if weight < 0 else "+" if words else ""
        factor = "" if abs(weight) == 1 else f"{abs(weight):g} × "
        gap = " " if words else ""
        words += f"{gap}{sign}{gap}{factor}{metric}"
    return words


def in_points(value: Interval) -> str:
    """Return a gain with its interval in points, a hundred for a score of 1."""
    mean, low, high = (100 * part for part in value)
    return f"{mean:+.2f} [{low:+.2f}, {high:+.2f}]"


def _needs_reference(metric: str) -> bool:
    return metric.startswith("rouge") or metric == "length_ratio"
