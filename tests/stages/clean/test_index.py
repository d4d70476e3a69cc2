"""Which rules an index gives for a text: never too few, and few."""

import pytest

from summarize.stages.clean.index import Index
from summarize.stages.clean.matcher import Matcher
from summarize.stages.clean.needs import folded
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rule_book import LINE_SCOPES, built_in_rules

TIDE = Rule("tide", "inside", "", (r"high tide \d", "gate"))
GATE = Rule("gate", "whole", "", (r"gate \w+",), max_words=3)
SIGN = Rule("sign", "inside", "", (r"\W+",))
SAID = Rule("said", "inside", "", ("the tide",), needs=("gate",))
INDEX = Index([Matcher(rule) for rule in (TIDE, GATE, SIGN, SAID)])


def found(text: str, n_words: int = 0) -> list[str]:
    lower = folded(text)
    bits = INDEX.holding(lower) | INDEX.beginning(lower)
    asked = INDEX.of(("whole", "inside"), n_words)
    return [item.rule.name for item in INDEX.matchers(bits & asked)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Nothing here", ["sign"]),
        ("Gate closed", ["gate", "sign"]),
        ("– Gate closed", ["gate", "sign"]),
        ("A gate closed", ["sign"]),
        ("High tide 4 and a gate", ["tide", "sign"]),
        ("By the gate the tide rose", ["sign", "said"]),
        ("At noon the tide rose", ["sign"]),
    ],
)
def test_a_rule_is_found_by_what_it_needs(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_rule_is_left_out_where_the_text_is_too_long_or_its_scope_another() -> None:
    assert found("Gate closed", n_words=3) == ["gate", "sign"]
    assert found("Gate closed", n_words=4) == ["sign"]
    bits = INDEX.of(("start",))
    assert list(INDEX.matchers(bits)) == []


RULES = [rule for rule in built_in_rules() if rule.scope in LINE_SCOPES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_an_index_finds_every_rule_that_takes_a_line(rule: Rule) -> None:
    matcher = Matcher(rule)
    index = Index([matcher])
    lines = [line for text in rule.removes for line in text.split("\n")]
    taken = [line for line in lines if matcher.takes(line)]
    assert taken
    for text in taken:
        lower = folded(text)
        assert index.holding(lower) | index.beginning(lower)
