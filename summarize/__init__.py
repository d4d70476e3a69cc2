"""Many articles about one event go in; one merged, attributed summary comes out.

    read → clean → split → dedupe → rank → fit → generate → cite → check → write

>>> from summarize import Article, Summarizer, Topic, load_config
>>> summarizer = Summarizer.from_config(load_config("extractive"))
>>> article = Article("a", "The storm hit the coast at noon.")
>>> summary = summarizer(Topic("storm", (article,)))
>>> summary.sentences[0].citations[0].article_id
'a'
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from summarize.config import Config, load_config
    from summarize.pipeline import Summarizer
    from summarize.schema import (
        Article,
        Citation,
        Failure,
        Summary,
        SummarySentence,
        Topic,
    )

__version__ = "0.1.0"

_HOMES = {
    "Article": "summarize.schema",
    "Citation": "summarize.schema",
    "Config": "summarize.config",
    "Failure": "summarize.schema",
    "Summarizer": "summarize.pipeline",
    "Summary": "summarize.schema",
    "SummarySentence": "summarize.schema",
    "Topic": "summarize.schema",
    "load_config": "summarize.config",
}

__all__ = [
    "Article",
    "Citation",
    "Config",
    "Failure",
    "Summarizer",
    "Summary",
    "SummarySentence",
    "Topic",
    "load_config",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used: start-up stays light."""
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module 'summarize' has no attribute {name!r}")
