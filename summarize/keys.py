"""The keys of the config in words: what each does, its default, range, who sets it."""

import textwrap
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

import yaml
from pydantic.fields import FieldInfo

from summarize.config import (
    SHOWN_BY,
    Config,
    nearest_key,
    shipped_configs,
    writer_kinds,
)
from summarize.errors import ConfigError
from summarize.options import Options, did_you_mean, unknown_key
from summarize.writers.options import DEFAULT_KIND, options_of

_BOUNDS = {"ge": "≥ {}", "gt": "> {}", "le": "≤ {}", "lt": "< {}"}
_WIDTH = 82  # of a comment in a config file


class Key(NamedTuple):
    """A key by its dotted name, and what it holds.

    `kinds` are the kinds of writer that mean this by it; without any, all do.
    """

    name: str
    field: FieldInfo
    kinds: tuple[str, ...] = ()

    @property
    def default(self) -> Any:
        """The value that holds where no file and no --set says another."""
        if self.field.is_required():  # writer.kind, by which its options are found
            return DEFAULT_KIND
        return self.field.get_default(call_default_factory=True)


def find_keys(name: str) -> list[Key]:
    """Return the key of a name, or all keys of a table, in the order of the config.

    There are several of one name where kinds of writer mean different things by it.
    Raises ConfigError with the nearest key where there is none.
    """
    keys = [key for key in _all_keys() if f"{key.name}.".startswith(f"{name}.")]
    if not keys:
        near = did_you_mean(nearest_key(name))
        raise ConfigError(f"{unknown_key(name)}{near} ({SHOWN_BY})")
    return keys


def explain_key(key: Key, width: int, *now: Any) -> str:
    """Return what a key does, its default, its range, the shipped configs that set it.

    `now` is what it is set to, where that is asked for; lines have at most `width`
    columns where words allow it.
    """
    kinds = f"  (writer.kind: {', '.join(key.kinds)})" if key.kinds else ""
    facts = {
        "now": "".join(map(_flow, now)),
        "default": _flow(key.default),
        "values": limits(key.field) or _any_value(key.field),
        "set by": ", ".join(
            f"{name} ({_flow(each)})" for name, each in _set_by(key).items()
        ),
    }
    told = [
        _wrapped(f"{f'{fact}:':<9}{text}", width, "  ", " " * 11)
        for fact, text in facts.items()
        if text
    ]
    description = _wrapped(key.field.description or "", width, "  ", "  ")
    return "\n".join([f"{key.name}{kinds}", description, *told])


def show_config(config: Config) -> str:
    """Return every key with its value below what it means: YAML that can be loaded.

    Of a value that is not the default, the comment tells the default.
    """
    return "\n".join(_lines(config)) + "\n"


def key_lines(
    fields: Mapping[str, FieldInfo], values: Mapping[str, Any], margin: str
) -> Iterator[str]:
    """Yield, as lines of YAML, what each field means and its value."""
    for name, field in fields.items():
        default = _plain(field.get_default(call_default_factory=True))
        changed = not field.is_required() and values[name] != default
        notes = [limits(field), f"default: {_flow(default)}" if changed else ""]
        note = "; ".join(filter(None, notes))
        text = f"{field.description}{f' ({note})' if note else ''}"
        comment = f"{margin}# "
        yield from textwrap.wrap(
            text,
            _WIDTH + len(margin),
            initial_indent=comment,
            subsequent_indent=comment,
        )
        written = yaml.safe_dump({name: values[name]}, sort_keys=False, width=80)
        yield textwrap.indent(written.rstrip(), margin)


def limits(field: FieldInfo) -> str:
    """Return the choices or the range of a field in a few signs; "" without any."""
    bounds = [
        text.format(getattr(mark, name))
        for mark in field.metadata
        for name, text in _BOUNDS.items()
        if getattr(mark, name, None) is not None
    ]
    return "; ".join(filter(None, [" | ".join(_choices(field.annotation)), *bounds]))


def _lines(config: Config) -> Iterator[str]:
    alone = {key: value for key, value in config if key not in config.tables}
    fields = {key: Config.model_fields[key] for key in alone}
    yield ""
    yield from key_lines(fields, alone, margin="")
    for table, options in config.tables.items():
        declared: Any = Config.model_fields[table].annotation
        yield f"\n{table}:  # {_title(declared)}"
        values = options.model_dump(mode="json")
        fields = {**type(options).model_fields, **declared.model_fields}
        yield from key_lines(fields, values, margin="  ")


def _all_keys() -> Iterator[Key]:
    for table, declared in Config.model_fields.items():
        options: Any = declared.annotation
        if not hasattr(options, "model_fields"):
            yield Key(table, declared)  # a key that stands alone
            continue
        for name, field in options.model_fields.items():
            yield Key(f"{table}.{name}", field)
    yield from _keys_of_writers()


def _keys_of_writers() -> Iterator[Key]:
    """Yield the keys that not every writer has, one for each meaning."""
    meanings: dict[tuple[str, ...], Key] = {}
    for kind in writer_kinds():
        for name, field in options_of(kind).model_fields.items():
            key = Key(f"writer.{name}", field, (kind,))
            meaning = (name, field.description or "", limits(field), repr(key.default))
            known = meanings.get(meaning)
            kinds = (*(known.kinds if known else ()), kind)
            meanings[meaning] = key._replace(kinds=kinds)
    yield from (key for key in meanings.values() if key.name != "writer.kind")


def _set_by(key: Key) -> dict[str, Any]:
    """Return the value of a key in each shipped config that sets it, by its name."""
    table, _, name = key.name.rpartition(".")
    found = {}
    for config, values in _shipped().items():
        kind = values.get("writer", {}).get("kind")
        of_it = not key.kinds or kind in key.kinds
        held = values.get(table, {}) if table else values
        if config != "default" and of_it and name in held:
            found[config] = held[name]
    return found


@cache
def _shipped() -> dict[str, dict[str, Any]]:
    """Return what each shipped config sets, by its name."""
    return {
        path.stem: yaml.safe_load(path.read_text(encoding="utf-8"))
        for path in shipped_configs()
    }


def _choices(annotation: Any) -> list[str]:
    """Return the values that a type allows, if it lists them."""
    if get_origin(annotation) is Literal:
        return [str(choice) for choice in get_args(annotation)]
    return [c for part in get_args(annotation) for c in _choices(part)]


def _any_value(field: FieldInfo) -> str:
    return "true | false" if field.annotation is bool else ""


def _title(options: type[Options]) -> str:
    """Return the first line of what options say of themselves."""
    return (options.__doc__ or "").strip().splitlines()[0]


def _plain(value: Any) -> Any:
    """Return a value as a config file has it, where a tuple is a list."""
    return list(value) if isinstance(value, tuple) else value


def _flow(value: Any) -> str:
    """Return a value as YAML on one line."""
    written: str = yaml.safe_dump(
        _plain(value), default_flow_style=True, width=10_000, allow_unicode=True
    )
    return written.removesuffix("...\n").strip()


def _wrapped(text: str, width: int, first: str, others: str) -> str:
    return textwrap.fill(
        text,
        width,
        initial_indent=first,
        subsequent_indent=others,
        break_on_hyphens=False,
    )
