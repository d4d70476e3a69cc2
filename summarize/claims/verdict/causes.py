"""A cause that a claim gives, and no passage."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.cover import needed_roots, telling_roots
from summarize.language import Language
from summarize.language.patterns import any_of

_TOLD = 0.5  # of the words of a side, for a passage to tell it
_TIED = 0.34  # of them, for a passage to tell it as cause or effect
_LEAST = 2  # words of each side


def unfounded_cause(claim: Reading, sources: Sources) -> str:
    """Return the cause that a claim gives for what the sources tell without it, or "".

    A passage tells what happened and another one the cause, and none that has something
    of both, alone or with a neighbour, has a word that tells why. Or passages tell one
    side only, and none of them has such a word, nor a neighbour of theirs.
    """
    found = _joint(claim.language).search(claim.text)
    if not found:
        return ""
    spans = _sides(claim, found)
    effect, cause = (
        needed_roots(sources.read(claim.text[span.start : span.stop])) for span in spans
    )
    if min(len(effect), len(cause)) < _LEAST:
        return ""
    sides, alone = (effect, cause), [[each] for each in sources.readings]
    told = [any(_tells(row, [side], _TOLD) for row in alone) for side in sides]
    if all(told) and (
        any(_tells(row, sides, _TOLD) for row in alone)
        or any(
            _tells(row, sides, _TIED) and _tells_why(row)
            for row in _neighbours(sources)
        )
    ):
        return ""
    if not any(told) or (not all(told) and _is_explained(sides[told[1]], sources)):
        return ""
    return claim.text[found.start() : spans[1].stop].rstrip(" .")


def _is_explained(side: frozenset[str], sources: Sources) -> bool:
    """Return whether a word that tells why stands near where a side is told."""
    readings, articles = sources.readings, sources.articles
    for at, reading in enumerate(readings):
        if _tells([reading], [side], _TOLD):
            around = range(max(0, at - 1), min(len(readings), at + 2))
            near = [readings[n] for n in around if articles[n] == articles[at]]
            if _tells_why(near):
                return True
    return False


def _tells_why(readings: Sequence[Reading]) -> bool:
    causal = readings[0].language.claims.causal
    return any(not causal.isdisjoint(each.words) for each in readings)


def _sides(claim: Reading, joint: re.Match[str]) -> tuple[range, range]:
    """Return where a claim tells what happened, and where why, up to a comma."""
    start, end = joint.end(), len(claim.text)
    comma = claim.text.find(", ", start)
    stop = end if comma < 0 else comma
    if not claim.text[: joint.start()].strip():
        return range(stop + (comma >= 0), end), range(start, stop)
    return range(joint.start()), range(start, stop)


def _tells(
    readings: Sequence[Reading], sides: Sequence[frozenset[str]], share: float
) -> bool:
    """Return whether passages together have a share of the words of each side."""
    roots = frozenset[str]().union(*map(telling_roots, readings))
    return all(len(roots & side) >= share * len(side) for side in sides)


def _neighbours(sources: Sources) -> Iterator[list[Reading]]:
    """Yield the passages, each with the one behind it in its article."""
    readings, articles = sources.readings, sources.articles
    for at, reading in enumerate(readings):
        joined = articles[at : at + 2] == [articles[at]] * 2
        yield [reading, *(readings[at + 1 : at + 2] if joined else ())]


@cache
def _joint(language: Language) -> re.Pattern[str]:
    phrases = any_of(language.claims.causes + language.claims.effects)
    return re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE)
