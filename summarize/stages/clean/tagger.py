"""A tagger of words: which of a page's words are furniture.

Rules know what they were written on; a page written otherwise passes them by. The
tagger has read pages and their articles (`python -m scripts.training.furniture`): a
word is the sum of vectors for its form, its ending, its shape and the pair with the
next word, three convolutions look at the words around, over the ends of paragraphs,
too, and a walk with two states (Viterbi) cuts where sentences, brackets or labels
begin.
"""

import math
import re
import zlib
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import pairwise
from typing import TYPE_CHECKING

from summarize.stages.clean.lines import SENTENCE_END

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Weights = dict[str, Floats]

N_HASHED = 1 << 15  # rows of the table of vectors
N_PLACES = 8  # what else is known of a word: see `places`
DILATIONS = (1, 2, 4)
REACH = 2  # words on either side that one convolution looks at, times its dilation

_TOKEN = re.compile(r"\S+")
_EDGES = "\"'“”‘’«»„()[]{}<>.,;:!?…|·•*–—-"
_SHAPE = re.compile(r"([A-ZÀ-ÖØ-Þ]+)|([a-zß-öø-ÿ]+)|(\d+)")
_ADDRESS = re.compile(r"https?:|www\.|@|\w\.(?:com|org|net|example|co|de|fr|es)\b")
_MEANT = 0.7  # least mean probability of a span that is shown
_AT_SENTENCE = 1.0  # what a change of state costs, in log odds
_AT_CAPITAL = 2.5
_AT_BRACKET = 1.5
_LOUD = 3  # letters; a longer word in capitals is a label


@dataclass(frozen=True, slots=True)
class Token:
    """A word with its marks: its place in the text, and the paragraph it is in."""

    start: int
    end: int
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """A piece of furniture inside a paragraph; the mean probability of its words."""

    start: int
    end: int
    probability: float


def tokens_of(text: str, paragraphs: Sequence[tuple[int, int]]) -> list[Token]:
    """Return the words of paragraphs, given as spans of the text, in order."""
    return [
        Token(match.start(), match.end(), match[0], number)
        for number, (start, end) in enumerate(paragraphs)
        for match in _TOKEN.finditer(text, start, end)
    ]


def form_ids(tokens: Sequence[Token]) -> list[tuple[int, int, int, int]]:
    """Return the rows of the table that each word is the sum of."""
    keys = [_key(token.text) for token in tokens]
    following = [*keys[1:], ""]
    return [
        (*_word_ids(token.text), _hashed(f"2 {key} {after}"))
        for token, key, after in zip(tokens, keys, following, strict=True)
    ]


def places(tokens: Sequence[Token], n_paragraphs: int) -> "Floats":
    """Return what is known of each word beside its form, N_PLACES numbers a word.

    First and last of its paragraph; behind the end of a sentence; the end of one; the
    length of the paragraph (log words); whether the paragraph ends as a sentence does;
    how far down the text it stands, from the top and from the end.
    """
    import numpy as np

    result = np.zeros((len(tokens), N_PLACES), dtype=np.float32)
    numbers = np.array([token.paragraph for token in tokens], dtype=np.int64)
    sizes = np.bincount(numbers, minlength=n_paragraphs)
    lasts = np.cumsum(sizes) - 1
    ended = np.array([_is_end(token.text) for token in tokens], dtype=bool)
    result[:, 0] = np.diff(numbers, prepend=-1) != 0
    result[:, 1] = np.diff(numbers, append=n_paragraphs) != 0
    result[1:, 2] = ended[:-1]
    result[:, 3] = ended
    result[:, 4] = np.log1p(sizes[numbers]) / 4
    result[:, 5] = ended[lasts[numbers]]
    place = np.arange(len(tokens))
    result[:, 6] = np.exp(-place / 60)
    result[:, 7] = np.exp(-place[::-1] / 60)
    return result


def log_odds(
    tokens: Sequence[Token], n_paragraphs: int, weights: "Weights"
) -> "Floats":
    """Return the log odds of every word to be furniture."""
    import numpy as np

    if not tokens:
        return np.zeros(0, dtype=np.float32)
    ids = np.array(form_ids(tokens), dtype=np.int64)
    vectors = weights["table"][ids].sum(axis=1)
    layer = np.hstack([vectors, places(tokens, n_paragraphs)])
    for number, dilation in enumerate(DILATIONS):
        kernel, bias = weights[f"kernel{number}"], weights[f"bias{number}"]
        layer = _convolved(layer, kernel, bias, dilation)
    odds: Floats = (layer @ weights["out"] + weights["out_bias"])[:, 0]
    return odds


@dataclass(frozen=True, slots=True)
class Tags:
    """A page as tagged: the pieces of furniture in order, and each word's log odds."""

    spans: Sequence[Furniture]
    starts: Sequence[int]
    odds: Sequence[float]

    def mean(self, start: int, end: int) -> float:
        """Return the mean probability of the words that begin in a span (none: 0)."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        words = self.odds[first:last]
        return sum(map(_probability, words)) / len(words) if words else 0.0


def tag(text: str, paragraphs: Sequence[tuple[int, int]]) -> Tags:
    """Return the pieces of paragraphs that are furniture, and what each word is.

    `paragraphs` are spans of `text` in order, each one line of a page. No piece crosses
    a paragraph's end or cuts a word; it begins and ends where a sentence, a bracket, a
    number or a capital does. The same text is tagged the same, whatever else there is.
    """
    tokens = tokens_of(text, paragraphs)
    of_words = log_odds(tokens, len(paragraphs), _shipped()).tolist()
    spans: list[Furniture] = []
    for first, last in _paragraph_bounds(tokens):
        if max(of_words[first:last]) > 0:
            spans += _walked(tokens[first:last], of_words[first:last])
    return Tags(spans, [token.start for token in tokens], of_words)


def _paragraph_bounds(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    numbers = [token.paragraph for token in tokens]
    firsts = [
        n for n, number in enumerate(numbers) if not n or numbers[n - 1] != number
    ]
    return list(pairwise([*firsts, len(tokens)]))


def _walked(tokens: Sequence[Token], odds: Sequence[float]) -> list[Furniture]:
    """Return the furniture on the best walk through the words of a paragraph."""
    keep, drop = 0.0, odds[0]
    came: list[tuple[bool, bool]] = []  # whether the best way to (keep, drop) changed
    for before, token, odd in zip(tokens, tokens[1:], odds[1:], strict=False):
        cost = _cost(before.text, token.text)
        changed = (drop - cost > keep, keep - cost > drop)
        keep, drop = max(keep, drop - cost), max(drop, keep - cost) + odd
        came.append(changed)
    state = drop > keep
    states = [state]
    for changed in reversed(came):
        state = state != changed[state]
        states.append(state)
    states.reverse()
    return _joined(tokens, odds, states)


def _joined(
    tokens: Sequence[Token], odds: Sequence[float], states: Sequence[bool]
) -> list[Furniture]:
    spans: list[Furniture] = []
    first = 0
    for place in range(1, len(tokens) + 1):
        if place < len(tokens) and states[place] == states[first]:
            continue
        if states[first]:
            mean = sum(map(_probability, odds[first:place])) / (place - first)
            if mean >= _MEANT:
                end = tokens[place - 1].end
                spans.append(Furniture(tokens[first].start, end, round(mean, 4)))
        first = place
    return spans


def _probability(odd: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odd))))


def _cost(before: str, token: str) -> float:
    """Return what a change from story to furniture, or back, costs between words."""
    if _is_end(before):
        return _AT_SENTENCE
    if token[0] in "([»+•*@#|" or before[-1] in ")]|·":
        return _AT_BRACKET
    first = token.lstrip("\"'“”‘’«»„")[:1]
    if first.isupper() or first.isdigit() or token[0] in '"“„«':
        return _AT_CAPITAL
    return _AT_BRACKET if len(before) > _LOUD and before.isupper() else math.inf


@lru_cache(maxsize=50_000)
def _is_end(token: str) -> bool:
    return SENTENCE_END.search(token) is not None


@lru_cache(maxsize=100_000)
def _word_ids(token: str) -> tuple[int, int, int]:
    key = _key(token)
    return _hashed(f"w {key}"), _hashed(f"s {key[-3:]}"), _hashed(f"x {_shape(token)}")


@lru_cache(maxsize=100_000)
def _key(token: str) -> str:
    if _ADDRESS.search(token):
        return "<mail>" if "@" in token else "<address>"
    return re.sub(r"\d+", "0", token.strip(_EDGES).lower()) or token[:3]


def _shape(token: str) -> str:
    """Return the token's form: Capital, CAPITALS, digits, and its outer marks."""
    core = token.strip(_EDGES)
    left = token[: token.index(core)][-1:] if core else token[:2]
    right = token[token.index(core) + len(core) :][:1] if core else ""
    parts = "".join(
        ("A" if len(upper) > 1 else "X") if upper else "a" if lower else "0"
        for upper, lower, _ in _SHAPE.findall(core)
    )
    return f"{left}|{parts[:6]}|{right}"


def _hashed(key: str) -> int:
    return zlib.crc32(key.encode("utf-8", "surrogatepass")) % N_HASHED


def _convolved(
    layer: "Floats", kernel: "Floats", bias: "Floats", dilation: int
) -> "Floats":
    """Return a convolution over the words, then zero for what is below zero."""
    import numpy as np

    reach = REACH * dilation
    padded = np.pad(layer, ((reach, reach), (0, 0)))
    total = np.broadcast_to(bias, (len(layer), len(bias))).copy()
    for number in range(2 * REACH + 1):
        shift = number * dilation
        total += padded[shift : shift + len(layer)] @ kernel[number]
    result: Floats = np.maximum(total, 0)
    return result


def read_weights(path: Traversable) -> "Weights":
    """Return the weights of a file that the training wrote."""
    import numpy as np

    with path.open("rb") as file, np.load(file) as stored:
        weights = {name: stored[name].astype(np.float32) for name in stored.files}
    weights["table"] *= weights.pop("table_scale")
    return weights


@cache
def _shipped() -> "Weights":
    return read_weights(files("summarize.models") / "furniture.npz")
