"""The warm start computes what MiniLM computes."""

from pathlib import Path

import pytest
import torch
from transformers import BertModel, PreTrainedTokenizerFast

from scripts.training.batches import encode_pairs
from scripts.training.pairs import TrainingPair
from scripts.training.vocabulary import count_pieces, prune
from scripts.training.warm_start import warm_start
from summarize.writers.encoding import Codec
from summarize.writers.families import FAMILIES

TEXTS = ["The ferry hit the pier in Harlow.", "A ferry was landing."]


@pytest.fixture(scope="module")
def pruned(minilm: Path) -> tuple[PreTrainedTokenizerFast, list[int]]:
    counts = count_pieces(minilm / "tokenizer.json", TEXTS)
    return prune(minilm / "tokenizer.json", counts, min_count=1)


def test_unused_pieces_go_and_single_characters_stay(
    pruned: tuple[PreTrainedTokenizerFast, list[int]],
) -> None:
    vocabulary = pruned[0].get_vocab()
    assert {"ferry", "##ing", "z", "##z"} <= set(vocabulary)
    assert not {"zebra", "[unused0]", "é"} & set(vocabulary)
    assert sorted(vocabulary.values()) == list(range(len(vocabulary)))


def test_format_is_cls_length_sep(
    pruned: tuple[PreTrainedTokenizerFast, list[int]],
) -> None:
    tokenizer, _ = pruned
    one = TrainingPair(("the ferry",), "a ferry")
    two = TrainingPair(("the “ferry”", "harlow"), "the ferry in harlow was a ferry")
    texts = [
        tokenizer.decode(example.source)
        for example in encode_pairs(tokenizer, [one, two], 50, 50)
    ]
    assert texts == [
        "[CLS] [5 words] the ferry [SEP]",
        '[CLS] [5 words] the " ferry " [SEP] harlow [SEP]',
    ]


def test_the_writer_feeds_what_the_model_was_trained_on(
    pruned: tuple[PreTrainedTokenizerFast, list[int]],
) -> None:
    tokenizer, _ = pruned
    [bart] = [family for family in FAMILIES if family.name == "bart"]
    pair = TrainingPair(("the ferry", "harlow"), " ".join(["ferry"] * 18))
    [example] = encode_pairs(tokenizer, [pair], 50, 50)
    fed = Codec(tokenizer, bart).encode_request(pair.sources, target_words=18)
    assert list(example.source) == fed
    assert tokenizer.convert_ids_to_tokens(fed[1]) == "[20 words]"


def test_articles_cannot_ask_for_a_length(
    pruned: tuple[PreTrainedTokenizerFast, list[int]],
) -> None:
    tokenizer, _ = pruned
    [bart] = [family for family in FAMILIES if family.name == "bart"]
    [ids] = Codec(tokenizer, bart).encode(["the [20 words] ferry"])
    assert tokenizer.convert_tokens_to_ids("[20 words]") not in ids


def test_encoder_reproduces_the_hidden_states(
    minilm: Path, pruned: tuple[PreTrainedTokenizerFast, list[int]]
) -> None:
    tokenizer, old_ids = pruned
    model = warm_start(minilm, old_ids, (0, 1)).eval()
    bert = BertModel.from_pretrained(minilm).eval()
    ids = torch.tensor([tokenizer(*TEXTS)["input_ids"]])
    old = torch.tensor([[old_ids[index] for index in ids[0].tolist()]])
    with torch.no_grad():
        ours = model.model.encoder(ids).last_hidden_state
        theirs = bert(old).last_hidden_state
    assert torch.allclose(ours, theirs, atol=1e-5)


def test_decoder_starts_from_the_layers_named(
    minilm: Path, pruned: tuple[PreTrainedTokenizerFast, list[int]]
) -> None:
    model = warm_start(minilm, pruned[1], (1,))
    [layer] = model.model.decoder.layers
    source = model.model.encoder.layers[1]
    assert torch.equal(layer.fc1.weight, source.fc1.weight)
    assert torch.equal(layer.encoder_attn.k_proj.weight, source.self_attn.k_proj.weight)
    assert model.lm_head.weight is model.model.shared.weight
