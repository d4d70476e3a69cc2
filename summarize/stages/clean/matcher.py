"""One rule, ready to be asked: does it take this line?"""

import re
from functools import cached_property

from summarize.stages.clean.needs import Strings, folded
from summarize.stages.clean.rule import Rule
from summarize.stages.clean.rule_needs import rule_needs

_CHARS_PER_WORD = 14
_SPARE_CHARS = 60
NO_LIMIT = 10**9


class Matcher:
    """A rule whose patterns are compiled when it is first asked: few rules are.

    A line with more than `max_words` or `max_chars` is not looked at, which keeps time
    linear.
    """

    def __init__(self, rule: Rule) -> None:
        """Take a rule; a bad pattern is told by `compile`, or when it is asked."""
        self.rule = rule
        own = rule.scope == "own"
        self.max_words = NO_LIMIT if own else rule.max_words
        chars = rule.max_words * _CHARS_PER_WORD + _SPARE_CHARS
        self.max_chars = NO_LIMIT if own else chars
        self._searched: dict[str, re.Pattern[str]] = {}

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """What finds any of the patterns, case ignored."""
        patterns = self.rule.patterns
        if len(patterns) == 1:
            return _compiled(patterns[0])
        return _compiled("|".join(f"(?:{pattern})" for pattern in patterns))

    @cached_property
    def unless(self) -> re.Pattern[str] | None:
        """What speaks against the rule, wherever it is found in the line."""
        return _compiled(self.rule.unless) if self.rule.unless else None

    @cached_property
    def needs(self) -> tuple[Strings | None, ...]:
        """What each pattern needs a line to hold, of a rule inside lines."""
        return rule_needs(self.rule).each

    def compile(self) -> None:
        """Compile all patterns; raises `re.error` for a bad one."""
        _ = (list(map(_compiled, self.rule.patterns)), self.joined, self.unless)

    def fits(self, size: int, n_words: int) -> bool:
        """Whether the rule looks at a line of `size` characters and `n_words` words."""
        return n_words <= self.max_words and size <= self.max_chars

    def may_match(self, lower: str) -> bool:
        """Whether the lower-case text holds one of the strings that the rule needs."""
        needs = self.rule.needs
        if not needs:
            return True
        for need in needs:  # noqa: SIM110 - a generator doubles the time of cleaning
            if need in lower:
                return True
        return False

    def takes(self, text: str) -> bool:
        """Whether the patterns take the line and nothing in it speaks against that."""
        scope = self.rule.scope
        if scope == "whole":
            hit = self.joined.fullmatch(text) is not None
        elif scope == "start":
            hit = self.joined.match(text) is not None
        elif scope == "inside":
            hit = self._holds_enough(text)
        else:
            hit = self.joined.search(text) is not None
        return hit and not (self.unless and self.unless.search(text))

    def find(self, text: str) -> re.Match[str] | None:
        """Return the part of a text that a trim takes: the first one it finds."""
        at_start = self.rule.scope == "trim_start"
        return self.joined.match(text) if at_start else self.joined.search(text)

    def _holds_enough(self, text: str) -> bool:
        """Whether enough of the patterns are found; those are asked that may be."""
        lower = folded(text)
        asked = [
            pattern
            for pattern, needs in zip(self.rule.patterns, self.needs, strict=True)
            if needs is None or any(need in lower for need in needs)
        ]
        left, needed = len(asked), self.rule.at_least or len(self.needs)
        for pattern in asked:
            if needed > left:
                break
            left -= 1
            needed -= self._search(pattern, text)
            if needed <= 0:
                break
        return needed <= 0

    def _search(self, pattern: str, text: str) -> bool:
        if pattern not in self._searched:
            self._searched[pattern] = _compiled(pattern)
        return self._searched[pattern].search(text) is not None


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
