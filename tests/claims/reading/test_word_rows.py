import pytest

from summarize.claims.reading.word_rows import (
    Word,
    dateline_end,
    may_be_adverb,
    may_be_plural,
    may_be_present,
    place_before,
    read_words,
    text_of,
)
from summarize.language import language_of
from summarize.language.english import ENGLISH


def keys(text: str) -> list[str]:
    return [word.key for word in read_words(text, ENGLISH)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don't go.", ["do", "not", "go"]),
        ("They can’t, won't.", ["they", "can", "not", ",", "will", "not"]),
        ("She'll say we've gone.", ["she", "will", "say", "we", "have", "gone"]),
        ("It's Vale's.", ["it", "is", "vale"]),
        ("they ' ll go , don ' t", ["they", "will", "go", ",", "do", "not"]),
        ("The U.S. and US", ["the", "us", "and", "us"]),
        ("Gov. Bell", ["governor", "bell"]),
        ("1,200.5 km", ["1200.5", "km"]),
        ("4,5 or 0,75 km", ["4.5", "or", "0.75", "km"]),
        ("1.234,56 and 1.234.567", ["1234.56", "and", "1234567"]),
        ("12,34,567 or 1\u202f200", ["1234567", "or", "1200"]),
        ("1.200 and .25", ["1.200", "and", ".25"]),
        ("the F-16 and covid-19", ["the", "f-16", "and", "covid-19"]),
        ("地震5", ["地", "震", "5"]),
        ("", []),
    ],
)
def test_words_have_one_comparable_form(text: str, expected: list[str]) -> None:
    assert keys(text) == expected


def test_marks_in_numbers_follow_the_language() -> None:
    found = [
        w.key for w in read_words("1.200 und 1.200,5 und 1,234", language_of("de"))
    ]
    assert found[::2] == ["1200", "1200.5", "1.234"]


def test_words_stand_where_they_were_written() -> None:
    assert read_words("😀 Bell's $5", ENGLISH) == [
        Word("bell", "Bell's", 2, 8, owner=True),
        Word("$", "$", 9, 10, "sign"),
        Word("5", "5", 10, 11, "digits"),
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "LEEDS (Reuters) - ",
        "LEEDS, May 4 (AP) — ",
        "Port Elda (AFP) -- ",
        "(AP) - ",
        "NEW VALE – ",
        "Port Elda (CNN) ",
        "(CNN) ",
    ],
)
def test_a_dateline_ends_after_its_dash_or_its_agency(dateline: str) -> None:
    assert dateline_end(dateline + "It sank.") == len(dateline)


@pytest.mark.parametrize(
    "text", ["It sank - twice.", "Bell (on air) sank.", "The Elm (AP) sank.", ""]
)
def test_other_openings_are_no_dateline(text: str) -> None:
    assert dateline_end(text) == 0


@pytest.mark.parametrize(
    ("key", "adverb", "plural", "present"),
    [
        ("quickly", True, False, False),
        ("family", True, False, False),
        ("ships", False, True, True),
        ("class", False, False, False),
        ("walked", False, False, False),
    ],
)
def test_an_ending_tells_what_a_word_may_be(
    key: str, *, adverb: bool, plural: bool, present: bool
) -> None:
    assert may_be_adverb(key, ENGLISH) is adverb
    assert may_be_plural(key, ENGLISH) is plural
    assert may_be_present(key, ENGLISH) is present


def test_words_of_a_list_are_passed_over_before_a_place() -> None:
    row = read_words("Ann Lee has been seen", ENGLISH)
    assert place_before(row, 4, {"has", "been"}) == 1
    assert place_before(row, 4, set()) == 3
    assert place_before(row[2:], 2, {"has", "been"}) == -1


def test_words_are_told_as_they_are_written() -> None:
    assert text_of(read_words("Ann  Lee, of Orm", ENGLISH)) == "Ann Lee , of Orm"
    assert text_of([]) == ""
