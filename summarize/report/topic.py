"""A topic as a page shows it: its summary with the proof, and what was set aside."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from summarize.report.article import (
    ArticleView,
    article_facts,
    article_parts,
    article_uses,
)
from summarize.report.cards import Cards, CardView
from summarize.report.origins import OriginView, origins
from summarize.report.passage_links import TopicLinks
from summarize.report.pieces import Piece, cut_pieces
from summarize.report.timeline import by_day, latest
from summarize.report.voices import Agreement, Voices
from summarize.report.words import (
    CONFLICT_KINDS,
    LEFT_OUT,
    NOTHING_SAID,
    SHORT_BECAUSE,
    clipped,
    copy_lines,
    count,
    date_words,
    event_lines,
    flag_words,
    remarks,
    shown_conflicts,
    topic_facts,
)
from summarize.schema import (
    Conflict,
    Dropped,
    Relation,
    Summary,
    SummarySentence,
    Topic,
    Verdict,
)

CHIPS = 3
"""Outlets that stand behind a sentence by name; the others are counted."""

OUTLETS = 6
"""Outlets that stand below a headline by name; the others are counted."""

_SIGNS: dict[Relation, tuple[str, str]] = {
    "disagreement": ("but", "but"),
    "update": ("earlier", "later"),
}


@dataclass(frozen=True, slots=True)
class SideView:
    """What one side of a conflict states, who and when; `anchor` is that of its card.

    `sign` tells a sentence that says the other value what this one is to it.
    """

    sign: str
    value: str
    outlet: str
    date: str
    anchor: str


@dataclass(frozen=True, slots=True)
class ConflictView:
    """What sources differ on and what each states, the newer last.

    `sentences` are those of the summary that hold one of the values.
    """

    anchor: str
    what: str
    relation: Relation
    sides: tuple[SideView, ...]
    sentences: tuple[int, ...]
    cards: tuple[CardView, ...]


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the summary, what it rests on, and what is to be known of it.

    `number` counts from 1, the headline is 0. `cards` has one an article. `others` are
    sides of conflicts that state otherwise, `shows` the ids of all whose cards belong
    to it.
    """

    number: int
    anchor: str
    pieces: tuple[Piece, ...]
    cards: tuple[CardView, ...]
    others: tuple[SideView, ...]
    shows: tuple[str, ...]
    agreement: Agreement
    remarks: tuple[str, ...]
    verdict: Verdict

    @property
    def chips(self) -> tuple[CardView, ...]:
        """The cards whose outlets stand behind the sentence."""
        return self.cards if len(self.cards) == CHIPS + 1 else self.cards[:CHIPS]

    @property
    def more(self) -> int:
        """The number of the other cards."""
        return len(self.cards) - len(self.chips)


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
    """All that a page shows of a topic; `anchor` is its id on the page."""

    anchor: str
    id: str
    headline: SentenceView | None
    facts: tuple[str, ...]
    notes: tuple[str, ...]
    form: Literal["text", "bullets"]
    paragraphs: tuple[tuple[SentenceView, ...], ...]
    conflicts: tuple[ConflictView, ...]
    more_conflicts: str
    matrix: MatrixView
    articles: tuple[ArticleView, ...]
    copies: tuple[str, ...]
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
    conflicts, more = _conflict_views(summary, cards, anchor)
    sentences = [
        _sentence_view(n, sentence, f"{anchor}/s{n}", cards, voices, conflicts)
        for n, sentence in enumerate(summary.sentences, 1)
    ]
    headline = None
    if summary.headline:
        headline = _sentence_view(
            0, summary.headline, f"{anchor}/s0", cards, voices, conflicts
        )
    return TopicView(
        anchor=anchor,
        id=clipped(summary.topic_id, 200),
        headline=headline,
        facts=_facts(summary, links),
        notes=tuple(event_lines(summary)),
        form="bullets" if summary.form == "bullets" else "text",
        paragraphs=_paragraphs(summary, sentences),
        conflicts=conflicts,
        more_conflicts=more,
        matrix=_matrix(summary, sentences, links),
        articles=_article_views(summary, topic, links, cards),
        copies=tuple(copy_lines(summary)),
        counts=_counts(summary),
        origins=origins(summary, links),
        dropped=tuple(_dropped_view(dropped) for dropped in summary.trace.dropped),
        signature=f"Written by {summary.model}, config {summary.config}.",
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


def _conflict_views(
    summary: Summary, cards: Cards, anchor: str
) -> tuple[tuple[ConflictView, ...], str]:
    shown, more = shown_conflicts(summary)
    views = []
    for number, conflict in enumerate(shown, 1):
        at = f"{anchor}/d{number}"
        sides = cards.of_conflict(conflict, at)
        what = conflict.quantity or CONFLICT_KINDS.get(conflict.kind, conflict.kind)
        views.append(
            ConflictView(
                anchor=at,
                what=clipped(what, 80),
                relation=conflict.relation,
                sides=_side_views(conflict, sides),
                sentences=_holding(conflict, summary),
                cards=tuple(sides),
            )
        )
    return tuple(views), more


def _side_views(conflict: Conflict, cards: Sequence[CardView]) -> tuple[SideView, ...]:
    signs = _SIGNS[conflict.relation]
    return tuple(
        SideView(
            sign=sign,
            value=card.value or NOTHING_SAID,
            outlet=clipped(outlet or "", 60) or card.source.outlet,
            date=clipped(date_words(date), 60) or card.source.date,
            anchor=card.anchor,
        )
        for card, sign, outlet, date in zip(
            cards, signs, conflict.outlets, conflict.dates, strict=True
        )
    )


def _holding(conflict: Conflict, summary: Summary) -> tuple[int, ...]:
    """Return the sentences, from 1, that cite a side or have a mark that points there.

    A sentence that rests on a side counts where it says the value.
    """
    sides = [sentence.span for sentence in conflict.sentences]
    values = [value for value in conflict.values if value]
    found = []
    for number, sentence in enumerate(summary.sentences, 1):
        cites = any(citation.span in sides for citation in sentence.citations)
        says = any(value in sentence.text for value in values)
        if (cites and says) or any(
            mark.article_id == name and start <= (mark.source_start or 0) < end
            for mark in sentence.marks
            if mark.flag.kind.is_of_sources
            for name, start, end in sides
        ):
            found.append(number)
    return tuple(found)


def _sentence_view(
    number: int,
    sentence: SummarySentence,
    anchor: str,
    cards: Cards,
    voices: Voices,
    conflicts: Sequence[ConflictView],
) -> SentenceView:
    own = tuple(cards.of_sentence(sentence, anchor))
    touched = [each for each in conflicts if number and number in each.sentences]
    outlets = {card.source.outlet for card in own}
    return SentenceView(
        number=number,
        anchor=anchor,
        pieces=_sentence_pieces(sentence, touched),
        cards=own,
        others=tuple(
            side
            for conflict in touched
            for side in conflict.sides
            if side.outlet not in outlets
        ),
        shows=(anchor, *(conflict.anchor for conflict in touched)),
        agreement=voices.agreement(sentence),
        remarks=tuple(_remarks(sentence, told=bool(touched))),
        verdict=sentence.verdict,
    )


def _remarks(sentence: SummarySentence, *, told: bool) -> list[str]:
    """Return what is to be said of a sentence; differing sources may stand there."""
    flags = sentence.flags
    if told:
        flags = tuple(flag for flag in flags if not flag.kind.is_of_sources)
    return remarks(replace(sentence, flags=flags))


def _sentence_pieces(
    sentence: SummarySentence, touched: Sequence[ConflictView]
) -> tuple[Piece, ...]:
    """Return a sentence with differing values, faults and unsaid words marked."""
    marks = [
        (
            mark.start,
            mark.end,
            "differs" if mark.flag.kind.is_of_sources else "doubted",
        )
        for mark in sentence.marks
    ]
    if not any(kind == "differs" for _, _, kind in marks):
        for side in (side for conflict in touched for side in conflict.sides):
            place = sentence.text.find(side.value)
            if place >= 0:
                marks.append((place, place + len(side.value), "differs"))
    marks += [(start, end, "doubted") for start, end in sentence.open]
    return cut_pieces(sentence.text, marks)


def _paragraphs(
    summary: Summary, views: Sequence[SentenceView]
) -> tuple[tuple[SentenceView, ...], ...]:
    paragraphs: dict[int, list[SentenceView]] = {}
    for sentence, view in zip(summary.sentences, views, strict=True):
        paragraphs.setdefault(sentence.paragraph, []).append(view)
    return tuple(tuple(each) for each in paragraphs.values())


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
    newest = latest(summary.articles)
    return tuple(
        ArticleView(
            source=cards.source(account.id),
            account=account,
            latest=account.id == newest,
            uses=article_uses(account.id, summary),
            facts=article_facts(account),
            parts=article_parts(texts[account.id], summary, links)
            if account.id in texts
            else None,
        )
        for account in by_day(summary.articles)
    )
