"""One rule compiled: does it take this line?"""

import re
from dataclasses import dataclass

from summarize.stages.clean.rule import Rule

_CHARS_PER_WORD = 14
_SPARE_CHARS = 60
NO_LIMIT = 10**9


@dataclass(frozen=True, slots=True)
class Matcher:
    """A rule with its patterns compiled.

    `joined` finds any of the patterns; `patterns` holds them one by one. A line with
    more than `max_words` or `max_chars` is not looked at, which keeps time linear.
    """

    rule: Rule
    joined: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]
    unless: re.Pattern[str] | None
    max_words: int
    max_chars: int

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
        needed = self.rule.at_least or len(self.patterns)
        left = len(self.patterns)
        for pattern in self.patterns:
            left -= 1
            needed -= pattern.search(text) is not None
            if needed <= 0 or needed > left:
                break
        return needed <= 0


def compile_rule(rule: Rule) -> Matcher:
    """Compile a rule; case is ignored. Raises `re.error` for a bad pattern."""
    patterns = tuple(re.compile(pattern, re.IGNORECASE) for pattern in rule.patterns)
    joined = rule.patterns[0] if len(rule.patterns) == 1 else None
    if joined is None:
        joined = "|".join(f"(?:{pattern})" for pattern in rule.patterns)
    own = rule.scope == "own"
    return Matcher(
        rule,
        re.compile(joined, re.IGNORECASE),
        patterns,
        re.compile(rule.unless, re.IGNORECASE) if rule.unless else None,
        NO_LIMIT if own else rule.max_words,
        NO_LIMIT if own else rule.max_words * _CHARS_PER_WORD + _SPARE_CHARS,
    )
