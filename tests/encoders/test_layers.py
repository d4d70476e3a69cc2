"""The encoder that numpy computes, beside the one of transformers."""

from typing import Any

import numpy as np
import pytest
import torch
from transformers import BartConfig, BartModel, BertConfig, BertModel

from summarize.encoders.layers import Encoder
from summarize.encoders.weights import BART, BERT, encoder_of


def arrays_of(model: torch.nn.Module, prefix: str) -> dict[str, np.ndarray]:
    return {f"{prefix}.{name}": t.numpy() for name, t in model.state_dict().items()}


def bert() -> tuple[Encoder, Any]:
    config = BertConfig(
        vocab_size=12,
        hidden_size=24,
        num_hidden_layers=3,
        num_attention_heads=4,
        intermediate_size=40,
    )
    model = BertModel(config, add_pooling_layer=False).eval()
    weights = arrays_of(model, "bert")
    return encoder_of(weights, BERT, 3, 4, config.layer_norm_eps), model


def bart() -> tuple[Encoder, Any]:
    config = BartConfig(
        vocab_size=12,
        d_model=24,
        encoder_layers=2,
        decoder_layers=1,
        encoder_attention_heads=3,
        decoder_attention_heads=3,
        encoder_ffn_dim=40,
        decoder_ffn_dim=40,
    )
    model = BartModel(config).eval()
    return encoder_of(arrays_of(model, "model"), BART, 2, 3, 1e-5), model.get_encoder()


def test_the_states_are_those_of_bert() -> None:
    encoder, model = bert()
    words = torch.randn(1, 7, 24, generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        wanted = model(inputs_embeds=words).last_hidden_state[0].numpy()
    places = model.embeddings.position_embeddings.weight[:7].detach().numpy()
    kind = model.embeddings.token_type_embeddings.weight[0].detach().numpy()
    embedded = words[0].numpy() + places + kind
    assert encoder(embedded, range(7)) == pytest.approx(wanted, abs=1e-5)
    assert encoder(embedded, [4, 0]) == pytest.approx(wanted[[4, 0]], abs=1e-5)


def test_the_states_are_those_of_bart() -> None:
    encoder, model = bart()
    words = torch.randn(1, 5, 24, generator=torch.Generator().manual_seed(2))
    with torch.inference_mode():
        wanted = model(inputs_embeds=words).last_hidden_state[0].numpy()
    places = model.embed_positions.weight[2:7].detach().numpy()
    embedded = words[0].numpy() + places
    assert encoder(embedded, range(5)) == pytest.approx(wanted, abs=1e-5)
    assert encoder(embedded, []).shape == (0, 24)


def test_a_weight_that_is_missing_is_named() -> None:
    weights = arrays_of(bert()[1], "bert")
    del weights["bert.encoder.layer.1.output.dense.bias"]
    with pytest.raises(KeyError, match=r"layer\.1\.output\.dense\.bias"):
        encoder_of(weights, BERT, 3, 4, 1e-12)
