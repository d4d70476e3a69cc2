"""The templates of all pages, and the one style that their policy allows.

Every value that a template shows is escaped, and a name that its view lacks is an
error.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from summarize.report import words

_STATIC = Path(__file__).with_name("static")
_SHEETS = ("style.css", "scores.css")
"""The styles of all pages, in the order in which they hold."""


class Style(NamedTuple):
    """The style that a page holds, and the digest by which its policy allows it."""

    text: str
    digest: str


def load_template(name: str) -> Template:
    """Return a template from `templates/`; it knows `style` and `words` by name."""
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("summarize.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
    )
    environment.globals.update(style=_read_style(), words=words)
    return environment


def _read_style() -> Style:
    files = (_STATIC / name for name in _SHEETS)
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Style(text, digest)
