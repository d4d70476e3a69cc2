"""A summary as plain text for a terminal: sentences, then the passages they rest on."""

from collections.abc import Iterator, Mapping
from textwrap import fill

from summarize.flags import NO_SOURCE
from summarize.report.passages import NumberedPassages
from summarize.report.words import (
    DIFFERING,
    DROPPED,
    REPLACED,
    SCORE_MEANING,
    article_names,
    conflict_words,
    copy_lines,
    count,
    event_lines,
    flag_words,
    one_line,
    printable,
    short_words,
    shown_conflicts,
    strength_words,
)
from summarize.schema import Summary, SummarySentence, Topic


def score_note() -> str:
    """Return what the number behind a passage means, for the end of a listing."""
    return fill(SCORE_MEANING, 88)


def summary_text(summary: Summary, topic: Topic | None) -> str:
    """Return a summary with numbered sentences, each above its quoted passages."""
    return "\n".join(printable(line) for line in _lines(summary, topic))


def _lines(summary: Summary, topic: Topic | None) -> Iterator[str]:
    passages = NumberedPassages(summary, topic)
    names = article_names(summary)
    topic_line = (
        f"{one_line(summary.topic_id)} ({count(len(summary.articles), 'article')})"
    )
    if summary.headline:
        yield from _told("", summary.headline, passages, names)
    yield topic_line
    if not summary.sentences:
        yield "  no summary: nothing of the text is left"
    for number, sentence in enumerate(summary.sentences, 1):
        before = summary.sentences[number - 2] if number > 1 else sentence
        is_new = before.paragraph != sentence.paragraph
        if summary.form == "bullets":
            mark = "- " if is_new or number == 1 else "  "
        else:
            mark = f"{number}. "
            if is_new:
                yield ""
        yield from _told(mark, sentence, passages, names)
    if short := short_words(summary):
        yield short
    yield from trace_lines(summary, passages)


def _told(
    mark: str,
    sentence: SummarySentence,
    passages: NumberedPassages,
    names: Mapping[str, str],
) -> Iterator[str]:
    """Yield a sentence with its flags, then the passages that it rests on."""
    flags = "".join(f" [{flag}]" for flag in flag_words(sentence.flags))
    yield f"{mark}{one_line(sentence.text)}{flags}"
    if not sentence.citations:
        yield f"   [{NO_SOURCE}]"
    for citation in sentence.citations:
        name = names.get(citation.article_id, citation.article_id)
        quote = one_line(passages.quote(citation.span))
        yield f"   – {name} ({strength_words(citation)}): {quote}"


def trace_lines(summary: Summary, passages: NumberedPassages) -> Iterator[str]:
    """Yield what stands below a summary: conflicts, dropped ones, copies, events."""
    names = article_names(summary)
    conflicts, more = shown_conflicts(summary)
    for conflict in conflicts:
        yield f"{DIFFERING.lower()} – {conflict_words(conflict, summary)}"
        for side in conflict.sentences:
            account = names.get(side.article_id, side.article_id)
            yield f"   – {account}: {one_line(passages.quote(side.span))}"
    if more:
        yield f"{DIFFERING.lower()} – {more}"
    for dropped in summary.trace.dropped:
        flags = "".join(f" [{flag}]" for flag in flag_words(dropped.flags))
        yield f"{DROPPED.lower()}: {one_line(dropped.text)}{flags}"
        there = dropped.replacement or "nothing"
        yield f"   – {REPLACED}: {one_line(there)}"
    yield from copy_lines(summary)
    yield from event_lines(summary)
