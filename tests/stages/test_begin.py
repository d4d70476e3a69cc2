import pytest

from summarize.errors import CorpusError
from summarize.schema import Article, Topic
from summarize.stages.begin import begin_topic


def test_the_language_is_the_one_that_the_articles_give() -> None:
    topic = Topic("t", (Article("a", "Regen.", language="de"),))
    assert begin_topic(topic) == "de"


def test_two_articles_of_one_id_are_an_error() -> None:
    topic = Topic("t", (Article("a", "Rain."), Article("a", "Snow.")))
    with pytest.raises(CorpusError, match="2 articles have the id 'a'"):
        begin_topic(topic)
