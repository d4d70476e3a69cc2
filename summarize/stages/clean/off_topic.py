"""Texts of a topic that have nothing to do with the others."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.text.detect import is_plainly
from summarize.text.similarity import inverse_frequencies, tfidf_rows
from summarize.text.tokens import content_words

_ENOUGH_STEMS = 40  # under that, a text may share nothing by chance
_FULL_STEMS = 150
_CORE_COSINE = 0.1  # two texts about one event (Multi-News: median .25)
_ROWS = 256
_BEGINNING = 5_000  # characters


def find_strangers(
    texts: Sequence[str], below: float, language: Language = ENGLISH
) -> dict[int, float]:
    """Return index → relatedness of the texts that have nothing to do with the others.

    Relatedness is the greatest tf-idf cosine (word stems, no stop words) of a text to
    another one, over the median of that for all long texts; that of a text with n < 150
    different stems counts 150 / n fold, since a short text shares little by chance. A
    stranger's is under `below`. Only strong evidence counts: a stranger has 40 stems or
    more, and so have two others that are clearly about one thing. So there is none
    among fewer than 3 texts, and at least half of the long ones always stay. A text in
    another language than most is not judged: it would share no words anyway.
    """
    if below <= 0 or len(texts) < 3:
        return {}
    tokens = [Counter(map(language.stem, content_words(t, language))) for t in texts]
    sizes = np.array([len(stems) for stems in tokens], dtype=float)
    long = sizes >= _ENOUGH_STEMS
    if np.count_nonzero(long) < 3:
        return {}
    best = _best_cosines(tokens, long)
    core = long & (best >= _CORE_COSINE)
    if np.count_nonzero(core) < 2:
        return {}
    usual = float(np.median(best[long]))
    raised = best * np.maximum(1.0, _FULL_STEMS / np.maximum(sizes, 1.0))
    strange = long & (raised < below * usual)
    if not strange.any():
        return {}
    plain = np.array([is_plainly(language, text[:_BEGINNING]) for text in texts])
    judged = plain == (np.count_nonzero(plain) * 2 > len(texts))
    if np.count_nonzero(core & judged) < 2:
        return {}
    found = np.flatnonzero(strange & judged)
    return {int(index): float(raised[index] / usual) for index in found}


def _best_cosines(
    tokens: Sequence[Counter[str]], long: NDArray[np.bool_]
) -> NDArray[np.float64]:
    """Return the greatest cosine of each text to another long one."""
    rows = tfidf_rows(tokens, inverse_frequencies(tokens))
    best = np.zeros(len(tokens))
    for start in range(0, len(tokens), _ROWS):
        cosines = (rows[start : start + _ROWS] @ rows.T).toarray()
        own = np.arange(len(cosines))
        cosines[own, own + start] = 0.0
        best[start : start + _ROWS] = cosines[:, long].max(axis=1)
    return best
