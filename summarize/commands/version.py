"""What `summarize --version` tells: what is installed that a result may hang on."""

import platform
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import summarize
from summarize import models

# Libraries that read, split or write: those of extras where they are installed.
_LIBRARIES = (
    *("torch", "transformers", "tokenizers", "ctranslate2", "openai"),
    *("numpy", "sentencex", "trafilatura", "sentence-transformers", "datasets"),
)


def version_lines() -> Iterator[str]:
    """Yield the version of this package, then Python, libraries and bundled models."""
    yield f"summarize {summarize.__version__}"
    yield f"Python {platform.python_version()} on {platform.platform(terse=True)}"
    yield from _installed()
    cards = Path(models.__file__).parent.glob("*/README.md")
    yield f"bundled models: {', '.join(sorted(card.parent.name for card in cards))}"


def _installed() -> Iterator[str]:
    for name in _LIBRARIES:
        try:
            yield f"{name} {version(name)}"
        except PackageNotFoundError:
            continue
