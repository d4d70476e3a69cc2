"""The gate's verdict for people and for continuous integration."""

from typing import Final
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from summarize.evaluation.harness.gate import Check, GateResult
from summarize.evaluation.harness.tables import Table, broken_lines, markdown_table
from summarize.evaluation.metrics.statistics import few_topics

_HEAD = ("metric", "baseline", "now", "change", "95 % bound", "p", "floor", "changed")
_LEAST_P: Final = 0.001


def gate_markdown(result: GateResult) -> str:
    """Return the verdict as Markdown, for a job summary."""
    problems = "\n".join(f"* {line}" for line in gate_problems(result))
    parts = [f"## {gate_title(result)}", *gate_remarks(result), problems]
    if result.checks:
        table = gate_table(result)
        parts += [markdown_table(table.head, table.rows), table.title]
    return "\n\n".join(part for part in parts if part) + "\n"


def gate_title(result: GateResult) -> str:
    """Return the verdict in one line."""
    return f"Gate: {result.status} ({result.system}, {result.n_topics} topics)"


def gate_remarks(result: GateResult) -> list[str]:
    """Return why scores are not comparable, and what a reader must know of them."""
    if result.reason:
        return [result.reason, *broken_lines(result.n_broken)]
    few = few_topics(result.n_topics)
    return [*([few] if few else []), *broken_lines(result.n_broken)]


def gate_problems(result: GateResult) -> list[str]:
    """Return a line for each metric that failed, with why."""
    return [f"{c.metric}: {c.problem}" for c in result.checks if c.problem]


def gate_table(result: GateResult) -> Table:
    """Return the checks, a row a metric; the title says when one fails."""
    title = (
        f"Tolerance: {100 * result.tolerance:.2f} points. A metric fails when it drops "
        "by more than that with p < 0.05 (paired bootstrap, Holm) or is below its "
        "floor."
    )
    return Table(title, _HEAD, [_row(check) for check in result.checks])


def _row(check: Check) -> list[str]:
    return [
        check.metric,
        f"{100 * check.before:.2f}",
        f"{100 * check.after:.2f}",
        f"{100 * check.change:+.2f}",
        f"{100 * check.bound:+.2f}",
        f"{check.p:.3f}" if check.p >= _LEAST_P else f"<{_LEAST_P}",
        "–" if check.floor is None else f"{100 * check.floor:.2f}",
        str(check.changed),
    ]


def gate_annotations(result: GateResult) -> str:
    """Return the verdict as commands of GitHub's workflows, a line each.

    An error for what failed, then each topic that fell by more than the tolerance, the
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
            f"{100 * drop.change:+.2f} points of ROUGE, the mean of the metrics",
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
    failed = [check for check in result.checks if check.problem]
    suite = Element(
        "testsuite",
        name="summarize gate",
        tests=str(max(len(result.checks), 1)),
        failures=str(len(failed)),
        errors=str(int(result.status == "not comparable")),
    )
    if result.reason:
        case = SubElement(suite, "testcase", classname=result.system, name="comparable")
        SubElement(case, "error", message=result.reason)
    for check in result.checks:
        case = SubElement(suite, "testcase", classname=result.system, name=check.metric)
        if check.problem:
            text = f"{check.problem}: {check.before:.4f} → {check.after:.4f}"
            SubElement(case, "failure", message=text)
    indent(suite)
    return tostring(suite, encoding="unicode") + "\n"
