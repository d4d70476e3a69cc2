"""The words of a claim that none of its passages says, and whether they stand near."""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import groupby

from summarize.claims.comparing.alignment import is_light
from summarize.claims.reading.word_rows import Word
from summarize.claims.sources import Sources
from summarize.claims.verdict.aligned import is_content, says_little
from summarize.claims.verdict.cover import Covered, root_of, telling_roots
from summarize.claims.verdict.whose import may_be_stated

_NEARBY = 2  # sentences from a passage


class OpenWords:
    """The open words of a claim that carry something."""

    def __init__(
        self, covered: Covered, sources: Sources, turned: Collection[str]
    ) -> None:
        """Take what passages say of a claim, and its verbs that are told otherwise."""
        self._covered = covered
        self._sources = sources
        self._turned = turned
        self._words = covered.claim.facts.words
        self._language = covered.claim.language

    @property
    def runs(self) -> tuple[tuple[int, int], ...]:
        """Where they start and end in the claim, those with none between as one."""
        return tuple(self._runs())

    @property
    def stand_near(self) -> bool:
        """Whether the articles have each near what the claim tells."""
        return all(map(self._stands_near, self._places))

    @cached_property
    def _places(self) -> Sequence[int]:
        claim, readings = self._covered.claim, self._sources.readings
        passages = [readings[place] for place in self._covered.passages]
        words = self._words
        return [
            i
            for i in self._covered.open
            if not is_light(words[i], self._language)
            and words[i].text not in self._turned
            and not (words[i].kind and may_be_stated(words[i], claim, passages))
        ]

    def _runs(self) -> Iterator[tuple[int, int]]:
        words = self._words
        for _, run in groupby(enumerate(self._places), lambda pair: pair[1] - pair[0]):
            places = [i for _, i in run]
            yield words[places[0]].start, words[places[-1]].end

    def _stands_near(self, i: int) -> bool:
        """Return whether the articles have an open word near what the claim tells.

        In a sentence next to a passage, or in one with a word that is next to it in the
        claim; a word that tells how something is told needs none.
        """
        if says_little(self._words[i], self._language):
            return True
        articles = self._sources.articles
        root = root_of(self._words[i], self._language)
        beside = {root_of(word, self._language) for word in self._beside(i)}
        for at, reading in enumerate(self._sources.readings):
            roots = telling_roots(reading)
            if root in roots and (
                not beside.isdisjoint(roots)
                or any(
                    abs(at - place) <= _NEARBY and articles[at] == articles[place]
                    for place in self._covered.passages
                )
            ):
                return True
        return False

    def _beside(self, i: int) -> list[Word]:
        """Return the words of content of the claim right before and behind one."""
        words = self._words
        places = [
            n
            for n, word in enumerate(words)
            if word.kind or is_content(word, self._language)
        ]
        before = [n for n in places if n < i][-1:]
        return [words[n] for n in (*before, *[n for n in places if n > i][:1])]
