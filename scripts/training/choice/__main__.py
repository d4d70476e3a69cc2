"""Teach the judge of rank what an editor chooses: a checkpoint for `rank.model`.

    python -m scripts.training.choice --data DATA --out OUT [--passes 4] [--rate 1e-4]

Starts from a checkpoint that judges already (`--base`, the bundled mini) and reads the
windows that rank would give it, with what an editor chose (`picks.jsonl`). One of
`--kept` full-length topics, told by the checksum of the id, is kept out and measured
every `SHOWN` steps: the correlation, in a topic, of the log odds with the choice. The
state of every such moment is in OUT: the same command goes on from it. On a GPU where
there is one; a step took 2.5 seconds on two cores with nothing beside.
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any
from zlib import crc32

import torch
from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

from scripts.training.choice.topics import EVENTS, LONGBENCH, NEUS, NEWS, Row, read_rows
from scripts.training.judged_windows import (
    JudgedWindow,
    SalienceProbe,
    collate_windows,
    encode_windows,
    key_of,
    summed_salience_loss,
)
from summarize.config import load_config
from summarize.judging.torch_reader import log_odds
from summarize.pipeline import Summarizer

SEED = 20261130
BATCH = 16  # windows
SHOWN = 25  # steps from one measuring to the next
WARM_UP = 0.1  # of the steps
STATE = "state.pt"


def main() -> None:
    """Train, and write the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", default=str(files("summarize.models") / "mini"))
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--passes", type=int, default=4)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--kept", type=int, default=2)
    given = parser.parse_args()
    torch.manual_seed(SEED)
    tokenizer = AutoTokenizer.from_pretrained(given.base)
    model = AutoModelForSeq2SeqLM.from_pretrained(given.base, dtype=torch.float32)
    model.to("cuda" if torch.cuda.is_available() else "cpu")
    summarizer = Summarizer.from_config(load_config("extractive"))
    rows = list(read_rows(given.data, summarizer, (LONGBENCH, NEUS, NEWS, EVENTS)))
    kept = [row for row in rows if is_kept_out(row, given.kept)]
    learned = [row for row in rows if not is_kept_out(row, given.kept)]
    windows = encode_windows(tokenizer, learned)
    probe = SalienceProbe(
        encode_windows(tokenizer, kept), key_of(tokenizer), tokenizer.pad_token_id
    )
    print(f"{len(windows)} windows of {len(learned)} texts, {len(kept)} kept out")
    made = [b for n in range(given.passes) for b in batches(windows, SEED + n)]
    train(model, made, probe, given.rate, given.out)
    model.save_pretrained(given.out)
    tokenizer.save_pretrained(given.out)


def is_kept_out(row: Row, one_of: int) -> bool:
    """Return whether a text is only measured on: `one_of` the full-length ones."""
    return row["set"] == LONGBENCH and crc32(row["id"].encode()) % one_of == 0


def batches(
    windows: Sequence[JudgedWindow], seed: int
) -> Iterator[Sequence[JudgedWindow]]:
    """Yield all windows once, in an order that the seed tells."""
    order = list(windows)
    random.Random(seed).shuffle(order)
    for start in range(0, len(order), BATCH):
        yield order[start : start + BATCH]


def train(
    model: Any,
    made: Sequence[Sequence[JudgedWindow]],
    probe: SalienceProbe,
    rate: float,
    out: Path,
) -> None:
    """Learn batch by batch, from where the state in `out` stopped."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate, weight_decay=0.01)
    warm_up = max(1, int(WARM_UP * len(made)))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda n: min((n + 1) / warm_up, 1 - n / len(made) + 1e-3)
    )
    parts = {"model": model, "optimizer": optimizer, "schedule": schedule}
    done = begin(parts, out / STATE)
    started, total, n_judged = time.monotonic(), 0.0, 0
    for step, batch in enumerate(made[done:], start=done + 1):
        read = collate_windows(batch, probe.pad_id)
        tokens, mask, labels = (value.to(model.device) for value in read.values())
        loss = summed_salience_loss(log_odds(model, probe.key_id, tokens, mask), labels)
        n = sum(len(window.ends) for window in batch)
        torch.autograd.backward(loss / n)
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        total, n_judged = total + loss.item(), n_judged + n
        if step % SHOWN == 0 or step == len(made):
            seconds, found = time.monotonic() - started, probe.measure(model, False)
            print(
                f"{step} of {len(made)} steps, {seconds:.0f} s, "
                f"loss {total / n_judged:.3f}, correlation {found:.3f}",
                flush=True,
            )
            total, n_judged = 0.0, 0
            save(parts, step, out / STATE)


def begin(parts: dict[str, Any], path: Path) -> int:
    """Take over the state of a file and return its step; 0 where there is none."""
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    for name, part in parts.items():
        part.load_state_dict(state[name])
    return int(state["step"])


def save(parts: dict[str, Any], step: int, path: Path) -> None:
    """Write the state, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    state = {name: part.state_dict() for name, part in parts.items()}
    beside = path.with_suffix(".new")
    torch.save({**state, "step": step}, beside)
    beside.replace(path)


if __name__ == "__main__":
    main()
