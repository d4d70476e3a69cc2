"""Anyone's predictions in, a report's folder out."""

import os
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
from summarize.schema import Topic

RESULTS: Final = "results.json"
TABLES: Final = "results.md"
CONFIG: Final = "config.yaml"
GATE: Final = "gate.md"
JUNIT: Final = "gate.xml"
ROBUSTNESS: Final = "robustness.md"
PAGE: Final = "results.html"
_PLOT_FILES: Final = tuple(f"{name}.{form}" for name in PLOTS for form in FORMATS)
FILES: Final = (RESULTS, TABLES, PAGE, CONFIG, GATE, JUNIT, ROBUSTNESS, *_PLOT_FILES)


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
    """Score predictions against references of the same order, without articles."""
    if len(predictions) != len(references):
        raise ComparisonError(
            f"{len(predictions)} predictions cannot be scored against "
            f"{len(references)} references."
        )
    lists = [(r,) if isinstance(r, str) else tuple(r) for r in references]
    topics = [Topic(str(place), (), texts) for place, texts in enumerate(lists)]
    return score_pairs(predictions, topics, options)


def claim_report_folder(folder: Path, *, fresh: bool = False) -> None:
    """Make sure that a report can go into `folder`, and make the folder.

    Raises `OutputError` where it holds an evaluation and `fresh` is not asked for,
    where it holds a file that a report would replace and no evaluation wrote, and where
    it cannot be used.
    """
    if folder.exists() and not folder.is_dir():
        raise OutputError(f"{folder}: is a file; --output names a folder")
    held = _held_files(folder)
    if held and RESULTS not in held:
        raise OutputError(
            f"{folder}: holds {held[0]}, which no evaluation wrote; name another folder"
        )
    if held and not fresh:
        raise OutputError(
            f"{folder}: holds an evaluation already; --fresh replaces it, or name "
            "another folder"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be used: {error}") from error


def clear_report_folder(folder: Path) -> None:
    """Remove the evaluation that a claimed folder holds. Raises `OutputError`."""
    try:
        for name in reversed(_held_files(folder)):  # results last: they name the folder
            (folder / name).unlink()
    except OSError as error:
        raise OutputError(f"{folder}: cannot be used: {error}") from error


def _held_files(folder: Path) -> list[str]:
    return [name for name in FILES if (folder / name).exists()]


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


def write_whole(path: Path, text: str) -> None:
    """Write `text` to `path` in one step: readers see the old file or the new one."""
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
