"""What a report says in words: which systems the first one beats, and which beat it."""

from collections.abc import Iterable, Mapping
from typing import Final, Literal

from summarize.evaluation.harness.results import PairedDifference, Report
from summarize.evaluation.metrics.rouge import METRICS
from summarize.evaluation.metrics.statistics import FEW_TOPICS

Standing = Literal["better", "worse", "not told apart"]

CHANCE: Final = 0.05
"""The p from which a difference may be chance."""

METRIC_NAMES: Final = {
    "rouge1": "ROUGE-1",
    "rouge2": "ROUGE-2",
    "rougeL": "ROUGE-L",
    "rougeLsum": "ROUGE-Lsum",
}
CEILING: Final = "oracle"
"""The baseline that nobody is meant to beat."""

SYSTEM_NAMES: Final = {
    "lead": "the lead",
    "joined": "the joined articles",
    "lexrank": "LexRank",
    "oracle": "the oracle (which knows the references)",
}
P_MEANING: Final = (
    "An interval is of one metric by itself; p counts that four are tested (Holm), so "
    "an interval may lie beside zero where p says that chance can do it, too."
)


def standing(difference: PairedDifference) -> Standing:
    """Return what a paired difference on one metric comes to; chance tells nothing."""
    if difference.p >= CHANCE or difference.low <= 0 <= difference.high:
        return "not told apart"
    return "better" if difference.mean > 0 else "worse"


def standing_line(report: Report) -> str:
    """Return how the first system stands to the others, in a sentence.

    `config is better than the lead and LexRank; worse than the oracle.` The metrics are
    named where it is not all of them. "" where there is nothing to compare; few topics
    (`FEW_TOPICS`) tell nothing.
    """
    first = report.systems[0]
    if not first.over:
        return ""
    if (n_topics := len(report.topic_ids)) < FEW_TOPICS:
        return (
            f"Too few topics to tell {first.name} from others: {n_topics}, and it "
            f"takes {FEW_TOPICS}."
        )
    better = _than(first.over, "better")
    worse = _than(first.over, "worse")
    others = [
        SYSTEM_NAMES.get(other, other)
        for other, found in first.over.items()
        if all(standing(each) == "not told apart" for each in found.values())
    ]
    parts = [f"better than {_listed(better)}"] if better else []
    parts += [f"not told apart from {_listed(others)}"] if others else []
    parts += [f"worse than {_listed(worse)}"] if worse else []
    return f"{first.name} is {'; '.join(parts)}."


def _than(
    over: Mapping[str, Mapping[str, PairedDifference]], kind: Standing
) -> list[str]:
    """Return the systems of a standing, with the metrics where it is not all."""
    return [
        f"{SYSTEM_NAMES.get(other, other)}{_on(found)}"
        for other, differences in over.items()
        if (found := _metrics(differences, kind))
    ]


def _metrics(differences: Mapping[str, PairedDifference], kind: Standing) -> list[str]:
    return [m for m in METRICS if standing(differences[m]) == kind]


def _on(metrics: list[str]) -> str:
    """Return on which metrics, "" where it is all."""
    if len(metrics) == len(METRICS):
        return ""
    return f" on {_listed(METRIC_NAMES[metric] for metric in metrics)}"


def _listed(names: Iterable[str]) -> str:
    """Return `a`, `a and b`, `a, b and c`."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last
