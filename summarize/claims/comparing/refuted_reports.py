"""What one sentence reports and another one says was a false report.

"Singer Carla Voss has died in a crash" is refuted by "Reports that Carla Voss had died
in a crash were false". A denial by somebody who is accused refutes nothing.
"""

import re
from functools import cache

from summarize.claims.comparing.ended_states import names_in
from summarize.claims.comparing.neighbours import distinctive_roots
from summarize.claims.reading.reading import Reading, kept
from summarize.language import Language
from summarize.language.patterns import any_of

_SHARED, _SHARE = 4, 0.5  # words, and the share of those of the report
_MANY_WORDS = r"(?:[\w.,'’-]+\s){0,15}?"  # what "…" stands for in a phrase


@kept
def refutes(sentence: Reading) -> bool:
    """Return whether a sentence says that some report was false."""
    if sentence.language.changes.false.isdisjoint(sentence.words):
        return False
    return _refuting(sentence.language).search(sentence.text) is not None


def is_refuted(report: Reading, refuting: Reading) -> bool:
    """Return whether a sentence surely reports what another one says was false.

    Four words are shared, half of those of the report, one of them a name and one of
    them none; the report says of nothing that it was false.
    """
    if not refuting.language.changes.false.isdisjoint(report.words):
        return False
    others = report.language.changes.others
    if others.intersection(refuting.words) - others.intersection(report.words):
        return False  # of a second one
    roots = _roots(report)
    shared = roots & _roots(refuting)
    if len(shared) < max(_SHARED, _SHARE * len(roots)):
        return False
    named = names_in(report)
    row = [word for word in report.row if word.start in named]
    names = distinctive_roots(row, report.language)
    return bool(shared & names) and bool(shared - names)


@kept
def _roots(sentence: Reading) -> frozenset[str]:
    return distinctive_roots(sentence.row, sentence.language)


@cache
def _refuting(language: Language) -> re.Pattern[str]:
    phrases = any_of(language.changes.refuting).replace("… ", _MANY_WORDS)
    return re.compile(rf"\b(?:{phrases})(?!\w)", re.IGNORECASE)
