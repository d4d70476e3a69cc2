"""Whether a sentence merged of several says only what they say.

All its words may be true and the sentence false: who does what must stand together in
one source. Words of two sources meet only at a joint – a mark, "and" or a relative –
and what comes behind a joint has its own subject, or goes on about one that its source
names too.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from summarize.claims.reading.reading import Reading
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.text.tokens import fold
from summarize.writers.guard.faith import (
    has_new_value,
    loses_reserve,
    moves_speaker,
    near_couples,
)
from summarize.writers.guard.joins import joins_well

_FINISHED = re.compile(r"[.!?][\"')]*$")
# Where a clause may begin that has a subject of its own: no bare comma.
_ANEW = re.compile(r"\b(?:and|whom|whose|which|that|where)\b|[;–—]|\s-\s")
_JOINT = re.compile(r"[,;:–—]|\s-\s|\b(?:and|who|whom|whose|which|that|where)\b")


def merge_fault(
    text: str, sources: Sequence[str], language: Language = ENGLISH
) -> str | None:
    """Return the name of the first thing that is wrong with a merge, None if nothing.

    `text` is what was written of `sources`; a copy of one of them has no fault. Of one
    source it leaves out whole phrases only (`joins_well`).
    """
    if text in sources:
        return None
    written = Reading(text, language)
    read = [Reading(source, language) for source in sources]
    checks = {
        "unfinished": not _FINISHED.search(text) or text.count('"') % 2 == 1,
        "new word": _has_new_word(written, read),
        "new value or name": has_new_value(written, read),
        "another speaker": moves_speaker(written, read),
        "lost hedge": loses_reserve(written, read),
        "lost source": _loses_teller(written, read),
        "half a phrase": len(sources) == 1
        and not joins_well(text, sources[0], language),
        "broken relation": not all(_holds(*each) for each in _meetings(written, read)),
    }
    return next((name for name, wrong in checks.items() if wrong), None)


def choose_merged(
    candidates: Sequence[str], sources: Sequence[str], language: Language = ENGLISH
) -> int | None:
    """Return the place of the first candidate that changes something and has no fault.

    Of several sources it tells something that each alone tells. None where there is no
    such candidate: then what was planned is the better sentence.
    """
    for place, text in enumerate(candidates):
        if (
            text not in sources
            and _tells_of_all(text, sources, language)
            and merge_fault(text, sources, language) is None
        ):
            return place
    return None


def _tells_of_all(text: str, sources: Sequence[str], language: Language) -> bool:
    told = Reading(text, language).content_roots
    given = [Reading(source, language).content_roots & told for source in sources]
    return len(given) == 1 or not any(
        own <= frozenset().union(*given[:place], *given[place + 1 :])
        for place, own in enumerate(given)
    )


def _has_new_word(written: Reading, sources: Sequence[Reading]) -> bool:
    told = frozenset[str]().union(*(source.content_roots for source in sources))
    return not written.content_roots <= told


def _loses_teller(written: Reading, sources: Sequence[Reading]) -> bool:
    """Tell whether nobody says what only sources tell in which somebody says it."""
    reporting = written.language.speech.reporting
    if reporting & set(written.words):
        return False
    plain = [source for source in sources if not reporting & set(source.words)]
    known = frozenset[str]().union(*(source.content_roots for source in plain))
    return not written.content_roots <= known


def _meetings(
    written: Reading, sources: Sequence[Reading]
) -> Iterator[tuple[str, set[str], str, Sequence[Reading]]]:
    """Yield where words meet that stand together in no source.

    Each as the text between the two, the roots before, the root behind, and the sources
    that have it.
    """
    near = set[tuple[str, str]]().union(*map(near_couples, sources))
    placed = list(_placed_roots(written))
    for at, (one, other) in enumerate(pairwise(placed)):
        if (one[0], other[0]) not in near:
            before = {root for root, *_ in placed[: at + 1]}
            having = [source for source in sources if other[0] in source.content_roots]
            yield written.text[one[2] : other[1]], before, other[0], having


def _holds(
    between: str, before: set[str], behind: str, sources: Sequence[Reading]
) -> bool:
    """Tell whether a meeting is a joint, and whom it goes on about is told.

    Behind it a source begins anew, with its own subject or a pronoun, or it shares
    something with what stands before.
    """
    if not _JOINT.search(between):
        return False
    begun = {next((root for root, *_ in _placed_roots(s)), "") for s in sources}
    if behind in begun and not before & begun:
        return bool(_ANEW.search(between))
    return any(
        not source.content_roots.isdisjoint(before - {behind})
        or source.words[0] in source.language.common.pronouns
        for source in sources
    )


def _placed_roots(reading: Reading) -> Iterator[tuple[str, int, int]]:
    """Yield the roots of the words of content, each with its start and end."""
    text, stop = fold(reading.text), reading.language.common.stop
    end = 0
    for word, root in zip(reading.words, reading.roots, strict=True):
        start = text.index(word, end)
        end = start + len(word)
        if root not in stop:
            yield root, start, end
