"""plan: prompt → plan. Which groups are told, each in a sentence, in which order.

Groups are chosen for the length wanted – greedily, by importance less what is said
already (maximal marginal relevance; Carbonell & Goldstein 1998). A writer then writes a
sentence for each: what a small model can learn, and every sentence knows its source.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from pydantic import Field
from scipy.sparse import csr_matrix

from summarize.claims.sources import Sources
from summarize.options import Options
from summarize.schema import Plan, PlanItem, Prompt, Sentence, SentenceGroup
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import count_words

_OPENING_SHARE = 0.5  # of the best score: less is no sentence to open with


class PlanOptions(Options):
    """Which sentences the summary tells, and in which order."""

    compression: float = Field(
        default=1.0,
        ge=0.3,
        le=1,
        description="words asked for to a word of the source; below 1 each sentence is "
        "written shorter and more of them are planned, for models that follow a length",
    )
    redundancy_weight: float = Field(
        default=2.0, ge=0, le=5, description="what repeating a chosen sentence costs"
    )
    least_score: float = Field(
        default=0.03,
        ge=0,
        le=1,
        description="least importance of a sentence, as a share of the highest; lower "
        "where a model ranks, which spreads the scores",
    )
    balance_weight: float = Field(
        default=0.3,
        ge=0,
        le=5,
        description="bonus for an article that has no sentence yet",
    )


def plan_summary(
    prompt: Prompt,
    sources: Sources,
    options: PlanOptions,
    *,
    target_words: int,
    mode: Literal["plan", "whole"] = "plan",
    language: str = "en",
) -> Plan:
    """Return what is to be written of a prompt in about `target_words` words.

    `sources` are the sentences of the topic, as far as they are read already.

    Items stand by article, in the order in which the articles were first chosen; within
    an article as it tells the story. Where this would open with a sentence worth less
    than half of the most important one – a scene before the news –, the most important
    one opens. In mode `whole` there are no items: the parts of the prompt are written.
    """
    if mode == "whole":
        return Plan(prompt, language=language)
    chosen = choose_groups(prompt.kept, sources, options, target_words)
    items = [
        PlanItem((group,), _wanted_words(group, options), priority)
        for priority, group in enumerate(chosen)
    ]
    return Plan(prompt, tuple(_in_writing_order(items)), language)


def choose_groups(
    groups: Sequence[SentenceGroup],
    sources: Sources,
    options: PlanOptions,
    target_words: int,
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
    rows = _tfidf(groups, sources)
    told = np.zeros(len(groups))  # how much of each group the plan says already
    fresh = np.ones(len(articles), dtype=bool)
    chosen: list[int] = []
    wanted = target_words / options.compression
    length = 0
    while len(chosen) < len(groups):
        gains = scores * (1 + options.balance_weight * fresh[article])
        gains *= np.maximum(0, 1 - options.redundancy_weight * told)
        fits = n_words <= 2 * (wanted - length)  # overshoots less than it fills
        gains[~(fits & worthy)] = gains[chosen] = 0.0
        best = int(np.argmax(gains))
        if chosen and gains[best] <= 0:
            break
        chosen.append(best)
        length += int(n_words[best])
        fresh[article[best]] = False
        told = np.maximum(told, (rows @ rows[[best]].T).toarray().ravel())
    return [groups[place] for place in chosen]


def _tfidf(groups: Sequence[SentenceGroup], sources: Sources) -> csr_matrix:
    tokens = [sources.read(group.lead.text).stems for group in groups]
    return tfidf_rows(tokens, inverse_frequencies(tokens))


def _wanted_words(group: SentenceGroup, options: PlanOptions) -> int:
    return max(1, round(options.compression * count_words(group.lead.text)))


def _in_writing_order(items: Sequence[PlanItem]) -> list[PlanItem]:
    """Order items that come most wanted first; see `plan_summary`."""
    by_article: dict[str, list[PlanItem]] = {}
    for item in items:
        by_article.setdefault(_lead(item).article_id, []).append(item)
    ordered = [
        item
        for of_article in by_article.values()
        for item in sorted(of_article, key=lambda item: _lead(item).start)
    ]
    best = max(items, key=_score, default=None)
    if best and _score(ordered[0]) < _OPENING_SHARE * _score(best):
        ordered.remove(best)
        ordered.insert(0, best)
    return ordered


def _lead(item: PlanItem) -> Sentence:
    return item.groups[0].lead


def _score(item: PlanItem) -> float:
    return item.groups[0].score
