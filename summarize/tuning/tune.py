"""Search with Optuna: ask, score on growing sets of topics, tell; then confirm.

All trials are in `study.db` (SQLite) as soon as they end: a search that was stopped
goes on where it was, and several processes on the same output folder share the work.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from summarize.config import did_you_mean, nearest_key
from summarize.errors import ConfigError, ModelError, OutputError
from summarize.evaluation.compare import data_digest
from summarize.evaluation.statistics import paired_difference
from summarize.schema import Topic
from summarize.tuning.objective import (
    MakeSummarizer,
    Overrides,
    Worth,
    add_topics,
    overridden,
    rounded,
)
from summarize.tuning.outcome import write_outcome
from summarize.tuning.result import TuneResult, best_trial
from summarize.tuning.search import KeyRange, Search

if TYPE_CHECKING:
    import optuna

_GROWTH: Final = (0.25, 0.5, 1.0)
_STARTUP_TRIALS: Final = 10


def tune(
    topics: Sequence[Topic],
    search: Search,
    make_summarizer: MakeSummarizer,
    output: Path,
) -> TuneResult:
    """Search, confirm the winner on held-back topics, and write `output`.

    `make_summarizer` takes overrides (dotted keys) and returns what maps a topic to a
    summary; `make_config_summarizer` makes one. The first trial is the config as it
    is, as far as the ranges hold its values. Writes `study.db`, `trials.jsonl`,
    `tuning.md`, plots, and `best.yaml`, or `unconfirmed.yaml` where the gain is not
    certain. Needs the extra `tune`. Raises `ConfigError` for keys, values or metrics
    that do not exist and too few topics.
    """
    start = _start(search)  # a wrong key ends here, before there is a study
    seen, held_back = split_topics(topics, search)
    data = data_digest(topics)
    study = _open_study(search, start, data, output)
    _run_trials(study, seen, search, make_summarizer)
    best = best_trial(study)
    result = _confirm(best, study, seen, held_back, data, search, make_summarizer)
    write_outcome(result, study, search, output)
    return result


def split_topics(
    topics: Sequence[Topic], search: Search
) -> tuple[list[Topic], list[Topic]]:
    """Return the topics to search on and those held back, drawn with the seed.

    With fewer than asked for, a third is held back. Raises `ConfigError` below four.
    """
    if len(topics) < 4:
        raise ConfigError(f"Tuning needs at least 4 topics, not {len(topics)}.")
    drawn = Random(search.seed).sample(list(topics), len(topics))
    n_held_back = search.held_back
    if search.topics + n_held_back > len(topics):
        n_held_back = max(2, min(n_held_back, len(topics) // 3))
    rest = drawn[n_held_back:]
    return rest[: search.topics], drawn[:n_held_back]


def _open_study(
    search: Search, start: dict[str, object], data: str, output: Path
) -> "optuna.Study":
    optuna = _import_optuna()
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"Cannot use {output} for tuning: {error}") from error
    text = search.model_dump_json(exclude={"trials"}) + data
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    storage = f"sqlite:///{output.resolve() / 'study.db'}"
    others = [n for n in optuna.get_all_study_names(storage=storage) if n != name]
    if others:
        raise OutputError(
            f"{output} holds a study of another search or other topics; use another "
            "folder, or remove study.db."
        )
    study = optuna.create_study(
        study_name=name,
        storage=storage,
        load_if_exists=True,
        directions=["maximize", "minimize"] if search.cost else ["maximize"],
    )
    if not study.trials:
        study.enqueue_trial(start)
    study.pruner = optuna.pruners.MedianPruner(n_startup_trials=_STARTUP_TRIALS)
    return study


def _import_optuna() -> Any:
    try:
        import optuna
    except ImportError as error:
        raise ModelError(
            "Tuning needs Optuna: pip install 'summarize[tune]'."
        ) from error
    return optuna


def _start(search: Search) -> dict[str, object]:
    """Return what the config has for the searched keys, where the ranges hold it."""
    values = overridden(search.config, {}).model_dump(mode="json")
    start: dict[str, object] = {}
    for key, values_of_key in search.keys.items():
        value: Any = values
        for part in key.split("."):
            if not isinstance(value, dict) or part not in value:
                raise ConfigError(
                    f"There is no config key {key!r} to search"
                    f"{did_you_mean(nearest_key(key))}"
                )
            value = value[part]
        if values_of_key.holds(value):
            start[key] = value
    return start


def _run_trials(
    study: "optuna.Study",
    topics: Sequence[Topic],
    search: Search,
    make_summarizer: MakeSummarizer,
) -> None:
    from optuna.samplers import TPESampler
    from optuna.trial import TrialState

    ended = (TrialState.COMPLETE, TrialState.PRUNED)
    while len(study.get_trials(deepcopy=False, states=ended)) < search.trials:
        # one seed a trial: a search that goes on draws what it would have drawn, and
        # processes side by side draw different points
        begun = len(study.get_trials(deepcopy=False))
        study.sampler = TPESampler(seed=search.seed + begun)
        trial = study.ask()
        point = {key: _suggest(trial, key, r) for key, r in search.keys.items()}
        worth = _score_trial(trial, rounded(point), topics, search, make_summarizer)
        if worth is None:
            study.tell(trial, state=TrialState.PRUNED)
            continue
        trial.set_user_attr("seconds_per_topic", worth.seconds_per_topic)
        values = [worth.mean, worth.seconds_per_topic] if search.cost else [worth.mean]
        study.tell(trial, values)


def _suggest(trial: "optuna.Trial", key: str, values: KeyRange) -> object:
    if values.choices is not None:
        return trial.suggest_categorical(key, values.choices)
    low, high = values.low, values.high
    if isinstance(low, int) and isinstance(high, int):
        step = int(values.step or 1)
        return trial.suggest_int(key, low, high, step=step, log=values.log)
    return trial.suggest_float(key, low, high, step=values.step, log=values.log)


def _score_trial(
    trial: "optuna.Trial",
    overrides: Overrides,
    topics: Sequence[Topic],
    search: Search,
    make_summarizer: MakeSummarizer,
) -> Worth | None:
    """Score on growing sets; None where the trial falls behind the others' median."""
    system = make_summarizer(overrides)
    worth = Worth()
    done = 0
    for share in _GROWTH:
        end = max(done + 1, round(share * len(topics)))
        add_topics(worth, system, topics[done:end], search.objective)
        done = end
        if search.cost or done >= len(topics):
            continue  # Optuna prunes single objectives only
        trial.report(worth.mean, step=done)
        if trial.should_prune():
            return None
    return worth


def _confirm(
    best: "optuna.trial.FrozenTrial",
    study: "optuna.Study",
    seen: Sequence[Topic],
    held_back: Sequence[Topic],
    data: str,
    search: Search,
    make_summarizer: MakeSummarizer,
) -> TuneResult:
    overrides = rounded(best.params)
    before, after = Worth(), Worth()
    add_topics(before, make_summarizer({}), held_back, search.objective)
    add_topics(after, make_summarizer(overrides), held_back, search.objective)
    metrics = {
        metric: paired_difference(after.metrics[metric], before.metrics[metric])
        for metric in search.objective
    }
    return TuneResult(
        overrides=overrides,
        trial=best.number,
        n_trials=len(study.trials),
        n_topics=len(seen),
        n_held_back=len(held_back),
        data=data,
        gain=paired_difference(after.totals, before.totals),
        metrics=metrics,
        seconds_per_topic=after.seconds_per_topic,
    )
