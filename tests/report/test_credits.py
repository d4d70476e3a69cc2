import pytest

from summarize.report.credits import credited
from summarize.report.words import same_words
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


def test_a_credit_is_told_in_plain_words_of_the_article_that_has_it() -> None:
    articles = topic(("Elm Press", None), ("Post", "Elm Press"))
    assert same_words(articles) == {"b": "same report as Elm Press"}


def test_of_two_articles_of_one_outlet_the_number_tells_which() -> None:
    elm = ("Elm Press", None)
    articles = topic(elm, elm, ("Post", "Elm Press"))
    assert same_words(articles)["c"] == "same report as Elm Press (article 1)"
