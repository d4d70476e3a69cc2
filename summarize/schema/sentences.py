"""Sentences of articles, what says the same, what differs, what is one event."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Literal

from summarize.schema.articles import Span

Relation = Literal["disagreement", "update"]
Telling = Literal["main", "all", "warn"]
"""What is told of a topic of several events: the main one, or all, with a warning."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article: where it stands, and its normalised text.

    `index` counts the sentences of its article from 0; the offsets point into the
    article's own text, which may differ from `text` (entities, odd white space). `unit`
    is the index of the first and of the last sentence that it is told with, or not at
    all: those of a quotation; None where it is told by itself.
    """

    article_id: str
    index: int
    start: int
    end: int
    text: str
    unit: tuple[int, int] | None = None

    @property
    def span(self) -> Span:
        """Where it stands: the key by which passages are known."""
        return (self.article_id, self.start, self.end)


@dataclass(frozen=True, slots=True)
class SentenceGroup:
    """Sentences that say the same; `lead` stands for all of them.

    `score` is the importance that ranking gives the group (0 before that); `copies`
    counts the articles among the members that are copies of another member's article
    (one agency text in two papers is one voice). `paraphrases` are leads of groups that
    say the same in other words: they add support, and stay where they are.
    """

    lead: Sentence
    others: tuple[Sentence, ...] = ()
    score: float = 0.0
    copies: int = 0
    paraphrases: tuple[Sentence, ...] = ()

    @property
    def members(self) -> tuple[Sentence, ...]:
        """The lead, then the others."""
        return (self.lead, *self.others)

    @property
    def support(self) -> int:
        """The number of independent articles that say it, in these words or others."""
        voices = (*self.members, *self.paraphrases)
        return len({sentence.article_id for sentence in voices}) - self.copies


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two sentences that give one thing two values, such as 12 and 15 killed.

    `kind` names the fact (number, date, name, negation …), `quantity` what is counted
    ("people killed"; empty where nothing is). `values` is what each side states,
    `outlets` who published it and `dates` when: the date of the article, or the day
    that the sentence says it is of. All are in the order of `sentences`: the newer
    last, topic order where that is not known. `relation` is "update" where the newer
    value takes the place of the older one, and no source was wrong. `also` has for each
    side the sentences of further articles that state its value, one an article.
    """

    kind: str
    sentences: tuple[Sentence, Sentence]
    values: tuple[str, str]
    dates: tuple[str | None, str | None] = (None, None)
    outlets: tuple[str | None, str | None] = (None, None)
    quantity: str = ""
    relation: Relation = "disagreement"
    also: tuple[tuple[Sentence, ...], tuple[Sentence, ...]] = ((), ())

    @property
    def told(self) -> tuple[Sentence, ...]:
        """The sentences of both sides, and those that state the same values."""
        return (*self.sentences, *self.also[0], *self.also[1])


@dataclass(frozen=True, slots=True)
class ArticleCopy:
    """An article that holds the text of another: `share` of its sentences stand there.

    Both stay sources, and count as one voice.
    """

    article_id: str
    original_id: str
    share: float


@dataclass(frozen=True, slots=True)
class Deduped:
    """What dedupe returns: every sentence in one group; conflicts; copied articles."""

    groups: tuple[SentenceGroup, ...]
    conflicts: tuple[Conflict, ...] = ()
    copies: tuple[ArticleCopy, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A group that the writer did not see, and why (`budget`, `plan` …)."""

    group: SentenceGroup
    reason: str


@dataclass(frozen=True, slots=True)
class Event:
    """Articles of a topic that tell one event, by id in topic order.

    `told` tells whether the summary may tell it. `relatedness` is that to the largest
    event of the topic, from 0 to about 1, and 1 for that one itself; where there is no
    largest, it is the greatest cosine to another article.
    """

    article_ids: tuple[str, ...]
    told: bool = True
    relatedness: float = 1.0


@dataclass(frozen=True, slots=True)
class Parted:
    """What events returns: what is told, the events if there are several, what is not.

    `warnings` has words for each article that tells something else, by its id.
    """

    told: Deduped
    events: tuple[Event, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    warnings: Mapping[str, str] = field(default_factory=dict)

    @property
    def told_articles(self) -> frozenset[str]:
        """The ids of the articles of the events that are told."""
        told = (event.article_ids for event in self.events if event.told)
        return frozenset(chain.from_iterable(told))
