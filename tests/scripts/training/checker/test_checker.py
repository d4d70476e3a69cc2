"""How the checker is taught: pairs, batches, what counts as right."""

import json
import random
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from scripts.training.checker import __main__ as checkpoint
from scripts.training.checker.__main__ import start_from
from scripts.training.checker.pairs import (
    CONTRADICTED,
    LABELS,
    OPEN,
    SUPPORTED,
    UNSUPPORTED,
    WRITTEN,
    Pair,
    public_pairs,
    written_pairs,
)
from scripts.training.checker.train import (
    TOKENS,
    Encoded,
    batches,
    encode,
    loss_of,
    train,
)
from summarize.stages.cite import CiteOptions
from summarize.verifying.verifier import load_verifier
from tests.verifying.tiny import roberta, save

NLI = {0: "entailment", 1: "contradiction", 2: "neutral"}
FERRY = {
    "topic": "ferry",
    "sources": [
        {"id": "a", "text": "A ferry sank off Kelby. Twelve people died. It was old."},
        {"id": "b", "text": "Mayor Ada Holm said she wept. The harbour was shut."},
    ],
    "claims": [
        {"claim": "A dozen lost their lives.", "label": "supported", "class": "x"},
        {"claim": "Fifteen people died.", "label": "contradicted", "class": "x"},
        {"claim": "The captain slept.", "label": "not_in_sources", "class": "x"},
    ],
}


def test_a_claim_stands_beside_passages_of_its_topic(tmp_path: Path) -> None:
    path = tmp_path / "ferry.jsonl"
    path.write_text(json.dumps(FERRY) + "\n", encoding="utf-8")
    pairs = written_pairs([path])
    assert [pair.label for pair in pairs] == [SUPPORTED, CONTRADICTED, OPEN]
    assert "Twelve people died." in pairs[1].passage
    assert pairs[1].claim == "Fifteen people died."


def test_every_written_claim_has_a_label_and_topics_have_both_kinds() -> None:
    for path in WRITTEN.glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            labels = {claim["label"] for claim in row["claims"]}
            assert labels <= LABELS.keys(), row["topic"]
            assert "supported" in labels, row["topic"]
            assert len(labels) > 1, row["topic"]
            assert len(row["sources"]) >= 2, row["topic"]


def test_public_pairs_need_their_files(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"rte\.jsonl"):
        public_pairs(tmp_path, random.Random(1))


def test_pairs_that_are_too_long_are_left_out() -> None:
    _, tokenizer = roberta(NLI)
    pairs = [Pair("a fire", "the town", SUPPORTED), Pair("a fire " * 40, "it", OPEN)]
    [row] = encode(pairs, tokenizer, 30)
    assert row.label == SUPPORTED
    assert row.features == dict(tokenizer("the town", "a fire"))


@given(st.lists(st.integers(1, 200), max_size=60))
def test_a_pass_reads_every_pair_once_in_batches_that_fit(lengths: list[int]) -> None:
    rows = [
        Encoded({"input_ids": [0] * length}, label=n)
        for n, length in enumerate(lengths)
    ]
    made = list(batches(rows, random.Random(1)))
    assert sorted(row.label for batch in made for row in batch) == [*range(len(rows))]
    for batch in made:
        longest = max(row.n_tokens for row in batch)
        assert len(batch) == 1 or len(batch) * longest <= TOKENS


def test_unsupported_is_right_where_either_other_label_is_likely() -> None:
    sure = SimpleNamespace(
        supported=torch.tensor([[9.0, 0, 0]]),
        contradicted=torch.tensor([[0, 9.0, 0]]),
        open=torch.tensor([[0, 0, 9.0]]),
    )
    wanted = torch.tensor([UNSUPPORTED])
    assert loss_of(sure.contradicted, wanted) < 0.01
    assert loss_of(sure.open, wanted) < 0.01
    assert loss_of(sure.supported, wanted) > 5
    assert loss_of(sure.open, torch.tensor([CONTRADICTED])) > 5


def test_what_is_trained_is_a_verifier_for_cite(tmp_path: Path) -> None:
    torch.manual_seed(1)
    save(tmp_path / "base", lambda: roberta(NLI))
    model, tokenizer = start_from(str(tmp_path / "base"))
    pairs = [
        Pair("The ferry was late.", "It was late.", SUPPORTED),
        Pair("Two people died.", "Nobody died.", CONTRADICTED),
    ]
    rows = encode(pairs * 20, tokenizer, 100)
    train(model, tokenizer, rows, 40, 3e-3, random.Random(1))
    checkpoint.save(model, tokenizer, tmp_path / "checker")
    options = CiteOptions(verifier=str(tmp_path / "checker"), device="cpu")
    verifier = load_verifier(options)
    assert verifier is not None
    found = verifier.verify([(pair.claim, pair.passage) for pair in pairs])
    assert found[0] > 0.8
    assert found[1] < 0.2
