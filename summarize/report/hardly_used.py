"""Articles that a summary hardly uses, with the weightiest of what it does not tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from summarize.report.article import ArticleView
from summarize.report.differences import joined
from summarize.report.reasons import NOT_CHOSEN
from summarize.report.sentences import SentenceView
from summarize.report.telling import UntoldView
from summarize.report.voices import SAYING, Voices
from summarize.report.words import count

_SHARE = 4  # a report that says at most one sentence in so many is hardly used
_SHOWN = 3
_LEAST = 3  # sentences of a summary, below which no share says anything


@dataclass(frozen=True, slots=True)
class HardlyUsedView:
    """A report of which a summary tells little: its outlets, how much, what not.

    `untold` are the weightiest sentences of its first article, `more` is the number of
    the others, which stand below the article that `article` is the number of.
    """

    outlets: str
    said: str
    untold: tuple[UntoldView, ...]
    more: int
    article: int


def hardly_used(
    articles: Iterable[ArticleView], told: Sequence[SentenceView], voices: Voices
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
    found = (_view(report, sentences) for report in reports.values())
    return tuple(each for each in found if each)


def _view(
    report: Sequence[ArticleView], sentences: Sequence[SentenceView]
) -> HardlyUsedView | None:
    names = [article.source.id for article in report]
    parts = [_parts(names, each.agreement.parts) for each in sentences]
    n, whole = sum(map(bool, parts)), sum("says" in each for each in parts)
    untold = [each for each in report[0].untold if each.reason == NOT_CHOSEN]
    if _SHARE * n > len(sentences) or not untold:
        return None
    partly = ", at least in part" if whole < n else ""
    some = f"{n} of {count(len(sentences), 'sentence')}{partly}" if n else "no sentence"
    return HardlyUsedView(
        outlets=joined(article.source.outlet for article in report),
        said=f"supports {some}",
        untold=tuple(untold[:_SHOWN]),
        more=len(report[0].untold) - len(untold[:_SHOWN]),
        article=report[0].source.number,
    )


def _parts(names: Iterable[str], parts: Mapping[str, str]) -> set[str]:
    """Return what articles are to a sentence that they say, or say some of."""
    return {parts[name] for name in names if parts.get(name) in SAYING}
