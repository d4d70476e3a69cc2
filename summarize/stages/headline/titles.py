"""Titles of articles → headlines: without outlet, section and kicker."""

import re
from collections.abc import Sequence
from functools import cache

from summarize.language import Language
from summarize.stages.headline.tokens import tokens_of
from summarize.text.normalize import normalize
from summarize.text.tokens import fold, words

_BARS = re.compile(r"\s+[|~»›·•]\s+|\s*\|\s*|\s+::\s+|\t")
_DASH = re.compile(r"\s+[-–—]{1,2}\s+")
_KICKER = re.compile(r"^([^:]{2,40}):\s+(?=\S)")
_NUMBERED = re.compile(r"^(?:UPDATE|WRAPUP|RPT|CORRECTED|REFILE)\s?\d*\s?[-–:]\s?")
_TAIL = re.compile(
    r"\s*[\[(](?:video|photos?|updated?|watch|audio|pics?)[\])]\s*$", re.I
)
_DOMAIN = re.compile(r"\b[\w-]+\.(?:com|org|net|co\.uk|tv|info|gov)\b", re.IGNORECASE)
_TAIL_WORDS = 5
_SHORT = 2  # letters of words that have no capital in a name, either: of, in
_MARKS = " \t#*_=|–—-"


def clean_title(title: str, source: str | None, language: Language) -> str | None:
    """Return a title as a headline, None where it is one of no news.

    Out go the outlet (`source`, or a tail with a word such as News or an address),
    section labels and kickers (LIVE:, Breaking:, UPDATE 2-), and [VIDEO]. A title with
    a label such as Opinion or Explainer is no headline, nor one that is cut short.
    """
    line = normalize(title).strip(_MARKS)
    parts = [part for part in _BARS.split(line) if part]
    labels = _labels(language.headlines.not_news)
    if not parts or any(fold(part) in labels for part in parts):
        return None
    line = max(parts, key=lambda part: len(part.split()))
    line = _without_outlet(line, source, language)
    line = without_label(_TAIL.sub("", _NUMBERED.sub("", line)), language)
    while match := _KICKER.match(line):
        kicker = fold(match[1]).strip()
        if kicker in labels:
            return None
        if kicker not in _labels(language.headlines.labels):
            break
        line = line[match.end() :]
    if line.endswith(("…", "...")):
        return None
    return line.strip(_MARKS).rstrip(".") or None


def without_label(line: str, language: Language) -> str:
    """Take off a label in capitals that stands before the first word: CLOSE, WATCH."""
    first, _, rest = line.partition(" ")
    is_label = fold(first.rstrip(":")) in _labels(language.headlines.labels)
    return rest if first.isupper() and is_label and rest[:1].isupper() else line


def _without_outlet(line: str, source: str | None, language: Language) -> str:
    """Take off a short part behind the last dash, or before the first, of an outlet."""
    dashes = list(_DASH.finditer(line))
    if not dashes:
        return line
    head, tail = line[: dashes[0].start()], line[dashes[-1].end() :]
    if _is_outlet(tail, source, language):
        return line[: dashes[-1].start()]
    if _is_outlet(head, source, language):
        return line[dashes[0].end() :]
    return line


def _is_outlet(part: str, source: str | None, language: Language) -> bool:
    names = words(part)
    if len(names) > _TAIL_WORDS:
        return False
    known = set(words(source or ""))
    outlets = language.headlines.outlets | known
    proper = all(t.is_capital for t in tokens_of(part) if len(t.key) > _SHORT)
    own = proper and not outlets.isdisjoint(names)
    return own or _DOMAIN.search(part) is not None


@cache
def _labels(labels: Sequence[str]) -> frozenset[str]:
    return frozenset(labels)
