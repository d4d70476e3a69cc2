"""Records as such, and those of failures, topics and spans: ⇄ JSON in one form.

Keys stand in a fixed order; `forms` has the types. Those of summaries are larger:
`summary_writing`, `summary_reading`.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, cast

from summarize.corpus.forms import DocumentForm, FailureForm, TopicForm
from summarize.errors import CorpusError
from summarize.schema import SCHEMA_VERSION, Earlier, Failure, Span, Topic

_PLACES = 6

Json = dict[str, Any]


def to_line(record: Mapping[str, Any]) -> str:
    """Return a record as one line of JSON with its line end; no character is escaped.

    Raises ValueError for NaN or an infinite number, which JSON does not have.
    """
    return json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"


def check_version(record: Mapping[str, Any]) -> None:
    """Raise CorpusError for a record of a newer form than this program knows.

    Records from before there were versions have none, and are read.
    """
    version = record.get("schema_version", 0)
    if not isinstance(version, int):
        raise CorpusError(f"schema_version is a whole number, not {version!r}")
    if version > SCHEMA_VERSION:
        raise CorpusError(
            f"the record has schema_version {version}, and this program reads "
            f"{SCHEMA_VERSION} at most; use the newer version of summarize that wrote "
            "it, or make it again"
        )


def failure_to_json(failure: Failure) -> FailureForm:
    """Return a failure in the form of `errors.jsonl`."""
    return {
        "schema_version": SCHEMA_VERSION,
        "place": failure.place,
        "stage": failure.stage,
        "error": failure.error,
        "message": failure.message,
    }


def failure_from_json(record: Mapping[str, Any]) -> Failure:
    """Return the failure of a record.

    Raises CorpusError, naming a missing key, and for a record of a newer version.
    """
    check_version(record)
    try:
        return Failure(
            record["place"], record["stage"], record["error"], record["message"]
        )
    except KeyError as error:
        raise CorpusError(f"the failure has no key {error}; write it again") from error


def topic_to_json(topic: Topic) -> TopicForm:
    """Return a topic in the form of `topics.jsonl`; `read_topics` reads it back.

    That passes over an earlier summary, which `earlier_from_json` reads.
    """
    form: TopicForm = {
        "schema_version": SCHEMA_VERSION,
        "id": topic.id,
        "documents": [cast(DocumentForm, asdict(each)) for each in topic.articles],
        "references": list(topic.references),
    }
    if topic.earlier:
        own = {article.text for article in topic.articles}
        texts = [text for text in topic.earlier.texts if text not in own]
        form["earlier"] = {"told": list(topic.earlier.told), "texts": texts}
    return form


def earlier_from_json(record: Mapping[str, Any]) -> Earlier | None:
    """Return the earlier summary of a line of `topics.jsonl`, where it has one.

    Texts that the topic has, too, are not among its texts. Raises CorpusError.
    """
    found = record.get("earlier")
    if found is None:
        return None
    try:
        told, texts = tuple(found["told"]), tuple(found["texts"])
    except (KeyError, TypeError) as error:
        raise CorpusError("earlier: has no lists told and texts") from error
    return Earlier(told, texts)


def span_to_json(
    topic_id: str,
    span: Span,
    text: str,
    *,
    kept: bool,
    **own: str | int | float | None,
) -> Json:
    """Return a span as a line of `inspect`; `own` are the stage's keys, in order."""
    article_id, start, end = span
    return {
        "topic_id": topic_id,
        "article_id": article_id,
        "start": start,
        "end": end,
        "text": text,
        "kept": kept,
    } | {key: rounded(v) if isinstance(v, float) else v for key, v in own.items()}


def rounded(value: float) -> float:
    """Return a float as records have it: of six decimal places, one zero."""
    # adding zero makes one zero of -0.0 and 0.0
    return round(float(value), _PLACES) + 0.0 if math.isfinite(value) else value
