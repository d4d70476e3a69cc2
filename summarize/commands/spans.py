"""What a stage did to a topic: as lines for people, and as spans in JSON Lines."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from summarize.corpus import span_to_json, to_line
from summarize.report.words import clipped, count, one_line, printable
from summarize.schema import PlanItem, Sentence, Span
from summarize.work import Work

Only = Literal["kept", "removed"] | None
"""Which spans are asked for: those that stay, those that do not, or all."""
SpanRow = tuple[Span, str, bool, dict[str, Any]]
"""A span, its text as it is read, whether it stays, and the stage's own keys."""


def span_lines(work: Work, stage: str, only: Only = None) -> Iterator[str]:
    """Yield the spans of a stage as JSON Lines, `stage` among a line's own keys."""
    for span, text, kept, own in _asked_for(_ROWS[stage](work), only):
        record = span_to_json(work.topic.id, span, text, kept=kept, stage=stage, **own)
        yield to_line(record)


def stage_lines(
    work: Work, stage: str, only: Only = None, width: int | None = None
) -> Iterator[str]:
    """Yield the spans of a stage as lines for people: + kept, - set aside and why.

    With `width` a line of a span is cut to so many characters.
    """
    rows = list(_ROWS[stage](work))
    n_kept = sum(kept for _, _, kept, _ in rows)
    head = f"{count(n_kept, 'span')} kept, {len(rows) - n_kept} set aside"
    yield f"== {one_line(work.topic.id)}: {stage}: {head}\n"
    before = None
    for (article_id, start, end), text, kept, own in _asked_for(rows, only):
        if article_id != before and stage in ("clean", "split"):
            yield printable(f"-- {article_id}") + "\n"
            before = article_id
        place = f"{article_id}:{start}-{end}"
        line = f"{'+' if kept else '-'} {_own_words(own)}{place}  {one_line(text)}"
        yield printable(clipped(line, width) if width else line) + "\n"
    yield from (printable(line) + "\n" for line in _notes(work, stage))
    yield "\n"


def _asked_for(rows: Iterable[SpanRow], only: Only) -> Iterator[SpanRow]:
    """Yield the rows that stay, those that do not, or all."""
    return (row for row in rows if only is None or row[2] == (only == "kept"))


def _own_words(own: dict[str, Any]) -> str:
    words = [
        f"{key} {_value(value)}" for key, value in own.items() if value is not None
    ]
    return f"[{', '.join(words)}] " if words else ""


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def _clean(work: Work) -> Iterator[SpanRow]:
    for cleaned in work.cleaned:
        gone = {(removed.start, removed.end): removed for removed in cleaned.removed}
        for start, end in sorted([*cleaned.kept, *gone]):
            removed = gone.get((start, end))
            own = {
                "rule": removed and removed.rule,
                "probability": removed and removed.probability,
            }
            text = cleaned.article.text[start:end]
            yield (cleaned.article.id, start, end), text, removed is None, own


def _split(work: Work) -> Iterator[SpanRow]:
    for sentence in work.sentences:
        yield _row(sentence, kept=True, index=sentence.index)


def _dedupe(work: Work) -> Iterator[SpanRow]:
    for number, group in enumerate(work.groups):
        for sentence in group.members:
            lead = sentence == group.lead
            yield _row(sentence, kept=lead, group=number, lead=lead)


def _events(work: Work) -> Iterator[SpanRow]:
    for group in work.deduped.groups:
        yield _row(group.lead, kept=True, reason=None)
    for left in work.parted.left_out:
        yield _row(left.group.lead, kept=False, reason=left.reason)


def _rank(work: Work) -> Iterator[SpanRow]:
    for rank, group in enumerate(work.ranked, 1):
        own = {"rank": rank, "score": group.score, "support": group.support}
        yield _row(group.lead, kept=True, **own)


def _fit(work: Work) -> Iterator[SpanRow]:
    for group in work.prompt.kept:
        yield _row(group.lead, kept=True, reason=None)
    for left in work.prompt.left_out:
        yield _row(left.group.lead, kept=False, reason=left.reason)


def _plan(work: Work) -> Iterator[SpanRow]:
    """Yield what is told in its order and as what, then the rest of what was read."""
    plan = work.plan
    told = {group.lead.span for item in plan.items for group in item.groups}
    for number, (item, reason) in enumerate(_reasons(plan.items), 1):
        for group in item.groups:
            own = {"order": number, "support": group.support, "reason": reason}
            yield _row(group.lead, kept=True, **own)
    for group in plan.prompt.kept:
        if group.lead.span not in told:
            reason = plan.passed_over.get(group.lead.span, "plan")
            if not plan.items:  # mode whole: all that was read is written
                reason = "whole"
            own = {"order": None, "support": group.support, "reason": reason}
            yield _row(group.lead, kept=not plan.items, **own)


def _reasons(items: Sequence[PlanItem]) -> Iterator[tuple[PlanItem, str]]:
    """Yield why each item of a plan is told.

    `opening`: it is the news; `thread`: it goes on in the article of the opening;
    `added`: another article has it; `unit`: it is told with the item before it, or
    that one leans on it.
    """
    if not items:
        return
    opening = min(items, key=lambda item: item.priority)
    before = None
    for item in items:
        if before is not None and before.priority == item.priority:
            yield item, "unit"
        elif item.priority == opening.priority:
            yield item, "opening"
        else:
            yield item, "thread" if _article(item) == _article(opening) else "added"
        before = item


def _article(item: PlanItem) -> str:
    return item.groups[0].lead.article_id


def _row(sentence: Sentence, *, kept: bool, **own: Any) -> SpanRow:
    return sentence.span, sentence.text, kept, own


def _notes(work: Work, stage: str) -> Iterator[str]:
    """Yield what a stage has to say beyond its spans."""
    if stage == "clean":
        for cleaned in work.cleaned:
            if cleaned.warning:
                yield f"! {cleaned.article.id}: {cleaned.warning}"
    if stage == "dedupe":
        for conflict in work.deduped.conflicts:
            yield f"! conflict ({conflict.kind}): {' / '.join(conflict.values)}"
            for sentence in conflict.sentences:
                yield f"    {sentence.article_id}: {one_line(sentence.text)}"
    if stage == "events":
        for article_id, warning in work.parted.warnings.items():
            yield f"! {article_id}: {warning}"
    if stage == "fit":
        tokens = ", ".join(map(str, work.prompt.n_tokens)) or "0"
        yield f"! {tokens} tokens"


_ROWS = {
    "clean": _clean,
    "split": _split,
    "dedupe": _dedupe,
    "events": _events,
    "rank": _rank,
    "fit": _fit,
    "plan": _plan,
}
