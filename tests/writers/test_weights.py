"""What is said of a number type before the weights are loaded in it."""

import platform

import pytest
import torch

from summarize.writers.weights import warn_if_slow


@pytest.mark.parametrize(
    ("wanted", "device", "machine", "computes", "warns"),
    [
        ("bfloat16", "cpu", "x86_64", False, True),
        ("bfloat16", "cpu", "AMD64", False, True),
        ("bfloat16", "cpu", "x86_64", True, False),
        ("bfloat16", "cpu", "arm64", False, False),
        ("bfloat16", "cuda", "x86_64", False, False),
        ("auto", "cpu", "x86_64", False, False),
        ("float32", "cpu", "x86_64", False, False),
    ],
)
def test_a_slow_number_type_is_warned_of(
    wanted: str,
    device: str,
    machine: str,
    computes: bool,
    warns: bool,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(platform, "machine", lambda: machine)
    for name in ("_is_avx512_bf16_supported", "_is_amx_tile_supported"):
        monkeypatch.setattr(torch.cpu, name, lambda: computes)
    warn_if_slow(wanted, device)
    assert ("writer.dtype=bfloat16" in caplog.text) is warns
