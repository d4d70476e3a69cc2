"""The articles of a topic in the order of their days; the newest of them."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from itertools import pairwise

from summarize.claims.reading.relative_dates import is_newer, parse_moment
from summarize.schema import ArticleAccount, Summary


def moment_of(account: ArticleAccount) -> datetime | None:
    """Return when an article is of; a time without zone counts as UTC."""
    moment = parse_moment(account.date)
    if moment is None or moment.tzinfo:
        return moment
    return moment.replace(tzinfo=UTC)


def by_day(accounts: Sequence[ArticleAccount]) -> list[ArticleAccount]:
    """Return articles by their moments; those without one last, in topic order."""
    late = datetime.max.replace(tzinfo=UTC)
    return sorted(accounts, key=lambda account: moment_of(account) or late)


def latest(accounts: Sequence[ArticleAccount]) -> str | None:
    """Return the id of the one article that is surely newer than all others, if one is.

    None where one has no day: it may be the newest.
    """
    if len(accounts) < 2:
        return None
    *others, last = by_day(accounts)
    is_known = all(is_newer(last.date, each.date) for each in others)
    return last.id if is_known else None


def order_words(accounts: Sequence[ArticleAccount]) -> str:
    """Return how articles stand: `oldest first`, "" where none is surely the older."""
    pairs = pairwise(by_day(accounts))
    has_order = any(is_newer(later.date, earlier.date) for earlier, later in pairs)
    return "oldest first" if has_order else ""


def last_day(summary: Summary) -> date | None:
    """Return the day of a topic's newest article, None where no article has one."""
    moments = map(moment_of, summary.articles)
    return max((moment.date() for moment in moments if moment), default=None)
