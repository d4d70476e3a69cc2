"""The templates of all pages, and the one style and script that they may hold.

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
_SHEETS = (
    "tokens.css",
    "style.css",
    "topic.css",
    "index.css",
    "scores.css",
    "print.css",
)
"""The styles of all pages, in the order in which they hold."""


class Inlined(NamedTuple):
    """What a page holds in itself, and the digest by which its policy allows it."""

    text: str
    digest: str


def load_template(name: str) -> Template:
    """Return a template from `templates/`; it knows `style`, `script` and `words`."""
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
    style, script = _inlined(*_SHEETS), _inlined("page.js")
    environment.globals.update(style=style, script=script, words=words)
    return environment


def _inlined(*names: str) -> Inlined:
    files = (_STATIC / name for name in names)
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return Inlined(text, digest)
