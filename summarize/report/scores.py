"""An evaluation → one HTML page: what it comes to, then scores, then texts to read."""

import base64
from collections.abc import Mapping, Sequence
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
from summarize.evaluation.harness.results import PairedDifference, Report
from summarize.evaluation.harness.standings import (
    CEILING,
    METRIC_NAMES,
    P_MEANING,
    SYSTEM_NAMES,
    standing,
    standing_line,
)
from summarize.evaluation.harness.tables import (
    Table,
    has_rouge,
    meanings,
    other_table,
    p_words,
    remarks,
)
from summarize.evaluation.metrics.rouge import METRICS
from summarize.evaluation.metrics.sentence_classes import VERDICTS
from summarize.evaluation.metrics.statistics import Interval, few_topics
from summarize.report.bars import IntervalBar, Scale, SharePart, share_bar
from summarize.report.matches import Stretch, match_texts
from summarize.report.templating import load_template

TOPICS_SHOWN = 1000
"""Topics in the table of topics; results.json has all."""

TEXTS_SHOWN = 5
"""Topics at either end whose texts stand beside their references."""

DRAWN = "intervals"
"""The plot that the page draws by itself."""


class Texts(NamedTuple):
    """What the first system wrote of a topic, and the references to it."""

    text: str
    references: tuple[str, ...]


class GateView(NamedTuple):
    """The verdict of the gate, why, and its checks where there are any."""

    title: str
    lines: tuple[str, ...]
    table: Table | None


class PlotView(NamedTuple):
    """A plot by its name: a PNG in base64."""

    name: str
    data: str


class ScoreCell(NamedTuple):
    """A figure with its interval, drawn and in words; what is said beside it."""

    mean: str
    interval: str
    bar: IntervalBar
    says: str = ""


class ScoreTable(NamedTuple):
    """Figures by metric; what must be known of them, and what has a row."""

    title: str
    note: str
    of: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, tuple[ScoreCell, ...]], ...]


class VerdictRow(NamedTuple):
    """The sentences of one class: how many, and their verdicts as shares."""

    name: str
    n: int
    shares: tuple[str, ...]
    parts: tuple[SharePart, ...]


class TopicRow(NamedTuple):
    """A topic at one end of the scores; `target` is the id of its texts, or ""."""

    name: str
    says: str
    target: str


class ComparedView(NamedTuple):
    """A topic's text beside its reference, in stretches that both have or not."""

    target: str
    name: str
    says: str
    text: tuple[Stretch, ...]
    reference: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class ScoresView:
    """All that the page of an evaluation shows, from top to bottom."""

    title: str
    standing: str
    gate: GateView | None
    remarks: tuple[str, ...]
    rouge: tuple[ScoreTable, ...]
    ends: tuple[tuple[str, tuple[TopicRow, ...]], ...]
    verdict_names: tuple[str, ...]
    verdicts: tuple[VerdictRow, ...]
    other: Table
    meanings: tuple[tuple[str, str], ...]
    plots: tuple[PlotView, ...]
    compared: tuple[ComparedView, ...]
    topics: Table | None
    signature: str


def scores_page(
    report: Report,
    plots: Sequence[Path],
    gate: GateResult | None = None,
    texts: Mapping[str, Texts] | None = None,
) -> str:
    """Return the report as a page that needs nothing but itself, PNG plots included.

    What the scores come to stands on top, in words, and the verdict of the gate where
    there was a baseline. `texts`, by topic id, stand beside their references for the
    topics at both ends.
    """
    ends = _ends(report) if has_rouge(report) else {}
    texts = texts or {}
    page = ScoresView(
        title=f"Scores on {len(report.topic_ids)} topics",
        standing=standing_line(report),
        gate=None if gate is None else _gate_view(gate),
        remarks=tuple(remarks(report)),
        rouge=tuple(_rouge_tables(report)) if has_rouge(report) else (),
        ends=tuple(
            (title, tuple(_topic_row(report, place, texts) for place in places))
            for title, places in ends.items()
        ),
        verdict_names=VERDICTS,
        verdicts=tuple(_verdict_rows(report)),
        other=other_table(report),
        meanings=tuple(meanings(report)),
        plots=tuple(
            _plot_view(path)
            for path in plots
            if path.suffix == ".png" and path.stem != DRAWN
        ),
        compared=tuple(
            _compared_view(report, place, texts[report.topic_ids[place]])
            for places in ends.values()
            for place in places
            if report.topic_ids[place] in texts
        ),
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


def _rouge_tables(report: Report) -> list[ScoreTable]:
    """Return the table of scores, and how far the first system is from the others.

    Not from the oracle: next to that distance all others look like nothing.
    """
    head = tuple(METRIC_NAMES[metric] for metric in METRICS)
    scales = {m: Scale([each.means[m] for each in report.systems]) for m in METRICS}
    rows = [
        (each.name, tuple(_score_cell(each.means[m], scales[m]) for m in METRICS))
        for each in report.systems
    ]
    note = "F in points from 0 to 100; the line is the 95 % interval."
    tables = [ScoreTable("ROUGE", note, "system", head, tuple(rows))]
    first = report.systems[0]
    pairs = [
        (f"{first.name} − {SYSTEM_NAMES.get(other, other)}", differences)
        for other, differences in first.over.items()
        if other != CEILING
    ]
    if pairs:
        tables.append(_difference_table(pairs, head, len(report.topic_ids)))
    return tables


def _score_cell(value: Interval, scale: Scale) -> ScoreCell:
    mean, low, high = (f"{100 * part:.1f}" for part in value)
    return ScoreCell(mean, f"{low} to {high}", scale.bar(value))


def _difference_table(
    pairs: Sequence[tuple[str, Mapping[str, PairedDifference]]],
    head: tuple[str, ...],
    n_topics: int,
) -> ScoreTable:
    """Return the differences topic by topic; with few topics no p is told."""
    few = few_topics(n_topics)
    scales = {
        metric: Scale([_interval(found[metric]) for _, found in pairs], zero=True)
        for metric in METRICS
    }
    rows = tuple(
        (name, tuple(_change_cell(found[m], scales[m], few) for m in METRICS))
        for name, found in pairs
    )
    note = few or f"The thin line is zero. {P_MEANING} All pairs are in results.md."
    return ScoreTable("Differences, topic by topic", note, "difference", head, rows)


def _change_cell(value: PairedDifference, scale: Scale, few: str | None) -> ScoreCell:
    mean, low, high = map(_signed, _interval(value))
    says = "" if few else f"{standing(value)}, {p_words(value.p)}"
    return ScoreCell(mean, f"{low} to {high}", scale.bar(_interval(value)), says)


def _signed(part: float) -> str:
    """Return a difference in points: `+1.6`, `−0.4`, `0.0`."""
    points = round(100 * part, 1)
    return f"{points:+.1f}".replace("-", "−") if points else "0.0"


def _interval(value: PairedDifference) -> Interval:
    return Interval(value.mean, value.low, value.high)


def _verdict_rows(report: Report) -> list[VerdictRow]:
    rows = []
    for system in report.systems:
        for kind, counts in system.verdicts.items():
            n = sum(counts.values())
            shares = (f"{100 * counts[v] / n:.0f} %" if n else "–" for v in VERDICTS)
            parts = share_bar([(verdict, counts[verdict]) for verdict in VERDICTS])
            rows.append(VerdictRow(f"{system.name}: {kind}", n, tuple(shares), parts))
    return rows


def _gains(report: Report) -> list[float]:
    """Return by topic what the first system is ahead of the lead, in points.

    Its scores where there is no lead, or where it is the lead.
    """
    scores = [100 * score for score in report.systems[0].scores[METRIC]]
    if report.lead is None or report.lead == report.systems[0].name:
        return scores
    lead = report.system(report.lead).scores[METRIC]
    return [score - 100 * other for score, other in zip(scores, lead, strict=True)]


def _ends(report: Report) -> dict[str, list[int]]:
    """Return the best and the worst topics, none of them twice; ties in topic order."""
    gains = _gains(report)
    places = sorted(range(len(gains)), key=lambda place: -gains[place])
    n_best = min(TEXTS_SHOWN, (len(places) + 1) // 2)
    n_worst = min(TEXTS_SHOWN, len(places) - n_best)
    worst = sorted(places[len(places) - n_worst :], key=lambda place: gains[place])
    ends = {"Best topics": places[:n_best], "Worst topics": worst}
    return {title: found for title, found in ends.items() if found}


def _topic_row(report: Report, place: int, texts: Mapping[str, Texts]) -> TopicRow:
    name = report.topic_ids[place]
    return TopicRow(name, _says(report, place), _target(place) if name in texts else "")


def _target(place: int) -> str:
    return f"topic-{place + 1}"


def _says(report: Report, place: int) -> str:
    """Return a topic's score beside the lead's: `ROUGE-1 45.2, the lead 42.1`."""
    first = report.systems[0]
    said = f"{METRIC_NAMES[METRIC]} {100 * first.scores[METRIC][place]:.1f}"
    if report.lead is None or report.lead == first.name:
        return said
    lead = report.system(report.lead).scores[METRIC][place]
    return f"{said}, the lead {100 * lead:.1f}"


def _compared_view(report: Report, place: int, texts: Texts) -> ComparedView:
    """Return a text beside the reference that it has most words with."""
    pairs = [match_texts(texts.text, reference) for reference in texts.references]
    mine, other = max(pairs, key=lambda pair: _n_matched(pair[0]))
    name = report.topic_ids[place]
    said = _says(report, place)
    return ComparedView(_target(place), name, said, tuple(mine), tuple(other))


def _n_matched(stretches: Sequence[Stretch]) -> int:
    return sum(len(stretch.text) for stretch in stretches if stretch.match)


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
    title = f"{METRIC_NAMES[METRIC]} F of {len(rows)} topics{order}"
    return Table(title, head, rows)
