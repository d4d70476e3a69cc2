"""A topic as a page shows it: its summary, its sources, what was set aside."""

from collections import Counter
from dataclasses import dataclass, replace

from summarize.report.article import ArticleView, article_segments
from summarize.report.passage_links import QuoteView, TopicLinks
from summarize.report.words import (
    conflict_words,
    copy_lines,
    count,
    doubts,
    event_lines,
    flag_words,
    short_words,
    shown_conflicts,
    strength_words,
)
from summarize.schema import (
    Citation,
    Conflict,
    Dropped,
    Strength,
    Summary,
    SummarySentence,
    Topic,
)


@dataclass(frozen=True, slots=True)
class CitationView:
    """A passage behind a sentence; `said` is its strength in words, with the score."""

    quote: QuoteView
    strength: Strength
    said: str
    unread: bool


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the summary, what it rests on, and what is to be doubted.

    `opens`: it begins a paragraph, not the first one.
    """

    text: str
    citations: tuple[CitationView, ...]
    doubts: tuple[str, ...]
    opens: bool = False


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side of a conflict states, and where."""

    value: str
    quote: QuoteView


@dataclass(frozen=True, slots=True)
class ConflictView:
    """What sources differ on, in words, and its sides."""

    said: str
    sides: tuple[SideView, ...]


@dataclass(frozen=True, slots=True)
class DroppedView:
    """A sentence that the checks took out of the draft, and why."""

    text: str
    flags: tuple[str, ...]
    replacement: str | None


@dataclass(frozen=True, slots=True)
class TopicView:
    """All that a page shows of a topic; `number` counts the topics of a run from 1."""

    number: int
    id: str
    headline: SentenceView | None
    facts: tuple[str, ...]
    events: tuple[str, ...]
    bullets: bool
    sentences: tuple[SentenceView, ...]
    conflicts: tuple[ConflictView, ...]
    more_conflicts: str
    dropped: tuple[DroppedView, ...]
    copies: tuple[str, ...]
    articles: tuple[ArticleView, ...]


def topic_view(number: int, summary: Summary, topic: Topic | None) -> TopicView:
    """Return what a page shows of a summary; without the topic, no article's text."""
    links = TopicLinks(number, summary, topic)
    conflicts, more = shown_conflicts(summary)
    return TopicView(
        number=number,
        id=summary.topic_id,
        headline=_sentence_view(summary.headline, links) if summary.headline else None,
        facts=_facts(summary),
        events=tuple(event_lines(summary)),
        bullets=summary.form == "bullets",
        sentences=_sentence_views(summary, links),
        conflicts=tuple(_conflict_view(each, summary, links) for each in conflicts),
        more_conflicts=more,
        dropped=tuple(_dropped_view(dropped) for dropped in summary.trace.dropped),
        copies=tuple(copy_lines(summary)),
        articles=_article_views(summary, topic, links),
    )


def _facts(summary: Summary) -> tuple[str, ...]:
    cited = sum(bool(account.n_cited) for account in summary.articles)
    reasons = Counter(left.reason for left in summary.trace.left_out)
    left_out = ", ".join(f"{n} ({reason})" for reason, n in sorted(reasons.items()))
    facts = (
        summary.topic_id if summary.headline else "",
        count(len(summary.sentences), "sentence"),
        short_words(summary),
        f"{cited} of {count(len(summary.articles), 'article')} cited",
        f"sentences left out: {left_out}" if left_out else "",
        f"written by {summary.model}",
    )
    return tuple(fact for fact in facts if fact)


def _sentence_views(summary: Summary, links: TopicLinks) -> tuple[SentenceView, ...]:
    pairs = zip((None, *summary.sentences), summary.sentences, strict=False)
    return tuple(
        replace(
            _sentence_view(sentence, links),
            opens=before is not None and before.paragraph != sentence.paragraph,
        )
        for before, sentence in pairs
    )


def _sentence_view(sentence: SummarySentence, links: TopicLinks) -> SentenceView:
    return SentenceView(
        text=sentence.text,
        citations=tuple(_citation_view(c, links) for c in sentence.citations),
        doubts=tuple(doubts(sentence)),
    )


def _citation_view(citation: Citation, links: TopicLinks) -> CitationView:
    return CitationView(
        quote=links.quote(citation),
        strength=citation.strength,
        said=strength_words(citation),
        unread=citation.in_prompt is False,
    )


def _conflict_view(
    conflict: Conflict, summary: Summary, links: TopicLinks
) -> ConflictView:
    sides = zip(conflict.values, conflict.sentences, strict=True)
    return ConflictView(
        conflict_words(conflict, summary),
        tuple(SideView(value, links.quote(sentence)) for value, sentence in sides),
    )


def _dropped_view(dropped: Dropped) -> DroppedView:
    return DroppedView(
        dropped.text, tuple(flag_words(dropped.flags)), dropped.replacement
    )


def _article_views(
    summary: Summary, topic: Topic | None, links: TopicLinks
) -> tuple[ArticleView, ...]:
    articles = {article.id: article for article in topic.articles} if topic else {}
    return tuple(
        ArticleView(
            number,
            account,
            article_segments(articles[account.id], summary, links)
            if account.id in articles
            else None,
        )
        for number, account in enumerate(summary.articles, 1)
    )
