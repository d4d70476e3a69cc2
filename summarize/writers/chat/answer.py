"""What a chat model answered, and the sentences in it."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any, Self

from summarize.errors import ModelError

_THOUGHT = re.compile(r"^.*</think(?:ing)?>", re.DOTALL)
_BRACKET = re.compile(r"[{\[]")
_MOST_BRACKETS = 50  # tried as the beginning of the JSON: each costs time
_BLANKS = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")


class UnreadableAnswer(ModelError):
    """An answer that holds no sentences; asked again, a model may do better."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The text of an answer, why it ended ("stop", "length"), tokens it took."""

    text: str
    finish_reason: str = ""
    n_read: int = 0
    n_written: int = 0

    @classmethod
    def of(cls, body: Any) -> Self:
        """Read the body of a response, whatever it is; what is not there is empty."""
        choice = _first(_get(body, "choices"))
        usage = _get(body, "usage")
        return cls(
            str(_get(_get(choice, "message"), "content") or ""),
            str(_get(choice, "finish_reason") or ""),
            _count(_get(usage, "prompt_tokens")),
            _count(_get(usage, "completion_tokens")),
        )


@dataclass(frozen=True, slots=True)
class AnsweredSentence:
    """A sentence of an answer: its item, counted from 1, and its passages' numbers."""

    item: int
    text: str
    sources: tuple[int, ...]


def read_sentences(answer: Answer, n_items: int) -> list[AnsweredSentence]:
    """Return the sentences of an answer to a plan of so many items.

    What is written around the JSON, a thought or the marks of a code block, is passed
    over, and so is a sentence without text or of an item that there is not. Raises
    UnreadableAnswer where no sentence is left.
    """
    text = _THOUGHT.sub("", answer.text)
    for entries in _lists(text):
        read = [_sentence(entry) for entry in entries]
        known = [each for each in read if each and 1 <= each.item <= n_items]
        if known:
            return known
    raise UnreadableAnswer(_fault(answer))


def _fault(answer: Answer) -> str:
    if answer.finish_reason == "length":
        return (
            "the answer was cut at its greatest length; raise "
            "writer.max_output_tokens, or turn off thinking"
        )
    if answer.finish_reason == "content_filter":
        return "the endpoint's filter held the answer back"
    if not answer.text.strip():
        return "the answer has no text; try another writer.model"
    begins = _plain(answer.text)[:60]
    return f"the answer is not the JSON asked for ({begins!r} …); try another model"


def _lists(text: str) -> Iterator[Sequence[Any]]:
    """Yield the lists of sentences in a text: those of objects, or lone ones."""
    decoder = json.JSONDecoder(strict=False)
    for bracket in islice(_BRACKET.finditer(text), _MOST_BRACKETS):
        try:
            value, _ = decoder.raw_decode(text, bracket.start())
        except (ValueError, RecursionError):
            continue
        entries = value if isinstance(value, list) else _get(value, "sentences")
        if isinstance(entries, list):
            yield entries


def _sentence(entry: Any) -> AnsweredSentence | None:
    text, item = _get(entry, "text"), _get(entry, "item")
    if not isinstance(text, str) or not isinstance(item, int):
        return None
    plain = _plain(text)
    sources = _get(entry, "sources")
    numbers = sources if isinstance(sources, list) else []
    known = tuple(n for n in numbers if isinstance(n, int))
    return AnsweredSentence(item, plain, known) if plain else None


def _plain(text: str) -> str:
    """Return text on one line, without control characters and halves of characters."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return _BLANKS.sub(" ", whole).strip()


def _get(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def _first(value: Any) -> Any:
    return value[0] if isinstance(value, list) and value else None


def _count(value: Any) -> int:
    return value if isinstance(value, int) and value > 0 else 0
