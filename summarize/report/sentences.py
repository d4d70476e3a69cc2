"""A sentence of a summary as a page shows it: what it rests on, what to know of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from summarize.flags import FlagKind
from summarize.report.cards import Cards, CardView
from summarize.report.differences import ConflictView, SideView, Sign
from summarize.report.pieces import Piece, cut_pieces, find_value
from summarize.report.voices import Agreement, Other, Part, Voices
from summarize.report.words import remarks
from summarize.schema import Span, SummarySentence, Verdict

_DIFFERING = (FlagKind.CONFLICT, FlagKind.UPDATE)
_PARTS: dict[Sign, Part] = {"but": "otherwise", "earlier": "earlier", "later": "later"}
CHIPS = 3
"""Outlets that stand behind a sentence by name; the others are counted."""


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of the summary, what it rests on, and what is to be known of it.

    `number` counts from 1, the headline is 0. `cards` has one for each article that it
    cites, `also` for the others that say it. `others` are sides of conflicts that state
    otherwise, `differing` the same in words for a copy of the sentence, `shows` the ids
    of all whose cards belong to it.
    """

    number: int
    anchor: str
    pieces: tuple[Piece, ...]
    cards: tuple[CardView, ...]
    also: tuple[CardView, ...]
    others: tuple[SideView, ...]
    differing: str
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
    return SentenceView(
        number=number,
        anchor=anchor,
        pieces=_sentence_pieces(sentence, touched),
        cards=tuple(cards.of_sentence(sentence, anchor)),
        also=tuple(cards.of_supporters(sentence, anchor)),
        others=others if number else (),
        differing=_differing(holding, others),
        shows=(anchor, *(conflict.anchor for conflict in touched)),
        agreement=voices.agreement(sentence, _stating(holding, others)),
        remarks=tuple(_remarks(sentence, told=bool(touched))),
        verdict=sentence.verdict,
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
        each.span[0]: Other(_PARTS[side.sign], side.value)
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
