"""Articles that are credited to another of the topic: an agency's text in a paper."""

from itertools import combinations

from summarize.schema import ArticleAccount, Summary


def credited(summary: Summary) -> list[tuple[str, str]]:
    """Return pairs of articles, the one that is credited to the other's outlet first.

    Two outlets whose articles name the same author are such a pair, too, the later of
    the topic first.
    """
    pairs = []
    for first, second in combinations(summary.articles, 2):
        if _folded(first.source) == _folded(second.source):
            continue
        if _is_by(first, second.source):
            pairs.append((first.id, second.id))
        elif _is_by(second, first.source) or _is_by(second, first.author):
            pairs.append((second.id, first.id))
    return pairs


def _is_by(account: ArticleAccount, name: str | None) -> bool:
    return bool(name) and _folded(account.author) == _folded(name)


def _folded(name: str | None) -> str:
    return " ".join((name or "").casefold().split()).removeprefix("the ")
