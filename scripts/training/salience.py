"""How much of a sentence its references say: what a ranker can learn from.

The label is a precision: recall would favour long sentences, and a summary of a given
length gains most from sentences whose every word counts.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from summarize.evaluation.metrics.rouge import RougeOptions, tokenize

Grams = tuple[Counter[str], Counter[tuple[str, str]]]
_OPTIONS = RougeOptions()


def salience(sentences: Sequence[str], references: Sequence[str]) -> list[float]:
    """Return for each sentence the mean of its unigram and bigram precision, 0 to 1.

    Tokens are ROUGE's (a-z and digits, Porter stems). A token of the reference is
    counted once (clipped). Of several references the best counts; a sentence of one
    word has no bigrams and so no bigram precision (0).
    """
    wanted = [_grams(reference) for reference in references]
    return [
        max((_precision(_grams(sentence), each) for each in wanted), default=0.0)
        for sentence in sentences
    ]


def _grams(text: str) -> Grams:
    tokens = tokenize(text, _OPTIONS)
    return Counter(tokens), Counter(pairwise(tokens))


def _precision(said: Grams, wanted: Grams) -> float:
    words = (said[0] & wanted[0]).total() / max(said[0].total(), 1)
    pairs = (said[1] & wanted[1]).total() / max(said[1].total(), 1)
    return (words + pairs) / 2
