"""How much the objective hangs on each key, as Optuna estimates it from the trials."""

import warnings
from typing import TYPE_CHECKING

from summarize.tuning.result import complete_trials

if TYPE_CHECKING:
    import optuna


def key_importances(study: "optuna.Study") -> dict[str, float]:
    """Return the share of each key in how the objective varies, the largest first.

    Empty where there is nothing to tell: one key, or trials that do not differ.
    """
    from optuna.importance import get_param_importances

    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)  # too few trials: all are equal
        try:
            found = get_param_importances(_of_objective(study))
        except (ValueError, RuntimeError, UserWarning):  # all trials are worth the same
            return {}
    return found if len(found) > 1 else {}


def _of_objective(study: "optuna.Study") -> "optuna.Study":
    """Return a study of the objective alone: seconds are no part of it."""
    import optuna

    alone = optuna.create_study(direction="maximize")
    for trial in complete_trials(study):
        alone.add_trial(
            optuna.trial.create_trial(
                value=trial.values[0],
                params=trial.params,
                distributions=trial.distributions,
            )
        )
    return alone
