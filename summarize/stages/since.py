"""since: what a summary is new against, and what its sentences change."""

import re
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
    found = reversed([*_changes(plan, sentences)])
    changes = {(each.before, each.now, each.quantity): each for each in found}
    return Since(
        earlier.run,
        earlier.date,
        sum(map(plan.is_known, plan.prompt.kept)),
        tuple(sorted(changes.values(), key=lambda change: change.sentence)),
    )


def _changes(plan: Plan, sentences: Sequence[SummarySentence]) -> Iterator[Change]:
    for place, sentence in enumerate(sentences):
        for citation in sentence.citations:
            for change in plan.changes.get(citation.span, ()):
                if citation.is_support and has_value(sentence.text, change.now):
                    yield replace(change, sentence=place)


def has_value(text: str, value: str) -> bool:
    """Return whether a text has a value as a whole: 15 and 1.5 have no 5."""
    found = rf"(?<!\w)(?<!\d[.,]){re.escape(value)}(?!\w)(?![.,]\d)"
    return re.search(found, text) is not None
