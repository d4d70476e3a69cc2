"""Windows hold every sentence once, in reading order, and end tokens close them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.judging.windows import LONGEST_SENTENCE, Place, Window, fill_windows

START, END = 1, 2
ARTICLES = ("c", "a", "b")


def windows(
    sentences: list[list[int]], places: list[Place], size: int = 250
) -> list[Window]:
    return list(
        fill_windows(sentences, places, ARTICLES, start=START, end=END, size=size)
    )


def test_no_sentence_fills_no_window() -> None:
    assert windows([], []) == []


def test_sentences_stand_by_article_and_index_between_their_tokens() -> None:
    places = [Place("a", 1), Place("c", 0), Place("a", 0)]
    [window] = windows([[10], [20, 21], [30]], places)
    assert window.tokens == (START, 20, 21, END, START, 30, END, 10, END)
    assert window.sentences == (1, 2, 0)
    assert window.ends == (3, 6, 8)


def test_the_best_sentences_fill_the_first_window() -> None:
    places = [Place("a", 2), Place("a", 1), Place("a", 0)]
    first, second = windows([[7] * 3, [8] * 3, [9] * 3], places, size=10)
    assert (first.sentences, second.sentences) == ((1, 0), (2,))


def test_a_long_sentence_is_cut() -> None:
    [window] = windows([[7] * (LONGEST_SENTENCE + 9)], [Place("a", 0)])
    assert window.tokens == (START, *[7] * LONGEST_SENTENCE, END)


def test_a_sentence_without_words_still_has_an_end() -> None:
    [window] = windows([[]], [Place("a", 0)])
    assert (window.tokens, window.ends) == ((START, END), (1,))


PLACED = st.tuples(
    st.lists(st.integers(10, 99), max_size=LONGEST_SENTENCE + 5),
    st.builds(Place, st.sampled_from(ARTICLES), st.integers(0, 9)),
)


@settings(max_examples=50)
@given(st.lists(PLACED, max_size=12), st.integers(2, 250))
def test_every_sentence_is_whole_in_one_window_in_order(
    placed: list[tuple[list[int], Place]], size: int
) -> None:
    sentences, places = [s for s, _ in placed], [place for _, place in placed]
    found = windows(sentences, places, size)

    in_turn = [sorted(window.sentences) for window in found]
    assert [i for members in in_turn for i in members] == list(range(len(placed)))
    for window in found:
        assert len(window.tokens) <= size or len(window.sentences) == 1
        keys = [
            (ARTICLES.index(places[i].article), places[i].index, i)
            for i in window.sentences
        ]
        assert keys == sorted(keys)
        assert [p for p, token in enumerate(window.tokens) if token == END] == [
            *window.ends
        ]
        begins = [0, *(end + 1 for end in window.ends[:-1])]
        for i, begin, end in zip(window.sentences, begins, window.ends, strict=True):
            written = [token for token in window.tokens[begin:end] if token != START]
            assert written == sentences[i][:LONGEST_SENTENCE]
