"""A topic as a page shows it: its summary with the proof, and what was set aside."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, NamedTuple

from summarize.language import Language, language_of
from summarize.report.article import (
    ArticleView,
    Ties,
    article_facts,
    article_parts,
    removed_by_reason,
)
from summarize.report.cards import Cards, SourceView
from summarize.report.differences import ConflictView, conflict_views, joined
from summarize.report.left_out import LeftOutView, left_out
from summarize.report.origins import OriginView, origins
from summarize.report.paragraphs import in_paragraphs
from summarize.report.passage_links import TopicLinks
from summarize.report.reasons import LEFT_OUT, NOT_CHOSEN, counted_words
from summarize.report.sentences import (
    QuoteView,
    SentenceView,
    quotes,
    sentence_view,
    told_by,
)
from summarize.report.standing import FactView, standing
from summarize.report.telling import telling, untold
from summarize.report.ties import find_ties
from summarize.report.timeline import by_day, latest, moment_of, order_words
from summarize.report.voices import Voices
from summarize.report.words import (
    SHORT_BECAUSE,
    clipped,
    count,
    empty_words,
    flag_words,
    label_words,
    noted_lines,
    same_words,
    since_lines,
    topic_facts,
)
from summarize.schema import Article, ArticleAccount, Dropped, Summary, Topic

_UNMARKED = "In the articles they have no mark and no remark."
_TOLD = "it says them, some of them, or another value"
_REPEATS = ("each say what another sentence", "says what another sentence")
OUTLETS = 6
"""Reports that stand below a headline by outlet; the others are counted."""


@dataclass(frozen=True, slots=True)
class MatrixView:
    """Who says what: a row a sentence, what each article is to it, in `heads` order."""

    heads: tuple[str, ...]
    rows: tuple[tuple[SentenceView, tuple[str, ...]], ...]


class RemovalsView(NamedTuple):
    """What was removed: a row a kind, with why, and how much of each article, those in
    `heads` order."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, str, tuple[int, ...]], ...]

    @property
    def sums(self) -> tuple[int, ...]:
        """How much was removed of each article."""
        counts = (cells for _, _, cells in self.rows)
        return tuple(map(sum, zip(*counts, strict=True)))


@dataclass(frozen=True, slots=True)
class DroppedView:
    """A sentence that the checks took out of the draft, and why."""

    text: str
    flags: tuple[str, ...]
    replacement: str | None


@dataclass(frozen=True, slots=True)
class TopicView:
    """All that a page shows of a topic; `anchor` is its id on the page.

    `label` is its name in plain words, "" where the headline is that.
    `days` is how many articles there are and of which days, `short` why it is short,
    where it is; `n_reports` counts its reports where they are fewer than its articles,
    and `reports` are the articles of those that stand beside that, `more_reports` the
    number of the others.
    `standing` says how far the sources bear the summary out, and whose words it is in;
    `since` says against what it is new, and what it changes; `empty` stands where there
    are no sentences; `order` how the `articles` stand, of which those without a day are
    apart, and `removed` and `removals` what was
    removed of all of them. `voices` is what independent
    articles are called. `language` is the code of the summary's language, "" where it
    is not known, and `technical` has what only those who run the program ask.
    """

    anchor: str
    id: str
    label: str
    headline: SentenceView | None
    days: str
    short: str
    n_reports: str
    reports: tuple[tuple[SourceView, ...], ...]
    more_reports: int
    standing: tuple[tuple[FactView, ...], ...]
    since: tuple[str, ...]
    empty: str
    notes: tuple[str, ...]
    form: Literal["text", "bullets"]
    paragraphs: Sequence[Sequence[SentenceView]]
    conflicts: tuple[ConflictView, ...]
    more_conflicts: str
    left_out: Mapping[str, LeftOutView]
    quotes: Mapping[str, tuple[QuoteView, ...]]
    matrix: MatrixView
    order: str
    removed: str
    removals: RemovalsView
    voices: str
    language: str
    articles: tuple[ArticleView, ...]
    undated: tuple[ArticleView, ...]
    counts: tuple[str, ...]
    origins: tuple[OriginView, ...]
    dropped: tuple[DroppedView, ...]
    technical: tuple[str, ...]

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
    conflicts, more = conflict_views(summary, cards, voices, anchor)
    shown = partial(
        sentence_view, anchor=anchor, cards=cards, voices=voices, conflicts=conflicts
    )
    headline = shown(0, summary.headline) if summary.headline else None
    sentences = [shown(n, each) for n, each in enumerate(summary.sentences, 1)]
    language = language_of(summary.language)
    headline = headline and told_by(headline, sentences, language)
    told = [headline, *sentences] if headline else sentences
    ties = find_ties(summary, told, conflicts)
    found = _Articles(summary, topic, told, ties, cards, links, voices, language)
    articles = found.by_day()
    reports = _reports(articles, voices)
    n_reports, because = count(voices.total, "report"), summary.short_because
    return TopicView(
        anchor=anchor,
        id=clipped(summary.topic_id, 200),
        label=label_words(summary),
        headline=headline,
        days=topic_facts(summary),
        short=f"short, {SHORT_BECAUSE[because]}" if because else "",
        n_reports=f"{n_reports}: " if voices.noun == "report" else "",
        reports=reports[:OUTLETS],
        more_reports=max(0, len(reports) - OUTLETS),
        standing=standing(summary, sentences) if sentences else (),
        since=tuple(since_lines(summary)),
        empty=empty_words(summary),
        notes=tuple(noted_lines(summary)),
        form="bullets" if summary.form == "bullets" else "text",
        paragraphs=in_paragraphs(summary.sentences, sentences),
        conflicts=conflicts,
        more_conflicts=more,
        left_out=left_out(articles, told, voices, language),
        quotes=quotes(sentences),
        matrix=_matrix(summary, sentences, links),
        order=order_words(summary.articles),
        removed=_removed(articles),
        removals=_removals(articles),
        voices=voices.noun,
        language=summary.language if summary.language.isalpha() else "",
        articles=tuple(each for each in articles if moment_of(each.account)),
        undated=tuple(each for each in articles if not moment_of(each.account)),
        counts=_counts(summary, articles),
        origins=origins(summary, links),
        dropped=tuple(_dropped_view(dropped) for dropped in summary.trace.dropped),
        technical=_technical(summary, told),
    )


def _removed(articles: Iterable[ArticleView]) -> str:
    """Return what was removed of all articles, in words: `9 pieces (8 notices, …)`."""
    pieces = Counter[str]()
    for each in (reason for article in articles for reason in article.removed):
        pieces[each.reason] += len(each.texts)
    kinds = (counted_words(n, reason) for reason, n in pieces.most_common())
    return f"{count(pieces.total(), 'piece')} ({', '.join(kinds)})" if pieces else ""


def _removals(articles: Sequence[ArticleView]) -> RemovalsView:
    """Return what was removed of which article, the kind of most pieces first."""
    found: dict[tuple[str, str], Counter[str]] = {}
    for article in articles:
        for each in article.removed:
            counts = found.setdefault((each.reason, each.why), Counter())
            counts[article.source.id] += len(each.texts)
    ranked = sorted(found.items(), key=lambda row: -row[1].total())
    names = [article.source.id for article in articles]
    return RemovalsView(
        tuple(article.source.outlet for article in articles),
        tuple(
            (reason, why, tuple(counts[name] for name in names))
            for (reason, why), counts in ranked
        ),
    )


def _reports(
    articles: Iterable[ArticleView], voices: Voices
) -> tuple[tuple[SourceView, ...], ...]:
    """Return the articles of each report, in their order; of several articles of an
    outlet the first."""
    reports: dict[str, dict[str, SourceView]] = {}
    for source in (each.source for each in articles):
        report = reports.setdefault(voices.of(source.id), {})
        report.setdefault(source.outlet, source)
    named: dict[tuple[str, ...], tuple[SourceView, ...]] = {}
    for report in reports.values():
        named.setdefault(tuple(report), tuple(report.values()))
    return tuple(named.values())


def _matrix(
    summary: Summary, sentences: Sequence[SentenceView], links: TopicLinks
) -> MatrixView:
    ids = [account.id for account in by_day(summary.articles)]
    return MatrixView(
        tuple(links.outlet(name) for name in ids),
        tuple(
            (view, tuple(view.agreement.parts.get(name, "") for name in ids))
            for view in sentences
        ),
    )


def _counts(summary: Summary, articles: Sequence[ArticleView]) -> tuple[str, ...]:
    """Return what each stage made of the articles, in words a reader knows.

    The sentences that are told and those that are not add up to all.
    """
    accounts = summary.articles
    reasons = Counter(each.reason for view in articles for each in view.untold)
    merged = sum(account.n_merged for account in accounts)
    total = sum(account.n_sentences for account in accounts)
    told = total - reasons.total()
    sums = [told, *(n for _, n in reasons.most_common())]
    lines = [
        f"{count(len(accounts), 'article')} came in; "
        f"{count(sum(each.n_removed for each in accounts), 'piece')} of their pages "
        f"removed, {count(total, 'sentence')} left to read.",
        f"{_are(told)} behind the summary: {_TOLD}." if told > 0 else "",
        *(_untold_words(reason, n) for reason, n in reasons.most_common()),
        f"Together {' + '.join(f'{n:,}' for n in sums)} = {count(total, 'sentence')}."
        if reasons and told > 0
        else "",
        f"Of these, {count(merged, 'sentence')} {_REPEATS[merged == 1]} says."
        if merged
        else "",
        f"The summary has {count(len(summary.sentences), 'sentence')}; the checks took "
        f"out {len(summary.trace.dropped) or 'none'}.",
    ]
    return tuple(line for line in lines if line)


def _untold_words(reason: str, n: int) -> str:
    """Return how many sentences are not told, and why, as a sentence."""
    if reason == NOT_CHOSEN:
        return f"{_are(n)} left out, since others were more important. {_UNMARKED}"
    return f"{_are(n)} left out – {LEFT_OUT.get(reason, reason)}."


def _are(n: int) -> str:
    return f"{count(n, 'sentence')} {'is' if n == 1 else 'are'}"


def _dropped_view(dropped: Dropped) -> DroppedView:
    return DroppedView(
        dropped.text, tuple(flag_words(dropped.flags)), dropped.replacement
    )


def _technical(summary: Summary, told: Sequence[SentenceView]) -> tuple[str, ...]:
    """Return what only those who run the program ask: scores, ids, digests."""
    name = clipped(summary.topic_id, 200)
    signature = (
        f"Topic: {name}. Written by: {summary.model}. Settings, as a checksum: "
        f"{summary.config}."
    )
    return (signature, *filter(None, map(_scored, told)))


def _scored(told: SentenceView) -> str:
    """Return how the articles that the writer cited for a sentence say it, scored: who
    was found to say it afterwards has no score."""
    if told.tells != told.number:
        return f"Headline: as sentence {told.tells}."
    cited = [f"{c.source.outlet}, {c.scored}" for c in told.cards if c.is_cited]
    name = f"Sentence {told.number}" if told.number else "Headline"
    return f"{name}: {'; '.join(cited)}." if cited else ""


@dataclass(frozen=True, slots=True)
class _Articles:
    """Makes the views of a topic's articles."""

    summary: Summary
    topic: Topic | None
    told: Sequence[SentenceView]
    ties: Ties
    cards: Cards
    links: TopicLinks
    voices: Voices
    language: Language

    def by_day(self) -> tuple[ArticleView, ...]:
        """Return the articles by day; those without one last."""
        texts = {each.id: each for each in self.topic.articles} if self.topic else {}
        newest, same = latest(self.summary.articles), same_words(self.summary)
        return tuple(
            self._view(account, texts.get(account.id), newest, same)
            for account in by_day(self.summary.articles)
        )

    def _view(
        self,
        account: ArticleAccount,
        text: Article | None,
        newest: str | None,
        same: Mapping[str, str],
    ) -> ArticleView:
        """Return an article; `text` is None where it is not stored."""
        name, summary = account.id, self.summary
        beside = joined(map(self.links.outlet, self.voices.beside(name)))
        return ArticleView(
            source=self.cards.source(name),
            report=self.cards.source(self.voices.of(name)).number,
            account=account,
            latest=name == newest,
            telling=telling(name, self.told),
            same=same.get(name) or (f"same report as {beside}" if beside else ""),
            untold=untold(name, summary, self.ties, self.cards.before, self.language),
            removed=removed_by_reason(text, summary) if text else (),
            facts=article_facts(account),
            parts=article_parts(text, summary, self.links, self.ties) if text else None,
        )
