"""The folder that ``from_pretrained`` loads: small shards, half precision."""

from pathlib import Path

import torch
from transformers import (
    AutoModelForSeq2SeqLM,
    AutoTokenizer,
    GenerationConfig,
    PreTrainedConfig,
)

SHARD_SIZE = "15MB"
MAX_FILE_BYTES = 16 * 2**20
MAX_FOLDER_BYTES = 64 * 2**20
MAX_WRITTEN_TOKENS = 96


def export(checkpoint: Path, tokenizer_folder: Path, target: Path) -> int:
    """Write the checkpoint to ``target`` for shipping; returns its size in bytes.

    Weights that lie there already are replaced, other files are left alone.
    """
    tokenizer = AutoTokenizer.from_pretrained(tokenizer_folder)
    model = AutoModelForSeq2SeqLM.from_pretrained(checkpoint, dtype=torch.bfloat16)
    model.config.use_cache = True
    model.generation_config = generation_defaults(model.config)
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("model*.safetensors*"):
        old.unlink()
    model.save_pretrained(target, max_shard_size=SHARD_SIZE)
    tokenizer.save_pretrained(target)
    files = [file for file in target.iterdir() if file.is_file()]
    for file in files:
        file.chmod(0o644)
    sizes = [file.stat().st_size for file in files]
    if max(sizes) >= MAX_FILE_BYTES or sum(sizes) > MAX_FOLDER_BYTES:
        raise ValueError(f"{target} is too large to ship: {sum(sizes)} bytes")
    return sum(sizes)


def generation_defaults(config: PreTrainedConfig) -> GenerationConfig:
    """Beam search with repetition control, for one sentence."""
    names = ("pad_token_id", "bos_token_id", "eos_token_id", "decoder_start_token_id")
    return GenerationConfig(
        **{name: getattr(config, name) for name in names},
        forced_eos_token_id=config.eos_token_id,
        max_length=MAX_WRITTEN_TOKENS,
        num_beams=4,
        no_repeat_ngram_size=3,
        early_stopping=True,
    )
