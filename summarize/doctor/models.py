"""Whether each bundled model loads and says what it is known to say."""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from summarize.schema import Passage, Request, Sentence

if TYPE_CHECKING:
    from summarize.stages.clean.tagger import Tagger
    from summarize.writers.options import WriterOptions

_STORY: Final = (
    "The ferry that sank off Holm on Monday had been repaired twice this winter, the "
    "coast guard said."
)
_APPEAL: Final = (
    "If you value reporting like this, please think of becoming a member today."
)
_BESIDE: Final = (
    "Grey skies were seen over the town.",
    "Nine people are missing, and divers will search the wreck on Friday.",
)
_SHORTENED: Final = (
    "The ceremony came on the same day that hundreds of people turned out for a public "
    "memorial service honoring Gerard Hale"
)
_LONG: Final = f"{_SHORTENED}, the first harbour officer killed in the line of duty."
_WANTED: Final = 25  # words
_TOLERANCE: Final = 0.05  # of log odds: other processors sum otherwise

Said = str | Sequence[float]


@dataclass(frozen=True, slots=True)
class ModelCheck:
    """How a model of `summarize.models` did: `problem` is None where all is well."""

    name: str
    gives: str
    problem: str | None
    seconds: float


@dataclass(frozen=True, slots=True)
class _Known:
    """What a bundled model is for, how to ask it, and what it says then."""

    name: str
    gives: str
    ask: Callable[[], Said]
    says: Said


def check_models() -> Iterator[ModelCheck]:
    """Load the bundled models one after the other on the CPU; what fails is no error.

    Nothing is fetched: they come from the package.
    """
    for known in _ALL:
        started = time.perf_counter()
        problem = _problem(known)
        seconds = time.perf_counter() - started
        yield ModelCheck(known.name, known.gives, problem, round(seconds, 3))


def _problem(known: _Known) -> str | None:
    try:
        said = known.ask()
    except Exception as error:  # whatever a broken file leads to
        lines = str(error).strip().splitlines()
        return f"does not load: {lines[0] if lines else type(error).__name__}"
    if _is_same(said, known.says):
        return None
    return f"says {_words(said)} instead of {_words(known.says)}"


def _is_same(said: Said, known: Said) -> bool:
    if isinstance(said, str) or isinstance(known, str):
        return said == known
    pairs = zip(said, known, strict=True)
    return all(abs(one - other) <= _TOLERANCE for one, other in pairs)


def _words(said: Said) -> str:
    if isinstance(said, str):
        return repr(said)
    return ", ".join(f"{value:.2f}" for value in said)


def _related() -> str:
    from summarize.claims.words.relations import relation

    return str(relation("nurse", "doctor"))


def _cosines() -> list[float]:
    import numpy as np

    from summarize.text.word_vectors import vector_row, word_vectors

    words = ("ferry", "boat", "budget")
    rows = word_vectors()[[vector_row(word) for word in words]]
    ferry, *others = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return [float(ferry @ other) for other in others]


def _builtin_odds() -> list[float]:
    from summarize.stages.clean.tagger import BUILTIN

    return _furniture_odds(BUILTIN)


def _encoder_odds() -> list[float]:
    from summarize.stages.clean import CleanOptions
    from summarize.tagging.tagger import load_tagger

    return _furniture_odds(load_tagger(CleanOptions(model="encoder")))


def _furniture_odds(tagger: "Tagger") -> list[float]:
    """Return the mean log odds of a sentence of a story, and of an appeal behind it."""
    from summarize.stages.clean.tagger import words_of

    text = f"{_STORY} {_APPEAL}"
    [odds] = tagger([words_of(text, [(0, len(text))])])
    n_story = len(_STORY.split())
    return [float(odds[:n_story].mean()), float(odds[n_story:].mean())]


def _judged() -> list[float]:
    from summarize.judging.load import load_judge
    from summarize.stages.rank import RankOptions

    judge = load_judge(RankOptions(model="mini", model_weight=1.0, device="cpu"))
    texts = (_STORY, *_BESIDE)
    sentences = [Sentence("a", n, 0, len(text), text) for n, text in enumerate(texts)]
    return judge(sentences, ["a"], 1) if judge else []


def _copied() -> str:
    from summarize.writers.options import Seq2SeqOptions

    return _written(
        Seq2SeqOptions(kind="seq2seq", model="mini", device="cpu", num_beams=1)
    )


def _shortened() -> str:
    from summarize.writers.options import CausalOptions

    return _written(CausalOptions(kind="causal", device="cpu"))


def _written(options: "WriterOptions") -> str:
    [written] = options.load().write([Request((Passage(_LONG),), _WANTED)])
    return written.text


_ALL: Final = (
    _Known("word_relations", "which words mean the same (WordNet)", _related, "sister"),
    _Known("word_vectors", "which words are used alike", _cosines, (0.44, 0.18)),
    _Known(
        "furniture.npz",
        "what on a page is no story, by words (clean.model=builtin)",
        _builtin_odds,
        (-8.37, 7.74),
    ),
    _Known(
        "furniture",
        "what on a page is no story, by sense (clean.model=encoder)",
        _encoder_odds,
        (-7.86, 6.95),
    ),
    _Known(
        "mini, judging",
        "which sentences a summary would hold (rank.model=mini)",
        _judged,
        (-0.50, -0.51, -0.56),
    ),
    _Known(
        "mini, writing", "a writer that shortens (writer.kind=seq2seq)", _copied, _LONG
    ),
    _Known(
        "merging",
        "a writer that shortens and merges (writer.kind=causal)",
        _shortened,
        f"{_SHORTENED}.",
    ),
)
