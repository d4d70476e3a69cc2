"""How a report puts things into words, the same in HTML, Markdown and plain text."""

from summarize.schema import ArticleAccount, Citation, Strength

STRENGTHS: dict[Strength, str] = {
    "strong": "strong support",
    "medium": "medium support",
    "nearest": "nearest passage, not support",
}
NO_SOURCE = "no source found"


def article_name(account: ArticleAccount) -> str:
    """Return the name by which a reader knows an article: title, source, date."""
    facts = [account.title or account.id, account.source, account.date]
    return ", ".join(one_line(fact) for fact in facts if fact)


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
