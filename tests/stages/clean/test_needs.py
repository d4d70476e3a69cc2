"""What is read off a pattern: strings that every match holds, or begins with."""

import re

import pytest

from summarize.stages.clean.needs import beginning, beginnings, folded, needed, rarest
from summarize.stages.clean.rule_book import built_in_rules

RULES = built_in_rules()
PATTERNS = sorted({pattern for rule in RULES for pattern in rule.patterns})
TEXTS = [text for rule in RULES for text in (*rule.removes, *rule.keeps)]


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("tide table", {"tide table"}),
        ("tide|Gate", {"tide", "gate"}),
        ("tides?", {"tide"}),
        (r"\btide\b$", {"tide"}),
        ("(?:high|low) tide", {"high tide", "low tide"}),
        ("(?:high |low )?tide", {"tide"}),
        (r"\d+ (?:tides|gates)", {" tides", " gates"}),
        (r"(?:a\w+ )+tide", {"tide"}),
        ("g[ar]te", {"gate", "grte"}),
        (r"\w+: the gate \w+ broke", {": the gate "}),
        (r"(?:gate|\w+)", None),
        (r"(?:gate)*", None),
        ("(?=gate)", None),
        ("", None),
    ],
)
def test_a_match_holds_one_of_these(pattern: str, strings: set[str] | None) -> None:
    assert needed(pattern) == strings


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        ("Tide table", {"tide"}),
        (r"\W*(?:the )?gate", {"the ", "gate"}),
        (r"\(?gate", {"gate"}),
        ("no", {"no"}),
        (r"n\w", {"n"}),
        (r"\d{1,2} May", {"0"}),
        ("24 h", {"00 h"}),
        (r"(?:gate \d|tide \w+)", {"gate", "tide"}),
        (r"\w+ gate", None),
        (r"(?:gate)?\w+", None),
        (r"[–—] \w", None),
    ],
)
def test_a_match_begins_with_one_of_these(
    pattern: str, strings: set[str] | None
) -> None:
    assert beginnings(pattern) == strings


def test_whatever_a_rule_matches_has_what_its_pattern_needs() -> None:
    assert len(PATTERNS) > 300
    for pattern in PATTERNS:
        compiled = re.compile(pattern, re.IGNORECASE)
        held, first = needed(pattern), beginnings(pattern)
        for text in TEXTS:
            if match := compiled.search(text):
                lower = folded(match[0])
                assert held is None or any(string in lower for string in held), pattern
                begins = beginning(lower)
                assert first is None or begins.startswith(tuple(first)), pattern


@pytest.mark.parametrize(
    "text", ["SIGN UP", "ſign up", "Sıgn up", "SİGN UP", "siGn up"]
)
def test_case_is_folded_as_patterns_ignore_it(text: str) -> None:
    assert re.fullmatch("sign up", text, re.IGNORECASE)
    assert folded(text) == "sign up"


def test_the_rarest_strings_are_long_or_hold_a_mark() -> None:
    short, long, mark = frozenset({"us"}), frozenset({"newsletter"}), frozenset({"©"})
    assert rarest([short, long], 1) == long
    assert rarest([short, mark], 1) == mark
    assert rarest([short, long, mark], 2) == long | mark
    assert rarest([None, long], 1) == long
    assert rarest([None, long], 2) is None
