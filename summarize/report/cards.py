"""Cards: the passages of one article behind a sentence, each in its context."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from summarize.claims.reading.relative_dates import written_days
from summarize.language import Language, language_of
from summarize.report.contexts import Contexts
from summarize.report.instead import FRAMED
from summarize.report.lacks import Lack, Told, further_passage, lack_of
from summarize.report.passage_links import TopicLinks
from summarize.report.pieces import (
    Piece,
    backing,
    cut_pieces,
    find_number,
    find_value,
    shared_words,
    stated_value,
)
from summarize.report.timeline import by_day
from summarize.report.voices import Part
from summarize.report.words import (
    clipped,
    date_words,
    part_words,
    web_address,
)
from summarize.schema import (
    ArticleAccount,
    Citation,
    Conflict,
    Sentence,
    Span,
    Summary,
    SummarySentence,
    Supporter,
    Topic,
)
from summarize.text.marks import without_brackets
from summarize.text.tokens import words

Shape = Literal["strong", "medium", "nearest", "differs"]
"""How a citation is shown: by its strength, or as a source that says otherwise."""

_SAID: dict[Shape, str] = {
    "strong": "says it",
    "medium": "says part of it",
    "nearest": "nearest passage, does not say it",
    "differs": "differs",
}
_SHAPE_OF: Mapping[Part | None, Shape] = {
    "says": "strong",
    "in part": "medium",
    "nearest": "nearest",
}
_IN_OTHER_WORDS = "says it in other words"
_AT_LEAST = "says at least part"  # words may be missed that mean the same
_NO_LACK = Lack()
_TITLE = 200  # characters of a title that are shown


@dataclass(frozen=True, slots=True)
class SourceView:
    """An article as a card names it.

    `number` counts the articles of a topic from 1, `place` those of the list by day.
    """

    id: str
    number: int
    place: int
    outlet: str
    title: str
    author: str
    date: str
    address: str | None


@dataclass(frozen=True, slots=True)
class PassageView:
    """A passage in its article: what stands before and after, and its place there.

    `pieces` are what of it backs the sentence, in whole clauses; `ahead` and `behind`
    are the rest of it. `label` is its number in the topic, `target` its id on the page,
    "" where the article is not shown. `backs` is the part of the sentence that it is
    cited for, "" where that is all of it or its card says so.
    """

    label: str
    before: str
    pieces: tuple[Piece, ...]
    after: str
    target: str
    backs: str = ""
    follows: bool = False
    span: Span | None = None
    ahead: str = ""
    behind: str = ""

    @property
    def text(self) -> str:
        """The passage."""
        return f"{self.ahead}{''.join(each.text for each in self.pieces)}{self.behind}"


@dataclass(frozen=True, slots=True)
class CardView:
    """What an article says to a sentence; `anchor` is the id of the card.

    `is_cited`: the sentence cites it; else it is one more that says it. `said` is in
    words how far it says it, `lack` what of it is not in the passages, and `scored` the
    first with the score. `itself` is how the sentence, where that is its own, names
    it: `the Ledger`. `exact`: it has the
    sentence word for word, but for what brackets add where it `adds`. `value` is what
    it states where sources differ, with its bound.
    """

    anchor: str
    source: SourceView
    shape: Shape
    said: str
    passages: tuple[PassageView, ...]
    lack: Lack = _NO_LACK
    scored: str = ""
    exact: bool = False
    adds: bool = False
    unread: bool = False
    value: str = ""
    is_cited: bool = True
    itself: str = ""

    @property
    def tells_otherwise(self) -> bool:
        """Whether it has another meaning in the place of words of the sentence.

        Who says all of the sentence has other words, and not another meaning; so has
        who reports it in another tense.
        """
        means_else = any(not each.is_wording for each in self.lack.instead)
        return self.shape == "medium" and means_else

    @property
    def framed(self) -> str:
        """Its words where it tells the claim as planned, alleged or denied only.

        `“decided to pay”, not “received”`: what they come to is for the reader to say;
        "" where it does not.
        """
        for each in self.lack.instead if self.tells_otherwise else ():
            if each.meaning in FRAMED:
                said, own = (clipped(text, _TITLE) for text in (each.said, each.own))
                return f"“{said}”, not “{own}”"
        return ""


class Cards:
    """The articles of a topic, asked for what they say to a sentence."""

    def __init__(
        self, summary: Summary, topic: Topic | None, links: TopicLinks
    ) -> None:
        """Read what is needed of the articles once."""
        self._links = links
        self._contexts = Contexts(summary, topic)
        self._language: Language = language_of(summary.language)
        self._days = written_days({each.id: each.date for each in summary.articles})
        places = {each.id: n for n, each in enumerate(by_day(summary.articles), 1)}
        self._outlets = {each.id: each.source or "" for each in summary.articles}
        self._sources = {
            each.id: _source_view(each, number, places[each.id], links.outlet(each.id))
            for number, each in enumerate(summary.articles, 1)
        }

    def of_sentence(
        self, sentence: SummarySentence, anchor: str, parts: Mapping[str, Part]
    ) -> list[CardView]:
        """Return a card for each article that a sentence cites, best first.

        `parts` are what articles are to it, as its boxes count them.
        """
        cited: dict[str, list[Citation]] = {}
        for citation in sentence.citations:
            cited.setdefault(citation.article_id, []).append(citation)
        said = _words(without_brackets(sentence.text))
        return [
            self._card(sentence, said, found, anchor, parts.get(name))
            for name, found in cited.items()
        ]

    def of_supporters(self, sentence: SummarySentence, anchor: str) -> list[CardView]:
        """Return a card for each article that says a sentence and is not cited."""
        cited = {citation.article_id for citation in sentence.citations}
        return [
            self._supporting(each, span, sentence, anchor)
            for each in sentence.supporters
            if each.article_id not in cited and (span := each.span)
        ]

    def _supporting(
        self, each: Supporter, span: Span, sentence: SummarySentence, anchor: str
    ) -> CardView:
        source = self.source(each.article_id)
        spans = self._with_further(span, sentence)
        quotes = tuple(map(self._links.passages.quote, spans))
        lack = self._lack(sentence, spans)
        shape: Shape = "strong" if each.whole else "medium"
        return CardView(
            anchor=f"{anchor}/a{source.number}",
            source=source,
            shape=shape,
            said=_said(shape, lack) if each.whole else _AT_LEAST,
            passages=self._joined(
                [
                    self._passage(
                        span,
                        quote,
                        [
                            *_instead(quote, lack),
                            *shared_words(quote, sentence.text, self._language),
                        ],
                    )
                    for span, quote in zip(spans, quotes, strict=True)
                ],
                spans,
            ),
            lack=lack,
            is_cited=False,
        )

    def _with_further(self, span: Span, sentence: SummarySentence) -> tuple[Span, ...]:
        """Return a passage that says some of a sentence, with the one of its article
        that has most of the rest, in text order."""
        quote, others = self._links.passages.quote, self._contexts.others(span)
        texts = ((quote(other), is_near) for other, is_near in others)
        place = further_passage(sentence.text, quote(span), texts, self._language)
        return (span,) if place is None else tuple(sorted((span, others[place][0])))

    def _joined(
        self, passages: Sequence[PassageView], spans: Sequence[Span]
    ) -> tuple[PassageView, ...]:
        """Return passages, each as one with the one before that it stands behind."""
        joined = [passages[0]]
        for passage, before, span in zip(passages[1:], spans, spans[1:], strict=False):
            if (span, True) in self._contexts.others(before):
                joined[-1] = replace(joined[-1], after="")
                joined.append(replace(passage, before="", follows=True))
            else:
                joined.append(passage)
        return tuple(joined)

    def _lack(self, sentence: SummarySentence, spans: Iterable[Span]) -> Lack:
        """Return what passages lack of a sentence; nothing where none is known."""
        known = [
            (quote, Told(self._contexts.around(span)[0], self._days.get(span[0])))
            for span in spans
            if (quote := self._links.passages.quote(span))
        ]
        if not known:
            return _NO_LACK
        quotes, told = zip(*known, strict=True)
        own = sentence.citations[0].article_id if sentence.citations else ""
        written = self._days.get(own)
        return lack_of(sentence.text, quotes, self._language, told, written)

    def before(self, passage: Span) -> str:
        """Return what stands right before a passage in its article, or ""."""
        return self._contexts.around(passage)[0]

    def of_conflict(self, conflict: Conflict, anchor: str) -> list[list[CardView]]:
        """Return for each side of a conflict a card for each article that states it."""
        numbers = count(1)
        return [
            [
                self._side(each, value, f"{anchor}/{next(numbers)}")
                for each in (sentence, *others)
            ]
            for sentence, others, value in zip(
                conflict.sentences, conflict.also, conflict.values, strict=True
            )
        ]

    def _side(self, sentence: Sentence, value: str, anchor: str) -> CardView:
        """Return the card of a passage that states a value, which is marked there."""
        text = self._links.passages.quote(sentence.span)
        place = find_number(text, value, self._language)
        found = [(*place, "differs")] if place else []
        return CardView(
            anchor=anchor,
            source=self.source(sentence.article_id),
            shape="differs",
            said=_SAID["differs"],
            passages=(self._passage(sentence.span, text, found),),
            value=clipped(stated_value(text, value, self._language), 60),
        )

    def target(self, span: Span) -> str:
        """Return the id of a passage on the page, "" where it is not shown."""
        return self._links.link(span).target

    def source(self, article_id: str) -> SourceView:
        """Return an article as a card names it; an unknown one goes by its id."""
        outlet = self._links.outlet(article_id)
        unknown = SourceView(article_id, 0, 0, outlet, "", "", "", None)
        return self._sources.get(article_id, unknown)

    def _card(
        self,
        sentence: SummarySentence,
        said: str,
        cited: list[Citation],
        anchor: str,
        part: Part | None,
    ) -> CardView:
        """Return the card of one article; `said` are the sentence's bare words."""
        best, source = cited[0], self.source(cited[0].article_id)
        parts = [part_words(sentence, citation) for citation in cited]
        is_part = all(parts) and best.is_support and part != "says"
        some = f"says part of it: “{'”, “'.join(dict.fromkeys(parts))}”"
        shape = "medium" if is_part else _SHAPE_OF.get(part, best.strength)
        own = [""] * len(parts) if is_part else parts
        backs: dict[Span, str] = {}
        for citation, backed in zip(cited, own, strict=True):
            backs.setdefault(citation.span, backed)
        spans = list(backs)
        quotes = [self._links.passages.quote(span) for span in spans]
        whole = _words(sentence.text)
        exact = any(said in _words(quote) for quote in quotes)
        has_all = exact or is_part or not best.is_support
        lack = _NO_LACK if has_all else self._lack(sentence, spans)
        return CardView(
            anchor=f"{anchor}/a{source.number}",
            source=source,
            shape=shape,
            said=some if is_part else _said(shape, lack),
            lack=lack,
            scored=f"score {best.score:.2f}",
            passages=tuple(
                replace(
                    self._passage(
                        span,
                        quote,
                        [
                            *_instead(quote, lack),
                            *self._marks(span, quote, sentence, exact),
                        ],
                        shared_words(quote, sentence.text, self._language),
                    ),
                    backs=backs[span],
                )
                for span, quote in zip(spans, quotes, strict=True)
            ),
            exact=exact,
            itself=_itself(self._outlets[source.id], sentence.text) if exact else "",
            adds=exact and not any(whole in _words(quote) for quote in quotes),
            unread=all(citation.in_prompt is False for citation in cited),
        )

    def _marks(
        self, span: Span, quote: str, sentence: SummarySentence, exact: bool
    ) -> list[tuple[int, int, str]]:
        """Return what is marked in a passage: where it differs, and words it shares."""
        article_id, start, end = span
        place = self._links.passages.place
        marks = [
            (place(span, mark.source_start), place(span, mark.source_end), "differs")
            for mark in sentence.marks
            if mark.article_id == article_id
            and mark.source_start is not None
            and mark.source_end is not None
            and start <= mark.source_start < end
        ]
        for mark in sentence.marks:
            found = find_value(quote, sentence.text[mark.start : mark.end])
            if found and mark.flag.kind.is_difference:
                marks.append((*found, "differs"))
        if not exact:
            marks += shared_words(quote, sentence.text, self._language)
        return marks

    def _passage(
        self,
        span: Span,
        text: str,
        marks: Sequence[tuple[int, int, str]],
        shared: Iterable[tuple[int, int, str]] = (),
    ) -> PassageView:
        """Return a passage with marks; what it shares backs, too, marked or not."""
        before, after = self._contexts.around(span)
        start, end = backing(text, (*marks, *shared))
        inside = [(at - start, to - start, kind) for at, to, kind in marks]
        return PassageView(
            label=self._links.passages.label(span),
            before=before,
            pieces=cut_pieces(text[start:end], inside),
            after=after,
            target=self._links.link(span).target,
            span=span,
            ahead=text[:start],
            behind=text[end:],
        )


def _source_view(
    account: ArticleAccount, number: int, place: int, outlet: str
) -> SourceView:
    return SourceView(
        account.id,
        number,
        place,
        outlet,
        clipped(account.title or "", _TITLE),
        clipped(account.author or "", _TITLE),
        date_words(account.date),
        web_address(account.url),
    )


def _itself(outlet: str, text: str) -> str:
    """Return how a text speaks of an outlet, "" where it does not: `the Ledger`."""
    if not outlet.strip():
        return ""
    name = rf"{re.escape(outlet)}|[Tt]he {re.escape(outlet.split()[-1])}"
    found = re.search(rf"\b(?:{name})(?!\w)", text)
    return found[0] if found else ""


def _said(shape: Shape, lack: Lack) -> str:
    """Return in words how far a card says a sentence."""
    in_other_words = shape == "strong" and lack.instead
    return _IN_OTHER_WORDS if in_other_words else _SAID[shape]


def _instead(quote: str, lack: Lack) -> Iterator[tuple[int, int, str]]:
    """Yield where a passage has other words than a sentence, as marks `instead`."""
    for each in lack.instead:
        start = quote.find(each.said)
        if start >= 0:
            yield start, start + len(each.said), "instead"


def _words(text: str) -> str:
    """Return the words of a text, with a space on both sides of each."""
    return f" {' '.join(words(text))} "
