"""What `summarize --version` tells: what is installed that a result may hang on."""

import platform
from collections.abc import Iterator
from pathlib import Path

import summarize
from summarize import models
from summarize.libraries import library_versions


def version_lines() -> Iterator[str]:
    """Yield the version of this package, then Python, libraries and bundled models."""
    yield f"summarize {summarize.__version__}"
    yield f"Python {platform.python_version()} on {platform.platform(terse=True)}"
    yield from (f"{name} {version}" for name, version in library_versions().items())
    cards = Path(models.__file__).parent.glob("*/README.md")
    yield f"bundled models: {', '.join(sorted(card.parent.name for card in cards))}"
