"""What a trained writer makes of the pairs held back, to be read by people."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import torch

from scripts.training.merging.pairs import MergingPair, read_pairs
from scripts.training.merging.prepare import VALIDATION
from scripts.training.merging.validation import sample_lines
from summarize.schema import Passage, Request
from summarize.text.tokens import count_words
from summarize.writers.guard.merges import choose_merged, merge_fault
from summarize.writers.options import CausalOptions

_CANDIDATES = 4
_READ = ("merge", "shorten")  # a copy is made without the model


def write_reading(data: Path, base: Path, adapter: Path, out: Path, most: int) -> None:
    """Write what is taken of the candidates for so many pairs of each task, as text.

    Where none is taken, each stands there with its fault. Prints how many were taken
    and what was wrong with the best candidates.
    """
    torch.set_num_threads(1)
    options = CausalOptions(
        model=str(base), adapter=str(adapter), device="cpu", search="beams"
    )
    held_back = read_pairs(data / VALIDATION)
    pairs = [
        pair
        for task in _READ
        for pair in [p for p in held_back if p.task == task][:most]
    ]
    requests = [
        Request(tuple(map(Passage, pair.sources)), count_words(pair.target))
        for pair in pairs
    ]
    written = options.load().write_candidates(requests, _CANDIDATES)
    texts = [[each.text for each in candidates] for candidates in written]
    found = zip(pairs, texts, strict=True)
    lines = [line for pair, own in found for line in reading_lines(pair, own)]
    out.write_text("\n".join(lines), encoding="utf-8")
    for task, counts in outcomes(pairs, texts).items():
        print(task, *(f"{name}: {n}" for name, n in sorted(counts.items())), sep=", ")


def reading_lines(pair: MergingPair, candidates: Sequence[str]) -> Iterator[str]:
    """Yield what a reader sees of a pair: the text taken, or why none was."""
    place = choose_merged(candidates, pair.sources)
    if place is None:
        for text in dict.fromkeys(candidates):
            yield f"({fault_of(text, pair.sources)}) {text}"
    yield from sample_lines(pair, "" if place is None else candidates[place])


def outcomes(
    pairs: Sequence[MergingPair], texts: Sequence[Sequence[str]]
) -> dict[str, Counter[str]]:
    """Count by task: texts taken, and the faults of the best where none was."""
    found: dict[str, Counter[str]] = {}
    for pair, candidates in zip(pairs, texts, strict=True):
        place = choose_merged(candidates, pair.sources)
        fault = fault_of(candidates[0], pair.sources)
        found.setdefault(pair.task, Counter())[
            "taken" if place is not None else fault
        ] += 1
    return found


def fault_of(text: str, sources: Sequence[str]) -> str:
    """Return why a text is not taken."""
    if text in sources:
        return "a source"
    return merge_fault(text, sources) or "an idle source"
