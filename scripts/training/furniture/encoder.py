"""Train the encoder that tells furniture from story by sense, and pack its weights.

python -m scripts.training.furniture.encoder --data DIR --minilm DIR [--out DIR]
    [--bf16] [--steps N] [--start DIR --rate RATE]

Starts from MiniLM, or goes on from weights that it wrote before. Half of its pages are
documents written for it (`written/`), told in many forms; three in twenty are real
pages with silver labels, the others news with furniture put in (`made`). Half of all
are flattened.
"""

import argparse
import random
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch

from scripts.training.furniture.documents import (
    HELD_OUT,
    SEED,
    STORY_WEIGHT,
    Piece,
    excerpt,
    flattened,
    silver_pages,
    text_of,
)
from scripts.training.furniture.made import Maker, english_furniture
from scripts.training.furniture.news import foreign_stories, read_news
from scripts.training.furniture.weights import TrainedWeights, batch_of, read_tensors
from scripts.training.furniture.written import Written, read_written
from scripts.training.packing import files_of, save_files, write_sums
from summarize.encoders.tokenizer import open_tokenizer
from summarize.stages.clean.tagger import words_of
from summarize.tagging.tagger import FOLDER, WindowCutter
from summarize.tagging.windows import N_SHAPES, Window

OUT = Path(__file__).resolve().parents[3] / "summarize/models" / FOLDER
ARTICLES = 6_000  # of news
OF_WRITTEN, OF_SILVER = 0.5, 0.15
STEPS = 800
WARM_UP = 40  # steps
BATCH = 8
WAITING = 32  # windows among which those of like length make a batch
RATE = 8e-5
OWN_TIMES = 10
LEAST_RATE = 0.02
LEAST_WORDS = 40  # a shorter page counts as if it had so many
SHOWN = 25  # steps from one line about the loss to the next
KEPT = ("config.json", "tokenizer.json")

Labelled = tuple[Window, "np.ndarray[Any, np.dtype[np.float64]]"]


def pages(data: Path, rng: random.Random) -> Iterator[list[Piece]]:
    """Yield pages without end: written, real and made ones."""
    silver = silver_pages(data, rng)[HELD_OUT:]
    written = Written(read_written(), rng)
    news = read_news(data, rng, ARTICLES)
    news.foreign = foreign_stories(silver)
    maker = Maker(news, english_furniture(silver), rng, written.furniture)
    while True:
        chance = rng.random()
        if chance < OF_WRITTEN:
            page = written.page()
        elif chance < OF_WRITTEN + OF_SILVER:
            page = excerpt(silver, rng)
        else:
            page = maker.page()
        yield flattened(page, rng) if rng.random() < 0.5 else page


def labelled(
    page: Sequence[Piece], cut: WindowCutter, rng: random.Random
) -> Labelled | None:
    """Return one window of a page with a target for each word; None: no word."""
    text, paragraphs, targets = text_of(page)
    words = words_of(text, paragraphs)
    if not words.texts:
        return None
    window = rng.choice(cut(words, shared=0))
    return window, np.array(targets[window.first : window.last])


def batches(
    data: Path, cut: WindowCutter, rng: random.Random
) -> Iterator[list[Labelled]]:
    """Yield batches without end, each of windows of like length."""
    made = filter(None, (labelled(page, cut, rng) for page in pages(data, rng)))
    waiting: list[Labelled] = []
    while True:
        while len(waiting) < WAITING:
            waiting.append(next(made))
        waiting.sort(key=lambda item: len(item[0].tokens))
        start = rng.randrange(len(waiting) // BATCH) * BATCH
        yield waiting[start : start + BATCH]
        del waiting[start : start + BATCH]


def loss_of(
    weights: TrainedWeights, batch: Sequence[Labelled], bf16: bool = False
) -> torch.Tensor:
    """Return the mean loss of a batch."""
    with torch.autocast("cpu", torch.bfloat16, enabled=bf16):
        odds = weights.log_odds(*batch_of([window for window, _ in batch])).float()
    total = odds.new_zeros(())
    for row, (window, targets) in zip(odds, batch, strict=True):
        target = torch.from_numpy(targets).float()
        weight = target.abs() * torch.where(target > 0, 1.0, STORY_WEIGHT)
        total = total + torch.nn.functional.binary_cross_entropy_with_logits(
            row[window.places],
            (target > 0).float(),
            weight=weight / max(LEAST_WORDS, len(target)),
            reduction="sum",
        )
    return total / len(batch)


def train(
    weights: TrainedWeights,
    made: Iterator[list[Labelled]],
    steps: int,
    *,
    rate: float = RATE,
    bf16: bool = False,
) -> None:
    """Train for so many steps; the rates rise, then fall to a fiftieth.

    `rate` is that of MiniLM; what is new learns `OWN_TIMES` as fast.
    """
    modules = weights.modules()
    own = [p for name in ("shapes", "out") for p in modules[name].parameters()]
    optimizer = torch.optim.AdamW(
        [{"params": weights.bert.parameters(), "lr": rate}, {"params": own}],
        lr=OWN_TIMES * rate,
        weight_decay=0.01,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda n: min(1, (n + 1) / WARM_UP) * max(LEAST_RATE, 1 - n / steps),
    )
    started, total = time.monotonic(), 0.0
    for step in range(1, steps + 1):
        loss = loss_of(weights, next(made), bf16)
        torch.autograd.backward(loss)
        total += loss.item()
        for module in modules.values():
            torch.nn.utils.clip_grad_norm_(module.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        if step % SHOWN == 0:
            seconds = time.monotonic() - started
            print(
                f"{step} steps, {seconds:.0f} s, loss {total / SHOWN:.4f}", flush=True
            )
            total = 0.0


def start_from(minilm: Path) -> tuple[TrainedWeights, WindowCutter]:
    """Return MiniLM as a tagger that knows nothing of furniture."""
    from transformers import AutoModel, BertConfig

    weights = TrainedWeights(BertConfig.from_pretrained(minilm), N_SHAPES)
    state = AutoModel.from_pretrained(minilm).state_dict()
    weights.bert.load_state_dict(state, strict=False)
    torch.nn.init.zeros_(weights.shapes.weight)
    return weights, WindowCutter(open_tokenizer(minilm))


def main() -> None:
    """Train and write what `clean.model: encoder` loads."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--start", type=Path)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument(
        "--bf16", action="store_true", help="if the processor computes it"
    )
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    rng = random.Random(SEED)
    weights, cut = start_from(arguments.minilm)
    if arguments.start:
        weights.load(read_tensors(arguments.start))
    for module in weights.modules().values():
        module.train()
    made = batches(arguments.data, cut, rng)
    train(weights, made, arguments.steps, rate=arguments.rate, bf16=arguments.bf16)
    arguments.out.mkdir(parents=True, exist_ok=True)
    for name in KEPT:
        shutil.copy(arguments.minilm / name, arguments.out / name)
    save_files(list(files_of(weights.state())), arguments.out)
    write_sums(arguments.out)


if __name__ == "__main__":
    main()
