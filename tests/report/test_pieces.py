import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.language.english import ENGLISH
from summarize.report.pieces import (
    backing,
    bound_before,
    changes,
    cut_pieces,
    find_value,
    shared_words,
    stated_value,
)

MARKS = st.lists(
    st.tuples(st.integers(-3, 25), st.integers(-3, 25), st.sampled_from("ab")),
    max_size=5,
)


@given(st.text(max_size=20), MARKS)
@settings(max_examples=60)
def test_the_pieces_joined_are_the_text(
    text: str, marks: list[tuple[int, int, str]]
) -> None:
    assert "".join(piece.text for piece in cut_pieces(text, marks)) == text


def test_of_two_marks_that_overlap_the_first_holds() -> None:
    pieces = cut_pieces("abcdef", [(1, 4, "x"), (2, 6, "y")])
    assert pieces == (("a", ""), ("bcd", "x"), ("ef", "y"))


SCALDED = (
    "The flood gate above the town of Velden was stuck, and “everybody in the hall "
    "knew of it.” The mayor left the meeting by a back door, since she was late."
)
GATE, HALL, MAYOR = (
    "The flood gate above the town of Velden was stuck,",
    "and “everybody in the hall knew of it.”",
    "The mayor left the meeting by a back door, since she was late.",
)


@pytest.mark.parametrize(
    ("marked", "backs"),
    [
        (["gate"], GATE),
        (["gate", "everybody"], f"{GATE} {HALL}"),
        (["everybody"], HALL),
        (["mayor"], MAYOR),
        ([], SCALDED),
    ],
)
def test_the_clauses_with_marks_back_a_sentence(marked: list[str], backs: str) -> None:
    places = [(at := SCALDED.index(word), at + len(word), "shared") for word in marked]
    start, end = backing(SCALDED, places)
    assert SCALDED[start:end] == backs


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("At least 12 died.", "at least"),
        ("Not more than 12 died.", "not more than"),
        ("It seems 12 died.", ""),
        ("12 died.", ""),
    ],
)
def test_the_longest_bound_before_a_value_is_its_own(text: str, bound: str) -> None:
    assert bound_before(text, text.index("12"), ENGLISH) == bound


def shared(text: str, other: str) -> list[str]:
    return [text[start:end] for start, end, _ in shared_words(text, other, ENGLISH)]


def test_runs_of_words_that_both_have_are_shared() -> None:
    text = "The state railway said that trains would run again from Monday."
    other = "Trains will run again from Monday, the state railway said."
    assert shared(text, other) == [
        "state railway said",
        "run again from Monday",
    ]


def test_stop_words_alone_are_not_shared() -> None:
    assert shared("It was of the town.", "It was by the sea.") == []


def test_numbers_are_shared_whole() -> None:
    text, other = "1,200 homes burned, 3.5 miles wide", "200 homes burned, 5 miles wide"
    assert shared(text, other) == ["homes burned", "miles wide"]


def test_a_word_alone_is_shared_by_chance_a_number_is_not() -> None:
    text, other = "People from Velden gave 12 marks.", "It hit people: 12 in Velden."
    assert shared(text, other) == ["12"]


@pytest.mark.parametrize(
    ("value", "place"),
    [("12", (8, 10)), ("Twelve", (15, 21)), ("2", None), ("", None), ("a+", None)],
)
def test_a_value_is_found_as_words_of_its_own(
    value: str, place: tuple[int, int] | None
) -> None:
    assert find_value("In 2012 12 and twelve", value) == place


@pytest.mark.parametrize(
    "text", ["12,000 homes", "12.5 miles", "3.12 marks", "at 5:12"]
)
def test_a_number_is_not_found_inside_another(text: str) -> None:
    assert find_value(text, "12") is None


def test_what_went_and_what_came_in_is_told_apart() -> None:
    pieces = changes(
        "But the mayor, who was tired, left early.", "The mayor left at noon."
    )
    assert [(piece.text.strip(), piece.kind) for piece in pieces] == [
        ("But", "cut"),
        ("The mayor", ""),
        ("who was tired,", "cut"),
        ("left", ""),
        ("early.", "cut"),
        ("at noon.", "new"),
    ]


def test_case_and_punctuation_are_no_change() -> None:
    assert changes("“Rain fell”, he said", "Rain fell, he said.") == (
        ("Rain fell, he said.", ""),
    )


def test_a_number_in_letters_is_shared_with_one_in_digits() -> None:
    text = "Fifteen people died."
    assert list(shared_words(text, "It killed 15 people.", ENGLISH)) == [
        (0, 14, "shared")
    ]
    assert list(shared_words("All 15 died.", "Fifteen of them.", ENGLISH)) == [
        (4, 6, "shared")
    ]


def test_a_value_stands_with_the_bound_that_its_text_gives_it() -> None:
    assert stated_value("At least twelve died.", "12", ENGLISH) == "at least 12"
    assert stated_value("12 were confirmed dead.", "12", ENGLISH) == "12"
    assert stated_value("Nobody died.", "12", ENGLISH) == "12"
