"""The sentence split of the scores: by line ends, then by sentencex.

It is apart from the split of the pipeline on purpose. Where a sentence ends is part of
a score's signature, so tuning the pipeline must not move it.
"""

from functools import lru_cache
from importlib.metadata import version


@lru_cache(maxsize=256)
def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of `text` in order, stripped; empty ones are dropped.

    Sentences end as they do in English, whatever the language of the text.
    """
    from sentencex import segment

    lines = (line.strip() for line in text.splitlines())
    parts = (part.strip() for line in lines if line for part in segment("en", line))
    return tuple(part for part in parts if part)


def splitter_name() -> str:
    """Return the name and version that go into a signature."""
    return f"newline+sentencex{version('sentencex')}"
