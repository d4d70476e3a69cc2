"""What records look like as JSON: the types of the lines that `records` writes.

scripts/write_schema.py makes `summaries.schema.json` of `SummaryForm` and the texts
here. A key that comes, goes or changes its meaning raises `SCHEMA_VERSION`.
"""

from typing import Literal, NotRequired

from pydantic import ConfigDict, with_config
from typing_extensions import TypedDict  # pydantic wants this one before Python 3.12

from summarize.flags import FlagKind
from summarize.schema import (
    Form,
    LongReason,
    NotClaimKind,
    Relation,
    ShortReason,
    Strength,
    Verdict,
)

_form = with_config(ConfigDict(use_attribute_docstrings=True, extra="forbid"))


@_form
class FlagForm(TypedDict):
    """The parts of a flag."""

    kind: FlagKind
    value: str | None
    """What it is about in the sentence: a number, a date, a name, a word."""
    other: str | None
    """What a source has in its place."""


@_form
class MarkForm(TypedDict):
    """Where a flag applies: in its sentence, and in the article that says otherwise."""

    flag: str
    """The flag in words."""
    flag_parts: FlagForm
    start: int
    """Where it starts in the text of the sentence, in code points."""
    end: int
    """Where it ends there, exclusive."""
    article_id: str | None
    """The article with another value or the opposite; null where there is none."""
    source_start: int | None
    """Where that starts in the article's text, in code points."""
    source_end: int | None
    """Where that ends there, exclusive."""


@_form
class CitationForm(TypedDict):
    """A passage that supports a sentence of the summary."""

    article_id: str
    start: int
    """Where the passage starts in the article's text as it came in, in code points."""
    end: int
    """Where it ends there, exclusive."""
    score: float
    """How likely a reader would call it support, from 0 to 1."""
    strength: Strength
    """The score in a word; `nearest` is the nearest passage there is, not support."""
    in_prompt: bool | None
    """Whether the writer read this passage; null where nobody wrote from a prompt."""
    summary_start: int | None
    """Where what it backs starts: the sentence, or a clause of it; counted as the start
    of the sentence, and null with it."""
    summary_end: int | None
    """Where that ends, exclusive."""


@_form
class SupporterForm(TypedDict):
    """An article that says a sentence of the summary, cited for it or not."""

    article_id: str
    whole: bool
    """Whether it says all of the sentence; else it says some of it."""
    start: int | None
    """Where the passage that comes nearest starts in the article; null if not known."""
    end: int | None
    """Where it ends there, exclusive."""


@_form
class SummarySentenceForm(TypedDict):
    """A sentence of the summary with its sources."""

    text: str
    flags: list[str]
    """What the checks found, in words."""
    flag_parts: list[FlagForm]
    """The parts of each of `flags`, in the same order."""
    citations: list[CitationForm]
    """Passages of the sources, best first."""
    marks: list[MarkForm]
    """Where each of `flags` applies, in the same order; may be empty."""
    start: int | None
    """Where it starts in `given` where there is one, else in the `text` of the summary,
    in code points; null where a check put it in the place of another."""
    end: int | None
    """Where it ends there, exclusive; marks inside it count."""
    verdict: Verdict
    """What the sources say of it, as its flags and citations tell."""
    open: list[list[int]]
    """The words that no passage says: start and end in `text`, run by run."""
    together: bool
    """Whether the passages say all of it, each a part, and none of them all."""
    paragraph: int
    """Its paragraph, from 0; of bullets, each is one."""
    supporters: list[SupporterForm]
    """The articles that say it, cited for it or not, in topic order."""


@_form
class HeadlineForm(TypedDict):
    """The news in a line, with its sources; marks count in its own text."""

    text: str
    flags: list[str]
    """What the checks found, in words."""
    flag_parts: list[FlagForm]
    """The parts of each of `flags`, in the same order."""
    citations: list[CitationForm]
    """Passages of the sources, best first."""
    marks: list[MarkForm]
    """Where each of `flags` applies, in the same order; may be empty."""
    verdict: Verdict
    """What the sources say of it, as its flags and citations tell."""
    open: list[list[int]]
    """The words that no passage says: start and end in `text`, run by run."""
    together: bool
    """Whether the passages say all of it, each a part, and none of them all."""
    supporters: list[SupporterForm]
    """The articles that say it, cited for it or not, in topic order."""
    title_of: str | None
    """The article whose title it is; null where it is a sentence made shorter."""


@_form
class NotClaimForm(TypedDict):
    """A part of the text that was given that makes no claim."""

    start: int
    """Where it starts in `given`, in code points."""
    end: int
    """Where it ends there, exclusive."""
    kind: NotClaimKind


@_form
class ArticleForm(TypedDict):
    """What became of one article: counts of sentences, except `n_removed` (spans)."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    date: str | None
    n_sentences: int
    """Sentences that cleaning left."""
    n_removed: int
    """Spans that cleaning removed."""
    n_merged: int
    """Sentences that say what another one says."""
    n_in_prompt: int
    """Sentences that the writer read."""
    n_cited: int
    """Sentences cited as support."""
    warning: str | None
    author: str | None
    opening: str | None
    """The first sentence, where there is no title."""


@_form
class RemovedForm(TypedDict):
    """A span that cleaning set aside."""

    article_id: str
    start: int
    """Where it starts in the article's text, in code points."""
    end: int
    """Where it ends there, exclusive."""
    rule: str
    """The name of the rule that did it."""
    probability: float | None
    """That it is furniture, where the tagger says so (rule `learned`)."""


@_form
class SentenceForm(TypedDict):
    """A sentence of an article."""

    article_id: str
    index: int
    """Its number in the article, from 0."""
    start: int
    """Where it starts in the article's text, in code points."""
    end: int
    """Where it ends there, exclusive."""
    text: str
    """Its text, normalised."""
    unit: NotRequired[list[int]]
    """First and last sentence of a quotation that it is told with, by number."""


@_form
class GroupForm(TypedDict):
    """Sentences that say the same."""

    lead: SentenceForm
    """The one that stands for all of them."""
    others: list[SentenceForm]
    score: float
    """How important ranking found it."""
    copies: int
    """Articles among the members that are copies of another member's article."""
    paraphrases: list[SentenceForm]
    """Leads of groups that say the same in other words."""


@_form
class LeftOutForm(TypedDict):
    """A group that the writer did not see."""

    reason: str
    group: GroupForm


@_form
class ConflictForm(TypedDict):
    """Two sentences that give one thing two values; the newer side is last."""

    kind: str
    """What they differ in: number, date, name, negation and so on."""
    values: list[str]
    """What each of the two states."""
    dates: list[str | None]
    """The dates of their articles, or the days that the sentences say they are of."""
    outlets: list[str | None]
    """Who published each of the two."""
    quantity: str
    """What is counted, in words: people killed. Empty where nothing is."""
    relation: Relation
    """An update, where the newer value takes the place of the older one."""
    sentences: list[SentenceForm]
    also: list[list[SentenceForm]]
    """For each of the two, sentences of further articles that state its value."""


@_form
class DroppedForm(TypedDict):
    """A sentence of the draft that the checks took out."""

    text: str
    flags: list[str]
    """Why, in words."""
    flag_parts: list[FlagForm]
    """The parts of each of `flags`, in the same order."""
    replacement: str | None
    """The sentence in its place, if there is one."""


@_form
class CopyForm(TypedDict):
    """An article that holds the text of another; both count as one voice."""

    article_id: str
    original_id: str
    share: float
    """The share of its sentences that stand in the other one, from 0 to 1."""


@_form
class EventForm(TypedDict):
    """Articles that tell one event, where a topic has several."""

    article_ids: list[str]
    told: bool
    """Whether the summary may tell it."""
    relatedness: float
    """That to the largest event, from 0 to about 1; 1 for the largest itself."""


@_form
class TraceForm(TypedDict):
    """What was set aside on the way, and why."""

    removed: list[RemovedForm]
    groups: list[GroupForm]
    """Groups of more than one sentence."""
    left_out: list[LeftOutForm]
    conflicts: list[ConflictForm]
    dropped: list[DroppedForm]
    copies: list[CopyForm]
    events: list[EventForm]
    """The largest first; none where the articles tell one event."""


@_form
class ChangeForm(TypedDict):
    """What a sentence says otherwise than the summary before."""

    sentence: int
    """Which sentence of the summary, from 0."""
    before: str
    """The value that was told."""
    now: str
    quantity: str
    """What is counted; empty where nothing is."""
    told: str
    """The sentence that told it."""
    relation: Relation
    """An update takes the place of what was told; a disagreement contradicts it."""


@_form
class SinceForm(TypedDict):
    """An earlier summary, against which this one is new."""

    run: str
    """The name of the folder of its run; empty where it is not known."""
    date: str | None
    """The day on which that ended."""
    n_known: int
    """Groups of sentences that it told or had to tell."""
    changes: list[ChangeForm]


@_form
class SummaryForm(TypedDict):
    """A line of summaries.jsonl: the summary of one topic, each sentence cited."""

    schema_version: Literal[4]
    """The form of this record."""
    topic_id: str
    text: str
    """The plain summary; a blank line parts paragraphs, bullets are a line each."""
    headline: HeadlineForm | None
    """Null for a text that was given, and where nothing can stand alone in a line."""
    form: Form
    """How it is laid out for its readers."""
    short_because: ShortReason | None
    """Why it is shorter than asked; null where it is not."""
    long_because: LongReason | None
    """Why it is longer than asked; null where it is not."""
    since: SinceForm | None
    """Null where the summary tells the whole of its topic."""
    unanswered: list[str]
    """Words of the query (`rank.query`) that no article has."""
    sentences: list[SummarySentenceForm]
    articles: list[ArticleForm]
    """The articles of the topic, in its order."""
    trace: TraceForm
    model: str
    """The writer; empty where the text was written by somebody else."""
    config: str
    """The digest of the config."""
    seconds: float
    """The time it took."""
    language: str
    """The code of the language of the topic."""
    given: NotRequired[str]
    """The text that somebody else wrote, as it was given to be cited."""
    not_claims: NotRequired[list[NotClaimForm]]
    """What of `given` was not judged: headings, labels, lists of sources and so on."""
    stranger: NotRequired[bool]
    """Whether `given` has nothing to do with the articles."""
    input: NotRequired[str]
    """The digest of the topic as it was read; stands in the lines of a run."""
    weights: NotRequired[str]
    """The digest of the files of the models that the config names; likewise."""


class FailureForm(TypedDict):
    """A line of errors.jsonl."""

    schema_version: Literal[4]
    place: str
    stage: str
    error: str
    message: str
    remedy: NotRequired[str]
    """What to do about it; stands in the lines of a run."""


class DocumentForm(TypedDict):
    """An article as it was read."""

    id: str
    text: str
    title: str | None
    source: str | None
    url: str | None
    date: str | None
    author: str | None
    language: str | None


class EarlierForm(TypedDict):
    """What a topic's summary was to be new since, without the texts of its articles."""

    told: list[str]
    texts: list[str]


class TopicForm(TypedDict):
    """A line of topics.jsonl; `earlier` stands where there is one."""

    schema_version: Literal[4]
    id: str
    documents: list[DocumentForm]
    references: list[str]
    earlier: NotRequired[EarlierForm]
