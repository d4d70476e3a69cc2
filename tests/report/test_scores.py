"""The page of an evaluation."""

import re
from html.parser import HTMLParser
from pathlib import Path

from summarize.evaluation.harness.compare import EvaluationOptions, evaluate_outputs
from summarize.report.scores import scores_page
from tests.build import topic

QUICK = EvaluationOptions(n_resamples=100)
TOPICS = [
    topic("Rain fell. Ships sank.", name="good", references=["Ships sank."]),
    topic("Rain fell. Ships sank.", name="<bad>", references=["Rain fell."]),
]
OUTPUTS = {"mine & yours": ["Ships sank.", "Nothing at all."]}


class Reader(HTMLParser):
    """Collects tags, and checks that each is closed in its turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.seen.append(tag)
        if tag not in ("meta", "img"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_has_all_tables_the_plots_and_the_signature(tmp_path: Path) -> None:
    report = evaluate_outputs(TOPICS, OUTPUTS, options=QUICK)
    plot = tmp_path / "length.png"
    plot.write_bytes(b"picture")

    page = scores_page(report, [plot, tmp_path / "length.svg"])
    reader = Reader()
    reader.feed(page)

    assert reader.open == []
    assert reader.seen.count("table") == 4
    assert reader.seen.count("img") == 1
    assert "script" not in reader.seen
    assert "mine &amp; yours" in page
    assert report.signature in page


def test_the_topic_furthest_behind_the_lead_stands_first() -> None:
    page = scores_page(evaluate_outputs(TOPICS, OUTPUTS, options=QUICK), [])

    assert re.findall(r'row">(good|&lt;bad&gt;)<', page) == ["&lt;bad&gt;", "good"]


def test_without_references_the_page_says_so() -> None:
    bare = [topic("Rain fell.", name="bare")]

    page = scores_page(evaluate_outputs(bare, {"mine": ["Rain."]}, options=QUICK), [])

    assert "No references, so no ROUGE; 1 topics." in page
    assert "topic by topic" not in page
