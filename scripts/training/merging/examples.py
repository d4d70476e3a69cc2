"""Pairs as token ids, and batches of them for a causal language model."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from transformers import PreTrainedTokenizerFast

from scripts.training.merging.pairs import MergingPair
from summarize.text.tokens import count_words
from summarize.writers.prompts import prompt_of

_POOL = 60  # batches whose pairs are sorted by length together
_MOST_TOKENS = 400


@dataclass(frozen=True, slots=True)
class Example:
    """Token ids: what the model reads, and what it writes, the end token last."""

    prompt: tuple[int, ...]
    target: tuple[int, ...]

    def __len__(self) -> int:
        """Return the number of tokens read and written."""
        return len(self.prompt) + len(self.target)


@dataclass(frozen=True, slots=True)
class Batch:
    """Ids of some examples, padded on the right, and what each place should write.

    `places` (row, column) are those behind which a token of a target comes, `targets`
    these tokens: no logits are computed for others.
    """

    ids: Tensor
    mask: Tensor
    places: tuple[Tensor, Tensor]
    targets: Tensor


def prompt_for(pair: MergingPair) -> str:
    """Return what the model reads of a pair: the length wanted is its target's."""
    return prompt_of(pair.sources, pair.task, count_words(pair.target))


def encode(
    tokenizer: PreTrainedTokenizerFast, pairs: Sequence[MergingPair]
) -> list[Example]:
    """Return the pairs as ids, in their order, those of over 400 tokens left out."""
    examples = [
        Example(
            tuple(tokenizer.encode(prompt_for(pair))),
            (*tokenizer.encode(" " + pair.target), tokenizer.eos_token_id),
        )
        for pair in pairs
    ]
    return [each for each in examples if len(each) <= _MOST_TOKENS]


def epoch_batches(
    examples: Sequence[Example], max_tokens: int, seed: int, epoch: int
) -> Iterator[list[Example]]:
    """Yield batches of like length, at most `max_tokens` each, padding included.

    The order depends on the seed and the epoch only.
    """
    rng = random.Random(f"{seed}/{epoch}")
    order = rng.sample(list(examples), len(examples))
    average = sum(map(len, order)) / max(1, len(order))
    pool = max(1, int(_POOL * max_tokens / max(1.0, average)))
    for start in range(0, len(order), pool):
        batches = list(_cut(sorted(order[start : start + pool], key=len), max_tokens))
        rng.shuffle(batches)
        yield from batches


def _cut(examples: Sequence[Example], max_tokens: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for example in examples:  # the longest so far
        if batch and (len(batch) + 1) * len(example) > max_tokens:
            yield batch
            batch = []
        batch.append(example)
    if batch:
        yield batch


def collate(examples: Sequence[Example], pad: int, device: str) -> Batch:
    """Return examples as one batch on a device."""
    longest = max(map(len, examples))
    rows = [[*each.prompt, *each.target] for each in examples]
    ids = [row + [pad] * (longest - len(row)) for row in rows]
    mask = [[1] * len(row) + [0] * (longest - len(row)) for row in rows]
    places = [
        (row, len(each.prompt) - 1 + at)
        for row, each in enumerate(examples)
        for at in range(len(each.target))
    ]
    lines, columns = torch.tensor(places, device=device).unbind(dim=1)
    targets = [token for each in examples for token in each.target]
    return Batch(
        torch.tensor(ids, device=device),
        torch.tensor(mask, device=device),
        (lines, columns),
        torch.tensor(targets, device=device),
    )
