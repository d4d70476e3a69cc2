"""Summaries → one Markdown file: numbered sources under every summary."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from summarize.report.passages import Passages, Place, place
from summarize.report.words import (
    DROPPED,
    NO_SOURCE,
    REPLACED,
    article_name,
    copy_lines,
    count,
    one_line,
    shown_conflicts,
    strength_words,
    web_address,
)
from summarize.schema import Citation, Summary, Topic

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_LIST_MARK = re.compile(r"^([-+=]|\d+(?=[.)]))")


def write_markdown(pairs: Iterable[tuple[Summary, Topic | None]], path: Path) -> None:
    """Write a section a topic, one at a time."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write("# Summaries\n")
        for summary, topic in pairs:
            file.write("\n" + topic_markdown(summary, topic))


def topic_markdown(summary: Summary, topic: Topic | None) -> str:
    """Return a topic as Markdown: the summary, then its sources as a numbered list."""
    return "\n".join(_lines(summary, Passages(summary, topic))) + "\n"


def _lines(summary: Summary, passages: Passages) -> Iterator[str]:
    yield f"## {_escape(summary.topic_id)}\n"
    numbers: dict[Place, int] = {}
    best: list[Citation] = []
    sentences = []
    for sentence in summary.sentences:
        marks = ""
        for citation in sentence.citations:
            if place(citation) not in numbers:
                numbers[place(citation)] = len(numbers) + 1
                best.append(citation)
            marks += rf"\[{numbers[place(citation)]}\]"
        flags = (
            [*sentence.flags] if sentence.citations else [NO_SOURCE, *sentence.flags]
        )
        marks += "".join(rf" _\[{_escape(str(flag))}\]_" for flag in flags)
        sentences.append(f"{_escape(sentence.text)} {marks}".rstrip())
    yield " ".join(sentences) or "_(no summary: nothing of the text is left)_"
    if best:
        yield ""
    names = {account.id: article_name(account) for account in summary.articles}
    urls = {account.id: account.url for account in summary.articles}
    for citation in best:
        name = _escape(names.get(citation.article_id, citation.article_id))
        if address := web_address(urls.get(citation.article_id)):
            name = f"[{name}](<{quote(address, safe=':/?#@!$&,;=%+~.-_')}>)"
        words = _escape(one_line(passages.quote(place(citation))))
        quoted = f": “{words}”" if words else ""
        number = numbers[place(citation)]
        yield f"{number}. {name}{quoted} ({strength_words(citation)})"
    yield from _disagreements(summary, passages)
    yield from _dropped(summary)
    yield from (f"\n{_escape(line)}" for line in copy_lines(summary))
    uncited = sum(not account.n_cited for account in summary.articles)
    if uncited:
        yield f"\n_Not cited: {count(uncited, 'article')} of {len(summary.articles)}._"


def _disagreements(summary: Summary, passages: Passages) -> Iterator[str]:
    conflicts, more = shown_conflicts(summary)
    if conflicts:
        yield "\nSources disagree:\n"
    names = {account.id: article_name(account) for account in summary.articles}
    for conflict in conflicts:
        sides = [
            f"{_escape(names.get(sentence.article_id, sentence.article_id))}: "
            f"“{_escape(one_line(passages.quote(place(sentence))))}”"
            for sentence in conflict.sentences
        ]
        values = " / ".join(_escape(value) for value in conflict.values)
        yield f"- {_escape(conflict.kind)} {values} – {'; '.join(sides)}"
    if more:
        yield f"- {more}"


def _dropped(summary: Summary) -> Iterator[str]:
    if summary.trace.dropped:
        yield f"\n{DROPPED}:\n"
    for dropped in summary.trace.dropped:
        flags = "".join(rf" _\[{_escape(str(flag))}\]_" for flag in dropped.flags)
        there = ""
        if dropped.replacement:
            there = f" – {REPLACED}: “{_escape(dropped.replacement)}”"
        yield f"- ~~{_escape(dropped.text)}~~{flags}{there}"


def _escape(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    escaped = _SPECIAL.sub(r"\\\1", one_line(text))
    return _LIST_MARK.sub(lambda match: _guard(match.group()), escaped)


def _guard(mark: str) -> str:
    """Return the start of a line that would begin a list, made harmless."""
    return mark + "\\" if mark[0].isdigit() else "\\" + mark
