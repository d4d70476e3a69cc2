"""The documentation site: `make docs` builds it into out/site, without the network.

The pages are Markdown (MyST), the reference comes from the docstrings. README and the
other texts that stand outside docs/ are included by a page each; a link leads on the
site where it leads in the repository.
"""

import os
import re
from pathlib import Path

from sphinx.application import Sphinx

from summarize import __version__

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "examples/README.md": "examples.md",
    "summarize/models/mini/README.md": "model-card.md",
    "summarize/models/merging/README.md": "model-card.md",
    "summarize/models/furniture/README.md": "model-card.md",
}

project = "summarize"
version = release = __version__
extensions = ["myst_parser", "sphinx.ext.autodoc"]
html_theme = "furo"
html_title = "summarize"
html_show_copyright = False

myst_heading_anchors = 3
default_role = "code"  # docstrings write code in single backticks
autodoc_default_options = {
    "members": True,
    "exclude-members": "model_config",
    "show-inheritance": True,
}
autodoc_member_order = "bysource"
autodoc_class_signature = "separated"

_LINK = re.compile(r"(?<=\]\()(?P<path>[^)\s#:]+)(?=[#)])")


def with_site_links(text: str, source: Path, page: Path) -> str:
    """Return the text of a file with links that hold on the page that shows it."""

    def on_site(link: re.Match[str]) -> str:
        target = (source.parent / link["path"]).resolve()
        if not target.is_file() or not target.is_relative_to(ROOT):
            return link["path"]  # for Sphinx to refuse
        target = DOCS / PAGES.get(target.relative_to(ROOT).as_posix(), target)
        return Path(os.path.relpath(target, page.parent)).as_posix()

    return _LINK.sub(on_site, text)


def _read_page(app: Sphinx, name: str, content: list[str]) -> None:
    page = Path(app.env.doc2path(name))
    content[0] = with_site_links(content[0], page, page)


def _read_included(app: Sphinx, path: Path, name: str, content: list[str]) -> None:
    source = (DOCS / path).resolve()
    content[0] = with_site_links(content[0], source, Path(app.env.doc2path(name)))


def setup(app: Sphinx) -> None:
    """Let Sphinx read every page, and what it includes, with the links of the site."""
    app.connect("source-read", _read_page)
    app.connect("include-read", _read_included)
