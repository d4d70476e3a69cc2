"""A whole run of the adapter on a tiny Llama of random weights."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

from scripts.training.merging.examples import (
    collate,
    encode,
    epoch_batches,
)
from scripts.training.merging.pairs import MergingPair, write_pairs
from scripts.training.merging.prepare import TRAIN, VALIDATION
from scripts.training.merging.train import (
    ADAPTER,
    CURVE,
    SAMPLES,
    STATE,
    RunOptions,
    train,
)
from tests.llama import save_llama

# peft asks for what transformers calls by another name.
pytestmark = pytest.mark.filterwarnings("ignore:.*is_gradient_checkpointing.*")

PAIRS = [
    MergingPair(
        (f"The ferry hit pier {n}.", "It has sunk."),
        f"The ferry hit pier {n} and has sunk.",
        task,
        "invented",
        "ours",
    )
    for n in range(20)
    for task in ("merge", "shorten", "copy")
]
SHORT = RunOptions(
    hours=0.002, batch_tokens=300, rank=2, rate=1e-2, warmup=2, checkpoint_minutes=0.02
)


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_llama(tmp_path_factory.mktemp("llama"))


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    folder = tmp_path / "pairs"
    folder.mkdir()
    write_pairs(folder / TRAIN, PAIRS[6:])
    write_pairs(folder / VALIDATION, PAIRS[:6])
    return folder


def _curve(run: Path) -> list[dict[str, str]]:
    with (run / CURVE).open(newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.slow
def test_a_run_learns_resumes_and_leaves_an_adapter(
    base: Path, pairs: Path, tmp_path: Path
) -> None:
    run = tmp_path / "run"
    train(pairs, base, run, SHORT)
    first = _curve(run)
    assert first[0]["step"] == "0"
    assert float(first[-1]["merge"]) < float(first[0]["merge"])
    kept = torch.load(run / STATE)

    train(pairs, base, run, SHORT)
    second = _curve(run)[len(first) :]
    assert int(second[0]["step"]) > kept["step"]
    assert int(second[0]["tokens"]) > kept["tokens"]
    assert float(second[-1]["merge"]) < float(first[0]["merge"])
    assert (run / SAMPLES / "0000000.txt").read_text().startswith("merge, invented")

    model = AutoModelForCausalLM.from_pretrained(base)
    adapted = PeftModel.from_pretrained(model, run / ADAPTER)
    assert adapted.peft_config["default"].base_model_name_or_path == base.name
    weights = [p for name, p in adapted.named_parameters() if "lora_B" in name]
    assert all(torch.isfinite(p).all() and p.abs().sum() > 0 for p in weights)


@pytest.mark.slow
def test_what_is_resumed_is_all_that_was_learned_before_the_rate_fell(
    base: Path, pairs: Path, tmp_path: Path
) -> None:
    """There is no checkpoint between the first step and the last one."""
    run = tmp_path / "run"
    train(pairs, base, run, replace(SHORT, checkpoint_minutes=60))
    assert 0 < torch.load(run / STATE)["step"] <= int(_curve(run)[-1]["step"])


def test_batches_depend_on_seed_and_epoch_and_keep_the_budget(base: Path) -> None:
    examples = encode(AutoTokenizer.from_pretrained(base), PAIRS)
    first, again, later = (
        list(epoch_batches(examples, 400, 1, epoch)) for epoch in (0, 0, 1)
    )
    assert first == again != later
    assert sum(map(len, first)) == len(examples)
    assert all(len(batch) * max(map(len, batch)) <= 400 for batch in first)


def test_only_tokens_of_the_target_count(base: Path) -> None:
    tokenizer = AutoTokenizer.from_pretrained(base)
    examples = encode(tokenizer, PAIRS[:2])
    batch = collate(examples, tokenizer.pad_token_id, "cpu")
    written = tokenizer.decode(batch.targets[: len(examples[0].target)])
    assert written == f" {PAIRS[0].target}<end>"
    rows, columns = batch.places
    assert torch.equal(batch.ids[rows, columns + 1], batch.targets)


def test_a_missing_base_is_an_error(pairs: Path, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="no such folder"):
        train(pairs, tmp_path / "none", tmp_path / "run", SHORT)


def test_cuda_is_not_taken_for_granted(base: Path, pairs: Path, tmp_path: Path) -> None:
    if torch.cuda.is_available():
        pytest.skip("there is a CUDA device")
    with pytest.raises(SystemExit, match="no CUDA device"):
        train(pairs, base, tmp_path / "run", replace(SHORT, device="cuda"))
