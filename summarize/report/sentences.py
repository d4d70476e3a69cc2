"""A sentence of a summary as a page shows it: what it rests on, what to know of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from summarize.flags import FlagKind
from summarize.language import Language
from summarize.report.cards import Cards, CardView, Shape, SourceView
from summarize.report.differences import (
    PART_OF,
    ConflictView,
    SideView,
    Sign,
    joined,
    moved,
)
from summarize.report.lacks import says_all
from summarize.report.pieces import Piece, cut_pieces, find_value, part_end
from summarize.report.voices import Agreement, Other, Voices
from summarize.report.words import SILENT, clipped, left_out_replies, one_line, remarks
from summarize.schema import Span, SummarySentence, Verdict

_DIFFERING = (FlagKind.CONFLICT, FlagKind.UPDATE)
_STATED: dict[Sign, str] = {
    "but": "says {} instead",
    "earlier": "said {} earlier",
    "later": "says {}, later",
}
_QUOTED, _PRINTED = 160, 200  # characters of a passage in a line, on paper
_NOW: tuple[Sign, ...] = ("but", "later")  # what speaks against a sentence as it stands
_RANKS: dict[Shape | Literal["silent"], int] = {
    "strong": 0,
    "medium": 3,
    "differs": 4,
    "nearest": 5,
    "silent": 6,
}  # the surest first: full boxes, half ones, amber ones, empty ones
_INEXACT, _LACKING = 1, 2  # of those that say it: in other words, but for some words
CHIPS = 4
"""Reports that stand behind a sentence by name where all do; of more, one less does,
and the others are counted."""


class ReferenceView(NamedTuple):
    """A report behind a sentence: its articles, with what is to be known of it.

    `words` are their places in the list (`3 = 5`), `numbers` those by which they are
    asked for, and `doubt` says in a word how far they say it: "" all of it, `mostly`
    but for words that `lacks` names (`without “Friday”`), `reworded` in others,
    `partly`, or `?`.
    """

    words: str
    numbers: tuple[int, ...]
    doubt: str
    lacks: str = ""


@dataclass(frozen=True, slots=True)
class ChipView:
    """A report that says a sentence, by the outlets that print it.

    `anchor` is the card of the first, `said` tells how far it says it.
    """

    anchor: str
    name: str
    shape: Shape
    said: str


class ClaimView(NamedTuple):
    """A report that tells the claim of a sentence as planned, alleged or denied: how,
    in words, who, and the id of its card."""

    said: str
    name: str
    anchor: str


class RemarkView(NamedTuple):
    """What is to be known of a sentence, and the id of the passage that it is about.

    "" where it is about none.
    """

    words: str
    target: str = ""


class QuoteView(NamedTuple):
    """A passage of an article in its own words, and the sentences that it says, or
    some of."""

    text: str
    numbers: tuple[int, ...]


class LineView(NamedTuple):
    """What one report says to a sentence, in a line: who, what, and its card.

    `articles` are their numbers, of those that say it; `doubt` is what is to be known
    of that, `lack` what of the sentence it says otherwise or not, and whom it cites;
    `exact`: all its articles have the sentence word for word, `itself` how it names
    the outlet there; `tells_otherwise`: what
    it has in the place of words of it means something else. `quoted` is its passage
    where nothing else tells in which words it says it, `unlike` how the texts of one
    report differ.
    `anchor` is "" for those in which it was not found.
    """

    name: str
    said: str
    shape: Shape | Literal["silent"]
    anchor: str = ""
    articles: tuple[int, ...] = ()
    doubt: str = ""
    lack: str = ""
    exact: bool = False
    tells_otherwise: bool = False
    quoted: str = ""
    itself: str = ""
    unlike: str = ""

    @property
    def words(self) -> str:
        """Both, what differs first: `“paid”, not “received”: says it`."""
        return ": ".join(filter(None, (self.lack, self.said)))


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the summary, what it rests on, and what is to be known of it.

    `number` counts from 1, the headline is 0; `tells` is that of the sentence whose
    claim it is: its own, or for a headline that of the sentence that says all of it.
    `cards` has one for each article that it cites or that says it, `all_chips` one for
    each report among them, `lines` one for every report of the topic, in words; all
    have one order, the surest first, but that of cards and lines those that make
    another claim of it stand first. Before them stand `against`, the cards of who
    states another value now, behind them `before`, of those who stated one before an
    update; so do their lines. `references` have the order of their numbers. `others`
    are sides of conflicts that state otherwise, `differing` the ids of these conflicts,
    `claims` the reports that only plan, allege or deny what it tells.
    """

    number: int
    tells: int
    anchor: str
    pieces: tuple[Piece, ...]
    against: tuple[CardView, ...]
    cards: tuple[CardView, ...]
    before: tuple[CardView, ...]
    all_chips: tuple[ChipView, ...]
    references: tuple[ReferenceView, ...]
    lines: tuple[LineView, ...]
    others: tuple[SideView, ...]
    differing: tuple[str, ...]
    claims: tuple[ClaimView, ...]
    agreement: Agreement
    remarks: tuple[RemarkView, ...]
    verdict: Verdict

    @property
    def text(self) -> str:
        """The sentence."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def group(self) -> str:
        """The id of whose cards stand behind it."""
        return f"{self.anchor.rpartition('/')[0]}/s{self.tells}"

    @property
    def parted(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The pieces up to the last word, and that word, which a bar stands with."""
        return part_end(self.pieces)

    @property
    def chips(self) -> tuple[ChipView, ...]:
        """The reports that stand behind the sentence by name."""
        n = len(self.all_chips)
        return self.all_chips[: n if n <= CHIPS else CHIPS - 1]

    @property
    def more(self) -> int:
        """The number of the other reports."""
        return len(self.all_chips) - len(self.chips)


def sentence_view(
    number: int,
    sentence: SummarySentence,
    anchor: str,
    cards: Cards,
    voices: Voices,
    conflicts: Sequence[ConflictView],
) -> SentenceView:
    """Return a sentence as a page shows it; `number` 0 is the headline.

    `anchor` is the id of the topic.
    """
    topic, anchor = anchor, f"{anchor}/s{number}"
    holding = [each for each in conflicts if number in each.sentences]
    touched = holding if number else []  # over the summary stands no difference
    cited = {citation.span for citation in sentence.citations}
    sides = _others(holding, cited, sentence.text)
    others = tuple(
        moved(side, lambda of: f"{anchor}{of.removeprefix(topic)}") for side in sides
    )
    otherwise = _stating_cards(holding, sides, others)
    agreement = voices.agreement(sentence, _stating(holding, sides))
    saying = [
        card
        for card in cards.of_supporters(sentence, anchor)
        if card.source.id in agreement.saying
    ]
    own = cards.of_sentence(sentence, anchor, agreement.parts)
    reports = _reports((*own, *saying), voices)
    silent = [
        _by_place(map(cards.source, (name, *voices.beside(name))))
        for name in voices.silent(agreement.parts)
    ]
    return SentenceView(
        number=number,
        tells=number,
        anchor=anchor,
        pieces=_sentence_pieces(sentence, touched),
        against=tuple(card for sign, card in otherwise if sign in _NOW),
        cards=tuple(
            card
            for report in sorted(reports, key=lambda each: not each[0].tells_otherwise)
            for card in report
        ),
        before=tuple(card for sign, card in otherwise if sign not in _NOW),
        all_chips=tuple(map(_chip, reports)),
        references=tuple(_reference(report) for report in sorted(reports, key=_place)),
        lines=_lines(reports, others, silent, voices),
        others=others if number else (),
        differing=_differing(holding, sides),
        claims=tuple(_claims(reports)) if number else (),
        agreement=agreement,
        remarks=tuple(_remarks(sentence, cards, told=bool(touched))),
        verdict=sentence.verdict,
    )


def quotes(sentences: Iterable[SentenceView]) -> dict[str, tuple[QuoteView, ...]]:
    """Return by article, in the order of the summary, the passages that back it in
    other words than its own: what paper shows of them."""
    found: dict[str, dict[str, list[int]]] = {}
    for each in sentences:
        for card in each.cards if each.number else ():
            if not card.exact and card.shape != "nearest":
                own = found.setdefault(card.source.id, {})
                for passage in card.passages:
                    if passage.pieces:
                        text = clipped(passage.text, _PRINTED)
                        own.setdefault(text, []).append(each.number)
    return {
        name: tuple(QuoteView(text, tuple(n)) for text, n in own.items())
        for name, own in found.items()
    }


def told_by(
    headline: SentenceView, sentences: Iterable[SentenceView], language: Language
) -> SentenceView:
    """Return a headline with the box, the outlets and the cards of the sentence whose
    claim it tells, as it is where there is none.

    That is the first that says all of it and rests on a passage that it rests on. One
    that is in doubt keeps its own, and so does a headline.
    """
    own = {passage.span for card in headline.cards for passage in card.passages}
    before = ""
    for each in sentences if headline.verdict == "supported" else ():
        behind = {passage.span for card in each.cards for passage in card.passages}
        is_sure = each.verdict == "supported" and not own.isdisjoint(behind)
        if is_sure and says_all(each.text, headline.text, language, before):
            return replace(
                headline,
                tells=each.number,
                against=each.against,
                cards=each.cards,
                before=each.before,
                all_chips=each.all_chips,
                references=each.references,
                lines=each.lines,
                agreement=each.agreement,
            )
        before = each.text
    return headline


def _stating_cards(
    conflicts: Iterable[ConflictView],
    sides: Sequence[SideView],
    others: Sequence[SideView],
) -> list[tuple[Sign, CardView]]:
    """Return the cards of who is of `sides`, with the ids that they have in `others`,
    and what each is to the sentence."""
    cards = {card.anchor: card for each in conflicts for card in each.cards}
    return [
        (
            side.sign,
            replace(
                cards[each.anchor],
                anchor=here.anchor,
                said=_STATED[side.sign].format(each.stated),
                value="",
                is_cited=False,
            ),
        )
        for side, other in zip(sides, others, strict=True)
        for each, here in zip(side.by, other.by, strict=True)
    ]


def _reports(behind: Iterable[CardView], voices: Voices) -> list[list[CardView]]:
    """Return the cards behind a sentence, those of one report together, the surest
    first, of equal ones in the order of the list of articles."""
    reports: dict[str, list[CardView]] = {}
    for card in sorted(behind, key=lambda each: (_rank(each), each.source.place)):
        reports.setdefault(voices.of(card.source.id), []).append(card)
    return list(reports.values())


def _chip(report: Sequence[CardView]) -> ChipView:
    best = report[0]
    return ChipView(best.anchor, _name(report), best.shape, best.said)


def _reference(report: Sequence[CardView]) -> ReferenceView:
    sources = _by_place(card.source for card in report)
    places = " = ".join(str(each.place) for each in sources)
    numbers = tuple(each.number for each in sources)
    return ReferenceView(places, numbers, _doubt(report[0]), report[0].lack.without)


def _doubt(card: CardView) -> str:
    """Return in a word how far a card says a sentence, "" where that is all of it."""
    if card.shape == "strong":
        lack = card.lack
        return "reworded" if lack.instead else "mostly" if lack.without else ""
    return {"medium": "partly", "nearest": "?"}.get(card.shape, "")


def _claims(reports: Iterable[Sequence[CardView]]) -> Iterator[ClaimView]:
    """Yield the reports that make another claim, each by the first card that does."""
    for report in reports:
        if card := next((each for each in report if each.framed), None):
            yield ClaimView(card.framed, _name(report), card.anchor)


def _lines(
    reports: Iterable[Sequence[CardView]],
    others: Iterable[SideView],
    silent: Sequence[Sequence[SourceView]],
    voices: Voices,
) -> tuple[LineView, ...]:
    """Return what each report says: who states another value now, who makes another
    claim of it, then in the order of the boxes who says it, who says some of it, who
    stated another value, the rest."""
    against: list[LineView] = []
    other: list[LineView] = []
    lines: list[LineView] = []
    said_by = set()
    for report in reports:
        said_by.add(voices.of(report[0].source.id))
        best, reference = report[0], _reference(report)
        is_exact = all(card.exact for card in report)
        (other if best.tells_otherwise else lines).append(
            LineView(
                _name(report),
                best.said,
                best.shape,
                best.anchor,
                reference.numbers,
                reference.doubt,
                best.lack.words,
                is_exact,
                best.tells_otherwise,
                "" if is_exact else _quoted(best),
                best.itself if is_exact else "",
                _unlike(report),
            )
        )
    for side in others:
        for value in side.values:
            said = _STATED[side.sign].format(value.stated)
            for each in (row for row in value.reports if row[0].voice not in said_by):
                name = joined(one.outlet for one in each)
                found = LineView(name, said, "differs", each[0].anchor)
                (against if side.sign in _NOW else lines).append(found)
    if silent:
        rows = sorted(silent, key=lambda report: report[0].place)
        names = (joined(each.outlet for each in report) for report in rows)
        lines.append(LineView(", ".join(dict.fromkeys(names)), SILENT, "silent"))
    return (*against, *other, *sorted(lines, key=lambda line: _RANKS[line.shape]))


def _unlike(report: Sequence[CardView]) -> str:
    """Return in which words each outlet of a report has a sentence, where they do not
    all have it in the same: `INLAND POST word for word, Meridian Press without “now”`.
    """
    how = {
        card.source.outlet: "word for word"
        if card.exact
        else card.lack.words or "in other words"
        for card in report
    }
    if len(set(how.values())) > 1:
        return ", ".join(f"{outlet} {said}" for outlet, said in how.items())
    texts = {one_line(card.passages[0].text).casefold() for card in report}
    is_unlike = len(texts) > 1 and not all(card.exact for card in report)
    return "their texts differ in a word or more" if is_unlike else ""


def _name(report: Iterable[CardView]) -> str:
    """Return the outlets of a report: `Meridian Press = INLAND POST`."""
    return joined(each.outlet for each in _by_place(card.source for card in report))


def _by_place(sources: Iterable[SourceView]) -> list[SourceView]:
    return sorted(sources, key=lambda each: each.place)


def _quoted(card: CardView) -> str:
    """Return the first passage of who says all in words that are not named."""
    if card.shape != "strong" or card.lack.words:
        return ""
    return clipped(card.passages[0].text, _QUOTED)


def _rank(card: CardView) -> int:
    """Return how sure a card is: word for word, in other words, but for some words …"""
    loose = (_LACKING if card.lack.words else _INEXACT) if not card.exact else 0
    return _RANKS[card.shape] + (loose if card.shape == "strong" else 0)


def _place(report: Iterable[CardView]) -> int:
    return min(card.source.place for card in report)


def _others(
    conflicts: Sequence[ConflictView], cited: Collection[Span], text: str
) -> tuple[SideView, ...]:
    """Return the sides of conflicts that a sentence is not of."""
    sides = (side for conflict in conflicts for side in conflict.sides)
    return tuple(side for side in sides if not side.is_of(cited, text))


def _differing(
    conflicts: Sequence[ConflictView], others: Collection[SideView]
) -> tuple[str, ...]:
    """Return the ids of the conflicts by which `others` state otherwise."""
    return tuple(
        conflict.anchor
        for conflict in conflicts
        if any(side in others for side in conflict.sides)
    )


def _stating(
    conflicts: Sequence[ConflictView], others: Collection[SideView]
) -> dict[str, Other]:
    """Return the articles that state another value than a sentence, and not its own."""
    sides = [side for conflict in conflicts for side in conflict.sides]
    own = {each.span[0] for side in sides if side not in others for each in side.by}
    return {
        each.span[0]: Other(PART_OF[side.sign], each.stated)
        for side in others
        for each in side.by
        if each.span[0] not in own
    }


def _remarks(
    sentence: SummarySentence, cards: Cards, *, told: bool
) -> list[RemarkView]:
    """Return what is to be said of a sentence; differing sources may be `told`."""
    left_out = left_out_replies(sentence)
    kinds = {*(_DIFFERING if told else ()), *([FlagKind.REPLY] if left_out else ())}
    flags = tuple(flag for flag in sentence.flags if flag.kind not in kinds)
    return [
        *map(RemarkView, remarks(replace(sentence, flags=flags))),
        *(RemarkView(words, cards.target(span)) for words, span in left_out),
    ]


def _sentence_pieces(
    sentence: SummarySentence, touched: Sequence[ConflictView]
) -> tuple[Piece, ...]:
    """Return a sentence with differing values, faults and unsaid words marked."""
    marks = [
        (
            mark.start,
            mark.end,
            "differs" if mark.flag.kind.is_difference else "doubted",
        )
        for mark in sentence.marks
        if mark.flag.kind is not FlagKind.REPLY
    ]
    if not any(kind == "differs" for _, _, kind in marks):
        for side in (side for conflict in touched for side in conflict.sides):
            if place := find_value(sentence.text, side.value):
                marks.append((*place, "differs"))
    marks += [(start, end, "doubted") for start, end in sentence.open]
    return cut_pieces(sentence.text, marks)
