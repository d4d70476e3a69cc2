"""The weights of the tagger: numpy reads what torch trained."""

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from transformers import BertConfig

from scripts.training.furniture.weights import TrainedWeights
from scripts.training.packing import files_of, save_files
from summarize.tagging.weights import read_weights
from summarize.tagging.windows import Window


@pytest.fixture
def trained() -> TrainedWeights:
    torch.manual_seed(1)
    sizes = {"hidden_size": 8, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = BertConfig(vocab_size=20, intermediate_size=16, **sizes)
    weights = TrainedWeights(config, n_shapes=4)
    for module in weights.modules().values():
        module.eval()
    return weights


def write(weights: TrainedWeights, folder: Path) -> None:
    save_files(list(files_of(weights.state())), folder)
    text = json.dumps(weights.bert.config.to_dict())
    (folder / "config.json").write_text(text, encoding="utf-8")


def test_numpy_says_what_torch_says(trained: TrainedWeights, tmp_path: Path) -> None:
    write(trained, tmp_path)
    tokens, shapes = [2, 5, 7, 3], [0, 1, 3, 0]
    mask = torch.ones(1, 4, dtype=torch.long)
    with torch.inference_mode():
        told = trained.log_odds(torch.tensor([tokens]), mask, torch.tensor([shapes]))
    window = Window(0, 2, tokens, shapes, places=[1, 2])
    read = read_weights(tmp_path).log_odds(window)
    assert np.ptp(told[0].numpy()) > 0.1
    assert np.allclose(read, told[0, 1:3].numpy(), atol=0.02)  # 8 bits a weight


def test_weights_that_are_handed_on_give_the_same_odds(tmp_path: Path) -> None:
    config = BertConfig(vocab_size=20, hidden_size=8, num_attention_heads=2)
    one, other = (TrainedWeights(config, n_shapes=4) for _ in range(2))
    other.load(one.state())
    assert torch.equal(one.out.weight, other.out.weight)
    state = one.state()
    del state["out.bias"]
    with pytest.raises(RuntimeError, match="bias"):
        other.load(state)


def test_a_missing_weight_is_named(trained: TrainedWeights, tmp_path: Path) -> None:
    write(trained, tmp_path)
    state = trained.state()
    del state["out.bias"]
    save_files(list(files_of(state)), tmp_path)
    with pytest.raises(KeyError, match=r"out\.bias"):
        read_weights(tmp_path)
