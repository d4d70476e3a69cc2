"""work: a topic on its way through the stages, and what each of them made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from summarize.claims.sources import Sources
from summarize.language.english import ENGLISH
from summarize.schema import (
    ArticleAccount,
    Checked,
    Cited,
    CleanedArticle,
    Conflict,
    Deduped,
    Draft,
    Headline,
    LongReason,
    Parted,
    Plan,
    Prompt,
    Sentence,
    SentenceGroup,
    ShortReason,
    Since,
    Topic,
)

_NO_SOURCES = Sources(())
_NOT_DEDUPED, _NOT_CITED, _NOT_CHECKED = Deduped(()), Cited(()), Checked(())
_NOT_PARTED = Parted(_NOT_DEDUPED)
_NO_PROMPT = Prompt("", parts=(), kept=(), left_out=(), n_tokens=())
_NO_PLAN, _NO_DRAFT = Plan(_NO_PROMPT), Draft("", ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A topic on its way: what every stage so far made of it, and how long it took."""

    topic: Topic
    days: Mapping[str, date] = field(default_factory=dict)
    language: str = ENGLISH.code
    cleaned: tuple[CleanedArticle, ...] = ()
    sources: Sources = _NO_SOURCES
    deduped: Deduped = _NOT_DEDUPED
    parted: Parted = _NOT_PARTED
    ranked: tuple[SentenceGroup, ...] = ()
    prompt: Prompt = _NO_PROMPT
    plan: Plan = _NO_PLAN
    draft: Draft = _NO_DRAFT
    cited: Cited = _NOT_CITED
    conflicts: tuple[Conflict, ...] = ()
    checked: Checked = _NOT_CHECKED
    headline: Headline | None = None
    since: Since | None = None
    accounts: tuple[ArticleAccount, ...] = ()
    short_because: ShortReason | None = None
    long_because: LongReason | None = None
    stranger: bool = False
    seconds: Mapping[str, float] = field(default_factory=dict, compare=False)

    @property
    def article_ids(self) -> list[str]:
        """The ids of the articles, in the order of the topic."""
        return [article.id for article in self.topic.articles]

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences of the topic, those that events left out among them."""
        if not self.parted.left_out:
            return list(self.sources)
        order = {article_id: place for place, article_id in enumerate(self.article_ids)}
        left_out = (s for left in self.parted.left_out for s in left.group.members)
        return sorted(
            [*self.sources, *left_out], key=lambda s: (order[s.article_id], s.index)
        )

    @property
    def groups(self) -> list[SentenceGroup]:
        """The groups of the topic, those that events left out behind the others."""
        left_out = (left.group for left in self.parted.left_out)
        return [*self.deduped.groups, *left_out]

    @property
    def dates(self) -> dict[str, str | None]:
        """The date of each article, where there is one, in the order of the topic."""
        return {article.id: article.date for article in self.topic.articles}

    @property
    def outlets(self) -> dict[str, str | None]:
        """The outlet of each article, where it is known."""
        return {article.id: article.source for article in self.topic.articles}
