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
    """Return the id of the one article that is newer than all others, if there is.

    None where one has no day: it may be the newest.
    """
    moments = [(moment_of(each), each.id) for each in accounts]
    known = [(moment, name) for moment, name in moments if moment]
    newest = [name for moment, name in known if moment == max(known)[0]]
    is_known = len(known) == len(moments) > 1 and len(newest) == 1
    return newest[0] if is_known else None


def order_words(accounts: Sequence[ArticleAccount]) -> str:
    """Return how articles stand: `oldest first; newest not known, 2 have no date`.

    "" for a single one.
    """
    if len(accounts) < 2:
        return ""
    n_undated = sum(moment_of(each) is None for each in accounts)
    has_order = len(accounts) - n_undated > 1
    undated = f"{n_undated} {'has' if n_undated == 1 else 'have'} no date"
    facts = (
        "oldest first" if has_order else "",
        f"newest not known, {undated}" if n_undated else "",
    )
    return "; ".join(filter(None, facts))


def last_day(summary: Summary) -> date | None:
    """Return the day of a topic's newest article, None where no article has one."""
    moments = map(moment_of, summary.articles)
    return max((moment.date() for moment in moments if moment), default=None)
