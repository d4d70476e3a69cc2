"""Find a checkpoint and open its config and tokenizer; the weights come later."""

import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.offline import offline_by
from summarize.writers.encoding import Codec
from summarize.writers.families import Family, input_window, output_limit, pick_family
from summarize.writers.options import CheckpointOptions, Seq2SeqOptions
from summarize.writers.untuned import is_untuned

_LOG = logging.getLogger(__name__)

BUNDLED = "mini"


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

    `location` is what `from_pretrained` takes, `name` what goes into records (no path
    of this machine), `max_tokens` the length of a request, `max_new_tokens` that of a
    text (None: no bound), `end_id` the token that ends one; `generation` tells which
    tokens begin a text, `asker` whose keys name the checkpoint.
    """

    name: str
    location: str
    revision: str | None
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
    location = _locate(options.model, asker)
    _LOG.info("loading %s.model %s", asker.table, options.model)
    if asker == WRITER and is_untuned(options.model):
        _LOG.warning(
            "writer.model %s is not tuned for summaries: expect no usable text of it; "
            "name a checkpoint that is, your own or such as --config primera has",
            options.model,
        )
    with quiet_transformers():
        config = _open_config(location, options, asker)
        revision = _resolved_revision(location, options.revision)
        tokenizer = _open_tokenizer(location, revision, asker)
        generation = _open_generation(location, revision, config)
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
        name=_record_name(location, options.model, revision),
        location=location,
        revision=revision,
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

    `model` is a folder or a hub id; only its description is read. Raises ModelError if
    it is not there.
    """
    options = Seq2SeqOptions(model=model)
    with quiet_transformers():
        config = _read_config(_locate(model, WRITER), options, WRITER)
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


def _locate(model: str, asker: Asker) -> str:
    """Return the folder of a local checkpoint, or the hub id as it is."""
    if model == BUNDLED:
        folder = Path(str(files("summarize.models") / BUNDLED))
        if not (folder / "config.json").is_file():
            raise ModelError(
                f"the bundled checkpoint is missing (no config.json in {folder}); "
                "reinstall, make it with python -m scripts.training, or use "
                f"--set {asker.without}"
            )
        return str(folder)
    path = Path(model).expanduser()
    if path.is_dir():
        return str(path)
    if path.is_absolute() or model.startswith((".", "~")) or model.count("/") > 1:
        raise ModelError(
            f"{asker.table}.model: there is no folder {model}; give the folder of a "
            "checkpoint, a hub id, or mini"
        )
    return model


def _open_config(location: str, options: CheckpointOptions, asker: Asker) -> Any:
    from transformers.models.auto.modeling_auto import (
        MODEL_FOR_SEQ_TO_SEQ_CAUSAL_LM_MAPPING_NAMES as KNOWN,
    )

    config = _read_config(location, options, asker)
    if config.model_type not in KNOWN:
        raise ModelError(
            f"{asker.table}.model {options.model} is of type {config.model_type}, "
            "which is no encoder-decoder; choose a seq2seq checkpoint such as BART, "
            "PEGASUS, T5 or LED, or mini"
        )
    return config


def _read_config(location: str, options: CheckpointOptions, asker: Asker) -> Any:
    from transformers import AutoConfig

    try:
        return AutoConfig.from_pretrained(
            location, revision=options.revision, trust_remote_code=False
        )
    except (OSError, ValueError, KeyError) as error:
        raise ModelError(_missing(location, options, asker, error)) from error


def _missing(
    location: str, options: CheckpointOptions, asker: Asker, error: Exception
) -> str:
    key = f"{asker.table}.model"
    if Path(location).is_dir():
        return (
            f"{key} {options.model}: the folder holds no checkpoint that can be read "
            f"({first_line(error)}); it needs config.json, tokenizer and weights"
        )
    return not_had(f"{key} {options.model}", error, options.model, options.revision) + (
        f", or use --set {key}=mini"
    )


def not_had(
    key: str, error: Exception, hub_id: str, revision: str | None = None
) -> str:
    """Return what is said of a hub id that could not be had, and how to get it.

    `key` is the key of the config with its value.
    """
    why = f"the hub did not give it ({first_line(error)})"
    if switch := offline_by():
        why = f"nothing is fetched (offline: true, or {switch}=1)"
    of_revision = f" --revision {revision}" if revision else ""
    return (
        f"{key} is neither a folder nor in the local cache, and {why}; download it "
        f"once with `hf download {hub_id}{of_revision}`"
    )


def first_line(error: Exception) -> str:
    """Return what an error says, without the advice that follows in other lines."""
    return (str(error).strip() or type(error).__name__).splitlines()[0]


def _open_tokenizer(location: str, revision: str | None, asker: Asker) -> Any:
    from transformers import AutoTokenizer

    try:
        with warnings.catch_warnings():
            # Marian's asks for sacremoses, to make marks plain: cleaning does so
            warnings.filterwarnings("ignore", ".*pip install sacremoses")
            return AutoTokenizer.from_pretrained(
                location, revision=revision, trust_remote_code=False
            )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"{asker.table}.model {location}: its tokenizer cannot be opened "
            f"({first_line(error)}); the checkpoint needs its "
            "tokenizer files (tokenizer.json, or spiece.model with sentencepiece)"
        ) from error


def _open_generation(location: str, revision: str | None, config: Any) -> Any:
    from transformers import GenerationConfig

    try:
        return GenerationConfig.from_pretrained(location, revision=revision)
    except OSError:  # an older checkpoint keeps these settings in its config
        return GenerationConfig.from_model_config(config)


def _vocabulary_size(config: Any) -> int:
    nested = getattr(config, "encoder", None) or config
    return int((getattr(nested, "text_config", None) or nested).vocab_size)


def _resolved_revision(location: str, revision: str | None) -> str | None:
    """Return the commit that a hub checkpoint was read from, if the cache tells."""
    from huggingface_hub import try_to_load_from_cache

    if Path(location).is_dir():
        return None
    path = try_to_load_from_cache(location, "config.json", revision=revision)
    return Path(path).parent.name if isinstance(path, str) else revision


def _record_name(location: str, model: str, revision: str | None) -> str:
    """Name the checkpoint without any path of this machine."""
    if Path(location).is_dir():
        return BUNDLED if model == BUNDLED else Path(location).resolve().name
    return f"{model}@{revision}" if revision else model


def _end_id(config: Any, tokenizer: Any) -> int:
    end = getattr(config, "eos_token_id", None)
    if end is None:
        token = tokenizer.eos_token or tokenizer.sep_token
        end = tokenizer.convert_tokens_to_ids(token)
    return int(end[0] if isinstance(end, list) else end)
