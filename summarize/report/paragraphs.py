"""Sentences as paragraphs, whatever form they are shown in."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from summarize.schema import SummarySentence

T = TypeVar("T")


def in_paragraphs(
    sentences: Sequence[SummarySentence], shown: Iterable[T]
) -> list[list[T]]:
    """Return what is shown of each sentence, those of a paragraph together."""
    paragraphs: dict[int, list[T]] = {}
    for sentence, each in zip(sentences, shown, strict=True):
        paragraphs.setdefault(sentence.paragraph, []).append(each)
    return list(paragraphs.values())
