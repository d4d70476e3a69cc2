import socket
from pathlib import Path
from typing import Any

import pytest

import summarize.evaluation
from summarize.evaluation.metrics.rouge import score

FOLDER = Path(summarize.evaluation.__file__).parent / "rouge_metric"


@pytest.fixture
def metric(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """The metric as a user of `evaluate` gets it, where no connection can be made."""
    import evaluate

    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    return evaluate.load(str(FOLDER), cache_dir=str(tmp_path))


@pytest.mark.slow
def test_the_metric_loads_offline_and_gives_our_scores_and_the_signature(
    metric: Any,
) -> None:
    found = metric.compute(
        predictions=["the dam held", "ships sank"],
        references=[["the dam held", "it held"], ["boats sank"]],
        n_resamples=100,
    )

    second = score("ships sank", ["boats sank"])["rouge1"].f
    assert found["rouge1_scores"] == [1.0, second]
    assert found["rouge1"] == pytest.approx((1.0 + second) / 2)
    assert found["signature"].startswith("ROUGE:1,2,L,Lsum|")


@pytest.mark.slow
def test_the_metric_takes_single_references_and_options(metric: Any) -> None:
    found = metric.compute(
        predictions=["runs"], references=["run"], stemmer=False, n_resamples=100
    )

    assert found["rouge1"] == 0.0
    assert "|stem:none|" in found["signature"]
