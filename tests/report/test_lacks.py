"""What of a sentence the passages of an article lack."""

import pytest

from summarize.language.english import ENGLISH
from summarize.report.lacks import further_passage, lack_of

PAID = "Each household that lost its home has received 5,000 marks."
RAISED = "More than 26,000 people have given to the fund, it said in a statement."


@pytest.mark.parametrize(
    ("sentence", "passage", "said"),
    [
        (PAID, PAID, ""),
        (PAID, "Each household that lost its home was paid 5,000 marks.", "received"),
        (
            "An engineer's report published on Friday said that a gate was stuck.",
            "According to the engineer's report, a gate was stuck.",
            "published on Friday",
        ),
        ("It sank at 6:40 p.m. off the coast.", "It sank off the coast.", "6:40 p.m."),
    ],
)
def test_words_that_a_passage_lacks_are_named_in_runs(
    sentence: str, passage: str, said: str
) -> None:
    words = lack_of(sentence, (passage,), ENGLISH).words
    assert words == (f"without “{said}”" if said else "")


def test_a_neighbour_may_have_a_number_in_another_form() -> None:
    told, near = "The storm hurt 15 people in Ost.", "Fifteen of them were hurt."
    passage = "The storm hurt people in Ost."
    assert further_passage(told, passage, [(near, True)], ENGLISH) == 0


def test_what_stands_in_brackets_is_no_lack() -> None:
    text = "[Mayor Henrike] Dallow opened the bridge."
    assert lack_of(text, ("Dallow opened the bridge.",), ENGLISH).words == ""


def test_another_speaker_is_named() -> None:
    passage = "More than 26,000 people have given to the fund, Mayor Ann Dallow said."
    said = lack_of(RAISED, (passage,), ENGLISH).words
    assert said.endswith("citing Mayor Ann Dallow")
    own = "The statement said more than 26,000 people have given to the fund, it said."
    assert "citing" not in lack_of(RAISED, (own,), ENGLISH).words


def test_many_runs_are_not_all_named() -> None:
    text = "Cats chased dogs, birds ate worms, boats met storms and kings lost crowns."
    found = lack_of(text, ("Chased, ate, met and lost.",), ENGLISH)
    assert len(found.runs) > 3
    assert found.words.count("“") == 3
    assert found.words.endswith(", …")


NIGHTS = (
    "Pay will rise by 6.5 percent, and night shifts will be limited to four in a row."
)
PAY = "Under the deal pay rises by 6.5 percent."
FOUR = "Drivers will not work more than four night shifts in a row."


def test_the_passage_that_tells_most_of_the_rest_is_taken() -> None:
    others = [("Not everyone was pleased.", True), (FOUR, True)]
    assert further_passage(NIGHTS, PAY, others, ENGLISH) == 1
    assert further_passage(NIGHTS, PAY, others[:1], ENGLISH) is None
    assert further_passage(PAY, PAY, [(FOUR, True)], ENGLISH) is None


def test_a_passage_elsewhere_has_to_tell_more_than_a_neighbour() -> None:
    text = "The flood destroyed two bridges and a school."
    near = "The school is gone and two bridges, too."
    assert (
        further_passage(text, "The flood destroyed much.", [(near, True)], ENGLISH) == 0
    )
    few = "The mayor wept at the school."
    assert (
        further_passage(text, "The flood destroyed much.", [(few, False)], ENGLISH)
        is None
    )
