"""Where a sentence is cut, and how many of its words stand in each piece."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.reading.clauses import count_in_pieces, split_at_joints
from summarize.language.english import ENGLISH
from summarize.text.tokens import words


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("It rained, it snowed: it froze.", ["It rained,", "it snowed:", "it froze."]),
        ("It rained — it snowed—it froze.", ["It rained", "it snowed", "it froze."]),
        ("It rained while it snowed.", ["It rained", "while it snowed."]),
        ("It cost 1,200 euros at 10:30.", ["It cost 1,200 euros at 10:30."]),
        ("A well-known mill burned.", ["A well-known mill burned."]),
        ("", []),
    ],
)
def test_a_sentence_is_cut_at_marks_and_before_joining_words(
    text: str, pieces: list[str]
) -> None:
    assert split_at_joints(text, ENGLISH) == pieces


def test_each_piece_has_its_words_counted() -> None:
    text = "It rained, it rained: so it froze."
    pieces = split_at_joints(text, ENGLISH)
    assert count_in_pieces(pieces, words(text)) == [2, 2, 3]
    assert count_in_pieces(["…", "It rained"], ["it", "rained"]) == [0, 2]


@given(st.lists(st.sampled_from(["mill", "Orm,", "while", "—", "it", "1,200", ":"])))
def test_the_words_of_all_pieces_are_those_of_the_text(parts: list[str]) -> None:
    text = " ".join(parts)
    pieces = split_at_joints(text, ENGLISH)
    assert [w for piece in pieces for w in words(piece)] == words(text)
    assert sum(count_in_pieces(pieces, words(text))) == len(words(text))
