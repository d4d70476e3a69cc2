"""The writer that runs a causal language model, the bundled one or any other.

It says which of the forms is likeliest that sentences may take (`writers.forms`), or
writes by beam search, limited to the words of its sources. It is asked only where it
can help: a sentence that may stay as long as it is is copied.
"""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from safetensors import SafetensorError

from summarize.errors import ModelError, first_line, install_words
from summarize.hub import Found, find_checkpoint, refuse_pickles
from summarize.language import language_of
from summarize.language.english import ENGLISH
from summarize.schema import Passage, Request, Usage, Written
from summarize.text.tokens import count_words
from summarize.writers.batching import batch_by_tokens
from summarize.writers.checkpoint import quiet_transformers
from summarize.writers.forms.fused import fusions
from summarize.writers.forms.shortened import shortenings
from summarize.writers.guard.faith import is_told_otherwise
from summarize.writers.guard.merges import merge_fault
from summarize.writers.options import CausalOptions
from summarize.writers.packed import is_packed, load_packed
from summarize.writers.prompts import instruction_of, prompt_of, task_of
from summarize.writers.restraint import AllowedWords, WordLimit
from summarize.writers.scoring import Asked, likeliest, score_texts
from summarize.writers.weights import pick_device, warn_if_slow

_LOG = logging.getLogger(__name__)
_MOST_WRITTEN = 80  # tokens; a sentence of 45 words has 70
_MOST_FORMS = 8  # of a request that are scored
_SHORTER = 2.0  # log probability that a shorter form may cost
_MERGED = 6.0  # log probability that a merge may cost: few of training had two outlets
_LORA = "base_model.model."
BUNDLED = "merging"
_CHOICES = f"{BUNDLED}, a GGUF file, or the folder or hub id of another model"


def load_causal_writer(options: CausalOptions) -> "CausalWriter":
    """Load the model and put the adapter's weights into it.

    Raises ModelError if one of them is not there or does not fit.
    """
    device = pick_device(options.device)
    warn_if_slow(options.dtype, device)
    _LOG.info("loading writer.model %s", options.model)
    path, name = _find(options.model, options.revision)
    model, tokenizer = load_causal(path, dtype=_pick_dtype(options.dtype, device))
    adapter = options.adapter or (path if options.model == BUNDLED else None)
    if adapter:
        add_adapter(model, Path(adapter))
    if options.adapter:
        name += f"+{Path(options.adapter).resolve().name}"
    return CausalWriter(model.eval().to(device), tokenizer, options, name)


def load_causal(path: Path, **loading: Any) -> tuple[Any, Any]:
    """Return the model and the tokenizer of a folder or a GGUF file.

    A folder holds weights as save_pretrained writes them, or packed ones
    (`summarize.writers.packed`). `loading` goes to `from_pretrained` (`dtype=…`; else
    float32). Raises ModelError if there is none.
    """
    import torch
    from transformers import AutoModelForCausalLM, AutoTokenizer

    if path.suffix == ".gguf" and find_spec("gguf") is None:
        message = f"reading a GGUF file needs the extra train: {install_words('train')}"
        raise ModelError(f"writer.model {path.name}: {message}")
    named: dict[str, Any] = {
        "pretrained_model_name_or_path": str(path.parent if path.is_file() else path),
        "gguf_file": path.name if path.is_file() else None,
        "trust_remote_code": False,
    }
    loading = {"dtype": torch.float32, **loading}
    try:
        with quiet_transformers():
            tokenizer = AutoTokenizer.from_pretrained(**named)
            if is_packed(path):
                return load_packed(path, **loading), tokenizer
            model = AutoModelForCausalLM.from_pretrained(
                **named, **loading, use_safetensors=True
            )
            return model, tokenizer
    except (OSError, ValueError, KeyError, ImportError, SafetensorError) as error:
        raise ModelError(
            f"writer.model {path.name}: it holds no causal language model that can be "
            f"read ({first_line(error)}); give {_CHOICES}"
        ) from error


def _find(model: str, revision: str | None) -> Found:
    """Return the folder or GGUF file of a model, and its name for records."""
    if model == BUNDLED:
        return Found(Path(str(files("summarize.models") / BUNDLED)), BUNDLED)
    path = Path(model).expanduser()
    if path.is_file():
        return Found(path, path.resolve().name)
    return find_checkpoint("writer.model", model, _CHOICES, revision)


def _pick_dtype(wanted: str, device: str) -> Any:
    """Return the torch dtype; `auto`: bfloat16 on a CPU that multiplies matrices in it.

    There it is several times as fast as float32, elsewhere a hundred times slower.
    """
    import torch

    if wanted == "auto":
        fast = device == "cpu" and torch.cpu._is_amx_tile_supported()
        wanted = "bfloat16" if fast else "float32"
    return getattr(torch, wanted)


def add_adapter(model: Any, folder: Path) -> None:
    """Add what a LoRA adapter has learned to the weights of its base.

    Hu et al. 2021: W + alpha / r · B A for each layer adapted. Raises ModelError if
    the files are not there or belong to another model.
    """
    import torch
    from safetensors.torch import load_file

    refuse_pickles(f"writer.adapter {folder}", folder)
    try:
        config = json.loads((folder / "adapter_config.json").read_text("utf-8"))
        learned = load_file(folder / "adapter_model.safetensors")
    except OSError as error:
        raise ModelError(f"writer.adapter {folder}: {first_line(error)}") from error
    scale = config["lora_alpha"] / config["r"]
    layers = dict(model.named_parameters())
    with torch.no_grad():
        for name, down in learned.items():
            if not name.endswith("lora_A.weight"):
                continue
            up = learned[name.replace("lora_A", "lora_B")].float()
            layer = name.removeprefix(_LORA).replace("lora_A.weight", "weight")
            added = scale * up @ down.float()
            if layer not in layers or layers[layer].shape != added.shape:
                raise ModelError(
                    f"writer.adapter {folder.name} is of another model: its {layer} "
                    "does not fit"
                )
            layers[layer] += added.to(layers[layer].dtype)


@dataclass(frozen=True, slots=True)
class _Job:
    """What the model reads for a request, and what it may write."""

    ids: list[int]
    allowed: AllowedWords


class CausalWriter:
    """Writes one sentence a request, no randomness."""

    def __init__(
        self, model: Any, tokenizer: Any, options: CausalOptions, name: str
    ) -> None:
        """Take over a model in eval mode on its device.

        `name` is for records: that of the model, with its commit on the hub, and that
        of its adapter.
        """
        self.model, self.tokenizer, self.options = model, tokenizer, options
        self.name = name

    @property
    def max_tokens(self) -> int:
        """Tokens that a request may have: what it writes needs room as well."""
        return int(self.model.config.max_position_embeddings) - _MOST_WRITTEN

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Count the tokens of each text, without special tokens."""
        return [len(self._encode(text)) for text in texts]

    def count_request(self, passages: Sequence[str]) -> int:
        """Count the tokens that the model is fed for these passages."""
        request = Request(tuple(map(Passage, passages)), 0)
        return len(self._encode(self._prompt(request)))

    def write(self, requests: Sequence[Request]) -> list[Written]:
        """Write one text a request, in order; "" for a request without any text."""
        return [texts[0] for texts in self.write_candidates(requests, 1)]

    def write_candidates(
        self, requests: Sequence[Request], n: int
    ) -> list[list[Written]]:
        """Write the best texts of each request, best first: up to `n`.

        What is to be copied has one text, a request above `max_tokens` its error.
        """
        results = dict(enumerate(map(self._unasked, requests)))
        asked: dict[int, Request] = {}
        for place, request in enumerate(requests):
            n_tokens = 0 if results[place] else self.count_request(_texts(request))
            if n_tokens > self.max_tokens:
                error = f"request {request.id or place} has {n_tokens} tokens"
                results[place] = [Written.failed(ValueError(error))]
            elif not results[place]:
                asked[place] = request
        search = self._search_forms if self.options.search == "forms" else self._beams
        found = search(list(asked.values()), n)
        results |= dict(zip(asked, found, strict=True))
        return [results[place] for place in range(len(requests))]

    def _unasked(self, request: Request) -> list[Written]:
        """Return what needs no model: nothing, or the first passage as it is.

        The bundled model writes English only.
        """
        texts = _texts(request)
        if not texts:
            return [Written("")]
        foreign = self.options.model == BUNDLED and request.language != ENGLISH.code
        if foreign or task_of(texts, request.target_words) == "copy":
            return [Written(texts[0])]
        return []

    # --- the forms that there are -----------------------------------------------------

    def _search_forms(self, requests: Sequence[Request], n: int) -> list[list[Written]]:
        """Return the forms of each request that are likely beside its first passage.

        Less likely by the margin at most. The most probable first, then the passage
        itself.
        """
        forms = [[_texts(each)[0], *_forms_of(each)] for each in requests]
        open_ = [place for place, texts in enumerate(forms) if len(texts) > 1]
        results = [[Written(texts[0])] for texts in forms]
        asked = [self._asked(requests[place], forms[place]) for place in open_]
        lengths = [each.n_tokens for each in asked]
        limit = self.options.batch_tokens
        for batch in batch_by_tokens(lengths, [0] * len(asked), limit):
            scored = score_texts(self.model, [asked[at] for at in batch])
            for at, scores in zip(batch, scored, strict=True):
                place = open_[at]
                margin = _SHORTER if len(requests[place].passages) == 1 else _MERGED
                n_read = asked[at].n_tokens
                results[place] = [
                    Written(forms[place][best], usage=Usage(n_read, len(scores[best])))
                    for best in likeliest(scores, margin)[:n]
                ]
        return results

    def _asked(self, request: Request, forms: Sequence[str]) -> Asked:
        end = self.tokenizer.eos_token_id
        return Asked(
            self._encode(self._prompt(request)),
            [[*self._encode(f" {form}"), end] for form in forms],
        )

    # --- any text of the sources' words -----------------------------------------------

    def _beams(self, requests: Sequence[Request], n: int) -> list[list[Written]]:
        """Return the best texts of a beam search limited to the sources' words."""
        n = min(n, self.options.num_beams)
        jobs = dict(enumerate(map(self._job, requests)))
        results: dict[int, list[Written]] = {}
        for batch in self._batches(jobs):
            texts = self._generate([jobs[place] for place in batch], n)
            results |= dict(zip(batch, texts, strict=True))
        return [results[place] for place in range(len(requests))]

    def _batches(self, jobs: Mapping[int, _Job]) -> Iterator[list[int]]:
        places = list(jobs)
        lengths = [len(job.ids) for job in jobs.values()]
        keys = [0] * len(places)
        for batch in batch_by_tokens(lengths, keys, self.options.batch_tokens):
            yield [places[at] for at in batch]

    def _generate(self, jobs: Sequence[_Job], n: int) -> Iterator[list[Written]]:
        import torch
        from transformers import GenerationConfig

        end, beams = self.tokenizer.eos_token_id, self.options.num_beams
        start = max(len(job.ids) for job in jobs)
        padding = [start - len(job.ids) for job in jobs]
        fed = [[end] * n + job.ids for n, job in zip(padding, jobs, strict=True)]
        read = [[0] * n + [1] * (start - n) for n in padding]
        rows_allowed = [job.allowed for job in jobs for _ in range(beams)]
        with torch.inference_mode(), quiet_transformers():
            ids = self.model.generate(
                input_ids=torch.tensor(fed, device=self.model.device),
                attention_mask=torch.tensor(read, device=self.model.device),
                generation_config=GenerationConfig(
                    do_sample=False,
                    num_beams=beams,
                    num_return_sequences=n,
                    max_new_tokens=_MOST_WRITTEN,
                    eos_token_id=end,
                    pad_token_id=end,
                ),
                logits_processor=[WordLimit(rows_allowed, start)],
            )
        rows = ids[:, start:].tolist()
        for place, job in enumerate(jobs):
            best = rows[place * n : (place + 1) * n]
            yield [self._written(len(job.ids), row) for row in best]

    def _job(self, request: Request) -> _Job:
        end, language = self.tokenizer.eos_token_id, language_of(request.language)
        texts = _texts(request)
        return _Job(
            self._encode(self._prompt(request)),
            AllowedWords(texts, self._encode, end, language),
        )

    def _prompt(self, request: Request) -> str:
        """Return what the model reads; by its chat template, where it has learned one.

        What an adapter has learned is the prompt of its training.
        """
        texts, words = _texts(request), request.target_words
        asked = (texts, task_of(texts, words), words)
        if self.options.adapter or not self.tokenizer.chat_template:
            return prompt_of(*asked)
        told = [{"role": "user", "content": instruction_of(*asked)}]
        prompt: str = self.tokenizer.apply_chat_template(
            told, tokenize=False, add_generation_prompt=True
        )
        return prompt

    def _written(self, n_read: int, row: Sequence[int]) -> Written:
        end = self.tokenizer.eos_token_id
        ids = list(row[: row.index(end)]) if end in row else list(row)
        text = self.tokenizer.decode(ids, clean_up_tokenization_spaces=False).strip()
        return Written(text, "end" if end in row else "length", Usage(n_read, len(ids)))

    def _encode(self, text: str) -> list[int]:
        ids: list[int] = self.tokenizer.encode(text, add_special_tokens=False)
        return ids


def _texts(request: Request) -> list[str]:
    return [text for text in request.texts if text.strip()]


def _forms_of(request: Request) -> list[str]:
    """Return the forms that the guard allows, nearest first to the length wanted."""
    texts, language = _texts(request), language_of(request.language)
    wanted = request.target_words
    if len(texts) == 1:
        found = shortenings(texts[0], language)
    else:
        before = [passage.text for passage in request.before]
        found = fusions(texts[0], texts[1], before, language)
    allowed = (
        form
        for form in sorted(found, key=lambda form: abs(count_words(form) - wanted))
        if len(texts) == 1 or not merge_fault(form, texts, language)
        if not is_told_otherwise(form, texts, language)
    )
    return list(islice(allowed, _MOST_FORMS))
