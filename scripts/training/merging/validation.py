"""What a model has learned: its loss by task, and what it writes."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import torch
from peft import PeftModel
from peft.helpers import disable_input_dtype_casting
from torch import Tensor
from torch.nn import functional
from transformers import PreTrainedTokenizerFast

from scripts.training.merging.examples import (
    Batch,
    collate,
    encode,
    epoch_batches,
    prompt_for,
)
from scripts.training.merging.pairs import TASKS, MergingPair

_MOST_WRITTEN = 70


def summed_loss(model: PeftModel, batch: Batch) -> Tensor:
    """Return the cross-entropy summed over the tokens of the targets."""
    inner = model.get_base_model()
    states = inner.model(
        input_ids=batch.ids, attention_mask=batch.mask, use_cache=False
    ).last_hidden_state
    logits = inner.lm_head(states[batch.places]).float()
    return functional.cross_entropy(logits, batch.targets, reduction="sum")


@torch.no_grad()
def losses(
    model: PeftModel,
    tokenizer: PreTrainedTokenizerFast,
    pairs: Sequence[MergingPair],
    max_tokens: int,
) -> dict[str, float]:
    """Return the mean loss per written token, for each task that has pairs."""
    found: dict[str, float] = {}
    for task in TASKS:
        examples = encode(tokenizer, [pair for pair in pairs if pair.task == task])
        total = 0.0
        for part in epoch_batches(examples, max_tokens, seed=0, epoch=0):
            batch = collate(part, tokenizer.pad_token_id, str(model.device))
            with autocast(model):
                total += float(summed_loss(model, batch))
        written = sum(len(example.target) for example in examples)
        if written:
            found[task] = total / written
    return found


@torch.no_grad()
def samples(
    model: PeftModel, tokenizer: PreTrainedTokenizerFast, pairs: Sequence[MergingPair]
) -> list[str]:
    """Return what the model writes for each pair, greedily, all at once."""
    read = tokenizer(
        [prompt_for(pair) for pair in pairs],
        return_tensors="pt",
        padding=True,
        padding_side="left",
    ).to(model.device)
    with autocast(model):
        ids = model.generate(
            input_ids=read["input_ids"],
            attention_mask=read["attention_mask"],
            max_new_tokens=_MOST_WRITTEN,
            do_sample=False,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    new = ids[:, read["input_ids"].shape[1] :]
    return [
        text.strip() for text in tokenizer.batch_decode(new, skip_special_tokens=True)
    ]


def sample_lines(pair: MergingPair, text: str) -> list[str]:
    """Return what was written beside its sources and its target, as lines."""
    return [
        f"{pair.task}, {pair.set}",
        *(f"- {source}" for source in pair.sources),
        f"=> {text}",
        f"(target) {pair.target}",
        "",
    ]


@contextmanager
def autocast(model: PeftModel) -> Iterator[None]:
    """Compute in bfloat16 if the base is held in it.

    What the adapter reads is not widened to float32 first only to be narrowed again: a
    step takes a tenth less time.
    """
    bf16 = model.get_base_model().dtype == torch.bfloat16
    with (
        torch.autocast(model.device.type, torch.bfloat16, enabled=bf16),
        disable_input_dtype_casting(model),
    ):
        yield
