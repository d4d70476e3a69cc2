"""A BART model that starts from MiniLM's layers.

A post-LN BERT layer is a BART encoder layer under other names. Positions move by
two (BART's offset) and take up row 0 of the token types. Decoder layers start
from the same layers, their cross-attention from the self-attention, and the
output is tied to the one embedding that both sides share.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor
from transformers import BartConfig, BartForConditionalGeneration, BertConfig

from scripts.training.vocabulary import SPECIAL

_POSITION_OFFSET = 2
_LAYER_NAMES = {
    "attention.self.query": "self_attn.q_proj",
    "attention.self.key": "self_attn.k_proj",
    "attention.self.value": "self_attn.v_proj",
    "attention.output.dense": "self_attn.out_proj",
    "attention.output.LayerNorm": "self_attn_layer_norm",
    "intermediate.dense": "fc1",
    "output.dense": "fc2",
    "output.LayerNorm": "final_layer_norm",
}


def bart_config(bert: BertConfig, vocabulary: int, decoder_layers: int) -> BartConfig:
    """A BART configuration of the same width as ``bert``."""
    return BartConfig(
        vocab_size=vocabulary,
        d_model=bert.hidden_size,
        max_position_embeddings=bert.max_position_embeddings,
        encoder_layers=bert.num_hidden_layers,
        decoder_layers=decoder_layers,
        encoder_attention_heads=bert.num_attention_heads,
        decoder_attention_heads=bert.num_attention_heads,
        encoder_ffn_dim=bert.intermediate_size,
        decoder_ffn_dim=bert.intermediate_size,
        activation_function=bert.hidden_act,
        dropout=0.0,
        attention_dropout=0.0,
        activation_dropout=0.0,
        scale_embedding=False,
        normalize_before=False,
        normalize_embedding=True,
        pad_token_id=SPECIAL["[PAD]"],
        bos_token_id=SPECIAL["[CLS]"],
        eos_token_id=SPECIAL["[SEP]"],
        decoder_start_token_id=SPECIAL["[CLS]"],
        forced_eos_token_id=SPECIAL["[SEP]"],
    )


def layer_weights(bert: Mapping[str, Tensor], layer: int) -> dict[str, Tensor]:
    """Weights of one BERT layer under the names of a BART encoder layer."""
    return {
        f"{new}.{part}": bert[f"encoder.layer.{layer}.{old}.{part}"]
        for old, new in _LAYER_NAMES.items()
        for part in ("weight", "bias")
    }


def embedding_weights(bert: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """Positions and embedding norm under the names of either side of BART."""
    positions = (
        bert["embeddings.position_embeddings.weight"]
        + bert["embeddings.token_type_embeddings.weight"][0]
    )
    unused = positions.new_zeros(_POSITION_OFFSET, positions.shape[1])
    return {
        "embed_positions.weight": torch.cat([unused, positions]),
        "layernorm_embedding.weight": bert["embeddings.LayerNorm.weight"],
        "layernorm_embedding.bias": bert["embeddings.LayerNorm.bias"],
    }


def warm_start(
    folder: Path, old_ids: Sequence[int], decoder_from: Sequence[int]
) -> BartForConditionalGeneration:
    """BART with the encoder of ``folder`` and a decoder made of the same layers.

    ``old_ids`` gives the row of the old embedding for each new token id,
    ``decoder_from`` the BERT layer that each decoder layer starts from.
    """
    config = BertConfig.from_pretrained(folder)
    bert = load_file(folder / "model.safetensors")
    shared = bert["embeddings.word_embeddings.weight"][list(old_ids)]
    model = BartForConditionalGeneration(
        bart_config(config, len(old_ids), len(decoder_from))
    )
    weights = {"model.shared.weight": shared}
    sides = {"encoder": range(config.num_hidden_layers), "decoder": decoder_from}
    for side, layers in sides.items():
        for name, value in embedding_weights(bert).items():
            weights[f"model.{side}.{name}"] = value
        for index, layer in enumerate(layers):
            for name, value in layer_weights(bert, layer).items():
                weights[f"model.{side}.layers.{index}.{name}"] = value
                if side == "decoder" and name.startswith("self_attn"):
                    cross = name.replace("self_attn", "encoder_attn")
                    weights[f"model.decoder.layers.{index}.{cross}"] = value
    missing, unexpected = model.load_state_dict(weights, strict=False)
    tied = {"final_logits_bias", "lm_head.weight"}
    tied |= {f"model.{side}.embed_tokens.weight" for side in sides}
    if unexpected or set(missing) - tied:
        raise ValueError(f"weights do not fit: {sorted(missing)}, {unexpected}")
    model.tie_weights()
    return model
