"""How a report puts things into words, the same in HTML, Markdown and plain text."""

from summarize.schema import ArticleAccount, Citation, Conflict, Strength, Summary

STRENGTHS: dict[Strength, str] = {
    "strong": "strong support",
    "medium": "medium support",
    "nearest": "nearest passage, not support",
}
NO_SOURCE = "no source found"
UNREAD = "not read by the writer"
DROPPED = "Taken out by the checks"
REPLACED = "in its place"
MAX_CONFLICTS = 20
"""Conflicts of a topic that a report lists; summaries.jsonl has all of them."""


def article_name(account: ArticleAccount) -> str:
    """Return the name by which a reader knows an article: title, source, date.

    An article without a title goes by its id: `article 1` where that is only a number.
    """
    name = f"article {account.id}" if account.id.isdecimal() else account.id
    facts = [account.title or name, account.source, account.date]
    return ", ".join(one_line(fact) for fact in facts if fact)


def shown_conflicts(summary: Summary) -> tuple[tuple[Conflict, ...], str]:
    """Return the conflicts that a report lists, and what it says of the others."""
    conflicts = summary.trace.conflicts
    n_more = len(conflicts) - MAX_CONFLICTS
    more = f"and {n_more:,} more (all in summaries.jsonl)" if n_more > 0 else ""
    return tuple(conflicts[:MAX_CONFLICTS]), more


def copy_lines(summary: Summary) -> list[str]:
    """Return a line for every article that is a copy: of which, and how much of it."""
    names = {account.id: article_name(account) for account in summary.articles}
    number = {account.id: n for n, account in enumerate(summary.articles, 1)}
    lines = []
    for copy in summary.trace.copies:
        article, original = (
            f"{number.get(name, '?')} ({names.get(name, name)})"
            for name in (copy.article_id, copy.original_id)
        )
        lines.append(
            f"Source {article} is a copy of source {original}: {copy.share:.0%} of its "
            "sentences stand there too. Both are kept, and count as one voice."
        )
    return lines


def strength_words(citation: Citation) -> str:
    """Return a citation's strength and score: `strong support, 0.61`."""
    return f"{STRENGTHS[citation.strength]}, {citation.score:.2f}"


def one_line(text: str) -> str:
    """Return a text with its white space, line ends too, as single spaces."""
    return " ".join(text.split())


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: `1 article`, `2 articles`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {plural or noun + 's'}"


def web_address(url: str | None) -> str | None:
    """Return an address that is safe to link to: http and https only."""
    if url and url.strip().lower().startswith(("http://", "https://")):
        return url.strip()
    return None
