"""Articles that a summary hardly uses, with the facts that it does not tell."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from summarize.claims.reading.leans import leans
from summarize.claims.reading.reading import Reading
from summarize.language import Language
from summarize.report.article import ArticleView
from summarize.report.differences import joined
from summarize.report.reasons import NOT_CHOSEN
from summarize.report.sentences import SentenceView
from summarize.report.telling import UntoldView
from summarize.report.voices import SAYING, Voices
from summarize.report.words import count

_SHARE = 4  # a report that says at most one sentence in so many is hardly used
_SHOWN = 3
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_NAME = re.compile(r"(?<=\w )[^\W\d_a-z]\w+(?: [^\W\d_a-z]\w+)*")  # no first word
_OF_NUMBERS = 2  # a number tells more than a name
_LEAST = 3  # sentences of a summary, below which no share says anything


@dataclass(frozen=True, slots=True)
class HardlyUsedView:
    """A report of which a summary tells little: its outlets, how much, what not.

    `untold` are the sentences of its first article that have most facts which the
    summary lacks, `rest` the others, the weightiest first.
    """

    outlets: str
    said: str
    untold: tuple[UntoldView, ...]
    rest: tuple[UntoldView, ...]


def hardly_used(
    articles: Iterable[ArticleView],
    told: Sequence[SentenceView],
    voices: Voices,
    language: Language,
) -> tuple[HardlyUsedView, ...]:
    """Return the reports that say at most a quarter of the sentences, in order.

    Those of which nothing was left that could be told are none of them, and where the
    summary has fewer than three sentences, or one report alone, there are none.
    """
    sentences = [each for each in told if each.number]
    if len(sentences) < _LEAST or voices.total < 2:
        return ()
    reports: dict[str, list[ArticleView]] = {}
    for each in articles:
        reports.setdefault(voices.of(each.source.id), []).append(each)
    known = {fact for each in sentences for fact in _facts(each.text)}
    found = (_view(report, sentences, known, language) for report in reports.values())
    return tuple(each for each in found if each)


def _view(
    report: Sequence[ArticleView],
    sentences: Sequence[SentenceView],
    known: set[str],
    language: Language,
) -> HardlyUsedView | None:
    names = [article.source.id for article in report]
    parts = [_parts(names, each.agreement.parts) for each in sentences]
    n, whole = sum(map(bool, parts)), sum("says" in each for each in parts)
    untold = [each for each in report[0].untold if each.reason == NOT_CHOSEN]
    if _SHARE * n > len(sentences) or not untold:
        return None
    partly = ", at least in part" if whole < n else ""
    some = f"{n} of {count(len(sentences), 'sentence')}{partly}" if n else "no sentence"
    shown = _telling(untold, known, language)
    return HardlyUsedView(
        outlets=joined(article.source.outlet for article in report),
        said=f"supports {some}",
        untold=tuple(shown),
        rest=tuple(each for each in report[0].untold if each not in shown),
    )


def _telling(
    untold: Sequence[UntoldView], known: set[str], language: Language
) -> list[UntoldView]:
    """Return the sentences with most facts that are not `known`, of as many the
    weightier; none that means something only behind another one (But he, That day)."""
    ranked = sorted(untold, key=lambda each: -_worth(_facts(each.text) - known))
    return list(islice((s for s in ranked if _is_clear(s.text, language)), _SHOWN))


def _is_clear(text: str, language: Language) -> bool:
    return all(lean.kind == "noun" for lean in leans(Reading(text, language)))


def _worth(facts: Iterable[str]) -> int:
    return sum(_OF_NUMBERS if fact[0].isdecimal() else 1 for fact in facts)


def _facts(text: str) -> set[str]:
    """Return numbers and names, but for a name at the begin: any word may stand so."""
    return {*_NUMBER.findall(text), *map(str.casefold, _NAME.findall(text))}


def _parts(names: Iterable[str], parts: Mapping[str, str]) -> set[str]:
    """Return what articles are to a sentence that they say, or say some of."""
    return {parts[name] for name in names if parts.get(name) in SAYING}
