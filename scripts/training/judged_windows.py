"""Judged windows: of ranked topics, with how much of each sentence the reference says.

The encoder learns from them which sentences a summary would hold, while the decoder
learns from the pairs how to write one. Rank fills its windows in the same way.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import StatisticsError, correlation, fmean
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional
from transformers import PreTrainedTokenizerFast

from summarize.judging.torch_reader import log_odds
from summarize.judging.windows import KEY, Place, fill_windows

UNJUDGED = -1.0
_JUDGED_AT_ONCE = 8
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class JudgedWindow:
    """Token ids, the positions that end a sentence, and the salience of each, 0 to 1.

    `topic` numbers the topic that the window is of.
    """

    tokens: tuple[int, ...]
    ends: tuple[int, ...]
    salience: tuple[float, ...]
    topic: int

    @property
    def size(self) -> tuple[int, int]:
        """Tokens read and written."""
        return len(self.tokens), 0


def encode_windows(
    tokenizer: PreTrainedTokenizerFast, topics: Sequence[Row]
) -> list[JudgedWindow]:
    """The windows of all topics, in order; a topic's articles stand as in its row."""
    return [
        window
        for number, topic in enumerate(topics)
        for window in _windows_of(tokenizer, topic, number)
    ]


def _windows_of(
    tokenizer: PreTrainedTokenizerFast, topic: Row, number: int
) -> Iterator[JudgedWindow]:
    encodings = tokenizer.backend_tokenizer.encode_batch(
        topic["sentences"], add_special_tokens=False
    )
    windows = fill_windows(
        [encoding.ids for encoding in encodings],
        [Place(*at) for at in zip(topic["articles"], topic["indices"], strict=True)],
        sorted(set(topic["articles"])),
        start=tokenizer.cls_token_id,
        end=tokenizer.sep_token_id,
    )
    for window in windows:
        labels = tuple(topic["salience"][i] for i in window.sentences)
        yield JudgedWindow(window.tokens, window.ends, labels, number)


def collate_windows(windows: Sequence[JudgedWindow], pad_id: int) -> dict[str, Tensor]:
    """Pad a batch; ``labels`` is the salience where a sentence ends, -1 elsewhere."""
    shape = len(windows), max(len(window.tokens) for window in windows)
    tokens = torch.full(shape, pad_id)
    mask = torch.zeros(shape, dtype=torch.long)
    labels = torch.full(shape, UNJUDGED)
    for row, window in enumerate(windows):
        length = len(window.tokens)
        tokens[row, :length] = torch.tensor(window.tokens)
        mask[row, :length] = 1
        labels[row, list(window.ends)] = torch.tensor(window.salience)
    return {"input_ids": tokens, "attention_mask": mask, "labels": labels}


def summed_salience_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Binary cross-entropy against the share that the reference says, summed."""
    judged = labels != UNJUDGED
    return functional.binary_cross_entropy_with_logits(
        logits[judged], labels[judged], reduction="sum"
    )


@dataclass(frozen=True, slots=True)
class SalienceProbe:
    """Windows that no training sees."""

    windows: Sequence[JudgedWindow]
    key_id: int
    pad_id: int

    @torch.no_grad()
    def measure(self, model: Any, bf16: bool) -> float:
        """Mean correlation, in a topic, of the log odds with what the reference says.

        Topics with fewer than three sentences, or whose labels are all alike, do not
        count; without any the answer is nan. Log odds that are all alike tell nothing:
        their correlation counts as 0.
        """
        training = model.training
        model.eval()
        found: dict[int, list[tuple[float, float]]] = defaultdict(list)
        for start in range(0, len(self.windows), _JUDGED_AT_ONCE):
            some = self.windows[start : start + _JUDGED_AT_ONCE]
            batch = collate_windows(some, self.pad_id)
            batch = {name: value.to(model.device) for name, value in batch.items()}
            with torch.autocast(model.device.type, torch.bfloat16, enabled=bf16):
                tokens, mask = batch["input_ids"], batch["attention_mask"]
                logits = log_odds(model, self.key_id, tokens, mask).tolist()
            for window, row in zip(some, logits, strict=True):
                odds = (row[end] for end in window.ends)
                found[window.topic] += zip(odds, window.salience, strict=True)
        model.train(training)
        pairs = [list(zip(*of_topic, strict=True)) for of_topic in found.values()]
        known = [both for both in pairs if len(both[0]) > 2 and len(set(both[1])) > 1]
        return fmean(_correlation(*both) for both in known) if known else math.nan


def _correlation(odds: Sequence[float], salience: Sequence[float]) -> float:
    try:
        return correlation(odds, salience)
    except StatisticsError:  # the odds are all alike
        return 0.0


def key_of(tokenizer: PreTrainedTokenizerFast) -> int:
    """The id of the token whose embedding is the key."""
    key_id: int = tokenizer.convert_tokens_to_ids(KEY)
    return key_id
