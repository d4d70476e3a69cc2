"""The page of an evaluation."""

import re
from html.parser import HTMLParser
from pathlib import Path

from summarize.evaluation.harness.compare import EvaluationOptions, evaluate_outputs
from summarize.report.scores import Texts, scores_page
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
    names = ("length.png", "intervals.png")
    plots = [tmp_path / name for name in names]
    for plot in plots:
        plot.write_bytes(b"picture")

    page = scores_page(report, [*plots, tmp_path / "length.svg"])
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


def test_intervals_are_drawn_on_the_page_itself() -> None:
    page = scores_page(evaluate_outputs(TOPICS, OUTPUTS, options=QUICK), [])

    assert page.count('<svg class="interval"') == 4 * (5 + 3)  # no bar to the oracle
    assert 'class="zero"' in page


def test_what_the_scores_come_to_stands_on_top() -> None:
    page = scores_page(evaluate_outputs(TOPICS, OUTPUTS, options=QUICK), [])

    top = page[page.index("<main ") :]
    assert "Too few topics to tell mine &amp; yours from others" in top[:200]
    assert " p 0" not in top


def test_texts_at_both_ends_stand_beside_their_references_and_are_linked() -> None:
    report = evaluate_outputs(TOPICS, OUTPUTS, options=QUICK)
    texts = {
        "good": Texts("Ships sank.", ("Boats came.", "Ships sank.")),
        "<bad>": Texts("Nothing <at> all.", ("Rain fell.",)),
    }

    page = scores_page(report, [], texts=texts)

    links, targets = (
        re.findall(r'href="#([\w-]+)"', page),
        re.findall(r' id="(.*?)"', page),
    )
    assert links == targets == ["topic-1", "topic-2"]
    assert page.count("<mark>Ships sank</mark>.") == 2
    assert "Nothing &lt;at&gt; all." in page
    best, worst = page.index("Best topics"), page.index("Worst topics")
    assert best < page.index("good</a>") < worst < page.index("&lt;bad&gt;</a>")


def test_without_references_the_page_says_so() -> None:
    bare = [topic("Rain fell.", name="bare")]

    page = scores_page(evaluate_outputs(bare, {"mine": ["Rain."]}, options=QUICK), [])

    assert "No references, so no ROUGE; 1 topics." in page
    assert "topic by topic" not in page
