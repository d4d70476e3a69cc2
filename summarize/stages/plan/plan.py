"""plan: prompt → plan. Which groups are told, each in a sentence, in which order.

Groups are chosen for the length wanted – greedily, by importance less what is said
already (maximal marginal relevance; Carbonell & Goldstein 1998). A writer then writes a
sentence for each: what a small model can learn, and every sentence knows its source.
A quotation of several sentences is chosen as one, with who says it, or not at all.
"""

from collections.abc import Sequence
from typing import Literal

from summarize.claims.sources import Sources
from summarize.schema import Plan, PlanItem, Prompt, SentenceGroup
from summarize.stages.plan.choose import choose_groups
from summarize.stages.plan.options import PlanOptions
from summarize.text.tokens import count_words

_OPENING_SHARE = 0.5  # of the best score: less is no sentence to open with


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
        PlanItem((group,), _wanted_words(group, options), chosen.index(unit))
        for unit in _in_writing_order(chosen)
        for group in unit
    ]
    return Plan(prompt, tuple(items), language)


def _wanted_words(group: SentenceGroup, options: PlanOptions) -> int:
    return max(1, round(options.compression * count_words(group.lead.text)))


def _in_writing_order(
    chosen: Sequence[tuple[SentenceGroup, ...]],
) -> list[tuple[SentenceGroup, ...]]:
    """Order what comes most wanted first; see `plan_summary`."""
    by_article: dict[str, list[tuple[SentenceGroup, ...]]] = {}
    for unit in chosen:
        by_article.setdefault(unit[0].lead.article_id, []).append(unit)
    ordered = [
        unit
        for of_article in by_article.values()
        for unit in sorted(of_article, key=lambda unit: unit[0].lead.start)
    ]
    best = max(chosen, key=_score, default=None)
    if best and _score(ordered[0]) < _OPENING_SHARE * _score(best):
        ordered.remove(best)
        ordered.insert(0, best)
    return ordered


def _score(unit: Sequence[SentenceGroup]) -> float:
    """Return the score of the most important sentence."""
    return max(group.score for group in unit)
