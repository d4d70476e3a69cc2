import re
from dataclasses import fields, is_dataclass

import pytest

from summarize.language import Language, language_of
from summarize.language.english import ENGLISH


@pytest.mark.parametrize("code", ["en", "EN", "en-GB", "ja", ""])
def test_what_has_no_words_of_its_own_gets_those_of_english(code: str) -> None:
    assert language_of(code) is ENGLISH


@pytest.mark.parametrize("code", ["de", "pt-BR", "sv"])
def test_english_words_are_read_with_the_numerals_of_a_language(code: str) -> None:
    language = language_of(code)
    assert language.numbers.decimal_mark == ","
    assert (language.code, language.common) == (ENGLISH.code, ENGLISH.common)
    assert language is language_of(code)


@pytest.mark.parametrize(
    "group",
    [f.name for f in fields(Language) if is_dataclass(getattr(ENGLISH, f.name))],
)
def test_words_are_folded_and_no_list_is_empty(group: str) -> None:
    words = getattr(ENGLISH, group)
    for field in fields(words):
        listed = getattr(words, field.name)
        assert listed
        if isinstance(listed, frozenset):
            assert all(w == w.lower() for entry in listed for w in entry)


def test_quantifiers_and_negations_of_scope_are_known_ones() -> None:
    scope, claims = ENGLISH.scope, ENGLISH.claims
    amounts = [word for row in scope.larger for word in row]
    assert len(amounts) == len(set(amounts))
    assert scope.none <= claims.negations
    assert scope.exclusive >= claims.lifting


@pytest.mark.parametrize("field", [f.name for f in fields(ENGLISH.frames)])
def test_phrases_of_frames_are_patterns_in_small_letters(field: str) -> None:
    for phrase in getattr(ENGLISH.frames, field):
        assert re.compile(phrase.replace("*", r"\w*"))
        assert phrase == phrase.lower()


def test_the_lists_that_follow_from_others() -> None:
    numbers, calendar = ENGLISH.numbers, ENGLISH.calendar
    assert numbers.values["twelfth"] == numbers.values["dozen"] == 12
    assert {"more", "at", "nearly"} <= numbers.bound_starts
    assert calendar.week[0] == "monday"
    assert len(calendar.week) == 7
    assert {"monday", "december"} <= calendar.names
    assert not {"may", "dec"} & calendar.names


@pytest.mark.parametrize(
    ("word", "stem", "root"),
    [
        ("charged", "charg", "charg"),
        ("charge", "charge", "charg"),
        ("stopped", "stopp", "stop"),
        ("cities", "city", "citi"),
        ("bus", "bus", "bus"),
        ("1990s", "1990s", "1990s"),
    ],
)
def test_forms_of_a_word_have_one_root(word: str, stem: str, root: str) -> None:
    assert (ENGLISH.stem(word), ENGLISH.root(word)) == (stem, root)


@pytest.mark.parametrize(
    ("base", "form"),
    [
        ("walk", "walks"),
        ("pass", "passes"),
        ("watch", "watches"),
        ("carry", "carries"),
        ("play", "plays"),
    ],
)
def test_a_verb_has_a_form_for_one_who_does_it(base: str, form: str) -> None:
    assert ENGLISH.third_person(base) == form
