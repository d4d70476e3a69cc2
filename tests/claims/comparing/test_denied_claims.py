import pytest

from summarize.claims.comparing.denied_claims import (
    denied_words,
    is_denial_made_up,
    may_deny,
    states_denied,
    states_words,
)
from tests.readings import read, read_all

DENIED = "The company denied that the alarms had failed."


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The alarms had failed.", DENIED),
        ("The alarms failed.", "The company denied the alarms had failed."),
        ("The alarms failed.", "The firm rejected claims that the alarms had failed."),
        ("Hale killed his wife.", "Hale denied killing his wife."),
        ("The dam was unsafe.", "He dismissed reports that the dam was unsafe."),
    ],
)
def test_what_a_passage_denies_is_not_stated_by_it(claim: str, passage: str) -> None:
    words, says_it = denied_words(read(claim), read(passage))
    assert len(words) >= 2
    assert not says_it


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (DENIED, DENIED),
        ("The company said the alarms had not failed.", DENIED),
        ("Police say the alarms had failed.", DENIED),
        ("The alarms had failed.", "The company did not deny that the alarms failed."),
        ("Hale was refused bail.", "Hale was denied bail on Monday."),
        ("The company makes alarms.", DENIED),
        ("Hale faces murder charges.", "Hale denied the murder charges."),
        ("Hale was charged with killing his wife.", "Hale denied killing his wife."),
        ("Hale was convicted.", "Hale, who denied killing his wife, was convicted."),
    ],
)
def test_other_claims_are_not_denied(claim: str, passage: str) -> None:
    assert denied_words(read(claim), read(passage)) == (frozenset(), False)


def test_a_claim_may_have_the_denier_say_what_he_denied() -> None:
    claim = "The company said that the alarms had failed."
    assert denied_words(read(claim), read(DENIED))[1]


def test_a_denial_is_made_up_where_sources_state_it_and_none_doubts_it() -> None:
    claim = "The company denied that Dunstan Hale was arrested."
    stated = "Police arrested the owner, Dunstan Hale, on Wednesday."
    assert is_denial_made_up(read(claim), [read(stated)])
    assert states_denied(read(claim), read(stated))
    doubted = "The company said that Dunstan Hale was not arrested."
    assert not is_denial_made_up(read(claim), read_all([stated, doubted]))
    assert not states_denied(read(claim), read(doubted))


def test_a_passage_that_denies_states_nothing() -> None:
    words = frozenset(["alarm", "fail"])
    assert states_words(words, read("The alarms failed."))
    assert not states_words(words, read(DENIED))
    assert may_deny(read(DENIED))


def test_what_is_denied_begins_right_behind_the_word_that_opens_it() -> None:
    passage = read("The firm rejected claims that alarms failed.")
    assert denied_words(read("The alarms failed."), passage)[0] == {"alarm", "fail"}


@pytest.mark.parametrize(
    ("claim", "passage", "words"),
    [
        ("The firm has sold boats in Orm.", "The firm denied it had sold boats in Orm.",
         {"sold", "boat", "orm"}),
        ("The dam was unsafe.", "He denied that the dam was unsafe, but Lund left.",
         {"dam", "unsaf"}),
        ("The dam was unsafe.", "He denied the dam was unsafe and old.",
         {"dam", "unsaf"}),
        ("The firm's alarms failed.", "The firm rejected claims that alarms failed.",
         {"alarm", "fail"}),
    ],
)  # fmt: skip
def test_the_words_that_a_passage_denies_are_told(
    claim: str, passage: str, words: set[str]
) -> None:
    assert denied_words(read(claim), read(passage)) == (frozenset(words), False)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # another deed
        ("The firm has bought boats in Orm.",
         "The firm denied it had sold boats in Orm."),
        ("The alarms in the mill rang.",
         "The firm denied that alarms in the mill had failed."),
        # what stands beside the denial, not in it
        ("Lund left Orm.", "He denied that the dam was unsafe, but Lund left Orm."),
        ("Lund left Orm.", "He denied the dam was unsafe; Lund left Orm."),
        # no clause that is denied
        ("The dam was unsafe.", "He dismissed the minister of the unsafe dam."),
        ("The dam was unsafe.", "He dismissed a man who was unsafe at the dam."),
        ("The alarms failed.", "The firm never denied that the alarms had failed."),
    ],
)  # fmt: skip
def test_another_deed_and_what_stands_beside_a_denial_are_not_denied(
    claim: str, passage: str
) -> None:
    assert denied_words(read(claim), read(passage)) == (frozenset(), False)
