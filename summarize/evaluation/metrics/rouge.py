"""ROUGE (Lin 2004), offline: rouge1, rouge2, rougeL and rougeLsum.

Equal to the last digit to the `rouge_score` package with the same options, which itself
follows ROUGE-1.5.5, but several times faster. Two differences, both named in the
signature: sentences for rougeLsum are split here (`rouge_score` only sees line ends,
which costs up to ten points when they are missing), and other scripts have a tokenizer.

* rougeL takes the text as one sequence; rougeLsum is what ROUGE-1.5.5 calls ROUGE-L.
* Two empty texts score 0, not 1, as in every other implementation.
"""

import re
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from importlib.metadata import version
from itertools import pairwise
from typing import Literal, NamedTuple, TypeVar

from pydantic import Field

from summarize.errors import ComparisonError
from summarize.evaluation.metrics.lcs import lcs_length, lcs_places, positions
from summarize.evaluation.metrics.sentences import split_sentences, splitter_name
from summarize.options import Options
from summarize.text.tokens import words

METRICS = ("rouge1", "rouge2", "rougeL", "rougeLsum")

_ASCII_WORD = re.compile(r"[a-z0-9]+")
_MAX_DROPPED = 0.05
_CACHED_TEXTS = 256
_CACHED_WORDS = 100_000

Gram = TypeVar("Gram", str, tuple[str, str])


class Score(NamedTuple):
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float
    f: float


class RougeOptions(Options):
    """What a ROUGE score depends on; every field stands in the signature."""

    stemmer: bool = Field(
        default=True, description="Porter stems, as ROUGE-1.5.5 with -m"
    )
    tokenizer: Literal["ascii", "unicode"] = Field(
        default="ascii", description="[a-z0-9]+ as everybody, or words of every script"
    )
    references: Literal["max", "mean"] = Field(
        default="max", description="several references: best F of each metric, or mean"
    )
    sentences: Literal["split", "newline"] = Field(
        default="split", description="rougeLsum: split lines into sentences, or not"
    )
    limit: int | None = Field(
        default=None, ge=1, description="score the first words only (1.5.5 -l)"
    )


class _Prepared(NamedTuple):
    """What scoring needs of one text."""

    tokens: tuple[str, ...]
    bigrams: Counter[tuple[str, str]]
    sentences: tuple[tuple[str, ...], ...]
    masks: tuple[dict[str, int], ...]


def score(
    prediction: str,
    references: Sequence[str],
    options: RougeOptions | None = None,
) -> dict[str, Score]:
    """Return the scores of one text against its references, by the names in `METRICS`.

    `references` may be a single string. Raises `ComparisonError` without a reference;
    warns when the ASCII tokenizer would drop over 5 % of the letters.
    """
    options = options or RougeOptions()
    references = (references,) if isinstance(references, str) else tuple(references)
    if not references:
        raise ComparisonError("A prediction has no reference to be scored against.")
    if options.tokenizer == "ascii":
        _warn_of_dropped_letters(prediction, *references)
    predicted = _prepare(limit_words(prediction, options.limit), options)
    scores = [_score_pair(predicted, _prepare(text, options)) for text in references]
    if len(scores) == 1:
        return scores[0]
    merge = _best if options.references == "max" else _mean
    return {name: merge([each[name] for each in scores]) for name in METRICS}


def signature(
    options: RougeOptions, *, data: str, n: int, n_resamples: int, seed: int
) -> str:
    """Return every parameter a mean ROUGE score depends on, as `key:value|…`.

    `data` is the digest of what was scored, `n` the number of topics; `n_resamples` and
    `seed` are those of the intervals. Two scores may be compared if these are equal.
    """
    nltk = f"porter-nltk{version('nltk')}" if options.stemmer else "none"
    split = splitter_name() if options.sentences == "split" else "newline"
    fields = {
        "ROUGE": "1,2,L,Lsum",
        "stat": "f",
        "stem": nltk,
        "tok": options.tokenizer,
        "case": "lower",
        "sent": split,
        "refs": options.references,
        "limit": options.limit or "none",
        "agg": "mean",
        "ci": f"percentile,n{n_resamples},seed{seed}",
        "data": data,
        "n": n,
        "v": 1,
    }
    return "|".join(f"{key}:{value}" for key, value in fields.items())


def limit_words(text: str, limit: int | None) -> str:
    """Return `text` up to the end of its word number `limit`, counted by spaces."""
    if limit is None:
        return text
    end = 0
    for count, match in enumerate(re.finditer(r"\S+", text), start=1):
        end = match.end()
        if count == limit:
            break
    return text[:end]


def tokenize(text: str, options: RougeOptions) -> list[str]:
    """Return the tokens that the scores count, in text order."""
    if options.tokenizer == "ascii":
        tokens = _ASCII_WORD.findall(text.lower())
    else:
        tokens = words(text)
    if not options.stemmer:
        return tokens
    stem = _stemmer()
    return [stem(token) for token in tokens]


@cache
def _stemmer() -> Callable[[str], str]:
    from nltk.stem.porter import PorterStemmer

    porter = PorterStemmer()

    @lru_cache(maxsize=_CACHED_WORDS)
    def stem(token: str) -> str:
        """Stem words of more than three characters, as ROUGE-1.5.5 does."""
        return porter.stem(token) if len(token) > 3 and token.isascii() else token

    return stem


@lru_cache(maxsize=_CACHED_TEXTS)
def _prepare(text: str, options: RougeOptions) -> _Prepared:
    tokens = tuple(tokenize(text, options))
    if options.sentences == "split":
        parts: Sequence[str] = split_sentences(text)
    else:
        parts = text.split("\n")
    sentences = tuple(tuple(tokenize(part, options)) for part in parts)
    masks = tuple(positions(sentence) for sentence in sentences)
    bigrams = Counter(pairwise(tokens))
    return _Prepared(tokens, bigrams, sentences, masks)


def _score_pair(prediction: _Prepared, reference: _Prepared) -> dict[str, Score]:
    predicted, wanted = len(prediction.tokens), len(reference.tokens)
    singles = _overlap(Counter(prediction.tokens), Counter(reference.tokens))
    pairs = _overlap(prediction.bigrams, reference.bigrams)
    longest = lcs_length(reference.tokens, prediction.tokens)
    return {
        "rouge1": _ratios(singles, predicted, wanted),
        "rouge2": _ratios(pairs, predicted - 1, wanted - 1),
        "rougeL": _ratios(longest, predicted, wanted),
        "rougeLsum": _summary_level(prediction, reference),
    }


def _overlap(left: Counter[Gram], right: Counter[Gram]) -> int:
    return (left & right).total()


def _summary_level(prediction: _Prepared, reference: _Prepared) -> Score:
    """Union LCS of every reference sentence with all predicted ones (section 3.2).

    No token counts more often than it occurs on either side, as in ROUGE-1.5.5.
    """
    left = Counter(token for part in prediction.sentences for token in part)
    hits: Counter[str] = Counter()
    for sentence, masks in zip(reference.sentences, reference.masks, strict=True):
        union: set[int] = set()
        for part in prediction.sentences:
            union |= lcs_places(sentence, masks, part)
        hits.update(sentence[place] for place in union)
    counted = sum(min(count, left[token]) for token, count in hits.items())
    wanted = sum(len(sentence) for sentence in reference.sentences)
    return _ratios(counted, left.total(), wanted)


def _ratios(hits: int, predicted: int, wanted: int) -> Score:
    precision = hits / max(predicted, 1)
    recall = hits / max(wanted, 1)
    if not hits:
        return Score(precision, recall, 0.0)
    return Score(precision, recall, 2 * precision * recall / (precision + recall))


def _best(scores: Sequence[Score]) -> Score:
    """Return the score with the best F; the first of equals."""
    return max(scores, key=lambda each: each.f)


def _mean(scores: Sequence[Score]) -> Score:
    return Score(*(sum(values) / len(scores) for values in zip(*scores, strict=True)))


class DroppedLetters(UserWarning):
    """What was scored is in another script than the tokenizer reads."""


def _warn_of_dropped_letters(*texts: str) -> None:
    if all(text.isascii() for text in texts):
        return
    letters = [char for text in texts for char in text if char.isalpha()]
    dropped = sum(not char.isascii() for char in letters)
    if letters and dropped / len(letters) > _MAX_DROPPED:
        warnings.warn(
            f"The ASCII tokenizer of ROUGE drops {dropped / len(letters):.0%} of the "
            "letters; score such text with tokenizer=unicode.",
            DroppedLetters,
            stacklevel=3,
        )
