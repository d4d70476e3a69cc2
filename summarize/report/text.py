"""A summary for a terminal: prose, where sources differ, the sources by outlet.

Wrapped to the width of the console, which decides on bold and colour, too: a pipe gets
plain text.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from summarize.report.conflict_words import conflict_words
from summarize.report.paragraphs import in_paragraphs
from summarize.report.sources import NumberedSource, NumberedSources, QuotedPassage
from summarize.report.words import (
    DROPPED,
    REPLACED,
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
)
from summarize.schema import Summary, SummarySentence, Topic

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_MARKS = (  # what finds a kind of mark, and what it means
    (r"\[\d+\]", "[2] article 2 has the words of the sentence"),
    (r"\[\d+[a-z]+\]", "[2a] says it in words of its own, quoted under a"),
    (r"\?\]", "[2a?] is only the nearest passage, no support"),
)
_HEAD, _SOFT, _VALUE = "bold", "dim", "underline"
_HALF, _DOUBT = "yellow", "red"
_STEP = 2  # columns that what stands below something is indented by


def show_summary(summary: Summary, topic: Topic | None, console: "Console") -> str:
    """Print a summary as prose with numbered sources, and what is to be known of it.

    A word that is longer than a line is cut, and nothing in it steers the terminal.
    Returns the marks behind its sentences, for `show_meaning`.
    """
    page = _Page(summary, topic)
    for indent, text in page.paragraphs():
        _print(text, indent, console)
    return page.marks


def show_meaning(marks: str, console: "Console") -> None:
    """Print what the kinds of marks that stand there mean, softly; nothing of none."""
    meanings = [meaning for sign, meaning in _MARKS if re.search(sign, marks)]
    if meanings:
        _print(_styled((f"{'; '.join(meanings)}.", _SOFT)), 0, console)


def _print(text: "Text", indent: int, console: "Console") -> None:
    """Print a paragraph; where it wraps it is indented by a step more."""
    from rich.text import Text

    hang = indent + _STEP if indent else 0
    lines = text.wrap(console, max(1, console.width - hang))
    for number, line in enumerate(lines):
        line.rstrip()
        margin = " " * (hang if number else indent)
        console.print(Text(margin) + line, soft_wrap=True, highlight=False)


def _styled(*parts: tuple[str, str] | str) -> "Text":
    """Return parts as one text, each with its style where it has one."""
    from rich.text import Text

    text = Text()
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        text.append(printable(words), style)
    return text


class _Page:
    """A summary as paragraphs, each with its indentation in columns."""

    def __init__(self, summary: Summary, topic: Topic | None) -> None:
        self._summary = summary
        self._sources = NumberedSources(summary, topic)
        self.marks = "".join(map(self._sources.marks, summary.told))

    def paragraphs(self) -> "Iterator[tuple[int, Text]]":
        """Yield what is shown from top to bottom."""
        yield from self._heading()
        yield 0, _styled()
        yield from self._prose()
        yield from self._conflicts()
        yield from self._listed()
        yield from self._notes()

    def _heading(self) -> "Iterator[tuple[int, Text]]":
        headline, facts = self._summary.headline, topic_facts(self._summary)
        name = one_line(self._summary.topic_id)
        if headline:
            yield 0, self._told(headline, _HEAD)
            yield 0, _styled((f"{name} · {facts}", _SOFT))
        else:
            yield 0, _styled((name, _HEAD), (f" · {facts}", _SOFT))
        for line in since_lines(self._summary):
            yield 0, _styled(line)
        for line in noted_lines(self._summary):
            yield 0, _styled((line, _DOUBT))

    def _prose(self) -> "Iterator[tuple[int, Text]]":
        from rich.text import Text

        if not self._summary.sentences:
            said = empty_words(self._summary)
            yield 0, _styled((said, _DOUBT))
        is_list = self._summary.form == "bullets"
        told = map(self._told, self._summary.sentences)
        for number, texts in enumerate(in_paragraphs(self._summary.sentences, told)):
            if number and not is_list:
                yield 0, _styled()
            joined = Text(" ").join(texts)
            yield (1, Text("- ") + joined) if is_list else (0, joined)

    def _told(self, sentence: SummarySentence, style: str = "") -> "Text":
        """Return a sentence with its marks and remarks; differing values stand out."""
        in_line = (" " if sign.isspace() else sign for sign in sentence.text)
        text = _styled(("".join(in_line), style))
        for mark in sentence.marks:
            text.stylize(_VALUE, mark.start, mark.end)
        if marks := self._sources.marks(sentence):
            text.append_text(_styled((marks, _SOFT)))
        if said := remarks(sentence):
            text.append_text(_styled((f" ({'; '.join(said)})", _DOUBT)))
        return text

    def _conflicts(self) -> "Iterator[tuple[int, Text]]":
        conflicts, more = shown_conflicts(self._summary)
        if conflicts:
            yield from _title(differing_title(conflicts))
        for conflict in conflicts:
            yield _STEP, _styled(conflict_words(conflict, self._summary))
            for side in conflict.sentences:
                if not self._sources.is_told(side.span):
                    number = self._sources.number(side.article_id)
                    quote = self._sources.quote(side.span)
                    yield 2 * _STEP, _styled((f"{number} ", _SOFT), quote)
        if more:
            yield _STEP, _styled((more, _SOFT))
        if none := nothing_differs(self._summary):
            yield 0, _styled()
            yield 0, _styled((none, _SOFT))

    def _listed(self) -> "Iterator[tuple[int, Text]]":
        if self._sources.all:
            yield from _title("Sources")
        for source in self._sources.all:
            yield _STEP, _source_line(source)
            for passage in source.quoted:
                yield 2 * _STEP, _quoted_line(passage)
        if self._sources.unread:
            yield _STEP, _styled((self._sources.unread, _SOFT))

    def _notes(self) -> "Iterator[tuple[int, Text]]":
        dropped = self._summary.trace.dropped
        if dropped:
            yield from _title(DROPPED)
        for each in dropped:
            flags = "; ".join(flag_words(each.flags))
            yield _STEP, _styled(one_line(each.text), (f" ({flags})", _DOUBT))
            if each.replacement:
                there = f"{REPLACED}: {one_line(each.replacement)}"
                yield 2 * _STEP, _styled(there)
        if short := length_words(self._summary):
            yield 0, _styled()
            yield 0, _styled((short, _SOFT))


def _quoted_line(passage: QuotedPassage) -> "Text":
    """Return a passage, with its strength where that is not the usual one."""
    style = _DOUBT if passage.strength == "nearest" else _HALF
    doubt = (passage.doubt, style)
    return _styled((f"{passage.letter} ", _SOFT), passage.words, doubt)


def _title(words: str) -> "Iterator[tuple[int, Text]]":
    yield 0, _styled()
    yield 0, _styled((words, _HEAD))


def _source_line(source: NumberedSource) -> "Text":
    """Return number, outlet, day, title and what the summary has of a source."""
    account = source.account
    name, title = listed_names(account)
    is_told = bool(source.support)
    facts = [date_words(account.date), title]
    said = "".join(f", {fact}" for fact in facts if fact)
    return _styled(
        f"{source.number} ",
        (name, _HEAD),
        said,
        (f" – {source.says}", "" if is_told else _SOFT),
    )
