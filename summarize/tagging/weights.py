"""The weights of the tagger's encoder, and how it comes to what it says of a word."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor


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
