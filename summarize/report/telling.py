"""What an article tells: how much of a summary, and what the summary does not tell."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.language import Language
from summarize.report.differences import Sign
from summarize.report.reasons import LEFT_OUT, NOT_CHOSEN
from summarize.report.sentences import SentenceView
from summarize.report.words import NOT_FOUND
from summarize.schema import Span, Summary

_STATES: dict[Sign, str] = {
    "but": "says {} instead",
    "earlier": "said {} earlier",
    "later": "said {} later",
}
_OPENING, _CLOSING = '"“', '"”'


@dataclass(frozen=True, slots=True)
class UntoldView:
    """A sentence of an article that the summary does not tell.

    `reason` is that of the trace, `why` the same in words, "" where it was only less
    important than others; `weight` is the importance that ranking gave it. `before` is
    the sentence before it where it means nothing without: who "he" is, who speaks.
    """

    text: str
    reason: str
    why: str
    weight: float = 0.0
    before: str = ""


@dataclass(frozen=True, slots=True)
class TellingView:
    """How many of a summary's `total` sentences an article says, and all in words."""

    n: int
    total: int
    words: tuple[str, ...]


def telling(article_id: str, told: Sequence[SentenceView]) -> TellingView:
    """Return how much of a summary an article says, and what it says otherwise.

    `says 5 of the summary’s 7 sentences, 2 of them at least in part`, `says 114,000
    instead`. The headline is told where it says no sentence.
    """
    sentences = [each for each in told if each.number]
    parts = [each.agreement.parts.get(article_id) for each in sentences]
    n_partly = parts.count("in part")
    n, total = parts.count("says") + n_partly, len(parts)
    otherwise = tuple(dict.fromkeys(_otherwise(article_id, sentences)))
    if n:
        some = f", {n_partly} of them at least in part" if n_partly else ""
        some = ", at least in part" if n_partly == n else some
        noun = "sentence" if total == 1 else "sentences"
        said = f"says {n} of the summary’s {total} {noun}{some}"
        return TellingView(n, total, (said, *otherwise))
    head = [each.agreement.parts.get(article_id) for each in told if not each.number]
    if head in (["says"], ["in part"]):
        some = " in part" if head == ["in part"] else ""
        return TellingView(0, total, (f"says the headline{some}", *otherwise))
    return TellingView(0, total, otherwise or (NOT_FOUND,))


def _otherwise(article_id: str, sentences: Sequence[SentenceView]) -> Iterator[str]:
    for sentence in sentences:
        for side in sentence.others:
            for each in side.by:
                if each.span[0] == article_id:
                    yield _STATES[side.sign].format(each.stated)


def untold(
    article_id: str,
    summary: Summary,
    told: Collection[Span],
    before: Callable[[Span], str],
    language: Language,
) -> tuple[UntoldView, ...]:
    """Return the sentences of an article that the summary does not tell, as they stand.

    What overlaps a passage of `told` is told, all of it or some of it. `before` says
    what stands before a passage in its article, which goes with a sentence that leans
    on it, unless it is listed itself.
    """
    left = {
        member.span: UntoldView(
            member.text,
            each.reason,
            "" if each.reason == NOT_CHOSEN else LEFT_OUT.get(each.reason, each.reason),
            each.group.score,
        )
        for each in summary.trace.left_out
        for member in each.group.members
        if member.article_id == article_id
    }
    own = [span for span in told if span[0] == article_id]
    found = [
        replace(left[span], before=before(span))
        if _leans(left[span].text, language)
        else left[span]
        for span in sorted(left)
        if not any(start < span[2] and span[1] < end for _, start, end in own)
    ]
    rest = (
        replace(each, before="") if each.before == last.text else each
        for last, each in pairwise(found)
    )
    return (*found[:1], *rest)


def _leans(text: str, language: Language) -> bool:
    """Return whether a sentence means nothing without the one before it: it leans on
    that, or quotes somebody and does not say whom."""
    ends = text.startswith(tuple(_OPENING)) and text.endswith(tuple(_CLOSING))
    return ends or any(lean.is_firm for lean in leans(Reading(text, language)))
