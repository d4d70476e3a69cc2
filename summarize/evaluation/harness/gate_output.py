"""The gate's verdict for people and for continuous integration."""

from collections.abc import Sequence
from typing import Final

from summarize.evaluation.harness.gate import ROUGE, Check, GateResult
from summarize.evaluation.harness.gated import SUPPORT
from summarize.evaluation.harness.tables import Table, broken_lines, markdown_table
from summarize.evaluation.metrics.statistics import FEW_TOPICS
from summarize.output.junit import Case, junit_xml

_HEAD: Final = (
    *("metric", "baseline", "now", "change", "tolerance", "95 % bound"),
    *("p", "floor", "changed"),
)
_MEASURES: Final = {
    ROUGE: "ROUGE, the mean of the metrics",
    SUPPORT: "sentences that are supported",
}
_MOST_TOPICS: Final = 5
_LEAST_P: Final = 0.001
_P: Final = _HEAD.index("p")


def gate_markdown(result: GateResult) -> str:
    """Return the verdict as Markdown, for a job summary."""
    told = [*gate_problems(result), *_farthest(result)]
    problems = "\n".join(f"* {line}" for line in told)
    parts = [f"## {gate_title(result)}", *gate_remarks(result), problems]
    if result.checks:
        table = gate_table(result)
        parts += [markdown_table(table.head, table.rows), table.title]
    return "\n\n".join(part for part in parts if part) + "\n"


def gate_title(result: GateResult) -> str:
    """Return the verdict in one line."""
    return f"Gate: {result.status} ({result.system}, {result.n_topics} topics)"


def gate_remarks(result: GateResult) -> list[str]:
    """Return why scores are not comparable, or what a reader must know of them.

    Settings that are not those of the baseline, metrics that passed with a drop beyond
    the tolerance, what the baseline is too old to have, and the records that are not in
    the scores.
    """
    broken = broken_lines(result.n_broken)
    others = "; ".join(result.settings)
    settings = [f"Settings that are not the baseline's: {others}."] if others else []
    if result.reason:
        return [result.reason, *settings, *broken]
    doubts = [
        f"{check.metric} dropped by {-100 * check.change:.2f} points, more than the "
        f"tolerance of {100 * check.tolerance:.2f}, and passes: on these topics that "
        "may be chance."
        for check in result.checks
        if check.is_in_doubt
    ]
    missing = [
        f"The baseline has no {metric}, so the gate does not hold it; "
        "--update-baseline adds it."
        for metric in result.missing
    ]
    return [*settings, *doubts, *missing, *broken]


def gate_problems(result: GateResult) -> list[str]:
    """Return a line for each metric that failed, with why."""
    return [f"{c.metric}: {c.problem}" for c in result.checks if c.problem]


def _farthest(result: GateResult) -> list[str]:
    """Return a line on the topics that fell farthest, where the gate says worse."""
    if result.status != "worse" or not result.drops:
        return []
    told = [
        f"{drop.topic_id} ({100 * drop.change:+.2f} of {drop.of})"
        for drop in result.drops[:_MOST_TOPICS]
    ]
    return [f"topics that fell farthest: {', '.join(told)}"]


def gate_table(result: GateResult) -> Table:
    """Return the checks, a row a metric; the title says what decides.

    With few topics there is no p: the draws of few topics are too much alike for one.
    """
    if result.n_topics >= FEW_TOPICS:
        title = (
            "In points of 100. A metric fails below its floor, or where it drops by "
            "more than its tolerance with p < 0.05 (paired bootstrap, Holm)."
        )
        return Table(title, _HEAD, [_row(check) for check in result.checks])
    title = (
        "In points of 100. A metric fails below its floor, or where a drop by more "
        "than its tolerance shows in nearly every draw of these topics (bootstrap). No "
        f"p is shown below {FEW_TOPICS} topics: the draws of so few are too much alike."
    )
    rows = [[*row[:_P], *row[_P + 1 :]] for row in (_HEAD, *map(_row, result.checks))]
    return Table(title, rows[0], rows[1:])


def _row(check: Check) -> Sequence[str]:
    return (
        check.metric,
        f"{100 * check.before:.2f}",
        f"{100 * check.after:.2f}",
        f"{100 * check.change:+.2f}",
        f"{100 * check.tolerance:.2f}",
        f"{100 * check.bound:+.2f}",
        f"{check.p:.3f}" if check.p >= _LEAST_P else f"<{_LEAST_P}",
        "–" if check.floor is None else f"{100 * check.floor:.2f}",
        str(check.changed),
    )


def gate_annotations(result: GateResult) -> str:
    """Return the verdict as commands of GitHub's workflows, a line each.

    An error for what failed, then each topic that fell by more than a tolerance, the
    farthest first: a warning where the gate says worse, else a notice. GitHub shows ten
    of a kind a step.
    """
    kind = "notice" if result.status == "passed" else "warning"
    title = gate_title(result)
    failed = [result.reason] if result.reason else gate_problems(result)
    lines = [_command("error", title, text) for text in failed]
    lines += [
        _command(
            kind,
            f"Topic {drop.topic_id}",
            f"{100 * drop.change:+.2f} points of {_MEASURES[drop.of]}",
        )
        for drop in result.drops
    ]
    return "".join(f"{line}\n" for line in lines)


def _command(kind: str, title: str, text: str) -> str:
    """Return a workflow command; what would end a part of it is escaped."""
    name = _escaped(title).replace(":", "%3A").replace(",", "%2C")
    return f"::{kind} title={name}::{_escaped(text)}"


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def gate_junit(result: GateResult) -> str:
    """Return the verdict as JUnit XML: a failure is worse, an error not comparable."""
    cases = [
        Case(
            result.system,
            check.metric,
            check.problem
            and f"{check.problem}: {check.before:.4f} → {check.after:.4f}",
        )
        for check in result.checks
    ]
    if result.reason:
        cases.append(Case(result.system, "comparable", result.reason, "error"))
    return junit_xml("summarize gate", cases)
