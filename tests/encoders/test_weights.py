"""What is read of files of safetensors: floats in float32, and only what is asked."""

from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from summarize.encoders.weights import open_rows, read_safetensors

NUMBERS = torch.tensor([[1.5, -0.25], [3.0, 1024.0]])


@pytest.mark.parametrize("kind", [torch.float32, torch.float16, torch.bfloat16])
def test_floats_of_all_kinds_are_read(kind: torch.dtype, tmp_path: Path) -> None:
    save_file({"a": NUMBERS.to(kind)}, path := tmp_path / "m.safetensors")
    found = read_safetensors([path])["a"]
    assert found.dtype == np.float32
    assert found.tolist() == NUMBERS.tolist()


@pytest.mark.parametrize("kind", [torch.float32, torch.float16, torch.bfloat16])
def test_rows_are_read_when_they_are_asked(kind: torch.dtype, tmp_path: Path) -> None:
    one, other = tmp_path / "1.safetensors", tmp_path / "2.safetensors"
    save_file({"words.bias": NUMBERS}, one)
    save_file({"words": NUMBERS.to(kind)}, other)
    found = open_rows([one, other], "words").take([1, 0, 1])
    assert found.dtype == np.float32
    assert found.tolist() == [[3.0, 1024.0], [1.5, -0.25], [3.0, 1024.0]]
    with pytest.raises(KeyError, match="places"):
        open_rows([one, other], "places")


def test_only_weights_of_a_name_are_read(tmp_path: Path) -> None:
    codes = torch.tensor([1, -127], dtype=torch.int8)
    held = {"encoder.a": codes, "decoder.a": NUMBERS}
    save_file(held, path := tmp_path / "m.safetensors", metadata={"format": "pt"})
    found = read_safetensors([path], ("encoder.",))
    assert {name: array.tolist() for name, array in found.items()} == {
        "encoder.a": [1, -127]
    }


@pytest.mark.parametrize(
    "data", [b"", b"\x08", b"\xff" * 16, b"\x02" + bytes(7) + b"[]"]
)
def test_a_broken_file_is_an_error(data: bytes, tmp_path: Path) -> None:
    (path := tmp_path / "m.safetensors").write_bytes(data)
    with pytest.raises(ValueError, match=r"."):
        read_safetensors([path])


def test_a_file_that_was_cut_off_is_an_error(tmp_path: Path) -> None:
    save_file({"a": NUMBERS}, path := tmp_path / "m.safetensors")
    path.write_bytes(path.read_bytes()[:-4])
    with pytest.raises(ValueError, match="reshape"):
        read_safetensors([path])
