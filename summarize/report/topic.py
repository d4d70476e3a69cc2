"""A topic as a page shows it: its summary with the proof, and what was set aside."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal

from summarize.report.article import (
    ArticleView,
    article_facts,
    article_parts,
)
from summarize.report.cards import Cards
from summarize.report.differences import ConflictView, conflict_views
from summarize.report.origins import OriginView, origins
from summarize.report.paragraphs import in_paragraphs
from summarize.report.passage_links import TopicLinks
from summarize.report.reasons import LEFT_OUT, NOT_CHOSEN
from summarize.report.sentences import SentenceView, sentence_view
from summarize.report.standing import FactView, standing
from summarize.report.timeline import by_day, latest, moment_of, order_words
from summarize.report.voices import Voices
from summarize.report.words import (
    NOT_FOUND,
    SHORT_BECAUSE,
    clipped,
    count,
    empty_words,
    flag_words,
    noted_lines,
    said_words,
    same_words,
    since_lines,
    topic_facts,
)
from summarize.schema import Dropped, Summary, Topic

_UNMARKED = "In the articles they are the sentences without a mark or a remark."
OUTLETS = 6
"""Outlets that stand below a headline by name; the others are counted."""


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Who says what: a row a sentence, what each article is to it, in `heads` order."""

    heads: tuple[str, ...]
    rows: tuple[tuple[SentenceView, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class DroppedView:
    """A sentence that the checks took out of the draft, and why."""

    text: str
    flags: tuple[str, ...]
    replacement: str | None


@dataclass(frozen=True, slots=True)
class TopicView:
    """All that a page shows of a topic; `anchor` is its id on the page.

    `standing` says how far the sources bear the summary out, and whose words it is in;
    `since` says against what it is new, and what it changes; `empty` stands where there
    are no sentences; `order` how the `articles`
    stand, of which those without a day are apart. `language` is the code of the
    summary's language, "" where it is not known.
    """

    anchor: str
    id: str
    headline: SentenceView | None
    facts: tuple[str, ...]
    standing: tuple[FactView, ...]
    since: tuple[str, ...]
    empty: str
    notes: tuple[str, ...]
    form: Literal["text", "bullets"]
    paragraphs: Sequence[Sequence[SentenceView]]
    conflicts: tuple[ConflictView, ...]
    more_conflicts: str
    matrix: MatrixView
    order: str
    language: str
    articles: tuple[ArticleView, ...]
    undated: tuple[ArticleView, ...]
    counts: tuple[str, ...]
    origins: tuple[OriginView, ...]
    dropped: tuple[DroppedView, ...]
    signature: str

    @property
    def told(self) -> tuple[SentenceView, ...]:
        """The headline, where there is one, and the sentences."""
        head = (self.headline,) if self.headline else ()
        return (*head, *(s for paragraph in self.paragraphs for s in paragraph))


def topic_view(anchor: str, summary: Summary, topic: Topic | None) -> TopicView:
    """Return what a page shows of a summary; without the topic, no article's text."""
    links = TopicLinks(anchor, summary, topic)
    cards = Cards(summary, topic, links)
    voices = Voices(summary)
    conflicts, more = conflict_views(summary, cards, anchor)
    shown = partial(
        sentence_view, anchor=anchor, cards=cards, voices=voices, conflicts=conflicts
    )
    headline = shown(0, summary.headline) if summary.headline else None
    sentences = [shown(n, each) for n, each in enumerate(summary.sentences, 1)]
    articles = _article_views(summary, topic, links, cards)
    return TopicView(
        anchor=anchor,
        id=clipped(summary.topic_id, 200),
        headline=headline,
        facts=_facts(summary, links),
        standing=standing(summary, sentences) if sentences else (),
        since=tuple(since_lines(summary)),
        empty=empty_words(summary),
        notes=tuple(noted_lines(summary)),
        form="bullets" if summary.form == "bullets" else "text",
        paragraphs=in_paragraphs(summary.sentences, sentences),
        conflicts=conflicts,
        more_conflicts=more,
        matrix=_matrix(summary, sentences, links),
        order=order_words(summary.articles),
        language=summary.language if summary.language.isalpha() else "",
        articles=tuple(each for each in articles if moment_of(each.account)),
        undated=tuple(each for each in articles if not moment_of(each.account)),
        counts=_counts(summary),
        origins=origins(summary, links),
        dropped=tuple(_dropped_view(dropped) for dropped in summary.trace.dropped),
        signature=f"Written by: {summary.model}. Config: {summary.config}.",
    )


def _facts(summary: Summary, links: TopicLinks) -> tuple[str, ...]:
    """Return the days of a topic, its outlets, and why it is short, where it is."""
    outlets = list(dict.fromkeys(map(links.outlet, links.outlets)))
    more = len(outlets) - OUTLETS
    named = ", ".join(outlets[:OUTLETS]) + (f" and {more} more" if more > 0 else "")
    because = summary.short_because
    facts = (
        topic_facts(summary),
        named,
        f"short, {SHORT_BECAUSE[because]}" if because else "",
    )
    return tuple(fact for fact in facts if fact)


def _matrix(
    summary: Summary, sentences: Sequence[SentenceView], links: TopicLinks
) -> MatrixView:
    ids = [account.id for account in summary.articles]
    return MatrixView(
        tuple(links.outlet(name) for name in ids),
        tuple(
            (view, tuple(view.agreement.parts.get(name, "") for name in ids))
            for view in sentences
        ),
    )


def _counts(summary: Summary) -> tuple[str, ...]:
    """Return what each stage made of the articles, in words a reader knows."""
    accounts = summary.articles
    reasons = Counter(left.reason for left in summary.trace.left_out)
    merged = sum(account.n_merged for account in accounts)
    lines = [
        f"{count(len(accounts), 'article')} came in, with "
        f"{count(sum(each.n_sentences for each in accounts), 'sentence')}.",
        f"{count(sum(each.n_removed for each in accounts), 'page element')} removed.",
        f"{count(merged, 'sentence')} said what another one says: told once."
        if merged
        else "",
        *(
            f"{count(n, 'sentence')} not told: {LEFT_OUT.get(reason, reason)}."
            f"{f' {_UNMARKED}' if reason == NOT_CHOSEN else ''}"
            for reason, n in reasons.most_common()
        ),
        f"{count(len(summary.sentences), 'sentence')} in the summary; the checks took "
        f"out {len(summary.trace.dropped) or 'none'}.",
    ]
    return tuple(line for line in lines if line)


def _dropped_view(dropped: Dropped) -> DroppedView:
    return DroppedView(
        dropped.text, tuple(flag_words(dropped.flags)), dropped.replacement
    )


def _article_views(
    summary: Summary, topic: Topic | None, links: TopicLinks, cards: Cards
) -> tuple[ArticleView, ...]:
    """Return the articles by day."""
    texts = {article.id: article for article in topic.articles} if topic else {}
    newest, same = latest(summary.articles), same_words(summary)
    return tuple(
        ArticleView(
            source=cards.source(account.id),
            account=account,
            latest=account.id == newest,
            says=said_words(summary, account.id) or NOT_FOUND,
            same=same.get(account.id, ""),
            facts=article_facts(account),
            parts=article_parts(texts[account.id], summary, links)
            if account.id in texts
            else None,
        )
        for account in by_day(summary.articles)
    )
