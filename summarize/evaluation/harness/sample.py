"""sample: some topics, drawn at random, the same ones every time."""

from collections.abc import Sequence
from random import Random
from typing import Final

from summarize.schema import Topic

SEED: Final = 13


def sample_topics(
    topics: Sequence[Topic], n: int | None, seed: int = SEED
) -> list[Topic]:
    """Return `n` topics in their order; all for None, or where there are no more."""
    if n is None or n >= len(topics):
        return list(topics)
    chosen = Random(seed).sample(range(len(topics)), n)
    return [topics[place] for place in sorted(chosen)]
