"""Sentences to the token ids that a judge reads."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from summarize.encoders.tokenizer import open_tokenizer, readable
from summarize.judging.windows import KEY

Encode = Callable[[Sequence[str]], list[list[int]]]


class Vocabulary(NamedTuple):
    """How a judge's checkpoint reads text: `encode` gives the ids of each text.

    `start` opens an article, `end` closes a sentence, `key` is what salience is judged
    with.
    """

    encode: Encode
    start: int
    end: int
    key: int


def open_vocabulary(folder: Path) -> Vocabulary | None:
    """Open the tokenizer of a folder; None where it is none with [CLS], [SEP] and key.

    Text never makes a control token: one that holds "[SEP]" has it as characters.
    Raises OSError where there is no tokenizer.
    """
    tokenizer = open_tokenizer(folder)
    tokenizer.encode_special_tokens = True  # as characters
    start, end, key = map(tokenizer.token_to_id, ("[CLS]", "[SEP]", KEY))
    if start is None or end is None or key is None:
        return None

    def encode(texts: Sequence[str]) -> list[list[int]]:
        encoded = tokenizer.encode_batch(
            list(map(readable, texts)), add_special_tokens=False
        )
        return [each.ids for each in encoded]

    return Vocabulary(encode, start, end, key)
