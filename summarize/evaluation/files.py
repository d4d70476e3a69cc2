"""Scores from and to files: anyone's predictions in, a report's folder out."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarize.errors import ComparisonError, CorpusError, OutputError
from summarize.evaluation.compare import (
    EvaluationOptions,
    evaluate_outputs,
    score_outputs,
)
from summarize.evaluation.plots import plot_report
from summarize.evaluation.results import Report, report_json
from summarize.evaluation.tables import report_markdown
from summarize.schema import Article, Topic

_IDS = ("id", "topic_id")
_PREDICTIONS = ("prediction", "text", "summary")
_REFERENCES = ("references", "reference", "summary", "text")


@dataclass(frozen=True, slots=True)
class _Row:
    """One line of a file: where it stands, its id if it has one, its fields."""

    place: str
    id: str | None
    fields: Mapping[str, Any]


def score_files(
    predictions: Path, references: Path, options: EvaluationOptions | None = None
) -> Report:
    """Score a file of predictions against a file of references.

    Each is `.jsonl` (`prediction`, `text` or `summary`; `references`, `reference`,
    `summary` or `text`; optional `id` or `topic_id`) or plain text with one a line.
    Rows are matched by id where both files have ids, else by place. Where the
    references come with `documents`, the lead is scored beside the predictions.
    Raises `CorpusError` for what cannot be read, `ComparisonError` for what does not
    match: ids that one file lacks, other counts.
    """
    options = options or EvaluationOptions()
    predicted, wanted = _read(predictions), _read(references)
    pairs = list(_matched(predicted, wanted, predictions, references))
    texts = [_one_text(row, _PREDICTIONS) for row, _ in pairs]
    topics = [_topic(row, place) for place, (_, row) in enumerate(pairs)]
    outputs = {"predictions": texts}
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
    outputs = {"predictions": predictions}
    return score_outputs(
        topics, outputs, lead=None, options=options or EvaluationOptions()
    )


def write_report(report: Report, folder: Path) -> list[Path]:
    """Write `results.json`, `results.md` and the plots into `folder`; return the paths.

    Each file is replaced whole or not at all. Raises `OutputError`.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / "results.json", folder / "results.md"]
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


def _read(path: Path) -> list[_Row]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CorpusError(f"Cannot read {path}: {error}") from error
    if lines and not lines[-1]:
        lines.pop()
    if path.suffix == ".jsonl":
        rows = list(_json_rows(path, lines))
    else:
        rows = [
            _Row(f"{path}:{number}", None, {"text": line})
            for number, line in enumerate(lines, start=1)
        ]
    if not rows:
        raise CorpusError(f"{path} is empty: nothing to score.")
    return rows


def _json_rows(path: Path, lines: Iterable[str]) -> Iterator[_Row]:
    for number, line in enumerate(lines, start=1):
        place = f"{path}:{number}"
        if not line.strip():
            continue
        try:
            fields = json.loads(line)
        except json.JSONDecodeError as error:
            raise CorpusError(f"{place}: not JSON ({error.msg}).") from error
        if not isinstance(fields, dict):
            raise CorpusError(f"{place}: an object is expected, with text and id.")
        name = next((str(fields[key]) for key in _IDS if key in fields), None)
        yield _Row(place, name, fields)


def _matched(
    predicted: Sequence[_Row], wanted: Sequence[_Row], *paths: Path
) -> Iterator[tuple[_Row, _Row]]:
    named = [all(row.id is not None for row in rows) for rows in (predicted, wanted)]
    if not all(named):
        if len(predicted) != len(wanted):
            raise ComparisonError(
                f"{paths[0]} has {len(predicted)} rows, {paths[1]} {len(wanted)}; "
                "without ids in both files rows are matched by place."
            )
        yield from zip(predicted, wanted, strict=True)
        return
    by_id, wanted_by_id = _by_id(predicted), _by_id(wanted)
    for ids, others, path in (
        (by_id, wanted_by_id, paths[1]),
        (wanted_by_id, by_id, paths[0]),
    ):
        lost = [name for name in ids if name not in others]
        if lost:
            raise ComparisonError(f"{path} lacks {len(lost)} ids, {lost[0]!r} first.")
    for name, row in wanted_by_id.items():
        yield by_id[name], row


def _by_id(rows: Iterable[_Row]) -> dict[str, _Row]:
    found: dict[str, _Row] = {}
    for row in rows:
        name = str(row.id)
        if name in found:
            raise ComparisonError(f"{row.place}: id {name!r} stands there twice.")
        found[name] = row
    return found


def _one_text(row: _Row, keys: Sequence[str]) -> str:
    texts = _texts(row, keys)
    if len(texts) != 1:
        raise CorpusError(f"{row.place}: one text is expected, not {len(texts)}.")
    return texts[0]


def _texts(row: _Row, keys: Sequence[str]) -> tuple[str, ...]:
    """Return the text or list of texts under the first of `keys` that the row has."""
    for key in keys:
        value = row.fields.get(key)
        if isinstance(value, str):
            return (value,)
        if isinstance(value, list) and all(isinstance(text, str) for text in value):
            return tuple(value)
    raise CorpusError(f"{row.place}: no text under any of {', '.join(keys)}.")


def _topic(row: _Row, place: int) -> Topic:
    articles = []
    for number, document in enumerate(row.fields.get("documents") or ()):
        text = document.get("text") if isinstance(document, dict) else document
        if not isinstance(text, str):
            raise CorpusError(f"{row.place}: document {number} has no text.")
        articles.append(Article(str(number), text))
    references = _texts(row, _REFERENCES)
    return Topic(row.id or str(place), tuple(articles), references)
