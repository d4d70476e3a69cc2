"""What a stage did to a topic: as lines for people, and as spans in JSON Lines."""

from collections.abc import Iterator
from typing import Any

from summarize.corpus import span_to_json, to_line
from summarize.pipeline import Work
from summarize.report.words import count, one_line, printable
from summarize.schema import Sentence, Span

SpanRow = tuple[Span, str, bool, dict[str, Any]]
"""A span, its text as it is read, whether it stays, and the stage's own keys."""


def span_lines(work: Work, stage: str) -> Iterator[str]:
    """Yield the spans of a stage as JSON Lines, `stage` among a line's own keys."""
    for span, text, kept, own in _ROWS[stage](work):
        record = span_to_json(work.topic.id, span, text, kept=kept, stage=stage, **own)
        yield to_line(record)


def stage_lines(work: Work, stage: str) -> Iterator[str]:
    """Yield the spans of a stage as lines for people: + kept, - set aside and why."""
    rows = list(_ROWS[stage](work))
    n_kept = sum(kept for _, _, kept, _ in rows)
    head = f"{count(n_kept, 'span')} kept, {len(rows) - n_kept} set aside"
    yield f"== {one_line(work.topic.id)}: {stage}: {head}\n"
    before = None
    for (article_id, start, end), text, kept, own in rows:
        if article_id != before and stage in ("clean", "split"):
            yield printable(f"-- {article_id}") + "\n"
            before = article_id
        place = f"{article_id}:{start}-{end}"
        line = f"{'+' if kept else '-'} {_own_words(own)}{place}  {one_line(text)}"
        yield printable(line) + "\n"
    yield from (printable(line) + "\n" for line in _notes(work, stage))
    yield "\n"


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
}
