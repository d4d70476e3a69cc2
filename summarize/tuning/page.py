"""A search as people read it, in Markdown and as a page: the verdict in words first.

Then what the winner changes and gains, how the search went, and which keys count.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from summarize.evaluation.harness.tables import markdown_table
from summarize.evaluation.metrics.statistics import Interval
from summarize.report.bars import IntervalBar, Scale
from summarize.report.charts import Chart, Point, draw
from summarize.report.templating import load_template
from summarize.tuning.importance import key_importances
from summarize.tuning.objective import objective_words, overridden
from summarize.tuning.result import (
    TuneResult,
    complete_trials,
    trial_numbers,
)
from summarize.tuning.search import Search

if TYPE_CHECKING:
    from optuna.study import Study
    from optuna.trial import FrozenTrial

_LEADERS = 10
_PLAIN = 1e-4  # below it a number is told by its digits alone
_LONG = 10_000  # from here on a number has no digits behind the point


class Gain(NamedTuple):
    """What the winner gains on one metric: in words, and as a bar beside zero."""

    metric: str
    mean: str
    interval: str
    bar: IntervalBar


class Change(NamedTuple):
    """A key that the winner sets to another value."""

    key: str
    before: str
    after: str


class Weight(NamedTuple):
    """How much of the objective hangs on a key: in words, and as a width to 100."""

    key: str
    share: str
    width: float


@dataclass(frozen=True, slots=True)
class TuningView:
    """All that is shown of a search, from top to bottom."""

    title: str
    remark: str | None
    gains_title: str
    gains: tuple[Gain, ...]
    changes: tuple[Change, ...]
    history: Chart
    weights: tuple[Weight, ...]
    trade_off: Chart | None
    trials_title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    data: str


def tuning_view(result: TuneResult, study: "Study", search: Search) -> TuningView:
    """Return what is shown of a search that has ended."""
    numbers = trial_numbers(study)
    keys = list(search.keys)
    seconds = ("seconds a topic",) if search.cost else ()
    return TuningView(
        title=f"Tuning: trial {result.trial} of {result.n_trials} is {result.verdict}",
        remark=result.more_than_asked,
        gains_title=f"Gain over {search.config or 'the defaults'} on "
        f"{result.n_held_back} held-back topics, in points (0 to 100), with 95 % "
        "intervals",
        gains=_gains(result, search),
        changes=_changes(result, search),
        history=_history(result, study, search),
        weights=_weights(study),
        trade_off=_trade_off(result, study, search) if search.cost else None,
        trials_title="No trial beats these on every objective"
        if search.cost
        else "Best trials",
        head=("trial", "objective", *seconds, *keys),
        rows=tuple(
            (
                str(numbers[trial.number]),
                *_values(trial),
                *(value_words(trial.params.get(key)) for key in keys),
            )
            for trial in _leaders(study)
        ),
        data=f"Data {result.data}, {result.n_topics} topics a trial, seed "
        f"{search.seed}.",
    )


def tuning_page(view: TuningView) -> str:
    """Return a search as a page that needs nothing but itself."""
    return load_template("tuning.html.j2").render(page=view)


def tuning_markdown(view: TuningView) -> str:
    """Return a search as Markdown, without the drawings."""
    gains = [(gain.metric, gain.mean, gain.interval) for gain in view.gains]
    parts = [
        f"# {view.title}",
        view.remark or "",
        f"{view.gains_title}:",
        markdown_table(("metric", "gain", "interval"), gains),
    ]
    if view.changes:
        parts += ["What it changes:", markdown_table(Change._fields, view.changes)]
    if view.weights:
        weights = [weight[:2] for weight in view.weights]
        parts += ["What the objective hangs on:"]
        parts += [markdown_table(("key", "share"), weights)]
    parts += [f"{view.trials_title}:", markdown_table(view.head, view.rows), view.data]
    return "\n\n".join(filter(None, parts)) + "\n"


def value_words(value: object) -> str:
    """Return a value of a key as people read it: a float to three digits."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if not isinstance(value, float):
        return str(value)
    if abs(value) >= _LONG:
        return f"{value:,.0f}"
    if 0 < abs(value) < _PLAIN:
        return f"{value:.7f}".rstrip("0")
    return f"{value:.3g}"


def _gains(result: TuneResult, search: Search) -> tuple[Gain, ...]:
    name = f"objective ({objective_words(search.objective)})"
    found = {name: result.gain, **result.metrics}
    scale = Scale(found.values(), zero=True)
    return tuple(_gain(metric, value, scale) for metric, value in found.items())


def _gain(metric: str, value: Interval, scale: Scale) -> Gain:
    mean, low, high = (_signed(100 * part) for part in value)
    return Gain(metric, mean, f"{low} to {high}", scale.bar(value))


def _signed(points: float) -> str:
    return f"{points:+.2f}".replace("-", "−")


def _changes(result: TuneResult, search: Search) -> tuple[Change, ...]:
    """Return the keys that the winner sets otherwise than the config did before."""
    before = overridden(search.config, {}).model_dump(mode="json")
    pairs = [
        (key, _value(before, key), after) for key, after in result.overrides.items()
    ]
    return tuple(
        Change(key, value_words(old), value_words(new))
        for key, old, new in pairs
        if old != new
    )


def _value(config: Mapping[str, object], key: str) -> object:
    value: object = config
    for part in key.split("."):
        value = value.get(part) if isinstance(value, Mapping) else None
    return value


def _history(result: TuneResult, study: "Study", search: Search) -> Chart:
    """Return the objective of every complete trial, and the best one so far."""
    numbers = trial_numbers(study)
    points: list[Point] = []
    line: list[tuple[float, float]] = []
    best = float("-inf")
    for trial in sorted(complete_trials(study), key=lambda trial: trial.number):
        number, value = numbers[trial.number], 100 * trial.values[0]
        if line and value > best:
            line.append((number, best))
        best = max(best, value)
        line.append((number, best))
        points.append(Point(number, value, *_kind(result, number, f"{value:.2f}")))
    says = f"The objective of {len(points)} trials; the best has {best:.2f} points."
    name = f"{objective_words(search.objective)}, points"
    return draw(says, ("trial", name), points, line)


def _trade_off(result: TuneResult, study: "Study", search: Search) -> Chart:
    """Return what every complete trial is worth, and what it costs."""
    numbers = trial_numbers(study)
    leaders = {trial.number for trial in _leaders(study)}
    points = []
    for trial in complete_trials(study):
        value, seconds = 100 * trial.values[0], trial.values[1]
        said = f"{value:.2f} in {value_words(seconds)} s"
        kind, says = _kind(result, numbers[trial.number], said)
        if kind == "tried" and trial.number in leaders:
            kind = "leader"
        points.append(Point(seconds, value, kind, says))
    says = f"The objective of {len(points)} trials beside the seconds that they take."
    name = f"{objective_words(search.objective)}, points"
    return draw(says, ("seconds a topic", name), points)


def _kind(result: TuneResult, number: int, said: str) -> tuple[str, str]:
    """Return the kind of a trial's point, and what it is in words."""
    kind = "winner" if number == result.trial else "tried"
    return kind, f"trial {number}: {said}"


def _weights(study: "Study") -> tuple[Weight, ...]:
    return tuple(
        Weight(key, f"{100 * share:.0f} %", round(100 * share, 1))
        for key, share in key_importances(study).items()
    )


def _leaders(study: "Study") -> "list[FrozenTrial]":
    """Return the trials no other beats, or with one objective the best ten."""
    if len(study.directions) > 1:
        return list(study.best_trials)
    best = sorted(complete_trials(study), key=lambda t: (-t.values[0], t.number))
    return best[:_LEADERS]


def _values(trial: "FrozenTrial") -> list[str]:
    """Return the objective in points and, where they count, the seconds a topic."""
    return [f"{100 * trial.values[0]:.2f}", *map(value_words, trial.values[1:])]
