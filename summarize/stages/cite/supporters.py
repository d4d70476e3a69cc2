"""Which articles say a sentence of a summary, cited for it or not."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise, product

from summarize.claims.comparing.things import head_of
from summarize.claims.comparing.values import lacking_values
from summarize.claims.evidence.passages import Scores
from summarize.claims.reading.amounts import Amount, read_amounts
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.word_rows import Word
from summarize.claims.sources import Sources
from summarize.claims.verdict.clauses import tells_clause
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
_BESIDE = 3  # words of a sentence that a passage has whose values are those of it
_COUNTS = 2  # of a sentence in one passage, for its article to say some of it
_RARE = 13  # from here a count is hardly the same by chance
_DAYS = ("date", "weekday", "day")


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

        It says some where its near passages share half of the claim's words, or its
        nearest has two of its counts, and none has another value; and all where each
        value stands in the nearest passage or in one that shares three words, and the
        checks would find nothing to say of a claim that rests on this article alone:
        nothing but the part of a day that is named. Its passage is the nearest one.
        Else it says some where any passage tells a clause of the claim.
        """
        places = self._places_of_articles[name]
        best = max(places, key=lambda n: scores[n])
        near = [n for n in places if scores[n] >= self._options.least]
        if self._differs(claim, near) or self._against.is_against(claim, best, cited):
            return None
        readings, span = self._sources.readings, self._sources[best].span
        if scores[best] < self._options.medium:
            return self._with_clause(claim, places, cited)
        roots = telling_roots(claim)
        shared = {n: roots & telling_roots(readings[n]) for n in near}
        said = frozenset().union(*shared.values())
        roots -= _small_roots(claim) - said
        share = len(said) / (len(roots) or 1)
        own = len(shared.get(best, ())) / (len(roots) or 1)
        if share < _HALF or own < _OWN:
            if _shares_counts(claim, readings[best]):
                return _supporter(span, whole=False)
            return self._with_clause(claim, places, cited)
        beside = [n for n in near if n == best or len(shared[n]) >= _BESIDE]
        is_near = scores[best] >= self._options.strong and share >= _MOST
        if not is_near or self._lacks_value(claim, name, beside):
            return _supporter(span, whole=False)
        found = compare_with_sources(claim, self._article(name))
        if any(flag.kind not in _LACKING for flag in found.faults):
            return None
        whole = not (found.faults or found.moved or _open_facts(claim, found.open))
        return _supporter(span, whole=whole)

    def _with_clause(
        self, claim: Reading, places: Iterable[int], cited: Collection[int]
    ) -> Supporter | None:
        """Return an article as one that says some of a claim by the first passage that
        tells a clause of it, and is not against it; else None."""
        readings, roots = self._sources.readings, telling_roots(claim)
        for place in places:
            if len(roots & telling_roots(readings[place])) < _BESIDE:
                continue  # most have nothing of it: no need to look closely
            is_against = self._against.is_against(claim, place, cited) or self._differs(
                claim, [place]
            )
            if tells_clause(claim, readings[place]) and not is_against:
                return _supporter(self._sources[place].span, whole=False)
        return None

    def _lacks_value(self, claim: Reading, name: str, places: Sequence[int]) -> bool:
        """Return whether a value of a claim stands in none of an article's passages."""
        readings, day = self._sources.readings, self._days.get(name)
        lacking = [set(lacking_values(claim, readings[n], day)) for n in places]
        return bool(set.intersection(*lacking))

    def _differs(self, claim: Reading, places: Sequence[int]) -> bool:
        """Return whether any of some passages has another value than a claim."""
        return any(self._against.difference(claim, place) for place in places)

    def _article(self, name: str) -> Sources:
        """Return the sentences of one article."""
        if name not in self._articles:
            self._articles[name] = self._sources.of_articles([name])
        return self._articles[name]


def _parts_of_days(claim: Reading) -> list[Word]:
    """Return the words that tell the part of a day right behind it: Friday evening."""
    parts = claim.language.changes.parts_of_day
    return [
        word
        for day, word in pairwise(claim.facts.words)
        if day.kind in _DAYS and word.key in parts
    ]


def _small_roots(claim: Reading) -> set[str]:
    return {claim.language.root(part.key) for part in _parts_of_days(claim)}


def _open_facts(
    claim: Reading, open_: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the open words without which something else is claimed: all but the part
    of a day that is said."""
    small = {(part.start, part.end) for part in _parts_of_days(claim)}
    return [span for span in open_ if span not in small]


def _shares_counts(claim: Reading, passage: Reading) -> bool:
    """Return whether a passage has two counts of a claim: 87 passengers, six crew.

    One of them is of the same thing in both, and one is so great that it is hardly the
    same by chance.
    """
    pairs = [
        (own, theirs)
        for own, theirs in product(read_amounts(claim), read_amounts(passage))
        if own.sure and theirs.sure and _is_same_count(own, theirs)
    ]
    of_one = any(head_of(claim, o) == head_of(passage, t) != "" for o, t in pairs)
    is_rare = any(own.value >= _RARE for own, _ in pairs)
    return len({own for own, _ in pairs}) >= _COUNTS and of_one and is_rare


def _is_same_count(own: Amount, theirs: Amount) -> bool:
    return (own.unit, own.value, own.bound) == (theirs.unit, theirs.value, theirs.bound)


def _supporter(passage: Span, *, whole: bool) -> Supporter:
    article_id, start, end = passage
    return Supporter(article_id, whole, start, end)
