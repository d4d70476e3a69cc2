"""Checkpoints of the hub that were trained on text or translations, not summaries."""

import re
from typing import Final

_UNTUNED: Final = re.compile(
    r"""
    allenai/(?:led-(?:base|large)-16384|primera)
    |facebook/bart-(?:base|large)
    |facebook/(?:mbart-large-(?:cc25|50.*)|m2m100.*)
    |google/pegasus-(?:large|x-(?:base|large))
    |google/(?:mt5|umt5|byt5|t5-v1_1|t5-efficient|long-t5)-.*
    |google/t5gemma-(?!.*-it\b).*
    |helsinki-nlp/opus-mt-.*
    |microsoft/x?prophetnet-large-(?:uncased|wiki100-cased)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_untuned(model: str) -> bool:
    """Tell whether a hub id is one of a checkpoint that was never tuned for summaries.

    Only ids are known, of the families that the seq2seq writer runs: a folder, or a
    checkpoint that somebody tuned of one of these, is taken for tuned.

    >>> is_untuned("allenai/led-base-16384"), is_untuned("allenai/PRIMERA-multinews")
    (True, False)
    """
    return _UNTUNED.fullmatch(model) is not None
