"""An evaluation → one HTML page: tables, plots, and the scores of every topic."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from summarize.evaluation.harness.gate import GateResult
from summarize.evaluation.harness.gate_output import (
    gate_problems,
    gate_remarks,
    gate_table,
    gate_title,
)
from summarize.evaluation.harness.plots import METRIC
from summarize.evaluation.harness.results import Report
from summarize.evaluation.harness.tables import (
    Table,
    has_rouge,
    meanings,
    remarks,
    report_tables,
)
from summarize.report.templating import load_template

TOPICS_SHOWN = 1000
"""Topics in the table of topics; results.json has all."""


class GateView(NamedTuple):
    """The verdict of the gate, why, and its checks where there are any."""

    title: str
    lines: tuple[str, ...]
    table: Table | None


class PlotView(NamedTuple):
    """A plot by its name: a PNG in base64."""

    name: str
    data: str


@dataclass(frozen=True, slots=True)
class ScoresView:
    """All that the page of an evaluation shows, from top to bottom."""

    title: str
    gate: GateView | None
    remarks: tuple[str, ...]
    tables: tuple[Table, ...]
    meanings: tuple[tuple[str, str], ...]
    plots: tuple[PlotView, ...]
    topics: Table | None
    signature: str


def scores_page(
    report: Report, plots: Sequence[Path], gate: GateResult | None = None
) -> str:
    """Return the report as a page that needs nothing but itself, PNG plots included.

    The verdict of the gate, where there was a baseline, stands on top.
    """
    page = ScoresView(
        title=f"Scores on {len(report.topic_ids)} topics",
        gate=None if gate is None else _gate_view(gate),
        remarks=tuple(remarks(report)),
        tables=tuple(report_tables(report)),
        meanings=tuple(meanings(report)),
        plots=tuple(_plot_view(path) for path in plots if path.suffix == ".png"),
        topics=_topics(report) if has_rouge(report) else None,
        signature=report.signature,
    )
    return load_template("scores.html.j2").render(page=page)


def _gate_view(gate: GateResult) -> GateView:
    return GateView(
        gate_title(gate),
        (*gate_remarks(gate), *gate_problems(gate)),
        gate_table(gate) if gate.checks else None,
    )


def _plot_view(path: Path) -> PlotView:
    return PlotView(path.stem, base64.b64encode(path.read_bytes()).decode())


def _topics(report: Report) -> Table:
    """Return the scores of each topic, the first system's worst against the lead first.

    In topic order where there is no lead.
    """
    columns = [system.scores[METRIC] for system in report.systems]
    places = list(range(len(report.topic_ids)))
    if report.lead is not None:
        lead = report.system(report.lead).scores[METRIC]
        places.sort(key=lambda place: columns[0][place] - lead[place])
    rows = [
        [report.topic_ids[place], *(f"{100 * column[place]:.1f}" for column in columns)]
        for place in places[:TOPICS_SHOWN]
    ]
    first = report.systems[0].name
    order = f", where {first} is furthest behind the lead first" if report.lead else ""
    head = ["topic", *(system.name for system in report.systems)]
    return Table(f"{METRIC} F of {len(rows)} topics{order}:", head, rows)
