"""The encoder of a BART checkpoint as a judge, computed by numpy."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from summarize.encoders.side_by_side import side_by_side
from summarize.encoders.weights import BART, encoder_of, open_rows, read_safetensors
from summarize.judging.judge import EncoderJudge
from summarize.judging.vocabulary import open_vocabulary
from summarize.judging.windows import Window

if TYPE_CHECKING:
    from summarize.encoders.layers import Floats
    from summarize.encoders.weights import StoredRows, Weights

_WORDS = "model.shared.weight"
_PARTS = ("model.encoder.",)
_OFFSET = 2  # BART's places begin at 2
_EPSILON = 1e-5


class BartReader:
    """The log odds of every sentence of a window, by a BART's encoder."""

    def __init__(
        self,
        words: "StoredRows",
        weights: "Weights",
        config: Mapping[str, Any],
        key: int,
    ) -> None:
        """Take a row a word, weights by name, sizes, and the token of the key.

        Raises KeyError for what is missing.
        """
        self._words = words
        self._places = weights["model.encoder.embed_positions.weight"][_OFFSET:]
        scaled = config.get("scale_embedding", False)
        self._scale = np.float32(self._places.shape[1] ** 0.5 if scaled else 1)
        self._encoder = encoder_of(
            *(weights, BART, config["encoder_layers"]),
            *(config["encoder_attention_heads"], _EPSILON),
        )
        self._key = words.take([key])[0]

    def __call__(self, windows: Sequence[Window]) -> "list[Floats]":
        """Return what the key makes of the state of each end, a row a window."""
        return side_by_side(self._read, windows)

    def _read(self, window: Window) -> "Floats":
        embedded = self._words.take(window.tokens) * self._scale
        embedded += self._places[: len(window.tokens)]
        states = self._encoder(embedded, window.ends)
        odds: Floats = states @ self._key
        return odds


def open_bart(folder: Path) -> EncoderJudge | None:
    """Return the judge in a folder; None where numpy cannot read what is there.

    It reads a BART with GELU and the tokenizer of BERT, as `python -m scripts.training`
    writes one, in safetensors files.
    """
    paths = sorted(folder.glob("model*.safetensors"))
    try:
        config = json.loads((folder / "config.json").read_text("utf-8"))
        vocabulary = open_vocabulary(folder)
        if not (paths and vocabulary and _is_bart(config)):
            return None
        weights = read_safetensors(paths, _PARTS)
        words = open_rows(paths, _WORDS)
        reader = BartReader(words, weights, config, vocabulary.key)
    except (OSError, ValueError, KeyError):
        return None  # the errors of a checkpoint are told where torch opens it
    return EncoderJudge(reader, vocabulary)


def _is_bart(config: Mapping[str, Any]) -> bool:
    """Whether the encoder is one of post-normalized layers with GELU."""
    kind, curve = config.get("model_type"), config.get("activation_function", "gelu")
    return (kind, curve) == ("bart", "gelu")
