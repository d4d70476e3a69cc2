"""The gate: is a system worse than the committed baseline of itself?

A metric is worse when the one-sided 95 % bound of its paired change lies below minus
its tolerance: the change is then beyond what these topics' noise explains. With several
metrics the p values are Holm-adjusted first, so more metrics do not mean more false
alarms. Floors are absolute: they stop many small drops, each within the tolerance, from
adding up; they lie where noise alone does not reach. What cannot be compared (other
data, other signature, topics missing, not a number) never passes.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from summarize.errors import ComparisonError
from summarize.evaluation.harness.baseline_file import (
    GateBaseline,
    differing_keys,
    differing_settings,
)
from summarize.evaluation.harness.gated import GATED, SUPPORT, Tolerances
from summarize.evaluation.harness.results import Report
from summarize.evaluation.metrics.statistics import holm, resampled_means

ALPHA: Final = 0.05
_SAME: Final = 9  # digits behind the point: what differs farther behind is level
ROUGE: Final = "ROUGE"
"""The mean of the ROUGE metrics, by which topics are told apart."""

Status = Literal["passed", "worse", "not comparable"]


@dataclass(frozen=True, slots=True)
class Check:
    """One metric: means before and after, the bound of the change, p and the verdict.

    `bound` is the one-sided 95 % upper bound of the mean change; `p` that of "the drop
    is no larger than the tolerance", Holm-adjusted. `changed` counts topics whose score
    is another one than before. `problem` says why the metric fails.
    """

    metric: str
    before: float
    after: float
    tolerance: float
    bound: float
    p: float
    changed: int
    floor: float | None
    problem: str | None

    @property
    def change(self) -> float:
        """The mean paired change."""
        return self.after - self.before

    @property
    def is_in_doubt(self) -> bool:
        """Whether it passes with a drop beyond the tolerance, which may be chance."""
        return self.problem is None and self.change < -self.tolerance


@dataclass(frozen=True, slots=True)
class Drop:
    """A topic that scores less than before, and by how much.

    `of` is `ROUGE`, or `SUPPORT`.
    """

    topic_id: str
    change: float
    of: str


@dataclass(frozen=True, slots=True)
class GateResult:
    """The verdict with its reasons; `reason` says why scores are not comparable.

    `missing` are the gated metrics that the baseline lacks, since it is older than they
    are; `n_broken` counts records of the input left out; `drops` are the topics that
    fell by more than the tolerance, the farthest first; `settings` says in words which
    of the system's are not those of the baseline.
    """

    status: Status
    system: str
    n_topics: int
    checks: tuple[Check, ...] = ()
    missing: tuple[str, ...] = ()
    reason: str | None = None
    n_broken: int = 0
    drops: tuple[Drop, ...] = ()
    settings: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 passed, 1 worse, 2 not comparable (3 is left for wrong usage)."""
        return {"passed": 0, "worse": 1, "not comparable": 2}[self.status]


def compare_to_baseline(
    report: Report,
    baseline: GateBaseline,
    tolerances: Tolerances | None = None,
    *,
    settings: Mapping[str, Any] | None = None,
    n_resamples: int = 2000,
    seed: int = 0,
) -> GateResult:
    """Hold the baseline's system in the report against the baseline.

    Only metrics that the baseline has are held. `settings` are those of the system, as
    in a baseline: what differs is told and decides nothing. Never raises for scores
    that do not fit together: the result then is `not comparable` and says why.
    """
    tolerances = tolerances or Tolerances()
    found = GateResult(
        "not comparable",
        baseline.system,
        len(report.topic_ids),
        n_broken=report.n_broken,
        settings=_differences(baseline, settings),
    )
    try:
        after = _comparable_scores(report, baseline)
    except ComparisonError as error:
        return replace(found, reason=str(error))
    before = np.array([baseline.scores[metric] for metric in after]).T
    changes = np.array(list(after.values())).T - before
    means = resampled_means(changes, n_resamples=n_resamples, seed=seed)
    bounds = np.quantile(means, 1 - ALPHA, axis=0)
    allowed = [tolerances.of(metric) for metric in after]
    n_kept = (means >= -np.array(allowed)).sum(axis=0)  # the observed change counts,
    p_values = holm([float(n + 1) / (n_resamples + 1) for n in n_kept])  # too: never 0
    checks = [
        _check(metric, after[metric], baseline, tolerance, float(bound), p)
        for metric, tolerance, bound, p in zip(
            after, allowed, bounds, p_values, strict=True
        )
    ]
    return replace(
        found,
        status="worse" if any(check.problem for check in checks) else "passed",
        checks=tuple(checks),
        missing=tuple(metric for metric in GATED if metric not in after),
        drops=_drops(
            report.topic_ids, dict(zip(after, changes.T, strict=True)), tolerances
        ),
    )


def _differences(
    baseline: GateBaseline, settings: Mapping[str, Any] | None
) -> tuple[str, ...]:
    if baseline.settings is None or settings is None:
        return ()
    return tuple(differing_settings(baseline.settings, settings))


def _drops(
    topic_ids: Sequence[str],
    changes: Mapping[str, NDArray[np.float64]],
    tolerances: Tolerances,
) -> tuple[Drop, ...]:
    """Return the topics that fell by more than a tolerance; ties in their order."""
    rouge = [column for metric, column in changes.items() if metric != SUPPORT]
    columns = {ROUGE: np.mean(rouge, axis=0)} if rouge else {}
    columns |= {SUPPORT: changes[SUPPORT]} if SUPPORT in changes else {}
    drops = [
        Drop(topic_id, float(change), of)
        for of, column in columns.items()
        for topic_id, change in zip(topic_ids, column, strict=True)
        if change < -tolerances.of(of)
    ]
    return tuple(sorted(drops, key=lambda drop: round(drop.change, _SAME)))


def _check(
    metric: str,
    after: Sequence[float],
    baseline: GateBaseline,
    tolerance: float,
    bound: float,
    p: float,
) -> Check:
    before = baseline.scores[metric]
    mean = float(np.mean(after))
    floor = baseline.floors.get(metric)
    problem = None
    if p < ALPHA:
        problem = "worse than the baseline by more than the tolerance"
    elif floor is not None and mean < floor:
        problem = f"below the floor of {floor:.4f}"
    changed = sum(new != old for new, old in zip(after, before, strict=True))
    return Check(
        metric=metric,
        before=float(np.mean(before)),
        after=mean,
        tolerance=tolerance,
        bound=bound,
        p=p,
        changed=changed,
        floor=floor,
        problem=problem,
    )


def _comparable_scores(
    report: Report, baseline: GateBaseline
) -> Mapping[str, Sequence[float]]:
    """Return the gated scores in the baseline's order, or raise `ComparisonError`."""
    if report.data != baseline.data:
        raise ComparisonError(
            f"The data changed: {report.data}, the baseline has {baseline.data}. Use "
            "the data of the baseline, or make a new baseline."
        )
    keys = differing_keys(report.signature, baseline.signature)
    if keys:
        raise ComparisonError(
            f"The signatures differ in {', '.join(keys)}. Score with the options and "
            "library versions of the baseline, or make a new baseline."
        )
    if report.topic_ids != baseline.topic_ids:
        raise ComparisonError("The topics differ from those of the baseline.")
    system = report.system(baseline.system)
    if system.failures:
        first = system.failures[0]
        raise ComparisonError(
            f"{len(system.failures)} topics failed, first {first.place}: "
            f"{first.message}"
        )
    scores = {}
    for metric in baseline.scores:
        if metric not in system.scores:
            raise ComparisonError(f"The report has no metric {metric!r}.")
        if not all(math.isfinite(value) for value in system.scores[metric]):
            raise ComparisonError(f"A score of {metric!r} is not a number.")
        scores[metric] = system.scores[metric]
    return scores
