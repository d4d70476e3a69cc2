"""What rules need of a text: kept in a file, read anew where a rule is another one."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from scripts.write_rule_needs import document
from summarize.stages.clean.matcher import Matcher
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rule_book import built_in_rules
from summarize.stages.clean.rule_needs import RuleNeeds, rule_needs

ROOT = Path(__file__).parents[3]
BUTTON = next(rule for rule in built_in_rules() if rule.name == "button")
TIDE = Rule("tide", "whole", "", ("tide table", r"the \w+ gate at"))


def test_the_file_is_what_is_read_off_the_rules() -> None:
    kept = ROOT / "summarize/stages/clean/rules/needs.json"
    assert kept.read_text("utf-8") == document(), (
        "the patterns of a rule changed; run python scripts/write_rule_needs.py"
    )


def test_a_rule_that_is_not_in_the_file_is_read() -> None:
    assert rule_needs(TIDE) == RuleNeeds(frozenset({"tide", "the "}), frozenset())


def test_a_rule_with_other_patterns_than_the_file_has_is_read_anew() -> None:
    assert rule_needs(BUTTON).begins
    other = replace(BUTTON, scope="inside", patterns=("low tide",))
    needs = frozenset({"low tide"})
    assert rule_needs(other) == RuleNeeds(frozenset(), needs, (needs,))


def test_patterns_of_which_a_text_holds_no_string_are_not_compiled() -> None:
    gates = Rule("gates", "inside", "", ("low tide", "high tide", "[a-z"), at_least=2)
    kept = (frozenset({"low"}), frozenset({"high"}), frozenset({"sluice"}))
    matcher = Matcher(gates)
    matcher.needs = kept
    assert matcher.takes("From low tide to high tide the gate stays shut.")
    assert not matcher.takes("At low tide the gate stays shut.")
    with pytest.raises(re.error):
        matcher.takes("At low tide the sluice stays shut.")
