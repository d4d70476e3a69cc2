"""The gate's verdict for people and for continuous integration."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from summarize.evaluation.gate import GateResult
from summarize.evaluation.tables import markdown_table

_HEAD = ("metric", "baseline", "now", "change", "95 % bound", "p", "floor", "changed")


def gate_markdown(result: GateResult) -> str:
    """Return the verdict as Markdown, for a job summary."""
    title = f"## Gate: {result.status} ({result.system}, {result.n_topics} topics)"
    if result.reason:
        return f"{title}\n\n{result.reason}\n"
    rows = [
        [
            check.metric,
            f"{100 * check.before:.2f}",
            f"{100 * check.after:.2f}",
            f"{100 * check.change:+.2f}",
            f"{100 * check.bound:+.2f}",
            f"{check.p:.3f}",
            "–" if check.floor is None else f"{100 * check.floor:.2f}",
            str(check.changed),
        ]
        for check in result.checks
    ]
    problems = [f"* {c.metric}: {c.problem}" for c in result.checks if c.problem]
    note = (
        f"Tolerance {100 * result.tolerance:.2f}. A metric fails when it drops by more "
        "than that with p < 0.05 (paired bootstrap, Holm) or is below its floor."
    )
    parts = [title, "\n".join(problems), markdown_table(_HEAD, rows), note]
    return "\n\n".join(part for part in parts if part) + "\n"


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
