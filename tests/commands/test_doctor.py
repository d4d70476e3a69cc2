"""`summarize doctor`: what it says, and that a broken model is found."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.commands.doctor import _Found, _show
from summarize.doctor.extras import Extra
from summarize.doctor.machine import look_at_machine
from summarize.doctor.models import ModelCheck
from tests.process import ROOT

FOUND = _Found(
    {"numpy": "2.4.6", "torch": "2.13.0"},
    look_at_machine(),
    [
        Extra("pdf", "PDF files as input", {"pypdf": "7.1"}),
        Extra("train", "training", {"gguf": "0.19", "peft": None}),
    ],
    [
        ModelCheck("furniture", "what on a page is no story", None, 1.25),
        ModelCheck("mini", "which sentences count", "does not load: cut off", 0.1),
    ],
)


@pytest.mark.parametrize("columns", [60, 120])
def test_nothing_is_lost_or_too_wide(
    columns: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    _show(FOUND)
    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= columns
    shown = " ".join(" ".join(lines).split())
    for words in (
        "AMX: ",
        "PDF files as input: pypdf 7.1",
        "missing (peft)",
        "pip install",
        "works, 1.2 s",
        "DOES NOT WORK",
        "A bundled model does not work: reinstall",
    ):
        assert words in shown


@pytest.mark.slow
def test_a_broken_model_is_named_and_what_stands_apart_works(tmp_path: Path) -> None:
    """In a copy of this package, made of links, in which one file was cut off."""
    models = tmp_path / "summarize" / "models"
    for source, copy in (
        (ROOT / "summarize", tmp_path / "summarize"),
        (ROOT / "summarize" / "models", models),
    ):
        copy.mkdir()
        for path in source.iterdir():
            if path.name != "models":
                (copy / path.name).symlink_to(path)
    (models / "word_relations.npz").unlink()
    whole = (ROOT / "summarize" / "models" / "word_relations.npz").read_bytes()
    (models / "word_relations.npz").write_bytes(whole[: len(whole) // 2])

    done = subprocess.run(
        [sys.executable, "-m", "summarize", "doctor", "--format", "json"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )

    found = json.loads(done.stdout)
    problems = {model["name"]: model["problem"] for model in found["models"]}
    assert (done.returncode, found["works"]) == (1, False)
    assert problems.pop("word_relations").startswith("does not load: ")
    apart = ("word_vectors", "furniture", "mini, judging")  # merging asks it, too
    assert [problems[name] for name in apart] == [None] * 3
    assert found["machine"]["usable"] >= 1
