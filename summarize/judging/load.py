"""Load the judge that the options of rank name, the quickest way there is."""

import logging
import shutil
from importlib.resources import files
from pathlib import Path

from summarize.judging.bart import open_bart
from summarize.judging.judge import EncoderJudge
from summarize.stages.rank import RankOptions
from summarize.writers.checkpoint import BUNDLED

_LOG = logging.getLogger(__name__)


def load_judge(options: RankOptions) -> EncoderJudge | None:
    """Load the judge that `options` name; None where ranking asks none or weighs it 0.

    numpy computes a BART in a folder on this processor, torch everything else: it
    starts some seconds later. Raises ModelError if the checkpoint is missing or was not
    trained to judge.
    """
    if options.model is None or not options.model_weight:
        return None
    device = options.device
    if device == "auto" and not _has_cuda():
        device = "cpu"
    if device == "cpu" and (judge := open_bart(_folder(options.model))):
        _LOG.info("loaded rank.model %s", options.model)
        return judge
    from summarize.judging.torch_reader import open_on_torch

    return open_on_torch(options.model, device)


def _folder(model: str) -> Path:
    if model == BUNDLED:
        return Path(str(files("summarize.models") / model))
    return Path(model).expanduser()


def _has_cuda() -> bool:
    """Whether the tools of a CUDA driver are on the path, without loading torch."""
    return shutil.which("nvidia-smi") is not None
