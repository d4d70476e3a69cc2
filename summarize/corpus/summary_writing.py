"""A summary → its record: keys in a fixed order, floats of six decimal places.

`forms` has the types; `summary_reading` is the inverse.
"""

from dataclasses import asdict, replace
from typing import TypeVar, cast

from summarize.corpus.forms import (
    ArticleForm,
    ChangeForm,
    CitationForm,
    ConflictForm,
    CopyForm,
    DroppedForm,
    EventForm,
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
    TraceForm,
)
from summarize.corpus.records import Json, rounded
from summarize.flags import Flag
from summarize.schema import (
    SCHEMA_VERSION,
    ArticleCopy,
    Citation,
    Conflict,
    Dropped,
    Event,
    Headline,
    Mark,
    Sentence,
    SentenceGroup,
    Since,
    Summary,
    SummarySentence,
    Trace,
)

_Told = TypeVar("_Told", bound=SummarySentence)


def summary_to_json(summary: Summary) -> SummaryForm:
    """Return a summary in the form of `summaries.jsonl`; floats have six places."""
    record: SummaryForm = {
        "schema_version": SCHEMA_VERSION,
        "topic_id": summary.topic_id,
        "text": summary.text,
        "headline": _headline_to_json(summary.headline) if summary.headline else None,
        "form": summary.form,
        "short_because": summary.short_because,
        "long_because": summary.long_because,
        "since": _since_to_json(summary.since) if summary.since else None,
        "unanswered": list(summary.unanswered),
        "sentences": [_summary_sentence_to_json(each) for each in summary.sentences],
        "articles": [
            cast(ArticleForm, asdict(account)) for account in summary.articles
        ],
        "trace": _trace_to_json(summary.trace),
        "model": summary.model,
        "config": summary.config,
        "seconds": rounded(summary.seconds),
        "language": summary.language,
    }
    if summary.given is not None:
        record["given"] = summary.given
        not_claims = [cast(NotClaimForm, asdict(each)) for each in summary.not_claims]
        record["not_claims"] = not_claims
        record["stranger"] = summary.stranger
    return record


def as_recorded(summary: Summary) -> Summary:
    """Return a summary with floats of six places: it is what its record reads as."""
    trace = summary.trace
    return replace(
        summary,
        sentences=tuple(map(_sentence_as_recorded, summary.sentences)),
        headline=summary.headline and _sentence_as_recorded(summary.headline),
        seconds=rounded(summary.seconds),
        trace=replace(
            trace,
            groups=tuple(map(_group_as_recorded, trace.groups)),
            left_out=tuple(
                replace(left, group=_group_as_recorded(left.group))
                for left in trace.left_out
            ),
            copies=tuple(replace(c, share=rounded(c.share)) for c in trace.copies),
            events=tuple(
                replace(event, relatedness=rounded(event.relatedness))
                for event in trace.events
            ),
        ),
    )


def _sentence_as_recorded(sentence: _Told) -> _Told:
    citations = (replace(c, score=rounded(c.score)) for c in sentence.citations)
    return replace(sentence, citations=tuple(citations))


def _group_as_recorded(group: SentenceGroup) -> SentenceGroup:
    return replace(group, score=rounded(group.score))


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
    record = asdict(citation) | {"score": rounded(citation.score)}
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
        "score": rounded(group.score),
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
    return cast(CopyForm, asdict(copy) | {"share": rounded(copy.share)})


def _event_to_json(event: Event) -> EventForm:
    return {
        "article_ids": list(event.article_ids),
        "told": event.told,
        "relatedness": rounded(event.relatedness),
    }


def _since_to_json(since: Since) -> SinceForm:
    changes = [cast(ChangeForm, asdict(change)) for change in since.changes]
    return {**cast(SinceForm, asdict(since)), "changes": changes}
