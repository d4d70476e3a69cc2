"""The rules of one scope, found by the strings that their patterns need."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from ahocorasick import Automaton

from summarize.stages.clean.matcher import NO_LIMIT, Matcher
from summarize.stages.clean.needs import Strings, beginning, beginnings, needed, rarest

_ANCHORED = ("whole", "start", "trim_start", "section")


class Index:
    """Matchers by the strings of which their patterns need one, in their order.

    A rule is a bit. One pass over a text (Aho and Corasick 1975) and a look at its
    beginning give all the rules that may match it.
    """

    def __init__(self, matchers: Sequence[Matcher]) -> None:
        """Read off the patterns what they need."""
        self._matchers = matchers
        self._always = 0
        self._beginnings: dict[str, int] = {}
        strings: dict[str, int] = {}
        for number, item in enumerate(matchers):
            for found, begins in _needs(item):
                bits = self._beginnings if begins else strings
                for string in found or ():
                    bits[string] = bits.get(string, 0) | 1 << number
                if found is None:
                    self._always |= 1 << number
        self._strings = _automaton(strings)
        self._fitting = _fitting([item.max_words for item in matchers])

    def candidates(self, lower: str, n_words: int = 0) -> list[Matcher]:
        """Return the rules that may match a text, given folded, with so many words."""
        fitting = self._fitting[min(n_words, len(self._fitting) - 1)]
        if not fitting:
            return []
        bits = self._always
        for prefix in accumulate(beginning(lower)) if self._beginnings else ():
            bits |= self._beginnings.get(prefix, 0)
        for _, found in self._strings.iter(lower) if self._strings else ():
            bits |= found
        return self._of(bits & fitting) if bits & fitting else []

    def _of(self, bits: int) -> list[Matcher]:
        found = []
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            found.append(self._matchers[lowest.bit_length() - 1])
        return found


def _needs(item: Matcher) -> Iterator[tuple[Strings | None, bool]]:
    """Yield sets of strings and whether a text begins with one, or else holds one.

    The text that the rule matches has one of any of the sets; None: anything may match.
    """
    rule = item.rule
    if rule.scope == "inside":
        n_idle = len(rule.patterns) - (rule.at_least or len(rule.patterns))
        yield rarest([needed(pattern) for pattern in rule.patterns], n_idle + 1), False
        return
    for pattern in rule.patterns:
        first = beginnings(pattern) if rule.scope in _ANCHORED else None
        yield (first, True) if first else (needed(pattern), False)


def _automaton(strings: Mapping[str, int]) -> Automaton | None:
    """Return what finds all of the strings in one pass and yields their bits."""
    automaton = Automaton()
    for string, bits in strings.items():
        automaton.add_word(string, bits)
    automaton.make_automaton()
    return automaton if strings else None


def _fitting(widths: Sequence[int]) -> list[int]:
    """Return the bits of the rules that look at a line, by its number of words.

    The last entry is for longer lines, too.
    """
    widest = max((width for width in widths if width < NO_LIMIT), default=0)
    return [
        sum(1 << number for number, width in enumerate(widths) if width >= n_words)
        for n_words in range(widest + 2)
    ]
