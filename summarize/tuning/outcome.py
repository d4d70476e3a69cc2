"""What a search leaves behind: the trials, the best config, a page, plots."""

import json
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from summarize.config import Config
from summarize.evaluation.files import write_whole
from summarize.evaluation.statistics import Interval
from summarize.evaluation.tables import markdown_table
from summarize.tuning.objective import overridden
from summarize.tuning.result import TuneResult, complete_trials
from summarize.tuning.search import Search

if TYPE_CHECKING:
    import optuna


def write_outcome(
    result: TuneResult, study: "optuna.Study", search: Search, output: Path
) -> None:
    """Write `trials.jsonl`, `tuning.md`, the config and the plots into `output`."""
    lines = [json.dumps(_trial_record(trial)) + "\n" for trial in study.trials]
    write_whole(output / "trials.jsonl", "".join(lines))
    write_whole(output / "tuning.md", _page(result, study, search))
    for name, holds in (
        ("best", result.is_better),
        ("unconfirmed", not result.is_better),
    ):
        path = output / f"{name}.yaml"
        if holds:
            write_whole(path, best_config(result, search))
        else:
            path.unlink(missing_ok=True)
    _plot(study, output)


def best_config(result: TuneResult, search: Search) -> str:
    """Return the winner as a config file: only what differs from the defaults.

    The comment on top says what it won.
    """
    verdict = "better than" if result.is_better else "NOT shown to be better than"
    config = overridden(search.config, result.overrides)
    head = [
        f"Found by `summarize tune`: trial {result.trial} of {result.n_trials} on "
        f"{result.n_topics} topics.",
        f"On {result.n_held_back} held-back topics {verdict} "
        f"{search.config or 'the defaults'}:",
        *_gain_lines(result),
        f"Data {result.data}; objective {json.dumps(search.objective)}.",
    ]
    values = differences(
        config.model_dump(mode="json"), Config().model_dump(mode="json")
    )
    comment = "".join(f"# {line}\n" for line in head)
    return comment + yaml.safe_dump(values, sort_keys=False, allow_unicode=True)


def differences(
    values: Mapping[str, Any], defaults: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the entries of nested tables that the defaults have not."""
    found: dict[str, Any] = {}
    for key, value in values.items():
        default = defaults.get(key)
        if isinstance(value, dict) and isinstance(default, dict):
            inner = differences(value, default)
            if inner:
                found[key] = inner
        elif value != default:
            found[key] = value
    return found


def _gain_lines(result: TuneResult) -> list[str]:
    gains = {"objective": result.gain, **result.metrics}
    return [f"  {name} {_interval(gain)}" for name, gain in gains.items()]


def _interval(value: Interval) -> str:
    return f"{value.mean:+.4f} [{value.low:+.4f}, {value.high:+.4f}]"


def _page(result: TuneResult, study: "optuna.Study", search: Search) -> str:
    verdict = "better" if result.is_better else "not shown to be better"
    rows = [
        [str(t.number), *(f"{v:.4f}" for v in t.values), json.dumps(t.params)]
        for t in _leaders(study)
    ]
    head = ["trial", "objective", *(["seconds a topic"] if search.cost else []), "keys"]
    parts = [
        f"# Tuning: trial {result.trial} of {result.n_trials} is {verdict}",
        f"Paired gain on {result.n_held_back} held-back topics, 95 % intervals:",
        "\n".join(f"*{line[1:]}" for line in _gain_lines(result)),
        "No trial beats these on every objective:" if search.cost else "Best trials:",
        markdown_table(head, rows),
        f"Data {result.data}, {result.n_topics} topics a trial, seed {search.seed}.",
    ]
    return "\n\n".join(parts) + "\n"


def _leaders(study: "optuna.Study") -> "list[optuna.trial.FrozenTrial]":
    """Return the trials no other beats, or with one objective the best ten."""
    if len(study.directions) > 1:
        return list(study.best_trials)
    return sorted(complete_trials(study), key=lambda t: (-t.values[0], t.number))[:10]


def _trial_record(trial: "optuna.trial.FrozenTrial") -> dict[str, Any]:
    return {
        "trial": trial.number,
        "state": trial.state.name.lower(),
        "values": trial.values,
        "overrides": trial.params,
        **trial.user_attrs,
    }


def _plot(study: "optuna.Study", output: Path) -> None:
    """Draw the history, and the importance of the keys where it can be told."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return
    complete = complete_trials(study)
    values = [trial.values[0] for trial in complete]
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.subplots()
    axes.scatter([trial.number for trial in complete], values, s=12, label="trial")
    best = [max(values[: n + 1]) for n in range(len(values))]
    axes.step([trial.number for trial in complete], best, where="post", label="best")
    axes.set_xlabel("trial")
    axes.set_ylabel("objective")
    axes.legend()
    figure.savefig(output / "history.png", dpi=120, metadata={"Software": None})
    importances = _importances(study)
    if importances:
        figure = Figure(figsize=(7, 0.6 + 0.4 * len(importances)), layout="constrained")
        axes = figure.subplots()
        axes.barh(list(importances)[::-1], list(importances.values())[::-1])
        axes.set_xlabel("share of the objective's variance")
        figure.savefig(output / "importance.png", dpi=120, metadata={"Software": None})


def _importances(study: "optuna.Study") -> dict[str, float]:
    """Return the importance of each key, largest first; {} where it cannot be told."""
    import optuna

    evaluator = optuna.importance.PedAnovaImportanceEvaluator()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it says that a target is minimised; it is
        try:
            found = optuna.importance.get_param_importances(
                study, evaluator=evaluator, target=lambda trial: -trial.values[0]
            )
        except (ValueError, RuntimeError):
            return {}
    return dict(found)
