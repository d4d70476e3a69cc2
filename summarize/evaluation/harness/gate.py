"""The gate: is a system worse than the committed baseline of itself?

A metric is worse when the one-sided 95 % bound of its paired change lies below
-tolerance: the change is then beyond what these topics' noise explains. With several
metrics the p values are Holm-adjusted first, so more metrics do not mean more false
alarms. Floors are absolute: they stop many small drops, each within the tolerance, from
adding up; they lie where noise alone does not reach. What cannot be compared (other
data, other signature, topics missing, not a number) never passes.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from summarize.errors import ComparisonError
from summarize.evaluation.harness.baseline_file import GateBaseline, differing_keys
from summarize.evaluation.harness.results import Report
from summarize.evaluation.metrics.statistics import holm, resampled_means

ALPHA: Final = 0.05
TOLERANCE: Final = 0.005
GATED: Final = ("rouge1", "rouge2", "rougeLsum")

Status = Literal["passed", "worse", "not comparable"]


@dataclass(frozen=True, slots=True)
class Check:
    """One metric: means before and after, the bound of the change, p and the verdict.

    `bound` is the one-sided 95 % upper bound of the mean change; `p` that of "the drop
    is no larger than the tolerance", Holm-adjusted. `changed` counts topics whose score
    is another one than before.
    """

    metric: str
    before: float
    after: float
    bound: float
    p: float
    changed: int
    floor: float | None
    problem: str | None

    @property
    def change(self) -> float:
        """The mean paired change."""
        return self.after - self.before


@dataclass(frozen=True, slots=True)
class Drop:
    """A topic that scores less than before: the change of the mean of its metrics."""

    topic_id: str
    change: float


@dataclass(frozen=True, slots=True)
class GateResult:
    """The verdict with its reasons; `reason` says why scores are not comparable.

    `tolerance` is in score units, `n_broken` counts records of the input left out;
    `drops` are the topics that fell by more than the tolerance, the farthest first.
    """

    status: Status
    system: str
    n_topics: int
    tolerance: float
    checks: tuple[Check, ...] = ()
    reason: str | None = None
    n_broken: int = 0
    drops: tuple[Drop, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 passed, 1 worse, 2 not comparable (3 is left for wrong usage)."""
        return {"passed": 0, "worse": 1, "not comparable": 2}[self.status]


def compare_to_baseline(
    report: Report,
    baseline: GateBaseline,
    tolerance: float = TOLERANCE,
    *,
    n_resamples: int = 2000,
    seed: int = 0,
) -> GateResult:
    """Hold the baseline's system in the report against the baseline.

    `tolerance` is in score units (0.005 is half a ROUGE point). Never raises for scores
    that do not fit together: the result then is `not comparable` and says why.
    """
    try:
        after = _comparable_scores(report, baseline)
    except ComparisonError as error:
        return GateResult(
            "not comparable",
            baseline.system,
            len(report.topic_ids),
            tolerance,
            reason=str(error),
            n_broken=report.n_broken,
        )
    before = np.array([baseline.scores[metric] for metric in after]).T
    changes = np.array(list(after.values())).T - before
    means = resampled_means(changes, n_resamples=n_resamples, seed=seed)
    bounds = np.quantile(means, 1 - ALPHA, axis=0)
    n_kept = (means >= -tolerance).sum(axis=0)  # the observed change counts, too:
    p_values = holm([float(n + 1) / (n_resamples + 1) for n in n_kept])  # never 0
    checks = [
        _check(metric, after[metric], baseline, float(bound), p)
        for metric, bound, p in zip(after, bounds, p_values, strict=True)
    ]
    worse = any(check.problem for check in checks)
    return GateResult(
        "worse" if worse else "passed",
        baseline.system,
        len(report.topic_ids),
        tolerance,
        tuple(checks),
        n_broken=report.n_broken,
        drops=_drops(report.topic_ids, changes.mean(axis=1), tolerance),
    )


def _drops(
    topic_ids: Sequence[str], changes: Iterable[float], tolerance: float
) -> tuple[Drop, ...]:
    """Return the topics that fell by more than `tolerance`; ties in their order."""
    pairs = zip(topic_ids, changes, strict=True)
    drops = [Drop(name, float(each)) for name, each in pairs if each < -tolerance]
    return tuple(sorted(drops, key=lambda drop: drop.change))


def _check(
    metric: str, after: Sequence[float], baseline: GateBaseline, bound: float, p: float
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
        metric, float(np.mean(before)), mean, bound, p, changed, floor, problem
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
