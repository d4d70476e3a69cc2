"""What a causal language model is asked: the sentences, what to do, how long."""

from collections.abc import Sequence
from typing import Literal

from summarize.text.tokens import count_words

Task = Literal["merge", "shorten", "copy"]

_STEP = 5  # words: nearer a length need not be met
_SHORTER = 0.9  # of its source's words a text wanted is a shortening


def prompt_of(sources: Sequence[str], task: str, words: int) -> str:
    """Return what the model reads: the sources in lines, what to do, then an arrow.

    `task` is merge (several sources), shorten or copy (one), `words` the length wanted,
    told to the nearest five. What the model writes begins with a space: pieces at the
    start of a word hold theirs.
    """
    lines = "".join(f"- {source}\n" for source in sources)
    return f"{lines}{task}, {_STEP * round(words / _STEP)} words =>"


def task_of(sources: Sequence[str], words: int) -> Task:
    """Return what is to be done with sources if so many words are wanted."""
    if len(sources) > 1:
        return "merge"
    return "shorten" if words < _SHORTER * count_words(sources[0]) else "copy"


def instruction_of(sources: Sequence[str], task: str, words: int) -> str:
    """Return the same for a model that was taught to follow instructions."""
    what = {
        "merge": "Merge these sentences into one of about",
        "shorten": "Shorten this sentence to about",
        "copy": "Repeat this sentence in about",
    }[task]
    lines = "".join(f"- {source}\n" for source in sources)
    return (
        f"{what} {words} words. Say only what is said here, in the same words, and "
        f"write nothing else.\n{lines}"
    )
