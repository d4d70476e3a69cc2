"""Rules found by the strings that their patterns need, all at once."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from ahocorasick import Automaton

from summarize.stages.clean.matcher import NO_LIMIT, Matcher
from summarize.stages.clean.needs import Strings, beginning
from summarize.stages.clean.rule import Scope
from summarize.stages.clean.rule_needs import rule_needs, uncommon

Scopes = tuple[Scope, ...]


class Index:
    """Matchers by the strings of which their patterns need one, in their order.

    A set of rules is a number, a rule one of its bits. One pass over a text (Aho and
    Corasick 1975) and a look at its beginning give all the rules that may match it.
    """

    def __init__(self, matchers: Sequence[Matcher]) -> None:
        """Read off the patterns what they need.

        What a text must hold may be two sets of strings, each with a bit of its own.
        """
        self._matchers = matchers
        self._always = 0
        self._beginnings: dict[str, int] = {}
        strings: dict[str, int] = {}
        for number, item in enumerate(matchers):
            first, sets = _needs(item)
            for string in first:
                self._beginnings[string] = self._beginnings.get(string, 0) | 1 << number
            for place, found in enumerate(sets):
                bit = 1 << (number + place * len(matchers))
                for string in found or ():
                    strings[string] = strings.get(string, 0) | bit
                self._always |= bit if found is None else 0
        self._strings = _automaton(strings)
        self._asked: dict[Scopes, list[int]] = {}

    def holding(self, lower: str) -> int:
        """Return the rules whose strings a text, given folded, holds.

        Those that need none, or too common ones, are among them.
        """
        bits = self._always
        for _, found in self._strings.iter(lower):
            bits |= found
        return bits & bits >> len(self._matchers)

    def beginning(self, lower: str) -> int:
        """Return the rules that need a text to begin as this one, given folded."""
        bits = 0
        for prefix in accumulate(beginning(lower)):
            bits |= self._beginnings.get(prefix, 0)
        return bits

    def of(self, scopes: Scopes, n_words: int = 0) -> int:
        """Return the rules of some scopes that look at texts with so many words."""
        if scopes not in self._asked:
            self._asked[scopes] = _by_size(self._matchers, scopes)
        sizes = self._asked[scopes]
        return sizes[n_words] if n_words < len(sizes) else sizes[-1]

    def matchers(self, bits: int) -> Iterator[Matcher]:
        """Yield the rules of a set, in their order."""
        while bits:
            lowest = bits & -bits
            bits ^= lowest
            yield self._matchers[lowest.bit_length() - 1]


def _needs(item: Matcher) -> tuple[Strings, tuple[Strings | None, Strings | None]]:
    """Return the beginnings of which a text has one, and what it holds otherwise.

    It then holds a string of each of two sets: what the patterns without such
    beginnings need, and what the rule says that it needs (None: anything).
    """
    begins, holds, _ = rule_needs(item.rule)
    return begins, (holds, uncommon(frozenset(item.rule.needs) or None))


def _automaton(strings: Mapping[str, int]) -> Automaton:
    """Return what finds all of the strings in one pass and yields their bits."""
    automaton = Automaton()
    automaton.add_word("\0", 0)  # an automaton of nothing would refuse to search
    for string, bits in strings.items():
        automaton.add_word(string, bits)
    automaton.make_automaton()
    return automaton


def _by_size(matchers: Sequence[Matcher], scopes: Scopes) -> list[int]:
    """Return the rules of some scopes that look at a text, by its number of words.

    The last entry is for longer texts, too.
    """
    widths = [item.max_words if item.rule.scope in scopes else -1 for item in matchers]
    widest = max((width for width in widths if width < NO_LIMIT), default=0)
    return [
        sum(1 << number for number, width in enumerate(widths) if width >= n_words)
        for n_words in range(widest + 2)
    ]
