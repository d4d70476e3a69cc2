"""plan: prompt → plan. Which groups are told, each in a sentence, in which order.

Groups are chosen for the length wanted – greedily, by importance less what is said
already (maximal marginal relevance; Carbonell & Goldstein 1998), with what they lean on
or not at all, and told as one account. A writer then writes a sentence for each: what a
small model can learn, and every sentence knows its source.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from summarize.claims.reading.leans import leans
from summarize.claims.sources import Sources
from summarize.errors import ConfigError
from summarize.language import has_words
from summarize.schema import (
    KNOWN,
    Conflict,
    Earlier,
    Plan,
    PlanItem,
    Prompt,
    SentenceGroup,
    Span,
)
from summarize.stages.plan.choose import (
    choose_groups,
    inheriting,
    words_to_tell,
)
from summarize.stages.plan.companions import find_merges
from summarize.stages.plan.known import Known
from summarize.stages.plan.needs import Needs
from summarize.stages.plan.options import PlanOptions
from summarize.stages.plan.order import in_order
from summarize.stages.plan.replies import with_replies
from summarize.stages.plan.unfit import Unfit
from summarize.stages.plan.whole import plan_whole
from summarize.text.tokens import count_words

NEEDS_PLAN = (
    "what is new since an earlier summary is told sentence by sentence; set "
    "generate.mode=plan"
)
_SHORTENED = 0.75  # of its words that a long sentence is asked for
_MARK = re.compile(r"(?:\d{1,2}[.)]|[QA][.:]|[-–—•*·▪])\s+(?=\S)")
"""The mark of a list or of an interview, or what is left of a dateline."""


def plan_summary(
    prompt: Prompt,
    sources: Sources,
    options: PlanOptions,
    *,
    target_words: int,
    mode: Literal["plan", "whole"] = "plan",
    merging: bool = False,
    language: str = "en",
    days: Mapping[str, date] | None = None,
    earlier: Earlier | None = None,
    conflicts: Sequence[Conflict] = (),
) -> Plan:
    """Return what is to be written of a prompt in about `target_words` words.

    `sources` are all sentences of the topic, `days` the days of its articles, as far as
    they are known.

    For a writer that is `merging` long sentences are asked for shorter, and the plan
    says what may be told in the place of an item (`find_merges`).

    Where there is an `earlier` summary, what that told or had to tell (`Known`) is
    passed over; nothing that hangs is told to have something to tell, but what changes
    what was told.

    Items stand in the order of `in_order`, one a sentence. In mode `whole` there are no
    items: the parts of the prompt are written, and the plan has what is known of their
    sentences, the topic's `conflicts` among it (`plan_whole`). Raises ConfigError where
    that is to be new since an earlier summary.
    """
    if mode == "whole":
        if earlier:
            raise ConfigError(NEEDS_PLAN)
        return plan_whole(
            prompt, sources, conflicts, language=language, days=days or {}
        )
    reads = has_words(language)
    unfit = Unfit(prompt.kept, sources, days or {}, reads=reads)
    known = Known(prompt.kept, sources, earlier) if earlier else None
    groups = inheriting(prompt.kept, unfit)
    needs = Needs(sources, unfit)
    new = [group for group in groups if not (known and known.has(group))]
    chosen = choose_groups(new, needs, options, target_words, known)
    behind: Mapping[Span, Span] = {}
    if reads:
        wanted = words_to_tell(new, options, target_words, known)
        chosen, behind = with_replies(chosen, new, needs, wanted)
    leads = reads and _leads(chosen, sources)
    items = [
        PlanItem((group,), _wanted_words(group, options, merging), chosen.index(unit))
        for unit in in_order(chosen, behind, days, leads=leads)
        for group in unit
    ]
    items = _all_worded(items, sources, needs, reads=reads)
    offers = merging and options.merge and reads
    merges = find_merges(items, new, sources, unfit) if offers else ()
    passed_over = _passed_over(prompt, unfit, known)
    changes = known.changes if known else {}
    return Plan(prompt, tuple(items), language, passed_over, merges, changes)


def _leads(chosen: Sequence[Sequence[SentenceGroup]], sources: Sources) -> bool:
    """Return whether what an article has before the opening leans on it.

    "The owner of the ferry was warned." before "The ferry sank off Holm on Monday.".
    """
    if not chosen:
        return False
    opening, *others = (unit[0].lead for unit in chosen)
    told = sources.read(opening.text).content_roots
    return any(
        lean.kind == "noun" and sources.language.root(lean.text) in told
        for lead in others
        if lead.article_id == opening.article_id and lead.index < opening.index
        for lean in leans(sources.read(lead.text))
    )


def _passed_over(prompt: Prompt, unfit: Unfit, known: Known | None) -> dict[Span, str]:
    """Return why leads are not to be told whatever the length, by their spans."""
    reasons = {group.lead.span: unfit.reason(group.lead) for group in prompt.kept}
    found = {span: reason for span, reason in reasons.items() if reason}
    if not known:
        return found
    return found | {g.lead.span: KNOWN for g in prompt.kept if known.has(g)}


def _wanted_words(group: SentenceGroup, options: PlanOptions, merging: bool) -> int:
    words, share = count_words(group.lead.text), options.compression
    if merging and options.shorten_from and words >= options.shorten_from:
        share = min(share, _SHORTENED)
    return max(1, round(share * words))


def _all_worded(
    items: Sequence[PlanItem], sources: Sources, needs: Needs, *, reads: bool
) -> list[PlanItem]:
    """Return items in order, each as it is told behind the one before it."""
    told = zip([None, *items], items, strict=False)
    return [_worded(item, before, sources, needs, reads=reads) for before, item in told]


def _worded(
    item: PlanItem,
    before: PlanItem | None,
    sources: Sources,
    needs: Needs,
    *,
    reads: bool,
) -> PlanItem:
    """Return an item without what does not belong to it in the summary.

    That is a dateline, a mark of a list, what the outlet begins with of itself ("As we
    reported"), and a joint to what is not told: "But the mayor refused" begins with
    "the" where what it answers is not before it.
    """
    lead = item.groups[0].lead
    mark = _MARK.match(lead.text) if reads else None
    skipped = sources.read(lead.text).dateline or (mark.end() if mark else 0)
    skipped = skipped or needs.own_report(lead)
    if before is None or before.groups[0].lead != needs.previous(lead):
        skipped = skipped or needs.loose_joint(lead)
    return replace(item, skipped=skipped)
