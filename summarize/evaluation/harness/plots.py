"""Plots of a report: intervals, score against length, per-topic differences.

matplotlib is an extra and imported here only, with the Agg canvas: no display is
needed, and the same report gives the same picture.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from summarize.errors import install_words
from summarize.evaluation.harness.results import Report, SystemScores
from summarize.evaluation.metrics.statistics import few_topics
from summarize.output.atomic import whole_file

_LOG = logging.getLogger(__name__)

METRIC: Final = "rouge1"
FORMATS: Final = ("png", "svg")
PLOTS: Final = ("intervals", "length", "differences")


def plot_report(report: Report, folder: Path) -> list[Path]:
    """Write `intervals`, `length` and `differences` as PNG and SVG; return the paths.

    Returns nothing where matplotlib is missing (said in the log) or ROUGE is. The last
    plot needs a lead and a system beside it.
    """
    if METRIC not in report.systems[0].means:
        return []
    try:
        import matplotlib
    except ImportError:
        _LOG.warning("No plots: they need the extra plots: %s", install_words("plots"))
        return []
    matplotlib.use("Agg")
    matplotlib.rcParams["svg.hashsalt"] = "summarize"
    drawn: tuple[Callable[[Report, Any], None], ...] = (_intervals, _length)
    if report.lead and any(system.over for system in report.systems):
        drawn = (*drawn, _differences)
    named = zip(PLOTS, drawn, strict=False)
    return [path for name, draw in named for path in _save(name, draw, report, folder)]


def _save(
    name: str, draw: Callable[[Report, Any], None], report: Report, folder: Path
) -> list[Path]:
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7, 4), layout="constrained")
    draw(report, figure.subplots())
    paths = []
    for form in FORMATS:
        path = folder / f"{name}.{form}"
        metadata = {"Date": None} if form == "svg" else {"Software": None}
        with whole_file(path) as file:
            figure.savefig(file, format=form, dpi=120, metadata=metadata)
        paths.append(path)
    return paths


def _intervals(report: Report, axes: Any) -> None:
    """One line a system: mean and interval, the first system on top."""
    for place, system in enumerate(reversed(report.systems)):
        mean, low, high = (100 * value for value in system.means[METRIC])
        ends = [[mean - low], [high - mean]]
        color = _color(report, system)
        axes.errorbar(mean, place, xerr=ends, fmt="o", capsize=3, color=color)
    names = [system.name for system in reversed(report.systems)]
    axes.set_yticks(range(len(names)), names)
    axes.set_xlabel(
        f"{METRIC} F, mean and 95 % interval, {len(report.topic_ids)} topics"
    )


def _length(report: Report, axes: Any) -> None:
    """One point a topic and system: more words are no better summary."""
    for system in report.systems:
        scores = [100 * value for value in system.scores[METRIC]]
        axes.scatter(
            system.scores["words"],
            scores,
            s=8,
            alpha=0.5,
            label=system.name,
            color=_color(report, system),
        )
    axes.set_xlabel("words of the summary")
    axes.set_ylabel(f"{METRIC} F")
    axes.legend()


def _differences(report: Report, axes: Any) -> None:
    """Each system's differences to the lead, topics sorted: wins are above zero."""
    from matplotlib.ticker import MaxNLocator

    lead = report.system(report.lead or "").scores[METRIC]
    for system in report.systems:
        if system.name != report.lead:
            pairs = zip(system.scores[METRIC], lead, strict=True)
            changes = sorted(100 * (new - old) for new, old in pairs)
            axes.plot(
                range(1, len(changes) + 1),
                changes,
                marker="o" if few_topics(len(changes)) else "",
                label=system.name,
                color=_color(report, system),
            )
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.axhline(0, color="grey", linewidth=0.8)
    axes.set_xlabel("topics, by difference")
    axes.set_ylabel(f"{METRIC} F minus the lead's")
    axes.legend()


def _color(report: Report, system: SystemScores) -> str:
    """Return the colour of a system: the same in every plot."""
    return f"C{report.systems.index(system) % 10}"
