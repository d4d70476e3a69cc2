"""What a search leaves behind: the trials, the best config, a page, plots."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from summarize.config import Config
from summarize.evaluation.harness.tables import markdown_table
from summarize.output.atomic import write_whole
from summarize.tuning.folder import BEST, PAGE, TRIALS, UNCONFIRMED
from summarize.tuning.objective import in_points, objective_words, overridden
from summarize.tuning.plots import plot_study
from summarize.tuning.result import (
    TuneResult,
    complete_trials,
    ended_trials,
    trial_numbers,
)
from summarize.tuning.search import Search

if TYPE_CHECKING:
    import optuna


def write_outcome(
    result: TuneResult, study: "optuna.Study", search: Search, output: Path
) -> None:
    """Write `trials.jsonl`, `tuning.md`, the config and the plots into `output`."""
    numbers = trial_numbers(study)
    lines = [
        json.dumps(_trial_record(trial, numbers[trial.number])) + "\n"
        for trial in ended_trials(study)
    ]
    write_whole(output / TRIALS, "".join(lines))
    write_whole(output / PAGE, _page(result, study, search))
    for name, holds in (
        (BEST, result.is_better),
        (UNCONFIRMED, not result.is_better),
    ):
        path = output / name
        if holds:
            write_whole(path, best_config(result, search))
        else:
            path.unlink(missing_ok=True)
    plot_study(study, output)


def best_config(result: TuneResult, search: Search) -> str:
    """Return the winner as a config file: only what differs from the defaults.

    The comment on top says what it won.
    """
    config = overridden(search.config, result.overrides)
    head = [
        f"Found by `summarize tune`: trial {result.trial} of {result.n_trials} on "
        f"{result.n_topics} topics.",
        f"Against {search.config or 'the defaults'} it is {result.verdict}.",
        f"Gain in points on {result.n_held_back} held-back topics:",
        *_gain_lines(result, search),
        f"Data {result.data}.",
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


def _gain_lines(result: TuneResult, search: Search) -> list[str]:
    gains = {f"objective ({objective_words(search.objective)})": result.gain}
    gains |= result.metrics
    return [f"  {name} {in_points(gain)}" for name, gain in gains.items()]


def _page(result: TuneResult, study: "optuna.Study", search: Search) -> str:
    numbers = trial_numbers(study)
    rows = [
        [str(numbers[t.number]), *_values(t), json.dumps(t.params)]
        for t in _leaders(study)
    ]
    head = ["trial", "objective", *(["seconds a topic"] if search.cost else []), "keys"]
    parts = [
        f"# Tuning: trial {result.trial} of {result.n_trials} is {result.verdict}",
        *([result.more_than_asked] if result.more_than_asked else []),
        f"Paired gain on {result.n_held_back} held-back topics in points (0 to 100), "
        "95 % intervals:",
        "\n".join(f"*{line[1:]}" for line in _gain_lines(result, search)),
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


def _values(trial: "optuna.trial.FrozenTrial") -> list[str]:
    """Return the objective in points and, where they count, the seconds a topic."""
    return [f"{100 * trial.values[0]:.2f}", *(f"{v:.4f}" for v in trial.values[1:])]


def _trial_record(trial: "optuna.trial.FrozenTrial", number: int) -> dict[str, Any]:
    return {
        "trial": number,
        "state": trial.state.name.lower(),
        "values": trial.values,
        "overrides": trial.params,
        **trial.user_attrs,
    }
