"""Summarizers for many trials: what the changed keys do not touch is done once.

Cleaned, split and deduped topics are kept by the part of the config that made them, the
writer by its options; and where the objective needs no citation, none is looked for.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from typing import Final, TypeVar

from summarize.config import Config
from summarize.encoders import load_encoder
from summarize.evaluation.citations import CITATION_METRICS
from summarize.evaluation.compare import Output, System
from summarize.pipeline import Prepared, Summarizer
from summarize.schema import CleanedArticle, Deduped, Encoder, Sentence, Topic, Writer
from summarize.stages.clean import clean_articles
from summarize.stages.dedupe import dedupe_sentences
from summarize.stages.fit import fit_groups
from summarize.stages.generate import generate_drafts
from summarize.stages.link import link_groups
from summarize.stages.rank import rank_groups
from summarize.stages.split import split_article
from summarize.tuning.objective import MakeSummarizer, Overrides, overridden
from summarize.writers.load import load_writer

_KEPT: Final = 2  # parts of a config at a time: the start's and the latest trial's

Made = TypeVar("Made")


class _Store:
    """Results by topic for the latest few parts of a config."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[str, object]] = {}

    def get(self, part: str, topic_id: str, make: Callable[[], Made]) -> Made:
        """Return what was made for this part of a config and topic, or make it."""
        made = self._parts.pop(part, {})
        self._parts[part] = made  # the latest last
        while len(self._parts) > _KEPT:
            del self._parts[next(iter(self._parts))]
        if topic_id not in made:
            made[topic_id] = make()
        return made[topic_id]  # type: ignore[return-value]


class _Stages:
    """The stages before the writer, with the stores in between."""

    def __init__(self) -> None:
        self._split = _Store()
        self._deduped = _Store()
        self._writers: dict[str, Writer] = {}
        self._encoders: dict[str, Encoder | None] = {}

    def writer(self, config: Config) -> Writer:
        """Return the writer of a config, loaded once."""
        key = config.writer.model_dump_json()
        if key not in self._writers:
            self._writers[key] = load_writer(config.writer)
        return self._writers[key]

    def encoder(self, config: Config) -> Encoder | None:
        """Return the encoder of a config, loaded once; None where it links nothing."""
        key = f"{config.link.enabled} {config.link.model}"
        if key not in self._encoders:
            self._encoders[key] = load_encoder(config.link)
        return self._encoders[key]

    def prepare(self, topic: Topic, config: Config) -> Prepared:
        """Do what `Summarizer.prepare` does."""
        part = config.clean.model_dump_json() + config.split.model_dump_json()
        cleaned, sentences = self._split.get(
            part, topic.id, lambda: _clean_and_split(topic, config)
        )
        part += config.dedupe.model_dump_json() + config.link.model_dump_json()
        encoder = self.encoder(config)
        deduped: Deduped = self._deduped.get(
            part, topic.id, lambda: _dedupe_and_link(sentences, encoder, config)
        )
        ranked = tuple(rank_groups(deduped.groups, config.rank))
        article_ids = [article.id for article in topic.articles]
        writer = self.writer(config)
        prompt = fit_groups(topic.id, ranked, article_ids, writer, config.fit)
        return Prepared(topic, cleaned, sentences, deduped, ranked, prompt)


class _CachedSummarizer(Summarizer):
    """A summarizer that takes the stages before the writer from the stores."""

    def __init__(self, config: Config, stages: _Stages) -> None:
        super().__init__(config, stages.writer(config), stages.encoder(config))
        self._stages = stages

    def prepare(self, topic: Topic) -> Prepared:
        return self._stages.prepare(topic, self.config)


def make_cached_summarizer(
    config: str | None, metrics: Collection[str]
) -> MakeSummarizer:
    """Return a function from overrides to what maps topics to summaries.

    Gives what `make_config_summarizer` gives, faster; where none of `metrics` (those of
    the objective) needs citations and the check changes no text, the draft only.
    """
    stages = _Stages()
    cited = bool(CITATION_METRICS & set(metrics))

    def make(overrides: Overrides) -> System:
        changed = overridden(config, overrides)
        summarizer = _CachedSummarizer(changed, stages)
        rewrites = changed.check.on_unsupported in ("drop", "replace")
        return summarizer if cited or rewrites else _draft_writer(summarizer)

    return make


def _draft_writer(summarizer: Summarizer) -> System:
    def write(topic: Topic) -> Output:
        prompt = summarizer.prepare(topic).prompt
        options = summarizer.config.generate
        [draft] = generate_drafts([prompt], summarizer.writer, options)
        return "\n".join(sentence.text for sentence in draft.sentences)

    return write


def _clean_and_split(
    topic: Topic, config: Config
) -> tuple[tuple[CleanedArticle, ...], tuple[Sentence, ...]]:
    cleaned = tuple(clean_articles(topic.articles, config.clean))
    sentences = [s for article in cleaned for s in split_article(article, config.split)]
    return cleaned, tuple(sentences)


def _dedupe_and_link(
    sentences: Sequence[Sentence], encoder: Encoder | None, config: Config
) -> Deduped:
    deduped = dedupe_sentences(sentences, config.dedupe)
    linked = link_groups(deduped.groups, encoder, config.link)
    return replace(deduped, groups=tuple(linked))
