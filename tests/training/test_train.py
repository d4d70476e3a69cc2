"""A whole run on made-up data: prepare, train, resume, export."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from summarize.training.config import (
    DataConfig,
    ModelConfig,
    RunConfig,
    TrainConfig,
    load_train_config,
)
from summarize.training.export import export
from summarize.training.pairs import AlignmentOptions
from summarize.training.prepare import START, prepare, read_pairs
from summarize.training.train import CURVE, shift_right, train

CONFIG = TrainConfig(
    data=DataConfig(
        lead_articles=3,
        validation_topics=2,
        alignment=AlignmentOptions(min_coverage=0.5),
    ),
    model=ModelConfig(min_piece_count=1, decoder_from=(0,)),
    run=RunConfig(
        steps=6,
        warmup_steps=1,
        decay_steps=2,
        batch_tokens=600,
        accumulate=2,
        evaluate_every=2,
        save_every=2,
    ),
)
SHIPPED = Path(__file__).parents[2] / "configs" / "train" / "mini.yaml"


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory, data: Path, minilm: Path) -> Path:
    folder = tmp_path_factory.mktemp("work")
    prepare(CONFIG, data, minilm, folder)
    return folder


def test_prepared_pairs_are_aligned_and_copied(work: Path) -> None:
    pairs = read_pairs(work / "train.parquet")
    assert pairs
    assert any(pair.sources == (pair.target,) for pair in pairs)


@pytest.mark.filterwarnings("default")
def test_train_resume_export(work: Path, tmp_path: Path) -> None:
    pytest.importorskip("accelerate")
    pytest.importorskip("matplotlib")
    train(replace(CONFIG, run=replace(CONFIG.run, steps=4)), work)
    final = train(CONFIG, work)
    with (work / CURVE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["step"] for row in rows] == ["2", "4", "6"]
    assert (work / "loss.png").stat().st_size > 0
    assert (work / "checkpoints" / "checkpoint-6").is_dir()

    size = export(final, work / START, tmp_path / "mini")
    model = AutoModelForSeq2SeqLM.from_pretrained(tmp_path / "mini")
    tokenizer = AutoTokenizer.from_pretrained(tmp_path / "mini")
    start = AutoModelForSeq2SeqLM.from_pretrained(work / START)
    assert size < 2**20
    assert model.dtype == torch.bfloat16
    assert not torch.allclose(model.lm_head.weight.float(), start.lm_head.weight)
    written = model.generate(
        **tokenizer("the ferry", return_tensors="pt"), max_length=5
    )
    assert written[0, 0] == tokenizer.cls_token_id


def test_decoder_reads_labels_one_step_late() -> None:
    class Config:
        decoder_start_token_id = 2
        pad_token_id = 0

    labels = torch.tensor([[7, 8, 3], [9, 3, -100]])
    assert shift_right(labels, Config).tolist() == [[2, 7, 8], [2, 9, 3]]
    assert labels.tolist() == [[7, 8, 3], [9, 3, -100]]


def test_shipped_config_is_read() -> None:
    assert load_train_config(SHIPPED).model.decoder_from == (1, 3, 5)


def test_unknown_key_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("run: {stepps: 3}\n", encoding="utf-8")
    with pytest.raises(TypeError, match="stepps"):
        load_train_config(path)
