"""Summaries, failures and topics ⇄ JSON: one form, keys in a fixed order.

    {"topic_id", "text", "sentences": [{"text", "flags", "citations": [...],
     "marks": [...]}], "articles": [...],
     "trace": {"removed", "groups", "left_out", "conflicts", "dropped", "copies"},
     "model", "config", "seconds", "language"}

Reading is the inverse of writing, for floats of up to six decimal places.
"""

import json
import math
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from summarize.corpus.tables import read_json_lines_file
from summarize.errors import CorpusError
from summarize.schema import (
    Article,
    ArticleAccount,
    ArticleCopy,
    Citation,
    Conflict,
    Dropped,
    Failure,
    LeftOut,
    Mark,
    Removed,
    Sentence,
    SentenceGroup,
    Summary,
    SummarySentence,
    Topic,
    Trace,
)

_PLACES = 6

Json = dict[str, Any]


def to_line(record: Mapping[str, Any]) -> str:
    """Return a record as one line of JSON with its line end; no character is escaped.

    Raises ValueError for NaN or an infinite number, which JSON does not have.
    """
    return json.dumps(record, ensure_ascii=False, allow_nan=False) + "\n"


def summary_to_json(summary: Summary) -> Json:
    """Return a summary in the form of `summaries.jsonl`; floats have six places."""
    return {
        "topic_id": summary.topic_id,
        "text": summary.text,
        "sentences": [_summary_sentence_to_json(each) for each in summary.sentences],
        "articles": [asdict(account) for account in summary.articles],
        "trace": _trace_to_json(summary.trace),
        "model": summary.model,
        "config": summary.config,
        "seconds": _rounded(summary.seconds),
        "language": summary.language,
    }


def summary_from_json(record: Mapping[str, Any]) -> Summary:
    """Return the summary of a record; `trace` and facts of articles may be missing.

    Raises CorpusError, naming what is missing or of another type.
    """
    try:
        return _summary_from_json(record)
    except KeyError as error:
        raise CorpusError(f"the summary has no key {error}; write it again") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise CorpusError(
            f"the summary has a value of another type: {error}"
        ) from error


def read_summaries(path: Path) -> Iterator[Summary | Failure]:
    """Yield the summaries of a `summaries.jsonl`; a broken line is a Failure.

    Raises CorpusError for a file that cannot be read.
    """
    try:
        for record in read_json_lines_file(path):
            try:
                if isinstance(record.value, CorpusError):
                    raise record.value
                if not isinstance(record.value, Mapping):
                    raise CorpusError("a summary is an object; run the topic again")
                yield summary_from_json(record.value)
            except CorpusError as error:
                yield Failure(record.place, "read", CorpusError.__name__, str(error))
    except OSError as error:
        raise CorpusError(
            f"{path}: the summaries cannot be read: {error.strerror}"
        ) from error


def failure_to_json(failure: Failure) -> Json:
    """Return a failure in the form of `errors.jsonl`."""
    return asdict(failure)


def failure_from_json(record: Mapping[str, Any]) -> Failure:
    """Return the failure of a record; CorpusError names a missing key."""
    try:
        return Failure(
            record["place"], record["stage"], record["error"], record["message"]
        )
    except KeyError as error:
        raise CorpusError(f"the failure has no key {error}; write it again") from error


def topic_to_json(topic: Topic) -> Json:
    """Return a topic in a form that `read_topics` reads back."""
    return {
        "id": topic.id,
        "documents": [asdict(article) for article in topic.articles],
        "references": list(topic.references),
    }


def span_to_json(
    topic_id: str,
    article: Article,
    start: int,
    end: int,
    *,
    kept: bool,
    **own: str | int | float | None,
) -> Json:
    """Return a span as a line of `inspect`; `own` are the stage's keys, in order."""
    return {
        "topic_id": topic_id,
        "article_id": article.id,
        "start": start,
        "end": end,
        "text": article.text[start:end],
        "kept": kept,
    } | {key: _rounded(v) if isinstance(v, float) else v for key, v in own.items()}


def _rounded(value: float) -> float:
    # adding zero makes one zero of -0.0 and 0.0
    return round(float(value), _PLACES) + 0.0 if math.isfinite(value) else value


def _summary_sentence_to_json(sentence: SummarySentence) -> Json:
    citations = [
        asdict(citation) | {"score": _rounded(citation.score)}
        for citation in sentence.citations
    ]
    return {
        "text": sentence.text,
        "flags": list(sentence.flags),
        "citations": citations,
        "marks": [asdict(mark) for mark in sentence.marks],
    }


def _trace_to_json(trace: Trace) -> Json:
    return {
        "removed": [asdict(removed) for removed in trace.removed],
        "groups": [_group_to_json(group) for group in trace.groups],
        "left_out": [
            {"reason": left.reason, "group": _group_to_json(left.group)}
            for left in trace.left_out
        ],
        "conflicts": [
            {
                "kind": conflict.kind,
                "values": list(conflict.values),
                "dates": list(conflict.dates),
                "sentences": [asdict(sentence) for sentence in conflict.sentences],
            }
            for conflict in trace.conflicts
        ],
        "dropped": [
            asdict(dropped) | {"flags": list(dropped.flags)}
            for dropped in trace.dropped
        ],
        "copies": [
            asdict(copy) | {"share": _rounded(copy.share)} for copy in trace.copies
        ],
    }


def _group_to_json(group: SentenceGroup) -> Json:
    return {
        "lead": asdict(group.lead),
        "others": [asdict(sentence) for sentence in group.others],
        "score": _rounded(group.score),
        "copies": group.copies,
        "paraphrases": [asdict(sentence) for sentence in group.paraphrases],
    }


def _summary_from_json(record: Mapping[str, Any]) -> Summary:
    return Summary(
        topic_id=record["topic_id"],
        sentences=tuple(map(_summary_sentence_from_json, record["sentences"])),
        articles=tuple(map(_account_from_json, record["articles"])),
        trace=_trace_from_json(record.get("trace") or {}),
        model=record.get("model", ""),
        config=record.get("config", ""),
        seconds=float(record.get("seconds", 0.0)),
        language=record.get("language", ""),
    )


def _summary_sentence_from_json(record: Json) -> SummarySentence:
    citations = [
        Citation(**{**citation, "score": float(citation["score"])})
        for citation in record["citations"]
    ]
    marks = tuple(Mark(**mark) for mark in record.get("marks", ()))
    flags = tuple(record["flags"])
    return SummarySentence(record["text"], tuple(citations), flags, marks)


def _account_from_json(record: Json) -> ArticleAccount:
    facts = dict.fromkeys(("title", "source", "url", "date", "warning"))
    return ArticleAccount(**{**facts, **record})


def _trace_from_json(record: Json) -> Trace:
    return Trace(
        removed=tuple(Removed(**removed) for removed in record.get("removed", ())),
        groups=tuple(map(_group_from_json, record.get("groups", ()))),
        left_out=tuple(
            LeftOut(_group_from_json(left["group"]), left["reason"])
            for left in record.get("left_out", ())
        ),
        conflicts=tuple(map(_conflict_from_json, record.get("conflicts", ()))),
        dropped=tuple(map(_dropped_from_json, record.get("dropped", ()))),
        copies=tuple(ArticleCopy(**copy) for copy in record.get("copies", ())),
    )


def _group_from_json(record: Json) -> SentenceGroup:
    return SentenceGroup(
        lead=Sentence(**record["lead"]),
        others=tuple(Sentence(**sentence) for sentence in record["others"]),
        score=float(record["score"]),
        copies=record.get("copies", 0),
        paraphrases=tuple(Sentence(**s) for s in record.get("paraphrases", ())),
    )


def _conflict_from_json(record: Json) -> Conflict:
    left, right = (Sentence(**sentence) for sentence in record["sentences"])
    first, second = record["values"]
    older, newer = record.get("dates", (None, None))
    return Conflict(record["kind"], (left, right), (first, second), (older, newer))


def _dropped_from_json(record: Json) -> Dropped:
    flags = tuple(record["flags"])
    return Dropped(record["text"], flags, record.get("replacement"))
