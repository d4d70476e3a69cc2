"""The weights of the tagger's encoder: packed in 8 bits, in files below 16 MB.

A matrix is stored row by row as whole numbers of 8 bits with a scale a row (its largest
value over 127); what is no matrix in 16 bits.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor

_SCALE = ".scale"
_PARTS = "packed-*-of-*.safetensors"
_MOST_BYTES = 15_500_000


class TaggerWeights:
    """A BERT, a vector for each shape of a word, and what reads its states.

    `bert` is a transformers BertModel, `shapes` an embedding, `out` a linear layer of
    one output: torch modules, in whatever mode they are put.
    """

    def __init__(self, config: Any, n_shapes: int) -> None:
        """Make the modules with weights of chance."""
        import torch
        from transformers import BertModel

        self.bert = BertModel(config, add_pooling_layer=False)
        self.shapes = torch.nn.Embedding(n_shapes, config.hidden_size)
        self.out = torch.nn.Linear(config.hidden_size, 1)

    def modules(self) -> dict[str, Any]:
        """Return the modules by name."""
        return {"bert": self.bert, "shapes": self.shapes, "out": self.out}

    def log_odds(self, tokens: "Tensor", mask: "Tensor", shapes: "Tensor") -> "Tensor":
        """Return the log odds of every token (rows, tokens) to be furniture."""
        words = self.bert.embeddings.word_embeddings(tokens) + self.shapes(shapes)
        states = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
        odds: Tensor = self.out(states)[..., 0]
        return odds

    def state(self) -> dict[str, "Tensor"]:
        """Return the weights by name."""
        return {
            f"{name}.{key}": value
            for name, module in self.modules().items()
            for key, value in module.state_dict().items()
        }

    def load(self, state: Mapping[str, "Tensor"]) -> None:
        """Take the weights that `state` returned; RuntimeError tells what lacks."""
        for name, module in self.modules().items():
            prefix = f"{name}."
            own = {
                k.removeprefix(prefix): state[k] for k in state if k.startswith(prefix)
            }
            module.load_state_dict(own)


def pack(state: Mapping[str, "Tensor"], folder: Path) -> None:
    """Write weights into `folder`, as many files as their size asks for.

    Parts that stand there already go.
    """
    from safetensors.torch import save_file

    for old in folder.glob(_PARTS):
        old.unlink()
    parts: list[dict[str, Tensor]] = [{}]
    size = 0
    for name, tensor in _packed(state):
        n_bytes = tensor.numel() * tensor.element_size()
        if size + n_bytes > _MOST_BYTES:
            parts.append({})
            size = 0
        parts[-1][name] = tensor
        size += n_bytes
    for number, part in enumerate(parts, 1):
        save_file(part, folder / f"packed-{number}-of-{len(parts)}.safetensors")


def _packed(state: Mapping[str, "Tensor"]) -> Iterator[tuple[str, "Tensor"]]:
    import torch

    for name, tensor in sorted(state.items()):
        if tensor.ndim != 2:
            yield name, tensor.half().contiguous()
            continue
        scale = tensor.abs().amax(dim=1, keepdim=True).clamp(min=1e-8) / 127
        yield name, torch.round(tensor / scale).to(torch.int8)
        yield name + _SCALE, scale.float()


def unpack(folder: Path) -> dict[str, "Tensor"]:
    """Return the weights that `pack` wrote, in 32 bits.

    Raises FileNotFoundError where a part is missing.
    """
    from safetensors.torch import load_file

    packed: dict[str, Tensor] = {}
    for path in parts_of(folder):
        packed |= load_file(path)
    return {
        name: tensor.float() * packed[name + _SCALE]
        if name + _SCALE in packed
        else tensor.float()
        for name, tensor in packed.items()
        if not name.endswith(_SCALE)
    }


def parts_of(folder: Path) -> list[Path]:
    """Return the files that hold the weights, all of them or FileNotFoundError."""
    found = sorted(folder.glob(_PARTS))
    n_parts = int(found[0].stem.rpartition("-")[2]) if found else 0
    if not found or len(found) != n_parts:
        raise FileNotFoundError(f"{folder} holds {len(found)} of {n_parts} parts")
    return found
