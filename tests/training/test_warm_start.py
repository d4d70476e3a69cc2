"""The warm start computes what MiniLM computes."""

from pathlib import Path

import pytest
import torch
from transformers import BertModel, PreTrainedTokenizerFast

from summarize.training.batches import encode_sources
from summarize.training.vocabulary import count_pieces, prune
from summarize.training.warm_start import warm_start

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


def test_format_is_cls_and_sep(
    pruned: tuple[PreTrainedTokenizerFast, list[int]],
) -> None:
    tokenizer, _ = pruned
    one = encode_sources(tokenizer, ["the ferry"], 50)
    two = encode_sources(tokenizer, ["the “ferry”", "harlow"], 50)
    assert tokenizer.decode(one) == "[CLS] the ferry [SEP]"
    assert tokenizer.decode(two) == '[CLS] the " ferry " [SEP] harlow [SEP]'


def test_encoder_reproduces_the_hidden_states(
    minilm: Path, pruned: tuple[PreTrainedTokenizerFast, list[int]]
) -> None:
    tokenizer, old_ids = pruned
    model = warm_start(minilm, old_ids, (0, 1)).eval()
    bert = BertModel.from_pretrained(minilm).eval()
    ids = torch.tensor([encode_sources(tokenizer, TEXTS, 50)])
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
