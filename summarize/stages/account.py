"""account: what became of every article; why a summary is short or long."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from summarize.claims.sources import Sources
from summarize.schema import (
    Article,
    ArticleAccount,
    Checked,
    CleanedArticle,
    LongReason,
    Plan,
    Sentence,
    SentenceGroup,
    ShortReason,
    SummarySentence,
)
from summarize.text.detect import given_language, other_language
from summarize.text.tokens import count_words

_SHORT, _LONG = 0.75, 1.25  # of the words wanted
_BEGINNING = 2_000  # characters


def account_articles(
    cleaned: Sequence[CleanedArticle],
    sentences: Sequence[Sentence],
    groups: Sequence[SentenceGroup],
    seen: Sequence[SentenceGroup],
    summary: Sequence[SummarySentence],
    warnings: Mapping[str, str],
) -> tuple[ArticleAccount, ...]:
    """Count, article by article in topic order, what became of its sentences.

    `seen` are the groups that the writer read, `summary` the sentences that it wrote; a
    nearest passage that is no support is not counted as cited. `warnings`, by the id of
    an article, stand behind that of cleaning.
    """
    n_sentences = Counter(s.article_id for s in sentences)
    openings = {s.article_id: s.text for s in reversed(sentences)}
    n_merged = Counter(s.article_id for group in groups for s in group.others)
    n_seen = Counter(group.lead.article_id for group in seen)
    citations = [c for s in summary for c in s.citations if c.is_support]
    cited = {(c.article_id, c.start) for c in citations}
    n_cited = Counter(article_id for article_id, _ in cited)
    return tuple(
        ArticleAccount(
            id=article.id,
            title=article.title,
            source=article.source,
            url=article.url,
            date=article.date,
            n_sentences=n_sentences[article.id],
            n_removed=len(removed),
            n_merged=n_merged[article.id],
            n_in_prompt=n_seen[article.id],
            n_cited=n_cited[article.id],
            warning=_joined(warning, warnings.get(article.id)),
            author=article.author,
            opening=None if article.title else openings.get(article.id),
        )
        for article, removed, warning in (
            (each.article, each.removed, each.warning) for each in cleaned
        )
    )


def foreign_articles(articles: Iterable[Article], language: str) -> dict[str, str]:
    """Return a warning for each article, by its id, that is not in a topic's language.

    That surely is in another one, by its first 2,000 characters.
    """
    codes = {
        each.id: given_language(each)
        or other_language(each.text[:_BEGINNING], language)
        for each in articles
    }
    return {
        name: f"seems to be in another language ({code}) than the topic ({language}), "
        "so it was not compared with the others"
        for name, code in codes.items()
        if code and code != language
    }


def _joined(*warnings: str | None) -> str | None:
    return "; ".join(filter(None, warnings)) or None


def why_short(
    checked: Checked,
    plan: Plan,
    groups: Sequence[SentenceGroup],
    target_words: int,
) -> ShortReason | None:
    """Return why a summary has less than three quarters of the words wanted.

    None where it has them. There is `little to tell` where what the articles say, once,
    has no more words than wanted, and all of it is told but what never is (a caption);
    where more is left out they are `short articles`. Or the `checks` took out what is
    missing; else the plan left the rest out. Of a text that was written as a whole
    nobody knows.
    """
    least = _SHORT * target_words
    told = _n_words(sentence.text for sentence in checked.sentences)
    if told >= least:
        return None
    if _n_words(group.lead.text for group in groups) <= target_words:
        return "short articles" if _leaves_out(plan, groups) else "little to tell"
    if told + _n_words(dropped.text for dropped in checked.dropped) >= least:
        return "checks"
    return "rest left out" if plan.items else None


def why_long(checked: Checked, plan: Plan, target_words: int) -> LongReason | None:
    """Return why a summary has more than five quarters of the words wanted.

    None where it has not. There are `whole sentences` where what was planned is longer
    already; else the writer wrote more.
    """
    most = _LONG * target_words
    if _n_words(sentence.text for sentence in checked.sentences) <= most:
        return None
    planned = sum(item.target_words for item in plan.items)
    return "whole sentences" if planned > most else "writer"


def unanswered_words(
    query: str | None, sources: Sources, articles: Iterable[Article]
) -> tuple[str, ...]:
    """Return the words of a query that no article has in any form, each once.

    Looked for in the sentences by their roots, and as they are in the whole texts and
    titles: a dateline is no sentence. Function words do not count, nor what is behind
    "how": many, long.
    """
    if query is None:
        return ()
    told = " ".join(f"{each.title or ''} {each.text}" for each in articles).casefold()
    asked = sources.read(query)
    said = frozenset[str]().union(*(read.content_roots for read in sources.readings))
    language = asked.language
    return tuple(
        word
        for word in dict.fromkeys(asked.content)
        if word not in language.common.asking
        and language.root(word) not in said
        and word.casefold() not in told
    )


def _leaves_out(plan: Plan, groups: Sequence[SentenceGroup]) -> bool:
    """Return whether a plan leaves out what could be told; a whole text may not."""
    planned = {s.span for i in plan.items for group in i.groups for s in group.members}
    return bool(plan.items) and any(
        planned.isdisjoint(member.span for member in group.members)
        and group.lead.span not in plan.passed_over
        for group in groups
    )


def _n_words(texts: Iterable[str]) -> int:
    return sum(map(count_words, texts))
