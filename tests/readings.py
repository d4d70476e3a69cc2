"""Readings of sentences in one word."""

from collections.abc import Sequence

from summarize.claims.reading.reading import Reading
from summarize.language.english import ENGLISH


def read(text: str) -> Reading:
    return Reading(text, ENGLISH)


def read_all(texts: Sequence[str]) -> list[Reading]:
    return [read(text) for text in texts]
