"""Public sets of sentences that people merged or shortened, and their licences.

Left out, and why:

* A_newts_silver: CC BY-NC-SA, so no newsroom may use what comes of it
* A_mn_human: Multi-News, for research only, and an evaluation set is made of it
* A_newsroom_titles: headlines, and Newsroom is for research only
* A_filippova_eval, A_clarke_broadcast, A_clarke_written, A_bisect_rev,
  A_summeval_silver, A_writers_silver, A_scu_pyramid: no licence stated
"""

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.training.merging.pairs import MergingPair, rows
from scripts.training.pairs import (
    AlignmentOptions,
    aligned_pairs,
    inverse_document_frequencies,
    name_stems,
    reference_sentences,
)

_LEAST_COVER = 0.8  # of a target's words of content: the sets' own measure of faith
_BSD = "BSD-3-Clause (repository); text CNN"
_MIT = "MIT (repository); text AllSides"
_NEUS = AlignmentOptions(min_coverage=0.75, distractor_share=0.0)
_SAYS = re.compile(r"\bsays\b")


@dataclass(frozen=True, slots=True)
class FusedSet:
    """A file of `fuse/`: its name, its licence, how many of its pairs are taken."""

    name: str
    licence: str
    most: int = 5000


FUSED = (
    FusedSet("poc", _BSD),
    FusedSet("cnndm_silver", _BSD),
    FusedSet("neus_silver", _MIT),
    FusedSet("allsides_silver", _MIT),
    FusedSet("wikisplit_rev", "CC BY-SA 4.0", most=2000),
)


def fused_pairs(folder: Path, seed: int) -> Iterator[MergingPair]:
    """Yield the faithful pairs of the sets in `fuse/`, a seeded sample of large ones.

    Faithful: four fifths of the target's words and all names and numbers are in the
    sources, as the files' own columns say.
    """
    for each in FUSED:
        faithful = [
            row
            for row in rows(folder / f"A_{each.name}.jsonl")
            if row["cov"] >= _LEAST_COVER and not row["miss"]
        ]
        random.Random(f"{seed}/{each.name}").shuffle(faithful)
        for row in faithful[: each.most]:
            yield _fused_pair(row, each)


def _fused_pair(row: dict[str, Any], each: FusedSet) -> MergingPair:
    sources = tuple(map(straight, row["sources"]))
    target = past(straight(row["target"]), sources)
    task = "merge" if len(sources) > 1 else "shorten"
    return MergingPair(sources, target, task, each.name, each.licence)


def straight(text: str) -> str:
    """Return a text with one kind of quotation mark, as cleaning hands it on."""
    return text.translate(str.maketrans("“”‘’", "\"\"''"))


def past(target: str, sources: Sequence[str]) -> str:
    """Return a highlight's "says" as the "said" of its sources."""
    joined = " ".join(sources)
    if "said" in joined and not _SAYS.search(joined):
        return _SAYS.sub("said", target)
    return target


def neus_pairs(path: Path, seed: int) -> Iterator[MergingPair]:
    """Yield neutral AllSides sentences and the sentences of two outlets they join."""
    topics = [
        (
            [straight(document["text"]) for document in topic["documents"]],
            straight(topic["reference"]),
        )
        for topic in rows(path)
    ]
    texts = [text for documents, _ in topics for text in documents]
    names, idf = name_stems(texts), inverse_document_frequencies(texts)
    rng = random.Random(seed)
    for documents, reference in topics:
        sentences = [s for text in documents for s in reference_sentences(text)]
        targets = reference_sentences(reference)
        for pair in aligned_pairs(targets, sentences, idf, names, _NEUS, rng):
            task = "merge" if len(pair.sources) > 1 else "shorten"
            if pair.target not in pair.sources:
                yield MergingPair(pair.sources, pair.target, task, "neus", _MIT)
