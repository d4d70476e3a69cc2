"""What an adapter writes of the pairs held back, beside its sources, to be read."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import torch
from peft import PeftModel

from scripts.training.merging.base import load_base
from scripts.training.merging.pairs import TASKS, MergingPair, read_pairs
from scripts.training.merging.prepare import VALIDATION
from scripts.training.merging.validation import sample_lines, samples
from summarize.claims.reading.reading import Reading
from summarize.language.english import ENGLISH
from summarize.writers.guard.merges import merge_fault

_BATCH = 10
_BEAMS = 4


def write_reading(
    data: Path, base: Path, adapter: Path, out: Path, most: int, *, limited: bool
) -> None:
    """Write what the adapter makes of so many pairs of each task held back, as text.

    By four beams, `limited` to the words of the sources or not. Each has what the guard
    says of it; prints how many came out as a source, as their target, with a word that
    no source has, and how many passed the guard.
    """
    model, tokenizer = load_base(base, bf16=False)
    adapted = PeftModel.from_pretrained(model, str(adapter)).eval()
    torch.set_num_threads(1)
    held_back = read_pairs(data / VALIDATION)
    by_task = [[p for p in held_back if p.task == task][:most] for task in TASKS]
    pairs = [pair for own in by_task for pair in own]
    texts = [
        text
        for at in range(0, len(pairs), _BATCH)
        for text in samples(
            adapted, tokenizer, pairs[at : at + _BATCH], _BEAMS, limited=limited
        )
    ]
    lines = [
        line
        for pair, text in zip(pairs, texts, strict=True)
        for line in (f"# {merge_fault(text, pair.sources)}", *sample_lines(pair, text))
    ]
    out.write_text("\n".join(lines), encoding="utf-8")
    for task, found in outcomes(pairs, texts).items():
        print(task, *(f"{name} {n}" for name, n in found.items()))


def outcomes(
    pairs: Sequence[MergingPair], texts: Sequence[str]
) -> dict[str, dict[str, int]]:
    """Count by task what became of the pairs."""
    found: dict[str, Counter[str]] = {}
    for pair, text in zip(pairs, texts, strict=True):
        own = found.setdefault(pair.task, Counter())
        told = frozenset[str]().union(*map(_roots, pair.sources))
        own["written"] += 1
        own["a source"] += text in pair.sources
        own["the target"] += text == pair.target
        own["a new word"] += not _roots(text) <= told
        own["passed"] += merge_fault(text, pair.sources) is None
    return {task: dict(own) for task, own in found.items()}


def _roots(text: str) -> frozenset[str]:
    return frozenset(Reading(text, ENGLISH).content_roots)
