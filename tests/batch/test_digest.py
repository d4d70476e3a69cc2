from dataclasses import fields, replace

import pytest

from summarize.batch.digest import digest_topic
from summarize.schema import Article, Topic

TOPIC = Topic("t", (Article("a", "one"), Article("b", "two")), ("ref",))


def test_equal_topics_have_equal_digests() -> None:
    assert digest_topic(TOPIC) == digest_topic(replace(TOPIC, id="other"))
    assert digest_topic(TOPIC).startswith("sha256:")


@pytest.mark.parametrize("field", [field.name for field in fields(Article)])
def test_every_field_of_an_article_counts(field: str) -> None:
    first, second = TOPIC.articles
    changed = replace(TOPIC, articles=(replace(first, **{field: "x"}), second))
    assert digest_topic(changed) != digest_topic(TOPIC)


def test_order_and_references_count() -> None:
    turned = replace(TOPIC, articles=TOPIC.articles[::-1])
    without = replace(TOPIC, references=())
    assert len({digest_topic(t) for t in (TOPIC, turned, without)}) == 3
