import pytest

from scripts.measuring.turned_claims import swap_names, turn_word


@pytest.mark.parametrize(
    ("text", "turned"),
    [
        ("The council approved the plan.", "The council rejected the plan."),
        ("Opening the bridge took a year.", "Closing the bridge took a year."),
        ("The ferry sailed to Sardan.", None),
        ("Prices rose and wages fell.", None),
        ("The council approved the plan. " + "It rained. " * 30, None),
    ],
)
def test_a_word_is_turned_into_its_opposite(text: str, turned: str | None) -> None:
    assert turn_word(text) == turned


@pytest.mark.parametrize(
    ("text", "swapped"),
    [
        ("Smith sued Anna Jones in May.", "Anna Jones sued Smith in May."),
        ("Smith slept in Varnby.", None),
        ("the cat told the dog.", None),
    ],
)
def test_names_around_a_verb_are_swapped(text: str, swapped: str | None) -> None:
    assert swap_names(text) == swapped
