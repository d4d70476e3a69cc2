"""Train an encoder that tells whether a passage supports a claim."""

import random
import time
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import torch

from scripts.training.checker.pairs import UNSUPPORTED, Pair

TOKENS = 640  # of a batch: small, since what counts is how many steps there are
POOL = 1024  # pairs that are sorted by length
WARM_UP = 0.06  # of the steps
SHOWN = 100  # steps from one line about the loss to the next


class Encoded(NamedTuple):
    """A pair as a tokenizer has it, with its label."""

    features: dict[str, list[int]]
    label: int

    @property
    def n_tokens(self) -> int:
        """How many tokens it has."""
        return len(self.features["input_ids"])


def encode(pairs: Sequence[Pair], tokenizer: Any, most_tokens: int) -> list[Encoded]:
    """Return the pairs that have no more tokens, passage before claim."""
    rows = tokenizer([pair.passage for pair in pairs], [pair.claim for pair in pairs])
    encoded = (
        Encoded({name: rows[name][n] for name in rows}, pair.label)
        for n, pair in enumerate(pairs)
    )
    return [row for row in encoded if row.n_tokens <= most_tokens]


def batches(rows: Sequence[Encoded], rng: random.Random) -> Iterator[list[Encoded]]:
    """Yield all rows once, in batches of like length and so many tokens."""
    order = list(rows)
    rng.shuffle(order)
    made = []
    for start in range(0, len(order), POOL):
        pool = sorted(order[start : start + POOL], key=lambda row: row.n_tokens)
        batch: list[Encoded] = []
        for row in pool:
            if batch and (len(batch) + 1) * row.n_tokens > TOKENS:
                made.append(batch)
                batch = []
            batch.append(row)
        made.append(batch)
    rng.shuffle(made)
    yield from made


def loss_of(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Return the mean loss; "unsupported" is whatever is not supported."""
    logs = logits.log_softmax(-1)
    either = torch.logsumexp(logs[:, 1:], dim=-1, keepdim=True)
    logs = torch.cat([logs, either], dim=-1)
    assert logs.shape[-1] == UNSUPPORTED + 1
    return -logs.gather(1, labels[:, None]).mean()


def train(
    model: Any,
    tokenizer: Any,
    rows: Sequence[Encoded],
    passes: int,
    rate: float,
    rng: random.Random,
) -> None:
    """Train for so many passes; the rate rises, then falls to nothing."""
    made = [batch for _ in range(passes) for batch in batches(rows, rng)]
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    steps, warm_up = len(made), max(1, int(WARM_UP * len(made)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / warm_up, 1 - n / steps + 1e-3)
    )
    model.train()
    started, total, right, seen = time.monotonic(), 0.0, 0, 0
    for step, batch in enumerate(made, start=1):
        read = tokenizer.pad([row.features for row in batch], return_tensors="pt")
        labels = torch.tensor([row.label for row in batch], device=model.device)
        logits = model(**read.to(model.device)).logits
        loss = loss_of(logits, labels)
        torch.autograd.backward(loss)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        total += loss.item()
        right += int(((logits.argmax(-1) == 0) == (labels == 0)).sum())
        seen += len(batch)
        if step % SHOWN == 0 or step == steps:
            n = (step - 1) % SHOWN + 1
            seconds = time.monotonic() - started
            print(
                f"{step} of {steps} steps, {seconds:.0f} s, loss {total / n:.3f}, "
                f"right {right / seen:.3f}",
                flush=True,
            )
            total, right, seen = 0.0, 0, 0
    model.eval()
