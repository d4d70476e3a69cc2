"""Records of the program in one line of text."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Fact, Word
from summarize.flags import Flag
from summarize.schema import Sentence


def shown(value: object, text: str) -> str:
    """Return a value in one line, "" for nothing; records with the names of fields.

    What stands at a place of `text` is shown as what is written there.
    """
    match value:
        case None | False:
            return ""
        case True:
            return "yes"
        case float():
            return f"{value:.3f}"
        case str() | int() | Fraction() | Decimal() | Flag() | Enum():
            return str(value)
        case Word() | Reading() | Sentence():
            return value.text
        case _ if is_dataclass(value) or hasattr(value, "_fields"):
            return _record(value, text)
    return _several(value, text)


def _several(value: object, text: str) -> str:
    match value:
        case frozenset():
            told = sorted(shown(each, text) for each in value)
            return f"{{{', '.join(told)}}}" if told else ""
        case dict():
            return _named(value, text)
        case tuple():
            return " ".join(filter(None, (shown(each, text) for each in value)))
        case list():
            return "; ".join(shown(each, text) for each in value)
    raise TypeError(type(value))


def _record(value: Any, text: str) -> str:
    if isinstance(value, Fact):
        return " ".join(filter(None, (value.kind, value.value, value.unit)))
    if isinstance(value, tuple):
        return _named(value._asdict(), text)  # type: ignore[attr-defined]
    return _named(
        {each.name: getattr(value, each.name) for each in fields(value)}, text
    )


def _named(record: Mapping[str, Any], text: str) -> str:
    return " ".join(_fields(record, text))


def _fields(record: Mapping[str, Any], text: str) -> Iterator[str]:
    """Yield the fields of a record, by name behind the first; no empty one."""
    for place, (name, given) in enumerate(record.items()):
        if name == "start":
            yield f"“{text[given : record['end']]}”"
        elif isinstance(given, bool):
            yield name if given else f"not {name}"
        elif name != "end" and (told := shown(given, text)):
            yield f"{name}={told}" if place else told
