"""A tagger of words: which of a page's words are furniture.

Rules know what they were written on; a page written otherwise passes them by. The
tagger has read pages and their articles (`python -m scripts.training.furniture`): a
word is the sum of vectors for its form, its ending, its shape and the pair with the
next word, beside a vector of its meaning (`word_vectors`). Three convolutions look at
the words around, over the ends of paragraphs, too; a fourth sees what was strongest
anywhere in the word's sentence; and a walk with two states (Viterbi) cuts where
sentences, brackets or labels begin.
"""

import math
import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

import numpy as np

from summarize.stages.clean.lines import SENTENCE_END
from summarize.text.word_vectors import vector_row, word_vectors

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Ints = NDArray[np.int64]
    Weights = dict[str, Floats]

Run = tuple[int, int, float]  # first and last word of furniture, its probability

N_HASHED = 1 << 15  # rows of the table of vectors
N_PLACES = 8  # what else is known of a word: see `places`
DILATIONS = (1, 2, 4)
REACH = 2  # words on either side that one convolution looks at, times its dilation

EDGES = "\"'“”‘’«»„()[]{}<>.,;:!?…|·•*–—-"
_SHAPE = re.compile(r"([A-ZÀ-ÖØ-Þ]+)|([a-zß-öø-ÿ]+)|(\d+)")
_ADDRESS = re.compile(r"https?:|www\.|@|\w\.(?:com|org|net|example|co|de|fr|es)\b")
_IN_ADDRESSES = re.compile(r"[.:@]")  # a cheap look before `_ADDRESS`
_DIGITS = re.compile(r"\d+")
LANGUAGES = frozenset({"en", "de", "es", "fr", "it", "pt"})
"""The languages of which the training pages hold enough; see `Tagger.languages`."""
_LEAST = (0.82, 0.95, 0.99)  # of the builtin tagger: see `Tagger.least`
_AT_SENTENCE = 1.0  # what a change of state costs, in log odds
_AT_CAPITAL = 2.5
_AT_BRACKET = 1.5
_SHORT = re.compile(r"\W*[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{0,3}\.")  # Sen., Mr., J.: no end
_MARKS = "»+•*@#|"
_BARS = "|·"
_OPENING = "([" + _MARKS
_CLOSING = ")]" + _BARS
_LOUD = 3  # letters; a longer word in capitals is a label
# A word's form in bytes, so that a page's are one array: three rows of the table, one
# of the word vectors, whether it ends a sentence, and where the checksum of its pair
# begins.
_FORM = struct.Struct("<4H?3xI")
_FORMS = np.dtype(
    [
        ("ids", "<u2", 3),
        ("vector", "<u2"),
        ("ended", "?"),
        ("unused", "u1", 3),
        ("pair", "<u4"),
    ]
)
_ALONE = 1 << 18  # multiplications of a product that OpenBLAS still does by itself
_REMEMBERED = 200_000  # words whose forms are kept
_AT_ONCE = 16  # pages
_NO_ODDS = np.zeros(0, dtype=np.float32)
_LAST_SPACE = 0x3000
_WRITTEN = np.array([not chr(code).isspace() for code in range(_LAST_SPACE + 2)])


Page = tuple[str, Sequence[tuple[int, int]]]
"""A text and its lines, as spans of it in order (see `words_of`)."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a page with their marks, in order, column by column.

    `forms` holds what is known of each by itself (see `_FORM`), `keys` what of it is
    hashed with the word before; `starts` and `ends` are their places in the text,
    `sizes` counts the words of each paragraph.
    """

    texts: Sequence[str]
    keys: Sequence[bytes]
    forms: "NDArray[np.void]"
    starts: "Ints"
    ends: "Ints"
    sizes: "Ints"


class Tagger(Protocol):
    """Tells of every word of a page whether it is furniture.

    `least` has the least mean probability of a piece of furniture: by how many of its
    ends no mark or line tells where it ends, only a capital. A sentence that a rule
    took is story after all where the mean is below `story`; one right before furniture,
    or alone on its line, is furniture from `doubt` on. `languages` are the codes
    of those that it was taught; of others it takes no sentence (`look_again`).
    """

    @property
    def least(self) -> tuple[float, float, float]:
        """The least probabilities, by 0, 1 or 2 open ends."""

    @property
    def story(self) -> float:
        """The mean probability below which a sentence is given back."""

    @property
    def doubt(self) -> float:
        """The mean probability from which a sentence beside furniture goes."""

    @property
    def languages(self) -> frozenset[str]:
        """The languages that it was taught."""

    def __call__(self, pages: Sequence[Words]) -> "list[Floats]":
        """Return for each page the log odds of every word to be furniture."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A piece of furniture inside a paragraph; the mean probability of its words."""

    start: int
    end: int
    probability: float


def words_of(text: str, paragraphs: Sequence[tuple[int, int]]) -> Words:
    """Return the words of a text in paragraphs.

    These are spans in order that hold all of it but white space, some of which stands
    between any two.
    """
    texts = text.split()
    met = [*map(_met.__getitem__, texts)]
    forms = np.frombuffer(b"".join([form for form, _ in met]), dtype=_FORMS)
    keys = [key for _, key in met]
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    inside = np.zeros(len(codes) + 2, dtype=bool)
    inside[1:-1] = _WRITTEN[np.minimum(codes, _LAST_SPACE + 1)]
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    starts, ends = edges[::2], edges[1::2]
    firsts = np.searchsorted(starts, [start for start, _ in paragraphs])
    return Words(texts, keys, forms, starts, ends, np.diff(firsts, append=len(starts)))


def form_ids(words: Words) -> "Ints":
    """Return the rows of the table that each word is the sum of, four a word."""
    pairs = map(crc32, [*words.keys[1:], b""], words.forms["pair"].tolist())
    ids = np.empty((4, len(words.texts)), dtype=np.int64)
    ids[:3] = words.forms["ids"].T
    ids[3] = np.fromiter(pairs, dtype=np.int64, count=len(words.texts))
    ids[3] %= N_HASHED
    return ids.T


def places(words: Words) -> "Floats":
    """Return what is known of each word beside its form, N_PLACES numbers a word.

    First and last of its paragraph; behind the end of a sentence; the end of one; the
    length of the paragraph (log words); whether the paragraph ends as a sentence does;
    how far down the text it stands, from the top and from the end.
    """
    n_words, sizes = len(words.texts), words.sizes[words.sizes > 0]
    result = np.zeros((n_words, N_PLACES), dtype=np.float32)
    ended = words.forms["ended"]
    lasts = np.cumsum(sizes) - 1
    result[lasts - sizes + 1, 0] = 1
    result[lasts, 1] = 1
    result[1:, 2] = ended[:-1]
    result[:, 3] = ended
    result[:, 4] = np.repeat(np.log1p(sizes) / 4, sizes)
    result[:, 5] = np.repeat(ended[lasts], sizes)
    fading = np.exp(-np.arange(n_words) / 60)
    result[:, 6] = fading
    result[:, 7] = fading[::-1]
    return result


def log_odds(words: Words, weights: "Weights") -> "Floats":
    """Return the log odds of every word to be furniture."""
    table = weights["table"]
    forms = sum(table.take(ids, axis=0) for ids in form_ids(words).T)
    meanings = word_vectors().take(words.forms["vector"], axis=0)
    layer = np.hstack([forms, meanings, places(words)])
    for number, dilation in enumerate(DILATIONS):
        layer = _convolved(layer, weights, number, dilation)
    layer = np.hstack([layer, _strongest(layer, sentence_starts(words))])
    layer = _convolved(layer, weights, len(DILATIONS), 1)
    odds: Floats = np.einsum("nw,w->n", layer, weights["out"][:, 0])
    return odds + weights["out_bias"]


def sentence_starts(words: Words) -> "Ints":
    """Return the words that begin a paragraph or stand behind the end of a sentence."""
    sizes = words.sizes[words.sizes > 0]
    begins = np.zeros(len(words.texts), dtype=bool)
    begins[1:] = words.forms["ended"][:-1]
    begins[np.cumsum(sizes) - sizes] = True
    return np.flatnonzero(begins)


def _strongest(layer: "Floats", starts: "Ints") -> "Floats":
    """Return for every word the greatest values in its sentence."""
    sizes = np.diff(starts, append=len(layer))
    return np.repeat(np.maximum.reduceat(layer, starts), sizes, axis=0)


@dataclass(frozen=True, slots=True)
class Tags:
    """A page as tagged: the pieces of furniture in order, and each word's log odds."""

    spans: Sequence[Furniture]
    starts: "Ints"
    odds: "Floats"

    def mean(self, start: int, end: int) -> float:
        """Return the mean probability of the words that begin in a span (none: 0)."""
        first, last = np.searchsorted(self.starts, (start, end))
        words = self.odds[first:last].tolist()
        return sum(map(_probability, words)) / len(words) if words else 0.0


class BuiltinTagger:
    """The tagger that numpy computes, with the weights that are shipped."""

    least = _LEAST
    story = 0.3
    doubt = _LEAST[0]
    languages = LANGUAGES

    def __call__(self, pages: Sequence[Words]) -> "list[Floats]":
        """Return for each page the log odds of every word to be furniture."""
        return [log_odds(words, _shipped()) for words in pages]


BUILTIN = BuiltinTagger()


def tag_pages(pages: Iterable[Page], tagger: Tagger = BUILTIN) -> Iterator[Tags]:
    """Yield what of each page is furniture: pieces of paragraphs, and each word's odds.

    No piece crosses a paragraph's end or cuts a word; it begins and ends where a
    sentence, a bracket, a number or a capital does. The same text is tagged the same,
    whatever else there is; a few pages are given to the tagger at once.
    """
    rest = iter(pages)
    while some := list(islice(rest, _AT_ONCE)):
        read = [words_of(text, paragraphs) for text, paragraphs in some]
        odds = iter(tagger([words for words in read if words.texts]))
        for words in read:
            yield _tagged(words, next(odds) if words.texts else _NO_ODDS, tagger)


def _tagged(words: Words, odds: "Floats", tagger: Tagger) -> Tags:
    """Return a page as the log odds of its words have it."""
    sizes = words.sizes[words.sizes > 0]
    firsts = np.cumsum(sizes) - sizes
    loud = np.maximum.reduceat(odds, firsts) > 0 if len(odds) else odds
    spans: list[Furniture] = []
    for number in np.flatnonzero(loud):
        first, last = firsts[number], firsts[number] + sizes[number]
        walk = _walked(words.texts[first:last], odds[first:last].tolist(), tagger.least)
        for begin, end, probability in walk:
            start, stop = words.starts[first + begin], words.ends[first + end - 1]
            spans.append(Furniture(int(start), int(stop), probability))
    return Tags(spans, words.starts, odds)


def _walked(
    words: Sequence[str], odds: Sequence[float], least: Sequence[float]
) -> list[Run]:
    """Return the furniture on the best walk through the words of a paragraph."""
    keep, drop = 0.0, odds[0]
    came: list[tuple[bool, bool]] = []  # whether the best way to (keep, drop) changed
    for before, word, odd in zip(words, words[1:], odds[1:], strict=False):
        cost = _cost(before, word)
        changed = (drop - cost > keep, keep - cost > drop)
        keep, drop = max(keep, drop - cost), max(drop, keep - cost) + odd
        came.append(changed)
    state = drop > keep
    states = [state]
    for changed in reversed(came):
        state = state != changed[state]
        states.append(state)
    states.reverse()
    return _sure(words, odds, states, least)


def _sure(
    words: Sequence[str],
    odds: Sequence[float],
    states: Sequence[bool],
    least: Sequence[float],
) -> list[Run]:
    """Return the runs of furniture that are sure enough, each sentence by itself."""
    cuts = [0]
    for place, (before, state) in enumerate(pairwise(states), 1):
        if before != state or (state and _begins(words[place - 1], words[place])):
            cuts.append(place)
    runs: list[Run] = []
    for first, last in pairwise([*cuts, len(words)]):
        if states[first]:
            mean = sum(map(_probability, odds[first:last])) / (last - first)
            if mean >= least[_n_open(words, first, last)]:
                runs.append((first, last, round(mean, 4)))
    return runs


def _n_open(words: Sequence[str], first: int, last: int) -> int:
    """Return how many ends of a run, of which the paragraph's are none, lack a mark."""
    begins = first == 0 or _begins(words[first - 1], words[first])
    ends = last == len(words) or _ends(words[last - 1], words[last])
    return (not begins) + (not ends)


def _begins(before: str, word: str) -> bool:
    ended = _is_sentence_end(before) and not word[0].islower()
    return ended or word[0] in _OPENING or before[-1] in _BARS


def _ends(word: str, behind: str) -> bool:
    return _is_sentence_end(word) or word[-1] in _CLOSING or behind[0] in _MARKS


def _probability(odd: float) -> float:
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, odd))))


def _cost(before: str, token: str) -> float:
    """Return what a change from story to furniture, or back, costs between words."""
    if _is_sentence_end(before):
        return _AT_SENTENCE
    if token[0] in _OPENING or before[-1] in _CLOSING:
        return _AT_BRACKET
    first = token.lstrip("\"'“”‘’«»„")[:1]
    if first.isupper() or first.isdigit() or token[0] in '"“„«':
        return _AT_CAPITAL
    return _AT_BRACKET if len(before) > _LOUD and before.isupper() else math.inf


def _is_sentence_end(word: str) -> bool:
    return _is_end(word) and not _SHORT.fullmatch(word)


def _is_end(word: str) -> bool:
    return SENTENCE_END.search(word) is not None


class _Met(dict[str, tuple[bytes, bytes]]):
    """The words met so far, each with its form (see `_FORM`) and its key.

    Every word of a page is asked for, so this is a plain dictionary; a full one is
    emptied.
    """

    def __missing__(self, word: str) -> tuple[bytes, bytes]:
        if len(self) >= _REMEMBERED:
            self.clear()
        found = self[word] = _read(word)
        return found


_met = _Met()


def _read(word: str) -> tuple[bytes, bytes]:
    """Return the form and the key of a word."""
    core = word.strip(EDGES)
    key = _key(word, core)
    form = _FORM.pack(
        _hashed(f"w {key}"),
        _hashed(f"s {key[-3:]}"),
        _hashed(f"x {_shape(word, core)}"),
        vector_row(key),
        _is_end(word),
        crc32(_coded(f"2 {key} ")),
    )
    return form, _coded(key)


def word_key(word: str) -> str:
    """Return the word without marks and capitals, with 0 for every number."""
    return _key(word, word.strip(EDGES))


def _key(word: str, core: str) -> str:
    if _IN_ADDRESSES.search(word) and _ADDRESS.search(word):
        return "<mail>" if "@" in word else "<address>"
    return _DIGITS.sub("0", core.lower()) or word[:3]


def _shape(word: str, core: str) -> str:
    """Return the word's form: Capital, CAPITALS, digits, and its outer marks."""
    if core == word:
        return f"|{_parts(core)}|"
    if not core:
        return f"{word[:2]}||"
    left, _, right = word.partition(core)
    return f"{left[-1:]}|{_parts(core)}|{right[:1]}"


@lru_cache(maxsize=_REMEMBERED)
def _parts(core: str) -> str:
    if core.isascii() and core.isalpha():
        if core.islower():
            return "a"
        if core[1:].islower():
            return "Xa"
    parts = "".join(
        ("A" if len(upper) > 1 else "X") if upper else "a" if lower else "0"
        for upper, lower, _ in _SHAPE.findall(core)
    )
    return parts[:6]


def _hashed(key: str) -> int:
    return crc32(_coded(key)) % N_HASHED


def _coded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _convolved(
    layer: "Floats", weights: "Weights", number: int, dilation: int
) -> "Floats":
    """Return a convolution over the words, then zero for what is below zero."""
    n_words = len(layer)
    total = np.tile(weights[f"bias{number}"], (n_words, 1))
    for place, kernel in enumerate(weights[f"kernel{number}"]):
        shift = (place - REACH) * dilation
        shared = max(0, n_words - abs(shift))
        if shift < 0:
            total[n_words - shared :] += _product(layer[:shared], kernel)
        else:
            total[:shared] += _product(layer[n_words - shared :], kernel)
    return np.maximum(total, 0, out=total)


def _product(layer: "Floats", weights: "Floats") -> "Floats":
    """Return a matrix product, made of parts so small that BLAS starts no threads.

    These would wait for one another longer than they work.
    """
    block = _ALONE // weights.size
    if len(layer) <= block:
        return layer @ weights
    result = np.empty((len(layer), weights.shape[1]), dtype=np.float32)
    for start in range(0, len(layer), block):
        part = slice(start, start + block)
        np.matmul(layer[part], weights, out=result[part])
    return result


def read_weights(path: Traversable) -> "Weights":
    """Return the weights of a file that the training wrote."""
    with path.open("rb") as file, np.load(file) as stored:
        weights = {name: stored[name].astype(np.float32) for name in stored.files}
    weights["table"] *= weights.pop("table_scale")
    return weights


@cache
def _shipped() -> "Weights":
    return read_weights(files("summarize.models") / "furniture.npz")
