"""Write configs/default.yaml from the options in code: every key, explained.

    python scripts/write_default_config.py

The values are the defaults, the comments the fields' descriptions with their ranges; a
test keeps the file and the code the same.
"""

import textwrap
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import yaml
from pydantic.fields import FieldInfo

from summarize.config import Config

HEADER = """\
# Every key of the config with its default. The other files in this folder state only
# what they change, and why. Override one key with --set key.path=value.
# Written by scripts/write_default_config.py from the options in code.
"""
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
    for table, options in config:
        title = (type(options).__doc__ or "").strip().splitlines()[0]
        yield f"\n{table}:  # {title}"
        values = options.model_dump(mode="json")
        for name, field in type(options).model_fields.items():
            limit = limits(field)
            text = f"{field.description}{f' ({limit})' if limit else ''}"
            yield from textwrap.wrap(
                text, 84, initial_indent="  # ", subsequent_indent="  # "
            )
            written = yaml.safe_dump({name: values[name]}, sort_keys=False, width=80)
            yield textwrap.indent(written.rstrip(), "  ")


def document() -> str:
    """Return the whole file."""
    return HEADER + "\n".join(lines(Config())) + "\n"


if __name__ == "__main__":
    path = Path(__file__).parent.parent / "configs" / "default.yaml"
    path.write_text(document(), encoding="utf-8")
