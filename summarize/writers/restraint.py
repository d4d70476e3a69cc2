"""Decoding that is limited to the words of the sources.

At every step only tokens are left that begin or go on with a word of the sources, a
word that joins, or a mark. Whole words count: pieces of two source words make no third.
What is written can still put true words into a false order; that is the guard's work.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from summarize.language import Language
from summarize.language.english import ENGLISH

Encode = Callable[[str], Sequence[int]]

_WORD = re.compile(r"\w+(?:[^\w\s]+\w+)*")
_MARKS = re.compile(r"(?<=\w)[^\w\s]+(?=\s|$)")  # behind a word
_OPENERS = re.compile(r"(?:(?<=\s)|^)[^\w\s]+(?=\w)")
_DASHES = re.compile(r"(?<=\s)[^\w\s]+(?=\s)")  # with spaces on both sides
_CLOSING = re.compile(r"[.!?]")
_FREE_MARKS = (",", ".", ";")
_CLITIC = "'s"


@dataclass(slots=True, eq=False)
class _Node:
    """A place inside a word: the tokens that may follow, and where its end leads."""

    children: dict[int, "_Node"] = field(default_factory=dict)
    then: list["_Node"] = field(default_factory=list)

    def add(self, ids: Sequence[int], then: "_Node") -> None:
        node = self
        for token in ids:
            node = node.children.setdefault(token, _Node())
        if then not in node.then:
            node.then.append(then)


class AllowedWords:
    """Which tokens may follow what was written, for the sources of one request."""

    def __init__(
        self,
        sources: Sequence[str],
        encode: Encode,
        end: int,
        language: Language = ENGLISH,
    ) -> None:
        """Read the words and marks of the sources.

        `encode` returns the ids of a text without special tokens, `end` is the token
        that ends a text; it comes only behind a full stop or the like.
        """
        self._written: dict[tuple[int, ...], tuple[_Node, ...]] = {}
        start, spaced, glued, told, closed, over = (_Node() for _ in range(6))
        words = _words(sources, language)
        for word in words:
            for node in (spaced, told, closed):  # before a word, behind one or a stop
                node.add(encode(f" {word}"), told)
            glued.add(encode(word), told)
            start.add(encode(f" {word[:1].upper()}{word[1:]}"), told)
        for mark in {*_FREE_MARKS, *_found(_MARKS, sources)}:
            told.add(encode(mark), closed if _CLOSING.search(mark) else spaced)
        for mark in _found(_OPENERS, sources):
            for node in (start, spaced, told, closed):
                node.add(encode(f" {mark}"), glued)
        for mark in _found(_DASHES, sources):
            told.add(encode(f" {mark}"), spaced)
        told.add(encode(_CLITIC), told)
        for node in (closed, over):
            node.add([end], over)
        self._written[()] = (start,)

    def after(self, written: Sequence[int]) -> set[int]:
        """Return the tokens that may follow these; none if these are not allowed."""
        return {token for node in self._at(tuple(written)) for token in node.children}

    def _at(self, written: tuple[int, ...]) -> tuple[_Node, ...]:
        if written not in self._written:
            before = self._at(written[:-1])
            reached = [n.children.get(written[-1]) for n in before]
            inside = [node for node in reached if node]
            self._written[written] = (*inside, *(n for i in inside for n in i.then))
        return self._written[written]


class WordLimit:
    """A logits processor of transformers: all tokens but the allowed get -inf.

    `allowed` has one entry for each row of what is generated (a request's beams stand
    in a row), `start` is the length of the prompt with its padding on the left.
    """

    def __init__(self, allowed: Sequence[AllowedWords], start: int) -> None:
        """Limit a batch."""
        self._allowed, self._start = allowed, start

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        """Return the scores of the allowed tokens."""
        import torch

        limited = torch.full_like(scores, -torch.inf)
        rows = input_ids[:, self._start :].tolist()
        for row, (allowed, written) in enumerate(zip(self._allowed, rows, strict=True)):
            following = sorted(allowed.after(written))
            limited[row, following] = scores[row, following]
        return limited


def _words(sources: Sequence[str], language: Language) -> set[str]:
    """Return the words that may be written, each in the forms it may have.

    The first word of a source may be written small, and a word loses a clitic.
    """
    words = set(language.common.joining)
    for source in sources:
        found = _WORD.findall(source)
        words |= {*found, *(word.lower() for word in found[:1])}
        words |= {word.removesuffix(_CLITIC) for word in found}
    return words


def _found(pattern: re.Pattern[str], texts: Iterable[str]) -> set[str]:
    return {match for text in texts for match in pattern.findall(text)}
