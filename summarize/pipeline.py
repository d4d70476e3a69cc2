"""pipeline: the stages as one visible list.

A topic on its way is a `Work` (`work.py`); each stage adds what it made. Summarizer
holds the config and the loaded models (the writer, what link, rank and cite ask), and
nothing else has state.
"""

import logging
import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Self

from summarize.claims.reading.relative_dates import written_days
from summarize.claims.sources import Sources
from summarize.config import Config
from summarize.corpus import as_recorded
from summarize.corpus.given import Articles, topic_of
from summarize.errors import SummarizeError
from summarize.judging.load import load_judge
from summarize.language import has_words, language_of
from summarize.linking.encoder import load_encoder
from summarize.offline import go_offline
from summarize.schema import (
    Conflict,
    Draft,
    Earlier,
    Encoder,
    Failure,
    Form,
    Judge,
    ShortReason,
    Span,
    Summary,
    SummarySentence,
    Topic,
    Trace,
    Turn,
    Unwritten,
    Verifier,
    Writer,
)
from summarize.stages.account import account_articles, unanswered_words, why_short
from summarize.stages.adopt import adopt_text
from summarize.stages.arrange import arrange_sentences
from summarize.stages.begin import begin_topic, check_limit
from summarize.stages.check import CheckOptions, check_summary
from summarize.stages.cite import cite_draft
from summarize.stages.clean import clean_articles
from summarize.stages.clean.dialogue import turns_of
from summarize.stages.clean.tagger import BUILTIN, Tagger
from summarize.stages.conflicts import find_conflicts, without_other_sides
from summarize.stages.dedupe import dedupe_sentences
from summarize.stages.events import part_events
from summarize.stages.fit import fit_groups, with_origins
from summarize.stages.generate import generate_drafts
from summarize.stages.headline import (
    Proposal,
    choose_headline,
    propose_headlines,
)
from summarize.stages.introduce import introduce
from summarize.stages.link import link_groups
from summarize.stages.place import place_sentences
from summarize.stages.plan import plan_summary
from summarize.stages.rank import rank_groups
from summarize.stages.since import tell_since
from summarize.stages.split import split_article
from summarize.tagging.tagger import load_tagger
from summarize.verifying.verifier import load_verifier
from summarize.work import Work
from summarize.writers.guard.guard import GuardedWriter

_LOG = logging.getLogger(__name__)
_WORDS_A_MINUTE = 90_000  # that the encoder of clean reads on one core (docs/model.md)
_LONG_WORDS = 45_000


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
        return self._through(_before_writing(last), Work(topic=topic_of(topic)))

    def try_to_prepare(self, topic: Topic, *, last: str = "plan") -> Work | Failure:
        """Do as `prepare` does; an error comes back as the failure of its stage."""
        return self._try(_before_writing(last), Work(topic=topic))

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
        return _STAGES[name](self, work)

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
            form=_form(self, work),
            short_because=work.short_because,
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


# --- the stages ---------------------------------------------------------------------


def _begin(by: Summarizer, work: Work) -> Work:
    return replace(work, language=begin_topic(work.topic, by.config.limits))


def _clean(by: Summarizer, work: Work) -> Work:
    if by.config.clean.model == "encoder" and by.config.clean.enabled:
        _say_if_long(work.topic)
    cleaned = clean_articles(
        work.topic.articles,
        by.config.clean,
        language_of(work.language),
        work.language,
        by.tagger,
    )
    topic = replace(work.topic, articles=tuple(each.article for each in cleaned))
    work = replace(work, topic=topic, cleaned=tuple(cleaned))
    return replace(work, days=written_days(work.dates))


def _say_if_long(topic: Topic) -> None:
    """Warn of a topic that the encoder of clean will read for long."""
    texts = [a.text for a in topic.articles if a.extracted_by is None]
    if (n_words := sum(len(text.split()) for text in texts)) >= _LONG_WORDS:
        _LOG.warning(
            "topic %s: cleaning reads %s words, which takes a core %d min or more; "
            "clean.model=builtin is far quicker, limits.characters refuses such topics",
            topic.id,
            f"{n_words:,}",
            math.ceil(n_words / _WORDS_A_MINUTE),
        )


def _split(by: Summarizer, work: Work) -> Work:
    language, options = work.language, by.config.split
    split = (split_article(article, options, language) for article in work.cleaned)
    sentences = []
    for of_article in split:
        sentences += of_article
        check_limit(work.topic, "sentences", len(sentences), by.config.limits.sentences)
    return replace(work, sources=Sources(sentences, language_of(language)))


def _dedupe(by: Summarizer, work: Work) -> Work:
    return replace(work, deduped=dedupe_sentences(work.sources, by.config.dedupe))


def _link(by: Summarizer, work: Work) -> Work:
    linked = link_groups(work.deduped.groups, by.encoder, by.config.link, work.sources)
    return replace(work, deduped=replace(work.deduped, groups=tuple(linked)))


def _events(by: Summarizer, work: Work) -> Work:
    """Part the events; the stages that follow know only what is told."""
    parted = part_events(
        work.topic.articles, work.sources, work.deduped, by.config.plan.events
    )
    if not parted.left_out:
        return replace(work, parted=parted)
    sources = work.sources.of_articles(parted.told_articles)
    days = {
        name: day for name, day in work.days.items() if name in parted.told_articles
    }
    return replace(work, parted=parted, deduped=parted.told, sources=sources, days=days)


def _rank(by: Summarizer, work: Work) -> Work:
    ranked = rank_groups(
        work.deduped.groups, by.config.rank, by.judge, work.article_ids, work.sources
    )
    return replace(work, ranked=tuple(ranked))


def _fit(by: Summarizer, work: Work) -> Work:
    prompt = fit_groups(
        work.topic.id,
        work.ranked,
        work.article_ids,
        by.writer,
        by.config.fit,
        together=by.config.generate.mode == "whole",
    )
    prompt = with_origins(prompt, work.outlets, work.days)
    return replace(work, prompt=prompt)


def _plan(by: Summarizer, work: Work) -> Work:
    generate = by.config.generate
    plan = plan_summary(
        work.prompt,
        work.sources,
        by.config.plan,
        target_words=generate.target_words,
        mode=generate.mode,
        merging=by.config.writer.merges and generate.candidates > 0,
        language=work.language,
        days=work.days,
        earlier=work.topic.earlier,
        conflicts=_seen_conflicts(work) if generate.mode == "whole" else (),
    )
    return replace(work, plan=plan)


def _seen_conflicts(work: Work) -> tuple[Conflict, ...]:
    """Return the conflicts that can be known before anything is written."""
    return find_conflicts(
        work.sources,
        work.deduped.groups,
        work.deduped.conflicts,
        work.dates,
        work.outlets,
    )


def _cite(by: Summarizer, work: Work) -> Work:
    cited = cite_draft(
        work.draft,
        work.sources,
        work.deduped.groups,
        by.config.cite,
        work.deduped.conflicts,
        days=work.days,
        verifier=by.verifier,
    )
    return replace(work, cited=cited)


def _conflicts(by: Summarizer, work: Work) -> Work:
    conflicts = find_conflicts(
        work.sources,
        work.deduped.groups,
        (*work.deduped.conflicts, *work.cited.conflicts),
        work.dates,
        work.outlets,
    )
    told = without_other_sides(work.cited.sentences, conflicts, work.sources)
    cited = replace(work.cited, sentences=told)
    return replace(work, conflicts=conflicts, cited=cited)


def _check(by: Summarizer, work: Work) -> Work:
    checked = check_summary(
        work.cited.sentences,
        work.sources,
        work.conflicts,
        by.config.check,
        days=work.days,
        planned=[sentence.sources for sentence in work.draft.sentences],
        verified=work.cited.verified,
        compares=by.config.cite.verifier != "off",
    )
    return replace(work, checked=checked)


def _introduce(by: Summarizer, work: Work) -> Work:
    if work.draft.given is not None:  # the text of somebody else stays as it is
        return work
    turns = _turns(work) if has_words(work.language) else []
    sentences = introduce(
        work.checked.sentences, work.sources, work.days, by.config.introduce, turns
    )
    return replace(work, checked=replace(work.checked, sentences=tuple(sentences)))


def _turns(work: Work) -> list[Turn]:
    """Return what people say in the interviews of a topic."""
    return [turn for cleaned in work.cleaned for turn in turns_of(cleaned)]


def _is_answer(span: Span, turns: Sequence[Turn]) -> bool:
    """Return whether somebody says a passage, which a headline leaves no room for."""
    return any(turn.holds(span) for turn in turns)


def _headline(by: Summarizer, work: Work) -> Work:
    if work.draft.given is not None:
        return work
    told = set(work.sources.articles)
    old = work.topic.earlier.texts if work.topic.earlier else ()
    turns = _turns(work)
    proposals = propose_headlines(
        [a for a in work.topic.articles if a.id in told and a.text not in old],
        [
            sentence
            for sentence in work.checked.sentences
            if not any(_is_answer(c.span, turns) for c in sentence.citations[:1])
        ],
        [
            group
            for group in work.ranked
            if not (work.plan.is_known(group) or _is_answer(group.lead.span, turns))
        ],
        work.sources,
        days=work.days,
        language=work.language,
    )
    lines = ((proposal, _attributed(by, work, proposal)) for proposal in proposals)
    return replace(work, headline=choose_headline(lines))


def _attributed(by: Summarizer, work: Work, proposal: Proposal) -> SummarySentence:
    """Return a line with its citations and flags, as a sentence would have them."""
    draft = Draft(work.topic.id, (proposal.draft,), work.draft.seen)
    cited = cite_draft(
        draft,
        work.sources,
        work.deduped.groups,
        by.config.cite,
        work.deduped.conflicts,
        days=work.days,
    )
    checked = check_summary(
        without_other_sides(cited.sentences, work.conflicts, work.sources),
        work.sources,
        work.conflicts,
        CheckOptions(replies=False),  # what else is not checked is no headline either
        days=work.days,
    )
    return checked.sentences[0]


def _arrange(by: Summarizer, work: Work) -> Work:
    if work.draft.given is not None:
        return work
    arranged = arrange_sentences(work.checked.sentences, work.sources, _form(by, work))
    return replace(work, checked=replace(work.checked, sentences=tuple(arranged)))


def _form(by: Summarizer, work: Work) -> Form:
    """Return how a summary is laid out; a text that was given stays as it is."""
    return by.config.generate.form if work.draft.given is None else "text"


def _place(by: Summarizer, work: Work) -> Work:
    placed = place_sentences(work.checked.sentences, work.draft, _form(by, work))
    return replace(work, checked=replace(work.checked, sentences=tuple(placed)))


def _since(_: Summarizer, work: Work) -> Work:
    earlier = work.topic.earlier
    if earlier is None or work.draft.given is not None:
        return work
    since = tell_since(earlier, work.plan, work.checked.sentences)
    return replace(work, since=since)


def _account(by: Summarizer, work: Work) -> Work:
    accounts = account_articles(
        work.cleaned,
        work.sentences,
        work.groups,
        work.draft.seen,
        work.checked.sentences,
        work.parted.warnings,
    )
    work = replace(work, accounts=accounts)
    if work.draft.given is not None:
        return work
    return replace(work, short_because=_why_short(by, work))


def _why_short(by: Summarizer, work: Work) -> ShortReason | None:
    """Return why a summary is short; news that was not planned is no lack of news."""
    groups = work.deduped.groups
    new = [group for group in groups if not work.plan.is_known(group)]
    if work.since and groups and not work.plan.items:
        return "rest left out" if new else "nothing new"
    target_words = by.config.generate.target_words
    return why_short(work.checked, work.plan, new, target_words)


_STAGES: dict[str, Callable[[Summarizer, Work], Work]] = {
    "begin": _begin,
    "clean": _clean,
    "split": _split,
    "dedupe": _dedupe,
    "link": _link,
    "events": _events,
    "rank": _rank,
    "fit": _fit,
    "plan": _plan,
    # here the writer writes, for several topics at once: `generate_drafts`; the text
    # of somebody else becomes a draft instead: `adopt_text`
    "cite": _cite,
    "conflicts": _conflicts,
    "check": _check,
    "headline": _headline,
    "introduce": _introduce,
    "arrange": _arrange,
    "place": _place,
    "since": _since,
    "account": _account,
}
READING = ("begin", "clean", "split", "dedupe", "link")
CHOOSING = ("events", "rank", "fit", "plan")
ATTRIBUTING = (
    *("cite", "conflicts", "check", "headline"),
    *("introduce", "arrange", "place", "since", "account"),
)


def _before_writing(last: str) -> tuple[str, ...]:
    """Return the names of the stages before the writer, up to one of them."""
    names = READING + CHOOSING
    return names[: names.index(last) + 1]


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
