"""Which articles say a sentence of a summary, cited for it or not."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from summarize.claims.comparing.values import lacks_value
from summarize.claims.evidence.passages import Scores
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.claims.verdict.cover import telling_roots
from summarize.claims.verdict.faults import compare_with_sources
from summarize.flags import FlagKind
from summarize.schema import (
    Sentence,
    Span,
    SummarySentence,
    Supporter,
    backs_all,
    cited_supporters,
)
from summarize.stages.cite.against import Against
from summarize.stages.cite.options import OFF, CiteOptions

_OWN = 0.4  # of them in the passage that is shown
_HALF, _MOST = 0.5, 0.7  # of a sentence's words, for an article to say some, or all
_LACKING = (FlagKind.ADDED, FlagKind.ATTRIBUTION)  # it says less, and not otherwise


class Supporters:
    """The articles of one topic, ready for sentence after sentence."""

    def __init__(
        self,
        sources: Sources,
        against: Against,
        reworded: Mapping[int, Sequence[Sentence]],
        options: CiteOptions,
        days: Mapping[str, date],
    ) -> None:
        """Take the passages, and by the place of one the sentences that reword it."""
        self._sources = sources
        self._against = against
        self._reworded = reworded
        self._options = options
        self._days = days
        self._articles: dict[str, Sources] = {}
        self._places_of_articles: dict[str, list[int]] = {}
        for place, name in enumerate(sources.articles):
            self._places_of_articles.setdefault(name, []).append(place)

    def of(self, sentence: SummarySentence, scores: Scores) -> Iterator[Supporter]:
        """Yield the articles that say a sentence, cited or not, in topic order.

        `scores` are those of all passages for it.
        """
        saying = self._cited_articles(sentence)
        if self._options.verifier != OFF:
            claim = self._sources.read(sentence.text)
            found = map(self._sources.place, sentence.citations)
            cited = [place for place in found if place is not None]
            for name in self._places_of_articles:
                known = saying.get(name)
                if known and known.whole:
                    continue
                said = self._says(claim, scores, name, cited)
                if said and (said.whole or not known):
                    saying[name] = said
        for name in self._places_of_articles:
            if name in saying:
                yield saying[name]

    def _cited_articles(self, sentence: SummarySentence) -> dict[str, Supporter]:
        """Return the cited articles that say a sentence, all or some of it.

        What is a paraphrase of a passage that says all of it says all of it, too.
        """
        saying = cited_supporters(sentence.text, sentence.citations)
        for cited in sentence.citations:
            if cited.strength != "strong" or not backs_all(cited, sentence.text):
                continue
            if (place := self._sources.place(cited)) is not None:
                for same in self._reworded.get(place, ()):
                    if not (known := saying.get(same.article_id)) or not known.whole:
                        whole = _supporter(same.span, whole=True)
                        saying[same.article_id] = whole
        return saying

    def _says(
        self, claim: Reading, scores: Scores, name: str, cited: Collection[int]
    ) -> Supporter | None:
        """Return an article as one that says all of a claim or some of it, else None.

        It says some where its near passages share half of the claim's words and none
        has another value, and all where the checks would find nothing to say of a claim
        that rests on this article alone. Its passage is the nearest one.
        """
        options, places = self._options, self._places_of_articles[name]
        best = max(places, key=lambda n: scores[n])
        near = [n for n in places if scores[n] >= options.least]
        if scores[best] < options.medium or self._differs(claim, near):
            return None
        roots, passage = telling_roots(claim), self._sources.readings[best]
        shared = {n: roots & telling_roots(self._sources.readings[n]) for n in near}
        share = len(frozenset().union(*shared.values())) / (len(roots) or 1)
        own = len(shared.get(best, ())) / (len(roots) or 1)
        if share < _HALF or own < _OWN or self._against.is_against(claim, best, cited):
            return None
        is_near = scores[best] >= options.strong and share >= _MOST
        span = self._sources[best].span
        if not is_near or lacks_value(claim, passage, self._days.get(name)):
            return _supporter(span, whole=False)
        found = compare_with_sources(claim, self._article(name))
        if any(flag.kind not in _LACKING for flag in found.faults):
            return None
        whole = not (found.faults or found.open or found.moved)
        return _supporter(span, whole=whole)

    def _differs(self, claim: Reading, places: Sequence[int]) -> bool:
        """Return whether any of some passages has another value than a claim."""
        return any(self._against.difference(claim, place) for place in places)

    def _article(self, name: str) -> Sources:
        """Return the sentences of one article."""
        if name not in self._articles:
            self._articles[name] = self._sources.of_articles([name])
        return self._articles[name]


def _supporter(passage: Span, *, whole: bool) -> Supporter:
    article_id, start, end = passage
    return Supporter(article_id, whole, start, end)
