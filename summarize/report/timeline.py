"""The articles of a topic in the order of their days; the newest of them."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from summarize.claims.reading.relative_dates import parse_moment
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


def latest(accounts: Iterable[ArticleAccount]) -> str | None:
    """Return the id of the one article that is newer than all others, if there is."""
    moments = [(moment, each.id) for each in accounts if (moment := moment_of(each))]
    newest = [name for moment, name in moments if moment == max(moments)[0]]
    return newest[0] if len(newest) == 1 and len(moments) > 1 else None


def last_day(summary: Summary) -> date | None:
    """Return the day of a topic's newest article, None where no article has one."""
    moments = map(moment_of, summary.articles)
    return max((moment.date() for moment in moments if moment), default=None)
