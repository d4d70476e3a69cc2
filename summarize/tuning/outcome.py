"""What a search leaves behind: the trials, the best config, a page, its Markdown."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from summarize.config import Config
from summarize.output.atomic import write_whole
from summarize.tuning.folder import BEST, MARKDOWN, PAGE, TRIALS, UNCONFIRMED
from summarize.tuning.objective import in_points, objective_words, overridden
from summarize.tuning.page import tuning_markdown, tuning_page, tuning_view
from summarize.tuning.result import TuneResult, ended_trials, trial_numbers
from summarize.tuning.search import Search

if TYPE_CHECKING:
    import optuna


def write_outcome(
    result: TuneResult, study: "optuna.Study", search: Search, output: Path
) -> None:
    """Write `trials.jsonl`, `tuning.html`, `tuning.md` and the config into `output`."""
    numbers = trial_numbers(study)
    lines = [
        json.dumps(_trial_record(trial, numbers[trial.number])) + "\n"
        for trial in ended_trials(study)
    ]
    write_whole(output / TRIALS, "".join(lines))
    view = tuning_view(result, study, search)
    write_whole(output / PAGE, tuning_page(view))
    write_whole(output / MARKDOWN, tuning_markdown(view))
    for name, holds in (
        (BEST, result.is_better),
        (UNCONFIRMED, not result.is_better),
    ):
        path = output / name
        if holds:
            write_whole(path, best_config(result, search))
        else:
            path.unlink(missing_ok=True)


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


def _trial_record(trial: "optuna.trial.FrozenTrial", number: int) -> dict[str, Any]:
    return {
        "trial": number,
        "state": trial.state.name.lower(),
        "values": trial.values,
        "overrides": trial.params,
        **trial.user_attrs,
    }
