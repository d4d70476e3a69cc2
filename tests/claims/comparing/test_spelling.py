import pytest

from summarize.claims.comparing.spelling import is_same_word, is_tense_of
from summarize.language.english.spelling import SPELLING


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("labour", "labor"),
        ("criticised", "criticized"),
        ("organisation", "organization"),
        ("collapsed", "collpased"),
        ("comittee", "committee"),
        ("untill", "until"),
        ("residnts", "residents"),
        ("goverment", "government"),
    ],
)
def test_spellings_and_slips_are_the_same_word(left: str, right: str) -> None:
    assert is_same_word(left, right, SPELLING)
    assert is_same_word(right, left, SPELLING)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("attack", "attacks"),
        ("attack", "attacked"),
        ("lawful", "unlawful"),
        ("legal", "illegal"),
        ("iran", "iraq"),
        ("trial", "trail"),
        ("planned", "planted"),
        ("four", "for"),
        ("12", "21"),
        ("", "a"),
    ],
)
def test_other_words_are_not_the_same(left: str, right: str) -> None:
    assert not is_same_word(left, right, SPELLING)
    assert not is_same_word(right, left, SPELLING)


def test_names_may_only_differ_by_a_doubled_letter() -> None:
    assert is_same_word("mohamed", "mohammed", SPELLING, names=True)
    assert not is_same_word("hansen", "hanson", SPELLING, names=True)
    assert not is_same_word("marion", "mairon", SPELLING, names=True)


def test_a_past_form_and_another_form_of_a_verb_differ_in_tense() -> None:
    assert is_tense_of("visit", "visited", SPELLING)
    assert is_tense_of("stopping", "stopped", SPELLING)
    assert not is_tense_of("visits", "visiting", SPELLING)
    assert not is_tense_of("visited", "opened", SPELLING)
