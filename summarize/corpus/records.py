"""Summaries, failures and topics ⇄ JSON: one form, keys in a fixed order.

`forms` has the types. Reading is the inverse of writing, for floats of up to six
decimal places; records of older versions are read, too.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, TypeVar, cast

from summarize.corpus.forms import (
    ArticleForm,
    ChangeForm,
    CitationForm,
    ConflictForm,
    CopyForm,
    DocumentForm,
    DroppedForm,
    EventForm,
    FailureForm,
    FlagForm,
    GroupForm,
    HeadlineForm,
    MarkForm,
    NotClaimForm,
    RemovedForm,
    SentenceForm,
    SinceForm,
    SummaryForm,
    SummarySentenceForm,
    SupporterForm,
    TopicForm,
    TraceForm,
)
from summarize.corpus.tables import read_json_lines_file
from summarize.errors import CorpusError
from summarize.flags import FLAG_WORDS, Flag, FlagKind
from summarize.schema import (
    SCHEMA_VERSION,
    ArticleAccount,
    ArticleCopy,
    Change,
    Citation,
    Conflict,
    Dropped,
    Earlier,
    Event,
    Failure,
    Headline,
    LeftOut,
    Mark,
    NotClaim,
    Removed,
    Sentence,
    SentenceGroup,
    ShortReason,
    Since,
    Span,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
    Trace,
    cited_supporters,
)

_PLACES = 6
_KINDS = {words: kind for kind, words in FLAG_WORDS.items()}
_TWO_SIDED = {
    FlagKind.OPPOSITE,
    FlagKind.ROLES,
    FlagKind.WORD,
    FlagKind.SCOPE,
    FlagKind.ATTRIBUTION,
    FlagKind.CONFLICT,
    FlagKind.UPDATE,
    FlagKind.SELF,
    FlagKind.OVERTAKEN,
    FlagKind.STALE,
    FlagKind.REPLY,
}

Json = dict[str, Any]
_Told = TypeVar("_Told", bound=SummarySentence)


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


def summary_to_json(summary: Summary) -> SummaryForm:
    """Return a summary in the form of `summaries.jsonl`; floats have six places."""
    record: SummaryForm = {
        "schema_version": SCHEMA_VERSION,
        "topic_id": summary.topic_id,
        "text": summary.text,
        "headline": _headline_to_json(summary.headline) if summary.headline else None,
        "form": summary.form,
        "short_because": summary.short_because,
        "since": _since_to_json(summary.since) if summary.since else None,
        "unanswered": list(summary.unanswered),
        "sentences": [_summary_sentence_to_json(each) for each in summary.sentences],
        "articles": [
            cast(ArticleForm, asdict(account)) for account in summary.articles
        ],
        "trace": _trace_to_json(summary.trace),
        "model": summary.model,
        "config": summary.config,
        "seconds": _rounded(summary.seconds),
        "language": summary.language,
    }
    if summary.given is not None:
        record["given"] = summary.given
        not_claims = [cast(NotClaimForm, asdict(each)) for each in summary.not_claims]
        record["not_claims"] = not_claims
    return record


def as_recorded(summary: Summary) -> Summary:
    """Return a summary with floats of six places: it is what its record reads as."""
    trace = summary.trace
    return replace(
        summary,
        sentences=tuple(map(_sentence_as_recorded, summary.sentences)),
        headline=summary.headline and _sentence_as_recorded(summary.headline),
        seconds=_rounded(summary.seconds),
        trace=replace(
            trace,
            groups=tuple(map(_group_as_recorded, trace.groups)),
            left_out=tuple(
                replace(left, group=_group_as_recorded(left.group))
                for left in trace.left_out
            ),
            copies=tuple(replace(c, share=_rounded(c.share)) for c in trace.copies),
            events=tuple(
                replace(event, relatedness=_rounded(event.relatedness))
                for event in trace.events
            ),
        ),
    )


def summary_from_json(record: Mapping[str, Any]) -> Summary:
    """Return the summary of a record; `trace` and facts of articles may be missing.

    Raises CorpusError, naming what is missing or of another type, and for a record of
    a newer version.
    """
    check_version(record)
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
    } | {key: _rounded(v) if isinstance(v, float) else v for key, v in own.items()}


def _rounded(value: float) -> float:
    # adding zero makes one zero of -0.0 and 0.0
    return round(float(value), _PLACES) + 0.0 if math.isfinite(value) else value


def _sentence_as_recorded(sentence: _Told) -> _Told:
    citations = (replace(c, score=_rounded(c.score)) for c in sentence.citations)
    return replace(sentence, citations=tuple(citations))


def _group_as_recorded(group: SentenceGroup) -> SentenceGroup:
    return replace(group, score=_rounded(group.score))


def _summary_sentence_to_json(sentence: SummarySentence) -> SummarySentenceForm:
    return {
        "text": sentence.text,
        "flags": [str(flag) for flag in sentence.flags],
        "flag_parts": [_flag_to_json(flag) for flag in sentence.flags],
        "citations": [_citation_to_json(citation) for citation in sentence.citations],
        "marks": [_mark_to_json(mark) for mark in sentence.marks],
        "start": sentence.start,
        "end": sentence.end,
        "verdict": sentence.verdict,
        "open": [list(span) for span in sentence.open],
        "together": sentence.together,
        "paragraph": sentence.paragraph,
        "supporters": [
            cast(SupporterForm, asdict(each)) for each in sentence.supporters
        ],
    }


def _headline_to_json(headline: Headline) -> HeadlineForm:
    record: Json = {
        **_summary_sentence_to_json(headline),
        "title_of": headline.title_of,
    }
    for key in ("start", "end", "paragraph"):
        del record[key]
    return cast(HeadlineForm, record)


def _flag_to_json(flag: Flag) -> FlagForm:
    return {"kind": flag.kind, "value": flag.value, "other": flag.other}


def _citation_to_json(citation: Citation) -> CitationForm:
    record = asdict(citation) | {"score": _rounded(citation.score)}
    return cast(CitationForm, record)


def _mark_to_json(mark: Mark) -> MarkForm:
    return {
        "flag": str(mark.flag),
        "flag_parts": _flag_to_json(mark.flag),
        "start": mark.start,
        "end": mark.end,
        "article_id": mark.article_id,
        "source_start": mark.source_start,
        "source_end": mark.source_end,
    }


def _trace_to_json(trace: Trace) -> TraceForm:
    return {
        "removed": [cast(RemovedForm, asdict(removed)) for removed in trace.removed],
        "groups": [_group_to_json(group) for group in trace.groups],
        "left_out": [
            {"reason": left.reason, "group": _group_to_json(left.group)}
            for left in trace.left_out
        ],
        "conflicts": [_conflict_to_json(conflict) for conflict in trace.conflicts],
        "dropped": [_dropped_to_json(dropped) for dropped in trace.dropped],
        "copies": [_copy_to_json(copy) for copy in trace.copies],
        "events": [_event_to_json(event) for event in trace.events],
    }


def _sentence_to_json(sentence: Sentence) -> SentenceForm:
    record = asdict(sentence)
    if sentence.unit is None:
        del record["unit"]
    return cast(SentenceForm, record)


def _group_to_json(group: SentenceGroup) -> GroupForm:
    return {
        "lead": _sentence_to_json(group.lead),
        "others": [_sentence_to_json(sentence) for sentence in group.others],
        "score": _rounded(group.score),
        "copies": group.copies,
        "paraphrases": [_sentence_to_json(sentence) for sentence in group.paraphrases],
    }


def _conflict_to_json(conflict: Conflict) -> ConflictForm:
    return {
        "kind": conflict.kind,
        "values": list(conflict.values),
        "dates": list(conflict.dates),
        "outlets": list(conflict.outlets),
        "quantity": conflict.quantity,
        "relation": conflict.relation,
        "sentences": [_sentence_to_json(sentence) for sentence in conflict.sentences],
        "also": [[_sentence_to_json(each) for each in side] for side in conflict.also],
    }


def _dropped_to_json(dropped: Dropped) -> DroppedForm:
    return {
        "text": dropped.text,
        "flags": [str(flag) for flag in dropped.flags],
        "flag_parts": [_flag_to_json(flag) for flag in dropped.flags],
        "replacement": dropped.replacement,
    }


def _copy_to_json(copy: ArticleCopy) -> CopyForm:
    return cast(CopyForm, asdict(copy) | {"share": _rounded(copy.share)})


def _event_to_json(event: Event) -> EventForm:
    return {
        "article_ids": list(event.article_ids),
        "told": event.told,
        "relatedness": _rounded(event.relatedness),
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
        given=record.get("given"),
        not_claims=tuple(NotClaim(**each) for each in record.get("not_claims", ())),
        headline=_headline_from_json(record.get("headline")),
        form=record.get("form", "text"),
        short_because=_short_because(record.get("short_because")),
        since=_since_from_json(record.get("since")),
        unanswered=tuple(record.get("unanswered", ())),
    )


def _short_because(reason: ShortReason | str | None) -> ShortReason | None:
    """Return why a summary is short; an older record names one reason otherwise."""
    renamed = "rest left out" if reason == "nothing else worth telling" else reason
    return cast("ShortReason | None", renamed)


def _since_to_json(since: Since) -> SinceForm:
    changes = [cast(ChangeForm, asdict(change)) for change in since.changes]
    return {**cast(SinceForm, asdict(since)), "changes": changes}


def _since_from_json(record: Json | None) -> Since | None:
    if record is None:
        return None
    changes = tuple(Change(**each) for each in record["changes"])
    return Since(**{**record, "changes": changes})


def _headline_from_json(record: Json | None) -> Headline | None:
    if record is None:
        return None
    told = _summary_sentence_from_json(record)
    return Headline(
        *(told.text, told.citations, told.flags, told.marks),
        supporters=told.supporters,
        together=told.together,
        title_of=record["title_of"],
    )


def _summary_sentence_from_json(record: Json) -> SummarySentence:
    citations = [
        Citation(**{**citation, "score": float(citation["score"])})
        for citation in record["citations"]
    ]
    marks = tuple(map(_mark_from_json, record.get("marks", ())))
    flags = _flags_from_json(record)
    place = record.get("start"), record.get("end")
    still = tuple((start, end) for start, end in record.get("open", ()))
    paragraph = record.get("paragraph", 0)
    return SummarySentence(
        *(record["text"], tuple(citations), flags, marks, *place, still, paragraph),
        supporters=_supporters_from_json(record, citations),
        together=record.get("together", False),
    )


def _supporters_from_json(
    record: Json, citations: Iterable[Citation]
) -> tuple[Supporter, ...]:
    """Return the supporters of a sentence; an older record has those that it cites."""
    if "supporters" in record:
        return tuple(Supporter(**each) for each in record["supporters"])
    return tuple(cited_supporters(record["text"], citations).values())


def _flags_from_json(record: Json) -> tuple[Flag, ...]:
    if "flag_parts" in record:
        return tuple(map(_flag_from_json, record["flag_parts"]))
    return tuple(map(_flag_from_words, record["flags"]))


def _flag_from_json(parts: Json) -> Flag:
    return Flag(FlagKind(parts["kind"]), parts["value"], parts["other"])


def _flag_from_words(text: str) -> Flag:
    """Return the flag of a record that has no parts: `str` read backwards.

    Where a value has ` / ` in it the first one parts the two sides.
    """
    words, has_values, values = text.partition(": ")
    if words not in _KINDS:
        raise ValueError(f"{text!r} is no flag")
    kind = _KINDS[words]
    if not has_values:
        return Flag(kind)
    if kind not in _TWO_SIDED:
        return Flag(kind, values)
    value, _, other = values.partition(" / ")
    return Flag(kind, value.replace("–", ""), other.replace("–", ""))


def _mark_from_json(record: Json) -> Mark:
    parts = record.get("flag_parts")
    flag = _flag_from_json(parts) if parts else _flag_from_words(record["flag"])
    places = {k: v for k, v in record.items() if k not in ("flag", "flag_parts")}
    return Mark(flag, **places)


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
        events=tuple(
            Event(**{**event, "article_ids": tuple(event["article_ids"])})
            for event in record.get("events", ())
        ),
    )


def _group_from_json(record: Json) -> SentenceGroup:
    return SentenceGroup(
        lead=_sentence_from_json(record["lead"]),
        others=tuple(map(_sentence_from_json, record["others"])),
        score=float(record["score"]),
        copies=record.get("copies", 0),
        paraphrases=tuple(map(_sentence_from_json, record.get("paraphrases", ()))),
    )


def _sentence_from_json(record: Json) -> Sentence:
    unit = record.get("unit")
    return Sentence(**{**record, "unit": tuple(unit) if unit else None})


def _conflict_from_json(record: Json) -> Conflict:
    left, right = map(_sentence_from_json, record["sentences"])
    first, second = record["values"]
    older, newer = record.get("dates", (None, None))
    mine, other = record.get("outlets", (None, None))
    one, two = record.get("also", ((), ()))
    return Conflict(
        record["kind"],
        (left, right),
        (first, second),
        (older, newer),
        (mine, other),
        record.get("quantity", ""),
        record.get("relation", "disagreement"),
        (tuple(map(_sentence_from_json, one)), tuple(map(_sentence_from_json, two))),
    )


def _dropped_from_json(record: Json) -> Dropped:
    flags = _flags_from_json(record)
    return Dropped(record["text"], flags, record.get("replacement"))
