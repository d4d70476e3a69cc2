import pytest

from summarize.claims.sources import Sources
from summarize.claims.verdict.causes import unfounded_cause
from tests.build import sentences


def cause(claim: str, *passages: str) -> str:
    sources = Sources(sentences(*passages))
    return unfounded_cause(sources.read(claim), sources)


VOTE = "Three members defied the whip to back the motion."
NAMES = "The petition had passed 11,000 names."
CLAIM = "Three members defied the whip because the petition had passed 11,000 names."
BESIDE = "The hall was full and the doors were shut."


def test_a_cause_that_is_told_by_itself_is_unfounded() -> None:
    expected = "because the petition had passed 11,000 names"
    assert cause(CLAIM, VOTE, BESIDE, NAMES) == expected


@pytest.mark.parametrize(
    "passages",
    [
        ["Since the petition had passed 11,000 names, three members defied the whip."],
        [VOTE, "They did so because the petition had passed 11,000 names."],
        ["The petition passed 11,000 names and three members defied the whip."],
        [VOTE + " It did so for want of a better one.", BESIDE],
        [BESIDE, "The debate lasted until four."],
    ],
    ids=["one sentence", "the next one", "side by side", "a reason", "told nowhere"],
)
def test_a_cause_that_a_passage_ties_to_it_is_none(
    passages: list[str],
) -> None:
    assert cause(CLAIM, *passages) == ""


def test_the_cause_may_stand_first() -> None:
    claim = "Because the petition passed 11,000 names, three members defied the whip."
    expected = "Because the petition passed 11,000 names"
    assert cause(claim, VOTE, BESIDE, NAMES) == expected


def test_a_cause_in_the_middle_ends_at_its_comma() -> None:
    claim = CLAIM.replace("names.", "names, police said on Friday.")
    expected = "because the petition had passed 11,000 names"
    assert cause(claim, VOTE, BESIDE, NAMES) == expected


def test_due_to_do_something_is_no_cause() -> None:
    claim = "The members are due to vote on the petition names."
    assert cause(claim, VOTE, BESIDE, NAMES) == ""


@pytest.mark.parametrize("told", [VOTE, NAMES], ids=["what happened", "the cause"])
def test_one_side_that_is_told_without_a_why_makes_the_other_unfounded(
    told: str,
) -> None:
    assert cause(CLAIM, told, BESIDE) == "because the petition had passed 11,000 names"


def test_what_came_of_it_needs_to_be_told_as_a_cause_is() -> None:
    claim = "The vote of the three members led two mayors to leave the ruling party."
    expected = "led two mayors to leave the ruling party"
    assert cause(claim, "The vote of the three members surprised many.") == expected
    told = "Since the vote of the three members, mayors have thought about leaving."
    assert cause(claim, told) == ""
