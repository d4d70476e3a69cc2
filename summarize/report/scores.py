"""An evaluation → one HTML page: tables, plots, and the scores of every topic."""

import base64
from collections.abc import Iterator, Sequence
from html import escape
from pathlib import Path

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
from summarize.report.style import page_head

TOPICS_SHOWN = 1000
"""Topics in the table of topics; results.json has all."""


def scores_page(
    report: Report, plots: Sequence[Path], gate: GateResult | None = None
) -> str:
    """Return the report as a page that needs nothing but itself, PNG plots included.

    The verdict of the gate, where there was a baseline, stands on top.
    """
    title = f"Scores on {len(report.topic_ids)} topics"
    parts = [page_head(title, images=True), f"<h1>{title}</h1>\n<main>\n"]
    if gate is not None:
        parts.append(_gate(gate))
    parts += [f"<p>{escape(line)}</p>\n" for line in remarks(report)]
    parts += [_table(table) for table in report_tables(report)]
    parts.append(_meanings(report))
    parts += [_plot(path) for path in plots if path.suffix == ".png"]
    if has_rouge(report):
        parts.append(_topics(report))
    parts.append(f"<p><code>{escape(report.signature)}</code></p>\n</main>\n")
    return "".join(parts) + "</body>\n</html>\n"


def _gate(gate: GateResult) -> str:
    lines = [*gate_remarks(gate), *gate_problems(gate)]
    text = "".join(f"<p>{escape(line)}</p>\n" for line in lines)
    table = _table(gate_table(gate)) if gate.checks else ""
    return f"<h2>{escape(gate_title(gate))}</h2>\n{text}{table}"


def _meanings(report: Report) -> str:
    rows = "".join(
        f"<dt>{escape(label)}</dt><dd>{escape(meaning)}</dd>\n"
        for label, meaning in meanings(report)
    )
    summary = "what the figures beside ROUGE mean"
    return f"<details><summary>{summary}</summary>\n<dl>\n{rows}</dl></details>\n"


def _table(table: Table) -> str:
    return "".join(_table_lines(table))


def _table_lines(table: Table) -> Iterator[str]:
    yield f'<div class="scroll"><table>\n<caption>{escape(table.title)}</caption>\n'
    yield "<thead><tr>"
    yield from (f'<th scope="col">{escape(cell)}</th>' for cell in table.head)
    yield "</tr></thead>\n<tbody>\n"
    for name, *cells in table.rows:
        yield f'<tr><th scope="row">{escape(name)}</th>'
        for label, cell in zip(table.head[1:], cells, strict=True):
            yield f'<td class="n" data-head="{escape(label)}">{escape(cell)}</td>'
        yield "</tr>\n"
    yield "</tbody>\n</table></div>\n"


def _plot(path: Path) -> str:
    data = base64.b64encode(path.read_bytes()).decode()
    name = escape(path.stem)
    return f'<p><img alt="plot: {name}" src="data:image/png;base64,{data}"></p>\n'


def _topics(report: Report) -> str:
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
    table = _table(Table(f"{METRIC} F of {len(rows)} topics{order}:", head, rows))
    return f"<details><summary>topic by topic</summary>\n{table}</details>\n"
