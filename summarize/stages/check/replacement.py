"""The source sentence that may stand in the place of a sentence without support."""

from collections.abc import Sequence

import numpy as np

from summarize.claims.evidence.passages import Passages
from summarize.text.tokens import content_words, stem, wording

_ALIKE = 0.5
_SAID = 0.7


def best_replacement(
    text: str,
    passages: Passages,
    texts: Sequence[str],
    *,
    planned: Sequence[int] = (),
    cited: Sequence[int] = (),
    said: Sequence[str] = (),
    taken: Sequence[int] = (),
) -> int | None:
    """Return the place of the best source sentence for a text; None without any.

    `planned` are the places that the text was written from and come first, the others
    are `cited` or share half of its words (idf Jaccard); on either side the nearest in
    words and phrases comes first, ties in the order of the sources. `said` are the
    sentences that stand in the summary: one that has .7 of the words of a source
    sentence has said it. `taken` are places that must not be used.
    """
    phrases, shared = passages.signals(text)[:, :2].T
    near = phrases + shared
    alike = np.flatnonzero(shared >= _ALIKE).tolist()
    for places in (planned, {*cited, *alike}):
        for place in sorted(places, key=lambda place: (-near[place], place)):
            if place not in taken and not _is_said(texts[place], said):
                return place
    return None


def _is_said(text: str, said: Sequence[str]) -> bool:
    own = _stems(text)
    return any(
        wording(text) == wording(other) or len(own & _stems(other)) >= _SAID * len(own)
        for other in said
    )


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in content_words(text))
