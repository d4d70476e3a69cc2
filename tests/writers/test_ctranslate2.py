import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ModelError
from summarize.writers.ctranslate2 import CTranslate2Writer
from summarize.writers.load import load_writer
from summarize.writers.options import WriterOptions
from tests.checkpoints import CheckpointFolders
from tests.writers.requests import MIXED, request

pytest.importorskip("ctranslate2", reason="needs the extra ctranslate2")

SHORT: dict[str, Any] = {"tokens_per_word": 2}  # the tiny tokenizers spend about 5
CONVERTED = ["t5", "flan-t5", "bart", "bart-wordpiece", "pegasus"]
Load = Callable[..., Any]


@pytest.fixture(scope="module")
def load(
    checkpoint: CheckpointFolders, tmp_path_factory: pytest.TempPathFactory
) -> Load:
    cache = str(tmp_path_factory.mktemp("converted"))

    def load_by_name(name: str, **options: Any) -> Any:
        chosen = {"kind": "ctranslate2", "cache_dir": cache, **SHORT, **options}
        return load_writer(WriterOptions(model=str(checkpoint(name)), **chosen))

    return load_by_name


@pytest.mark.parametrize("name", CONVERTED)
@pytest.mark.parametrize("num_beams", [1, 4])
@pytest.mark.parametrize("no_repeat_ngram_size", [0, 3])
def test_texts_are_those_of_transformers(
    load: Load, name: str, num_beams: int, no_repeat_ngram_size: int
) -> None:
    options = {
        "num_beams": num_beams,
        "no_repeat_ngram_size": no_repeat_ngram_size,
        "early_stopping": True,
        "renormalize": True,
    }
    texts = load(name, kind="seq2seq", **options).write(MIXED)
    assert load(name, **options).write(MIXED) == texts
    # Random weights love one token; where it may recur, the texts say less.
    assert len(set(texts)) > (len(MIXED) // 2 if no_repeat_ngram_size else 1)


@pytest.mark.parametrize("name", CONVERTED)
def test_neighbours_do_not_change_a_text(load: Load, name: str) -> None:
    writer = load(name)
    assert writer.write(MIXED) == [writer.write([item])[0] for item in MIXED]


def test_one_by_one_a_text_is_the_same_even_where_rounding_decides(
    undecided_checkpoint: CheckpointFolders, tmp_path: Path
) -> None:
    writer = load_writer(
        WriterOptions(
            kind="ctranslate2",
            model=str(undecided_checkpoint("bart")),
            cache_dir=str(tmp_path),
            batch_tokens=1,
            **SHORT,
        )
    )
    assert writer.write(MIXED) == [writer.write([item])[0] for item in MIXED]


def test_candidates_come_best_first(load: Load) -> None:
    writer = load("t5")
    [texts] = writer.write_candidates([MIXED[0]], 3)
    assert texts[0] == writer.write([MIXED[0]])[0]
    assert len(set(texts)) == 3


def test_a_checkpoint_is_converted_once(
    load: Load, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = str(tmp_path / "cache")
    texts = load("bart", cache_dir=cache).write(MIXED)
    monkeypatch.setattr("summarize.writers.ctranslate2._convert", lambda *_: 1 / 0)
    assert load("bart", cache_dir=cache).write(MIXED) == texts


def test_a_changed_checkpoint_is_converted_anew(
    load: Load, checkpoint: CheckpointFolders, tmp_path: Path
) -> None:
    folder, cache = tmp_path / "model", tmp_path / "cache"
    for name in ("bart", "pegasus"):
        shutil.copytree(checkpoint(name), folder)
        options = {"kind": "ctranslate2", "cache_dir": str(cache), **SHORT}
        writer = load_writer(WriterOptions(model=str(folder), **options))
        assert isinstance(writer, CTranslate2Writer)
        assert writer.write(MIXED) == load(name).write(MIXED)
        shutil.rmtree(folder)
    assert len(list(cache.iterdir())) == 2


def test_int8_says_so_in_its_name(load: Load) -> None:
    writer = load("bart", compute_type="int8")
    assert writer.name == "bart (int8)"
    assert writer.write([request("fire")])[0]


@pytest.mark.parametrize("name", ["led", "longt5-local", "pegasus_x", "bert2bert"])
def test_other_families_are_refused(load: Load, name: str) -> None:
    with pytest.raises(ModelError, match=r"supported are t5, bart, pegasus; use"):
        load(name)


def test_a_number_type_that_the_device_lacks_is_refused(load: Load) -> None:
    with pytest.raises(ModelError, match=r"float16 is not supported .* use one of"):
        load("bart", compute_type="float16", device="cpu")
