"""What flows: topics take articles only, flags know their words and what they mean."""

from typing import Any

import pytest

from summarize.flags import FLAG_WORDS, Flag, FlagKind
from summarize.schema import Article, Topic

STORM = Article("a", "The storm hit the coast.")


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (Flag(FlagKind.WEAK), "weak"),
        (Flag(FlagKind.NUMBER, "15"), "number not in sources: 15"),
        (Flag(FlagKind.CONFLICT, "12", "15"), "sources differ: 12 / 15"),
        (Flag(FlagKind.CONFLICT, "", "not charged"), "sources differ:  / not charged"),
    ],
)
def test_a_flag_is_shown_in_words(flag: Flag, words: str) -> None:
    assert str(flag) == f"{flag}" == words


def test_every_kind_of_flag_has_words_of_its_own() -> None:
    assert list(FLAG_WORDS) == list(FlagKind)
    assert len(set(FLAG_WORDS.values())) == len(FlagKind)


def test_every_flag_but_weak_and_conflict_is_a_fault() -> None:
    no_faults = {kind for kind in FlagKind if not kind.is_fault}
    assert no_faults == {FlagKind.WEAK, FlagKind.CONFLICT}


def test_a_list_of_articles_becomes_a_tuple() -> None:
    listed: Any = [STORM]
    assert Topic("storm", listed) == Topic("storm", (STORM,))
    assert hash(Topic("storm", listed)) == hash(Topic("storm", (STORM,)))


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        (["text"], "topic storm: article 1 is of type str"),
        ([STORM, None], "topic storm: article 2 is of type NoneType"),
        ("text", "topic storm: article 1 is of type str"),
    ],
)
def test_what_is_no_article_is_an_error_that_shows_the_right_form(
    articles: Any, said: str
) -> None:
    with pytest.raises(TypeError, match=said) as raised:
        Topic("storm", articles)
    assert 'Topic("storm", [Article("a", ' in str(raised.value)
