"""Train a checker that tells whether passages support a claim: a verifier for cite.

    python -m scripts.training.checker --data DIR --base DIR --out DIR [--begun DIR]

Starts from any encoder that transformers knows (`--base`, a folder or a hub id). It
reads public pairs (`pairs.PUBLIC`), then the claims that were written for it
(`written/`), and writes a checkpoint that `cite.verifier: DIR` takes. `--begun` keeps
what came of the public pairs; where it is there already, these are not read again. It
runs on a GPU where there is one. docs/model.md tells what came of it so far.
"""

import argparse
import random
from pathlib import Path
from typing import Any

import torch

from scripts.training.checker.pairs import WRITTEN, public_pairs, written_pairs
from scripts.training.checker.train import encode, train

SEED = 20261130
LABELS = {0: "entailment", 1: "contradiction", 2: "neutral"}
PUBLIC_TOKENS, MOST_TOKENS = 64, 256  # of a pair
PUBLIC_PASSES, PUBLIC_RATE = 1, 1.5e-4
PASSES, RATE = 3, 1e-4
AGAIN = 0.1  # of the public pairs, among the written ones


def main() -> None:
    """Train, and write the checkpoint."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--base", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--begun", type=Path)
    parser.add_argument("--public-passes", type=int, default=PUBLIC_PASSES)
    parser.add_argument("--public-rate", type=float, default=PUBLIC_RATE)
    parser.add_argument("--passes", type=int, default=PASSES)
    parser.add_argument("--rate", type=float, default=RATE)
    arguments = parser.parse_args()
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    begun = arguments.begun
    is_begun = begun is not None and begun.exists()
    model, tokenizer = start_from(str(begun) if is_begun else arguments.base)
    public = encode(public_pairs(arguments.data, rng), tokenizer, PUBLIC_TOKENS)
    if not is_begun:
        train(
            model,
            tokenizer,
            public,
            arguments.public_passes,
            arguments.public_rate,
            rng,
        )
        if begun:
            save(model, tokenizer, begun)
    pairs = written_pairs(sorted(WRITTEN.glob("*.jsonl")))
    written = encode(pairs, tokenizer, MOST_TOKENS)
    rows = [*written, *rng.sample(public, int(AGAIN * len(public)))]
    train(model, tokenizer, rows, arguments.passes, arguments.rate, rng)
    save(model, tokenizer, arguments.out)


def start_from(base: str) -> tuple[Any, Any]:
    """Return an encoder with a head of `LABELS` and its tokenizer, on a GPU if any."""
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    device = "cuda" if torch.cuda.is_available() else "cpu"
    model = AutoModelForSequenceClassification.from_pretrained(
        base, id2label=LABELS, label2id={name: n for n, name in LABELS.items()}
    )
    return model.to(device), AutoTokenizer.from_pretrained(base)


def save(model: Any, tokenizer: Any, folder: Path) -> None:
    """Write a checkpoint that transformers reads."""
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)


if __name__ == "__main__":
    main()
