"""BERTScore with a tiny encoder of random weights, made here."""

import importlib.util
import sys
from pathlib import Path

import pytest

from summarize.errors import ModelError
from summarize.evaluation.harness.compare import EvaluationOptions
from summarize.evaluation.harness.files import score_texts
from summarize.evaluation.harness.tables import report_markdown
from summarize.evaluation.metrics.bertscore import BertScorer
from summarize.evaluation.metrics.rouge import Score

WORDS = ["the", "a", "fire", "storm", "in", "harbour", "town", "sank", "ferry"]
needs_extra = pytest.mark.skipif(
    importlib.util.find_spec("bert_score") is None,
    reason="needs the extra `bertscore` (bert-score)",
)


@pytest.fixture(scope="module")
def encoder(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of an encoder that knows the words above."""
    import torch
    from transformers import BertConfig, BertModel, BertTokenizer
    from transformers.utils import logging

    torch.set_num_threads(1)
    logging.disable_progress_bar()
    tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS]
    vocab = {token: n for n, token in enumerate(tokens)}
    tokenizer = BertTokenizer(vocab=vocab, model_max_length=32)
    sizes = {"hidden_size": 16, "num_hidden_layers": 2, "num_attention_heads": 2}
    with torch.random.fork_rng():
        torch.manual_seed(0)
        config = BertConfig(vocab_size=len(vocab), max_position_embeddings=32, **sizes)
        model = BertModel(config)
    folder = tmp_path_factory.mktemp("encoder") / "tiny"
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return str(folder)


@needs_extra
def test_the_same_text_scores_one_and_another_less(encoder: str) -> None:
    same, other = BertScorer(encoder).score(
        ["the ferry sank", "the ferry sank"], [["the ferry sank"], ["a storm"]]
    )

    assert same == pytest.approx((1, 1, 1), abs=1e-5)
    assert 0 < other.f < 0.99


@needs_extra
def test_the_best_of_several_references_counts(encoder: str) -> None:
    scorer = BertScorer(encoder)
    [one], [best] = (
        scorer.score(["the town"], [references])
        for references in (["a storm"], ["a storm", "the town"])
    )

    assert one.f < best.f
    assert best.f == pytest.approx(1, abs=1e-5)


@needs_extra
def test_an_empty_text_scores_zero_and_a_long_one_is_cut(encoder: str) -> None:
    scorer = BertScorer(encoder)

    assert scorer.score([" "], [["the town"]]) == [Score(0, 0, 0)]
    assert scorer.score(["the fire " * 90], [["the fire"]])[0].f > 0


@needs_extra
def test_a_report_has_it_beside_rouge_and_in_the_signature(encoder: str) -> None:
    options = EvaluationOptions(n_resamples=100, bertscore=encoder)

    first, second = (
        score_texts(["a fire", ""], ["a fire", "the town"], options) for _ in "ab"
    )

    assert first == second
    assert first.systems[0].scores["bertscore"][1] == 0
    assert "|BERTScore:tiny,L2,bert-score" in first.signature
    assert "| BERTScore F |" in report_markdown(first)


@needs_extra
def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="cannot be loaded"):
        BertScorer(str(tmp_path))


def test_without_the_extra_the_error_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "bert_score", None)

    with pytest.raises(ModelError, match=r"\.\[bertscore\]"):
        BertScorer("any")
