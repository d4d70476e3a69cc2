"""BERTScore (Zhang et al. 2020) beside ROUGE: the package bert-score, an extra."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, first_line, install_words
from summarize.evaluation.metrics.rouge import Score
from summarize.hub import find_checkpoint, plain_name

NAME = "bertscore"
_INSTALL = install_words("bertscore")
_BATCH = 16
_CHOICES = "the folder or hub id of an encoder, such as roberta-large"


class BertScorer:
    """A loaded encoder; scores are not rescaled and not weighted by idf."""

    def __init__(self, model: str) -> None:
        """Load an encoder: the folder of a checkpoint, or a hub id.

        The layer is the one that bert-score recommends for models of that name, else
        the last. Raises ModelError where the extra or the model is missing.
        """
        self._name = Path(plain_name(model)).name
        self._scorer = _load(model)

    @property
    def signature(self) -> str:
        """The model, its layer and the library: what the scores depend on."""
        layer = self._scorer.num_layers
        return f"{self._name},L{layer},bert-score{version('bert-score')}"

    def score(
        self, predictions: Sequence[str], references: Sequence[Sequence[str]]
    ) -> list[Score]:
        """Score each prediction against its references; the best F of several counts.

        An empty text scores 0. What is longer than the model reads is cut.
        """
        pairs = [
            (place, prediction, reference)
            for place, prediction in enumerate(predictions)
            for reference in references[place]
            if prediction.strip() and reference.strip()
        ]
        best = [Score(0.0, 0.0, 0.0)] * len(predictions)
        if not pairs:
            return best
        _, texts, wanted = zip(*pairs, strict=True)
        columns = self._scorer.score(list(texts), list(wanted), batch_size=_BATCH)
        rows = zip(*(column.tolist() for column in columns), strict=True)
        for (place, _, _), values in zip(pairs, rows, strict=True):
            best[place] = max(best[place], Score(*values), key=lambda score: score.f)
        return best


def _load(model: str) -> Any:
    try:
        from bert_score import BERTScorer
        from bert_score.utils import model2layers
    except ImportError as error:
        message = f"BERTScore needs the extra bertscore ({error}): {_INSTALL}"
        raise ModelError(message) from error
    from transformers import AutoConfig
    from transformers.utils import logging

    folder = str(find_checkpoint("--bertscore", model, _CHOICES).folder)
    bars = logging.is_progress_bar_enabled()
    logging.disable_progress_bar()
    try:
        name = plain_name(model)
        layer = model2layers.get(name, model2layers.get(Path(name).name))
        if layer is None:
            layer = AutoConfig.from_pretrained(folder).num_hidden_layers
        return BERTScorer(model_type=folder, num_layers=layer, nthreads=0)
    except (OSError, ValueError, KeyError, AttributeError) as error:
        raise ModelError(
            f"BERTScore: {model} cannot be loaded ({first_line(error)}); give "
            f"{_CHOICES}"
        ) from error
    finally:
        if bars:
            logging.enable_progress_bar()
