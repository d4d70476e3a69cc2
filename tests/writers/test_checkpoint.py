import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from summarize.errors import ModelError
from summarize.writers.options import Seq2SeqOptions
from tests.checkpoints import CheckpointFolders, save_checkpoint
from tests.writers.requests import request


def load(model: object, **options: Any) -> None:
    Seq2SeqOptions(model=str(model), **options).load()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    nothing = tmp_path / "nothing"
    with pytest.raises(ModelError, match=re.escape(f"no folder {nothing}; give")):
        load(nothing)


def test_an_empty_folder_says_what_a_checkpoint_needs(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"no checkpoint .* needs config\.json"):
        load(tmp_path)


def test_a_checkpoint_that_is_not_in_the_cache_says_how_to_get_it() -> None:
    with pytest.raises(
        ModelError, match=r"hf download nobody/nothing --revision v1`, or"
    ):
        load("nobody/nothing", revision="v1")


def test_a_decoder_alone_is_refused(tmp_path: Path) -> None:
    from transformers import GPT2Config

    GPT2Config().save_pretrained(tmp_path)
    with pytest.raises(ModelError, match="type gpt2, which is no encoder-decoder"):
        load(tmp_path)


@pytest.mark.parametrize("name", ["t5", "bart", "primera"])
def test_a_missing_tokenizer_is_noticed(tmp_path: Path, name: str) -> None:
    save_checkpoint(name, tmp_path)
    for path in tmp_path.glob("*token*"):
        path.unlink()
    with pytest.raises(ModelError, match="tokenizer"):
        load(tmp_path)


def test_a_tokenizer_of_another_model_is_noticed(
    tmp_path: Path, checkpoint: CheckpointFolders
) -> None:
    from transformers import AutoTokenizer

    save_checkpoint("t5", tmp_path)
    AutoTokenizer.from_pretrained(checkpoint("bart")).save_pretrained(tmp_path)
    with pytest.raises(ModelError, match="do not belong together"):
        load(tmp_path)


def test_missing_weights_are_noticed(tmp_path: Path) -> None:
    save_checkpoint("bart", tmp_path)
    (tmp_path / "model.safetensors").unlink()
    with pytest.raises(ModelError, match="weights cannot be loaded"):
        load(tmp_path)


def test_weights_that_are_a_pointer_to_weights_are_noticed(tmp_path: Path) -> None:
    save_checkpoint("bart", tmp_path)
    (tmp_path / "model.safetensors").write_text("version https://git-lfs …")
    with pytest.raises(ModelError, match="weights cannot be loaded"):
        load(tmp_path)


def test_a_checkpoint_that_lacks_weights_is_refused(tmp_path: Path) -> None:
    from safetensors.torch import load_file, save_file

    save_checkpoint("bart", tmp_path)
    path = tmp_path / "model.safetensors"
    weights = load_file(path)
    kept = {name: weights[name] for name in weights if "layers.1" not in name}
    save_file(kept, path, metadata={"format": "pt"})
    with pytest.raises(ModelError, match=r"lacks \d+ weights \(model\.decoder\.layers"):
        load(tmp_path)


def test_float16_is_refused_where_it_overflows(checkpoint: CheckpointFolders) -> None:
    with pytest.raises(ModelError, match=r"float16 overflows .* family pegasus"):
        load(checkpoint("pegasus"), dtype="float16")


def test_bigbird_never_looks_at_blocks_drawn_at_random(
    checkpoint: CheckpointFolders,
) -> None:
    from summarize.writers.seq2seq import Seq2SeqWriter

    writer = Seq2SeqOptions(model=str(checkpoint("bigbird_pegasus"))).load()
    assert isinstance(writer, Seq2SeqWriter)
    assert writer.model.config.attention_type == "original_full"


def test_a_device_that_is_not_there_is_refused(checkpoint: CheckpointFolders) -> None:
    import torch

    if torch.cuda.is_available():
        pytest.skip("this machine has the device")
    with pytest.raises(ModelError, match=r"writer\.device is cuda, but"):
        load(checkpoint("bart"), device="cuda")


def test_bfloat16_weights_can_be_asked_for(checkpoint: CheckpointFolders) -> None:
    import torch

    from summarize.writers.seq2seq import Seq2SeqWriter

    model = str(checkpoint("bart"))
    options = Seq2SeqOptions(model=model, dtype="bfloat16")
    writer = options.load()
    assert isinstance(writer, Seq2SeqWriter)
    assert writer.model.dtype is torch.bfloat16


def test_mini_is_the_bundled_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("summarize.writers.checkpoint.files", lambda _: tmp_path)
    with pytest.raises(ModelError, match=r"bundled checkpoint is missing .*extractive"):
        load("mini")
    save_checkpoint("bart-wordpiece", tmp_path / "mini")
    writer = Seq2SeqOptions(model="mini").load()
    assert writer.name == "mini"
    assert writer.write([request("fire")])[0].text


def test_a_hub_id_in_the_cache_needs_no_network_and_is_named_with_its_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit = "0123456789abcdef0123456789abcdef01234567"
    folder = tmp_path / "models--invented--summarizer"
    save_checkpoint("t5", folder / "snapshots" / commit)
    (folder / "refs").mkdir()
    (folder / "refs" / "main").write_text(commit)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    writer = Seq2SeqOptions(model="invented/summarizer").load()
    assert writer.name == f"invented/summarizer@{commit}"
    assert writer.write([request("fire")])[0].text


def test_importing_the_loader_imports_neither_torch_nor_transformers() -> None:
    code = (
        "import sys, summarize.writers.options; "
        "print(sorted({'torch', 'transformers', 'ctranslate2'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
