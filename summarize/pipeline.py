"""pipeline: the stages as one visible list.

Summarizer holds the config and the loaded models (the writer, what link and rank ask),
and nothing else has state.
"""

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Self

from summarize.claims.reading.relative_dates import is_newer, written_days
from summarize.claims.sources import Sources
from summarize.config import Config
from summarize.errors import CorpusError, SummarizeError
from summarize.judging.reader import load_reader
from summarize.language import language_of
from summarize.language.detect import detect_language
from summarize.linking.encoder import load_encoder
from summarize.schema import (
    ArticleAccount,
    CleanedArticle,
    Conflict,
    Deduped,
    Draft,
    DraftSentence,
    Encoder,
    Failure,
    Prompt,
    Sentence,
    SentenceGroup,
    Summary,
    SummarySentence,
    Topic,
    Trace,
    Writer,
)
from summarize.stages.check import check_summary
from summarize.stages.cite import cite_draft
from summarize.stages.clean import clean_articles
from summarize.stages.dedupe import dedupe_sentences
from summarize.stages.fit import fit_groups
from summarize.stages.generate import generate_drafts
from summarize.stages.link import link_groups
from summarize.stages.rank import Judge, rank_groups
from summarize.stages.split import split_article
from summarize.text.sentences import sentence_spans
from summarize.writers.load import load_writer


@dataclass(frozen=True, slots=True)
class Prepared:
    """A topic on its way to the writer: what every stage made of it."""

    topic: Topic
    cleaned: tuple[CleanedArticle, ...]
    sentences: Sources
    deduped: Deduped
    ranked: tuple[SentenceGroup, ...]
    prompt: Prompt
    language: str


class Summarizer:
    """Topics in, attributed summaries out; build it with `from_config`."""

    def __init__(
        self,
        config: Config,
        writer: Writer,
        encoder: Encoder | None = None,
        judge: Judge | None = None,
    ) -> None:
        """Hold a config, a writer that is ready to write, and what link and rank use.

        Without an `encoder` for link or a `judge` for rank the one that the config
        names is loaded, if it names one; `judge_nothing` keeps a judge from loading.
        """
        self.config = config
        self.writer = writer
        self.encoder = encoder or load_encoder(config.link)
        self.judge: Judge | None = judge or load_reader(
            config.rank, config.writer.device
        )

    @classmethod
    def from_config(cls, config: Config) -> Self:
        """Load the writer that the config names; ModelError when it cannot be had."""
        return cls(config, load_writer(config.writer))

    def __call__(self, topic: Topic) -> Summary:
        """Summarize one topic; an error of a stage is raised."""
        started = time.perf_counter()
        prepared = self.prepare(topic)
        [draft] = generate_drafts(
            [prepared.prompt],
            self.writer,
            self.config.generate,
            [prepared.sentences],
        )
        return self._finish(prepared, draft, time.perf_counter() - started)

    def summarize_many(self, topics: Iterable[Topic]) -> Iterator[Summary | Failure]:
        """Summarize topics in order, `generate.batch_topics` to a call of the writer.

        A topic that fails becomes a Failure in its place; the others go on.
        """
        topics = iter(topics)
        while window := list(islice(topics, self.config.generate.batch_topics)):
            yield from self._summarize_window(window)

    def prepare(self, topic: Topic) -> Prepared:
        """Run the stages before the writer: clean, split, dedupe, link, rank, fit.

        Raises CorpusError when two articles of the topic have the same id.
        """
        return self._prepare(topic, self.judge)

    def _prepare(self, topic: Topic, judge: Judge | None) -> Prepared:
        _check_ids(topic)
        cleaned, sentences = self.clean_and_split(topic)
        language = detect_language(topic.articles)
        sources = Sources(sentences, language_of(language))
        deduped = self.dedupe_and_link(topic, sources)
        articles = [article.id for article in topic.articles]
        ranked = rank_groups(deduped.groups, self.config.rank, judge, articles, sources)
        prompt = fit_groups(
            topic.id,
            ranked,
            articles,
            self.writer,
            self.config.fit,
            together=self.config.generate.mode == "whole",
        )
        return Prepared(
            topic, cleaned, sources, deduped, tuple(ranked), prompt, language
        )

    def clean_and_split(
        self, topic: Topic
    ) -> tuple[tuple[CleanedArticle, ...], tuple[Sentence, ...]]:
        """Return the articles cleaned, and the sentences of all of them."""
        cleaned = clean_articles(topic.articles, self.config.clean)
        split = (split_article(article, self.config.split) for article in cleaned)
        return tuple(cleaned), tuple(s for sentences in split for s in sentences)

    def dedupe_and_link(self, topic: Topic, sources: Sources) -> Deduped:
        """Return the sentences of a topic in groups that say the same."""
        deduped = dedupe_sentences(sources, self.config.dedupe)
        linked = link_groups(deduped.groups, self.encoder, self.config.link, sources)
        return replace(deduped, groups=tuple(linked))

    def cite(self, text: str, topic: Topic) -> Summary:
        """Attribute a text that somebody else wrote to the articles of a topic."""
        started = time.perf_counter()
        prepared = self._prepare(topic, judge=None)  # nothing is chosen from it
        spans = sentence_spans(text)
        draft = Draft(topic.id, tuple(DraftSentence(text[a:b]) for a, b in spans))
        summary = self._finish(prepared, draft, time.perf_counter() - started)
        trace = replace(summary.trace, left_out=())  # nobody wrote from a prompt
        return replace(summary, model="", trace=trace)

    def _summarize_window(self, window: Sequence[Topic]) -> Iterator[Summary | Failure]:
        """Write a window of topics in one call; topic by topic when that call fails."""
        started = time.perf_counter()
        prepared = [self._try_prepare(topic) for topic in window]
        ready = [p for p in prepared if isinstance(p, Prepared)]
        try:
            prompts = [p.prompt for p in ready]
            sources = [p.sentences for p in ready]
            drafts = iter(
                generate_drafts(prompts, self.writer, self.config.generate, sources)
            )
        except Exception as error:
            if len(window) == 1:
                yield _failure(window[0], "generate", error)
            else:
                for topic in window:
                    yield from self._summarize_window([topic])
            return
        seconds = (time.perf_counter() - started) / len(window)
        for of_topic in prepared:
            if isinstance(of_topic, Failure):
                yield of_topic
                continue
            try:
                yield self._finish(of_topic, next(drafts), seconds)
            except Exception as error:
                yield _failure(of_topic.topic, "cite", error)

    def _try_prepare(self, topic: Topic) -> Prepared | Failure:
        try:
            return self.prepare(topic)
        except Exception as error:  # one bad topic never stops a batch
            return _failure(topic, "prepare", error)

    def _finish(self, prepared: Prepared, draft: Draft, seconds: float) -> Summary:
        """Run the stages after the writer: cite, check; and give account of it all."""
        groups = prepared.deduped.groups
        known = prepared.deduped.conflicts
        dates = {article.id: article.date for article in prepared.topic.articles}
        days = written_days(dates)
        cited = cite_draft(
            draft, prepared.sentences, groups, self.config.cite, known, days=days
        )
        found = _all_conflicts((*known, *cited.conflicts), prepared.deduped)
        conflicts = _dated(found, dates)
        checked = check_summary(
            cited.sentences,
            prepared.sentences,
            conflicts,
            self.config.check,
            days=days,
            planned=[sentence.sources for sentence in draft.sentences],
        )
        trace = Trace(
            removed=tuple(r for cleaned in prepared.cleaned for r in cleaned.removed),
            groups=tuple(g for g in prepared.ranked if g.others or g.paraphrases),
            left_out=(*prepared.prompt.left_out, *draft.left_out),
            conflicts=conflicts,
            dropped=checked.dropped,
            copies=prepared.deduped.copies,
        )
        return Summary(
            topic_id=prepared.topic.id,
            sentences=checked.sentences,
            articles=_accounts(prepared, draft.seen, checked.sentences),
            trace=trace,
            model=self.writer.name,
            config=self.config.digest,
            seconds=round(seconds, 3),
            language=prepared.language,
        )


def _check_ids(topic: Topic) -> None:
    counts = Counter(article.id for article in topic.articles)
    if twice := [article_id for article_id, n in counts.items() if n > 1]:
        raise CorpusError(
            f"topic {topic.id}: {counts[twice[0]]} articles have the id {twice[0]!r}; "
            "give each its own, citations point at it"
        )


def _all_conflicts(found: Sequence[Conflict], deduped: Deduped) -> tuple[Conflict, ...]:
    """Return each conflict once: of two between the same groups the first stays.

    So it does of two with the same values between copies of the same two articles,
    which are one voice each.
    """
    leads = {member: g.lead for g in deduped.groups for member in g.members}
    originals = {copy.article_id: copy.original_id for copy in deduped.copies}
    by_groups: dict[frozenset[Sentence], Conflict] = {}
    for conflict in found:
        key = frozenset(leads.get(side, side) for side in conflict.sentences)
        by_groups.setdefault(key, conflict)
    by_voices: dict[object, Conflict] = {}
    for groups, conflict in by_groups.items():
        articles = [side.article_id for side in conflict.sentences]
        voices = frozenset(originals.get(name, name) for name in articles)
        said = (conflict.kind, frozenset(map(str.casefold, conflict.values)))
        is_copied = bool(voices & {*originals.values()})
        by_voices.setdefault((voices, *said) if is_copied else groups, conflict)
    return tuple(by_voices.values())


def _dated(
    conflicts: Sequence[Conflict], dates: Mapping[str, str | None]
) -> tuple[Conflict, ...]:
    """Return conflicts with the dates of their articles, the newer side last.

    Sides of one day, or without a date that can be read, stay in topic order.
    """
    order = {article_id: place for place, article_id in enumerate(dates)}
    found = []
    for conflict in conflicts:
        sides = list(zip(conflict.sentences, conflict.values, strict=True))
        sides.sort(key=lambda side: order[side[0].article_id])
        (first, left), (second, right) = sides
        older, newer = (dates[side.article_id] for side in (first, second))
        dated = Conflict(conflict.kind, (first, second), (left, right), (older, newer))
        found.append(_turned(dated) if is_newer(older, newer) else dated)
    return tuple(found)


def _turned(conflict: Conflict) -> Conflict:
    """Return a conflict with its sides the other way round."""
    (first, second), (left, right) = conflict.sentences, conflict.values
    (older, newer) = conflict.dates
    return Conflict(conflict.kind, (second, first), (right, left), (newer, older))


def _accounts(
    prepared: Prepared,
    seen: Sequence[SentenceGroup],
    sentences: Sequence[SummarySentence],
) -> tuple[ArticleAccount, ...]:
    """Count, article by article, what became of its sentences."""
    n_sentences = Counter(s.article_id for s in prepared.sentences)
    n_merged = Counter(
        s.article_id for group in prepared.deduped.groups for s in group.others
    )
    n_seen = Counter(group.lead.article_id for group in seen)
    citations = [c for s in sentences for c in s.citations if c.strength != "nearest"]
    cited = {(c.article_id, c.start) for c in citations}
    n_cited = Counter(article_id for article_id, _ in cited)
    return tuple(
        ArticleAccount(
            id=cleaned.article.id,
            title=cleaned.article.title,
            source=cleaned.article.source,
            url=cleaned.article.url,
            date=cleaned.article.date,
            n_sentences=n_sentences[cleaned.article.id],
            n_removed=len(cleaned.removed),
            n_merged=n_merged[cleaned.article.id],
            n_in_prompt=n_seen[cleaned.article.id],
            n_cited=n_cited[cleaned.article.id],
            warning=cleaned.warning,
            author=cleaned.article.author,
        )
        for cleaned in prepared.cleaned
    )


def _failure(topic: Topic, stage: str, error: Exception) -> Failure:
    kind = type(error).__name__
    if not isinstance(error, SummarizeError):
        stage = f"{stage} (a fault of this program)"
    return Failure(place=topic.id, stage=stage, error=kind, message=str(error))
