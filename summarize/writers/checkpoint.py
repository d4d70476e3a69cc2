"""Find a checkpoint and open its config and tokenizer; the weights come later."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, first_line
from summarize.hub import Found, find_checkpoint, plain_name
from summarize.writers.encoding import Codec
from summarize.writers.families import Family, input_window, output_limit, pick_family
from summarize.writers.options import CheckpointOptions
from summarize.writers.untuned import is_untuned

_LOG = logging.getLogger(__name__)

BUNDLED = "mini"
_CHOICES = f"{BUNDLED}, or the folder or hub id of another checkpoint"


@dataclass(frozen=True, slots=True)
class Asker:
    """The config table that asks for a checkpoint, for what errors tell to change.

    `without` is the setting that does without one, `family` the key of its family, if
    there is one.
    """

    table: str
    without: str
    family: str | None = None


WRITER = Asker("writer", without="writer.kind=extractive", family="writer.family")


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """A checkpoint without its weights.

    `folder` holds its files, `name` goes into records (no path of this machine, of the
    hub the commit that was read), `max_tokens` is the length of a request,
    `max_new_tokens` that of a text (None: no bound), `end_id` the token that ends one;
    `generation` tells which tokens begin a text, `asker` whose keys name the
    checkpoint.
    """

    name: str
    folder: Path
    config: Any
    family: Family
    codec: Codec
    max_tokens: int
    max_new_tokens: int | None
    end_id: int
    generation: Any
    asker: Asker


def open_checkpoint(options: CheckpointOptions, asker: Asker = WRITER) -> Checkpoint:
    """Open the checkpoint that `options` name; errors name the keys of `asker`.

    Raises ModelError if it is not there, is no encoder-decoder, has no tokenizer, or
    is of a type that the table of families lacks.
    """
    _LOG.info("loading %s.model %s", asker.table, options.model)
    if asker == WRITER and is_untuned(plain_name(options.model)):
        _LOG.warning(
            "writer.model %s is not tuned for summaries: expect no usable text of it; "
            "name a checkpoint that is, your own or such as --config primera has",
            options.model,
        )
    found = _find(options.model, asker, options.revision)
    with quiet_transformers():
        config = _open_config(found.folder, options.model, asker)
        tokenizer = _open_tokenizer(found.folder, options.model, asker)
        generation = _open_generation(found.folder, config)
    family = pick_family(options.family, config, tokenizer, asker.family)
    codec = Codec(
        tokenizer,
        family,
        separator=options.separator,
        prefix=options.prefix,
        case=options.restore_case,
    )
    codec.check(_vocabulary_size(config), options.model)
    limit = output_limit(family, config)
    return Checkpoint(
        name=found.name,
        folder=found.folder,
        config=config,
        family=family,
        codec=codec,
        max_tokens=input_window(family, config, options.max_input_tokens),
        max_new_tokens=limit - 1 if limit else None,  # one position starts the text
        end_id=_end_id(config, tokenizer),
        generation=generation,
        asker=asker,
    )


def kind_of_checkpoint(model: str) -> str:
    """Return the kind of writer that runs a checkpoint: seq2seq or causal.

    `model` is a folder or a hub id; only its description is fetched and read. Raises
    ModelError if it is not there.
    """
    found = _find(model, WRITER, only="config.json")
    with quiet_transformers():
        config = _read_config(found.folder, model, WRITER)
    return "seq2seq" if config.is_encoder_decoder else "causal"


@contextmanager
def quiet_transformers() -> Iterator[None]:
    """Keep transformers from logging and drawing bars inside the block only."""
    from transformers.utils import logging

    verbosity, bars = logging.get_verbosity(), logging.is_progress_bar_enabled()
    logging.set_verbosity_error()
    logging.disable_progress_bar()
    try:
        yield
    finally:
        logging.set_verbosity(verbosity)
        if bars:
            logging.enable_progress_bar()


def _find(
    model: str, asker: Asker, revision: str | None = None, only: str | None = None
) -> Found:
    """Return where a checkpoint is: the bundled one, a folder, or one of the hub."""
    if model != BUNDLED:
        return find_checkpoint(f"{asker.table}.model", model, _CHOICES, revision, only)
    folder = Path(str(files("summarize.models") / BUNDLED))
    if not (folder / "config.json").is_file():
        raise ModelError(
            f"the bundled checkpoint is missing (no config.json in {folder}); "
            "reinstall, make it with python -m scripts.training, or use "
            f"--set {asker.without}"
        )
    return Found(folder, BUNDLED)


def _open_config(folder: Path, model: str, asker: Asker) -> Any:
    from transformers.models.auto.modeling_auto import (
        MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES as KNOWN,
    )

    config = _read_config(folder, model, asker)
    if config.model_type not in KNOWN:
        raise ModelError(
            f"{asker.table}.model {model} is of type {config.model_type}, "
            "which is no encoder-decoder; choose a seq2seq checkpoint such as BART, "
            "PEGASUS, T5 or LED, or mini"
        )
    return config


def _read_config(folder: Path, model: str, asker: Asker) -> Any:
    from transformers import AutoConfig

    try:
        return AutoConfig.from_pretrained(folder, trust_remote_code=False)
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(
            f"{asker.table}.model {model}: the folder holds no checkpoint that can be "
            f"read ({first_line(error)}); it needs config.json, tokenizer and weights"
        ) from error


def _open_tokenizer(folder: Path, model: str, asker: Asker) -> Any:
    from transformers import AutoTokenizer

    try:
        with warnings.catch_warnings():
            # Marian's asks for sacremoses, to make marks plain: cleaning does so
            warnings.filterwarnings("ignore", ".*pip install sacremoses")
            return AutoTokenizer.from_pretrained(folder, trust_remote_code=False)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"{asker.table}.model {model}: its tokenizer cannot be opened "
            f"({first_line(error)}); the checkpoint needs its "
            "tokenizer files (tokenizer.json, or spiece.model with sentencepiece)"
        ) from error


def _open_generation(folder: Path, config: Any) -> Any:
    from transformers import GenerationConfig

    try:
        return GenerationConfig.from_pretrained(folder)
    except OSError:  # an older checkpoint keeps these settings in its config
        return GenerationConfig.from_model_config(config)


def _vocabulary_size(config: Any) -> int:
    nested = getattr(config, "encoder", None) or config
    return int((getattr(nested, "text_config", None) or nested).vocab_size)


def _end_id(config: Any, tokenizer: Any) -> int:
    end = getattr(config, "eos_token_id", None)
    if end is None:
        token = tokenizer.eos_token or tokenizer.sep_token
        end = tokenizer.convert_tokens_to_ids(token)
    return int(end[0] if isinstance(end, list) else end)
