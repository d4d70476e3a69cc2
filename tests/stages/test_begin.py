import pytest

from summarize.errors import CorpusError, LimitError
from summarize.schema import Article, Topic
from summarize.stages.begin import LimitOptions, begin_topic


def test_the_language_is_the_one_that_the_articles_give() -> None:
    topic = Topic("t", (Article("a", "Regen.", language="de"),))
    assert begin_topic(topic) == "de"


def test_two_articles_of_one_id_are_an_error() -> None:
    topic = Topic("t", (Article("a", "Rain."), Article("a", "Snow.")))
    with pytest.raises(CorpusError, match="2 articles have the id 'a'"):
        begin_topic(topic)


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        (LimitOptions(articles=1), "topic t has 2 articles, limits.articles is 1"),
        (LimitOptions(characters=9), "has 10 characters, limits.characters is 9"),
    ],
)
def test_a_topic_beyond_a_limit_is_an_error(limits: LimitOptions, said: str) -> None:
    topic = Topic("t", (Article("a", "Rain."), Article("b", "Snow.")))
    with pytest.raises(LimitError, match=said):
        begin_topic(topic, limits)


def test_a_topic_that_reaches_its_limits_is_not_beyond_them() -> None:
    topic = Topic("t", (Article("a", "Rain."), Article("b", "Snow.")))
    begin_topic(topic, LimitOptions(articles=2, characters=10))
    begin_topic(topic, LimitOptions())
