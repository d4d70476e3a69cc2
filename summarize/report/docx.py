"""Summaries → a Word document: prose with raised numbers, sources as numbered notes.

Needs the extra `docx` (python-docx).
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from summarize.errors import ModelError, install_words
from summarize.output.atomic import whole_file
from summarize.report.conflict_words import conflict_words
from summarize.report.paragraphs import in_paragraphs
from summarize.report.sources import NumberedSource, NumberedSources
from summarize.report.words import (
    DROPPED,
    NOTES,
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
    web_address,
)
from summarize.schema import Summary, SummarySentence, Topic

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

_LEGEND = (
    "A raised 2 is source 2, word for word where no letter stands with it; 2a is its "
    "passage a, which is quoted below it."
)
_MARK = re.compile(r"[^\[\]]+")
_LINK: Final = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
)


def check_extra() -> None:
    """Raise ModelError where python-docx is missing."""
    try:
        import docx  # noqa: F401
    except ImportError as error:
        message = f"--format docx needs the extra docx: {install_words('docx')}"
        raise ModelError(message) from error


def write_docx(pairs: Iterable[tuple[Summary, Topic | None]], path: Path) -> None:
    """Write a page or more a topic; ModelError where python-docx is missing.

    Characters that no document may hold (controls) are shown as �.
    """
    check_extra()
    from docx import Document

    document = Document()
    document.core_properties.title = "Summaries"
    document.core_properties.author = "summarize"
    document.core_properties.comments = ""  # the library's own
    for summary, topic in pairs:
        _Section(document, summary, topic).write()
    with whole_file(path) as file:
        document.save(file)


class _Section:
    """The part of a document that shows one topic."""

    def __init__(
        self, document: "Document", summary: Summary, topic: Topic | None
    ) -> None:
        self._document, self._summary = document, summary
        self._sources = NumberedSources(summary, topic)

    def write(self) -> None:
        """Write heading, prose, conflicts, sources and notes, in this order."""
        self._heading()
        self._prose()
        self._conflicts()
        self._listed()
        self._notes()

    def _heading(self) -> None:
        name, facts = one_line(self._summary.topic_id), topic_facts(self._summary)
        title = self._document.add_heading(level=1)
        title.paragraph_format.page_break_before = True
        if self._summary.headline:
            self._tell(title, self._summary.headline)
            facts = f"{facts} · {name}"
        else:
            title.add_run(printable(name))
        self._line(facts).italic = True
        for line in (*since_lines(self._summary), *noted_lines(self._summary)):
            self._line(line).bold = True

    def _prose(self) -> None:
        if not self._summary.sentences:
            self._line(empty_words(self._summary))
        style = "List Bullet" if self._summary.form == "bullets" else None
        sentences = self._summary.sentences
        for first, *others in in_paragraphs(sentences, sentences):
            paragraph = self._document.add_paragraph(style=style)
            self._tell(paragraph, first)
            for sentence in others:
                paragraph.add_run(" ")
                self._tell(paragraph, sentence)

    def _tell(self, paragraph: "Paragraph", sentence: SummarySentence) -> None:
        """Add a sentence, its marks raised, what speaks against it in italics."""
        paragraph.add_run(printable(one_line(sentence.text)))
        marks = _MARK.findall(self._sources.marks(sentence))
        if marks:
            paragraph.add_run(", ".join(marks)).font.superscript = True
        if said := remarks(sentence):
            paragraph.add_run(printable(f" ({'; '.join(said)})")).italic = True

    def _conflicts(self) -> None:
        conflicts, more = shown_conflicts(self._summary)
        if conflicts:
            self._document.add_heading(differing_title(conflicts), level=2)
        for conflict in conflicts:
            self._line(conflict_words(conflict, self._summary), "List Bullet")
            for side in conflict.sentences:
                if not self._sources.is_told(side.span):
                    number = self._sources.number(side.article_id)
                    quote = self._sources.quote(side.span)
                    self._line(f"{number}: {quote}", "List Bullet 2")
        if more:
            self._line(more)
        if none := nothing_differs(self._summary):
            self._line(none).italic = True

    def _listed(self) -> None:
        if self._sources.all:
            self._document.add_heading("Sources", level=2)
            self._line(_LEGEND).italic = True
        for source in self._sources.all:
            self._source(source)
            for passage in source.quoted:
                mark = f"{source.number}{passage.letter}"
                quoted = f"{mark}: {passage.words}{passage.doubt}"
                self._line(quoted, "List Bullet 2")
        if self._sources.unread:
            self._line(self._sources.unread)

    def _source(self, source: NumberedSource) -> None:
        """Add number, outlet, day, title with its link, what the summary has of it."""
        account = source.account
        paragraph = self._document.add_paragraph(f"{source.number}. ")
        name, title = listed_names(account)
        paragraph.add_run(printable(name)).bold = True
        if day := date_words(account.date):
            paragraph.add_run(printable(f", {day}"))
        address = web_address(account.url)
        if title := title or (address or ""):
            paragraph.add_run(", ")
            _add_title(paragraph, printable(title), address)
        paragraph.add_run(f" – {source.says}")

    def _notes(self) -> None:
        lines = []
        for dropped in self._summary.trace.dropped:
            flags = "; ".join(flag_words(dropped.flags))
            there = dropped.replacement
            instead = f"; {REPLACED}: {one_line(there)}" if there else ""
            lines.append(f"{DROPPED}: {one_line(dropped.text)} ({flags}){instead}")
        lines.append(length_words(self._summary))
        lines = [line for line in lines if line]
        if lines:
            self._document.add_heading(NOTES, level=2)
        for line in lines:
            self._line(line, "List Bullet")

    def _line(self, text: str, style: str | None = None) -> Any:
        """Add a paragraph of one run, and return that."""
        return self._document.add_paragraph(style=style).add_run(printable(text))


def _add_title(paragraph: "Paragraph", title: str, address: str | None) -> None:
    """Add a title, as a link where there is an address that is safe to link to."""
    run = paragraph.add_run(title)
    if not address:
        return
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    link = OxmlElement("w:hyperlink")
    target = paragraph.part.relate_to(printable(address), _LINK, is_external=True)
    link.set(qn("r:id"), target)
    run.font.underline = True
    paragraph._p.append(link)
    link.append(run._r)
