"""The source sentence that may stand in the place of a sentence without support."""

from collections.abc import Sequence

import numpy as np

from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources

_ALIKE = 0.5
_SAID = 0.7


def best_replacement(
    claim: Reading,
    sources: Sources,
    *,
    planned: Sequence[int] = (),
    cited: Sequence[int] = (),
    said: Sequence[Reading] = (),
    taken: Sequence[int] = (),
) -> int | None:
    """Return the place of the best source sentence for a claim; None without any.

    `planned` are the places that the claim was written from and come first, the others
    are `cited` or share half of its words (idf Jaccard); on either side the nearest in
    words and phrases comes first, ties in the order of the sources. `said` are the
    sentences that stand in the summary: one that has .7 of the words of a source
    sentence has said it. `taken` are places that must not be used.
    """
    phrases, shared = sources.passages.signals(claim)[:, :2].T
    near = phrases + shared
    alike = np.flatnonzero(shared >= _ALIKE).tolist()
    for places in (planned, {*cited, *alike}):
        for place in sorted(places, key=lambda place: (-near[place], place)):
            if place not in taken and not _is_said(sources.readings[place], said):
                return place
    return None


def _is_said(source: Reading, said: Sequence[Reading]) -> bool:
    own = frozenset(source.stems)
    return any(
        source.wording == other.wording
        or len(own.intersection(other.stems)) >= _SAID * len(own)
        for other in said
    )
