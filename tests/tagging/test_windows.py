from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from summarize.stages.clean.tagger import words_of
from summarize.tagging.windows import N_SHAPES, WINDOW, cut_windows, shapes_of

START, END = 1, 2


def test_a_shape_tells_capitals_numbers_labels_and_beginnings() -> None:
    text = "A FERRY sank. It (12) lay\nPhoto: Holm"
    words = words_of(text, [(0, 25), (26, 37)])
    cased = [shape % 5 for shape in shapes_of(words)]
    assert cased == [3, 2, 4, 3, 1, 4, 3, 3]
    labels = [shape // 5 % 2 for shape in shapes_of(words)]
    assert labels == [0, 0, 0, 0, 0, 0, 1, 0]
    begins = [shape // 10 for shape in shapes_of(words)]
    assert begins == [3, 0, 0, 1, 0, 0, 3, 0]
    assert max(shapes_of(words)) < N_SHAPES


@given(
    sizes=st.lists(st.integers(1, 8), max_size=400)
    | st.lists(st.just(8), max_size=400),
    shared=st.integers(0, 60),
)
def test_windows_hold_every_word_and_are_no_longer_than_allowed(
    sizes: list[int], shared: int
) -> None:
    tokens = [[10 + n % 5] * size for n, size in enumerate(sizes)]
    shapes = np.arange(len(sizes)) % N_SHAPES
    windows = cut_windows(tokens, shapes, START, END, shared=shared)
    seen = {n for w in windows for n in range(w.first, w.last)}
    assert seen == set(range(len(sizes)))
    assert len(windows) <= 2 + 3 * sum(sizes) / (WINDOW - 2 - 8)  # never word by word
    for window in windows:
        assert len(window.tokens) == len(window.shapes) <= WINDOW
        assert (window.tokens[0], window.tokens[-1]) == (START, END)
        first = [window.tokens[place] for place in window.places]
        assert first == [tokens[n][0] for n in range(window.first, window.last)]
    for before, after in pairwise(windows):
        assert before.first < after.first <= before.last
