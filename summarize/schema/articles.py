"""Articles as they came in, and what cleaning leaves of them."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarize.schema.summaries import Summary


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
    is an `earlier` summary of it, the summary tells what is new since. `unread` are the
    keys of its row that mean nothing here, where it has no reference: one may be
    misspelt.
    """

    id: str
    articles: tuple[Article, ...]
    references: tuple[str, ...] = ()
    earlier: Earlier | None = field(default=None, repr=False)
    unread: tuple[str, ...] = field(default=(), repr=False, compare=False)

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

    def holds(self, passage: Span) -> bool:
        """Return whether a passage is a part of it."""
        article_id, start, end = passage
        return article_id == self.article_id and self.start <= start and end <= self.end
