"""Readings of sentences in one word."""

from collections.abc import Sequence

from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import Aligned, align
from summarize.claims.verdict.faults import Findings, compare_with_sources
from summarize.language.english import ENGLISH
from tests.build import sentences


def read(text: str) -> Reading:
    return Reading(text, ENGLISH)


def read_all(texts: Sequence[str]) -> list[Reading]:
    return [read(text) for text in texts]


def aligned(claim: str, passage: str) -> Aligned:
    return align(read(claim), read(passage))


def compared(claim: str, *passages: str) -> Findings:
    """Compare a claim with the sentences of one article."""
    sources = Sources(sentences(*passages))
    return compare_with_sources(sources.read(claim), sources)
