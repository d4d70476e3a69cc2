"""Whom a summary accuses without the reply that an article has."""

from collections.abc import Sequence
from dataclasses import replace

from summarize.claims.sources import Sources
from summarize.claims.verdict.replies import replies
from summarize.flags import Flag, FlagKind
from summarize.schema import Conflict, SummarySentence
from summarize.stages.check.flag_marks import flag_marks


def mark_replies(
    sentences: Sequence[SummarySentence],
    sources: Sources,
    conflicts: Sequence[Conflict],
) -> list[SummarySentence]:
    """Return the sentences, with a flag for each whose reply no sentence tells.

    A sentence that accuses somebody (`claims.verdict.replies`), where passages have
    their reply and no sentence cites one of these. The flag has who it is, and the best
    of the passages. A single sentence is a claim, and leaves out nothing.
    """
    if len(sentences) == 1:
        return list(sentences)
    told = {place for sentence in sentences for place in _cited(sentence, sources)}
    marked = []
    for sentence in sentences:
        flags = _flags(sentence, sources, told)
        if flags:
            sentence = replace(sentence, flags=(*sentence.flags, *flags))
            marks = flag_marks(sentence, sources, conflicts)
            sentence = replace(sentence, marks=marks)
        marked.append(sentence)
    return marked


def _flags(sentence: SummarySentence, sources: Sources, told: set[int]) -> list[Flag]:
    places = _cited(sentence, sources)
    if not places:
        return []
    found = replies(sources).to(sources.read(sentence.text), places[0])
    return [
        Flag(FlagKind.REPLY, reply.who, sources[reply.places[0]].text)
        for reply in found
        if told.isdisjoint(reply.places)
    ]


def _cited(sentence: SummarySentence, sources: Sources) -> list[int]:
    """Return the places of the passages that support a sentence, best first."""
    support = (each for each in sentence.citations if each.is_support)
    places = map(sources.place, support)
    return [place for place in places if place is not None]
