"""For every test: no network, one thread, no deadline, a mark where a model runs."""

import gc
import os
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["OMP_NUM_THREADS"] = "1"
os.environ["TOKENIZERS_PARALLELISM"] = "false"

# Where nobody keeps bytecode, as in many a container, every process that a test starts
# compiles the package anew, which takes longer than what it is started for.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

settings.register_profile("untimed", deadline=None, max_examples=50)  # none is timed
settings.load_profile("untimed")

pytest_plugins = ["tests.checkpoints", "tests.verifying.tiny"]

_CHECKPOINTS = {"checkpoint", "undecided_checkpoint", "verifiers"}
_LOADS_A_MODEL = re.compile(
    r"^\s*(import|from) (torch|transformers)\b"
    r"|\b(load_(encoder|judge|verifier)|Seq2SeqOptions|CTranslate2Options)\b"
    r"|\bload_config\(\)",  # the default asks the bundled model
    re.MULTILINE,
)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what runs a model `torch`: by its fixtures, or by the text of its module."""
    for item in items:
        fixtures = set(getattr(item, "fixturenames", ()))
        if fixtures & _CHECKPOINTS or _loads_a_model(item.path):
            item.add_marker("torch")


# What was imported stays: the collector need not look at a million objects each time.
gc.disable()


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


@cache
def _loads_a_model(module: Path) -> bool:
    return bool(_LOADS_A_MODEL.search(module.read_text(encoding="utf-8")))
