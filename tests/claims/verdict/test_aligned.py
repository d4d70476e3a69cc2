import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.claims.reading.word_rows import Word
from summarize.claims.verdict.aligned import Aligned, is_name, is_said, is_same
from summarize.language.english import ENGLISH
from tests.readings import aligned, read


def said(one: Aligned) -> dict[str, str]:
    return {one.claim[i].text: one.passage[j].text for i, j in one.said.items()}


def word(text: str) -> Word:
    """A word inside a sentence, not at its start."""
    return read(f"So {text}").facts.words[1]


def test_words_are_paired_in_order_and_articles_are_none() -> None:
    one = aligned("The ferry hit a pier.", "A ferry hit the old pier.")
    assert said(one) == {"ferry": "ferry", "hit": "hit", "pier": "pier"}
    assert len(one.said) == len(one.claim)
    assert one.replaced == []


def test_another_word_in_the_same_place_is_replaced_and_open() -> None:
    one = aligned("The ferry hit a buoy.", "The ferry hit a pier.")
    assert [(one.claim[i].text, one.passage[j].text) for i, j in one.replaced] == [
        ("buoy", "pier")
    ]
    assert [w.text for i, w in enumerate(one.claim) if i not in one.said] == ["buoy"]


def test_a_word_in_another_place_has_moved() -> None:
    one = aligned("In Torvik the mill burned.", "The mill burned in Torvik.")
    assert {one.claim[i].text for i in one.moved} <= {"Torvik", "mill", "burned"}
    assert {word.text for word in one.claim} - {"In"} <= {
        one.claim[i].text for i in one.said
    }
    assert one.n_shared == 3


def test_small_opposites_stand_in_one_place() -> None:
    one = aligned("They voted against the bridge.", "They voted for the bridge.")
    pairs = [
        (one.claim[i].text, one.passage[j].text)
        for i, j in one.pairs
        if i is not None and j is not None
    ]
    assert ("against", "for") in pairs


def test_what_stands_in_a_words_own_place_speaks_against_its_kin() -> None:
    one = aligned(
        "The judge granted the application.",
        "The judge had given notice and dismissed the application.",
    )
    assert "granted" not in said(one)


def test_the_longest_run_counts_neighbouring_words_of_content() -> None:
    one = aligned("Two old mills burned in Torvik.", "Two old mills burned. Torvik!")
    assert one.longest_run == 3
    assert aligned("Fog.", "Rain.").longest_run == 0


@pytest.mark.parametrize(
    ("one", "other", "same", "says"),
    [
        ("closed", "closes", True, True),
        ("bought", "buy", True, True),
        ("has", "have", True, True),
        ("Swedish", "Sweden", True, True),
        ("Sweden", "Swedish", True, True),
        ("vessel", "ferry", False, True),
        ("ferry", "vessel", False, False),
        ("firm", "company", False, True),
        ("nurse", "doctor", False, False),
        ("Bergen", "Torvik", False, False),
        ("12", "twelve", True, True),
        ("12", "13", False, False),
    ],
)
def test_a_broader_word_says_it_and_a_narrower_one_does_not(
    one: str, other: str, same: bool, says: bool
) -> None:
    assert is_same(word(one), word(other), ENGLISH) is same
    assert is_said(word(one), word(other), ENGLISH) is says


def test_a_first_word_is_a_name_only_where_that_is_known() -> None:
    first, second = read("Berg Lund").facts.words
    assert not is_name(first)
    assert is_name(first, lambda _: True)
    assert is_name(second)
    assert is_name(second, lambda _: False)


WORDS = st.lists(
    st.sampled_from(["the", "mill", "Lund", "sued", "not", "12", "May", "all", "by"]),
    max_size=8,
).map(" ".join)


@given(WORDS, WORDS)
def test_every_place_is_paired_once_and_in_order(claim: str, passage: str) -> None:
    one = aligned(claim, passage)
    left = [i for i, _ in one.pairs if i is not None]
    right = [j for _, j in one.pairs if j is not None]
    assert left == list(range(len(one.claim)))
    assert right == list(range(len(one.passage)))
    assert len({*one.said.values()}) == len(one.said)
