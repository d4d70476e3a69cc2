"""The rules as data: each one takes its own examples and leaves their neighbours."""

from collections.abc import Callable

import pytest

from summarize.stages.clean.matcher import Matcher
from summarize.stages.clean.pieces import mark
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rule_book import RuleBook, built_in_rules, rule_book
from summarize.text.unwrap import unwrap

BOOK = rule_book()
RULES = built_in_rules()
LINES = ("whole", "start", "inside")


def rules_that_fire(text: str, rules: RuleBook = BOOK) -> set[str]:
    return {piece.rule for piece in mark(text, rules, unwrap(text)) if piece.rule}


def firing(rule: Rule) -> Callable[[str], bool]:
    """Return what tells whether a rule takes something of a text.

    The rule is asked by itself, but a place among lines needs the rules of lines too.
    """
    if rule.scope == "page":
        page = RuleBook([rule])
        return lambda text: page.page_rule(text) == rule.name
    needs_others = rule.scope in ("context", "section") or rule.never_alone
    book = BOOK if needs_others else RuleBook([rule])
    return lambda text: rule.name in rules_that_fire(text, book)


each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


def test_a_rule_has_a_reason_and_examples_on_both_sides() -> None:
    bare = [r.name for r in RULES if not (r.reason and r.removes and r.keeps)]
    assert bare == []


def test_rule_names_are_unique() -> None:
    names = [rule.name for rule in RULES]
    assert len(names) == len(set(names))


@each_rule
def test_a_rule_takes_its_examples(rule: Rule) -> None:
    fires = firing(rule)
    assert [text for text in rule.removes if not fires(text)] == []


@each_rule
def test_a_rule_leaves_what_only_looks_alike(rule: Rule) -> None:
    fires = firing(rule)
    assert [text for text in rule.keeps if fires(text)] == []


def test_all_rules_together_take_a_whole_example_line() -> None:
    in_lines = [rule for rule in RULES if rule.scope in LINES and not rule.above]
    assert in_lines
    for rule in in_lines:
        for text in rule.removes:
            left = [p for p in mark(text, BOOK, unwrap(text)) if not p.rule]
            assert left == [], (rule.name, text)


def test_no_other_rule_takes_a_counter_example() -> None:
    takers = {
        (rule.name, text): rules_that_fire(text)
        for rule in RULES
        if rule.scope not in ("context", "section", "page")
        for text in rule.keeps
    }
    assert takers
    assert {place: taken for place, taken in takers.items() if taken} == {}


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

MATCHERS = [Matcher(rule) for rule in RULES if rule.patterns]
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


@pytest.mark.parametrize("unit", HOSTILE)
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
