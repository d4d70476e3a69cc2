import pytest

from summarize.writers.forms.fused import fusions

SANK = "The ferry sank off Harlow Bay on Monday, the police said."
FOUND = "Officers found the captain asleep beneath a table."


def test_a_phrase_of_another_telling_is_taken_in() -> None:
    other = "A nurse found the captain asleep in a wet blanket beneath the table."
    assert fusions(FOUND, other) == [
        "Officers found the captain asleep in a wet blanket beneath the table.",
        "Officers found the captain asleep in a wet blanket beneath a table.",
    ]


def test_a_phrase_may_end_the_sentence() -> None:
    told = "Each of the crew will receive 900 pounds for the nights they worked."
    other = "The crew get 900 pounds for all nights they worked in the winter storms."
    assert fusions(told, other) == [
        "Each of the crew will receive 900 pounds for the nights they worked in the "
        "winter storms."
    ]


def test_who_somebody_is_stands_behind_the_name() -> None:
    told = "The ferry was safe, and Ida Holm said so twice."
    other = "A letter of Ida Holm, a doctor from Bergen, arrived on Monday."
    assert fusions(told, other) == [
        "The ferry was safe, and Ida Holm, a doctor from Bergen, said so twice."
    ]


def test_a_relative_may_say_it_too() -> None:
    told = "The ferry was safe, and Ida Holm said so twice."
    other = "Ida Holm, who leads the harbour authority, wrote to nine papers."
    assert fusions(told, other) == [
        "The ferry was safe, and Ida Holm, who leads the harbour authority, said so "
        "twice."
    ]


@pytest.mark.parametrize(
    "other",
    [
        "A letter of Jens Holm, a doctor from Bergen, arrived on Monday.",  # another
        "A letter of Ida Holm, a doctor said, had arrived on Monday.",  # a sentence
        "A letter of Ida Holm, who had lost her brother there, arrived.",  # whose?
        "The letter of Ida Holm, a “true saint of Bergen”, arrived.",  # whose words?
        "A letter of Ida Holm, who was at sea on that day, arrived on Monday.",  # when?
        "A friend of Ida Holm, who lives in Bergen with two dogs, arrived.",  # who?
        "A letter of Ida Holm, a doctor according to the police, arrived.",  # says who?
        "The storm closed nine schools on the island.",  # nothing shared
    ],
)
def test_what_may_mean_something_else_is_not_taken_in(other: str) -> None:
    assert fusions("The ferry was safe, and Ida Holm said so twice.", other) == []


def test_what_is_told_before_is_not_told_again() -> None:
    told = "The ferry was safe, and Ida Holm said so twice."
    other = "A letter of Ida Holm, a doctor from Bergen, arrived on Monday."
    assert fusions(told, other, ["Holm is a doctor who came from Bergen."]) == []


def test_nothing_that_is_told_gets_lost() -> None:
    other = "The ferry sank off Harlow Bay in the thick fog of a long winter night."
    for form in fusions(SANK, other):
        assert "Monday" in form
        assert "police said" in form


def test_what_another_subject_does_is_not_taken_in() -> None:
    told = "An eclipse of the moon will occur on 31 January 2018."
    other = "Our free session is on 31 January 2018, starting at noon in Leeds."
    assert fusions(told, other) == []


def test_where_something_was_said_is_not_where_all_was() -> None:
    told = "The radio was dead, Holm said."
    assert fusions(told, "It was a mistake, Holm said in a letter from Bergen.") == []
