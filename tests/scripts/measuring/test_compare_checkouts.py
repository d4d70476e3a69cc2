from typing import Any

import pytest

from scripts.measuring.compare_checkouts import differences, unranked


def found(left: Any, right: Any) -> tuple[list[str], set[str]]:
    added: set[str] = set()
    return [*differences(left, right, "x", added)], added


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ({"a": [1, 2]}, {"a": [1, 2]}, []),
        ({"a": [1, 2]}, {"a": [1, 3]}, ["x.a[1]: 2 → 3"]),
        ({"a": [1, 2]}, {"a": [1]}, ["x.a: 2 items before, 1 after"]),
        ({"a": {"b": "c"}}, {"a": {}}, ["x.a.b: gone, was 'c'"]),
        ([1], {"a": 1}, ["x: [1] → {'a': 1}"]),
        ("line", None, ["x: 'line' → None"]),
    ],
)
def test_what_differs_is_named_with_its_place(
    left: Any, right: Any, said: list[str]
) -> None:
    assert found(left, right) == (said, set())


def test_a_key_that_is_new_is_told_and_no_difference() -> None:
    assert found({"a": {"b": 1}}, {"a": {"b": 1, "c": 2}}) == ([], {"c"})


def test_times_and_versions_are_left_aside() -> None:
    left = {"seconds": 1.0, "version": "1", "a": {"config": "x"}}
    right = {"seconds": 2.0, "started": "now", "a": {}}
    assert found(left, right) == ([], set())


def test_groups_that_nobody_ranked_come_in_the_order_of_the_text() -> None:
    def group(name: str, start: int, score: float) -> dict[str, Any]:
        return {"lead": {"article_id": name, "start": start}, "score": score}

    def record(*groups: dict[str, Any]) -> dict[str, Any]:
        return {"text": "It rained.", "trace": {"groups": [*groups], "order": 1}}

    told = record(group("b", 0, 0.9), group("a", 9, 0.5), group("a", 0, 0.1))
    assert unranked(told) == record(
        group("a", 0, 0.0), group("a", 9, 0.0), group("b", 0, 0.0)
    )
    assert unranked("a line") == "a line"
