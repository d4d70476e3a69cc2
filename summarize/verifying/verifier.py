"""Load the verifier that `cite.verifier` names: a folder, or a hub id."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.errors import ModelError, first_line
from summarize.hub import find_checkpoint, plain_name
from summarize.schema import Verifier
from summarize.stages.cite import CiteOptions
from summarize.verifying.prompts import MINICHECK, Prompt, known_prompt
from summarize.verifying.shapes import (
    CheckpointVerifier,
    answer_tokens,
    answered,
    classified,
    supporting_label,
)
from summarize.writers.checkpoint import quiet_transformers
from summarize.writers.weights import pick_device

if TYPE_CHECKING:
    from torch import Tensor

_LOG = logging.getLogger(__name__)
_WITHOUT = "--set cite.verifier=builtin"
_CHOICES = "builtin, off, or the folder or hub id of a verifier"
_LONGEST = 512  # tokens of a pair; a passage and its neighbours have about 100
_CLASSIFIES, _ANSWERS = "ForSequenceClassification", "ForConditionalGeneration"


def load_verifier(options: CiteOptions) -> Verifier | None:
    """Load the verifier that `options` name; None where no checkpoint is asked.

    It classifies pairs (the label that means entailment, or one logit), or answers 1
    or 0 (T5). Raises ModelError if it is missing, does neither, or does not tell which
    of its labels means support. Code that comes with a checkpoint never runs.
    """
    if not options.asks_checkpoint:
        return None
    name = options.verifier
    device = pick_device(options.device, "cite")
    _LOG.info("loading cite.verifier %s", name)
    folder = _folder(name)
    with quiet_transformers():
        config = _open(folder, name)
        classifies = _classifies(config, name)
        tokenizer = _tokenizer(folder, name)
        model = _weights(folder, name, classifies=classifies).eval().to(device)
    text = options.verifier_prompt or known_prompt(Path(plain_name(name)).name)
    if text is None and not classifies:
        text = MINICHECK
    prompt = Prompt(text, tokenizer, _most_tokens(config, tokenizer))
    probabilities = _probabilities(model, tokenizer, name, classifies=classifies)
    return CheckpointVerifier(prompt, probabilities, device)


def _probabilities(
    model: Any, tokenizer: Any, name: str, *, classifies: bool
) -> Callable[[Any], "Tensor"]:
    if classifies:
        return classified(model, supporting_label(model.config, name))
    return answered(model, *answer_tokens(tokenizer, name))


def _folder(name: str) -> Path:
    if "/" not in name and not Path(name).expanduser().is_dir():  # builtin, mistyped
        raise ModelError(f"cite.verifier: there is no folder {name}; give {_CHOICES}")
    return find_checkpoint("cite.verifier", name, _CHOICES).folder


def _open(folder: Path, name: str) -> Any:
    from transformers import AutoConfig

    try:
        return AutoConfig.from_pretrained(folder, trust_remote_code=False)
    except (OSError, ValueError, KeyError) as error:
        key = f"cite.verifier {name}"
        if "trust_remote_code" in str(error):
            raise ModelError(
                f"{key} needs code of its own, which is never run; choose a verifier "
                f"that transformers knows, or use {_WITHOUT}"
            ) from error
        raise ModelError(
            f"{key}: the folder holds no checkpoint that can be read "
            f"({first_line(error)}); it needs config.json, tokenizer and weights"
        ) from error


def _classifies(config: Any, name: str) -> bool:
    """Return whether a checkpoint classifies; ModelError if it does not answer either.

    The class that it was saved as tells; T5 comes as both.
    """
    saved = config.architectures or []
    if any(each.endswith(_CLASSIFIES) for each in saved):
        return True
    if config.is_encoder_decoder and any(each.endswith(_ANSWERS) for each in saved):
        return False
    raise ModelError(
        f"cite.verifier {name} was saved as {', '.join(saved) or 'no known class'}, "
        f"which neither classifies pairs (…{_CLASSIFIES}) nor answers (T5{_ANSWERS}); "
        f"choose a verifier, or use {_WITHOUT}"
    )


def _tokenizer(folder: Path, name: str) -> Any:
    from transformers import AutoTokenizer

    try:
        tokenizer = AutoTokenizer.from_pretrained(folder, trust_remote_code=False)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"cite.verifier {name}: its tokenizer cannot be opened "
            f"({first_line(error)}); the checkpoint needs its tokenizer files"
        ) from error
    if tokenizer.pad_token is None:
        tokenizer.pad_token = tokenizer.eos_token
    return tokenizer


def _weights(folder: Path, name: str, *, classifies: bool) -> Any:
    from safetensors import SafetensorError
    from transformers import (
        AutoModelForSeq2SeqLM,
        AutoModelForSequenceClassification,
    )

    kind = AutoModelForSequenceClassification if classifies else AutoModelForSeq2SeqLM
    try:
        model, info = kind.from_pretrained(
            folder,
            output_loading_info=True,
            trust_remote_code=False,
            use_safetensors=True,
        )
    except (OSError, ValueError, RuntimeError, SafetensorError) as error:
        raise ModelError(
            f"cite.verifier {name}: its weights cannot be loaded "
            f"({first_line(error)}); download it again, or use {_WITHOUT}"
        ) from error
    if missing := sorted(info["missing_keys"]):
        raise ModelError(
            f"cite.verifier {name} lacks {len(missing)} weights ({missing[0]} …), so "
            f"that it was not trained to check; choose another, or use {_WITHOUT}"
        )
    return model


def _most_tokens(config: Any, tokenizer: Any) -> int:
    """Return how many tokens of a pair the checkpoint reads."""
    places = getattr(config, "max_position_embeddings", None) or _LONGEST
    if config.model_type in ("roberta", "xlm-roberta", "camembert"):
        places -= config.pad_token_id + 1  # they count from behind the padding
    return int(min(_LONGEST, places, tokenizer.model_max_length))
