"""Texts are scored as the model would score each by itself."""

from pathlib import Path

import pytest

from summarize.writers.causal import load_causal
from summarize.writers.scoring import Asked, likeliest, score_texts
from tests.llama import save_llama


def test_a_score_depends_on_its_prompt_and_text_alone(tmp_path: Path) -> None:
    import torch

    model, _ = load_causal(save_llama(tmp_path))
    asked = [
        Asked([7, 8, 9], [[5, 6, 0], [5, 7, 11, 0]]),
        Asked([12, 13, 14, 15, 16, 17], [[3, 0]]),
    ]
    found = score_texts(model.eval(), asked)
    for each, scores in zip(asked, found, strict=True):
        for text, tokens in zip(each.texts, scores, strict=True):
            ids = torch.tensor([[*each.prompt, *text]])
            with torch.inference_mode():
                logits = model(ids).logits[0].log_softmax(dim=-1)
            start = len(each.prompt) - 1
            expected = [float(logits[start + n, token]) for n, token in enumerate(text)]
            assert tokens == pytest.approx(expected, abs=1e-4)


def test_a_text_must_be_likelier_than_the_first() -> None:
    scores = [[-1.0, -1.0], [-0.5, -0.5], [-2.0, -1.0], [-0.1]]
    assert likeliest(scores, margin=0.0) == [3, 1, 0]
    assert likeliest(scores, margin=1.5) == [3, 1, 2, 0]


def test_a_text_with_a_token_out_of_place_is_none() -> None:
    assert likeliest([[-9.0], [-0.1, -5.5], [-1.0]], margin=0.0) == [2, 0]
