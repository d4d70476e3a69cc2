"""Texts read side by side: in order, each sum the same, an error handed on."""

import threading

import numpy as np
import pytest

from summarize.encoders.side_by_side import side_by_side

TEXTS = [np.full((200 + n, 300), n + 0.1, np.float32) for n in range(7)]
WEIGHTS = np.random.default_rng(1).random((300, 300), np.float32)


def read(text: np.ndarray) -> np.ndarray:
    product: np.ndarray = text @ WEIGHTS
    return product


@pytest.mark.parametrize("n_threads", [1, 2, 5])
def test_what_is_read_does_not_depend_on_the_threads(n_threads: int) -> None:
    found = side_by_side(read, TEXTS, n_threads)
    alone = [side_by_side(read, [text])[0] for text in TEXTS]
    assert all(map(np.array_equal, found, alone))


def test_texts_are_read_on_so_many_threads() -> None:
    both = threading.Barrier(2, timeout=60)  # one alone would wait in vain

    def meet(text: int) -> int:
        both.wait()
        return threading.get_ident()

    assert len(set(side_by_side(meet, [1, 2], n_threads=2))) == 2


def test_an_error_of_one_text_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        side_by_side(lambda text: 1 // text, [1, 0, 1], n_threads=2)
    assert side_by_side(lambda text: text, [], n_threads=2) == []
