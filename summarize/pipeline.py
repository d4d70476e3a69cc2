"""pipeline: topics through the stages, one after the other or many at once.

A topic on its way is a `Work` (`work.py`); each stage adds what it made: they stand in
one list in `stage_calls.py`. Summarizer holds the config and the loaded models (the
writer, what link, rank and cite ask), and nothing else has state.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Self

from summarize.config import Config
from summarize.corpus import as_recorded
from summarize.corpus.given import Articles, topic_of
from summarize.errors import SummarizeError
from summarize.judging.load import load_judge
from summarize.linking.encoder import load_encoder
from summarize.offline import go_offline
from summarize.schema import (
    Draft,
    Earlier,
    Encoder,
    Failure,
    Judge,
    Summary,
    Topic,
    Trace,
    Unwritten,
    Verifier,
    Writer,
)
from summarize.stage_calls import ATTRIBUTING, READING, STAGES, before_writing, form_of
from summarize.stages.account import unanswered_words
from summarize.stages.adopt import adopt_text
from summarize.stages.clean.tagger import BUILTIN, Tagger
from summarize.stages.generate import generate_drafts
from summarize.tagging.tagger import load_tagger
from summarize.verifying.verifier import load_verifier
from summarize.work import Work
from summarize.writers.guard.guard import GuardedWriter


class Summarizer:
    """Topics in, attributed summaries out; build it with `from_config`."""

    def __init__(
        self,
        config: Config,
        writer: Writer,
        encoder: Encoder | None = None,
        judge: Judge | None = None,
        verifier: Verifier | None = None,
        tagger: Tagger = BUILTIN,
    ) -> None:
        """Hold a config and what is loaded already; loads nothing by itself.

        Without an `encoder` no paraphrases are linked, without a `judge` no model
        ranks, without a `verifier` none checks what is cited, and without another
        `tagger` the builtin one reads pages, whatever the config says.
        """
        self.config = config
        self.writer = writer
        self.encoder = encoder
        self.judge = judge
        self.verifier = verifier
        self.tagger = tagger

    @classmethod
    def from_config(cls, config: Config) -> Self:
        """Load what the config names; ModelError when something cannot be had.

        With `offline` this process fetches nothing from here on.
        """
        if config.offline:
            go_offline()
        writer = config.writer.load()
        encoder = load_encoder(config.link)
        judge = load_judge(config.rank)
        verifier = load_verifier(config.cite)
        tagger = load_tagger(config.clean)
        return cls(config, writer, encoder, judge, verifier, tagger)

    def __call__(self, topic: Articles, *, since: Summary | None = None) -> Summary:
        """Summarize one topic, or articles as texts; an error of a stage is raised.

        With an earlier summary (`since`) of the topic the new one tells what is new:
        nothing that the articles of that one have (`since.topic`, where there is one),
        and nothing that it told, but what gives a value of it anew
        (`Summary.since.changes`).
        """
        topic = topic_of(topic)
        if since is not None:
            topic = replace(topic, earlier=Earlier.of(since))
        work = self.prepare(topic)
        return self.finish(work, self.draft(work))

    def summarize_many(self, topics: Iterable[Topic]) -> Iterator[Summary | Failure]:
        """Summarize topics in order, `generate.batch_topics` to a call of the writer.

        A topic that fails becomes a Failure in its place; the others go on.
        """
        topics = iter(topics)
        while window := list(islice(topics, self.config.generate.batch_topics)):
            yield from self._summarize_window(window)

    def cite(self, text: str, topic: Articles) -> Summary:
        """Attribute a text that somebody else wrote to a topic, or articles as texts.

        It may be Markdown. The sentences have their place in it; `not_claims` are the
        headings and the like, which are not judged.
        """
        work = self._through(READING, Work(topic=topic_of(topic)))
        started = time.perf_counter()
        draft = adopt_text(text, work.topic, work.language)
        draft = replace(draft, seconds=time.perf_counter() - started)
        return replace(self.finish(work, draft), model="")

    def prepare(self, topic: Articles, *, last: str = "plan") -> Work:
        """Run the stages before the writer, up to `last`; an error of one is raised.

        Raises CorpusError when two articles of the topic have the same id.
        """
        return self._through(before_writing(last), Work(topic=topic_of(topic)))

    def try_to_prepare(self, topic: Topic, *, last: str = "plan") -> Work | Failure:
        """Do as `prepare` does; an error comes back as the failure of its stage."""
        return self._try(before_writing(last), Work(topic=topic))

    def draft(self, work: Work) -> Draft:
        """Let the writer write what was prepared; an error of its is raised."""
        [draft] = self._generate([work])
        if isinstance(draft, Unwritten):
            raise draft.error
        return draft

    def finish(self, work: Work, draft: Draft) -> Summary:
        """Run the stages after the writer, and give account of it all.

        An error of a stage is raised.
        """
        return self._summary(self._through(ATTRIBUTING, _drafted(work, draft)))

    def run_stage(self, name: str, work: Work) -> Work:
        """Run the stage of this name; a subclass may keep what comes of it."""
        return STAGES[name](self, work)

    def _through(self, names: Sequence[str], work: Work) -> Work:
        for name in names:
            work = self._timed(name, work)
        return work

    def _timed(self, name: str, work: Work) -> Work:
        started = time.perf_counter()
        done = self.run_stage(name, work)
        return _with_seconds(done, name, time.perf_counter() - started)

    def _generate(self, works: Sequence[Work]) -> list[Draft | Unwritten]:
        """Write all drafts in one call; they share the seconds of it."""
        options = self.config.generate
        writer = self.writer
        if options.mode == "plan" and options.candidates:
            writer = GuardedWriter(writer, options.candidates)
        started = time.perf_counter()
        drafts = generate_drafts([work.plan for work in works], writer, options)
        seconds = (time.perf_counter() - started) / max(1, len(works))
        return [replace(draft, seconds=seconds) for draft in drafts]

    def _query(self, work: Work) -> str | None:
        """Return what a topic was asked; nothing is asked of a text that was given."""
        return self.config.rank.query if work.draft.given is None else None

    def _summary(self, work: Work) -> Summary:
        trace = Trace(
            removed=tuple(r for cleaned in work.cleaned for r in cleaned.removed),
            groups=tuple(
                group
                for group in work.ranked or work.deduped.groups
                if group.others or group.paraphrases
            ),
            left_out=(
                *work.parted.left_out,
                *work.prompt.left_out,
                *work.draft.left_out,
            ),
            conflicts=work.conflicts,
            dropped=work.checked.dropped,
            copies=work.deduped.copies,
            events=work.parted.events,
        )
        summary = Summary(
            topic_id=work.topic.id,
            sentences=work.checked.sentences,
            articles=work.accounts,
            trace=trace,
            model=self.writer.name,
            config=self.config.digest,
            seconds=round(sum(work.seconds.values()), 3),
            language=work.language,
            given=work.draft.given,
            not_claims=work.draft.not_claims,
            headline=work.headline,
            form=form_of(self, work),
            short_because=work.short_because,
            long_because=work.long_because,
            stranger=work.stranger,
            since=work.since,
            unanswered=unanswered_words(
                self._query(work), work.sources, work.topic.articles
            ),
            usage=work.draft.usage,
            topic=work.topic,
            stage_seconds=work.seconds,
        )
        return as_recorded(summary)

    # --- many topics ----------------------------------------------------------------

    def _summarize_window(self, window: Sequence[Topic]) -> Iterator[Summary | Failure]:
        """Write a window of topics in one call of the writer."""
        works = [self.try_to_prepare(topic) for topic in window]
        ready = [work for work in works if isinstance(work, Work)]
        drafts = iter(self._try_to_generate(ready))
        for work in works:
            if isinstance(work, Failure):
                yield work
            else:
                yield self._try_to_finish(work, next(drafts))

    def _try(self, names: Sequence[str], work: Work) -> Work | Failure:
        for name in names:
            started = time.perf_counter()
            try:
                work = self._timed(name, work)
            except Exception as error:  # one bad topic never stops a batch
                work = _with_seconds(work, name, time.perf_counter() - started)
                return _failure(work, name, error)
        return work

    def _try_to_generate(self, works: Sequence[Work]) -> list[Draft | Unwritten]:
        """Write all drafts in one call; one by one when the writer stops at that."""
        try:
            return self._generate(works)
        except Exception as error:
            if len(works) == 1:
                return [Unwritten(error)]
        return [draft for work in works for draft in self._try_to_generate([work])]

    def _try_to_finish(self, work: Work, draft: Draft | Unwritten) -> Summary | Failure:
        if isinstance(draft, Unwritten):
            work = _with_seconds(work, "generate", draft.seconds)
            failure = _failure(work, "generate", draft.error)
            return replace(failure, usage=draft.usage)
        done = self._try(ATTRIBUTING, _drafted(work, draft))
        if isinstance(done, Failure):
            return replace(done, usage=draft.usage)
        return self._summary(done)


def _drafted(work: Work, draft: Draft) -> Work:
    """Add a draft, as the stage that made it does."""
    stage = "generate" if draft.given is None else "adopt"
    return _with_seconds(replace(work, draft=draft), stage, draft.seconds)


def _with_seconds(work: Work, stage: str, seconds: float) -> Work:
    return replace(work, seconds={**work.seconds, stage: seconds})


def _failure(work: Work, stage: str, error: Exception) -> Failure:
    kind = type(error).__name__
    if not isinstance(error, SummarizeError):
        stage = f"{stage} (a fault of this program)"
    return Failure(work.topic.id, stage, kind, str(error), stage_seconds=work.seconds)
