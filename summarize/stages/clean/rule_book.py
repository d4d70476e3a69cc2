"""The rules together: a verdict on one line, and the parts of it that go."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import get_args

from summarize.errors import ConfigError
from summarize.language import Language
from summarize.language.english import ENGLISH
from summarize.registry import CLEANING_RULES
from summarize.stages.clean.index import Index, Scopes
from summarize.stages.clean.matcher import Matcher
from summarize.stages.clean.needs import folded
from summarize.stages.clean.rule import Rule, Scope
from summarize.stages.clean.rules.fragments import BULLET, QUOTE

Trim = tuple[int, int, str]  # start and end in the line, and the rule

# Registered sets of rules that always clean, in the order in which they are asked.
SETS = (
    "whole_lines",
    "menus",
    "line_starts",
    "credits",
    "notices",
    "broadcasts",
    "embeds",
    "appeals",
    "sections",
    "context",
    "trims",
    "pages",
)

_EDGE = 300  # characters that a trim at the start or the end of a line may look at
_TRIMS = 6  # trims at one end of a line, one after the other
_HEADINGS = 4096  # short lines whose sections are remembered
_CLOSING_LABEL = " \t…»›>→"
_CLOSING = " \t.:…!»›>→"
LINE_SCOPES: Scopes = ("own", "whole", "start", "inside")
SENTENCE_SCOPES: Scopes = ("own", "whole", "inside")
_EVEN_QUOTED: Scopes = ("own", "whole")
_BULLETS = re.compile(rf"\A(?!\|.*\|$){BULLET}")  # the bars of a table row are none


class RuleBook:
    """The rules that are switched on, ready to use. Deterministic and without state.

    `language` is that of the pages, for the steps that look at a line's place.
    """

    def __init__(self, rules: Iterable[Rule], language: Language = ENGLISH) -> None:
        """Take `rules`; in each scope the first that fires names the removal."""
        self.language = language
        places = {scope: place for place, scope in enumerate(get_args(Scope))}
        matchers = [Matcher(rule) for rule in rules]
        matchers.sort(key=lambda item: places[item.rule.scope])
        self._index = Index([item for item in matchers if item.rule.patterns])
        self.names = frozenset(item.rule.name for item in matchers)
        self.reasons = {item.rule.name: item.rule.reason for item in matchers}
        self.first_only = [item.rule.name for item in matchers if item.rule.first_only]
        self.glued = frozenset(m.rule.name for m in matchers if m.rule.glued)
        self._above = {item.rule.name: item.rule.above for item in matchers}
        self._lonely = {item.rule.name for item in matchers if item.rule.never_alone}
        of_words = {
            item.rule.name for item in matchers if item.rule.scope in LINE_SCOPES
        }
        self._furniture = of_words - {"no_letters"}
        self._of_one_piece = {
            item.rule.name
            for item in matchers
            if item.rule.of_one_piece or item.rule.scope == "whole"
        }
        self._voices = {m.rule.name: m.rule.voice for m in matchers if m.rule.voice}
        sections = [item.max_words for item in matchers if item.rule.scope == "section"]
        self._heading_words = max(sections, default=0)
        self._headings = lru_cache(_HEADINGS)(self._opened)

    def look(self, text: str) -> int:
        """Return the rules that a text, and every part of it, may hold the strings of.

        For `line_rule` and `trims`, which are quick where this is known.
        """
        return self._index.holding(folded(text))

    def line_rule(
        self,
        text: str,
        n_words: int,
        scopes: Scopes = LINE_SCOPES,
        seen: int | None = None,
    ) -> str | None:
        """Return the name of the first rule that takes the whole line, if any.

        `seen` is what `look` finds in the line, or in one that it is a part of.
        """
        index, lower = self._index, folded(text)
        asked = index.of(scopes, n_words)
        if text[0] in QUOTE:
            asked &= index.of(_EVEN_QUOTED)
        if not asked:
            return None
        bare = ""
        if seen is None:
            seen = index.holding(lower)
        for item in index.matchers(asked & (seen | index.beginning(lower))):
            if not item.fits(len(text), n_words) or not item.may_match(lower):
                continue
            if item.takes(text):
                return item.rule.name
            if item.rule.scope in ("whole", "start"):
                bare = bare or _BULLETS.sub("", text, count=1)
                again = (
                    bare.rstrip(_CLOSING_LABEL) if item.rule.scope == "whole" else bare
                )
                if again and again != text and item.takes(again):
                    return item.rule.name
        return None

    def above(self, name: str) -> float:
        """Return the share of the text that must stand above a line for rule `name`."""
        return self._above.get(name, 0.0)

    def acts_alone(self, name: str) -> bool:
        """Whether rule `name` may act in an article that holds no other furniture."""
        return name not in self._lonely

    def may_hold_story(self, name: str | None) -> bool:
        """Whether rule `name` takes paragraphs for what one of their sentences says."""
        return self.is_furniture(name) and name not in self._of_one_piece

    def is_spoken(self, name: str | None, text: str) -> bool:
        """Whether the site speaks in a sentence of a paragraph that rule `name` took.

        It holds the voice of the rule, or a rule would take it by itself.
        """
        voice = self._voices.get(name or "")
        if voice is None:
            return False
        if re.search(voice, text, re.IGNORECASE):
            return True
        return self.line_rule(text, len(text.split()), SENTENCE_SCOPES) is not None

    def is_furniture(self, name: str | None) -> bool:
        """Whether the rule knows furniture by its words: no sign or place alone."""
        return name in self._furniture

    def opens_section(self, name: str, text: str, n_words: int) -> bool:
        """Whether the line is a heading of the section rule `name`."""
        return n_words <= self._heading_words and name in self._headings(text, n_words)

    def _opened(self, text: str, n_words: int) -> frozenset[str]:
        bare = _BULLETS.sub("", text, count=1).rstrip(_CLOSING)
        return frozenset(
            item.rule.name
            for item in self._candidates("section", bare, n_words)
            if item.fits(len(text), n_words) and item.joined.fullmatch(bare)
        )

    def _candidates(self, scope: Scope, text: str, n_words: int) -> Iterator[Matcher]:
        index, lower = self._index, folded(text)
        found = index.holding(lower) | index.beginning(lower)
        return index.matchers(found & index.of((scope,), n_words))

    def page_rule(self, text: str) -> str | None:
        """Return the name of the page rule whose words a short `text` holds, if any."""
        n_words = len(text.split())
        for item in self._candidates("page", text, n_words):
            if item.fits(len(text), n_words) and item.joined.search(text):
                return item.rule.name
        return None

    def trims(self, text: str, seen: int) -> list[Trim]:
        """Return the parts of a line that go: (start, end, rule), in order.

        `seen` is what `look` finds in the line.
        """
        parts, start = [], 0
        for _ in range(_TRIMS):
            found = self._first("trim_start", text[start : start + _EDGE], seen)
            if found is None or found[1] == 0:
                break
            parts.append((start, start + found[1], found[2]))
            start += found[1]
        end, tail = len(text), []
        for _ in range(_TRIMS):
            edge = max(start, end - _EDGE)
            found = self._first("trim_end", text[edge:end], seen)
            if found is None or edge + found[0] <= start:
                break
            tail.append((edge + found[0], end, found[2]))
            end = edge + found[0]
        return [*parts, *self._inner(text, start, end, seen), *reversed(tail)]

    def _first(self, scope: Scope, text: str, seen: int) -> Trim | None:
        asked = seen & self._index.of((scope,))
        lower = folded(text) if asked else ""
        for item in self._index.matchers(asked):
            match = item.find(text) if item.may_match(lower) else None
            if match and match.end() > match.start():
                return match.start(), match.end(), item.rule.name
        return None

    def _inner(self, text: str, start: int, end: int, seen: int) -> list[Trim]:
        asked = seen & self._index.of(("trim_inside",))
        lower = folded(text) if asked else ""
        found = [
            (match.start(), match.end(), item.rule.name)
            for item in self._index.matchers(asked)
            if item.may_match(lower)
            for match in item.joined.finditer(text, start, end)
        ]
        parts: list[Trim] = []
        for part in sorted(found):
            if not parts or part[0] >= parts[-1][1]:
                parts.append(part)
        return parts


@lru_cache(maxsize=8)
def rule_book(
    disabled: frozenset[str] = frozenset(),
    extra: tuple[Rule, ...] = (),
    language: Language = ENGLISH,
) -> RuleBook:
    """Return the book of the built-in rules but `disabled`, after the `extra` ones."""
    kept = (rule for rule in built_in_rules() if rule.name not in disabled)
    return RuleBook((*extra, *kept), language)


@cache
def built_in_rules() -> tuple[Rule, ...]:
    """Return the rules of all `SETS`, in their order."""
    return tuple(rule for name in SETS for rule in load_rules(name))


def load_rules(name: str) -> tuple[Rule, ...]:
    """Return the rules of a registered set, or of `module:object`: a rule or several.

    Raises ConfigError where there is no such set, or what it holds is no rule.
    """
    found = CLEANING_RULES.load(name)
    rules = (found,) if isinstance(found, Rule) else found
    if not isinstance(rules, list | tuple) or not all(
        isinstance(rule, Rule) for rule in rules
    ):
        raise ConfigError(
            f"the set of rules {name!r} is neither a Rule (summarize.stages.clean) nor "
            "a list of them"
        )
    return tuple(rules)
