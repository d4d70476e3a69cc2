"""A report as Markdown: ROUGE with intervals, differences to the lead, the rest."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarize.evaluation.results import Difference, Report
from summarize.evaluation.rouge import METRICS
from summarize.evaluation.statistics import Interval

_OTHERS = {
    "words": ("words", 0),
    "length_ratio": ("length / reference", 2),
    "bertscore": ("BERTScore F", 3),
    "coverage": ("coverage", 3),
    "density": ("density", 1),
    "compression": ("compression", 1),
    "novel_2": ("novel bigrams", 3),
    "repeated_trigrams": ("repeated trigrams", 3),
    "sentence_similarity": ("closest sentences", 3),
    "cited": ("cited", 3),
    "supported": ("supported", 3),
    "citation_score": ("citation score", 3),
    "flagged": ("flagged", 3),
    "articles_cited": ("articles cited", 3),
    "article_balance": ("article balance", 3),
    "lexical_citation_recall": ("lexical citation recall", 3),
    "lexical_citation_precision": ("lexical citation precision", 3),
}


class Table(NamedTuple):
    """A table and the line above it; the first column holds names, the rest numbers."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


def report_markdown(report: Report) -> str:
    """Return the report as Markdown tables; ROUGE is F times 100, 95 % intervals."""
    parts = [] if has_rouge(report) else [no_rouge(report)]
    for table in report_tables(report):
        parts.append(f"{table.title}\n\n{markdown_table(table.head, table.rows)}")
    parts += ["\n".join(f"* {line}" for line in failure_lines(report))]
    parts += [f"`{report.signature}`"]
    return "\n\n".join(part for part in parts if part) + "\n"


def report_tables(report: Report) -> list[Table]:
    """Return the tables of a report: ROUGE, the differences, what stands beside."""
    tables = [_other_table(report)]
    if has_rouge(report):
        tables = [_rouge_table(report), _difference_table(report), *tables]
    return [table for table in tables if table.rows]


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table: first column to the left, the others to the right."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
        for cells in lines
    )


def has_rouge(report: Report) -> bool:
    """Say whether the topics had references to score against."""
    return METRICS[0] in report.systems[0].means


def no_rouge(report: Report) -> str:
    """Say that there is no ROUGE, and on how many topics."""
    return f"No references, so no ROUGE; {len(report.topic_ids)} topics."


def failure_lines(report: Report) -> list[str]:
    """Return a line for each system that failed on topics."""
    return [
        f"{system.name} failed on {len(system.failures)} topics, scored as 0; first: "
        f"{system.failures[0].place}: {system.failures[0].message}"
        for system in report.systems
        if system.failures
    ]


def _rouge_table(report: Report) -> Table:
    rows = [
        [system.name, *(_percent(system.means[metric]) for metric in METRICS)]
        for system in report.systems
    ]
    title = f"ROUGE F on {len(report.topic_ids)} topics, with 95 % intervals"
    if report.lead is None:
        title += " (no lead beside it: the articles were not given)"
    return Table(f"{title}:", ["system", *METRICS], rows)


def _difference_table(report: Report) -> Table:
    rows = [
        [f"{system.name} − {other}", *(_change(differences[m]) for m in METRICS)]
        for system in report.systems
        for other, differences in system.over.items()
    ]
    title = "Paired differences (p: sign flips, Holm over the four metrics):"
    return Table(title, ["difference", *METRICS], rows)


def _other_table(report: Report) -> Table:
    shown = [m for m in _OTHERS if any(m in system.means for system in report.systems)]
    rows = []
    for metric in shown:
        label, digits = _OTHERS[metric]
        means = [system.means.get(metric) for system in report.systems]
        cells = ["–" if mean is None else f"{mean.mean:.{digits}f}" for mean in means]
        rows.append([label, *cells])
    names = [system.name for system in report.systems]
    return Table("Beside ROUGE:", ["mean", *names], rows)


def _percent(value: Interval) -> str:
    return f"{100 * value.mean:.2f} [{100 * value.low:.2f}, {100 * value.high:.2f}]"


def _change(value: Difference) -> str:
    ends = f"[{100 * value.low:+.2f}, {100 * value.high:+.2f}]"
    return f"{100 * value.mean:+.2f} {ends} p {value.p:.4f}"
