import pytest

from summarize.report.anchors import Anchors


@pytest.mark.parametrize(
    ("topic_id", "anchor"),
    [
        ("Harlow Bay_ferry", "harlow-bay-ferry"),
        ("../a/b.txt", "a-b-txt"),
        ("嵐が港を", "嵐が港を"),
        ("'\"><\u202e\x00", "topic"),
        ("x" * 500, "x" * 60),
    ],
)
def test_the_id_of_a_topic_is_letters_digits_and_hyphens(
    topic_id: str, anchor: str
) -> None:
    assert Anchors().of(topic_id) == anchor


def test_no_two_topics_have_one_id() -> None:
    anchors = Anchors()
    ids = [anchors.of(topic_id) for topic_id in ("a", "A", "a-2", "a!")]
    assert ids == ["a", "a-2", "a-2-2", "a-3"]
