"""A GGUF file of the Llama family packed for the repository: files below 16 MB.

Its codes and scales are kept as they are (`summarize.writers.packed`); a file of 98 MB
takes half a minute to read as GGUF, and two seconds as this writes it.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from gguf import GGUFReader, ReaderTensor
from numpy.typing import NDArray

from scripts.training.packing import MOST_BYTES, save_files, write_sums
from summarize.writers.causal import load_causal

ADAPTER_FILES = ("adapter_config.json", "adapter_model.safetensors")

_BLOCK = 32
_NAMES = {
    "attn_q": "self_attn.q_proj",
    "attn_k": "self_attn.k_proj",
    "attn_v": "self_attn.v_proj",
    "attn_output": "self_attn.o_proj",
    "ffn_gate": "mlp.gate_proj",
    "ffn_up": "mlp.up_proj",
    "ffn_down": "mlp.down_proj",
    "attn_norm": "input_layernorm",
    "ffn_norm": "post_attention_layernorm",
}
_ENDS = {"token_embd": "model.embed_tokens", "output_norm": "model.norm"}

_Parts = dict[str, NDArray[np.generic]]


def pack(base: Path, adapter: Path, out: Path) -> None:
    """Write what a release has: the packed base, its tokenizer, the adapter, hashes.

    `base` is a GGUF file (Q4_1, Q8_0, F32), `adapter` a folder as peft saves it. The
    tokenizer is written without a chat template: the adapter has a prompt of its own.
    """
    out.mkdir(parents=True, exist_ok=True)
    model, tokenizer = load_causal(base)
    config = model.config
    del config.quantization_config
    config.name_or_path = ""
    config.save_pretrained(out)
    tokenizer.chat_template = None
    tokenizer.save_pretrained(out)
    heads = (config.num_attention_heads, config.num_key_value_heads)
    packed: dict[str, _Parts] = {}
    for tensor in GGUFReader(str(base)).tensors:
        packed |= _packed(tensor, *heads)
    save_files(list(_files(packed)), out)
    for name in ADAPTER_FILES:
        shutil.copyfile(adapter / name, out / name)
    write_sums(out)


def _packed(tensor: ReaderTensor, n_heads: int, n_key_heads: int) -> dict[str, _Parts]:
    """Return the parts of a weight under the name that transformers gives it."""
    name = tensor.name.removesuffix(".weight")
    if name in _ENDS:
        name = _ENDS[name]
    else:
        _, layer, kind = name.split(".")
        name = f"model.layers.{layer}.{_NAMES[kind]}"
    parts = _parts(tensor)
    for end, heads in (("q_proj", n_heads), ("k_proj", n_key_heads)):
        if name.endswith(end):
            parts = {part: _turned(held, heads) for part, held in parts.items()}
    return {f"{name}.weight": parts}


def _parts(tensor: ReaderTensor) -> _Parts:
    kind, data = tensor.tensor_type.name, tensor.data
    if kind == "F32":
        return {"": np.array(data)}
    n_rows = len(data)
    if kind == "Q8_0":
        blocks = data.reshape(n_rows, -1, 2 + _BLOCK)
        codes = blocks[..., 2:].view(np.int8)
        return {":codes": _whole(codes), ":scales": _halves(blocks[..., :2])}
    if kind == "Q4_1":
        blocks = data.reshape(n_rows, -1, 4 + _BLOCK // 2)
        return {
            ":codes": _whole(blocks[..., 4:]),
            ":scales": _halves(blocks[..., :2]),
            ":offsets": _halves(blocks[..., 2:4]),
        }
    raise SystemExit(f"{tensor.name} is of type {kind}: only Q4_1, Q8_0 and F32")


def _whole(part: NDArray[np.generic]) -> NDArray[np.generic]:
    return np.ascontiguousarray(part)


def _halves(part: NDArray[np.generic]) -> NDArray[np.generic]:
    return _whole(_whole(part).view(np.float16)[..., 0])


def _turned(held: NDArray[np.generic], heads: int) -> NDArray[np.generic]:
    """Return the rows of queries or keys as transformers orders them.

    llama.cpp turns neighbouring numbers of a head together, transformers halves.
    """
    shape = (heads, held.shape[0] // heads // 2, 2, *held.shape[1:])
    return _whole(held.reshape(shape).swapaxes(1, 2).reshape(held.shape))


def _files(packed: dict[str, _Parts]) -> Iterator[_Parts]:
    """Yield what each file holds; of a weight that does not fit, as many rows as do."""
    held: _Parts = {}
    for name, parts in packed.items():
        n_rows = len(next(iter(parts.values())))
        done = 0
        while done < n_rows:
            room = (MOST_BYTES - _size(held)) * n_rows // _size(parts)
            rows = slice(done, done + min(room, n_rows - done))
            if rows.stop > done:
                held |= {f"{name}{part}": own[rows] for part, own in parts.items()}
            done = rows.stop
            if done < n_rows:
                yield held
                held = {}
    yield held


def _size(parts: _Parts) -> int:
    return sum(held.nbytes for held in parts.values())
