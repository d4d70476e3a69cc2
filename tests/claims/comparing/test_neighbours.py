"""The words beside a place that tell of whom and what it is."""

import pytest

from summarize.claims.comparing.neighbours import (
    distinctive_roots,
    up_to_clause_end,
    without_owners,
)
from summarize.language.english import ENGLISH
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the old mill, in Orm; it burned", "the old mill , in Orm"),
        ("the old mill", "the old mill"),
        ("the mill while it burned", "the mill"),
        ("; it burned", ""),
    ],
)
def test_a_clause_ends_at_a_mark_that_is_no_comma_or_where_another_begins(
    text: str, words: str
) -> None:
    found = up_to_clause_end(read(text).row, ENGLISH)
    assert " ".join(word.text for word in found) == words


def test_what_any_two_sentences_share_does_not_tell() -> None:
    text = "On Monday in May, Mayor Lee said that all 12 oxen in an up mill died."
    roots = distinctive_roots(read(text).row, ENGLISH)
    assert roots == {*map(ENGLISH.root, ("lee", "oxen", "mill", "died"))}


def test_a_title_tells_where_no_name_follows() -> None:
    mayor = ENGLISH.root("mayor")
    assert mayor in distinctive_roots(read("The mayor left.").row, ENGLISH)
    assert mayor in distinctive_roots(read("They saw the mayor").row, ENGLISH)
    assert mayor not in distinctive_roots(read("They saw Mayor Lee").row, ENGLISH)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("then Ann Lee's brother left", "then brother left"),
        ("Lee's brother left", "brother left"),
        ("a house of Ann Lee's, sold", "a house of Ann Lee's , sold"),
        ("a house of Ann Lee's", "a house of Ann Lee's"),
        ("Ann Lee left", "Ann Lee left"),
    ],
)
def test_an_owner_goes_where_what_is_owned_follows(text: str, words: str) -> None:
    found = without_owners(read(text).row)
    assert " ".join(word.text for word in found) == words
