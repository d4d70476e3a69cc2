"""The base of every options model, and what to say where one does not fit."""

import difflib
from collections.abc import Callable, Iterable
from typing import Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

Device = Literal["auto", "cpu", "cuda", "mps"]


class Options(BaseModel):
    """Options of one stage: defaults in code, explained in configs/default.yaml."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Problem(NamedTuple):
    """A value that does not fit: its dotted place ("" for the whole), what is wrong.

    `words` say all of it, the place and the value included.
    """

    place: str
    message: str
    words: str


def words_of_switch(value: object) -> object:
    """Return on and off, which YAML reads as true and false, as the words they were.

    For keys that have other choices beside them; anything else stays as it is.
    """
    return ("on" if value else "off") if isinstance(value, bool) else value


def unknown_key(place: str) -> str:
    """Return what is said of a key that there is not."""
    return f"unknown key {place}"


def problems(
    error: ValidationError, unknown: Callable[[str], str] = unknown_key
) -> list[Problem]:
    """Return what pydantic found, in its order; `unknown` says what of a wrong key."""
    found = []
    for each in error.errors():
        place = ".".join(str(step) for step in each["loc"])
        message = each["msg"].removeprefix("Value error, ")
        words = _words(place, message, each["type"], each["input"], unknown)
        found.append(Problem(place, message, words))
    return found


def all_problems(
    error: ValidationError, unknown: Callable[[str], str] = unknown_key
) -> str:
    """Return what pydantic found on one line."""
    return "; ".join(problem.words for problem in problems(error, unknown))


def nearest_word(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like `word`, or None where none is near."""
    return next(iter(difflib.get_close_matches(word, known, n=1)), None)


def did_you_mean(word: str | None) -> str:
    """Return `; did you mean word?`, or nothing without a word."""
    return f"; did you mean {word}?" if word else ""


def plain_value(value: object) -> str:
    """Return a YAML value in plain words."""
    if value is None:
        return "nothing"
    if isinstance(value, list | dict):
        return "a list" if isinstance(value, list) else "a table"
    return f"{value!r:.40}"


def _words(
    place: str,
    message: str,
    kind: str,
    given: Any,
    unknown: Callable[[str], str],
) -> str:
    if kind == "extra_forbidden":
        return unknown(place)
    if place and kind in ("model_type", "model_attributes_type"):
        return f"{place} is a table of keys, not {plain_value(given)}"
    return f"{place}: {message} (given: {given!r})" if place else message
