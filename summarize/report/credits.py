"""Articles that are credited to another of the topic: an agency's text in a paper."""

from summarize.schema import ArticleAccount, Summary
from summarize.stages.clean.facts import is_outlet


def credited(summary: Summary) -> list[tuple[str, str]]:
    """Return pairs of articles, the one that is credited to the other's outlet first.

    An article stands first once at most, in topic order. Where the agency or paper that
    it is credited to has no article, the first of another outlet with the same credit
    stands for it; that two name the same person, or "Staff", says nothing. What is a
    copy of the other by its text already is no pair.
    """
    copies = {frozenset((c.article_id, c.original_id)) for c in summary.trace.copies}
    pairs = []
    for at, account in enumerate(summary.articles):
        others = _origins(account, summary.articles, at)
        known = any(frozenset((account.id, other)) in copies for other in others)
        if others and not known:
            pairs.append((account.id, others[0]))
    return pairs


def _origins(
    account: ArticleAccount, articles: tuple[ArticleAccount, ...], at: int
) -> list[str]:
    """Return the articles that the one at a place may be credited to, the best first.

    Those of the outlet that it names, or else those before it with the same credit.
    """
    author = _folded(account.author)
    others = [each for each in articles if not _is_one_outlet(each, account)]
    own = [each.id for each in others if author and author == _folded(each.source)]
    if own or not is_outlet(account.author or ""):
        return own
    before = [each for each in articles[:at] if each in others]
    return [each.id for each in before if author == _folded(each.author)]


def _is_one_outlet(one: ArticleAccount, other: ArticleAccount) -> bool:
    return _folded(one.source) == _folded(other.source)


def _folded(name: str | None) -> str:
    return " ".join((name or "").casefold().split()).removeprefix("the ")
