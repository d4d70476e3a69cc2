"""The writer that runs a converted checkpoint with CTranslate2, made for CPUs.

It reads what the transformers writer reads, and in float32 it writes, but for near
ties (2 of 140 sentences of an early mini model), what that writes with the options
`early_stopping` and `renormalize`, which are always on here. A checkpoint is converted
once, into a cache folder.
"""

import copy
import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from summarize.errors import ModelError, install_words
from summarize.writers.checkpoint import Checkpoint
from summarize.writers.families import FAMILIES
from summarize.writers.generating import GeneratingWriter, Job
from summarize.writers.options import CTranslate2Options

_LAYOUT = 1  # of the converted folders; count up when the conversion changes


class CTranslate2Writer(GeneratingWriter):
    """Writes with a converted BART, PEGASUS or T5 checkpoint."""

    options: CTranslate2Options

    def __init__(
        self, checkpoint: Checkpoint, translator: Any, options: CTranslate2Options
    ) -> None:
        """Take over a loaded translator (`load_ctranslate2_writer`)."""
        super().__init__(checkpoint, options)
        self._translator = translator
        settings = checkpoint.generation
        first, last = settings.forced_bos_token_id, settings.forced_eos_token_id
        self._start = [] if first is None else self._tokens([first])
        self._n_forced_ends = 0 if last is None else 1

    @property
    def name(self) -> str:
        """The checkpoint's name, its revision, and the number type if not float32."""
        kind = self.options.compute_type
        return self.checkpoint.name + ("" if kind == "float32" else f" ({kind})")

    def generate(self, jobs: Sequence[Job], n: int) -> list[list[list[int]]]:
        """Return for each job, in order, the ids of its `n` best texts, best first.

        All jobs share the bounds of the first; they go to the engine as one batch.
        """
        options = self.options
        translations = self._translator.translate_batch(
            [self._tokens(job.ids) for job in jobs],
            target_prefix=[self._start] * len(jobs) if self._start else None,
            beam_size=options.num_beams,
            num_hypotheses=n,
            length_penalty=options.length_penalty,
            repetition_penalty=options.repetition_penalty,
            no_repeat_ngram_size=options.no_repeat_ngram_size,
            min_decoding_length=jobs[0].min_new_tokens,
            # transformers forces the end token into the last place, if asked to.
            max_decoding_length=max(1, jobs[0].max_new_tokens - self._n_forced_ends),
            max_input_length=0,
        )
        ids_of = self.checkpoint.codec.tokenizer.convert_tokens_to_ids
        return [
            [ids_of(tokens) for tokens in translation.hypotheses]
            for translation in translations
        ]

    def _tokens(self, ids: Sequence[int]) -> list[str]:
        tokenizer = self.checkpoint.codec.tokenizer
        tokens: list[str] = tokenizer.convert_ids_to_tokens(list(ids))
        return tokens


def load_ctranslate2_writer(
    checkpoint: Checkpoint, options: CTranslate2Options
) -> CTranslate2Writer:
    """Convert the checkpoint unless the cache has it, and load it.

    Raises ModelError if the extra is missing, the family is not supported, or the
    device lacks the number type.
    """
    if not checkpoint.family.converts:
        known = ", ".join(family.name for family in FAMILIES if family.converts)
        raise ModelError(
            f"CTranslate2 cannot run {checkpoint.name}: it is of family "
            f"{checkpoint.family.name}, supported are {known}; use "
            "--set writer.kind=seq2seq"
        )
    try:
        import ctranslate2
    except ImportError as error:
        raise ModelError(
            "writer.kind=ctranslate2 needs the extra of that name: "
            f"{install_words('ctranslate2')}, or use writer.kind=seq2seq"
        ) from error
    import torch

    device = _pick_device(options)
    folder = _converted(checkpoint, options)
    translator = ctranslate2.Translator(
        str(folder),
        device=device,
        compute_type=options.compute_type,
        intra_threads=torch.get_num_threads(),
    )
    return CTranslate2Writer(checkpoint, translator, options)


def _pick_device(options: CTranslate2Options) -> str:
    """Return cpu or cuda, able to run the wanted number type."""
    import ctranslate2

    there = ["cuda"] if ctranslate2.get_cuda_device_count() else []
    there.append("cpu")
    device = there[0] if options.device == "auto" else options.device
    if device not in there:
        raise ModelError(
            f"writer.device is {device}, but CTranslate2 has only {', '.join(there)} "
            "on this machine; use auto"
        )
    supported = ctranslate2.get_supported_compute_types(device)
    if options.compute_type not in supported:
        raise ModelError(
            f"writer.compute_type {options.compute_type} is not supported on this "
            f"{device}; use one of {', '.join(sorted(supported))}"
        )
    return device


def _converted(checkpoint: Checkpoint, options: CTranslate2Options) -> Path:
    """Return the folder of the converted checkpoint, made now if it is not there."""
    cache = _cache_folder(options)
    target = cache / f"{Path(checkpoint.name).name}-{_fingerprint(checkpoint)}"
    if target.is_dir():
        return target
    cache.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache) as scratch:
        made = Path(scratch) / "model"
        _convert(checkpoint, made)
        try:
            made.rename(target)  # at once, so that nobody meets half a model
        except OSError:
            if not target.is_dir():  # else another process was faster
                raise
    return target


def _cache_folder(options: CTranslate2Options) -> Path:
    if options.cache_dir is not None:
        return Path(options.cache_dir).expanduser()
    root = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(root).expanduser() / "summarize" / "ctranslate2"


def _fingerprint(checkpoint: Checkpoint) -> str:
    """Name what the conversion depends on: the files, and the converter."""
    stats = ((path, path.stat()) for path in sorted(checkpoint.folder.iterdir()))
    files = [[path.name, stat.st_size, stat.st_mtime_ns] for path, stat in stats]
    source = [str(checkpoint.folder.resolve()), files]
    parts = [_LAYOUT, version("ctranslate2"), version("transformers"), source]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()[:16]


def _convert(checkpoint: Checkpoint, target: Path) -> None:
    from ctranslate2.converters import TransformersConverter

    model, tokenizer = _prepared(checkpoint)

    class Converter(TransformersConverter):  # type: ignore[misc]
        """The stock converter, given the loaded model and tokenizer."""

        def load_model(self, *_: Any, **__: Any) -> Any:
            return model

        def load_tokenizer(self, *_: Any, **__: Any) -> Any:
            return tokenizer

    try:
        Converter(str(checkpoint.folder)).convert(str(target))
    except (ValueError, AttributeError, RuntimeError, KeyError) as error:
        raise ModelError(
            f"CTranslate2 cannot convert {checkpoint.name} ({error}); use "
            "--set writer.kind=seq2seq"
        ) from error


def _prepared(checkpoint: Checkpoint) -> tuple[Any, Any]:
    """Return model and tokenizer with what the converter asks of them."""
    import torch

    from summarize.writers.weights import load_weights

    model = load_weights(checkpoint, torch.float32)
    tokenizer = copy.deepcopy(checkpoint.codec.tokenizer)
    config = model.config
    pegasus = checkpoint.family.name == "pegasus"
    # Configs saved by transformers 5 lack these two.
    config.normalize_before = getattr(config, "normalize_before", pegasus)
    config.normalize_embedding = getattr(config, "normalize_embedding", not pegasus)
    # The converter reads from it whether T5 scales its outputs; transformers 5 ties
    # all T5 models and keeps the answer under another name (FLAN-T5 does not scale).
    if hasattr(config, "scale_decoder_outputs"):
        config.tie_word_embeddings = config.scale_decoder_outputs
    start, end = checkpoint.generation.decoder_start_token_id, checkpoint.end_id
    config.decoder_start_token_id = start
    tokenizer.bos_token = tokenizer.convert_ids_to_tokens(start)
    tokenizer.eos_token = tokenizer.convert_ids_to_tokens(end)
    # As many tokens as embeddings, or the ids beyond them could not be named.
    lacking = model.get_input_embeddings().num_embeddings - len(tokenizer)
    tokenizer.add_tokens([f"<unused_{n}>" for n in range(lacking)])
    return model, tokenizer
