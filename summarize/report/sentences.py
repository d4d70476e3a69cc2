"""A sentence of a summary as a page shows it: what it rests on, what to know of it."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, get_args

from summarize.flags import FlagKind
from summarize.report.cards import Cards, CardView, Shape
from summarize.report.differences import ConflictView, SideView, Sign, joined
from summarize.report.pieces import Piece, cut_pieces, find_value, part_end
from summarize.report.voices import Agreement, Other, Part, Voices
from summarize.report.words import remarks
from summarize.schema import Span, SummarySentence, Verdict

_DIFFERING = (FlagKind.CONFLICT, FlagKind.UPDATE)
_SHAPES: tuple[Shape, ...] = get_args(Shape)  # the first is the surest
_DOUBTS: dict[Shape, str] = {"medium": " in part", "nearest": "?"}
_PARTS: dict[Sign, Part] = {"but": "otherwise", "earlier": "earlier", "later": "later"}
CHIPS = 3
"""Reports that stand behind a sentence by name; the others are counted."""


class ReferenceView(NamedTuple):
    """An article behind a sentence by its place, with what is to be known of it."""

    place: int
    number: int
    doubt: str


@dataclass(frozen=True, slots=True)
class ChipView:
    """A report that says a sentence, by the outlets that print it.

    `anchor` is the card of the first, `said` tells how far it says it.
    """

    anchor: str
    name: str
    shape: Shape
    said: str


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the summary, what it rests on, and what is to be known of it.

    `number` counts from 1, the headline is 0. `cards` has one for each article that it
    cites, `also` for the others that say it; `all_chips` has one for each report among
    them, `references` their articles by place. `others` are sides of conflicts that
    state otherwise, `differing` the same in words for a copy of the sentence, `shows`
    the ids of all whose cards belong to it.
    """

    number: int
    anchor: str
    pieces: tuple[Piece, ...]
    cards: tuple[CardView, ...]
    also: tuple[CardView, ...]
    all_chips: tuple[ChipView, ...]
    references: tuple[ReferenceView, ...]
    others: tuple[SideView, ...]
    differing: str
    shows: tuple[str, ...]
    agreement: Agreement
    remarks: tuple[str, ...]
    verdict: Verdict

    @property
    def parted(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
        """The pieces up to the last word, and that word, which a bar stands with."""
        return part_end(self.pieces)

    @property
    def chips(self) -> tuple[ChipView, ...]:
        """The reports that stand behind the sentence by name."""
        few = len(self.all_chips) <= CHIPS + 1
        return self.all_chips if few else self.all_chips[:CHIPS]

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
    anchor = f"{anchor}/s{number}"
    holding = [each for each in conflicts if number in each.sentences]
    touched = holding if number else []  # over the summary stands no difference
    cited = {citation.span for citation in sentence.citations}
    others = _others(holding, cited, sentence.text)
    agreement = voices.agreement(sentence, _stating(holding, others))
    own = tuple(cards.of_sentence(sentence, anchor))
    also = tuple(cards.of_supporters(sentence, anchor))
    behind = [*own, *(card for card in also if card.source.id in agreement.saying)]
    return SentenceView(
        number=number,
        anchor=anchor,
        pieces=_sentence_pieces(sentence, touched),
        cards=own,
        also=also,
        all_chips=_chips(behind, voices),
        references=_references(behind),
        others=others if number else (),
        differing=_differing(holding, others),
        shows=(anchor, *(conflict.anchor for conflict in touched)),
        agreement=agreement,
        remarks=tuple(_remarks(sentence, told=bool(touched))),
        verdict=sentence.verdict,
    )


def _chips(behind: Iterable[CardView], voices: Voices) -> tuple[ChipView, ...]:
    """Return a chip a report, which says what the article of it that says most does."""
    reports: dict[str, list[CardView]] = {}
    for card in behind:
        reports.setdefault(voices.of(card.source.id), []).append(card)
    chips = []
    for report in reports.values():
        best = min(report, key=lambda card: _SHAPES.index(card.shape))
        name = joined(card.source.outlet for card in report)
        chips.append(ChipView(report[0].anchor, name, best.shape, best.said))
    return tuple(chips)


def _references(behind: Iterable[CardView]) -> tuple[ReferenceView, ...]:
    """Return the articles behind a sentence by their places."""
    found = sorted(behind, key=lambda card: card.source.place)
    return tuple(
        ReferenceView(
            card.source.place, card.source.number, _DOUBTS.get(card.shape, "")
        )
        for card in found
    )


def _others(
    conflicts: Sequence[ConflictView], cited: Collection[Span], text: str
) -> tuple[SideView, ...]:
    """Return the sides of conflicts that a sentence is not of."""
    sides = (side for conflict in conflicts for side in conflict.sides)
    return tuple(side for side in sides if not side.is_of(cited, text))


def _differing(conflicts: Sequence[ConflictView], others: Collection[SideView]) -> str:
    """Return in words on what `others` state otherwise than a sentence."""
    return "; ".join(
        conflict.differing
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
        each.span[0]: Other(_PARTS[side.sign], each.stated)
        for side in others
        for each in side.by
        if each.span[0] not in own
    }


def _remarks(sentence: SummarySentence, *, told: bool) -> list[str]:
    """Return what is to be said of a sentence; differing sources may be `told`."""
    flags = sentence.flags
    if told:
        flags = tuple(flag for flag in flags if flag.kind not in _DIFFERING)
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
            if place := find_value(sentence.text, side.value):
                marks.append((*place, "differs"))
    marks += [(start, end, "doubted") for start, end in sentence.open]
    return cut_pieces(sentence.text, marks)
