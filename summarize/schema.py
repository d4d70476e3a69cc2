"""What flows: the frozen records that the stages hand on, from articles to a summary.

    Topic → CleanedArticle → Sentence → SentenceGroup → Prompt → Plan → Draft → Summary

Offsets (`start`, `end`) are code points into `Article.text` as it came in, end
exclusive; `article.text[start:end]` is what a reader is shown. Normalised text lives on
the sentence. Every record that sets something aside says what and why.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from importlib import import_module
from itertools import chain
from operator import add
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol

from summarize.flags import Flag, FlagKind

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SCHEMA_VERSION: Final = 4
"""The form of records on disk, raised when a key comes, goes or changes its meaning."""

Strength = Literal["strong", "medium", "nearest"]
Verdict = Literal["supported", "in part", "unsupported", "contradicted"]
"""What the sources say of a sentence of a summary, as its flags and citations tell."""
NotClaimKind = Literal[
    "heading",
    "label",
    "rule",
    "table",
    "code",
    "front_matter",
    "sources",
    "lead_in",
    "closing",
]
Relation = Literal["disagreement", "update"]
Telling = Literal["main", "all", "warn"]
"""What is told of a topic of several events: the main one, or all, with a warning."""
Form = Literal["text", "bullets", "headline+text"]
"""How a summary is laid out for its readers."""
ShortReason = Literal[
    "little to tell",
    "short articles",
    "rest left out",
    "checks",
    "nothing new",
]
"""Why a summary is shorter than asked: the articles hold no more; they have no more
words than asked, and are not retold whole; what else they hold is told already, of
little worth or not clear by itself; sentences were taken out by the checks; an earlier
summary told it all, or had it to tell."""
KNOWN: Final = "known"
"""Why what an earlier summary told, or had to tell, is not told again."""
Span = tuple[str, int, int]
"""The id of an article, and the start and end of a piece of its text."""


@dataclass(frozen=True, slots=True)
class Article:
    """One article as it came in; `text` is never rewritten (HTML: the extraction).

    `language` is an ISO 639 code (de, en-GB), where the article gives one;
    `extracted_by` names the program that took `text` out of a page by its markup.
    """

    id: str
    text: str
    title: str | None = None
    source: str | None = None
    url: str | None = None
    date: str | None = None
    author: str | None = None
    language: str | None = None
    extracted_by: str | None = None


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier summary of a topic: what it told, and the articles it was made of.

    `told` are its headline and its sentences, `texts` the articles as they came in;
    where it was itself new since an earlier one, what that told and was made of comes
    after these. The folder of its `run` and the `date` on which that ended are for
    readers: "" and None where nobody knows.
    """

    told: tuple[str, ...]
    texts: tuple[str, ...] = ()
    run: str = ""
    date: str | None = None

    @classmethod
    def of(
        cls,
        summary: "Summary",
        topic: "Topic | None" = None,
        *,
        run: str = "",
        date: str | None = None,
    ) -> "Earlier":
        """Return what a summary told of a topic; without one, of `summary.topic`.

        What `topic.earlier` told holds, too, but what the summary says otherwise.
        """
        topic = topic or summary.topic
        told = [sentence.text for sentence in summary.told]
        texts = [article.text for article in topic.articles] if topic else []
        if topic and topic.earlier:
            changes = summary.since.changes if summary.since else ()
            changed = {change.told for change in changes}
            told += [text for text in topic.earlier.told if text not in changed]
            texts += topic.earlier.texts
        kept = tuple(dict.fromkeys(told)), tuple(dict.fromkeys(texts))
        return cls(*kept, run, date)


@dataclass(frozen=True, slots=True)
class Topic:
    """The set of articles to merge; article ids are unique within it.

    A list of articles becomes a tuple; what is no Article is a TypeError. Where there
    is an `earlier` summary of it, the summary tells what is new since.
    """

    id: str
    articles: tuple[Article, ...]
    references: tuple[str, ...] = ()
    earlier: Earlier | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        """Take any sequence of articles, and only articles."""
        object.__setattr__(self, "articles", tuple(self.articles))
        for number, article in enumerate(self.articles, 1):
            if not isinstance(article, Article):
                raise TypeError(
                    f"topic {self.id}: article {number} is of type "
                    f"{type(article).__name__}; give every text with an id of its own: "
                    'Topic("storm", [Article("a", "The storm hit the coast.")])'
                )


@dataclass(frozen=True, slots=True)
class Removed:
    """A span that cleaning set aside, with the name of the rule that did it.

    `probability` is the tagger's, where the tagger did it (rule `learned`).
    """

    article_id: str
    start: int
    end: int
    rule: str
    probability: float | None = None

    @property
    def span(self) -> Span:
        """Where it stands: the key by which passages are known."""
        return (self.article_id, self.start, self.end)


@dataclass(frozen=True, slots=True)
class CleanedArticle:
    """An article with its text divided into spans that stay and spans that go.

    `kept` and `removed` are in text order, do not overlap, and together hold every
    character that is not white space. A kept span never crosses a paragraph's end.
    `story` is what stays, as long as the text and with every character at its place:
    a paragraph is a line, however the article broke it, and what goes is blank.
    """

    article: Article
    kept: tuple[tuple[int, int], ...]
    removed: tuple[Removed, ...]
    warning: str | None = None
    story: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody says in an interview: a span of an article without the label.

    `speaker` is the name as the label has it, "" where that is only "A:".
    """

    article_id: str
    start: int
    end: int
    speaker: str = ""


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


@dataclass(frozen=True, slots=True)
class Request:
    """One text wanted of a writer: passages to merge, and the length in words.

    `id` names the request in errors and logs; `before` is what was planned before it in
    the same summary, in order; `language` is the code of the language to write in.
    `whole` asks for the whole summary of a topic, whose passages are then its articles.
    A writer that can use it is told of sentences of these what is superseded and where
    they differ (`conflicts`, the worst first), and which expect what is over (`past`).
    """

    passages: tuple[Passage, ...]
    target_words: int
    id: str = ""
    language: str = "en"
    before: tuple[Passage, ...] = ()
    whole: bool = False
    conflicts: tuple[Conflict, ...] = ()
    past: tuple[Sentence, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts of the passages."""
        return tuple(passage.text for passage in self.passages)


FinishReason = Literal["end", "length", "error"]


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens (words, where a writer has no tokens) that a text cost.

    Of a writer that asks an endpoint: the calls that were answered, how many answers
    were kept from an earlier run and cost nothing, and `cost`, in the currency of the
    prices that the config gives.
    """

    n_read: int = 0
    n_written: int = 0
    n_calls: int = 0
    n_kept: int = 0
    cost: float = 0.0

    def __add__(self, other: "Usage") -> "Usage":
        """Return what both cost together."""
        return Usage(*map(add, astuple(self), astuple(other)))


@dataclass(frozen=True, slots=True)
class Written:
    """A text that a writer wrote: why it ended, what it cost.

    `sources` are the sentences that the writer itself says it used, if it says so, and
    `sentences` the text in the writer's own pieces, each with what it used for it. A
    request that came to nothing has no text and the `error` that stopped it.
    """

    text: str
    finish_reason: FinishReason = "end"
    usage: Usage = Usage()
    sources: tuple[Sentence, ...] = ()
    sentences: tuple["DraftSentence", ...] = ()
    error: Exception | None = None

    @classmethod
    def failed(cls, error: Exception, usage: Usage = Usage()) -> "Written":
        """Return what stands for a request that an error stopped."""
        return cls("", "error", usage, error=error)


@dataclass(frozen=True, slots=True)
class NotClaim:
    """A part of a text that makes no claim, and so is not judged.

    `lead_in` and `closing` are what a chat model says around its answer, `sources` a
    list of sources, `label` what stands before a sentence ("**Funding:** …").
    """

    start: int
    end: int
    kind: NotClaimKind


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence as written; `sources` are the source sentences it was planned from.

    `places` tells where each character of `text` stands in the text that was given
    (`Draft.given`); it is empty where none was.
    """

    text: str
    sources: tuple[Sentence, ...] = ()
    places: tuple[int, ...] = ()

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text that was given."""
        return (self.places[0], self.places[-1] + 1)


@dataclass(frozen=True, slots=True)
class Draft:
    """What generation returns: sentences, what the writer saw, what was left out.

    A text by somebody else is `given`, and has parts that are no claims. `seconds` is
    how long it took; topics that are written together share theirs.
    """

    topic_id: str
    sentences: tuple[DraftSentence, ...]
    seen: tuple[SentenceGroup, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    given: str | None = None
    not_claims: tuple[NotClaim, ...] = ()
    usage: Usage = field(default=Usage(), compare=False)
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Unwritten:
    """A draft that came to nothing: the error that stopped a request of it."""

    error: Exception
    usage: Usage = Usage()
    seconds: float = field(default=0.0, compare=False)


@dataclass(frozen=True, slots=True)
class Citation:
    """A passage that supports a summary sentence; `strength` is the score in a word.

    `nearest` means: the nearest passage there is, not support. `in_prompt` tells
    whether the writer read this very passage; None where nobody wrote from a prompt.
    `summary_start` and `summary_end` tell what of the summary it backs: the sentence,
    or a clause of it. They count as the place of the sentence does, and as long as that
    has none, in its text; None is all of it.
    """

    article_id: str
    start: int
    end: int
    score: float
    strength: Strength
    in_prompt: bool | None = None
    summary_start: int | None = None
    summary_end: int | None = None

    @property
    def span(self) -> Span:
        """Where it stands: the key by which passages are known."""
        return (self.article_id, self.start, self.end)

    @property
    def is_support(self) -> bool:
        """Whether it is more than the nearest passage there is."""
        return self.strength != "nearest"


_ALL = 0.8  # of a sentence, which a citation must be for to be for all of it


def backs_all(citation: Citation, text: str) -> bool:
    """Return whether a citation is for all of a sentence and not for a part of it.

    A name put in brackets, which has a source of its own, takes nothing from "all".
    """
    start, end = citation.summary_start, citation.summary_end
    return start is None or end is None or end - start >= _ALL * len(text)


@dataclass(frozen=True, slots=True)
class Supporter:
    """An article that says a sentence of the summary, cited for it or not.

    `whole` tells that it says all of it; else it says some of it. `start` and `end` are
    the passage of the article where it comes nearest, None where that is not known.
    """

    article_id: str
    whole: bool
    start: int | None = None
    end: int | None = None

    @property
    def span(self) -> Span | None:
        """The passage, None where it is not known."""
        if self.start is None or self.end is None:
            return None
        return self.article_id, self.start, self.end


def cited_supporters(text: str, citations: Iterable[Citation]) -> dict[str, Supporter]:
    """Return the articles that are cited as support of a sentence, by id, as cited.

    By a strong citation for all of it (`backs_all`) an article says all of it. Of each
    the first such passage counts, else the first.
    """
    found: dict[str, Supporter] = {}
    for cited in citations:
        name, start, end = cited.span
        whole = cited.strength == "strong" and backs_all(cited, text)
        if cited.is_support and (name not in found or whole > found[name].whole):
            found[name] = Supporter(name, whole, start, end)
    return found


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a flag applies: in its sentence, and in the article that says otherwise."""

    flag: Flag
    start: int
    end: int
    article_id: str | None = None
    source_start: int | None = None
    source_end: int | None = None


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence of the summary: citations, best first; flags, and a mark for each.

    `start` and `end` tell where it stands: in the text that was given, else in the text
    of the summary. None is nowhere: a check put it in the place of another. `open` are
    the words that no passage says: where each run of them starts and ends in `text`.
    `paragraph` counts from 0; of bullets, each is one. `supporters` are all articles
    that say it, in topic order, more than are cited. `together` tells that the passages
    say all of it, each a part.
    """

    text: str
    citations: tuple[Citation, ...] = ()
    flags: tuple[Flag, ...] = ()
    marks: tuple[Mark, ...] = ()
    start: int | None = None
    end: int | None = None
    open: tuple[tuple[int, int], ...] = ()
    paragraph: int = 0
    supporters: tuple[Supporter, ...] = ()
    together: bool = False

    @property
    def verdict(self) -> Verdict:
        """What the sources say of it.

        Contradicted: a flag says that they state otherwise. Unsupported: another fault,
        or no citation is support. In part: it is weak, or no citation is strong and
        they do not say all of it `together`.
        """
        kinds = {flag.kind for flag in self.flags}
        if any(kind.is_contradiction for kind in kinds):
            return "contradicted"
        support = {c.strength for c in self.citations if c.is_support}
        if not support or any(kind.is_fault for kind in kinds):
            return "unsupported"
        whole = "strong" in support or self.together
        return "supported" if whole and FlagKind.WEAK not in kinds else "in part"


@dataclass(frozen=True, slots=True)
class Verified:
    """What a verifier says of a sentence: how probably a passage supports it.

    `supported` is what follows from that; None is neither.
    """

    probability: float
    supported: bool | None = None


@dataclass(frozen=True, slots=True)
class Headline(SummarySentence):
    """The news in a line, with its sources like any sentence; it has no place.

    `title_of` is the id of the article whose title it is, None where it is a sentence
    of the summary or of an article, made shorter.
    """

    title_of: str | None = None


@dataclass(frozen=True, slots=True)
class Cited:
    """What cite returns: the sentences, and the conflicts with what they state.

    `verified` has an entry for each sentence where a verifier was asked, else none;
    None is a sentence that it was not asked about.
    """

    sentences: tuple[SummarySentence, ...]
    conflicts: tuple[Conflict, ...] = ()
    verified: tuple[Verified | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Dropped:
    """A sentence of the draft that check took out, its flags, and what stands there."""

    text: str
    flags: tuple[Flag, ...]
    replacement: str | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What check returns: the sentences that stay, and those it dropped or replaced."""

    sentences: tuple[SummarySentence, ...]
    dropped: tuple[Dropped, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleAccount:
    """What became of one article: counts of sentences, except `n_removed` (spans)."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    date: str | None
    n_sentences: int
    n_removed: int
    n_merged: int
    n_in_prompt: int
    n_cited: int
    warning: str | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Trace:
    """What was set aside on the way, and why.

    `events` are there where the articles tell more than one, the largest first.
    """

    removed: tuple[Removed, ...] = ()
    groups: tuple[SentenceGroup, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    copies: tuple[ArticleCopy, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class Summary:
    """One merged summary of a topic, each sentence with its sources.

    `language` is the code of the language that the articles are in, "" if not known.
    `given` is the text that somebody else wrote, where it was only cited, and
    `not_claims` what of it was not judged. `short_because` tells why the summary is
    shorter than asked, None where it is not. `since` says against which earlier summary
    it is new, None where it tells the whole. `unanswered` are the words of the query
    that no article has, none without a query. A text that was given has no `headline`,
    nor has a topic of which nothing can stand alone in a line. `usage` is what the
    writer took; it is no part of what the summary says. `topic` is what was summarized,
    and `stage_seconds` how long each stage took, in memory only: records have the topic
    in a file of its own, and only all `seconds`.
    """

    topic_id: str
    sentences: tuple[SummarySentence, ...]
    articles: tuple[ArticleAccount, ...]
    trace: Trace = field(default_factory=Trace)
    model: str = ""
    config: str = ""
    seconds: float = 0.0
    language: str = ""
    given: str | None = None
    not_claims: tuple[NotClaim, ...] = ()
    headline: Headline | None = None
    form: Form = "text"
    short_because: ShortReason | None = None
    since: Since | None = None
    unanswered: tuple[str, ...] = ()
    usage: Usage = field(default=Usage(), compare=False)
    topic: Topic | None = field(default=None, repr=False, compare=False)
    stage_seconds: Mapping[str, float] = field(
        default_factory=dict, repr=False, compare=False
    )

    def _repr_html_(self) -> str:
        """Return the page of the summary, for a notebook."""
        text: str = _above(
            "summarize.report.notebook", "notebook_html", self, self.topic
        )
        return text

    def _repr_markdown_(self) -> str:
        """Return the summary with its sources, where a notebook shows no HTML."""
        text: str = _above(
            "summarize.report.markdown", "topic_markdown", self, self.topic
        )
        return text

    def to_dict(self) -> dict[str, Any]:
        """Return the summary as a line of `summaries.jsonl` has it.

        Floats have six places, as those of a `Summarizer` do: what `from_dict` makes of
        it is equal. The articles (`topic`) and `usage` are no part of it.
        """
        record: dict[str, Any] = _above(
            "summarize.corpus.records", "summary_to_json", self
        )
        return record

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> "Summary":
        """Return the summary of a record that `to_dict` or a run wrote.

        Raises CorpusError, naming what is missing or of another type, and for a record
        of a newer version.
        """
        summary: Summary = _above(
            "summarize.corpus.records", "summary_from_json", record
        )
        return summary

    @property
    def told(self) -> tuple[SummarySentence, ...]:
        """All that has sources: the headline, where there is one, and the sentences."""
        return (*((self.headline,) if self.headline else ()), *self.sentences)

    @property
    def text(self) -> str:
        """The plain summary, without markers and headline.

        A blank line parts paragraphs; of bullets, each is a line.
        """
        pairs = zip((None, *self.sentences), self.sentences, strict=False)
        return "".join(
            gap(before, each, self.form) + each.text for before, each in pairs
        )

    @property
    def rendered(self) -> str:
        """The summary in its form: "- " before bullets, or below its headline."""
        if self.form == "bullets":
            return "\n".join(f"- {line}" for line in self.text.splitlines())
        if self.form == "headline+text" and self.headline:
            return f"{self.headline.text}\n\n{self.text}"
        return self.text


def _above(module: str, function: str, *arguments: Any) -> Any:
    """Return what a function of a module above this one makes of a summary.

    A notebook asks the object itself for its report, and a program for its record: the
    name is looked up when they do, so that nothing here depends on them.
    """
    return getattr(import_module(module), function)(*arguments)


def gap(before: SummarySentence | None, sentence: SummarySentence, form: Form) -> str:
    """Return what stands before a sentence in the text of a summary."""
    if before is None:
        return ""
    if before.paragraph == sentence.paragraph:
        return " "
    return "\n" if form == "bullets" else "\n\n"


@dataclass(frozen=True, slots=True)
class Failure:
    """A topic or record (`place`: id, or file and line) that could not be done.

    `usage` is what a writer took nevertheless, `stage_seconds` how long each stage did,
    the last of them that which failed; empty where that is not known.
    """

    place: str
    stage: str
    error: str
    message: str
    usage: Usage = field(default=Usage(), compare=False)
    stage_seconds: Mapping[str, float] = field(
        default_factory=dict, repr=False, compare=False
    )


class Writer(Protocol):
    """Whoever writes: how much it can read, and requests in, texts out.

    A request that fails by itself gives a `Written` with an error, and costs the others
    nothing; what stops the writer as a whole is raised.
    """

    @property
    def name(self) -> str:
        """The name that goes into records, with the revision where there is one."""

    @property
    def max_tokens(self) -> int | None:
        """Tokens that a request may have, all included; None for no limit."""

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count the tokens of each text by itself, without special tokens."""

    def count_request(self, passages: Sequence[str]) -> int:
        """Count a request: passages, separators, prefix and special tokens."""

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Write one text a request, in order.

        A text depends on its request alone, or on the plan that this belongs to: a
        request with nothing `before` it begins one. Where requests run at once, a tie
        closer than rounding may fall otherwise than where one runs by itself.
        """

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Write up to `n` texts a request, best first; at least one."""


class Judge(Protocol):
    """Whoever judges which sentences a summary would hold."""

    def __call__(
        self, sentences: Sequence[Sentence], articles: Sequence[str], n_windows: int, /
    ) -> Sequence[float]:
        """Return the log odds that a summary would say it, of the first sentences.

        `sentences` come best first, `articles` are the ids of all articles in the order
        of the topic, `n_windows` bounds what may be read; the list ends there.
        """


class Encoder(Protocol):
    """Whoever turns sentences into vectors that are near when the meaning is."""

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return a row of length 1 for each text, in order."""


class Verifier(Protocol):
    """Whoever tells whether passages support claims."""

    def verify(self, pairs: Sequence[tuple[str, str]]) -> Sequence[float]:
        """Return for each claim how probably its passage supports it, in order.

        A pair is the text of a claim and that of a passage; the probability depends on
        the two alone.
        """
