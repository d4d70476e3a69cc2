"""What an evaluation found: scores per topic, means with intervals, one signature."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from summarize.errors import ComparisonError
from summarize.evaluation.metrics.statistics import Interval
from summarize.schema import Failure

FORMAT = 1
_DIGITS = 6


class PairedDifference(NamedTuple):
    """A paired difference with its interval and its permutation p (Holm-adjusted)."""

    mean: float
    low: float
    high: float
    p: float


@dataclass(frozen=True, slots=True)
class SystemScores:
    """One system: per metric its scores in topic order, and their mean with interval.

    `over` holds, by the other's name, the paired differences to other systems on the
    ROUGE metrics: to the lead where there is one, and for the first system to all. A
    failed topic scored 0 and stands in `failures`. `verdicts` counts, over all topics,
    the sentences of each class (`SentenceClass`) by verdict; it is empty where there
    are no citations.
    """

    name: str
    scores: Mapping[str, tuple[float, ...]]
    means: Mapping[str, Interval]
    over: Mapping[str, Mapping[str, PairedDifference]]
    failures: tuple[Failure, ...] = ()
    verdicts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Report:
    """All systems on the same topics; `lead` names the row the others are held against.

    `lead` is None where the articles were not known (scores of anyone's predictions).
    `n_broken` counts records of the input that could not be read, or not whole.
    """

    signature: str
    data: str
    topic_ids: tuple[str, ...]
    systems: tuple[SystemScores, ...]
    lead: str | None = None
    n_broken: int = 0

    def system(self, name: str) -> SystemScores:
        """Return the scores of one system; raises `ComparisonError` for other names."""
        for each in self.systems:
            if each.name == name:
                return each
        names = ", ".join(each.name for each in self.systems)
        raise ComparisonError(f"The report has no system {name!r}, only: {names}.")


def report_json(report: Report) -> str:
    """Return the report as JSON text: sorted, the same bytes for the same scores."""
    record = {
        "format": FORMAT,
        "signature": report.signature,
        "data": report.data,
        "lead": report.lead,
        "broken_records": report.n_broken,
        "topic_ids": report.topic_ids,
        "systems": {each.name: _system_record(each) for each in report.systems},
    }
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _system_record(system: SystemScores) -> dict[str, Any]:
    return {
        "means": {name: _named(value) for name, value in system.means.items()},
        "over": {
            other: {name: _named(value) for name, value in differences.items()}
            for other, differences in system.over.items()
        },
        "scores": dict(system.scores),
        "verdicts": {name: dict(counts) for name, counts in system.verdicts.items()},
        "failures": [
            {"topic_id": failure.place, "stage": failure.stage, "error": failure.error}
            for failure in system.failures
        ],
    }


def _named(value: Interval | PairedDifference) -> dict[str, float]:
    return {key: round(number, _DIGITS) for key, number in value._asdict().items()}
