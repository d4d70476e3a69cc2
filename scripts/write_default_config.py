"""Write configs/default.yaml from the options in code: every key, explained.

    python scripts/write_default_config.py

The values are the defaults, the comments the fields' descriptions with their ranges; a
test keeps the file and the code the same.
"""

import textwrap
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic.fields import FieldInfo

from summarize.config import Config
from summarize.writers.chat.options import ChatOptions
from summarize.writers.options import (
    CausalOptions,
    CheckpointOptions,
    CTranslate2Options,
    Seq2SeqOptions,
    WriterOptions,
)

HEADER = """\
# Every key of the config with its default. The other files in this folder state only
# what they change, and why. Override one key with --set key.path=value.
# Written by scripts/write_default_config.py from the options in code.
"""
# The kinds of writer with keys of their own: what has them, what they are added to.
KINDS = (
    ("seq2seq or ctranslate2", CheckpointOptions, WriterOptions),
    ("seq2seq", Seq2SeqOptions, CheckpointOptions),
    ("ctranslate2", CTranslate2Options, CheckpointOptions),
    ("chat", ChatOptions, WriterOptions),
    ("causal", CausalOptions, WriterOptions),
)
BOUNDS = {"ge": "≥ {}", "gt": "> {}", "le": "≤ {}", "lt": "< {}"}


def choices(annotation: Any) -> list[str]:
    """Return the values that a type allows, if it lists them."""
    if get_origin(annotation) is Literal:
        return [str(choice) for choice in get_args(annotation)]
    return [c for part in get_args(annotation) for c in choices(part)]


def limits(field: FieldInfo) -> str:
    """Return the choices or the range of a field in a few signs."""
    bounds = [
        text.format(getattr(mark, name))
        for mark in field.metadata
        for name, text in BOUNDS.items()
        if getattr(mark, name, None) is not None
    ]
    return "; ".join(filter(None, [" | ".join(choices(field.annotation)), *bounds]))


def lines(config: Config) -> Iterator[str]:
    """Yield the file line by line, a table for each stage."""
    alone = {key: value for key, value in config if key not in config.tables}
    yield ""
    yield from keys(Config.model_fields, alone, margin="")
    for table, options in config.tables.items():
        declared: Any = Config.model_fields[table].annotation
        yield f"\n{table}:  # {title(declared)}"
        values = options.model_dump(mode="json")
        fields = {**type(options).model_fields, **declared.model_fields}
        yield from keys(fields, values, margin="  ")
    for kinds, added, base in KINDS:
        fields = {
            name: field
            for name, field in added.model_fields.items()
            if name not in base.model_fields
        }
        values = {
            name: field.get_default(call_default_factory=True)
            for name, field in fields.items()
        }
        yield f"\n  # With kind: {kinds}"
        yield from keys(fields, values, margin="  # ")


def keys(
    fields: Mapping[str, FieldInfo], values: Mapping[str, Any], margin: str
) -> Iterator[str]:
    """Yield what each field means that has a value, and the value."""
    for name, field in fields.items():
        if name not in values:
            continue
        limit = limits(field)
        text = f"{field.description}{f' ({limit})' if limit else ''}"
        comment = f"{margin}# "
        width = 82 + len(margin)
        yield from textwrap.wrap(
            text, width, initial_indent=comment, subsequent_indent=comment
        )
        written = yaml.safe_dump({name: values[name]}, sort_keys=False, width=80)
        yield textwrap.indent(written.rstrip(), margin)


def title(options: Any) -> str:
    """Return the first line of what options say of themselves."""
    return (options.__doc__ or "").strip().splitlines()[0]


def document() -> str:
    """Return the whole file."""
    return HEADER + "\n".join(lines(Config())) + "\n"


if __name__ == "__main__":
    path = Path(__file__).parent.parent / "configs" / "default.yaml"
    path.write_text(document(), encoding="utf-8")
