"""Anyone's predictions in, a report's folder out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from summarize.errors import ComparisonError, OutputError
from summarize.evaluation.harness.compare import (
    EvaluationOptions,
    evaluate_outputs,
    score_outputs,
)
from summarize.evaluation.harness.plots import FORMATS, PLOTS, plot_report
from summarize.evaluation.harness.results import Report, report_json
from summarize.evaluation.harness.tables import report_markdown
from summarize.output.atomic import write_whole
from summarize.output.folder import Layout
from summarize.schema import Topic

RESULTS: Final = "results.json"
TABLES: Final = "results.md"
CONFIG: Final = "config.yaml"
SYSTEMS: Final = "systems.yaml"
GATE: Final = "gate.md"
JUNIT: Final = "gate.xml"
ANNOTATIONS: Final = "annotations.txt"
ROBUSTNESS: Final = "robustness.md"
PAGE: Final = "results.html"
_PLOT_FILES: Final = tuple(f"{name}.{form}" for name in PLOTS for form in FORMATS)

EVALUATION: Final = Layout(
    kind="evaluation",
    one="an evaluation",
    remedy="--fresh replaces it",
    records=(RESULTS, GATE),  # a gate alone, where nothing could be computed
    files=(
        *(RESULTS, TABLES, PAGE, CONFIG, SYSTEMS),
        *(GATE, JUNIT, ANNOTATIONS, ROBUSTNESS),
        *_PLOT_FILES,
    ),
)


def score_pairs(
    predictions: Sequence[str],
    topics: Sequence[Topic],
    options: EvaluationOptions | None = None,
) -> Report:
    """Score predictions against the references of topics in the same order.

    Where all topics have articles, the lead is scored beside the predictions.
    """
    options = options or EvaluationOptions()
    outputs = {"predictions": predictions}
    if all(topic.articles for topic in topics):
        return evaluate_outputs(topics, outputs, baselines=("lead",), options=options)
    topics = [Topic(topic.id, (), topic.references) for topic in topics]
    return score_outputs(topics, outputs, lead=None, options=options)


def score_texts(
    predictions: Sequence[str],
    references: Sequence[str | Sequence[str]],
    options: EvaluationOptions | None = None,
) -> Report:
    """Score predictions against references of the same order, without articles.

    A prediction has one reference or several. Raises ComparisonError where there are
    not as many references as predictions.
    """
    if len(predictions) != len(references):
        raise ComparisonError(
            f"{len(predictions)} predictions cannot be scored against "
            f"{len(references)} references."
        )
    lists = [(r,) if isinstance(r, str) else tuple(r) for r in references]
    topics = [Topic(str(place), (), texts) for place, texts in enumerate(lists)]
    return score_pairs(predictions, topics, options)


def write_report(report: Report, folder: Path) -> list[Path]:
    """Write `results.json`, `results.md` and the plots into `folder`; return the paths.

    Each file is replaced whole or not at all. Raises `OutputError`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / RESULTS, folder / TABLES]
        write_whole(paths[0], report_json(report))
        write_whole(paths[1], report_markdown(report))
        return paths + plot_report(report, folder)
    except OSError as error:
        raise OutputError(f"Cannot write the report to {folder}: {error}") from error
