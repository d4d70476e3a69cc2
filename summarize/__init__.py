"""Many articles about one event go in; one merged, attributed summary comes out.

    read → clean → split → dedupe → link → events → rank → fit → plan → generate
         → cite → conflicts → check → write

>>> from summarize import Article, Summarizer, Topic, load_config
>>> summarizer = Summarizer.from_config(load_config("extractive"))
>>> article = Article("a", "The storm hit the coast at noon.")
>>> summary = summarizer(Topic("storm", (article,)))
>>> summary.sentences[0].citations[0].article_id
'a'
"""

import importlib as _importlib
import typing as _typing

if _typing.TYPE_CHECKING:
    from summarize.config import Config, load_config
    from summarize.flags import Flag, FlagKind
    from summarize.pipeline import Summarizer
    from summarize.schema import (
        Article,
        Citation,
        Failure,
        Summary,
        SummarySentence,
        Topic,
    )
    from summarize.shortcuts import cite, summarize

__version__ = "0.2.0"

_HOMES = {
    "Article": "summarize.schema",
    "Citation": "summarize.schema",
    "Config": "summarize.config",
    "Failure": "summarize.schema",
    "Flag": "summarize.flags",
    "FlagKind": "summarize.flags",
    "Summarizer": "summarize.pipeline",
    "Summary": "summarize.schema",
    "SummarySentence": "summarize.schema",
    "Topic": "summarize.schema",
    "cite": "summarize.shortcuts",
    "load_config": "summarize.config",
    "summarize": "summarize.shortcuts",
}

__all__ = [
    "Article",
    "Citation",
    "Config",
    "Failure",
    "Flag",
    "FlagKind",
    "Summarizer",
    "Summary",
    "SummarySentence",
    "Topic",
    "cite",
    "load_config",
    "summarize",
]


def __getattr__(name: str) -> _typing.Any:
    """Import a public name when it is first used: start-up stays light."""
    if name in _HOMES:
        return getattr(_importlib.import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'summarize' has no attribute {name!r}")


def __dir__() -> list[str]:
    """Return the public names, those that were not used yet too."""
    return [*__all__, "__version__"]
