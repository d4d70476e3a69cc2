"""What an article tells: how much of a summary, and what the summary does not tell."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class UntoldView:
    """A sentence of an article that the summary does not tell.

    `reason` is that of the trace, `why` the same in words, "" where it was only less
    important than others; `weight` is the importance that ranking gave it.
    """

    text: str
    reason: str
    why: str
    weight: float = 0.0


def telling(article_id: str, told: Sequence[SentenceView]) -> tuple[str, ...]:
    """Return how much of a summary an article says, and what it says otherwise.

    `says 5 of the summary’s 7, 2 of them at least in part`, `says 114,000 instead`. The
    headline counts where it says no sentence.
    """
    sentences = [each for each in told if each.number]
    parts = [each.agreement.parts.get(article_id) for each in sentences]
    n_partly = parts.count("in part")
    n = parts.count("says") + n_partly
    otherwise = tuple(dict.fromkeys(_otherwise(article_id, sentences)))
    if n:
        some = f", {n_partly} of them at least in part" if n_partly else ""
        some = ", at least in part" if n_partly == n else some
        return (f"says {n} of the summary’s {len(parts)}{some}", *otherwise)
    head = [each.agreement.parts.get(article_id) for each in told if not each.number]
    if head in (["says"], ["in part"]):
        some = " in part" if head == ["in part"] else ""
        return (f"says the headline{some}", *otherwise)
    return otherwise or (NOT_FOUND,)


def _otherwise(article_id: str, sentences: Sequence[SentenceView]) -> Iterator[str]:
    for sentence in sentences:
        for side in sentence.others:
            for each in side.by:
                if each.span[0] == article_id:
                    yield _STATES[side.sign].format(each.stated)


def untold(
    article_id: str, summary: Summary, told: Collection[Span]
) -> tuple[UntoldView, ...]:
    """Return the sentences of an article that the summary does not tell.

    Those that might have been told come first, the weightiest of them before the
    others; then those that were left out for a reason of their own, as they stand. What
    overlaps a passage of `told` is told, all of it or some of it.
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
        left[span]
        for span in sorted(left)
        if not any(start < span[2] and span[1] < end for _, start, end in own)
    ]
    might = [each for each in found if not each.why]
    might.sort(key=lambda each: -each.weight)
    return (*might, *(each for each in found if each.why))
