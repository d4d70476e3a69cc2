import pytest

from summarize.claims.comparing.conflict_sides import is_alike, states_value
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "value", "states"),
    [
        ("It raised 4.2 million crowns.", "4.2 million", True),
        ("It raised 4.2 and then a million crowns.", "4.2 million", False),
        ("It raised 14.2 million crowns.", "4.2 million", False),
        ("Lund was not charged.", "Not charged", True),
        ("Lund was charged.", "not charged", False),
        ("Lund was charged.", "", True),
        ("", "12", False),
    ],
)
def test_a_value_is_stated_by_its_words_in_a_row(
    text: str, value: str, states: bool
) -> None:
    assert states_value(read(text), value) is states


@pytest.mark.parametrize(
    ("left", "right", "alike"),
    [
        ("The mill burned down.", "A mill burned.", True),
        ("The mill burned.", "The mill closed.", False),  # one of three
        ("Mill, bridge, tunnel.", "Mill, bridge, harbour.", True),  # two of four
        ("The mill burned.", "Voters went home.", False),
        ("", "", False),
    ],
)
def test_half_of_the_content_words_make_sentences_alike(
    left: str, right: str, alike: bool
) -> None:
    assert is_alike(read(left), read(right)) is alike
    assert is_alike(read(right), read(left)) is alike
