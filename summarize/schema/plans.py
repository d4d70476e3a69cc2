"""What a writer may read of a topic, and what is to be written of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from summarize.schema.articles import Span
from summarize.schema.sentences import (
    Conflict,
    LeftOut,
    Relation,
    Sentence,
    SentenceGroup,
)

KNOWN: Final = "known"
"""Why what an earlier summary told, or had to tell, is not told again."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text for a writer to read, and the sentences that it is made of.

    `origin` is who published it, and when, as far as known: "Meridian Press, 14 March
    2025".
    """

    text: str
    sources: tuple[Sentence, ...] = ()
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the writer may read of a topic.

    `parts` is what it reads at once: one part, or several when the topic is larger than
    the window (they are summarized one by one, and the summaries then merged). A part
    holds one passage an article, in topic order. `kept` is in reading order; `kept` and
    the groups of `left_out` together are the ranked groups. `n_tokens`, one number a
    part, is counted by the writer, separators, prefix and special tokens included;
    `budget` is the most that a part may have (None: no limit).
    """

    topic_id: str
    parts: tuple[tuple[Passage, ...], ...]
    kept: tuple[SentenceGroup, ...]
    left_out: tuple[LeftOut, ...]
    n_tokens: tuple[int, ...]
    budget: int | None = None


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A sentence to be: the groups that it is to tell, and its length in words.

    `priority` counts from 0, the most wanted: what is written too long to fit goes from
    the other end. Items of one priority are a unit, a sentence with what it leans on or
    a quotation: they stand side by side, and stay or go together. `skipped` characters
    at the start of the first lead are not told: a dateline, or a "But" to what is not
    told either.
    """

    groups: tuple[SentenceGroup, ...]
    target_words: int
    priority: int
    skipped: int = 0

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The leads, one passage each, the first without what is skipped."""
        first, *others = (group.lead for group in self.groups)
        told = first.text[self.skipped :]
        told = told[:1].upper() + told[1:] if self.skipped else told
        passages = (Passage(lead.text, (lead,)) for lead in others)
        return (Passage(told, (first,)), *passages)


@dataclass(frozen=True, slots=True)
class Merge:
    """What may be told in the place of an item: its sentence with a phrase of another.

    `place` is that of the item in its plan; `item` has the group of that, then the
    other.
    """

    place: int
    item: PlanItem


@dataclass(frozen=True, slots=True)
class Change:
    """What a sentence says otherwise than the summary before: 12, and `now` 15 killed.

    `sentence` counts the sentences of the summary from 0, `told` is the sentence told
    before, `quantity` what is counted, "" where nothing is. An update takes the place
    of what was told; any other change contradicts it.
    """

    before: str
    now: str
    told: str
    relation: Relation
    quantity: str = ""
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Since:
    """Against which summary a summary is new: its run and date, as far as known.

    `n_known` counts the groups of the articles that were known, `changes` what the
    sentences say otherwise than was told, in their order.
    """

    run: str = ""
    date: str | None = None
    n_known: int = 0
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be written of a prompt: items in writing order.

    Without items the parts of the prompt are written as a whole. `language` is the code
    of the language to write in. `passed_over` tells of leads, by their spans, why they
    are not to be told whatever the length: a caption, an aside, what is superseded.
    `merges` are what a writer may try in the place of items, the nearest first.
    `changes` are what sentences, by their spans, say otherwise than an earlier summary.
    `conflicts` and `past` are what the requests of a whole summary have.
    """

    prompt: Prompt
    items: tuple[PlanItem, ...] = ()
    language: str = "en"
    passed_over: Mapping[Span, str] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()
    changes: Mapping[Span, tuple[Change, ...]] = field(default_factory=dict)
    conflicts: tuple[Conflict, ...] = ()
    past: tuple[Sentence, ...] = ()

    def is_known(self, group: SentenceGroup) -> bool:
        """Return whether an earlier summary told a group, or had it to tell."""
        return self.passed_over.get(group.lead.span) == KNOWN
