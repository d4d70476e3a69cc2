"""What a text must hold, or begin with, to be worth the patterns of a rule.

It is read off the patterns, which for all built-in rules takes longer than a topic
does; so what was read off those is kept in `rules/needs.json` (`python
scripts/write_rule_needs.py`). A rule that is not there, or not as it was, is read anew.
"""

import json
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any, NamedTuple

from summarize.stages.clean.needs import Strings, beginnings, needed, rarest
from summarize.stages.clean.rule import Rule

_ANCHORED = ("whole", "start", "section")
_COMMON = frozenset("abcdefghiklmnoprstuvwy0123456789 .,:'’“”\"-")


class RuleNeeds(NamedTuple):
    """A text begins with one of `begins`, or holds one of `holds` (None: anything).

    Of a rule `inside` a line, `each` is what each of its patterns needs a text to hold.
    """

    begins: Strings
    holds: Strings | None
    each: tuple[Strings | None, ...] = ()


def rule_needs(rule: Rule) -> RuleNeeds:
    """Return what a rule's patterns need, as it is kept or read off them."""
    kept = _kept().get(rule.name)
    if kept is None or kept["patterns"] != patterns_digest(rule):
        return read_off(rule)
    each = tuple(map(_strings, kept.get("each", ())))
    return RuleNeeds(frozenset(kept["begins"]), _strings(kept["holds"]), each)


def _strings(listed: list[str] | None) -> Strings | None:
    return None if listed is None else frozenset(listed)


def read_off(rule: Rule) -> RuleNeeds:
    """Return what the patterns of a rule need.

    Of those without beginnings that are known, a text holds a string.
    """
    n_asked = len(rule.patterns)
    begins: Strings = frozenset()
    others = []
    for pattern in rule.patterns:
        found = beginnings(pattern) if rule.scope in _ANCHORED else None
        begins |= found or begins
        others += [] if found else [needed(pattern)]
    each: tuple[Strings | None, ...] = ()
    if rule.scope == "inside":
        each = tuple(map(uncommon, others))
        n_idle = n_asked - (rule.at_least or n_asked)
        others = [rarest(others, n_idle + 1)]
    return RuleNeeds(begins, uncommon(rarest(others, len(others))), each)


def uncommon(strings: Strings | None) -> Strings | None:
    """Return strings that are worth looking for, None where one is in most texts."""
    return None if strings is None or strings & _COMMON else strings


def patterns_digest(rule: Rule) -> str:
    """Return what tells whether a rule's patterns are still those that were read."""
    read = "\n".join([rule.scope, str(rule.at_least), *rule.patterns])
    return sha256(read.encode()).hexdigest()[:16]


@cache
def _kept() -> dict[str, dict[str, Any]]:
    text = (files("summarize.stages.clean.rules") / "needs.json").read_text("utf-8")
    kept: dict[str, dict[str, Any]] = json.loads(text)
    return kept
