"""metrics.prom: what a run did, as OpenMetrics text for whoever watches batches.

The form is that of OpenMetrics 1.0; node_exporter's textfile collector reads it, too.
All are gauges, since a file tells of one run.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import summarize
from summarize.batch.record import Counts

Labels = Mapping[str, str]
_ESCAPED: Final = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n"})


def metrics_text(counts: Counts, *, state: str, model: str, seconds: float) -> str:
    """Return the file of a run that ended; `seconds` is how long it took in all."""
    usage = counts.usage
    topics = {
        "summarized": counts.done - counts.empty,
        "without_sentences": counts.empty,
        "kept": counts.kept,
        "failed": counts.failed,
    }
    about = {"version": summarize.__version__, "model": model, "state": state}
    families = [
        _family("run", "What ran, and how it ended.", [(about, 1)], kind="info"),
        _family("run_seconds", "Seconds of the run.", [({}, round(seconds, 3))]),
        _family("topics", "Topics by outcome.", _by("outcome", topics)),
        _family("broken_records", "Unreadable records.", [({}, counts.broken)]),
        _family(
            "failures",
            "Failures by stage.",
            _by("stage", dict(sorted(counts.failures_by_stage.items()))),
        ),
        _family(
            "stage_seconds",
            "Seconds of all topics by stage.",
            _by("stage", {k: round(v, 3) for k, v in counts.timings.stages.items()}),
        ),
        _family(
            "writer_tokens",
            "What the writer read and wrote.",
            _by("direction", {"read": usage.n_read, "written": usage.n_written}),
        ),
    ]
    lines = (line for family in families for line in family)
    return "".join(f"{line}\n" for line in (*lines, "# EOF"))


def _by(label: str, values: Mapping[str, float]) -> list[tuple[Labels, float]]:
    return [({label: name}, value) for name, value in values.items()]


def _family(
    name: str, says: str, samples: list[tuple[Labels, float]], kind: str = "gauge"
) -> Iterator[str]:
    """Yield the lines of one metric."""
    full = f"summarize_{name}"
    yield f"# TYPE {full} {kind}"
    if full.endswith("_seconds"):
        yield f"# UNIT {full} seconds"
    yield f"# HELP {full} {says}"
    for labels, value in samples:
        inner = ",".join(f'{k}="{v.translate(_ESCAPED)}"' for k, v in labels.items())
        suffix = "_info" if kind == "info" else ""
        yield f"{full}{suffix}{f'{{{inner}}}' if inner else ''} {value}"
