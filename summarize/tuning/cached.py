"""Summarizers for many trials: what the changed keys do not touch is done once.

Cleaned, split and deduped topics are kept by the part of the config that made them, the
models by their options, what a judge says by what it read; and where the objective
needs no citation, none is looked for.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import lru_cache, partial
from typing import Final

from summarize.claims.sources import Sources
from summarize.config import Config
from summarize.evaluation.harness.compare import Output, System
from summarize.evaluation.metrics.citations import CITATION_METRICS
from summarize.judging.load import load_judge
from summarize.linking.encoder import load_encoder
from summarize.pipeline import Summarizer
from summarize.schema import Encoder, Judge, Topic, Verifier, Writer
from summarize.stage_calls import READING
from summarize.stages.clean.tagger import Tagger
from summarize.tagging.tagger import load_tagger
from summarize.tuning.objective import MakeSummarizer, Overrides, overridden
from summarize.verifying.verifier import load_verifier
from summarize.work import Work

_JUDGED: Final = 2000  # orders of sentences whose odds are kept
_KEPT: Final = 2  # parts of a config at a time: the start's and the latest trial's


class _Store:
    """What a stage made of each topic, for the latest few parts of a config."""

    def __init__(self) -> None:
        self._parts: dict[str, dict[str, Work]] = {}

    def get(self, part: str, topic_id: str, make: Callable[[], Work]) -> Work:
        """Return what was made for this part of a config and topic, or make it."""
        made = self._parts.pop(part, {})
        self._parts[part] = made  # the latest last
        while len(self._parts) > _KEPT:
            del self._parts[next(iter(self._parts))]
        if topic_id not in made:
            work = make()
            # what this trial reads of the sentences is not kept: it would fill memory
            made[topic_id] = replace(
                work, sources=Sources(work.sources, work.sources.language)
            )
            return work
        return made[topic_id]


class _Kept:
    """What trials share: stage results, writers, encoders and judges."""

    def __init__(self) -> None:
        self.works = {name: _Store() for name in READING}
        self._writers: dict[str, Writer] = {}
        self._encoders: dict[str, Encoder | None] = {}
        self._judges: dict[str, Judge | None] = {}
        self._verifiers: dict[str, Verifier | None] = {}
        self._taggers: dict[str, Tagger] = {}

    def writer(self, config: Config) -> Writer:
        """Return the writer of a config, loaded once."""
        key = config.writer.model_dump_json()
        if key not in self._writers:
            self._writers[key] = config.writer.load()
        return self._writers[key]

    def encoder(self, config: Config) -> Encoder | None:
        """Return the encoder of a config, loaded once; None where it links nothing."""
        key = f"{config.link.enabled} {config.link.model}"
        if key not in self._encoders:
            self._encoders[key] = load_encoder(config.link)
        return self._encoders[key]

    def judge(self, config: Config, *, remembers: bool) -> Judge | None:
        """Return the judge of a config, loaded once; None where no model ranks.

        One that remembers reads the same sentences in the same order once only.
        """
        rank = config.rank
        key = f"{rank.device} {rank.model} {rank.model_weight > 0} {remembers}"
        if key not in self._judges:
            judge = load_judge(rank)
            self._judges[key] = _remembering(judge) if remembers else judge
        return self._judges[key]

    def verifier(self, config: Config) -> Verifier | None:
        """Return the verifier of a config, loaded once; None where none is asked."""
        cite = config.cite
        key = f"{cite.device} {cite.verifier} {cite.verifier_prompt}"
        if key not in self._verifiers:
            self._verifiers[key] = load_verifier(cite)
        return self._verifiers[key]

    def tagger(self, config: Config) -> Tagger:
        """Return the tagger of a config, loaded once."""
        key = f"{config.clean.enabled} {config.clean.model}"
        if key not in self._taggers:
            self._taggers[key] = load_tagger(config.clean)
        return self._taggers[key]

    def parts(
        self, config: Config, *, remembers: bool
    ) -> tuple[Writer, Encoder | None, Judge | None, Verifier | None, Tagger]:
        """Return what a summarizer of a config is made with."""
        judge, verifier = self.judge(config, remembers=remembers), self.verifier(config)
        writer, encoder = self.writer(config), self.encoder(config)
        return writer, encoder, judge, verifier, self.tagger(config)


def _remembering(judge: Judge | None) -> Judge | None:
    if judge is None:
        return None
    known = lru_cache(maxsize=_JUDGED)(judge)
    return lambda leads, articles, n_windows: known(
        tuple(leads), tuple(articles), n_windows
    )


class _CachedSummarizer(Summarizer):
    """A summarizer that asks the stores before a stage runs that asks no model."""

    def __init__(self, config: Config, kept: _Kept) -> None:
        super().__init__(config, *kept.parts(config, remembers=True))
        self._kept = kept

    def run_stage(self, name: str, work: Work) -> Work:
        make = partial(super().run_stage, name, work)
        if name not in READING:
            return make()
        store = self._kept.works[name]
        return store.get(self.config.through(name), work.topic.id, make)


class _Maker:
    """Overrides → what maps topics to summaries; the results kept in between."""

    def __init__(
        self, config: str | None, metrics: frozenset[str], timed: bool
    ) -> None:
        self._config, self._timed = config, timed
        self._cited = timed or bool(CITATION_METRICS & metrics)
        self._kept = _Kept()

    def __call__(self, overrides: Overrides) -> System:
        config = overridden(self._config, overrides)
        if self._timed:
            return Summarizer(config, *self._kept.parts(config, remembers=False))
        summarizer = _CachedSummarizer(config, self._kept)
        rewrites = config.check.on_unsupported in ("drop", "replace")
        return summarizer if self._cited or rewrites else _draft_writer(summarizer)


def make_cached_summarizer(
    config: str | None, metrics: Collection[str], *, timed: bool = False
) -> MakeSummarizer:
    """Return a function from overrides to what maps topics to summaries.

    Gives what `make_config_summarizer` gives, faster; where none of `metrics` (those of
    the objective) needs citations and the check changes no text, the draft only. With
    `timed` every topic is done whole, so that its seconds are those of a run; only
    models are loaded once. Before its first call the function can be pickled.
    """
    return _Maker(config, frozenset(metrics), timed)


def _draft_writer(summarizer: Summarizer) -> System:
    def write(topic: Topic) -> Output:
        draft = summarizer.draft(summarizer.prepare(topic))
        return "\n".join(sentence.text for sentence in draft.sentences)

    return write
