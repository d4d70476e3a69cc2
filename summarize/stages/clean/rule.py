"""What a cleaning rule is: a record with a reason, patterns and examples."""

from dataclasses import dataclass
from typing import Literal

Scope = Literal[
    "own",
    "whole",
    "start",
    "inside",
    "trim_start",
    "trim_end",
    "trim_inside",
    "section",
    "context",
    "page",
]


@dataclass(frozen=True, slots=True)
class Rule:
    """One reason to set a piece of a scraped article aside.

    `scope` says how `patterns` (regular expressions, case ignored) are applied:

    * `own` – a rule of the user: one pattern is found in the line, whatever its size
    * `whole` – one pattern matches the whole line
    * `start` – one pattern matches where the line starts
    * `inside` – `at_least` different patterns (0: all of them) are found in the line
    * `trim_start`, `trim_end`, `trim_inside` – one pattern is found at the start, at
      the end or anywhere in the line; only that part goes
    * `section` – a whole line that counts at its place: a heading, which goes with what
      belongs to it, or a running head
    * `context` – no pattern: the place among other lines decides
    * `page` – the article holds nothing: at least one pattern, and hardly any prose

    A rule that is `never_alone` acts only where other rules find furniture too; one
    that is `first_only` trims the first paragraph, and only if no other line looks so.
    One that is `glued` trims lines that hold a sentence, or whole ones.
    What a rule takes that is `of_one_piece`, as biographies are, or `whole`, holds no
    sentence of a story. One with a `voice`, a pattern, takes paragraphs in which the
    site speaks: a sentence of the story among them does not hold it.
    `needs` is a cheap test before the patterns, beside what can be read off them (see
    `needs.py`): one of these strings, in lower case, stands in the line (none given: no
    test).

    A line with more than `max_words` words, or in which `unless` is found, is left
    alone; so is one that has less than the share `above` of the text above it.
    `removes` and `keeps` are texts that the rule must, and must not, take something
    from; the tests run them.
    """

    name: str
    scope: Scope
    reason: str
    patterns: tuple[str, ...] = ()
    removes: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    max_words: int = 12
    at_least: int = 0
    needs: tuple[str, ...] = ()
    unless: str = ""
    above: float = 0.0
    never_alone: bool = False
    of_one_piece: bool = False
    voice: str = ""
    first_only: bool = False
    glued: bool = False
