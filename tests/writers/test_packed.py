"""Packed weights are read as they were written."""

from pathlib import Path

import numpy as np
import torch
from safetensors.numpy import save_file

from summarize.writers.packed import is_packed, read_packed


def test_numbers_are_scale_times_code_plus_offset(tmp_path: Path) -> None:
    nibbles = np.arange(16, dtype=np.uint8)[None, None, :] | np.uint8(0x30)
    packed = {
        "a.weight:codes": nibbles,  # 0 to 15, then sixteen times 3
        "a.weight:scales": np.array([[0.5]], dtype=np.float16),
        "a.weight:offsets": np.array([[-1.0]], dtype=np.float16),
        "norm": np.array([1.0, 2.0], dtype=np.float32),
    }
    save_file(packed, tmp_path / "packed-1-of-1.safetensors")
    weights = read_packed(tmp_path)
    expected = [[0.5 * n - 1 for n in range(16)] + [0.5 * 3 - 1] * 16]
    assert torch.equal(weights["a.weight"], torch.tensor(expected))
    assert torch.equal(weights["norm"], torch.tensor([1.0, 2.0]))


def test_rows_in_several_files_stand_in_their_order(tmp_path: Path) -> None:
    for number, code in ((1, 4), (2, -7)):
        rows = {
            "a.weight:codes": np.full((1, 1, 32), code, dtype=np.int8),
            "a.weight:scales": np.array([[2.0]], dtype=np.float16),
        }
        save_file(rows, tmp_path / f"packed-{number}-of-2.safetensors")
    assert is_packed(tmp_path)
    assert read_packed(tmp_path)["a.weight"][:, 0].tolist() == [8.0, -14.0]
