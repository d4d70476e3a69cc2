"""The passages that a report points to: their numbers, their words, their notes."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal, NamedTuple

from summarize.report.reading_texts import ReadingTexts
from summarize.report.words import left_out_replies
from summarize.schema import Article, Span, Summary, Topic

Kind = Literal["passage", "removed", "left out"]


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said about a span of an article's text.

    A `passage` (cited, a twin, a side of a conflict) has a number; `reason` is the rule
    of what was removed, or why a sentence was left out.
    """

    start: int
    end: int
    kind: Kind
    reason: str = ""


class Segment(NamedTuple):
    """A stretch of text under the same notes; those that begin and end here."""

    start: int
    end: int
    notes: tuple[Note, ...]
    begins: tuple[Note, ...]
    ends: tuple[Note, ...]


class NumberedPassages:
    """Every passage that a summary names, numbered `article.passage` in text order."""

    def __init__(self, summary: Summary, topic: Topic | None) -> None:
        """Number the passages; without the topic they have no words."""
        self._texts = ReadingTexts(topic)
        order = {account.id: n for n, account in enumerate(summary.articles, 1)}
        named = {c.span for told in summary.told for c in told.citations}
        named |= {
            member.span for group in summary.trace.groups for member in group.members
        }
        named |= {s.span for told in summary.told for s in told.supporters if s.span}
        named |= {span for told in summary.told for _, span in left_out_replies(told)}
        for conflict in summary.trace.conflicts:
            named |= {sentence.span for sentence in conflict.told}
        self._words = dict(_sentence_texts(summary))
        self._numbers: dict[Span, tuple[int, int]] = {}
        counts: Counter[str] = Counter()
        for passage in sorted(p for p in named if p[0] in order):
            counts[passage[0]] += 1
            self._numbers[passage] = order[passage[0]], counts[passage[0]]
        self.by_article: dict[str, list[Span]] = defaultdict(list)
        for passage in self._numbers:
            self.by_article[passage[0]].append(passage)

    def number(self, passage: Span) -> tuple[int, int] | None:
        """Return the number of an article and of a passage in it, both from 1."""
        return self._numbers.get(passage)

    def label(self, passage: Span) -> str:
        """Return the number as people read it: `2.1`; `?` for an unknown article."""
        number = self._numbers.get(passage)
        return f"{number[0]}.{number[1]}" if number else "?"

    def quote(self, passage: Span) -> str:
        """Return the words of a passage as its article reads (`ReadingTexts`).

        Without the article: the words that the summary keeps, or nothing.
        """
        if passage[0] in self._texts:
            return self._texts.between(*passage)
        return self._words.get(passage, "")

    def place(self, passage: Span, offset: int) -> int:
        """Return where an offset of the article stands in the words of a passage.

        Behind what was decoded, or left out, that is another place than in the article.
        """
        article_id, start, _ = passage
        if article_id in self._texts:
            return len(self._texts.between(article_id, start, offset))
        return offset - start


def article_notes(
    article: Article, summary: Summary, passages: NumberedPassages
) -> list[Note]:
    """Return the notes on one article's text, in text order."""
    notes = [
        Note(start, end, "passage")
        for _, start, end in passages.by_article.get(article.id, ())
    ]
    notes += [
        Note(removed.start, removed.end, "removed", removed.rule)
        for removed in summary.trace.removed
        if removed.article_id == article.id
    ]
    notes += [
        Note(left.group.lead.start, left.group.lead.end, "left out", left.reason)
        for left in summary.trace.left_out
        if left.group.lead.article_id == article.id
    ]
    return sorted(notes, key=_order)


def _order(note: Note) -> tuple[int, int, bool, str]:
    """Return the place of a note: in text order, of one span a passage first."""
    return note.start, note.end, note.kind != "passage", note.kind


def cut_text(text: str, notes: Sequence[Note]) -> Iterator[Segment]:
    """Cut a text wherever a note begins or ends; the segments joined are the text.

    Notes may overlap. Those outside the text are clipped, and empty ones left out.
    """
    size = len(text)
    spans = [(max(n.start, 0), min(n.end, size), n) for n in notes]
    spans = [span for span in spans if span[0] < span[1]]
    edges = sorted({0, size, *(s for s, _, _ in spans), *(e for _, e, _ in spans)})
    active: list[tuple[int, int, Note]] = []
    waiting = sorted(spans, key=lambda span: span[0], reverse=True)
    for start, end in pairwise(edges):
        active = [span for span in active if span[1] > start]
        begins = []
        while waiting and waiting[-1][0] == start:
            active.append(waiting.pop())
            begins.append(active[-1][2])
        yield Segment(
            start,
            end,
            notes=tuple(note for _, _, note in active),
            begins=tuple(begins),
            ends=tuple(note for _, last, note in active if last == end),
        )


def _sentence_texts(summary: Summary) -> Iterator[tuple[Span, str]]:
    for left in summary.trace.left_out:
        for sentence in left.group.members:
            yield sentence.span, sentence.text
    for group in summary.trace.groups:
        for sentence in group.members:
            yield sentence.span, sentence.text
    for conflict in summary.trace.conflicts:
        for sentence in conflict.told:
            yield sentence.span, sentence.text
