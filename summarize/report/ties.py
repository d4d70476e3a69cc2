"""What a passage is to the sentences of a summary: the links from an article back."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from summarize.report.differences import PART_OF, ConflictView
from summarize.report.sentences import SentenceView
from summarize.report.voices import SAYING, Part
from summarize.schema import Span, Summary, SummarySentence, backs_all

Mark = Literal["differs", "says", "part", "nearest"]
"""How a passage is marked in its article; of several the first holds."""
MARKS: tuple[Mark, ...] = ("differs", "says", "part", "nearest")
_MARK_OF: Mapping[Part, Mark] = {
    "says": "says",
    "in part": "part",
    "nearest": "nearest",
    "otherwise": "differs",
    "earlier": "differs",
    "later": "differs",
}
_BEHIND: Mapping[Part, str] = {
    "in part": ", in part",
    "nearest": ", nearest passage",
    "earlier": ", earlier",
    "later": ", later",
}


class TieView(NamedTuple):
    """What a passage is to a sentence or a difference, which `target` leads to."""

    mark: Mark
    words: str
    target: str


def find_ties(
    summary: Summary, told: Sequence[SentenceView], conflicts: Sequence[ConflictView]
) -> dict[Span, list[TieView]]:
    """Return what each passage is to headline, sentences and differences, in order.

    `told` are views of `summary.told`. A passage that states a value leads to the
    difference only where it has to do with no sentence, and to a headline that tells a
    sentence only where it has to do with no other.
    """
    found: dict[Span, list[TieView]] = defaultdict(list)
    parts = [*map(_parts, told, summary.told)]
    known = {
        span
        for view, own in zip(told, parts, strict=True)
        if view.number
        for span in own
    }
    for view, own in zip(told, parts, strict=True):
        name = f"sentence {view.number}" if view.number else "headline"
        for span, part in own.items():
            if view.tells != view.number and span in known:
                continue  # the sentence that the headline tells leads there
            words = f"{name}{_BEHIND.get(part, '')}"
            found[span].append(TieView(_MARK_OF[part], words, view.anchor))
    for conflict in conflicts:
        for side in conflict.sides:
            mark: Mark = "part" if side.used else "differs"
            for each in side.by:
                if not found[each.span]:
                    words = f"{conflict.what}: {each.stated}"
                    found[each.span].append(TieView(mark, words, conflict.anchor))
    return found


def _parts(view: SentenceView, sentence: SummarySentence) -> dict[Span, Part]:
    """Return what passages are to one sentence; who states another value says none."""
    parts: dict[Span, Part] = {}
    for each in sentence.supporters:
        if each.span and view.agreement.parts.get(each.article_id) in SAYING:
            parts[each.span] = "says" if each.whole else "in part"
    also = (card for card in view.cards if not card.is_cited)
    for passage in (each for card in also for each in card.passages):
        if passage.span:
            parts.setdefault(passage.span, "in part")
    for cited in sentence.citations:
        is_whole = cited.strength == "strong" and backs_all(cited, sentence.text)
        if is_whole:
            parts[cited.span] = "says"
        parts.setdefault(cited.span, "in part" if cited.is_support else "nearest")
    for side in view.others:
        parts |= {each.span: PART_OF[side.sign] for each in side.by}
    return parts
