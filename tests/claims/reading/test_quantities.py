import pytest

from summarize.claims.reading.quantities import (
    quantity_starts,
    read_bound,
    read_quantity,
)
from summarize.claims.reading.word_rows import read_words
from summarize.language.english import ENGLISH


@pytest.mark.parametrize(
    ("text", "value", "n_words"),
    [
        ("twelve boats", ("number", "12", ""), 1),
        ("a dozen boats", ("number", "12", ""), 2),
        ("one and a half million boats", ("number", "1500000", ""), 5),
        ("three quarters of them", ("number", "0.75", ""), 2),
        ("-5 degrees", ("number", "-5", "degree"), 3),
        ("$2.5m in all", ("money", "2500000", "USD"), 3),
        ("40 US dollars each", ("money", "40", "USD"), 3),
        ("5 per cent more", ("percent", "5", "%"), 3),
        ("40 km away", ("number", "40", "km"), 2),
        ("twenty-first game", ("ordinal", "21", ""), 3),
        ("May 3, 2026", ("date", "2026-05-03", ""), 4),
        ("tomorrow at noon", ("day", "tomorrow", ""), 1),
        ("hundreds fled", ("number", "hundreds", ""), 1),
    ],
)
def test_a_quantity_is_read_from_its_first_word_to_its_last(
    text: str, value: tuple[str, str, str], n_words: int
) -> None:
    words = read_words(text, ENGLISH)
    found = read_quantity(words, 0, ENGLISH)
    assert found is not None
    fact, stop = found
    assert (fact.kind, fact.value, fact.unit) == value
    assert stop == n_words
    assert fact.text == text[: words[stop - 1].end]
    assert words[0].key in quantity_starts(ENGLISH) or words[0].kind in (
        "digits",
        "sign",
    )


@pytest.mark.parametrize(
    "text",
    ["boats sank", "a boat", "half-brother", "10:99", "dollars 40 times", ""],
)
def test_other_words_are_no_quantity(text: str) -> None:
    words = read_words(text, ENGLISH)
    assert not words or read_quantity(words, 0, ENGLISH) is None


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("at least 12 boats", "at least"),
        ("more than $5 was lost", "more than"),
        ("nearly half a million", "nearly"),
        ("more than Monday", None),
        ("at least boats", None),
        ("at least", None),
        ("boats sank", None),
    ],
)
def test_a_bound_stands_before_a_number(text: str, written: str | None) -> None:
    found = read_bound(read_words(text, ENGLISH), 0, ENGLISH)
    assert (found and found[0].text) == written
