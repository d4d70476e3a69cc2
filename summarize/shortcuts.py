"""One call from texts to a summary, for a notebook or a short script."""

from functools import lru_cache
from pathlib import Path

from summarize.config import load_config
from summarize.corpus.given import Articles
from summarize.idle_keys import refuse_idle
from summarize.pipeline import Summarizer
from summarize.schema import Summary


def summarize(
    articles: Articles,
    *,
    config: str | Path | None = None,
    overrides: tuple[str, ...] | list[str] = (),
    since: Summary | None = None,
) -> Summary:
    """Summarize articles of one event; every sentence of the summary is cited.

    `articles` are texts, rows with `text` and facts, or `Article`s, in any mix, one
    text with ||||| between its articles, or a `Topic`. `config` is a file or the name
    of a shipped one, `overrides` are `key.path=value`, as of the command line. What a
    config loads stays loaded for the next call with the same. The articles as they were
    read, which the offsets point into, are `summary.topic.articles`. With an earlier
    summary (`since`) the new one tells what is new.

    Raises CorpusError for what is no article, ConfigError and ModelError for a config.

    >>> from summarize import summarize
    >>> summary = summarize(
    ...     ["The storm hit the coast at noon.", "Nobody was hurt."],
    ...     config="extractive",
    ... )
    >>> summary.text
    'The storm hit the coast at noon.'
    >>> summary.sentences[0].citations[0].article_id
    '1'
    """
    return _loaded(config, tuple(overrides))(articles, since=since)


def cite(
    text: str,
    sources: Articles,
    *,
    config: str | Path | None = None,
    overrides: tuple[str, ...] | list[str] = (),
) -> Summary:
    """Attribute a text that somebody else wrote to its sources, with a verdict each.

    `sources` are what `summarize` takes as articles; so are the other arguments and the
    errors.

    >>> from summarize import cite
    >>> articles = ["The storm killed 12 people on Monday, the mayor said."]
    >>> text = "The storm killed 15 people on Monday."
    >>> said = cite(text, articles, config="extractive")
    >>> said.sentences[0].verdict
    'contradicted'
    """
    return _loaded(config, tuple(overrides)).cite(text, sources)


@lru_cache(maxsize=1)  # a second config would keep its models in memory, too
def _loaded(config: str | Path | None, overrides: tuple[str, ...]) -> Summarizer:
    loaded = load_config(config, overrides)
    refuse_idle(loaded, overrides)
    return Summarizer.from_config(loaded)
