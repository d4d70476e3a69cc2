from pathlib import Path

import pytest
import torch

from summarize.tagging.weights import pack, parts_of, unpack


def test_packed_weights_come_back_within_half_a_step(tmp_path: Path) -> None:
    state = {
        "table": torch.tensor([[0.5, -127.0, 64.2], [0.0, 0.0, 0.0]]),
        "bias": torch.tensor([0.25, -3.0]),
    }
    pack(state, tmp_path)
    found = unpack(tmp_path)
    assert found.keys() == state.keys()
    assert torch.equal(found["bias"], state["bias"])
    assert torch.allclose(found["table"], state["table"], atol=0.5)
    assert found["table"][0, 1] == -127


def test_a_missing_part_is_told(tmp_path: Path) -> None:
    pack({"bias": torch.zeros(2)}, tmp_path)
    [part] = parts_of(tmp_path)
    part.rename(tmp_path / "packed-1-of-2.safetensors")
    with pytest.raises(FileNotFoundError, match="1 of 2 parts"):
        parts_of(tmp_path)
    with pytest.raises(FileNotFoundError, match="0 of 0 parts"):
        parts_of(tmp_path / "nothing")
