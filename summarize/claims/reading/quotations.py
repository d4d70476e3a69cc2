"""Quotations: what a text puts in quotation marks, and who is said to have said it."""

import re
from dataclasses import dataclass
from functools import cache

from summarize.language import Language
from summarize.text.tokens import words

_QUOTED = re.compile(
    r"“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»|(?<![\w.,!?])\"(?=\S)([^\"]+)(?<=\S)\""
)
_HALVES = (
    re.compile(r"(?:^|(?<=[\s(]))(?:“|\")(?=\S)([^\"“”]+)$"),
    re.compile(r"^([^\"“”]+[.,!?])(?:”|\")(?=\s|$)"),
)
_NAME = r"(?:[A-Z][\w.’'-]*\s+){0,3}[A-Z][\w’'-]*"


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words without their marks, and where they stand, marks included."""

    text: str
    start: int
    end: int


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order: “…”, "…", „…“ and «…»."""
    return tuple(
        Quotation(next(filter(None, match.groups())), match.start(), match.end())
        for match in _QUOTED.finditer(text)
    )


def find_half_quotations(text: str) -> tuple[Quotation, ...]:
    """Return what a sentence quotes where the other mark is in another sentence.

    From an opening mark to the end, or from the start to a closing mark; nothing where
    the sentence has a whole quotation.
    """
    if find_quotations(text):
        return ()
    found = filter(None, (pattern.search(text) for pattern in _HALVES))
    return tuple(Quotation(m[1], m.start(), m.end()) for m in found)


def find_speaker(text: str, language: Language) -> str:
    """Return the folded surname of a speaker named outside quotation marks, or ""."""
    outside = _QUOTED.sub(" , ", text)
    days = language.calendar.weekdays.keys() | language.calendar.months.keys()
    for pattern in _speakers(language):
        for match in pattern.finditer(outside):
            named = words(match["name"].removesuffix("'s").removesuffix("’s"))
            if len(named) > 1 or named[0] not in days:
                return named[-1]  # said Ann Lee, not: said Monday
    return ""


@cache
def _speakers(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what a name stands in: "said Ann Lee", and "Ann Lee, 40, told"."""
    said = "|".join(sorted(language.speech.saying))
    told = "|".join(sorted(language.speech.saying | language.speech.telling))
    return (
        re.compile(rf"\b(?:{said})\s+(?:[a-z]+\s+){{0,3}}(?P<name>{_NAME})"),
        re.compile(rf"(?P<name>{_NAME})(?:,[^,]{{1,60}},)?\s+(?:{told})\b"),
    )
