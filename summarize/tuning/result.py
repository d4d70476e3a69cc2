"""What a search found: its complete trials, the best of them, what that one gains."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.evaluation.metrics.statistics import FEW_TOPICS, Interval
from summarize.tuning.objective import Overrides

if TYPE_CHECKING:
    import optuna


@dataclass(frozen=True, slots=True)
class TuneResult:
    """The best trial, and its paired gain over the config it started from.

    `gain` and `metrics` are on the held-back topics, which no trial has seen; the
    winner is called better only if these are enough and the interval of `gain` lies
    above zero. `trial` counts from 1; `n_trials` are those that ended, in this search
    and before it, which may be more than the `n_asked` for. `is_start` is true where
    the best trial is the config as it was.
    """

    overrides: Overrides
    trial: int
    n_trials: int
    n_asked: int
    n_topics: int
    n_held_back: int
    data: str
    gain: Interval
    metrics: Mapping[str, Interval]
    seconds_per_topic: float
    is_start: bool = False

    @property
    def is_better(self) -> bool:
        """Whether the gain is positive with its interval, on enough topics."""
        return self.n_held_back >= FEW_TOPICS and self.gain.low > 0

    @property
    def verdict(self) -> str:
        """What can be said of the winner, in words."""
        if self.is_start:
            return "the config as it is: no other trial was better"
        if self.n_held_back < FEW_TOPICS:
            return (
                f"not confirmed: only {self.n_held_back} held-back topics (it takes "
                f"{FEW_TOPICS})"
            )
        return "better" if self.is_better else "not shown to be better"

    @property
    def more_than_asked(self) -> str | None:
        """Say that the folder held more trials than are asked for; None where not."""
        if self.n_trials <= self.n_asked:
            return None
        return (
            f"The folder holds a search of {self.n_trials} trials; {self.n_asked} are "
            "asked for now: all of them count, none was added."
        )


def best_trial(study: "optuna.Study") -> "optuna.trial.FrozenTrial":
    """Return the complete trial with the highest objective; the first of equals."""
    return max(
        complete_trials(study), key=lambda trial: (trial.values[0], -trial.number)
    )


def complete_trials(study: "optuna.Study") -> "list[optuna.trial.FrozenTrial]":
    """Return the trials that saw all topics: a pruned one's value is of a part."""
    from optuna.trial import TrialState

    return [t for t in ended_trials(study) if t.state == TrialState.COMPLETE]


def ended_trials(study: "optuna.Study") -> "list[optuna.trial.FrozenTrial]":
    """Return the trials that came to their end, complete or pruned."""
    from optuna.trial import TrialState

    states = (TrialState.COMPLETE, TrialState.PRUNED)
    ended: list[optuna.trial.FrozenTrial] = study.get_trials(False, states)
    return ended


def trial_numbers(study: "optuna.Study") -> dict[int, int]:
    """Return the number from 1 of each ended trial, by Optuna's own number.

    Optuna also counts a trial that a kill cut short; it is no result and has none.
    """
    return {trial.number: n for n, trial in enumerate(ended_trials(study), 1)}
