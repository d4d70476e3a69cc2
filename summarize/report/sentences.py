"""A sentence of a summary as a page shows it: what it rests on, what to know of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.flags import FlagKind
from summarize.report.cards import Cards, CardView
from summarize.report.differences import ConflictView, SideView
from summarize.report.pieces import Piece, cut_pieces, find_value
from summarize.report.voices import Agreement, Voices
from summarize.report.words import remarks
from summarize.schema import SummarySentence, Verdict

_DIFFERING = (FlagKind.CONFLICT, FlagKind.UPDATE)
CHIPS = 3
"""Outlets that stand behind a sentence by name; the others are counted."""


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
    own = tuple(cards.of_sentence(sentence, anchor))
    touched = [each for each in conflicts if number and number in each.sentences]
    cited = {citation.span for citation in sentence.citations}
    return SentenceView(
        number=number,
        anchor=anchor,
        pieces=_sentence_pieces(sentence, touched),
        cards=own,
        others=tuple(
            side
            for conflict in touched
            for side in conflict.sides
            if not side.is_of(cited, sentence.text)
        ),
        shows=(anchor, *(conflict.anchor for conflict in touched)),
        agreement=voices.agreement(sentence),
        remarks=tuple(_remarks(sentence, told=bool(touched))),
        verdict=sentence.verdict,
    )


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
