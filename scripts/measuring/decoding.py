"""Write texts of a fixed length in the shape of BART-base, and tell the floor of it.

    python -m scripts.measuring.decoding [--topics 20] [--tokens 32] [--threads 2]

The checkpoint has the sizes of `facebook/bart-base` and random weights: what it writes
is noise, but the work is that of the true one. Every planned sentence of the first
topics of Multi-News val is one request, and every text has `--tokens` tokens, beam 4.
`loop` calls `generate` of transformers a request, the writers of this package get all
at once. The floor of a step of decoding, one token of every text of a batch, is the
larger of two: to read the weights of the decoder and what it keeps of each text once,
over the measured bandwidth of memory; and its multiply-adds over the measured speed of
a matrix product. A step is what texts of `--tokens` take longer than texts of half as
many, through the steps between.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from scripts.measuring.loops import summarizer
from summarize.corpus import read_topics
from summarize.language import language_of
from summarize.schema import Topic
from summarize.writers.batching import batch_by_tokens
from summarize.writers.generating import GeneratingWriter, Job
from summarize.writers.options import CTranslate2Options, Seq2SeqOptions

ROOT = Path(__file__).resolve().parent.parent.parent
LAYERS, WIDTH, INNER, VOCABULARY = 6, 768, 3072, 50265
BEAMS, FLOAT = 4, 4  # bytes
ENGLISH = language_of("en")
Made = TypeVar("Made")


def main() -> None:
    """Print the ways beside the loop, then a step beside its floor."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT.parent / "shared" / "data")
    parser.add_argument("--topics", type=int, default=20)
    parser.add_argument("--tokens", type=int, default=32, help="of every text")
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    import torch

    torch.set_num_threads(given.threads)
    texts = planned_sentences(given.data, given.topics)
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / "bart-base"
        save_shape(folder)
        writers = load_writers(folder, Path(scratch) / "converted")
        jobs = [job(writers["writer seq2seq"], text, given.tokens) for text in texts]
        print_ways(writers, jobs)
        print_steps(writers, jobs, given.tokens)


def planned_sentences(data: Path, n_topics: int) -> list[str]:
    """Return the sentences that the plans of the first topics hand to a writer."""
    read = read_topics([data / "multinews" / "val.parquet"])
    by = summarizer("extractive")
    plans = [by.prepare(t).plan for t in islice(read, n_topics) if isinstance(t, Topic)]
    return [item.passages[0].text for plan in plans for item in plan.items]


def save_shape(folder: Path) -> None:
    """Save a checkpoint of the sizes of BART-base, its weights drawn by chance."""
    import torch
    from tokenizers.pre_tokenizers import ByteLevel
    from transformers import BartConfig, BartForConditionalGeneration, BartTokenizer

    tokens = ["<s>", "<pad>", "</s>", "<unk>", *sorted(ByteLevel.alphabet()), "<mask>"]
    tokens += [f"Ġ{n}" for n in range(VOCABULARY - len(tokens))]
    tokenizer = BartTokenizer(
        vocab={token: n for n, token in enumerate(tokens)}, merges=[]
    )
    torch.manual_seed(0)
    sizes = {
        f"{side}_{name}": size
        for side in ("encoder", "decoder")
        for name, size in (
            ("layers", LAYERS),
            ("attention_heads", 12),
            ("ffn_dim", INNER),
        )
    }
    model = BartForConditionalGeneration(
        BartConfig(
            vocab_size=VOCABULARY, d_model=WIDTH, forced_eos_token_id=None, **sizes
        )
    )
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


def load_writers(folder: Path, cache: Path) -> dict[str, GeneratingWriter]:
    """Return the writers of this package with that checkpoint, loaded and warm."""
    shared: dict[str, Any] = {"model": str(folder), "num_beams": BEAMS}
    shared["tokens_per_word"] = 1.5
    engine = {**shared, "cache_dir": str(cache)}
    search: dict[str, Any] = {"early_stopping": True, "renormalize": True}
    options: dict[str, Any] = {
        "writer seq2seq": Seq2SeqOptions(**shared, **search),
        "writer ctranslate2, float32": CTranslate2Options(
            **engine, compute_type="float32"
        ),
        "writer ctranslate2, int8": CTranslate2Options(**engine, compute_type="int8"),
    }
    writers = {name: each.load() for name, each in options.items()}
    for writer in writers.values():
        writer.generate([Job(tuple(range(10, 30)), 4, 5, (), ENGLISH)], 1)
    return writers


def job(writer: GeneratingWriter, text: str, n_tokens: int) -> Job:
    """Return a request as long as `text` is in words and a third, of random tokens."""
    n = len(text.split()) * 4 // 3 + 2
    ids = tuple(300 + (len(text) * 7919 + place * 104729) % 40000 for place in range(n))
    return Job((0, *ids, 2), n_tokens - 1, n_tokens, (), ENGLISH)


def print_ways(writers: dict[str, GeneratingWriter], jobs: Sequence[Job]) -> None:
    """Print texts a second, and how many times the loop that is."""
    plain = writers["writer seq2seq"]
    ways: dict[str, Callable[[], list[list[int]]]] = {
        "loop": lambda: [plain.generate([each], 1)[0][0] for each in jobs],
        **{name: partial(batched, by, jobs) for name, by in writers.items()},
    }
    print(f"| way ({len(jobs)} texts) | texts a second | times the loop | same |")
    print("|---|--:|--:|--:|")
    base: tuple[float, list[list[int]]] | None = None
    for name, write in ways.items():
        seconds, texts = timed(write)
        base = base or (seconds, texts)
        same = sum(a == b for a, b in zip(texts, base[1], strict=True))
        speed = f"{len(jobs) / seconds:.2f} | {base[0] / seconds:.2f}"
        print(f"| {name} | {speed} | {same} |", flush=True)


def batched(writer: GeneratingWriter, jobs: Sequence[Job]) -> list[list[int]]:
    """Write all jobs in the batches that the writer makes of them."""
    texts: dict[int, list[int]] = {}
    for batch in batches(writer, jobs):
        written = writer.generate([jobs[place] for place in batch], 1)
        texts.update(zip(batch, (best[0] for best in written), strict=True))
    return [texts[place] for place in range(len(jobs))]


def batches(writer: GeneratingWriter, jobs: Sequence[Job]) -> list[list[int]]:
    """Return the places of the jobs, batch by batch."""
    lengths = [len(each.ids) for each in jobs]
    keys = [each.shared for each in jobs]
    return batch_by_tokens(lengths, keys, writer.options.batch_tokens)


def print_steps(
    writers: dict[str, GeneratingWriter], jobs: Sequence[Job], n_tokens: int
) -> None:
    """Print what a step of the first batch takes, and its floor."""
    bandwidth, speed = measured_bandwidth(), measured_speed()  # the best of the machine
    print(
        f"\nmemory {bandwidth / 1e9:.1f} GB/s, products {speed / 1e9:.0f} "
        "billion multiply-adds a second (float32)\n"
    )
    print("| way | texts | ms a step | floor, ms | times the floor |")
    print("|---|--:|--:|--:|--:|")
    half = n_tokens // 2
    for name in ("writer seq2seq", "writer ctranslate2, float32"):
        writer = writers[name]
        batch = [jobs[place] for place in batches(writer, jobs)[0]]
        short, long = (seconds_of(writer, batch, n) for n in (half, n_tokens))
        step = (long - short) / (n_tokens - half)
        floor = floor_of(batch, (half + n_tokens) / 2, bandwidth, speed)
        print(
            f"| {name} | {len(batch)} | {step * 1e3:.1f} | {floor * 1e3:.1f} | "
            f"{step / floor:.2f} |"
        )


def seconds_of(writer: GeneratingWriter, batch: Sequence[Job], n_tokens: int) -> float:
    """Return the least seconds of three to write texts of so many tokens."""
    jobs = [
        replace(each, min_new_tokens=n_tokens - 1, max_new_tokens=n_tokens)
        for each in batch
    ]
    return min(timed(lambda: writer.generate(jobs, 1))[0] for _ in range(3))


def floor_of(
    batch: Sequence[Job], n_written: float, bandwidth: float, speed: float
) -> float:
    """Return the least seconds of a step: of reading, or of multiplying.

    A layer of the decoder has four matrices of attention to itself, two to the text
    that was read (what these make of it is kept), and two between; behind them the
    embeddings make the scores. Each row of a beam keeps two vectors a layer for every
    token written, each text two for every token read.
    """
    rows = len(batch) * BEAMS
    weights = LAYERS * (6 * WIDTH**2 + 2 * WIDTH * INNER) + VOCABULARY * WIDTH
    read = sum(len(each.ids) for each in batch)
    kept = LAYERS * 2 * WIDTH * (read + rows * n_written)
    attended = LAYERS * 2 * WIDTH * (read * BEAMS + rows * n_written)
    products = rows * weights + attended
    return max((weights + kept) * FLOAT / bandwidth, products / speed)


def measured_bandwidth() -> float:
    """Return the bytes a second at which a matrix that fits no cache is read."""
    import torch

    matrix, vector = torch.rand(16384, 8192), torch.rand(8192)
    seconds = min(timed(lambda: matrix @ vector)[0] for _ in range(20))
    return matrix.numel() * FLOAT / seconds


def measured_speed() -> float:
    """Return the multiply-adds a second of a product of large matrices."""
    import torch

    matrix = torch.rand(2048, 2048)
    seconds = min(timed(lambda: matrix @ matrix)[0] for _ in range(20))
    return float(2048**3 / seconds)


def timed(run: Callable[[], Made]) -> tuple[float, Made]:
    """Return the seconds that a call takes, and what it returns."""
    started = time.perf_counter()
    result = run()
    return time.perf_counter() - started, result


if __name__ == "__main__":
    main()
