"""What is told before a sentence, and what has to be told for its sake.

A set-up (`setups`) is told where a word that tells of it stands before the sentence in
the summary. Where none does, the sentence that introduces it is told, too.
"""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from summarize.claims.reading.reading import Reading
from summarize.schema import Sentence
from summarize.stages.plan.setups import SetUp
from summarize.stages.plan.units import Candidates, Unit

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MOST = 2  # units told for the sake of another
_MEANT = 0.9  # of an introduction that is told in nearly the same words: it is told

_Key = tuple[int, int]  # the place of an article in the summary, and in the article
_START, _END = (-1, 0), (sys.maxsize, 0)


class ToldBefore:
    """What a summary tells, by where it stands."""

    def __init__(self, candidates: Candidates, known: Iterable[Reading]) -> None:
        """Take what may be told, and what readers know already."""
        self._candidates = candidates
        self._articles: dict[str, int] = {}
        self._first = {root: _START for told in known for root in told.content_roots}

    def add(self, sentence: Sentence, *, opens: bool) -> None:
        """Tell a sentence, those of an article behind those of articles told before.

        What opens counts as told before all others, where `in_order` mostly puts it.
        """
        self._articles.setdefault(sentence.article_id, len(self._articles))
        key = _START if opens else self._key(sentence)
        for root in self._candidates.read(sentence).content_roots:
            self._first[root] = min(key, self._first.get(root, _END))

    def with_set_ups(self, place: int, meant: "NDArray[np.float64]") -> Sequence[Unit]:
        """Return a unit behind those that introduce what it takes for known.

        None at all where nothing that may be told introduces some of it, or where more
        than two would have to. `meant` is how much of each group is told in any words.
        """
        units, waiting = list[Unit](), [self._candidates.units[place]]
        while waiting:
            unit = waiting.pop(0)
            units.insert(0, unit)
            found = [self._introducing(unit, each) for each in self._lacks(unit, meant)]
            if None in found or len(units) > 1 + _MOST:
                return ()
            for each in found:
                if each and each not in units and each not in waiting:
                    waiting.append(each)
        return units

    def _introducing(self, unit: Unit, set_up: SetUp) -> Unit | None:
        """Return the unit that introduces something, None where none may be told."""
        places = self._places(next(iter(unit.values())), set_up)
        return next((self._candidates.units[place] for place in places), None)

    def _lacks(self, unit: Unit, meant: "NDArray[np.float64]") -> Iterator[SetUp]:
        """Yield what a unit takes for known that is not told before it."""
        told = frozenset[str]()
        for sentence in unit.values():
            for set_up in self._candidates.needs.set_ups(sentence):
                in_unit = not told.isdisjoint(set_up.told_by)
                if not (in_unit or self._is_told(sentence, set_up, meant)):
                    yield set_up
            told |= self._candidates.read(sentence).content_roots

    def _is_told(
        self, sentence: Sentence, set_up: SetUp, meant: "NDArray[np.float64]"
    ) -> bool:
        here = self._key(sentence)
        if any(self._first.get(root, _END) < here for root in set_up.told_by):
            return True
        return any(meant[place] >= _MEANT for place in self._places(sentence, set_up))

    def _places(self, sentence: Sentence, set_up: SetUp) -> Iterator[int]:
        """Yield the places of the units that introduce what is taken for known."""
        for index in set_up.places:
            place = self._candidates.at(sentence.article_id, index)
            if place is not None:
                yield place

    def _key(self, sentence: Sentence) -> _Key:
        n_told = len(self._articles)
        return self._articles.get(sentence.article_id, n_told), sentence.index
