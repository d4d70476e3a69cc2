"""An article as a page shows it: what it is, and its text with all that was noted."""

from dataclasses import dataclass

from summarize.report.passage_links import PassageLink, RelatedView, TopicLinks
from summarize.report.passages import Note, Segment, article_notes, cut_text
from summarize.report.words import article_name, web_address
from summarize.schema import Article, ArticleAccount, Summary


@dataclass(frozen=True, slots=True)
class EndView:
    """What is said where a note ends; `cited_by` are sentences, 0 the headline."""

    labels: tuple[RelatedView, ...]
    cited_by: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SegmentView:
    """A stretch of an article's text: how it is marked, the notes at its two ends."""

    text: str
    cited: bool
    left_out: bool
    removed: bool
    begins: tuple[PassageLink, ...]
    ends: tuple[EndView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """A source of a topic, numbered from 1; `segments` is None without its text."""

    number: int
    account: ArticleAccount
    segments: tuple[SegmentView, ...] | None

    @property
    def name(self) -> str:
        """The name by which a reader knows the article."""
        return article_name(self.account)

    @property
    def heading(self) -> str:
        """The name with the number before it, where the name does not say it."""
        says_it = not self.account.title and self.account.id == str(self.number)
        return self.name if says_it else f"{self.number} {self.name}"

    @property
    def address(self) -> str | None:
        """The address where it is safe to link to."""
        return web_address(self.account.url)


def article_segments(
    article: Article, summary: Summary, links: TopicLinks
) -> tuple[SegmentView, ...]:
    """Return an article's text in segments; joined they are the text."""
    notes = article_notes(article, summary, links.passages)
    return tuple(
        _segment_view(article, segment, links)
        for segment in cut_text(article.text, notes)
    )


def _segment_view(article: Article, segment: Segment, links: TopicLinks) -> SegmentView:
    kinds = {note.kind for note in segment.notes}
    return SegmentView(
        text=article.text[segment.start : segment.end],
        cited="cited" in kinds,
        left_out="left out" in kinds,
        removed="removed" in kinds,
        begins=tuple(
            links.link((article.id, note.start, note.end))
            for note in segment.begins
            if _is_passage(note)
        ),
        ends=tuple(_end_view(article, note, links) for note in segment.ends),
    )


def _end_view(article: Article, note: Note, links: TopicLinks) -> EndView:
    if not _is_passage(note):
        return EndView((RelatedView(f"{note.kind}: {note.reason}"),))
    passage = article.id, note.start, note.end
    return EndView(links.related(passage), links.cited_by(passage))


def _is_passage(note: Note) -> bool:
    """Return whether the span of a note is a passage, which has a number."""
    return note.kind in ("cited", "named")
