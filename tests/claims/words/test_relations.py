import pytest

from summarize.claims.words.relations import (
    Relation,
    are_forms,
    is_common,
    is_known,
    is_noun_sister,
    is_person,
    may_be_noun,
    may_be_verb,
    relation,
)

TURNED = {Relation.BROADER: Relation.NARROWER, Relation.NARROWER: Relation.BROADER}


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("bought", "purchased", Relation.SAME),
        ("shooting", "shot", Relation.SAME),
        ("company", "firm", Relation.SAME),
        ("killed", "died", Relation.SAME),
        ("vessel", "ferry", Relation.BROADER),
        ("ferry", "vessel", Relation.NARROWER),
        ("rose", "fell", Relation.OPPOSITE),
        ("yellow", "amber", Relation.OPPOSITE),  # by WordNet amber is a yellow
        ("elder", "younger", Relation.OPPOSITE),
        ("nurse", "doctor", Relation.SISTER),
        ("bridge", "gratitude", Relation.NONE),
        ("Bergo", "ferry", Relation.NONE),
        ("qwertz", "ferry", Relation.NONE),
    ],
)
def test_words_are_related_by_their_most_frequent_meanings(
    word: str, other: str, expected: Relation
) -> None:
    assert relation(word, other) is expected
    assert relation(other, word) is TURNED.get(expected, expected)


@pytest.mark.parametrize(
    ("word", "other", "expected"),
    [
        ("bought", "buy", True),
        ("men", "man", True),
        ("passed", "pass", True),
        ("bought", "sold", False),
        ("shot", "shooter", False),
        ("qwertz", "qwertz", False),
    ],
)
def test_forms_of_one_word_are_told_from_kin(
    word: str, other: str, expected: bool
) -> None:
    assert are_forms(word, other) is expected
    assert are_forms(other, word) is expected


def test_sisters_as_nouns_are_things_of_one_kind() -> None:
    assert is_noun_sister("nurse", "doctor")
    assert is_noun_sister("tunnel", "bridge") is is_noun_sister("bridge", "tunnel")
    assert not is_noun_sister("nurse", "gratitude")
    assert not is_noun_sister("qwertz", "nurse")


@pytest.mark.parametrize(
    ("word", "is_verb", "person"),
    [
        ("sued", True, False),
        ("guard", True, True),
        ("doctor", True, True),
        ("expert", False, True),
        ("bridge", True, False),
        ("gratitude", False, False),
        ("qwertz", False, False),
    ],
)
def test_what_a_form_may_be(word: str, is_verb: bool, person: bool) -> None:
    assert may_be_verb(word) is is_verb
    assert is_person(word) is person


def test_names_are_not_known() -> None:
    assert is_known("residents")
    assert not is_known("ciancia")


@pytest.mark.parametrize(
    ("word", "is_noun", "is_word"),
    [
        ("bridge", True, True),
        ("sued", False, True),
        ("eventually", False, True),
        ("davis", False, False),
        ("london", False, False),
        ("qwertz", False, False),
    ],
)
def test_names_are_no_common_words(word: str, is_noun: bool, is_word: bool) -> None:
    assert may_be_noun(word) is is_noun
    assert is_common(word) is is_word
    assert is_person(word) is False
