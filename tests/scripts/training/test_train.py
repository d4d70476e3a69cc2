"""A whole run on made-up data: prepare, train, resume, export."""

import csv
import json
import math
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as parquet
import pytest
import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer, TrainingArguments

from scripts.training.batches import Collator, Example, MixedBatches, TokenBatches
from scripts.training.config import (
    DataConfig,
    ModelConfig,
    RunConfig,
    TrainConfig,
    load_train_config,
)
from scripts.training.export import export
from scripts.training.judged_windows import (
    JudgedWindow,
    SalienceProbe,
    encode_windows,
    key_of,
    summed_salience_loss,
)
from scripts.training.pairs import AlignmentOptions
from scripts.training.prepare import (
    START,
    TOPICS,
    VALIDATION_TOPICS,
    prepare,
    read_pairs,
    read_topic_rows,
)
from scripts.training.topics import Augmentation
from scripts.training.train import (
    CURVE,
    PICTURE,
    JointTrainer,
    make_optimizer,
    shift_right,
    summed_loss,
    train,
    validation_loss,
)
from summarize.judging.torch_reader import log_odds
from tests.process import ROOT

CONFIG = TrainConfig(
    data=DataConfig(
        lead_articles=3,
        validation_topics=2,
        topic_sentences=4,
        augmentation=Augmentation(single=0),
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
        rouge_every=4,
        rouge_pairs=3,
        max_target=20,
    ),
)
SHIPPED = ROOT / "configs" / "train" / "mini.yaml"


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory, data: Path, minilm: Path) -> Path:
    folder = tmp_path_factory.mktemp("work")
    prepare(CONFIG, data, minilm, folder)
    return folder


@pytest.fixture
def fresh(work: Path, tmp_path: Path) -> Path:
    """The work folder as it is before training."""
    folder = tmp_path / "work"
    made = shutil.ignore_patterns("checkpoints", "final", CURVE, PICTURE)
    shutil.copytree(work, folder, ignore=made)
    return folder


def test_prepared_pairs_are_aligned_and_copied(work: Path) -> None:
    pairs = read_pairs(work / "train.parquet")
    assert pairs
    assert any(pair.sources == (pair.target,) for pair in pairs)


def test_prepared_topics_hold_the_best_sentences_with_labels(work: Path) -> None:
    rows = parquet.read_table(work / TOPICS).to_pylist()
    assert [row["id"] for row in rows][-2:] == ["line-0", "line-1"]
    assert len(parquet.read_table(work / VALIDATION_TOPICS)) == 2
    for row in rows:
        columns = [row[name] for name in ("articles", "indices", "salience")]
        assert {len(column) for column in columns} == {len(row["sentences"])} == {4}
        [reference] = row["references"]
        for sentence, label in zip(row["sentences"], row["salience"], strict=True):
            assert (label == 1) == (sentence in reference)


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_train_resume_export(work: Path, tmp_path: Path) -> None:
    pytest.importorskip("accelerate")
    pytest.importorskip("matplotlib")
    train(replace(CONFIG, run=replace(CONFIG.run, steps=4)), work)
    final = train(CONFIG, work)
    with (work / CURVE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["step"] for row in rows] == ["2", "4", "6"]
    assert [bool(row["rouge1"]) for row in rows] == [False, True, True]
    assert all(float(row["val_loss"]) > 0 for row in rows)
    assert (work / PICTURE).stat().st_size > 0
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


def changed(**run: Any) -> TrainConfig:
    return replace(CONFIG, run=replace(CONFIG.run, **run))


def weights(folder: Path) -> torch.Tensor:
    model = AutoModelForSeq2SeqLM.from_pretrained(folder)
    return torch.cat([value.flatten() for value in model.state_dict().values()])


def salience_of(folder: Path, work: Path) -> float:
    """What a model has learned of the windows that it was trained on."""
    tokenizer = AutoTokenizer.from_pretrained(work / START)
    windows = encode_windows(tokenizer, read_topic_rows(work / TOPICS))
    probe = SalienceProbe(windows, key_of(tokenizer), tokenizer.pad_token_id)
    return probe.measure(AutoModelForSeq2SeqLM.from_pretrained(folder), bf16=False)


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_run_that_was_stopped_inside_an_epoch_ends_with_the_same_weights(
    fresh: Path,
) -> None:
    pytest.importorskip("accelerate")
    pytest.importorskip("matplotlib")
    config = changed(steps=7, save_every=4, window_share=0.75)
    straight = weights(train(config, fresh))
    checkpoints = fresh / "checkpoints"
    state = checkpoints / "checkpoint-4" / "trainer_state.json"
    epoch = json.loads(state.read_text(encoding="utf-8"))["epoch"]
    assert epoch % 1, "step 4 ends an epoch: choose another"
    shutil.rmtree(checkpoints / "checkpoint-7")
    assert torch.equal(weights(train(config, fresh)), straight)
    assert not torch.equal(straight, weights(fresh / START))


@pytest.mark.slow
@pytest.mark.filterwarnings("default")
def test_a_run_learns_which_sentences_a_summary_would_say(fresh: Path) -> None:
    pytest.importorskip("accelerate")
    pytest.importorskip("matplotlib")
    config = changed(
        steps=40,
        learning_rate=0.01,
        encoder_learning_rate=0.01,
        accumulate=1,
        evaluate_every=20,
        save_every=40,
    )
    final = train(config, fresh)
    before, after = salience_of(fresh / START, fresh), salience_of(final, fresh)
    assert after > max(0.5, before + 0.2)
    with (fresh / CURVE).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(-1 <= float(row["salience"]) <= 1 for row in rows)


@pytest.mark.filterwarnings("default")
def test_a_step_learns_from_the_mean_of_its_batches(work: Path, tmp_path: Path) -> None:
    """One batch of pairs and one of windows, the latter weighed."""
    pytest.importorskip("accelerate")
    model = AutoModelForSeq2SeqLM.from_pretrained(work / START)
    pairs = [Example((2, 20, 21, 3), (22, 3)), Example((2, 23, 3), (24, 25, 3))]
    windows = [JudgedWindow((2, 20, 3, 21, 3), (2, 4), (0.25, 1.0), 0)]
    trainer = JointTrainer(
        model=model,
        args=TrainingArguments(
            output_dir=str(tmp_path),
            gradient_accumulation_steps=2,
            use_cpu=True,
            max_grad_norm=0,
            learning_rate=1.0,
            max_steps=1,
            optim="sgd",
            lr_scheduler_type="constant",
            save_strategy="no",
            logging_steps=1,
            report_to="none",
            disable_tqdm=True,
            remove_unused_columns=False,
        ),
        train_dataset=[*pairs, *windows],
        data_collator=Collator(0),
        batches=MixedBatches(
            TokenBatches(pairs, 100, 1), TokenBatches(windows, 100, 1), 1.0
        ),
        key_id=7,
        salience_weight=3.0,
    )
    before = model.get_input_embeddings().weight.detach().clone()
    written, read = Collator(0)(pairs), Collator(0)(windows)
    logits = model(
        input_ids=written["input_ids"],
        attention_mask=written["attention_mask"],
        decoder_input_ids=shift_right(written["labels"], model.config),
    ).logits
    writing = summed_loss(logits, written["labels"]) / 5
    judging = (
        summed_salience_loss(
            log_odds(model, 7, read["input_ids"], read["attention_mask"]),
            read["labels"],
        )
        / 2
    )
    embeddings = model.get_input_embeddings().weight
    [gradient] = torch.autograd.grad((writing + 3.0 * judging) / 2, embeddings)

    trainer.train()
    after = model.get_input_embeddings().weight.detach()
    assert torch.allclose(before - after, gradient, atol=1e-5)
    assert gradient.abs().max() > 1e-2
    logged = trainer.state.log_history[0]
    assert logged["loss"] == pytest.approx(writing.item(), abs=1e-4)
    assert logged["salience_loss"] == pytest.approx(judging.item(), abs=1e-4)


def test_encoder_and_embeddings_learn_at_a_rate_of_their_own(work: Path) -> None:
    model = AutoModelForSeq2SeqLM.from_pretrained(work / START)
    run = RunConfig(learning_rate=0.5, encoder_learning_rate=0.25)
    rates = {
        parameter: group["lr"]
        for group in make_optimizer(model, run).param_groups
        for parameter in group["params"]
    }
    assert set(rates) == set(model.parameters())
    assert rates[model.get_input_embeddings().weight] == 0.25
    assert {rates[p] for p in model.get_encoder().parameters()} == {0.25}
    decoder = model.get_decoder().layers
    assert {rates[p] for p in decoder.parameters()} == {0.5}


def test_without_validation_pairs_there_is_no_loss(work: Path) -> None:
    model = AutoModelForSeq2SeqLM.from_pretrained(work / START)
    assert math.isnan(validation_loss(model, [], bf16=False))


def test_decoder_reads_labels_one_step_late() -> None:
    class Config:
        decoder_start_token_id = 2
        pad_token_id = 0

    labels = torch.tensor([[7, 8, 3], [9, 3, -100]])
    assert shift_right(labels, Config).tolist() == [[2, 7, 8], [2, 9, 3]]
    assert labels.tolist() == [[7, 8, 3], [9, 3, -100]]


def test_shipped_config_is_read() -> None:
    assert load_train_config(SHIPPED).model.decoder_from == (1, 3, 5)


def test_several_training_files_and_shares_are_read(tmp_path: Path) -> None:
    path = tmp_path / "two.yaml"
    text = "data: {train: [a.parquet, b.jsonl], augmentation: {single: 0.5}}\n"
    path.write_text(text, encoding="utf-8")
    data = load_train_config(path).data
    assert (data.train, data.augmentation.single) == (("a.parquet", "b.jsonl"), 0.5)


def test_unknown_key_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("run: {stepps: 3}\n", encoding="utf-8")
    with pytest.raises(TypeError, match="stepps"):
        load_train_config(path)
