"""The weights of the tagger's encoder, and how it comes to what it says of a word."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.encoders.weights import BERT, encoder_of
from summarize.tagging.windows import Window
from summarize.writers.packed import RowWeights

if TYPE_CHECKING:
    from summarize.encoders.layers import Floats


class TaggerWeights:
    """A BERT, a vector for each shape of a word, and what reads its states."""

    def __init__(self, weights: RowWeights, config: Mapping[str, Any]) -> None:
        """Take weights by name and the sizes of BERT; KeyError names one missing."""
        self._encoder = encoder_of(
            *(weights, BERT, config["num_hidden_layers"]),
            *(config["num_attention_heads"], config["layer_norm_eps"]),
        )
        embeddings = "bert.embeddings."
        kind = weights[f"{embeddings}token_type_embeddings.weight"][0]
        self._words = weights.rows(f"{embeddings}word_embeddings.weight")
        self._places = weights[f"{embeddings}position_embeddings.weight"] + kind
        self._shapes = weights["shapes.weight"]
        self._out, self._bias = weights["out.weight"][0], weights["out.bias"][0]

    def log_odds(self, window: Window) -> "Floats":
        """Return the log odds of every word of a window to be furniture."""
        embedded = self._words.take(window.tokens) + self._shapes[list(window.shapes)]
        embedded += self._places[: len(window.tokens)]
        states = self._encoder(embedded, window.places)
        odds: Floats = states @ self._out + self._bias
        return odds


def read_weights(folder: Path) -> TaggerWeights:
    """Read what training wrote.

    Raises OSError where a file is missing or cannot be read, KeyError for a weight,
    and ValueError for a broken file.
    """
    config = json.loads((folder / "config.json").read_text("utf-8"))
    return TaggerWeights(RowWeights(folder), config)
