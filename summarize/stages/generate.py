"""generate: prompts, writer → drafts. Whole prompts at once, or sentence by sentence.

`whole` gives the writer everything that fits and takes what it writes; a topic of
several parts is written part by part and the results merged. `plan` first chooses
sentences for the length wanted – greedily, by importance less what is said already
(maximal marginal relevance; Carbonell & Goldstein 1998) – and lets the writer write one
sentence for each: what a small model can learn, and every sentence knows its source.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any, Literal

import numpy as np
from pydantic import Field
from scipy.sparse import csr_matrix

from summarize.claims.sources import Sources
from summarize.options import Options
from summarize.schema import (
    Draft,
    DraftSentence,
    LeftOut,
    Prompt,
    Request,
    SentenceGroup,
    Writer,
)
from summarize.text.sentences import sentence_spans
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import count_words
from summarize.writers.guard.support import choose_supported

_OPENING_SHARE = 0.5  # of the best score: less is no sentence to open with


class GenerateOptions(Options):
    """How long the summary is, and how it comes about."""

    mode: Literal["plan", "whole"] = Field(
        default="plan",
        description="plan: a sentence for each chosen one; whole: all at once",
    )
    target_words: int = Field(
        default=150, ge=10, le=2000, description="length of the summary, in words"
    )
    candidates: int = Field(
        default=4,
        ge=0,
        le=64,
        description="plan: texts to choose from, at most one a beam; the first that "
        "says nothing its source does not say is taken, else the source itself; 0: the "
        "best text, whatever it says",
    )
    compression: float = Field(
        default=1.0,
        ge=0.3,
        le=1,
        description="plan: words asked for to a word of the source; below 1 each "
        "sentence is written shorter and more of them are planned, for models that "
        "follow a length",
    )
    batch_topics: int = Field(
        default=1, ge=1, le=1000, description="topics to one call of the writer"
    )
    redundancy_weight: float = Field(
        default=2.0,
        ge=0,
        le=5,
        description="plan: what repeating a chosen sentence costs",
    )
    least_score: float = Field(
        default=0.03,
        ge=0,
        le=1,
        description="plan: least importance of a sentence, as a share of the highest; "
        "lower where a model ranks, which spreads the scores",
    )
    balance_weight: float = Field(
        default=0.3,
        ge=0,
        le=5,
        description="plan: bonus for an article that has no sentence yet",
    )


@dataclass(frozen=True, slots=True)
class _Written:
    """A planned group and what the writer made of its lead."""

    group: SentenceGroup
    text: str


def generate_drafts(
    prompts: Sequence[Prompt],
    writer: Writer,
    options: GenerateOptions,
    sources: Sequence[Sources] = (),
) -> list[Draft]:
    """Write one draft a prompt, in order. An empty prompt gives an empty draft.

    `sources` are the sentences of each prompt's topic, as far as they are read already.
    """
    if options.mode == "plan":
        return _write_plans(prompts, writer, options, sources)
    return _write_whole(prompts, writer, options.target_words)


def _write_plans(
    prompts: Sequence[Prompt],
    writer: Writer,
    options: GenerateOptions,
    sources: Sequence[Sources],
) -> list[Draft]:
    plans = [
        plan_groups(prompt.kept, options, of_topic)
        for prompt, of_topic in zip_longest(prompts, sources)
    ]
    requests = [
        _sentence_request(group, options.compression)
        for plan in plans
        for group in plan
    ]
    texts = iter(_write_supported(requests, writer, options.candidates))
    return [
        _planned_draft(prompt, _within(_with_texts(plan, texts), options.target_words))
        for prompt, plan in zip(prompts, plans, strict=True)
    ]


def _sentence_request(group: SentenceGroup, compression: float) -> Request:
    n_words = count_words(group.lead.text)
    return Request((group.lead.text,), max(1, round(compression * n_words)))


def _with_texts(plan: Sequence[SentenceGroup], texts: Iterator[str]) -> list[_Written]:
    return [_Written(group, next(texts)) for group in plan]


def _within(written: Sequence[_Written], target_words: int) -> list[_Written]:
    """Keep what fits into the length, in the order of the plan; the first always."""
    kept: list[_Written] = []
    length = 0
    for each in written:
        n_words = count_words(each.text)
        if not kept or _fits_length(n_words, target_words - length):
            kept.append(each)
            length += n_words
    return kept


def _write_supported(
    requests: Sequence[Request], writer: Writer, n_candidates: int
) -> list[str]:
    """Write one text a request that says nothing its passages do not say.

    The first such candidate is taken; where none is, the first passage itself.
    """
    if n_candidates == 0:
        return writer.write(requests)
    texts = []
    candidates = writer.write_candidates(requests, n_candidates)
    for request, written in zip(requests, candidates, strict=True):
        place = choose_supported(written, request.passages)
        texts.append(request.passages[0] if place is None else written[place])
    return texts


def _planned_draft(prompt: Prompt, written: Sequence[_Written]) -> Draft:
    told = {id(each.group) for each in written}
    untold = [group for group in prompt.kept if id(group) not in told]
    ordered = _writing_order(written)
    return Draft(
        topic_id=prompt.topic_id,
        sentences=tuple(
            DraftSentence(each.text, (each.group.lead,))
            for each in ordered
            if each.text.strip()
        ),
        seen=tuple(each.group for each in ordered),
        left_out=tuple(LeftOut(group, "plan") for group in untold),
    )


def plan_groups(
    groups: Sequence[SentenceGroup],
    options: GenerateOptions,
    sources: Sources | None = None,
) -> list[SentenceGroup]:
    """Choose the groups to write about, the most wanted first.

    Greedy: the highest score, less the redundancy with what is chosen, with a bonus for
    articles that have no sentence yet; ties go to the earlier group. A group that would
    overshoot the target by more than the plan falls short of it is passed over; what is
    told already or of little worth is not chosen to fill the length. A first group is
    always chosen. The plan is as much longer than the target as sentences are asked to
    be shorter than their sources (`compression`).
    """
    articles = {group.lead.article_id: None for group in groups}
    place_of = {article_id: place for place, article_id in enumerate(articles)}
    article = np.array([place_of[group.lead.article_id] for group in groups], dtype=int)
    scores = np.array([group.score for group in groups])
    worthy = scores >= options.least_score * scores.max(initial=0.0)
    n_words = np.array([count_words(group.lead.text) for group in groups])
    rows = _tfidf(groups, sources or Sources(()))
    told = np.zeros(len(groups))  # how much of each group the plan says already
    fresh = np.ones(len(articles), dtype=bool)
    chosen: list[int] = []
    wanted = options.target_words / options.compression
    length = 0
    while len(chosen) < len(groups):
        gains = scores * (1 + options.balance_weight * fresh[article])
        gains *= np.maximum(0, 1 - options.redundancy_weight * told)
        fits = _fits_length(n_words, wanted - length)
        gains[~(fits & worthy)] = gains[chosen] = 0.0
        best = int(np.argmax(gains))
        if chosen and gains[best] <= 0:
            break
        chosen.append(best)
        length += int(n_words[best])
        fresh[article[best]] = False
        told = np.maximum(told, (rows @ rows[[best]].T).toarray().ravel())
    return [groups[place] for place in chosen]


def _fits_length(n_words: Any, missing: float) -> Any:
    """Tell (of a number or an array) whether a text overshoots less than it fills."""
    return n_words <= 2 * missing


def _tfidf(groups: Sequence[SentenceGroup], sources: Sources) -> csr_matrix:
    tokens = [sources.read(group.lead.text).stems for group in groups]
    return tfidf_rows(tokens, inverse_frequencies(tokens))


def _writing_order(written: Sequence[_Written]) -> list[_Written]:
    """Order by article, as first chosen; within an article as it tells the story.

    Where this would open with a sentence worth less than half of the most important
    one – a scene before the news –, the most important one opens.
    """
    by_article: dict[str, list[_Written]] = {}
    for each in written:
        by_article.setdefault(each.group.lead.article_id, []).append(each)
    ordered = [
        each
        for of_article in by_article.values()
        for each in sorted(of_article, key=lambda each: each.group.lead.start)
    ]
    best = max(written, key=lambda each: each.group.score, default=None)
    if best and ordered[0].group.score < _OPENING_SHARE * best.group.score:
        ordered.remove(best)
        ordered.insert(0, best)
    return ordered


def _write_whole(
    prompts: Sequence[Prompt], writer: Writer, target_words: int
) -> list[Draft]:
    parts = [list(prompt.parts) for prompt in prompts]
    while any(len(of_topic) > 1 for of_topic in parts):
        parts = _merge_parts(prompts, parts, writer, target_words)
    requests = [Request(of_topic[0], target_words) for of_topic in parts if of_topic]
    texts = iter(writer.write(requests))
    return [
        _whole_draft(prompt, next(texts) if of_topic else "")
        for prompt, of_topic in zip(prompts, parts, strict=True)
    ]


def _merge_parts(
    prompts: Sequence[Prompt],
    parts: Sequence[list[tuple[str, ...]]],
    writer: Writer,
    target_words: int,
) -> list[list[tuple[str, ...]]]:
    """Summarize every part of the topics that have several; pack the results anew."""
    requests = [
        Request(part, target_words)
        for of_topic in parts
        if len(of_topic) > 1
        for part in of_topic
    ]
    texts = iter(writer.write(requests))
    return [
        _pack([next(texts) for _ in of_topic], writer, prompt.budget)
        if len(of_topic) > 1
        else of_topic
        for prompt, of_topic in zip(prompts, parts, strict=True)
    ]


def _pack(
    texts: Sequence[str], writer: Writer, budget: int | None
) -> list[tuple[str, ...]]:
    """Pack texts in order into parts within the budget, two or more to a part.

    At least two, so that every round has fewer parts than the one before; texts that
    do not fit are shortened from their ends, the longest first.
    """
    parts: list[tuple[str, ...]] = []
    for text in texts:
        together = (*parts[-1], text) if parts else (text,)
        if parts and (len(parts[-1]) < 2 or _fits(together, writer, budget)):
            parts[-1] = together
        else:
            parts.append((text,))
    return [_shortened(part, writer, budget) for part in parts]


def _fits(passages: Sequence[str], writer: Writer, budget: int | None) -> bool:
    return budget is None or writer.count_request(passages) <= budget


def _shortened(
    passages: tuple[str, ...], writer: Writer, budget: int | None
) -> tuple[str, ...]:
    """Cut the longest passage by its last sentence, or by half, until all fit."""
    while not _fits(passages, writer, budget):
        longest = max(range(len(passages)), key=lambda place: len(passages[place]))
        text = passages[longest]
        spans = sentence_spans(text)
        cut = text[: spans[-2][1]] if len(spans) > 1 else text[: len(text) // 2].strip()
        if not cut:
            break
        passages = (*passages[:longest], cut, *passages[longest + 1 :])
    return passages


def _whole_draft(prompt: Prompt, text: str) -> Draft:
    spans = sentence_spans(text)
    sentences = tuple(DraftSentence(text[start:end]) for start, end in spans)
    return Draft(prompt.topic_id, sentences, seen=prompt.kept)
