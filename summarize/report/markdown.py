"""Summaries → one Markdown file: prose, what sources differ on, numbered sources."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.parse import quote

from summarize.output.atomic import whole_text
from summarize.report.conflict_words import conflict_words
from summarize.report.paragraphs import in_paragraphs
from summarize.report.sources import NumberedSource, NumberedSources
from summarize.report.words import (
    DROPPED,
    NOTES,
    REPLACED,
    UPDATED,
    date_words,
    differing_title,
    empty_words,
    flag_words,
    length_words,
    listed_names,
    noted_lines,
    nothing_differs,
    one_line,
    printable,
    remarks,
    shown_conflicts,
    since_lines,
    topic_facts,
    web_address,
)
from summarize.schema import Summary, SummarySentence, Topic

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_LIST_MARK = re.compile(r"^([-+=]|\d+(?=[.)]))")
_IN_ADDRESS = ":/?#@!$&,;=%+~.-_"


def write_markdown(pairs: Iterable[tuple[Summary, Topic | None]], path: Path) -> None:
    """Write a section a topic, one at a time."""
    with whole_text(path) as file:
        file.write("# Summaries\n")
        for summary, topic in pairs:
            file.write("\n" + topic_markdown(summary, topic))


def topic_markdown(summary: Summary, topic: Topic | None) -> str:
    """Return a topic as Markdown: the summary as prose, then its numbered sources.

    All but the prose stands under headings or in lines that `summarize cite` knows to
    be no claims.
    """
    sources = NumberedSources(summary, topic)
    blocks = [
        *_heading(summary, sources),
        _prose(summary, sources),
        *_section(_differing(summary), _conflicts(summary, sources)),
        *_section("Sources", _listed(sources)),
        *_section(NOTES, _notes(summary)),
    ]
    return "\n\n".join(blocks) + "\n"


def _section(title: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield a heading and a list, where there is anything to list."""
    if listed := "\n".join(lines):
        yield f"### {title}"
        yield listed


def _differing(summary: Summary) -> str:
    """Return the heading of conflicts; one word alone may be anybody's to `cite`."""
    title = differing_title(summary.trace.conflicts)
    return f"{UPDATED} by later articles" if title == UPDATED else title


def _heading(summary: Summary, sources: NumberedSources) -> Iterator[str]:
    """Yield the headline, or the topic's id; what the topic is; a warning of events."""
    name, facts = _escape(summary.topic_id), f"Sources: {topic_facts(summary)}"
    if summary.headline:
        yield f"## {_told(summary.headline, sources)}"
        yield f"_{facts} · {name}_"
    else:
        yield f"## {name}"
        yield f"_{facts}_"
    if new := since_lines(summary):
        yield "\n> ".join(["> [!NOTE]", *map(_escape, new)])
    if lines := noted_lines(summary):
        yield "\n> ".join(["> [!WARNING]", *map(_escape, lines)])


def _prose(summary: Summary, sources: NumberedSources) -> str:
    """Return the summary in its form, each sentence with its marks and remarks."""
    if not summary.sentences:
        return f"_({empty_words(summary)})_"
    told = [_told(sentence, sources) for sentence in summary.sentences]
    texts = [" ".join(each) for each in in_paragraphs(summary.sentences, told)]
    if summary.form == "bullets":
        return "\n".join(f"- {text}" for text in texts)
    return "\n\n".join(texts)


def _told(sentence: SummarySentence, sources: NumberedSources) -> str:
    """Return a sentence with the marks of its sources, and what speaks against it."""
    told = f"{_escape(sentence.text)}{sources.marks(sentence)}"
    return told + _in_brackets(remarks(sentence))


def _conflicts(summary: Summary, sources: NumberedSources) -> Iterator[str]:
    conflicts, more = shown_conflicts(summary)
    for conflict in conflicts:
        yield f"- {_escape(conflict_words(conflict, summary))}"
        for side in conflict.sentences:
            if not sources.is_told(side.span):
                number = sources.number(side.article_id)
                yield f"  - {number}: {_escape(sources.quote(side.span))}"
    if more:
        yield f"- {more}"
    if none := nothing_differs(summary):
        yield f"- {none}"


def _listed(sources: NumberedSources) -> Iterator[str]:
    """Yield the sources as a numbered list, each with what is quoted of it."""
    for source in sources.all:
        yield f"{source.number}. {_source(source)}"
        margin = " " * len(f"{source.number}. ")
        for passage in source.quoted:
            quoted = f"{_escape(passage.words)}{passage.doubt}"
            yield f"{margin}- {passage.letter}: {quoted}"
    if sources.unread:
        yield f"\n{_escape(sources.unread)}"


def _source(source: NumberedSource) -> str:
    """Return outlet, day, title with its link, and what the summary has of a source."""
    account = source.account
    name, title = map(_escape, listed_names(account))
    outlet = f"**{name}**"
    if address := web_address(account.url):
        link = f"(<{quote(address, safe=_IN_ADDRESS)}>)"
        outlet, title = (
            (outlet, f"[{title}]{link}") if title else (f"[{outlet}]{link}", "")
        )
    facts = [outlet, _escape(date_words(account.date)), title]
    return f"{', '.join(filter(None, facts))} – {_escape(source.says)}"


def _notes(summary: Summary) -> Iterator[str]:
    """Yield what the checks took out, and why it is short."""
    for dropped in summary.trace.dropped:
        said = f"- {DROPPED}: ~~{_escape(dropped.text)}~~"
        said += _in_brackets(flag_words(dropped.flags))
        if dropped.replacement:
            said += f"; {REPLACED}: “{_escape(dropped.replacement)}”"
        yield said
    if short := length_words(summary):
        yield f"- {short}"


def _in_brackets(texts: list[str]) -> str:
    return f" _({_escape('; '.join(texts))})_" if texts else ""


def _escape(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    escaped = _SPECIAL.sub(r"\\\1", printable(one_line(text)))
    return _LIST_MARK.sub(lambda match: _guard(match.group()), escaped)


def _guard(mark: str) -> str:
    """Return the start of a line that would begin a list, made harmless."""
    return mark + "\\" if mark[0].isdigit() else "\\" + mark
