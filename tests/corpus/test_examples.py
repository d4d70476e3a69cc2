"""The example topics hold what their README says."""

from pathlib import Path

import pytest

from summarize.corpus import read_topics
from summarize.schema import Article, Topic

EXAMPLES = Path(__file__).parents[2] / "examples"
TOPICS = (
    "brightwell-kettle-recall",
    "harlow-bay-ferry",
    "orlac-rail-strike",
    "velden-flood-fund",
)


@pytest.fixture(scope="module")
def topics() -> dict[str, Topic]:
    return {item.id: item for item in read_topics(EXAMPLES) if isinstance(item, Topic)}


def article(topic: Topic, number: str) -> Article:
    return next(each for each in topic.articles if each.id.startswith(number))


def test_there_are_four_topics_with_a_reference_each(topics: dict[str, Topic]) -> None:
    assert tuple(topics) == TOPICS
    for topic in topics.values():
        assert len(topic.references) == 1
        assert 80 <= len(topic.references[0].split()) <= 150


@pytest.mark.parametrize(
    ("topic_id", "number", "text"),
    [
        ("harlow-bay-ferry", "01", "killing at least 12 people"),
        ("harlow-bay-ferry", "03", "killing 15 people"),
        ("velden-flood-fund", "01", "raised 4.2 million marks"),
        ("velden-flood-fund", "02", "reached 3.8 million marks"),
        ("velden-flood-fund", "01", "Please keep giving if you can"),
        ("orlac-rail-strike", "01", "from Monday, February 10"),
        ("orlac-rail-strike", "02", "from Tuesday, February 11"),
        ("orlac-rail-strike", "02", "driversâ€™ strike"),
        ("brightwell-kettle-recall", "01", "about 140,000 electric kettles"),
        ("brightwell-kettle-recall", "02", "about 114,000 kettles"),
        ("brightwell-kettle-recall", "02", "“I didn’t want a voucher,”"),
    ],
)
def test_what_is_planted_is_read(
    topics: dict[str, Topic], topic_id: str, number: str, text: str
) -> None:
    assert text in article(topics[topic_id], number).text


def test_one_article_has_windows_line_ends(topics: dict[str, Topic]) -> None:
    text = article(topics["harlow-bay-ferry"], "04").text
    assert text.count("\r\n") == text.count("\n") > 10


def test_the_page_is_read_without_its_menu() -> None:
    pytest.importorskip(
        "trafilatura",
        reason="trafilatura cannot be imported here",
        exc_type=ImportError,
    )
    (topic,) = read_topics(EXAMPLES / "harlow-bay-ferry")
    assert isinstance(topic, Topic)
    page = article(topic, "02")
    assert page.source == "The Harlow Courier"
    assert "12 people confirmed dead" in page.text
    assert "Tide tables" not in page.text
