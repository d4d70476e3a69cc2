"""What a search found: its complete trials, the best of them, what that one gains."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.evaluation.statistics import Interval
from summarize.tuning.objective import Overrides

if TYPE_CHECKING:
    import optuna


@dataclass(frozen=True, slots=True)
class TuneResult:
    """The best trial, and its paired gain over the config it started from.

    `gain` and `metrics` are on the held-back topics, which no trial has seen; the
    winner is called better only if the interval of `gain` lies above zero.
    """

    overrides: Overrides
    trial: int
    n_trials: int
    n_topics: int
    n_held_back: int
    data: str
    gain: Interval
    metrics: Mapping[str, Interval]
    seconds_per_topic: float

    @property
    def is_better(self) -> bool:
        """Whether the gain is positive with its interval."""
        return self.gain.low > 0


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
