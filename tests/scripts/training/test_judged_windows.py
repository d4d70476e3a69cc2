"""Judged windows: labels stand where sentences end, and only they count."""

import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from scripts.training.judged_windows import (
    UNJUDGED,
    JudgedWindow,
    SalienceProbe,
    collate_windows,
    encode_windows,
    key_of,
    summed_salience_loss,
)
from scripts.training.vocabulary import count_pieces, prune
from summarize.judging.judge import EncoderJudge
from summarize.judging.torch_reader import log_odds
from summarize.judging.vocabulary import Vocabulary
from summarize.judging.windows import KEY
from summarize.writers.encoding import Codec
from summarize.writers.families import FAMILIES
from tests.build import sentence

TOPIC = {
    "sentences": ["the ferry", "a pier", "harlow"],
    "articles": [1, 0, 1],
    "indices": [2, 0, 0],
    "salience": [0.5, 0.25, 1.0],
}
EMPTY: dict[str, list[Any]] = {name: [] for name in TOPIC}


@pytest.fixture(scope="module")
def tokenizer(minilm: Path) -> PreTrainedTokenizerFast:
    counts = count_pieces(minilm / "tokenizer.json", ["The ferry hit the pier."])
    return prune(minilm / "tokenizer.json", counts, min_count=1)[0]


def test_the_key_is_a_token_of_its_own(tokenizer: PreTrainedTokenizerFast) -> None:
    assert tokenizer.convert_ids_to_tokens(key_of(tokenizer)) == KEY
    assert KEY in tokenizer.all_special_tokens or KEY in tokenizer.get_added_vocab()


def test_a_topic_is_read_article_by_article(tokenizer: PreTrainedTokenizerFast) -> None:
    [window] = encode_windows(tokenizer, [TOPIC])
    text = "[CLS] a pier [SEP] [CLS] harlow [SEP] the ferry [SEP]"
    assert tokenizer.decode(window.tokens) == text
    assert {window.tokens[end] for end in window.ends} == {tokenizer.sep_token_id}
    assert window.salience == (0.25, 1.0, 0.5)
    assert window.size == (len(window.tokens), 0)


def test_ranking_feeds_what_the_encoder_was_trained_on(
    tokenizer: PreTrainedTokenizerFast,
) -> None:
    [bart] = [family for family in FAMILIES if family.name == "bart"]
    sentences = ["The “ferry” hit", "a pier" * 40, "", "Harlow, é"]
    places = [(1, 2), (0, 0), (1, 0), (0, 4)]
    row = {
        "sentences": sentences,
        "articles": [article for article, _ in places],
        "indices": [index for _, index in places],
        "salience": [0.0] * 4,
    }
    leads = [
        sentence(text, str(article), index)
        for text, (article, index) in zip(sentences, places, strict=True)
    ]
    ends = (tokenizer.cls_token_id, tokenizer.sep_token_id)
    vocabulary = Vocabulary(Codec(tokenizer, bart).encode, *ends, key_of(tokenizer))
    judge = EncoderJudge(lambda _: [], vocabulary)
    fed = judge._windows(leads, ["0", "1"], 5)
    trained = encode_windows(tokenizer, [row])
    assert [(w.tokens, w.ends) for w in fed] == [(r.tokens, r.ends) for r in trained]


def test_windows_know_their_topic(tokenizer: PreTrainedTokenizerFast) -> None:
    long = {**TOPIC, "sentences": ["ferry " * 85] * 3}
    found = encode_windows(tokenizer, [long, EMPTY, TOPIC])
    assert [(r.topic, len(r.ends)) for r in found] == [(0, 2), (0, 1), (2, 3)]


def test_labels_stand_at_the_ends() -> None:
    short = JudgedWindow((2, 7, 3), (2,), (0.5,), 0)
    longer = JudgedWindow((2, 3, 2, 8, 3), (1, 4), (0.0, 1.0), 0)
    batch = collate_windows([short, longer], pad_id=9)
    assert batch["input_ids"].tolist() == [[2, 7, 3, 9, 9], [2, 3, 2, 8, 3]]
    assert batch["attention_mask"].tolist() == [[1, 1, 1, 0, 0], [1] * 5]
    assert batch["labels"].tolist() == [
        [UNJUDGED, UNJUDGED, 0.5, UNJUDGED, UNJUDGED],
        [UNJUDGED, 0.0, UNJUDGED, UNJUDGED, 1.0],
    ]


def test_the_loss_is_the_cross_entropy_of_the_ends() -> None:
    logits = torch.tensor([[50.0, math.log(3)], [0.0, -50.0]])
    labels = torch.tensor([[UNJUDGED, 0.5], [0.0, UNJUDGED]])
    by_hand = -0.5 * math.log(0.75) - 0.5 * math.log(0.25) - math.log(0.5)
    assert float(summed_salience_loss(logits, labels)) == pytest.approx(by_hand)


class Labelled:
    """A model whose log odds are a function of the token ids."""

    device = torch.device("cpu")
    training = True

    def __init__(self, odds: Mapping[int, float]) -> None:
        self._odds = odds
        self.modes: list[str] = []

    def eval(self) -> None:
        self.modes.append("eval")

    def train(self, mode: bool) -> None:
        self.modes.append("train" if mode else "eval")

    def get_encoder(self) -> Any:
        return self._encode

    def _encode(self, input_ids: Tensor, attention_mask: Tensor) -> SimpleNamespace:
        rows = [[[self._odds.get(i, 0.0), 1.0] for i in r] for r in input_ids.tolist()]
        return SimpleNamespace(last_hidden_state=torch.tensor(rows))

    def get_input_embeddings(self) -> SimpleNamespace:
        return SimpleNamespace(weight=torch.tensor([[9.0, 9.0], [2.0, 1.0]]))


def probe(*salience: Sequence[float]) -> SalienceProbe:
    """One window a topic; the token that ends sentence n of a topic is 10 + n."""
    windows = [
        JudgedWindow(
            tuple(range(10, 10 + len(labels))), (*range(len(labels)),), (*labels,), n
        )
        for n, labels in enumerate(salience)
    ]
    return SalienceProbe(windows, key_id=1, pad_id=0)


LABELS = (0.1, 0.7, 0.4, 0.0)
ODDS = {10 + n: label for n, label in enumerate(LABELS)}


def test_logits_are_products_with_the_embedding_of_the_key() -> None:
    ids = torch.tensor([[10, 11]])
    batch = {"input_ids": ids, "attention_mask": torch.ones_like(ids)}
    logits = log_odds(
        Labelled({10: 3.0}), 1, batch["input_ids"], batch["attention_mask"]
    )
    assert logits.tolist() == [[7.0, 1.0]]


def test_odds_that_follow_the_labels_correlate_by_one() -> None:
    model = Labelled(ODDS)
    assert probe(LABELS).measure(model, bf16=False) == pytest.approx(1)
    assert model.modes == ["eval", "train"]


def test_the_mean_is_over_topics() -> None:
    against = [1 - label for label in LABELS]
    found = probe(LABELS, against, LABELS, LABELS).measure(Labelled(ODDS), bf16=False)
    assert found == pytest.approx(0.5)


def test_the_windows_of_a_topic_count_together() -> None:
    halves = [JudgedWindow((10, 11), (0, 1), LABELS[:2], 0)]
    halves.append(JudgedWindow((12, 13), (0, 1), LABELS[2:], 0))
    found = SalienceProbe(halves, key_id=1, pad_id=0).measure(Labelled(ODDS), False)
    assert found == pytest.approx(1)


def test_odds_that_are_all_alike_tell_nothing() -> None:
    assert probe(LABELS).measure(Labelled({}), bf16=False) == 0


@pytest.mark.parametrize("unused", [(), (LABELS[:2],), ((0.5, 0.5, 0.5),)])
def test_without_a_topic_that_counts_there_is_no_answer(
    unused: tuple[tuple[float, ...], ...],
) -> None:
    assert math.isnan(probe(*unused).measure(Labelled(ODDS), bf16=False))
