import json
import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scripts.measuring.linked_topics import (
    Counts,
    auroc,
    count_citations,
    fit_logistic,
    read_linked_topics,
    read_qags,
    read_wice,
    reliability,
)
from summarize.errors import CorpusError


def test_counts_give_precision_recall_and_f1() -> None:
    counts = count_citations([1, 2, 2], frozenset({2, 3, 4})) + Counts(1, 1, 1)
    assert counts == Counts(hits=2, cited=3, linked=4)
    assert (counts.precision, counts.recall) == (2 / 3, 0.5)
    assert counts.f1 == pytest.approx(4 / 7)


def test_no_citations_and_no_links_count_as_nothing() -> None:
    assert (Counts().precision, Counts().recall, Counts().f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("scores", "labels", "area"),
    [
        ([0.1, 0.9], [False, True], 1.0),
        ([0.9, 0.1], [False, True], 0.0),
        ([0.5, 0.5], [False, True], 0.5),
        ([1, 2, 3, 4], [False, True, False, True], 0.75),
    ],
)
def test_auroc_is_the_share_of_pairs_in_order(
    scores: list[float], labels: list[bool], area: float
) -> None:
    assert auroc(scores, labels) == area


def test_auroc_of_one_class_is_nan() -> None:
    assert math.isnan(auroc([0.1, 0.2], [True, True]))


@given(
    st.lists(
        st.tuples(st.integers(0, 5), st.booleans()), min_size=2, max_size=12
    ).filter(lambda items: len({label for _, label in items}) == 2)
)
@settings(max_examples=50)
def test_auroc_counts_pairs(items: list[tuple[int, bool]]) -> None:
    pairs = [(a, b) for a, x in items if x for b, y in items if not y]
    wins = sum((a > b) + (a == b) / 2 for a, b in pairs)
    area = auroc([score for score, _ in items], [label for _, label in items])
    assert area == pytest.approx(wins / len(pairs))


def test_reliability_puts_each_score_into_one_bucket() -> None:
    low, empty, high = reliability(
        [0.0, 0.1, 0.7, 1.0], [False, True, True, True], [0, 0.5, 0.6, 1]
    )
    assert (low.n, low.mean_score, low.precision) == (2, 0.05, 0.5)
    assert empty.n == 0
    assert math.isnan(empty.precision)
    assert (high.n, high.precision) == (2, 1.0)


def test_the_logistic_fit_finds_the_model_that_made_the_labels() -> None:
    generator = np.random.default_rng(0)
    signals = generator.normal(size=(4000, 2))
    odds = 1 / (1 + np.exp(-(signals @ [2.0, -1.0] + 0.5)))
    weights = fit_logistic(signals, generator.random(4000) < odds, penalty=0.01)
    assert weights == pytest.approx([0.5, 2.0, -1.0], abs=0.2)


def test_the_penalty_draws_weights_to_zero_but_not_the_intercept() -> None:
    labels = [True] * 30 + [False] * 10
    signals = np.array([[1.0]] * 30 + [[0.0]] * 10)
    weights = fit_logistic(signals, labels, penalty=1e6)
    assert weights[1] == pytest.approx(0, abs=1e-3)
    assert weights[0] == pytest.approx(math.log(3), abs=1e-2)


def test_linked_topics_are_read_with_spans_and_places(tmp_path: Path) -> None:
    document = {"id": "one", "text": "Rain fell. It stopped.", "sentences": []}
    document["sentences"] = ["Rain fell. ", "It stopped."]
    links = [{"doc": "one", "sent_idx": 1, "sent": "It stopped."}]
    row = {"id": "t", "summary_sentence": "The rain ended.", "support": links}
    topic = {"id": "t", "documents": [document]}
    (tmp_path / "topics.jsonl").write_text(json.dumps(topic) + "\n")
    (tmp_path / "support.jsonl").write_text(json.dumps(row) + "\n")
    [read] = read_linked_topics(tmp_path)
    assert [(p.start, p.end, p.text) for p in read.passages] == [
        (0, 11, "Rain fell. "),
        (11, 22, "It stopped."),
    ]
    assert read.summary[0].links == {1}


def test_judged_claims_are_read_with_labels_from_0_to_1(tmp_path: Path) -> None:
    wice = {"id": "w", "claim": "A.", "evidence_sentences": ["B.", "C."]}
    rows = [{**wice, "label": label} for label in ("supported", "partially_supported")]
    path = tmp_path / "wice.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)))
    assert [(item.label, item.evidence) for item in read_wice(path)] == [
        (1.0, ("B.", "C.")),
        (0.5, ("B.", "C.")),
    ]
    path.write_text(
        json.dumps({"id": "q", "sentence": "A.", "document": "1, 200 B.", "label": 0})
    )
    [item] = read_qags(path)
    assert (item.claim, item.evidence, item.label) == ("A.", "1,200 B.", 0.0)


def test_a_missing_file_is_named_in_the_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"topics\.jsonl|support\.jsonl"):
        read_linked_topics(tmp_path)
