"""Tokenised pairs and the batches they travel in.

A batch holds pairs of like length up to a token budget. The first epoch begins
with the pairs that copy most, since copying is what has to be learned first. Batches
of windows come between the batches of pairs, evenly spread.
"""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

import torch
from torch import Tensor
from torch.utils.data import Sampler
from transformers import PreTrainedTokenizerFast

from scripts.training.judged_windows import JudgedWindow, collate_windows
from scripts.training.pairs import TrainingPair
from scripts.training.vocabulary import LENGTHS
from summarize.text.tokens import count_words
from summarize.writers.lengths import length_token, nearest_length

IGNORED = -100
_CHUNK_OF_BATCHES = 60
_EASE_NOISE = 0.15
_SOURCE_STEP = 12


@dataclass(frozen=True, slots=True)
class Example:
    """Token ids of a pair: what the encoder reads, what the decoder writes."""

    source: tuple[int, ...]
    target: tuple[int, ...]

    @property
    def size(self) -> tuple[int, int]:
        """Tokens read and written."""
        return len(self.source), len(self.target)

    @property
    def copied(self) -> float:
        """Share of the written tokens that the source holds."""
        return len(set(self.target) & set(self.source)) / len(set(self.target))


def encode_pairs(
    tokenizer: PreTrainedTokenizerFast,
    pairs: Sequence[TrainingPair],
    max_source: int,
    max_target: int,
) -> list[Example]:
    """The pairs as ids: ``[CLS] [20 words] s1 [SEP] s2 [SEP]``, the target's length
    first; targets without their ``[CLS]``, which starts decoding.
    """
    backend = tokenizer.backend_tokenizer
    backend.enable_truncation(max_source)
    sources = backend.encode_batch([_one_or_two(pair) for pair in pairs])
    backend.enable_truncation(max_target)
    targets = backend.encode_batch([pair.target for pair in pairs])
    backend.no_truncation()
    return [
        Example(tuple(source.ids), tuple(target.ids[1:]))
        for source, target in zip(sources, targets, strict=True)
    ]


def _one_or_two(pair: TrainingPair) -> str | tuple[str, str]:
    length = length_token(nearest_length(count_words(pair.target), LENGTHS))
    first, *more = pair.sources
    return (f"{length} {first}", " ".join(more)) if more else f"{length} {first}"


class TokenBatches(Sampler[list[int]]):
    """Batches of indices; the order depends on the seed and the epoch only."""

    def __init__(
        self,
        examples: Sequence[Example] | Sequence[JudgedWindow],
        max_tokens: int,
        seed: int,
        easy_share: float = 0.0,
    ) -> None:
        """Cut the examples into batches of at most ``max_tokens``, padding included.

        Windows have no ``easy_share``: nothing is copied.
        """
        self.sizes = [example.size for example in examples]
        self.copied = [e.copied for e in examples if isinstance(e, Example)]
        self.max_tokens = max_tokens
        self.seed = seed
        self.n_easy = int(easy_share * len(self.sizes))
        self.epoch = 0
        self.n_batches = sum(1 for _ in self._batches(0))

    def __len__(self) -> int:
        """Batches of one epoch."""
        return self.n_batches

    def set_epoch(self, epoch: int) -> None:
        """Called before every epoch, so that each has an order of its own."""
        self.epoch = epoch

    def __iter__(self) -> Iterator[list[int]]:
        """Yield as many batches as ``len`` says, whatever the epoch."""
        batches = list(self._batches(self.epoch))
        missing = self.n_batches - len(batches)
        yield from batches[: self.n_batches] + batches[: max(0, missing)]

    def _order(self, epoch: int, rng: random.Random) -> list[int]:
        order = list(range(len(self.sizes)))
        rng.shuffle(order)
        if epoch == 0 and self.n_easy and self.copied:
            ease = [copied - _EASE_NOISE * rng.random() for copied in self.copied]
            order.sort(key=lambda index: -ease[index])
            easy, rest = order[: self.n_easy], order[self.n_easy :]
            rng.shuffle(easy)
            rng.shuffle(rest)
            order = easy + rest
        return order

    def _batches(self, epoch: int) -> Iterator[list[int]]:
        rng = random.Random(f"{self.seed}/{epoch}")
        order = self._order(epoch, rng)
        chunk_size = max(1, _CHUNK_OF_BATCHES * self.max_tokens // 110)
        for start in range(0, len(order), chunk_size):
            chunk = sorted(
                order[start : start + chunk_size],
                key=lambda index: (*self._likeness(index), index),
            )
            batches = list(self._fill(chunk))
            rng.shuffle(batches)
            yield from batches

    def _likeness(self, index: int) -> tuple[int, int]:
        """Sources of about the same length, then targets: least padding."""
        source, target = self.sizes[index]
        return source // _SOURCE_STEP, target

    def _fill(self, indices: Sequence[int]) -> Iterator[list[int]]:
        batch: list[int] = []
        longest = (0, 0)
        for index in indices:
            source, target = self.sizes[index]
            longer = (max(longest[0], source), max(longest[1], target))
            if batch and sum(longer) * (len(batch) + 1) > self.max_tokens:
                yield batch
                batch, longer = [], (source, target)
            batch.append(index)
            longest = longer
        if batch:
            yield batch


class MixedBatches(Sampler[list[int]]):
    """Batches of pairs, and between them ``share`` batches of windows to each.

    An epoch is one of the pairs; the windows go on where the last epoch left them, and
    begin anew in another order when they are through. Their indices follow the pairs'.
    """

    def __init__(
        self, pairs: TokenBatches, windows: TokenBatches, share: float
    ) -> None:
        """Take the two kinds of batches and the batches of windows to one of pairs."""
        self.pairs = pairs
        self.windows = windows
        self.share = share if len(windows) else 0.0
        self.epoch = 0

    def __len__(self) -> int:
        """Batches of one epoch, of both kinds."""
        return len(self.pairs) + int(self.share * len(self.pairs))

    def set_epoch(self, epoch: int) -> None:
        """Called before every epoch."""
        self.epoch = epoch
        self.pairs.set_epoch(epoch)

    def __iter__(self) -> Iterator[list[int]]:
        """Yield the batches of the epoch."""
        n_pairs, n_windows = len(self.pairs), int(self.share * len(self.pairs))
        windows = self._windows_from(self.epoch * n_windows)
        done = 0
        for number, batch in enumerate(self.pairs, start=1):
            yield batch
            while done * n_pairs < number * n_windows:
                done += 1
                yield next(windows)

    def _windows_from(self, skipped: int) -> Iterator[list[int]]:
        """Yield batches of windows without end, the first ``skipped`` left out."""
        first_epoch, skipped = divmod(skipped, max(1, len(self.windows)))
        for epoch in count(first_epoch):
            self.windows.set_epoch(epoch)
            for batch in list(self.windows)[skipped:]:
                yield [len(self.pairs.sizes) + index for index in batch]
            skipped = 0


@dataclass(frozen=True, slots=True)
class Collator:
    """Pads a batch: pad ids for the source, ignored labels for the target.

    The labels of windows are fractions, those of pairs are token ids.
    """

    pad_id: int

    def __call__(
        self, examples: Sequence[Example] | Sequence[JudgedWindow]
    ) -> dict[str, Tensor]:
        """Return ``input_ids``, ``attention_mask`` and ``labels``."""
        windows = [e for e in examples if isinstance(e, JudgedWindow)]
        if windows:
            return collate_windows(windows, self.pad_id)
        pairs = [e for e in examples if isinstance(e, Example)]
        return self._collate_pairs(pairs)

    def _collate_pairs(self, examples: Sequence[Example]) -> dict[str, Tensor]:
        sources = self._pad([e.source for e in examples], self.pad_id)
        labels = self._pad([e.target for e in examples], IGNORED)
        mask = torch.zeros_like(sources)
        for row, example in enumerate(examples):
            mask[row, : len(example.source)] = 1
        return {"input_ids": sources, "attention_mask": mask, "labels": labels}

    @staticmethod
    def _pad(rows: Sequence[tuple[int, ...]], value: int) -> Tensor:
        width = max(map(len, rows))
        return torch.tensor([[*row, *[value] * (width - len(row))] for row in rows])
