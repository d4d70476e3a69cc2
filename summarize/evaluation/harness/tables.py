"""A report as Markdown: ROUGE with intervals, differences to the lead, the rest."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from summarize.evaluation.harness.results import PairedDifference, Report
from summarize.evaluation.harness.standings import P_MEANING, standing_line
from summarize.evaluation.metrics.rouge import METRICS
from summarize.evaluation.metrics.sentence_classes import VERDICTS
from summarize.evaluation.metrics.statistics import FEW_TOPICS, Interval, few_topics


class _Metric(NamedTuple):
    """How a metric beside ROUGE is shown: its name, its digits, what it means."""

    label: str
    digits: int
    meaning: str


_OTHERS = {
    "words": _Metric("words", 0, "length of the summary"),
    "length_ratio": _Metric(
        "length / reference", 2, "its length over that of the reference"
    ),
    "units_told": _Metric(
        "facts told", 3, "share of the clauses of the reference that it tells"
    ),
    "bertscore": _Metric(
        "BERTScore F", 3, "likeness to the reference by a model's word vectors"
    ),
    "coverage": _Metric("coverage", 3, "share of its words in pieces of an article"),
    "density": _Metric(
        "density", 1, "mean square length of these pieces: high is copied at length"
    ),
    "compression": _Metric("compression", 1, "words of the articles a summary word"),
    "novel_2": _Metric("novel bigrams", 3, "share of word pairs that no article has"),
    "repeated_trigrams": _Metric(
        "repeated trigrams", 3, "share of word triples that came before; 0 is best"
    ),
    "sentence_similarity": _Metric(
        "closest sentences", 3, "likeness of its two most alike sentences; low is best"
    ),
    "cited": _Metric("cited", 3, "share of sentences with a strong or medium citation"),
    "supported": _Metric(
        "supported",
        3,
        "share of sentences with this verdict; copied ones nearly always have it",
    ),
    "citation_score": _Metric("citation score", 3, "mean score of the best citations"),
    "flagged": _Metric(
        "flagged", 3, "share of sentences that a check flags; 0 is best"
    ),
    "articles_cited": _Metric(
        "articles cited", 3, "share of the articles that support a sentence"
    ),
    "article_balance": _Metric(
        "article balance", 3, "how evenly the articles are cited; 1 is even"
    ),
    "lexical_citation_recall": _Metric(
        "lexical citation recall",
        3,
        "share of sentences most of whose words the cited passages have",
    ),
    "lexical_citation_precision": _Metric(
        "lexical citation precision",
        3,
        "share of citations that carry or complete such a sentence",
    ),
}


_CLASSES: dict[str, str] = {
    "copied": "sentences word for word from a source",
    "shortened": "sentences whose words are in order in one source sentence",
    "merged": "sentences with clauses from several source sentences",
    "free": "all other sentences: here a verdict says most",
}

_LEAST_P = 0.001
_LEAST_ROUGH_P = 0.1


class Table(NamedTuple):
    """A table and the line above it; the first column holds names, the rest numbers."""

    title: str
    head: Sequence[str]
    rows: Sequence[Sequence[str]]


def report_markdown(report: Report) -> str:
    """Return the report as Markdown tables; ROUGE is F times 100, 95 % intervals."""
    parts = [standing_line(report), *remarks(report)]
    for table in report_tables(report):
        parts.append(f"{table.title}\n\n{markdown_table(table.head, table.rows)}")
    parts += [f"`{report.signature}`"]
    return "\n\n".join(part for part in parts if part) + "\n"


def report_tables(report: Report) -> list[Table]:
    """Return the tables of a report: ROUGE, the differences, what stands beside.

    The last one has the verdicts, where sentences have citations.
    """
    tables = [other_table(report), _verdict_table(report)]
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


def p_words(p: float) -> str:
    """Return a p as people read it: `p 0.75`, `p 0.096`, `p < 0.001`."""
    if p < _LEAST_P:
        return f"p < {_LEAST_P}"
    return f"p {p:.2f}" if p >= _LEAST_ROUGH_P else f"p {p:.3f}"


def has_rouge(report: Report) -> bool:
    """Say whether the topics had references to score against."""
    return METRICS[0] in report.systems[0].means


def no_rouge(report: Report) -> str:
    """Say that there is no ROUGE, and on how many topics."""
    return f"No references, so no ROUGE; {len(report.topic_ids)} topics."


def remarks(report: Report) -> list[str]:
    """Return what a reader must know first: no ROUGE, few topics, what is missing."""
    few = few_topics(len(report.topic_ids)) if has_rouge(report) else no_rouge(report)
    return [*([few] if few else []), *broken_lines(report.n_broken), *_failures(report)]


def broken_lines(n_broken: int) -> list[str]:
    """Return the line about records of the input that are not in the scores, if any."""
    if not n_broken:
        return []
    records = "record" if n_broken == 1 else "records"
    return [f"{n_broken} broken {records} of the input: left out, or read in part."]


def meanings(report: Report) -> list[tuple[str, str]]:
    """Return what the metrics beside ROUGE mean, one line each, in table order."""
    others = [(_OTHERS[m].label, _OTHERS[m].meaning) for m in _others_shown(report)]
    judged = any(system.verdicts for system in report.systems)
    return others + (list(_CLASSES.items()) if judged else [])


def _failures(report: Report) -> list[str]:
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
    """Return the differences; with few topics no p, which could not be small."""
    few = len(report.topic_ids) < FEW_TOPICS
    rows = [
        [
            f"{system.name} − {other}",
            *(_change(differences[m], has_p=not few) for m in METRICS),
        ]
        for system in report.systems
        for other, differences in system.over.items()
    ]
    title = f"Paired differences (p: sign flips). {P_MEANING}"
    if few:
        title = f"Paired differences (no p below {FEW_TOPICS} topics):"
    return Table(title, ["difference", *METRICS], rows)


def other_table(report: Report) -> Table:
    """Return the means of what stands beside ROUGE, a row a metric."""
    rows = []
    for metric in _others_shown(report):
        label, digits, _ = _OTHERS[metric]
        means = [system.means.get(metric) for system in report.systems]
        cells = ["–" if mean is None else f"{mean.mean:.{digits}f}" for mean in means]
        rows.append([label, *cells])
    names = [system.name for system in report.systems]
    return Table("Beside ROUGE:", ["mean", *names], rows)


def _verdict_table(report: Report) -> Table:
    rows = []
    for system in report.systems:
        for kind, counts in system.verdicts.items():
            n = sum(counts.values())
            shares = [f"{counts[v] / n:.3f}" if n else "–" for v in VERDICTS]
            rows.append([f"{system.name}: {kind}", f"{n:,}", *shares])
    title = "Verdicts by class of sentence, all topics together (shares of n):"
    return Table(title, ["sentences", "n", *VERDICTS], rows)


def _others_shown(report: Report) -> list[str]:
    return [m for m in _OTHERS if any(m in system.means for system in report.systems)]


def _percent(value: Interval) -> str:
    return f"{100 * value.mean:.2f} [{100 * value.low:.2f}, {100 * value.high:.2f}]"


def _change(value: PairedDifference, *, has_p: bool) -> str:
    ends = f"[{100 * value.low:+.2f}, {100 * value.high:+.2f}]"
    change = f"{100 * value.mean:+.2f} {ends}"
    return f"{change} {p_words(value.p)}" if has_p else change
