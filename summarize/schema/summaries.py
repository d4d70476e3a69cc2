"""The summary of a topic with its trace, or the failure in its place."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Final, Literal

from summarize.schema.articles import Removed, Topic
from summarize.schema.citations import Dropped, Headline, SummarySentence
from summarize.schema.drafts import NotClaim, Usage
from summarize.schema.plans import Since
from summarize.schema.sentences import (
    ArticleCopy,
    Conflict,
    Event,
    LeftOut,
    SentenceGroup,
)

SCHEMA_VERSION: Final = 4
"""The form of records on disk, raised when a key comes, goes or changes its meaning."""

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
LongReason = Literal["whole sentences", "writer"]
"""Why a summary is longer than asked: sentences are told whole, and fewer would not
tell the news; the writer wrote more than it was asked for."""


@dataclass(frozen=True, slots=True)
class ArticleAccount:
    """What became of one article: counts of sentences, except `n_removed` (spans).

    `opening` is its first sentence, by which it is known where it has no title.
    """

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
    opening: str | None = None


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
    shorter than asked, `long_because` why it is longer, None where it is not.
    `stranger` says of a text that was given that it has nothing to do with its
    articles. `since` says against which earlier summary it is new, None where it tells
    the whole. `unanswered` are the words of the query that no article has, none without
    a query. A text that was given has no `headline`,
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
    long_because: LongReason | None = None
    stranger: bool = False
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
            "summarize.corpus.summary_writing", "summary_to_json", self
        )
        return record

    @classmethod
    def from_dict(cls, record: Mapping[str, Any]) -> "Summary":
        """Return the summary of a record that `to_dict` or a run wrote.

        Raises CorpusError, naming what is missing or of another type, and for a record
        of a newer version.
        """
        summary: Summary = _above(
            "summarize.corpus.summary_reading", "summary_from_json", record
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
