"""A report as Markdown: ROUGE with intervals, differences to the lead, the rest."""

from collections.abc import Iterable, Sequence

from summarize.evaluation.results import Difference, Report
from summarize.evaluation.rouge import METRICS
from summarize.evaluation.statistics import Interval

_OTHERS = {
    "words": ("words", 0),
    "length_ratio": ("length / reference", 2),
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


def report_markdown(report: Report) -> str:
    """Return the report as Markdown tables; ROUGE is F times 100, 95 % intervals."""
    parts = [_rouge_table(report), _difference_table(report), _other_table(report)]
    parts += [_failures(report), f"`{report.signature}`"]
    return "\n\n".join(part for part in parts if part) + "\n"


def markdown_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table: first column to the left, the others to the right."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
        for cells in lines
    )


def _rouge_table(report: Report) -> str:
    n = len(report.topic_ids)
    if METRICS[0] not in report.systems[0].means:
        return f"No references, so no ROUGE; {n} topics."
    rows = [
        [system.name, *(_percent(system.means[metric]) for metric in METRICS)]
        for system in report.systems
    ]
    title = f"ROUGE F on {n} topics, with 95 % intervals"
    if report.lead is None:
        title += " (no lead beside it: the articles were not given)"
    return f"{title}:\n\n{markdown_table(['system', *METRICS], rows)}"


def _difference_table(report: Report) -> str:
    rows = [
        [f"{system.name} − {other}", *(_change(differences[m]) for m in METRICS)]
        for system in report.systems
        for other, differences in system.over.items()
    ]
    if not rows:
        return ""
    table = markdown_table(["difference", *METRICS], rows)
    title = "Paired differences (p: sign flips, Holm over the four metrics):"
    return f"{title}\n\n{table}"


def _other_table(report: Report) -> str:
    shown = [m for m in _OTHERS if any(m in system.means for system in report.systems)]
    rows = []
    for metric in shown:
        label, digits = _OTHERS[metric]
        means = [system.means.get(metric) for system in report.systems]
        cells = ["–" if mean is None else f"{mean.mean:.{digits}f}" for mean in means]
        rows.append([label, *cells])
    names = [system.name for system in report.systems]
    return "Beside ROUGE:\n\n" + markdown_table(["mean", *names], rows)


def _failures(report: Report) -> str:
    lines = [
        f"* {system.name} failed on {len(system.failures)} topics, scored as 0; first: "
        f"{system.failures[0].place}: {system.failures[0].message}"
        for system in report.systems
        if system.failures
    ]
    return "\n".join(lines)


def _percent(value: Interval) -> str:
    return f"{100 * value.mean:.2f} [{100 * value.low:.2f}, {100 * value.high:.2f}]"


def _change(value: Difference) -> str:
    ends = f"[{100 * value.low:+.2f}, {100 * value.high:+.2f}]"
    return f"{100 * value.mean:+.2f} {ends} p {value.p:.4f}"
