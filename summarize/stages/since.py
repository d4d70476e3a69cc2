"""since: what a summary is new against, and what its sentences change."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.schema import Change, Earlier, Plan, Since, SummarySentence


def tell_since(
    earlier: Earlier, plan: Plan, sentences: Sequence[SummarySentence]
) -> Since:
    """Return against what a planned summary is new.

    A sentence changes what was told where it has the new value and a passage that does
    is a source of it; several of one change are one, that of the first.
    """
    changes = {(c.before, c.now): c for c in reversed([*_changes(plan, sentences)])}
    return Since(
        earlier.run,
        earlier.date,
        sum(map(plan.is_known, plan.prompt.kept)),
        tuple(sorted(changes.values(), key=lambda change: change.sentence)),
    )


def _changes(plan: Plan, sentences: Sequence[SummarySentence]) -> Iterator[Change]:
    for place, sentence in enumerate(sentences):
        for citation in sentence.citations:
            change = plan.changes.get(citation.span)
            if change and citation.is_support and change.now in sentence.text:
                yield replace(change, sentence=place)
