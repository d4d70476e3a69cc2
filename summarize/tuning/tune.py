"""Search with Optuna: ask, score on growing sets of topics, tell; then confirm.

All trials are in `study.db` (SQLite) as soon as they end: a search that was stopped,
however hard, goes on where it was and comes to the same end. Workers share the topics
of a trial, so their number changes the time it takes and nothing else.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final

from summarize.errors import ConfigError, ModelError, OutputError, install_words
from summarize.evaluation.harness.compare import data_digest
from summarize.evaluation.metrics.statistics import paired_difference
from summarize.output.folder import claim_folder
from summarize.schema import Topic
from summarize.tuning.folder import SEARCH, STUDY
from summarize.tuning.objective import (
    MakeSummarizer,
    Overrides,
    Worth,
    rounded,
)
from summarize.tuning.outcome import write_outcome
from summarize.tuning.result import TuneResult, best_trial, ended_trials, trial_numbers
from summarize.tuning.search import KeyRange, Search, starting_point
from summarize.tuning.workers import Scorer, open_scorer

if TYPE_CHECKING:
    import optuna

_GROWTH: Final = (0.125, 0.25, 0.5, 1.0)
_STARTUP_TRIALS: Final = 10


def tune(
    topics: Sequence[Topic],
    search: Search,
    make_summarizer: MakeSummarizer,
    output: Path,
    *,
    n_workers: int = 1,
) -> TuneResult:
    """Search, confirm the winner on held-back topics, and write `output`.

    `make_summarizer` takes overrides (dotted keys) and returns what maps a topic to a
    summary; `make_config_summarizer` makes one. With several `n_workers` (processes) it
    must be picklable. The first trial is the config as it is, as far as the ranges hold
    its values. Writes `study.db`, `trials.jsonl`, `tuning.html`, `tuning.md`, and
    `best.yaml`, or `unconfirmed.yaml` where the gain is not certain. Needs the extra
    `tune`. Raises `ConfigError` for keys, values or metrics that do not exist and too
    few topics, `OutputError` for a folder of another search, with files of somebody
    else, or that another process writes into.
    """
    start = starting_point(search)  # a wrong key ends here, before there is a study
    seen, held_back = split_topics(topics, search)
    data = data_digest(topics)
    with claim_folder(output, SEARCH, "resume"):
        study = _open_study(search, start, data, output)
        everything, weights = [*seen, *held_back], search.objective
        with open_scorer(make_summarizer, everything, weights, n_workers) as score:
            _run_trials(study, len(seen), search, score)
            places = range(len(seen), len(everything))
            result = _confirm(study, places, data, search, score)
            result = replace(result, is_start=result.overrides == rounded(start))
        write_outcome(result, study, search, output)
    return result


def split_topics(
    topics: Sequence[Topic], search: Search
) -> tuple[list[Topic], list[Topic]]:
    """Return the topics to search on and those held back, drawn with the seed.

    With fewer than asked for, a third is held back. Raises `ConfigError` below four.
    """
    if len(topics) < 4:
        raise ConfigError(f"tuning needs at least 4 topics, not {len(topics)}")
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
    text = search.model_dump_json(exclude={"trials"}) + data
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    storage = f"sqlite:///{output.resolve() / STUDY}"
    others = [n for n in optuna.get_all_study_names(storage=storage) if n != name]
    if others:
        raise OutputError(
            f"{output} holds a study of another search or other topics; use another "
            "folder, or empty this one."
        )
    study = optuna.create_study(
        study_name=name,
        storage=storage,
        load_if_exists=True,
        directions=["maximize", "minimize"] if search.cost else ["maximize"],
    )
    for trial in study.trials:  # the search was killed in the middle of it
        if trial.state == optuna.trial.TrialState.RUNNING:
            study.tell(trial.number, state=optuna.trial.TrialState.FAIL)
    waiting = study.get_trials(False, (optuna.trial.TrialState.WAITING,))
    if not ended_trials(study) and not waiting:
        study.enqueue_trial(start)
    study.pruner = optuna.pruners.MedianPruner(n_startup_trials=_STARTUP_TRIALS)
    return study


def _import_optuna() -> Any:
    try:
        import optuna
    except ImportError as error:
        message = f"summarize tune needs the extra tune: {install_words('tune')}"
        raise ModelError(message) from error
    return optuna


def _run_trials(
    study: "optuna.Study", n_topics: int, search: Search, score: Scorer
) -> None:
    from optuna.samplers import TPESampler
    from optuna.trial import TrialState

    while (n_ended := len(ended_trials(study))) < search.trials:
        # one seed a trial: a search that goes on draws what it would have drawn
        study.sampler = TPESampler(seed=search.seed + n_ended)
        trial = study.ask()
        point = {key: _suggest(trial, key, r) for key, r in search.keys.items()}
        worth = _score_trial(trial, rounded(point), n_topics, search, score)
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
    n_topics: int,
    search: Search,
    score: Scorer,
) -> Worth | None:
    """Score on growing sets; None where the trial falls behind the others' median."""
    worth = Worth(search.objective)
    done = 0
    for share in _GROWTH:
        end = min(n_topics, max(done + 1, round(share * n_topics)))
        worth.topics += score(overrides, range(done, end))
        done = end
        if search.cost or done == n_topics:
            continue  # Optuna prunes single objectives only
        trial.report(worth.mean, step=done)
        if trial.should_prune():
            return None
    return worth


def _confirm(
    study: "optuna.Study", held_back: range, data: str, search: Search, score: Scorer
) -> TuneResult:
    best = best_trial(study)
    overrides = rounded(best.params)
    before = Worth(search.objective, score({}, held_back))
    after = Worth(search.objective, score(overrides, held_back))
    metrics = {
        metric: paired_difference(after.metric(metric), before.metric(metric))
        for metric in search.objective
    }
    return TuneResult(
        overrides=overrides,
        trial=trial_numbers(study)[best.number],
        n_trials=len(ended_trials(study)),
        n_asked=search.trials,
        n_topics=held_back.start,
        n_held_back=len(held_back),
        data=data,
        gain=paired_difference(after.totals, before.totals),
        metrics=metrics,
        seconds_per_topic=after.seconds_per_topic,
    )
