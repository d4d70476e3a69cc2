"""The objective: what one config is worth on some topics, and what it costs."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from summarize.config import Config, load_config
from summarize.errors import ConfigError
from summarize.evaluation.compare import Output, System, topic_scores
from summarize.evaluation.rouge import RougeOptions
from summarize.pipeline import Summarizer
from summarize.schema import Topic

Overrides = Mapping[str, object]
MakeSummarizer = Callable[[Overrides], System]

_ROUGE = RougeOptions()


@dataclass(slots=True)
class Worth:
    """What a system got, topic by topic: the objective, its metrics, the seconds."""

    totals: list[float] = field(default_factory=list)
    metrics: dict[str, list[float]] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)

    @property
    def mean(self) -> float:
        """The mean objective over the topics seen."""
        return sum(self.totals) / len(self.totals)

    @property
    def seconds_per_topic(self) -> float:
        """The mean seconds a topic."""
        return sum(self.seconds) / len(self.seconds)


def add_topics(
    worth: Worth, system: System, topics: Sequence[Topic], weights: Mapping[str, float]
) -> None:
    """Run a system on more topics and add what it got.

    Raises `ConfigError` where the objective names a metric that the output has not.
    """
    for topic in topics:
        started = time.perf_counter()
        output: Output = system(topic)
        worth.seconds.append(time.perf_counter() - started)
        scores = topic_scores(topic, output, _ROUGE)
        lost = [metric for metric in weights if metric not in scores]
        if lost:
            raise ConfigError(
                f"The objective names {', '.join(lost)}, which topic {topic.id!r} has "
                f"not; it has {', '.join(scores)}."
            )
        for metric in weights:
            worth.metrics.setdefault(metric, []).append(scores[metric])
        worth.totals.append(sum(w * scores[m] for m, w in weights.items()))


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
