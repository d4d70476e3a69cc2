"""The script's search for repeats that match one text in two ways."""

import re

import pytest

from scripts.two_ways import find_two_ways


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?:\w+ ?)+:", "00"),
        (r"(?:a|a b| b)*:", "a ba"),
        (r"(?:the|then|n)*:", "thent"),
        (r"(?:\s*-\s*)+:", "  "),
        (r"(?:x(?:a?|b?))+:", "xx"),
        (r"(?:(?:ab|cd)+e?)+:", "ba"),
        (r"(?=(?:a|a)*:)", "aa"),
        (r"(?i)(?:[a-z]+|THE)*:", "AA"),
        (r"(?: (?:A\w*|(?i:a)))*:", "A "),
        (r"(?:\w+ ?){1,5}:", "00"),
        (r"(?:a|ab|b){1,9}:", "aba"),
    ],
)
def test_a_repeat_that_may_part_a_text_otherwise_is_found(
    pattern: str, text: str
) -> None:
    assert find_two_ways(pattern) == text


@pytest.mark.parametrize(
    "pattern",
    [
        r"(?:a|a b)*:",  # what follows decides
        r"(?:\w+ )+:",
        r"(?:\w++ ?)+:",
        r"(?: (?>the|then|n)(?!\w))*:",
        r"(?:\d{3},)+:",
        r"(?:a{1,3}b)+:",
        r"(?:>[^\n]*(?:\n|\Z))*:",
        r"(?: (?:A\w*|(?-i:a)))*:",
        r"(?:\[ ?(?:\d|(?!) ?)\])+:",
        r"(?:a|ab|b){1,6}:",  # a few short rounds
        r"a{2,5}b?:",
    ],
)
def test_a_repeat_whose_rounds_are_plain_is_not(pattern: str) -> None:
    assert find_two_ways(pattern) is None


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_letter_case_counts_as_the_flags_have_it(flags: int) -> None:
    found = find_two_ways("(?:[A-Z]+ |of )*:", flags)
    assert (found is None) == (flags == 0)
