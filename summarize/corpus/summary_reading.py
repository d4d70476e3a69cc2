"""The record of a summary → the summary, as `summary_writing` wrote it.

Records of older versions are read, too.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, cast

from summarize.corpus.records import Json, check_version
from summarize.corpus.tables import read_json_lines_file
from summarize.errors import CorpusError
from summarize.flags import FLAG_WORDS, Flag, FlagKind
from summarize.schema import (
    ArticleAccount,
    ArticleCopy,
    Change,
    Citation,
    Conflict,
    Dropped,
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
    Summary,
    SummarySentence,
    Supporter,
    Trace,
    cited_supporters,
)

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
        long_because=record.get("long_because"),
        stranger=record.get("stranger", False),
        since=_since_from_json(record.get("since")),
        unanswered=tuple(record.get("unanswered", ())),
    )


def _short_because(reason: ShortReason | str | None) -> ShortReason | None:
    """Return why a summary is short; an older record names one reason otherwise."""
    renamed = "rest left out" if reason == "nothing else worth telling" else reason
    return cast("ShortReason | None", renamed)


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
