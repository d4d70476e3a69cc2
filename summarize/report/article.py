"""An article as a page shows it: what it is, and its text with all that was noted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import ClassVar, Literal, NamedTuple

from summarize.report.cards import SourceView
from summarize.report.passage_links import PassageLink, RelatedView, TopicLinks
from summarize.report.passages import Note, Segment, article_notes, cut_text
from summarize.report.reasons import (
    LEFT_OUT,
    NOT_CHOSEN,
    NOT_READ,
    WHY_REMOVED,
    counted_words,
    removed_words,
)
from summarize.report.telling import TellingView, UntoldView
from summarize.report.ties import MARKS, Mark, TieView
from summarize.report.words import count, one_line
from summarize.schema import Article, ArticleAccount, Span, Summary
from summarize.text.normalize import readable

Ties = Mapping[Span, Sequence[TieView]]
"""What passages are to the summary."""


@dataclass(frozen=True, slots=True)
class EndView:
    """What is said where a note ends: what it is to sentences, what is related."""

    labels: tuple[RelatedView, ...]
    ties: tuple[TieView, ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A stretch of an article's text: how it is marked, the notes at its two ends.

    `mark` is what it is to the summary, "" for nothing. `removed` tells what was
    taken out with it, "" where it stayed.
    """

    is_removed: ClassVar = False
    text: str
    mark: Mark | Literal[""] = ""
    unread: bool = False
    removed: str = ""
    begins: tuple[PassageLink, ...] = ()
    ends: tuple[EndView, ...] = ()


@dataclass(frozen=True, slots=True)
class RemovedView:
    """Stretches side by side that were removed, with what stands between them.

    `folds`: they are lines of their own and can be folded away.
    """

    is_removed: ClassVar = True
    said: str
    folds: bool
    segments: tuple[SegmentView, ...]


class ReasonView(NamedTuple):
    """What was removed of an article, piece by piece; `why` may be ""."""

    reason: str
    why: str
    texts: tuple[str, ...]

    @property
    def counted(self) -> str:
        """How much it was: `15 menus and buttons`."""
        return counted_words(len(self.texts), self.reason)


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A source of a topic; `parts` is None without its text.

    `report` is the number of the first article of its report, which two that are one
    share; `latest` tells that no other is newer, `facts` what became of it, in counts,
    `telling` how much of the summary it says, and `same` which other article it is the
    same as. `untold` is what it tells and the summary does not; `removed` needs its
    text.
    """

    source: SourceView
    report: int
    account: ArticleAccount
    latest: bool
    telling: TellingView
    same: str
    untold: tuple[UntoldView, ...]
    removed: tuple[ReasonView, ...]
    facts: tuple[str, ...]
    parts: tuple[SegmentView | RemovedView, ...] | None

    @property
    def removed_words(self) -> str:
        """What was removed, most first: `15 menus and buttons, 2 notices`."""
        return ", ".join(each.counted for each in self.removed)

    @property
    def n_removed(self) -> int:
        """The number of pieces that were removed."""
        return sum(len(each.texts) for each in self.removed)


def article_facts(account: ArticleAccount) -> tuple[str, ...]:
    """Return what became of an article, stage by stage, in words a reader knows."""
    facts = (
        count(account.n_sentences, "sentence"),
        f"{account.n_merged} said elsewhere in the same words" * bool(account.n_merged),
        f"{account.n_in_prompt} used to write the summary",
    )
    return tuple(fact for fact in facts if fact)


def removed_by_reason(article: Article, summary: Summary) -> tuple[ReasonView, ...]:
    """Return what was removed of an article, by reason, that of most pieces first; of
    as many the one that occurs first."""
    found: dict[str, list[str]] = {}
    own = (each for each in summary.trace.removed if each.article_id == article.id)
    for removed in sorted(own, key=lambda each: each.span):
        text = one_line(readable(article.text[removed.start : removed.end]))
        found.setdefault(removed_words(removed.rule), []).append(text)
    return tuple(
        ReasonView(reason, WHY_REMOVED.get(reason, ""), tuple(texts))
        for reason, texts in sorted(found.items(), key=lambda each: -len(each[1]))
    )


def article_parts(
    article: Article, summary: Summary, links: TopicLinks, ties: Ties
) -> tuple[SegmentView | RemovedView, ...]:
    """Return an article's text in parts; joined they are the text, decoded.

    `ties` are what its passages are to the summary.
    """
    notes = article_notes(article, summary, links.passages)
    segments = (
        _segment_view(article, segment, links, ties)
        for segment in cut_text(article.text, notes)
    )
    return tuple(_folded(segments))


@dataclass(slots=True)
class _Fold:
    """Segments that are being folded: what was removed, white space between."""

    segments: list[SegmentView] = field(default_factory=list)

    def takes(self, segment: SegmentView) -> bool:
        """Say whether a segment goes on with what is folded."""
        return bool(segment.removed or (self.segments and segment.text.isspace()))

    def view(self) -> RemovedView:
        """Return what is folded, in words and whether it stands on lines."""
        n = sum(bool(segment.removed) for segment in self.segments)
        lines = any("\n" in segment.text for segment in self.segments)
        said = f"{count(n, 'page element')} removed"
        return RemovedView(said, lines, tuple(self.segments))


def _folded(segments: Iterable[SegmentView]) -> Iterator[SegmentView | RemovedView]:
    fold = _Fold()
    for segment in segments:
        if fold.takes(segment):
            fold.segments.append(segment)
            continue
        text = segment.text.lstrip() if fold.segments else segment.text
        if space := segment.text[: len(segment.text) - len(text)]:
            fold.segments.append(SegmentView(space))
        if fold.segments:
            yield fold.view()
            fold = _Fold()
        yield replace(segment, text=text) if space else segment
    if fold.segments:
        yield fold.view()


def _segment_view(
    article: Article, segment: Segment, links: TopicLinks, ties: Ties
) -> SegmentView:
    text = readable(article.text[segment.start : segment.end])
    if not segment.notes:
        return SegmentView(text)
    reasons = {note.kind: note.reason for note in reversed(segment.notes)}
    found = {
        tie.mark
        for note in segment.notes
        if note.kind != "removed"
        for tie in ties.get((article.id, note.start, note.end), ())
    }
    return SegmentView(
        text=text,
        mark=next((mark for mark in MARKS if mark in found), ""),
        unread=reasons.get("left out") in NOT_READ,
        removed=removed_words(reasons["removed"]) if "removed" in reasons else "",
        begins=tuple(
            links.link((article.id, note.start, note.end))
            for note in segment.begins
            if note.kind == "passage"
        ),
        ends=tuple(
            _end_view(article, note, links, ties)
            for note in segment.ends
            if note.kind != "removed"
            if note.reason != NOT_CHOSEN or _is_further(article, note, links)
        ),
    )


def _is_further(article: Article, note: Note, links: TopicLinks) -> bool:
    """Return whether a passage is a source that the summary does not name itself."""
    return links.passages.number((article.id, note.start, note.end)) is None


def _end_view(article: Article, note: Note, links: TopicLinks, ties: Ties) -> EndView:
    passage = article.id, note.start, note.end
    if note.kind == "passage":
        return EndView(links.related(passage), tuple(ties.get(passage, ())))
    if note.reason == NOT_CHOSEN:
        return EndView((), tuple(ties.get(passage, ())))
    return EndView((RelatedView(LEFT_OUT.get(note.reason, note.reason)),))
