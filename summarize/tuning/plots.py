"""Plots of a search, drawn by Optuna: how the objective rose, which keys it hangs on.

matplotlib is imported here only, with the Agg canvas: no display is needed.
"""

import warnings
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.output.atomic import whole_file
from summarize.tuning.folder import HISTORY, IMPORTANCE
from summarize.tuning.result import ended_trials

if TYPE_CHECKING:
    import optuna


def plot_study(study: "optuna.Study", folder: Path) -> None:
    """Write `history.png`, and `importance.png` where there is something to tell.

    The importances of keys need two of them, and trials that differ. Writes nothing
    where matplotlib is missing.
    """
    try:
        import matplotlib
    except ImportError:
        return
    matplotlib.use("Agg")
    from optuna.visualization.matplotlib import (
        plot_optimization_history,
        plot_param_importances,
    )

    points = _in_points(study)
    name = "objective, points"
    _save(lambda: plot_optimization_history(points, target_name=name), folder / HISTORY)
    if _has_importances(points):
        _save(
            lambda: plot_param_importances(points, target_name=name),
            folder / IMPORTANCE,
        )


def _in_points(study: "optuna.Study") -> "optuna.Study":
    """Return a study of the objective alone, in points, with the trials that ended."""
    import optuna

    points = optuna.create_study(direction="maximize")
    for trial in ended_trials(study):
        is_complete = trial.state == optuna.trial.TrialState.COMPLETE
        points.add_trial(
            optuna.trial.create_trial(
                state=trial.state,
                value=100 * trial.values[0] if is_complete else None,
                params=trial.params,
                distributions=trial.distributions,
            )
        )
    return points


def _has_importances(study: "optuna.Study") -> bool:
    from optuna.importance import get_param_importances

    with warnings.catch_warnings():
        warnings.simplefilter("error", UserWarning)  # too few trials: all are equal
        try:
            return len(get_param_importances(study)) > 1
        except (ValueError, RuntimeError, UserWarning):  # all trials are worth the same
            return False


def _save(draw: Callable[[], Any], path: Path) -> None:
    import matplotlib.pyplot as plt
    from optuna.exceptions import ExperimentalWarning

    with warnings.catch_warnings(), plt.rc_context():
        warnings.simplefilter("ignore", ExperimentalWarning)
        axes = draw()
        if path.name == HISTORY:  # the trials of tables and records count from 1
            axes.xaxis.set_major_formatter(lambda number, _: f"{number + 1:g}")
        with whole_file(path) as file:
            axes.figure.savefig(
                file,
                format="png",
                dpi=120,
                bbox_inches="tight",
                metadata={"Software": None},
            )
        plt.close(axes.figure)
