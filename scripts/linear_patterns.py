"""Look through every regular expression of the package for one that is not linear.

    python scripts/linear_patterns.py

All modules are imported, all rules of cleaning loaded, and a small topic is summarized,
since some patterns are compiled when they are first asked. regexploit looks for places
of a pattern where one run of characters can be parted in several ways, at which the
time grows with the cube of the run, or worse; `two_ways` for repeats that match one
text in two ways, at which it doubles with each further round. What grows with a square
is left to `growth.py`. Exit code: 0 none, 1 there are some, each named with its place.
"""

import importlib
import pkgutil
import re
import sys
import warnings
from collections.abc import Iterator
from typing import Any

import summarize
from scripts.two_ways import find_two_ways

_CUBIC = 3  # repeats of the same characters that follow one another
_SPLIT = ("de", "en", "es", "fr", "it", "ja", "pt", "zh")  # languages with own words
_STORY = (
    "ELMPORT (Reuters) - The old gate at Elmport will be closed on Monday, May 3, said "
    "Ann Lee, the mayor. “It killed {n} people,” she told reporters. Police accused "
    "Tarn Rail of fraud; the firm denied it. Reports that {n} boats sank were false. "
    "The search for the gunman is over. About {n},000 crowns were raised since 2019."
)


def collect_patterns() -> dict[tuple[str, int], str]:
    """Return the patterns that are compiled at import or in use, and those of rules.

    Keys are a pattern and its flags, values the place: a module and a line, or a rule.
    """
    found: dict[tuple[str, int], str] = {}
    compile_pattern = re.compile

    def note(pattern: Any, flags: Any = 0) -> Any:
        compiled = compile_pattern(pattern, flags)
        frame = sys._getframe(1)
        module = frame.f_globals["__name__"]
        if module.startswith("summarize."):
            key = _text(compiled.pattern), compiled.flags
            found.setdefault(key, f"{module}:{frame.f_lineno}")
        return compiled

    re.compile = note
    try:
        for module in pkgutil.walk_packages(summarize.__path__, "summarize."):
            if not module.name.endswith("__main__"):
                importlib.import_module(module.name)
        _use()
    finally:
        re.compile = compile_pattern
    found.update(_of_rules())
    return found


def _use() -> None:
    """Summarize a topic, and split a text in every language that has words for it."""
    from summarize.config import load_config
    from summarize.pipeline import Summarizer
    from summarize.schema import Article, Topic
    from summarize.text.sentences import sentence_spans

    articles = (
        Article(str(n), _STORY.format(n=n), date=f"2026-05-0{n}") for n in (3, 5)
    )
    Summarizer.from_config(load_config("extractive"))(Topic("gate", tuple(articles)))
    for code in _SPLIT:
        sentence_spans("One. Two.", code)


def _text(pattern: str | bytes) -> str:
    return pattern if isinstance(pattern, str) else pattern.decode("latin-1")


def _of_rules() -> Iterator[tuple[tuple[str, int], str]]:
    from summarize.registry import CLEANING_RULES

    for name in CLEANING_RULES.names():
        for rule in CLEANING_RULES.load(name):
            for pattern in (*rule.patterns, *filter(None, [rule.unless])):
                yield (pattern, re.IGNORECASE), f"rule {rule.name}"


def find_faults(pattern: str, flags: int = 0) -> list[str]:
    """Return what of a pattern is not linear: a repeat, then regexploit's places.

    A possessive repeat gives nothing back, and so counts as the least that it takes; an
    atomic group and what a pattern looks ahead at count as plain groups, which is the
    stricter way.
    """
    with warnings.catch_warnings():  # it imports a module that Python renamed
        warnings.simplefilter("ignore", DeprecationWarning)
        from regexploit.ast.sre import SreOpParser
        from regexploit.redos import find

    class Parser(SreOpParser):  # type: ignore[misc]
        def from_POSSESSIVE_REPEAT(self, data: tuple[int, int, Any]) -> Any:
            least, _, repeated = data
            return self.from_MAX_REPEAT((least, max(least, 1), repeated))

        def from_ASSERT(self, data: tuple[int, Any]) -> Any:
            direction, ops = data
            return self.sequence_or_singleton(ops) if direction > 0 else None

        from_ATOMIC_GROUP = SreOpParser.sequence_or_singleton

    twice = find_two_ways(pattern, flags)
    faults = [] if twice is None else [f"a repeat matches {twice!r} in two ways"]
    parsed = Parser().parse_sre(pattern, flags)
    runs = (str(each) for each in find(parsed) if each.starriness >= _CUBIC)
    return [*faults, *runs]


def main() -> int:
    """Print what is not linear; return the exit code."""
    patterns = collect_patterns()
    n_faults = 0
    for (pattern, flags), place in sorted(patterns.items(), key=lambda item: item[1]):
        for fault in find_faults(pattern, flags)[:1]:
            n_faults += 1
            print(f"{place}: {pattern}\n  {fault}")
    print(f"{len(patterns)} patterns, {n_faults} not linear")
    return 1 if n_faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
