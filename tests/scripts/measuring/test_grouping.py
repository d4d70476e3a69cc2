"""B-cubed by hand, and a file of topics measured."""

import json
from pathlib import Path

import pytest

from scripts.measuring.grouping import bcubed, measure, read
from summarize.grouping import GroupOptions


def test_bcubed_is_the_mean_over_articles() -> None:
    # two topics, a a b b; events {a a b} and {b}
    score = bcubed(["a", "a", "b", "b"], ["1", "1", "1", "2"])
    assert score.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4)
    assert score.recall == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4)
    assert score.f1 == pytest.approx(12 / 17)


def test_topics_are_mixed_and_put_together_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fire, match = "A timber warehouse burned in Kelby.", "Aldmoor Rovers won the cup."
    rows = [
        {"id": "fire", "documents": [{"text": fire}, {"text": f"{fire} Nobody."}]},
        {"id": "match", "documents": [{"text": match}, {"text": f"{match} Again."}]},
    ]
    path = tmp_path / "topics.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    articles = read([path], "all", relevant=False)
    events = measure(articles, GroupOptions())
    assert sorted(len(event.articles) for event in events) == [2, 2]
    assert "P 1.000 R 1.000 F1 1.000; 2 events of 4 articles" in capsys.readouterr().out
    assert len(read([path], "odd", relevant=False)) == 2
