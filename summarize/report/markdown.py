"""Summaries → one Markdown file: numbered sources under every summary."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import quote

from summarize.output.atomic import whole_text
from summarize.report.passages import NumberedPassages
from summarize.report.words import (
    DIFFERING,
    DROPPED,
    REPLACED,
    article_names,
    conflict_words,
    copy_lines,
    count,
    doubts,
    event_lines,
    flag_words,
    one_line,
    short_words,
    shown_conflicts,
    strength_words,
    web_address,
)
from summarize.schema import Citation, Span, Summary, SummarySentence, Topic

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_LIST_MARK = re.compile(r"^([-+=]|\d+(?=[.)]))")


def write_markdown(pairs: Iterable[tuple[Summary, Topic | None]], path: Path) -> None:
    """Write a section a topic, one at a time."""
    with whole_text(path) as file:
        file.write("# Summaries\n")
        for summary, topic in pairs:
            file.write("\n" + topic_markdown(summary, topic))


def topic_markdown(summary: Summary, topic: Topic | None) -> str:
    """Return a topic as Markdown: the summary, then its sources as a numbered list."""
    return "\n".join(_lines(summary, NumberedPassages(summary, topic))) + "\n"


def _lines(summary: Summary, passages: NumberedPassages) -> Iterator[str]:
    yield from (f"_{_escape(line)}_\n" for line in event_lines(summary))
    sources = _first_citations(summary)
    numbers = {passage: n for n, passage in enumerate(sources, 1)}
    yield from _heading(summary, numbers)
    yield _sentences(summary, numbers) or "_(no summary: nothing of the text is left)_"
    if short := short_words(summary):
        yield f"\n_{short}_"
    if sources:
        yield ""
    yield from _sources(summary, sources, passages)
    yield from _disagreements(summary, passages)
    yield from _dropped(summary)
    yield from (f"\n{_escape(line)}" for line in copy_lines(summary))
    uncited = sum(not account.n_cited for account in summary.articles)
    if uncited:
        yield f"\n_Not cited: {count(uncited, 'article')} of {len(summary.articles)}._"


def _first_citations(summary: Summary) -> dict[Span, Citation]:
    """Return the first citation of each passage; their order gives the numbers."""
    first: dict[Span, Citation] = {}
    for told in summary.told:
        for citation in told.citations:
            first.setdefault(citation.span, citation)
    return first


def _heading(summary: Summary, numbers: Mapping[Span, int]) -> Iterator[str]:
    """Yield the headline as a heading, with the topic below; else the topic's id."""
    if summary.headline is None:
        yield f"## {_escape(summary.topic_id)}\n"
        return
    yield f"## {_marked(summary.headline, numbers)}\n"
    yield f"_{_escape(summary.topic_id)}_\n"


def _sentences(summary: Summary, numbers: Mapping[Span, int]) -> str:
    """Return the summary in its form, each sentence with its numbers and flags."""
    paragraphs: dict[int, list[str]] = {}
    for sentence in summary.sentences:
        marked = _marked(sentence, numbers)
        paragraphs.setdefault(sentence.paragraph, []).append(marked)
    texts = [" ".join(sentences) for sentences in paragraphs.values()]
    if summary.form == "bullets":
        return "\n".join(f"- {text}" for text in texts)
    return "\n\n".join(texts)


def _marked(sentence: SummarySentence, numbers: Mapping[Span, int]) -> str:
    """Return a sentence with the numbers of its passages and its flags."""
    cited = (numbers[citation.span] for citation in sentence.citations)
    marks = "".join(rf"\[{number}\]" for number in cited)
    marks += _flags(doubts(sentence))
    return f"{_escape(sentence.text)} {marks}".rstrip()


def _sources(
    summary: Summary, sources: dict[Span, Citation], passages: NumberedPassages
) -> Iterator[str]:
    """Yield the passages as a numbered list, each with its article and its words."""
    names = article_names(summary)
    urls = {account.id: account.url for account in summary.articles}
    for number, (passage, citation) in enumerate(sources.items(), 1):
        name = _escape(names.get(citation.article_id, citation.article_id))
        if address := web_address(urls.get(citation.article_id)):
            name = f"[{name}](<{quote(address, safe=':/?#@!$&,;=%+~.-_')}>)"
        words = _escape(one_line(passages.quote(passage)))
        quoted = f": “{words}”" if words else ""
        yield f"{number}. {name}{quoted} ({strength_words(citation)})"


def _disagreements(summary: Summary, passages: NumberedPassages) -> Iterator[str]:
    conflicts, more = shown_conflicts(summary)
    if conflicts:
        yield f"\n{DIFFERING}:\n"
    names = article_names(summary)
    for conflict in conflicts:
        sides = [
            f"{_escape(names.get(sentence.article_id, sentence.article_id))}: "
            f"“{_escape(one_line(passages.quote(sentence.span)))}”"
            for sentence in conflict.sentences
        ]
        told = _escape(conflict_words(conflict, summary))
        yield f"- {told} – {'; '.join(sides)}"
    if more:
        yield f"- {more}"


def _dropped(summary: Summary) -> Iterator[str]:
    if summary.trace.dropped:
        yield f"\n{DROPPED}:\n"
    for dropped in summary.trace.dropped:
        flags = _flags(flag_words(dropped.flags))
        there = ""
        if dropped.replacement:
            there = f" – {REPLACED}: “{_escape(dropped.replacement)}”"
        yield f"- ~~{_escape(dropped.text)}~~{flags}{there}"


def _flags(texts: Iterable[str]) -> str:
    return "".join(rf" _\[{_escape(text)}\]_" for text in texts)


def _escape(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    escaped = _SPECIAL.sub(r"\\\1", one_line(text))
    return _LIST_MARK.sub(lambda match: _guard(match.group()), escaped)


def _guard(mark: str) -> str:
    """Return the start of a line that would begin a list, made harmless."""
    return mark + "\\" if mark[0].isdigit() else "\\" + mark
