"""The weights of the tagger's encoder while they are trained, in torch."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from transformers import BertModel

from summarize.tagging.windows import Window
from summarize.writers.packed import RowWeights


class TrainedWeights:
    """A BERT, a vector for each shape of a word, and what reads its states.

    `bert` is a transformers BertModel, `shapes` an embedding, `out` a linear layer of
    one output: torch modules, in whatever mode they are put.
    """

    def __init__(self, config: Any, n_shapes: int) -> None:
        """Make the modules with weights of chance."""
        self.bert = BertModel(config, add_pooling_layer=False)
        self.shapes = torch.nn.Embedding(n_shapes, config.hidden_size)
        self.out = torch.nn.Linear(config.hidden_size, 1)

    def modules(self) -> dict[str, Any]:
        """Return the modules by name."""
        return {"bert": self.bert, "shapes": self.shapes, "out": self.out}

    def log_odds(self, tokens: Tensor, mask: Tensor, shapes: Tensor) -> Tensor:
        """Return the log odds of every token (rows, tokens) to be furniture."""
        words = self.bert.embeddings.word_embeddings(tokens) + self.shapes(shapes)
        states = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
        odds: Tensor = self.out(states)[..., 0]
        return odds

    def state(self) -> dict[str, Tensor]:
        """Return the weights by name."""
        return {
            f"{name}.{key}": value
            for name, module in self.modules().items()
            for key, value in module.state_dict().items()
        }

    def load(self, state: Mapping[str, Tensor]) -> None:
        """Take the weights that `state` returned; RuntimeError tells what lacks."""
        for name, module in self.modules().items():
            prefix = f"{name}."
            own = {
                k.removeprefix(prefix): state[k] for k in state if k.startswith(prefix)
            }
            module.load_state_dict(own)


def batch_of(windows: Sequence[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Return tokens, mask and shapes of windows, padded to the longest."""
    longest = max(len(window.tokens) for window in windows)
    padding = [[0] * (longest - len(window.tokens)) for window in windows]
    rows = list(zip(windows, padding, strict=True))
    return (
        torch.tensor([[*window.tokens, *pad] for window, pad in rows]),
        torch.tensor([[*[1] * len(window.tokens), *pad] for window, pad in rows]),
        torch.tensor([[*window.shapes, *pad] for window, pad in rows]),
    )


def read_tensors(folder: Path) -> dict[str, Tensor]:
    """Return the weights that training wrote into a folder."""
    return {name: torch.from_numpy(row) for name, row in RowWeights(folder).items()}
