"""The rules as data: each one takes its own examples and leaves their neighbours."""

import re

import pytest

from summarize.stages.clean.matcher import compile_rule
from summarize.stages.clean.pieces import mark
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rule_book import RuleBook, built_in_rules, rule_book
from summarize.text.unwrap import unwrap

BOOK = rule_book()
RULES = built_in_rules()
REMOVES = [(rule, text) for rule in RULES for text in rule.removes]
KEEPS = [(rule, text) for rule in RULES for text in rule.keeps]
LINES = ("whole", "start", "inside")
LINE_REMOVES = [(r, t) for r, t in REMOVES if r.scope in LINES and not r.above]
LINE_KEEPS = [(r, t) for r, t in KEEPS if r.scope not in ("context", "section", "page")]


def name(value: object) -> str:
    return (
        value.name if isinstance(value, Rule) else re.sub(r"\W+", "_", str(value))[-40:]
    )


def rules_that_fire(text: str, rules: RuleBook = BOOK) -> set[str]:
    return {piece.rule for piece in mark(text, rules, unwrap(text)) if piece.rule}


def book_for(rule: Rule) -> RuleBook:
    """The rule by itself, but a place among lines needs the rules of lines too."""
    needs_others = rule.scope in ("context", "section") or rule.never_alone
    return BOOK if needs_others else RuleBook([rule])


def fires(rule: Rule, text: str) -> bool:
    if rule.scope == "page":
        return RuleBook([rule]).page_rule(text) == rule.name
    return rule.name in rules_that_fire(text, book_for(rule))


@pytest.mark.parametrize("rule", RULES, ids=name)
def test_a_rule_has_a_reason_and_examples_on_both_sides(rule: Rule) -> None:
    assert rule.reason
    assert rule.removes
    assert rule.keeps


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(("rule", "text"), REMOVES, ids=name)
def test_a_rule_takes_its_examples(rule: Rule, text: str) -> None:
    assert fires(rule, text)


@pytest.mark.parametrize(("rule", "text"), KEEPS, ids=name)
def test_a_rule_leaves_what_only_looks_alike(rule: Rule, text: str) -> None:
    assert not fires(rule, text)


@pytest.mark.parametrize(("rule", "text"), LINE_REMOVES, ids=name)
def test_all_rules_together_take_a_whole_example_line(rule: Rule, text: str) -> None:
    assert all(piece.rule for piece in mark(text, BOOK, unwrap(text)))


@pytest.mark.parametrize(("rule", "text"), LINE_KEEPS, ids=name)
def test_no_other_rule_takes_a_counter_example(rule: Rule, text: str) -> None:
    assert rules_that_fire(text) == set()


HOSTILE = (
    *(
        "A-",
        "1",
        "a.",
        "By Anna Kern ",
        "May 3 2020 at ",
        "photo by of from ",
        "[",
        "( ",
    ),
    *(
        "ELM PORT, May 3 (Elm ",
        "Photo: A. ",
        "News | ",
        "Elm Times ",
        "[a](b) or ",
        "posted by A at ",
        "share this on via ",
        "AP / ",
        "sign in or log in ",
        "we our you support thanks ",
        "News and World ",
        "Subscribe or Log in ",
        "Click on the image, ",
        "use the left right ",
        "tell us your views here, ",
        "why? ",
        "Like this story and then please ",
        "Subscribe to The Daily and Morning ",
        "Last updated on Tuesday at 9 a.m. ",
    ),
)

MATCHERS = [compile_rule(rule) for rule in RULES if rule.patterns]
TAKEN = {
    "1": {"no_letters"},
    "[": {"no_letters"},
    "( ": {"no_letters"},
    "photo by of from ": {"caption_label"},
    "Photo: A. ": {"glued_caption"},
    "Last updated on Tuesday at 9 a.m. ": {"glued_stamp"},
    "News | ": {"section_names"},
    "Elm Times ": {"running_head"},
    "News and World ": {"running_head", "section_names"},
    "Subscribe to The Daily and Morning ": {"running_head"},
}


@pytest.mark.parametrize("unit", HOSTILE, ids=name)
def test_a_hostile_line_as_long_as_a_rule_allows_is_decided(unit: str) -> None:
    """A pattern that backtracks would come to no end."""
    taken = set()
    for matcher in MATCHERS:
        line = (unit * 1_000)[: min(matcher.max_chars, 1_000)] + "!"
        found = matcher.joined.search(line)
        if matcher.takes(line):
            assert found
            taken.add(matcher.rule.name)
    assert taken == TAKEN.get(unit, set())
