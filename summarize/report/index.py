"""The list of the topics of a run: what a reader finds, sorts and filters them by."""

from dataclasses import dataclass

from summarize.report.timeline import last_day
from summarize.report.words import clipped, count, label_words, topic_facts
from summarize.schema import Summary

PREVIEW = 240
"""Characters of a summary's first sentence that the list shows."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """A topic in the list; `href` leads to it, `date` is its latest day (ISO or "").

    `id` is the topic's own, `label` the same in plain words. `n_conflicts` counts what
    sources differ on, without updates; `n_doubts` the sentences that the sources do not
    support in full.
    """

    href: str
    id: str
    name: str
    label: str
    preview: str
    facts: tuple[str, ...]
    date: str
    n_sources: int
    n_conflicts: int
    n_doubts: int


def entry_view(href: str, summary: Summary) -> EntryView:
    """Return a topic as the list shows it; without a headline it goes by its id."""
    day = last_day(summary)
    first = summary.sentences[0].text if summary.sentences else "No summary."
    conflicts = summary.trace.conflicts
    n_updates = sum(each.relation == "update" for each in conflicts)
    n_conflicts = len(conflicts) - n_updates
    n_doubts = sum(each.verdict != "supported" for each in summary.sentences)
    differ = count(n_conflicts, "difference")
    facts = (
        topic_facts(summary),
        f"{differ} between articles" if n_conflicts else "",
        count(n_updates, "update") if n_updates else "",
        f"{count(n_doubts, 'sentence')} in doubt" if n_doubts else "",
    )
    return EntryView(
        href=href,
        id=clipped(summary.topic_id, 80),
        name=clipped(_name(summary), PREVIEW),
        label=label_words(summary),
        preview=clipped(first, PREVIEW),
        facts=tuple(fact for fact in facts if fact),
        date=day.isoformat() if day else "",
        n_sources=len(summary.articles),
        n_conflicts=n_conflicts,
        n_doubts=n_doubts,
    )


def _name(summary: Summary) -> str:
    return summary.headline.text if summary.headline else summary.topic_id
