"""The committed `baseline.json`: what the gate compares with."""

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from summarize.errors import ComparisonError, ConfigError
from summarize.evaluation.harness.compare import HIGHER_IS_BETTER
from summarize.evaluation.harness.gated import Tolerances
from summarize.evaluation.harness.results import Report
from summarize.evaluation.metrics.statistics import bootstrap_interval
from summarize.output.atomic import write_whole

FORMAT: Final = 1
_WIDEST: Final = 4


@dataclass(frozen=True, slots=True)
class GateBaseline:
    """One system's scores, metric by metric in the order of `topic_ids`, and floors.

    `settings` are those of the system that are not the usual ones, by key of its
    config; None where nobody knows them.
    """

    signature: str
    data: str
    system: str
    topic_ids: tuple[str, ...]
    scores: Mapping[str, tuple[float, ...]]
    floors: Mapping[str, float]
    settings: Mapping[str, Any] | None = None


def make_baseline(
    report: Report,
    system: str,
    metrics: Sequence[str],
    tolerances: Tolerances,
    settings: Mapping[str, Any] | None = None,
) -> GateBaseline:
    """Return a baseline of one system; its floors lie below the means (`_floor`).

    Raises `ComparisonError` for a system that failed on a topic, a metric that it lacks
    or a score that is not a number, `ConfigError` for a metric that cannot gate.
    """
    found = report.system(system)
    if found.failures:
        raise ComparisonError(
            f"{system!r} failed on {len(found.failures)} topics: no baseline is made."
        )
    for metric in metrics:
        if metric not in HIGHER_IS_BETTER:
            raise ConfigError(f"{metric!r} cannot gate: higher is not simply better.")
        if metric not in found.scores:
            raise ComparisonError(f"{system!r} has no scores of {metric!r}.")
    scores = {metric: found.scores[metric] for metric in metrics}
    _check_finite(scores)
    floors = {
        metric: _floor(values, tolerances.of(metric))
        for metric, values in scores.items()
    }
    return GateBaseline(
        report.signature,
        report.data,
        system,
        report.topic_ids,
        scores,
        floors,
        settings,
    )


def update_baseline(
    path: Path,
    report: Report,
    *,
    system: str,
    metrics: Sequence[str],
    tolerances: Tolerances,
    settings: Mapping[str, Any] | None = None,
    allow_regression: bool = False,
) -> GateBaseline:
    """Write the report's scores as the baseline at `path`, and return it.

    A floor only rises. Raises `ComparisonError`, and writes nothing, where the new
    means are below an old floor, or the old baseline is of other data, another
    signature, system or set of metrics (its floors then say nothing);
    `allow_regression` overrides both.
    """
    new = make_baseline(report, system, metrics, tolerances, settings)
    if path.exists() and not allow_regression:
        new = _with_floors_of(new, read_baseline(path))
    write_whole(path, baseline_json(new))
    return new


def read_baseline(path: Path) -> GateBaseline:
    """Read a baseline; raises `ComparisonError` for a file that is not (whole) one."""
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return _from_record(record)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ComparisonError(
            f"{path} is no baseline ({type(error).__name__}: {error}); delete it, then "
            "make one with --update-baseline."
        ) from error


def baseline_json(baseline: GateBaseline) -> str:
    """Return the JSON text of a baseline, one line a topic for readable diffs."""
    topics = {
        name: {metric: values[place] for metric, values in baseline.scores.items()}
        for place, name in enumerate(baseline.topic_ids)
    }
    lines = [
        f"  {json.dumps(name)}: {json.dumps(scores, sort_keys=True)}"
        for name, scores in topics.items()
    ]
    head = {
        "format": FORMAT,
        "signature": baseline.signature,
        "data": baseline.data,
        "system": baseline.system,
        "floors": dict(sorted(baseline.floors.items())),
    }
    if baseline.settings is not None:
        head["settings"] = dict(sorted(baseline.settings.items()))
    return (
        json.dumps(head, indent=1)[:-2]
        + ',\n "topics": {\n'
        + ",\n".join(lines)
        + "\n }\n}\n"
    )


def differing_keys(left: str, right: str) -> list[str]:
    """Return the keys in which two signatures differ, in their order."""
    parts = [dict(p.partition(":")[::2] for p in s.split("|")) for s in (left, right)]
    keys = dict.fromkeys([*parts[0], *parts[1]])
    return [key for key in keys if parts[0].get(key) != parts[1].get(key)]


def differing_settings(before: Mapping[str, Any], now: Mapping[str, Any]) -> list[str]:
    """Return in words which settings are others now, by key: target_words: 150, now 60.

    A key that one of them lacks has its usual value there.
    """
    keys = sorted({*before, *now})
    told = [(key, before.get(key, "usual"), now.get(key, "usual")) for key in keys]
    return [f"{key}: {old}, now {new}" for key, old, new in told if old != new]


def _with_floors_of(new: GateBaseline, old: GateBaseline) -> GateBaseline:
    facts = ("data", "signature", "system")
    changed = [name for name in facts if getattr(new, name) != getattr(old, name)]
    if set(old.floors) - set(new.floors):
        changed.append("metrics")
    if changed:
        raise ComparisonError(
            f"The baseline is of other {', '.join(changed)}, so its floors cannot be "
            "kept; give --allow-regression to start anew."
        )
    floors = dict(new.floors)
    for metric, floor in old.floors.items():
        mean = math.fsum(new.scores[metric]) / len(new.topic_ids)
        if mean < floor:
            raise ComparisonError(
                f"{metric} is {mean:.4f}, below the floor of {floor:.4f}; give "
                "--allow-regression to lower it."
            )
        floors[metric] = max(floor, floors[metric])
    return replace(new, floors=floors)


def _from_record(record: Mapping[str, Any]) -> GateBaseline:
    if record["format"] != FORMAT:
        raise ValueError(f"format {record['format']}, not {FORMAT}")
    topics = record["topics"]
    metrics = sorted(next(iter(topics.values()), {}))
    if not metrics:
        raise ValueError("it has no topic with scores")
    scores = {
        metric: tuple(float(values[metric]) for values in topics.values())
        for metric in metrics
    }
    _check_finite(scores)
    floors = {metric: float(value) for metric, value in record["floors"].items()}
    return GateBaseline(
        signature=str(record["signature"]),
        data=str(record["data"]),
        system=str(record["system"]),
        topic_ids=tuple(topics),
        scores=scores,
        floors=floors,
        settings=record.get("settings"),
    )


def _check_finite(scores: Mapping[str, Sequence[float]]) -> None:
    for metric, values in scores.items():
        if not all(math.isfinite(value) for value in values):
            raise ComparisonError(f"A score of {metric!r} is not a number.")


def _floor(values: Sequence[float], tolerance: float) -> float:
    """Return how low a mean may fall over time without a change that is seen at once.

    As far below the mean as its interval reaches, so that noise alone does not break
    it, but at least the tolerance and at most four times that.
    """
    mean, low, _ = bootstrap_interval(values)
    margin = min(max(mean - low, tolerance), _WIDEST * tolerance)
    return round(mean - margin, 6)
