import pytest

from summarize.corpus.given import topic_of
from summarize.errors import CorpusError
from summarize.schema import Article, Topic

STORM = "The storm hit the coast at noon."


def test_texts_rows_and_articles_become_a_topic_in_their_order() -> None:
    article = Article("mine", STORM)
    topic = topic_of([STORM, article, {"text": STORM, "source": "Ledger"}])
    assert topic == Topic(
        "articles",
        (Article("1", STORM), article, Article("3", STORM, source="Ledger")),
    )


def test_one_text_is_cut_at_its_separators() -> None:
    assert [
        each.text for each in topic_of(f"{STORM}|||||Nobody was hurt.").articles
    ] == [
        STORM,
        "Nobody was hurt.",
    ]


def test_a_topic_stays_what_it_is() -> None:
    topic = Topic("storm", (Article("a", STORM),), ("A storm.",))
    assert topic_of(topic) is topic


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ([], "none has text"),
        ("  ", "none has text"),
        ([STORM, 7], r"articles\[1\] is a text or an object; found the number 7"),
        (
            [{"documents": [STORM], "summary": STORM}],
            r"articles\[0\] has no 'text'; keys found: documents, summary "
            r'\(give texts, as in summarize\(\[row\["KEY"\] for row in rows\]\)',
        ),
        ({"text": STORM}, "articles are a list of texts, not dict"),
        (None, "articles are a list of texts, not NoneType"),
    ],
)
def test_what_is_no_article_is_an_error_that_says_where(
    given: object, says: str
) -> None:
    with pytest.raises(CorpusError, match=says):
        topic_of(given)  # type: ignore[arg-type]
