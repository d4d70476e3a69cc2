"""The base model and its adapter.

Only the adapter is trained: on all linear layers of the blocks, rank 16. It weighs
10 MB in half precision, so that a run adds that much to a repository and not the
weights anew, and its steps need no gradients of the base, which may stay in bfloat16.
"""

from pathlib import Path

import torch
from peft import LoraConfig, PeftModel, get_peft_model
from transformers import PreTrainedModel, PreTrainedTokenizerFast

from summarize.errors import ModelError
from summarize.writers.causal import load_causal

LAYERS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def load_base(
    base: Path, bf16: bool
) -> tuple[PreTrainedModel, PreTrainedTokenizerFast]:
    """Return a causal language model and its tokenizer, of a folder or a GGUF file.

    A GGUF file is read through the package `gguf`, its weights are dequantised. Where
    there is none, the program ends.
    """
    if not base.exists():
        raise SystemExit(f"{base}: no such folder or GGUF file")
    dtype = torch.bfloat16 if bf16 else torch.float32
    try:
        return load_causal(base, dtype=dtype, attn_implementation="eager")
    except ModelError as error:
        raise SystemExit(str(error)) from error


def with_adapter(model: PreTrainedModel, name: str, rank: int) -> PeftModel:
    """Return the model with a new adapter in float32, all else frozen.

    `name` is what the adapter's card calls its base.
    """
    config = LoraConfig(
        r=rank,
        lora_alpha=2 * rank,
        lora_dropout=0.0,
        target_modules=LAYERS,
        task_type="CAUSAL_LM",
    )
    adapted = get_peft_model(model, config)
    adapted.peft_config["default"].base_model_name_or_path = name
    return adapted


def adapter_state(model: PeftModel) -> dict[str, torch.Tensor]:
    """Return the weights that are trained, by name, as they are."""
    trained = model.named_parameters()
    return {name: p.detach().clone() for name, p in trained if p.requires_grad}


def save_adapter(model: PeftModel, folder: Path) -> None:
    """Write the adapter as PEFT reads it, its weights in float16."""
    halved = {name: weight.half() for name, weight in adapter_state(model).items()}
    model.save_pretrained(str(folder), state_dict=halved, save_embedding_layers=False)
