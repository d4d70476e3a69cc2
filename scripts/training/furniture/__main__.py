"""Train the tagger of page furniture and write its weights.

python -m scripts.training.furniture --data FOLDER [--out FILE] [--pages 60000]
"""

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

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
from summarize.stages.clean.tagger import (
    DILATIONS,
    N_HASHED,
    N_PLACES,
    REACH,
    form_ids,
    places,
    sentence_starts,
    words_of,
)
from summarize.text.word_vectors import word_vectors

OUT = Path(__file__).resolve().parents[3] / "summarize/models/furniture.npz"
ARTICLES = 12_000  # of news
REAL_SHARE = 7  # one page in so many is a real one
WIDTH = 12
HIDDEN = 48
FORGOTTEN = 0.2  # share of words known in training by meaning, ending and shape alone
BATCH = 8
GAP = REACH * max(DILATIONS)  # empty places between the pages of a batch
SHOWN = 250  # batches from one line about the loss to the next
RATE = 4e-3


@dataclass(frozen=True, slots=True)
class Example:
    """The words of one page, or of several joined.

    Rows of the table, meanings, places, the number of the sentence, targets,
    and where the word stands: between pages are GAP empty places.
    """

    ids: torch.Tensor
    meanings: torch.Tensor
    places: torch.Tensor
    sentences: torch.Tensor
    targets: torch.Tensor
    rows: torch.Tensor


class Net(torch.nn.Module):
    """Vectors of forms and meanings, four convolutions, log odds of a word."""

    def __init__(self) -> None:
        """Make the layers; the table starts small so that rare words say little."""
        super().__init__()
        self.table = torch.nn.Embedding(N_HASHED, WIDTH)
        torch.nn.init.normal_(self.table.weight, std=0.05)
        known = WIDTH + word_vectors().shape[1] + N_PLACES
        sizes = [known, *[HIDDEN] * (len(DILATIONS) - 1), 2 * HIDDEN]
        self.convolutions = torch.nn.ModuleList(
            torch.nn.Linear(size * (2 * REACH + 1), HIDDEN) for size in sizes
        )
        self.out = torch.nn.Linear(HIDDEN, 1)
        self.dropout = torch.nn.Dropout(0.1)

    def forward(self, page: Example) -> torch.Tensor:
        """Return the log odds of the words."""
        forms = self.table(page.ids)
        if self.training:
            forms = forms * _remembered(page.ids)
        meanings = self.dropout(page.meanings)
        layer = torch.cat([self.dropout(forms.sum(1)), meanings, page.places], 1)
        for number, dilation in enumerate((*DILATIONS, 1)):
            if number == len(DILATIONS):
                layer = torch.cat([layer, _strongest(layer, page)], 1)
            layer = self.convolutions[number](_beside(layer, dilation, page))
            layer = torch.relu(layer)
        odds: torch.Tensor = self.out(layer)[:, 0]
        return odds


def _beside(layer: torch.Tensor, dilation: int, page: Example) -> torch.Tensor:
    """Return what a convolution sees of each word: the words around it in a row."""
    size, reach = int(page.rows[-1]) + 1, REACH * dilation
    spread = layer.new_zeros(size + 2 * reach, layer.shape[1])
    spread = spread.index_copy(0, page.rows + reach, layer)
    starts = range(0, 2 * reach + 1, dilation)
    return torch.cat([spread[start : start + size] for start in starts], 1)[page.rows]


def _remembered(ids: torch.Tensor) -> torch.Tensor:
    """Return which vectors count: not all of words' own and of their pairs."""
    kept = torch.ones(*ids.shape, 1)
    forgotten = torch.rand(len(ids)) < FORGOTTEN
    kept[forgotten, 0] = 0
    kept[forgotten | (torch.rand(len(ids)) < FORGOTTEN), 3] = 0
    return kept


def _strongest(layer: torch.Tensor, page: Example) -> torch.Tensor:
    """Return for every word the greatest values in its sentence."""
    zeros = layer.new_zeros(int(page.sentences[-1]) + 1, layer.shape[1])
    sentences = page.sentences[:, None].expand_as(layer)
    return zeros.scatter_reduce(0, sentences, layer, "amax")[page.sentences]


def examples(
    pages: Sequence[Sequence[Piece]], data: Path, rng: random.Random, n: int
) -> Iterator[Sequence[Piece]]:
    """Yield n pages: some real ones, the others stories with furniture put in."""
    news = read_news(data, rng, ARTICLES)
    news.foreign = foreign_stories(pages)
    maker = Maker(news, english_furniture(pages), rng)
    for number in range(n):
        page = excerpt(pages, rng) if number % REAL_SHARE == 0 else maker.page()
        yield flattened(page, rng) if rng.random() < 0.5 else page


def example_of(page: Sequence[Piece]) -> Example | None:
    """Return what the net reads of a page, None for one without words."""
    text, paragraphs, targets = text_of(page)
    words = words_of(text, paragraphs)
    if not words.texts:
        return None
    begins = np.zeros(len(targets), dtype=np.int64)
    begins[sentence_starts(words)[1:]] = 1
    return Example(
        torch.from_numpy(form_ids(words)),
        torch.from_numpy(word_vectors()[words.forms["vector"]]),
        torch.from_numpy(places(words)),
        torch.from_numpy(np.cumsum(begins)),
        torch.tensor(targets),
        torch.arange(len(targets)),
    )


def joined(pages: Sequence[Example]) -> Example:
    """Return pages as one, so far apart that no convolution sees two of them."""
    sentences, rows = [], []
    n_sentences = place = 0
    for page in pages:
        sentences.append(page.sentences + n_sentences)
        rows.append(page.rows + place)
        n_sentences = int(sentences[-1][-1]) + 1
        place = int(rows[-1][-1]) + 1 + GAP
    return Example(
        torch.cat([page.ids for page in pages]),
        torch.cat([page.meanings for page in pages]),
        torch.cat([page.places for page in pages]),
        torch.cat(sentences),
        torch.cat([page.targets for page in pages]),
        torch.cat(rows),
    )


def train(
    pages: Sequence[Sequence[Piece]], data: Path, n: int, rng: random.Random
) -> Net:
    """Return a net after one pass over n pages; the rate falls to zero."""
    net = Net()
    optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=1e-4)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, RATE, total_steps=n // BATCH + 1
    )
    started, total = time.monotonic(), 0.0
    made = filter(None, map(example_of, examples(pages, data, rng, n)))
    batches = iter(lambda: [*islice(made, BATCH)], [])
    for number, batch in enumerate(batches, 1):
        page = joined(batch)
        sizes = torch.tensor([len(one.targets) for one in batch])
        weight = page.targets.abs() / torch.repeat_interleave(sizes, sizes)
        weight = weight * torch.where(page.targets > 0, 1.0, STORY_WEIGHT)
        loss = torch.nn.functional.binary_cross_entropy_with_logits(
            net(page), (page.targets > 0).float(), weight=weight, reduction="sum"
        )
        torch.autograd.backward(loss / len(batch))
        total += loss.item() / len(batch)
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        schedule.step()
        if number % SHOWN == 0:
            seconds = time.monotonic() - started
            print(
                f"{number * BATCH} pages, {seconds:.0f} s, loss {total / SHOWN:.4f}",
                flush=True,
            )
            total = 0.0
    return net.eval()


def held_out(net: Net, pages: Sequence[Sequence[Piece]]) -> str:
    """Return precision and recall of "keep" in words, on pages as lines."""
    right = kept = story = 0
    for page in pages:
        example = example_of(page)
        if example is None:
            continue
        with torch.no_grad():
            stays = net(example) < 0
        is_story = example.targets < 0
        right += int((stays & is_story).sum())
        kept += int(stays.sum())
        story += int(is_story.sum())
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
    for number in range(len(net.convolutions)):
        kernel = state[f"convolutions.{number}.weight"].T
        kernel = kernel.reshape(2 * REACH + 1, -1, HIDDEN)
        stored[f"kernel{number}"] = kernel.astype(np.float16)
        bias = state[f"convolutions.{number}.bias"]
        stored[f"bias{number}"] = bias.astype(np.float16)
    np.savez_compressed(out, **stored)


def main() -> None:
    """Train, say how the held-out pages come out, and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    parser.add_argument("--pages", type=int, default=60_000)
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
