"""The curve: ROUGE of what the model writes, gaps where it was not measured, a plot."""

import csv
from dataclasses import replace
from pathlib import Path

import pytest
import torch
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from scripts.training.batches import encode_pairs
from scripts.training.curve import COLUMNS, RougeProbe, append_row, plot_curve
from scripts.training.pairs import TrainingPair
from scripts.training.vocabulary import count_pieces, prune
from scripts.training.warm_start import warm_start

TEXTS = [
    "The ferry hit the pier in Harlow on Tuesday.",
    "A ferry was landing.",
    "Crews brought passengers ashore.",
]
PAIRS = [TrainingPair((text,), text) for text in TEXTS]
ROW = {"step": 1, "train_loss": 2.5, "val_loss": 2.25}


@pytest.fixture(scope="module")
def tokenizer(minilm: Path) -> PreTrainedTokenizerFast:
    counts = count_pieces(minilm / "tokenizer.json", TEXTS)
    return prune(minilm / "tokenizer.json", counts, min_count=1)[0]


@pytest.fixture(scope="module")
def model(minilm: Path) -> PreTrainedModel:
    counts = count_pieces(minilm / "tokenizer.json", TEXTS)
    old_ids = prune(minilm / "tokenizer.json", counts, min_count=1)[1]
    shaken = warm_start(minilm, old_ids, (0, 1))  # as it is it writes the same always
    generator = torch.Generator().manual_seed(54)
    with torch.no_grad():
        for name, weights in shaken.named_parameters():
            if weights.ndim == 2 and "position" not in name:
                weights.normal_(
                    std=3 if "encoder_attn" in name else 1, generator=generator
                )
    return shaken


@pytest.fixture
def probe(tokenizer: PreTrainedTokenizerFast) -> RougeProbe:
    examples = encode_pairs(tokenizer, PAIRS, 50, 50)
    return RougeProbe(tokenizer, examples, TEXTS, max_tokens=12)


def written_alone(probe: RougeProbe, model: PreTrainedModel) -> list[str]:
    """What the model writes for each source by itself, the likeliest token first.

    The last of `max_tokens` is the end, so one less is free.
    """
    model.eval()
    texts = []
    for example in probe.examples:
        ids = [model.config.decoder_start_token_id]
        while len(ids) < probe.max_tokens and ids[-1] != model.config.eos_token_id:
            logits = model(
                input_ids=torch.tensor([example.source]),
                decoder_input_ids=torch.tensor([ids]),
            ).logits
            ids.append(int(logits[0, -1].argmax()))
        texts.append(probe.tokenizer.decode(ids, skip_special_tokens=True))
    return texts


def test_scores_are_those_of_greedy_texts_in_their_order(
    probe: RougeProbe, model: PreTrainedModel
) -> None:
    own = replace(probe, targets=written_alone(probe, model))
    assert len(set(own.targets)) == len(TEXTS)
    assert own.measure(model, bf16=False) == {
        "rouge1": 100,
        "rouge2": 100,
        "rougeL": 100,
    }
    assert probe.measure(model, bf16=False)["rouge2"] < 100


@pytest.mark.parametrize("training", [True, False])
def test_measuring_leaves_mode_and_random_numbers_alone(
    probe: RougeProbe, model: PreTrainedModel, training: bool
) -> None:
    model.train(training)
    before = torch.random.get_rng_state()
    probe.measure(model, bf16=True)
    assert model.training == training
    assert torch.equal(torch.random.get_rng_state(), before)


def test_without_pairs_nothing_is_measured(
    probe: RougeProbe, model: PreTrainedModel
) -> None:
    assert replace(probe, examples=(), targets=()).measure(model, bf16=False) == {}


def test_what_was_not_measured_stays_empty(tmp_path: Path) -> None:
    append_row(tmp_path / "curve.csv", {**ROW})
    append_row(tmp_path / "curve.csv", {**ROW, "step": 2, "rouge1": 41.5})
    with (tmp_path / "curve.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == COLUMNS
    assert [row["rouge1"] for row in rows] == ["", "41.5"]


def test_plot_has_a_panel_for_each_kind_of_figure_measured(tmp_path: Path) -> None:
    image = pytest.importorskip("matplotlib.image")
    rouge = {"rouge1": 40.0, "rouge2": 20.0, "rougeL": 30.0}
    heights = []
    for name, more in (("one", {}), ("two", rouge), ("all", {**rouge, "salience": -1})):
        append_row(tmp_path / f"{name}.csv", {**ROW})
        append_row(tmp_path / f"{name}.csv", {**ROW, "step": 2, **more})
        plot_curve(tmp_path / f"{name}.csv", tmp_path / f"{name}.png")
        heights.append(len(image.imread(tmp_path / f"{name}.png")))
    assert heights == [heights[0], 2 * heights[0], 3 * heights[0]]
