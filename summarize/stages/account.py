"""account: what became of every article, in numbers."""

from collections import Counter
from collections.abc import Mapping, Sequence

from summarize.schema import (
    ArticleAccount,
    CleanedArticle,
    Sentence,
    SentenceGroup,
    SummarySentence,
)


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
        )
        for article, removed, warning in (
            (each.article, each.removed, each.warning) for each in cleaned
        )
    )


def _joined(*warnings: str | None) -> str | None:
    return "; ".join(filter(None, warnings)) or None
