"""Where a flag applies: the span in the summary sentence, and the one in a source."""

import re
from collections.abc import Sequence
from typing import Final

from summarize.claims.sources import Sources
from summarize.flags import Flag, FlagKind
from summarize.schema import Citation, Conflict, Mark, Sentence, SummarySentence

# What the cited passage says otherwise.
_FROM_PASSAGE = {
    FlagKind.NEGATION,
    FlagKind.OPPOSITE,
    FlagKind.ROLES,
    FlagKind.SPEAKER,
    FlagKind.WORD,
    FlagKind.FRAME,
    FlagKind.SCOPE,
    FlagKind.ATTRIBUTION,
}
_OPEN: Final = r"(?<!\w)(?<!\d[.,])"
_CLOSED: Final = r"(?!\w)(?![.,]\d)"


def flag_marks(
    sentence: SummarySentence,
    sources: Sources,
    conflicts: Sequence[Conflict],
) -> tuple[Mark, ...]:
    """Return a mark for each flag of a sentence, in their order.

    A flag with a value (`number not in sources: 15`) marks its first place in the
    sentence, any other the whole sentence. The side of the source is the passage that
    states the other value or the opposite, and that value in it where it stands there
    word for word; None for what no source has.
    """
    return tuple(_mark(flag, sentence, sources, conflicts) for flag in sentence.flags)


def _mark(
    flag: Flag,
    sentence: SummarySentence,
    sources: Sources,
    conflicts: Sequence[Conflict],
) -> Mark:
    is_told = flag.kind is not FlagKind.VERIFIER  # its value is a probability
    start, end = _span(sentence.text, (flag.value or "") if is_told else "")
    passage: Sentence | None = None
    if flag.kind in (FlagKind.OVERTAKEN, FlagKind.STALE):
        passage = _other_side(flag, conflicts) or _telling(
            flag.other or "", sentence.citations, sources
        )
    elif flag.kind is FlagKind.REPLY:
        passage = _telling(flag.other or "", (), sources)
    elif flag.kind.is_difference:
        passage = _other_side(flag, conflicts)
    elif flag.kind in _FROM_PASSAGE:
        passage = _stating(flag, sentence.citations, sources) or _first_support(
            sentence.citations, sources
        )
    if passage is None:
        return Mark(flag, start, end)
    left, right = _span(passage.text, flag.other or "")
    span = (passage.start + left, passage.start + right)
    return Mark(flag, start, end, passage.article_id, *span)


def _span(text: str, value: str) -> tuple[int, int]:
    """Return the first place of a value in a text, or else the whole text.

    Where it stands by itself, if it does anywhere: 1 is not in 21.
    """
    words = re.escape(value)
    alone = re.search(rf"{_OPEN}{words}{_CLOSED}", text, re.IGNORECASE)
    found = alone or re.search(words, text, re.IGNORECASE)
    return found.span() if found and value else (0, len(text))


def _other_side(flag: Flag, conflicts: Sequence[Conflict]) -> Sentence | None:
    for conflict in conflicts:
        for place, said in enumerate(conflict.values):
            if said == flag.other and conflict.values[1 - place] == flag.value:
                return conflict.sentences[place]
    return None


def _telling(
    words: str, citations: Sequence[Citation], sources: Sources
) -> Sentence | None:
    """Return the first passage with these words, of an article not cited if one is."""
    cited = {each.article_id for each in citations if each.is_support}
    telling = [each for each in sources if words in each.text]
    return min(telling, key=lambda each: each.article_id in cited, default=None)


def _stating(
    flag: Flag, citations: Sequence[Citation], sources: Sources
) -> Sentence | None:
    """Return the first cited passage that has what a flag says a source has.

    Where none has, it is the sentence of the sources that has it, if only one does.
    """
    if not flag.other:
        return None
    has = re.compile(rf"{_OPEN}{re.escape(flag.other)}{_CLOSED}", re.IGNORECASE)
    places = (sources.place(cited) for cited in citations)
    cited = [sources[place] for place in places if place is not None]
    found = [each for each in cited if has.search(each.text)]
    telling = found or [each for each in sources if has.search(each.text)]
    return telling[0] if found or len(telling) == 1 else None


def _first_support(citations: Sequence[Citation], sources: Sources) -> Sentence | None:
    for cited in citations:
        place = sources.place(cited)
        if cited.is_support and place is not None:
            return sources[place]
    return None
