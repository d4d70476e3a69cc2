"""Which values a sentence says hold in the place of others, and which do not."""

import pytest

from summarize.claims.comparing.replacements import replacements
from tests.readings import read


def told(text: str) -> list[tuple[str, str, str]]:
    """Return what holds, what does not, and the words that tell it."""
    sentence = read(text)
    return [
        (
            text[each.holds.first : each.holds.end] if each.holds else "",
            text[each.not_held.first : each.not_held.end] if each.not_held else "",
            text[each.start : each.end],
        )
        for each in replacements(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "holds", "words"),
    [
        ("Norvale raised its offer to 4% on Friday.", "4%", "raised its offer to 4%"),
        ("The number of cases has risen to 31.", "31", "has risen to 31"),
        ("The toll was revised to 94.", "94", "was revised to 94"),
        ("The number of patients now stands at 31.", "31", "now stands at 31"),
        ("Kestrel made an improved offer of 445 pence.", "445 pence", None),
        ("The corrected figure puts the loss at 9%.", "9%", None),
        ("The sum was in fact 1.2 million.", "1.2 million", None),
    ],
)
def test_a_value_that_holds_now(text: str, holds: str, words: str | None) -> None:
    [(value, other, found)] = told(text)
    assert (value, other) == (holds, "")
    assert words is None or found == words


@pytest.mark.parametrize(
    ("text", "not_held"),
    [
        ("It cut the risk by 11% rather than 18%.", "18%"),
        ("Shares fell to 61 pence, not 66 as first reported.", "66"),
        ("The haul was not 273,328 as first reported.", "273,328"),
        ("The sum, first put at 900,000, was in fact 1.2 million.", "900,000"),
        ("The club paid 3 million instead of 5 million.", "5 million"),
    ],
)
def test_a_value_that_does_not_hold(text: str, not_held: str) -> None:
    assert not_held in [other for _, other, _ in told(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The offer could be raised to 4%.",
        "The union wants the firm to raise its offer to 6%.",
        "Has the number of cases risen to 31?",
        "Not one of the 48 surgeries takes new patients.",
        "About 60 houses were damaged.",
        "He drove to 31 villages.",
    ],
)
def test_what_replaces_nothing(text: str) -> None:
    assert told(text) == []


def test_what_it_is_the_value_of() -> None:
    [found] = replacements(read("Police say the number of damaged homes rose to 94."))
    assert [word.key for word in found.thing] == ["damaged", "homes"]
    [found] = replacements(read("It raised its pay offer from 2% to 4%."))
    assert [word.key for word in found.thing] == ["pay", "offer"]
