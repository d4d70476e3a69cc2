import pytest

from summarize.report.credits import credited
from summarize.report.words import copy_lines
from summarize.schema import ArticleAccount, Summary


def topic(*outlets_and_authors: tuple[str | None, str | None]) -> Summary:
    accounts = [
        ArticleAccount(name, None, outlet, None, None, 1, 0, 0, 1, 1, author=author)
        for name, (outlet, author) in zip("abc", outlets_and_authors, strict=False)
    ]
    return Summary("t", (), tuple(accounts))


@pytest.mark.parametrize(
    ("articles", "pairs"),
    [
        ([("Elm Press", None), ("Post", "ELM  press")], [("b", "a")]),
        ([("Post", "Elm Press"), ("The Elm Press", None)], [("a", "b")]),
        ([("Post", "Ann Lee"), ("Courier", "Ann Lee")], [("b", "a")]),
        ([("Post", "Ann Lee"), ("Post", "Ann Lee")], []),
        ([("Post", None), ("Courier", None)], []),
        ([(None, None), (None, None)], []),
    ],
    ids=[
        "an agency",
        "the agency last",
        "one author",
        "one outlet",
        "no author",
        "nothing known",
    ],
)
def test_a_credit_makes_two_articles_one_voice(
    articles: list[tuple[str | None, str | None]], pairs: list[tuple[str, str]]
) -> None:
    assert credited(topic(*articles)) == pairs


def test_a_credit_is_told_in_words() -> None:
    assert copy_lines(topic(("Elm Press", None), ("Post", "Elm Press"))) == [
        "Source 2 (b, Post) is credited to Elm Press, and counts as one voice with "
        "source 1 (a, Elm Press)."
    ]
