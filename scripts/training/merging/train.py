"""The training run: an adapter, as long as there is time, again and again.

The rate is flat and falls to a twentieth in the last fifth of the hours given. What is
resumed is the state before it fell, so that a next run loses nothing; what is shipped
is the adapter after it fell.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from peft import PeftModel
from transformers import PreTrainedTokenizerFast

from scripts.training.curve import append_row
from scripts.training.merging.base import (
    adapter_state,
    load_base,
    save_adapter,
    with_adapter,
)
from scripts.training.merging.examples import Example, collate, encode, epoch_batches
from scripts.training.merging.pairs import TASKS, MergingPair, read_pairs
from scripts.training.merging.prepare import TRAIN, VALIDATION
from scripts.training.merging.validation import (
    autocast,
    losses,
    sample_lines,
    samples,
    summed_loss,
)

STATE = "state.pt"
ADAPTER = "adapter"
CURVE = "curve.csv"
SAMPLES = "samples"
_COLUMNS = ("step", "epoch", "seconds", "tokens", "rate", "train_loss", *TASKS)
_SAMPLED = 4  # of each task
_DECAY = 0.2
_LOWEST = 0.05


@dataclass(frozen=True, slots=True)
class RunOptions:
    """How long and how a run learns.

    `batch_tokens`: tokens of a batch, padding included; `warmup`: steps until the rate
    is whole; `checkpoint_minutes`: between two checkpoints, each with a validation.
    """

    hours: float = 1.0
    threads: int = 1
    device: str = "cpu"
    bf16: bool = False
    batch_tokens: int = 2000
    seed: int = 13
    rate: float = 5e-4
    warmup: int = 50
    rank: int = 16
    checkpoint_minutes: float = 10.0


def train(data: Path, base: Path, out: Path, options: RunOptions) -> None:
    """Train for the hours given, from the last checkpoint in `out` if there is one.

    Writes there `state.pt` to resume from, the adapter, the curve and samples.
    """
    if options.device == "cuda" and not torch.cuda.is_available():
        raise SystemExit("--device cuda: torch finds no CUDA device")
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    (out / SAMPLES).mkdir(parents=True, exist_ok=True)
    model, tokenizer = load_base(base, options.bf16)
    adapted = with_adapter(model, base.name, options.rank).to(options.device)
    pairs, held_back = (read_pairs(data / name) for name in (TRAIN, VALIDATION))
    run = Run(adapted, tokenizer, encode(tokenizer, pairs), held_back, out, options)
    if (out / STATE).exists():
        run.resume()
    run.go()


class Run:
    """A model, what it learns from, and how far it has come."""

    def __init__(
        self,
        model: PeftModel,
        tokenizer: PreTrainedTokenizerFast,
        examples: list[Example],
        held_back: list[MergingPair],
        out: Path,
        options: RunOptions,
    ) -> None:
        """Take a model with a new adapter and the examples; nothing is trained yet."""
        self.model, self.tokenizer, self.options = model, tokenizer, options
        self.examples, self.held_back, self.out = examples, held_back, out
        self.trained = [p for p in model.parameters() if p.requires_grad]
        self.optimizer = torch.optim.AdamW(
            self.trained, lr=options.rate, betas=(0.9, 0.98), weight_decay=0.0
        )
        self.step = self.epoch = self.done = self.tokens = 0
        self.seconds = 0.0  # of all runs before this one
        self.started = time.monotonic()
        self.recent: list[float] = []
        self.falling = False  # the rate falls, and the state to resume from is written

    def resume(self) -> None:
        """Go on from the state before the rate fell in the run before."""
        state = torch.load(self.out / STATE, map_location=self.options.device)
        self.model.load_state_dict(state["adapter"], strict=False)
        self.optimizer.load_state_dict(state["optimizer"])
        for name in ("step", "epoch", "done", "tokens", "seconds"):
            setattr(self, name, state[name])

    def go(self) -> None:
        """Train until the hours are over, with checkpoints on the way."""
        due = 0.0 if self.step == 0 else self.options.checkpoint_minutes
        for batch in self._batches():
            spent = self._spent()
            if spent >= 1:
                break
            if spent >= 1 - _DECAY and not self.falling:
                self._write_state()
                self.falling = True
            if self._minutes() >= due:
                self.check()  # takes minutes on a busy machine, which do not count
                due = self._minutes() + self.options.checkpoint_minutes
            self._learn(batch, self._rate(spent))
        self.check()

    def check(self) -> None:
        """Validate, write a line of the curve, samples, the adapter and the state."""
        self.model.eval()
        found = losses(
            self.model, self.tokenizer, self.held_back, self.options.batch_tokens
        )
        row: dict[str, Any] = {
            "step": self.step,
            "epoch": round(self.epoch + self.done / max(1, len(self.examples)), 3),
            "seconds": round(self.seconds + 60 * self._minutes()),
            "tokens": self.tokens,
            "rate": f"{self._rate(self._spent()):.2g}",
            "train_loss": round(sum(self.recent) / max(1, len(self.recent)), 4),
        }
        row |= {task: round(loss, 4) for task, loss in found.items()}
        print(*(f"{name} {value}" for name, value in row.items()), flush=True)
        append_row(self.out / CURVE, row, _COLUMNS)
        self._write_samples()
        self.recent.clear()
        save_adapter(self.model, self.out / ADAPTER)
        if not self.falling:
            self._write_state()
        self.model.train()

    def _learn(self, examples: list[Example], rate: float) -> None:
        batch = collate(examples, self.tokenizer.pad_token_id, self.options.device)
        with autocast(self.model):
            loss = summed_loss(self.model, batch) / len(batch.targets)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.optimizer.step()
        self.optimizer.zero_grad()
        self.recent.append(float(loss.detach()))
        self.step += 1
        self.done += len(examples)
        self.tokens += sum(map(len, examples))

    def _batches(self) -> Iterator[list[Example]]:
        """Yield the batches from where the run stands, one epoch after another."""
        while self.examples:
            skipped = 0
            for batch in epoch_batches(
                self.examples, self.options.batch_tokens, self.options.seed, self.epoch
            ):
                if skipped < self.done:
                    skipped += len(batch)
                else:
                    skipped = self.done + len(batch)
                    yield batch
            self.epoch, self.done = self.epoch + 1, 0

    def _rate(self, spent: float) -> float:
        """Return the rate: it rises for some steps, and falls in the last fifth."""
        rising = min(1.0, (self.step + 1) / self.options.warmup)
        falling = min(1.0, max(_LOWEST, (1 - spent) / _DECAY))
        return self.options.rate * rising * falling

    def _minutes(self) -> float:
        return (time.monotonic() - self.started) / 60

    def _spent(self) -> float:
        """Return the share of the hours given that is over."""
        return self._minutes() / 60 / self.options.hours

    def _write_state(self) -> None:
        state = {
            "adapter": adapter_state(self.model),
            "optimizer": self.optimizer.state_dict(),
            "seconds": self.seconds + 60 * self._minutes(),
        }
        for name in ("step", "epoch", "done", "tokens"):
            state[name] = getattr(self, name)
        unfinished = self.out / f"{STATE}.new"
        torch.save(state, unfinished)
        unfinished.replace(self.out / STATE)

    def _write_samples(self) -> None:
        pairs = [
            pair
            for task in TASKS
            for pair in [p for p in self.held_back if p.task == task][:_SAMPLED]
        ]
        texts = samples(self.model, self.tokenizer, pairs)
        lines = chain.from_iterable(map(sample_lines, pairs, texts))
        path = self.out / SAMPLES / f"{self.step:07}.txt"
        path.write_text("\n".join(lines), encoding="utf-8")
