"""Train the tagger of page furniture and write its weights.

python -m scripts.training.furniture --data FOLDER [--out FILE] [--pages 20000]
"""

import argparse
import random
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from scripts.training.furniture.documents import (
    Filler,
    Piece,
    flattened,
    furnished,
    shortened,
    silver_pages,
    stories,
    text_of,
)
from summarize.stages.clean.tagger import (
    DILATIONS,
    N_HASHED,
    N_PLACES,
    REACH,
    form_ids,
    places,
    words_of,
)

SEED = 20_261_129
OUT = Path(__file__).resolve().parents[3] / "summarize/models/furniture.npz"
HELD_OUT = 60  # silver pages
WIDTH = 12
HIDDEN = 24
STORY_WEIGHT = 1.5  # a lost word of story is worse than a left one of furniture


class Net(torch.nn.Module):
    """Vectors of forms summed, three dilated convolutions, log odds of a word."""

    def __init__(self) -> None:
        """Make the layers; the table starts small so that rare words say little."""
        super().__init__()
        self.table = torch.nn.EmbeddingBag(N_HASHED, WIDTH, mode="sum")
        torch.nn.init.normal_(self.table.weight, std=0.05)
        sizes = [WIDTH + N_PLACES, *[HIDDEN] * len(DILATIONS)]
        self.convolutions = torch.nn.ModuleList(
            torch.nn.Conv1d(a, b, 2 * REACH + 1, dilation=d, padding=REACH * d)
            for a, b, d in zip(sizes, sizes[1:], DILATIONS, strict=False)
        )
        self.out = torch.nn.Linear(HIDDEN, 1)
        self.dropout = torch.nn.Dropout(0.1)

    def forward(self, ids: torch.Tensor, known: torch.Tensor) -> torch.Tensor:
        """Return the log odds of the words of one page."""
        layer = torch.cat([self.dropout(self.table(ids)), known], dim=1).T[None]
        for convolution in self.convolutions:
            layer = torch.relu(convolution(layer))
        odds: torch.Tensor = self.out(layer[0].T)[:, 0]
        return odds


def examples(
    pages: list[list[Piece]], data: Path, rng: random.Random, n: int
) -> Iterator[list[Piece]]:
    """Yield n pages: a quarter real ones, the others stories with furniture put in."""
    made = stories(data, rng, 3 * n // 4 + 1)
    filler = Filler(data, rng)
    for number in range(n):
        if number % 4 == 0:
            page = shortened(rng.choice(pages), rng)
            start = rng.randrange(max(1, len(page) // 2))
            page = page[start:] if rng.random() < 0.3 else page
        else:
            page = furnished(next(made), filler, rng)
        yield flattened(page, rng) if rng.random() < 0.5 else page


def tensors(
    page: list[Piece],
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor] | None:
    """Return ids, places and targets of a page's words, None for one without words."""
    text, paragraphs, targets = text_of(page)
    words = words_of(text, paragraphs)
    if not words.texts:
        return None
    known = torch.from_numpy(places(words))
    return torch.from_numpy(form_ids(words)), known, torch.tensor(targets)


def train(pages: list[list[Piece]], data: Path, n: int, rng: random.Random) -> Net:
    """Return a net after one pass over n pages; the rate falls to zero."""
    net = Net()
    optimizer = torch.optim.AdamW(net.parameters(), lr=4e-3, weight_decay=1e-4)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, 4e-3, total_steps=n // 4 + 1
    )
    started, total = time.monotonic(), 0.0
    for number, page in enumerate(examples(pages, data, rng, n), 1):
        if (batch := tensors(page)) is not None:
            ids, known, targets = batch
            wanted = (targets > 0).float()
            weight = targets.abs() * torch.where(targets > 0, 1.0, STORY_WEIGHT)
            loss = torch.nn.functional.binary_cross_entropy_with_logits(
                net(ids, known), wanted, weight=weight
            )
            torch.autograd.backward(loss / 4)
            total += loss.item()
        if number % 4 == 0:
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            optimizer.zero_grad()
            schedule.step()
        if number % 1000 == 0:
            seconds = time.monotonic() - started
            print(
                f"{number} pages, {seconds:.0f} s, loss {total / 1000:.4f}", flush=True
            )
            total = 0.0
    return net.eval()


def held_out(net: Net, pages: list[list[Piece]]) -> str:
    """Return precision and recall of "keep" in words, on pages as lines."""
    right = kept = story = 0
    for page in pages:
        batch = tensors(page)
        if batch is None:
            continue
        ids, known, targets = batch
        with torch.no_grad():
            stays = net(ids, known) < 0
        right += int((stays & (targets < 0)).sum())
        kept += int(stays.sum())
        story += int((targets < 0).sum())
    precision, recall = right / max(kept, 1), right / max(story, 1)
    return f"keep: precision {precision:.3f}, recall {recall:.3f}"


def write(net: Net, out: Path) -> None:
    """Write the weights: the table in 8 bits with a scale a column, the rest in 16."""
    state = {name: value.numpy() for name, value in net.state_dict().items()}
    table = state["table.weight"]
    scale = np.abs(table).max(axis=0) / 127
    stored = {
        "table": np.round(table / scale).astype(np.int8),
        "table_scale": scale.astype(np.float32),
        "out": state["out.weight"].T.astype(np.float16),
        "out_bias": state["out.bias"].astype(np.float16),
    }
    for number in range(len(DILATIONS)):
        kernel = state[f"convolutions.{number}.weight"].transpose(2, 1, 0)
        stored[f"kernel{number}"] = kernel.astype(np.float16)
        bias = state[f"convolutions.{number}.bias"]
        stored[f"bias{number}"] = bias.astype(np.float16)
    np.savez_compressed(out, **stored)


def main() -> None:
    """Train, say how the held-out pages come out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--pages", type=int, default=20_000)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    rng = random.Random(SEED)
    pages = silver_pages(arguments.data, rng)
    net = train(pages[HELD_OUT:], arguments.data, arguments.pages, rng)
    print(f"held-out pages (n={HELD_OUT}): {held_out(net, pages[:HELD_OUT])}")
    write(net, arguments.out)


if __name__ == "__main__":
    main()
