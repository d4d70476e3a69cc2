"""Whether a passage is against a claim: another value, a denial, the other side."""

from collections.abc import Collection, Mapping, Sequence

from summarize.claims.comparing.denied_claims import denied_words, states_denied
from summarize.claims.comparing.negation import negation_differs
from summarize.claims.comparing.values import conflicting_values
from summarize.claims.comparing.word_differences import Difference
from summarize.claims.reading.reading import Reading
from summarize.claims.sources import Sources
from summarize.schema import Conflict

Twins = Mapping[int, tuple[int, ...]]


class Against:
    """The passages of a topic, and which of them conflicts set against one another."""

    def __init__(
        self, sources: Sources, twins: Twins, conflicts: Sequence[Conflict]
    ) -> None:
        """Take all passages, the places of each one's group, and the conflicts."""
        self._sources = sources
        self._twins = twins
        self._other_sides = self._sides(conflicts)

    def difference(self, claim: Reading, place: int) -> Difference | None:
        """Return on which value a passage differs from a claim: 12 or 15 people.

        A number that follows from those of the passages is no other one.
        """
        found = conflicting_values(claim, self._sources.readings[place])
        if found is None:
            return None
        derived = self._sources.derived
        return None if derived.text_follows(claim, found.left, [place]) else found

    def is_against(self, claim: Reading, place: int, chosen: Collection[int]) -> bool:
        """Return whether a passage denies the claim or is set against a chosen one.

        Dedupe has found the sides: alike but for a value, a name, a day … "Denied that"
        is no support for what is denied, nor the other way round; a mere negation only
        counts behind a better passage.
        """
        passage = self._sources.readings[place]
        if denied_words(claim, passage)[0] or states_denied(claim, passage):
            return True
        if any(side in chosen for side in self._other_sides.get(place, ())):
            return True
        return bool(chosen) and negation_differs(claim, passage)

    def _sides(self, conflicts: Sequence[Conflict]) -> dict[int, set[int]]:
        """Return the places that conflicts set against each place, twins included."""
        sides: dict[int, set[int]] = {}
        for conflict in conflicts:
            first, second = map(self._sources.place, conflict.sentences)
            if first is None or second is None:
                continue
            left, right = (
                self._twins.get(first, (first,)),
                self._twins.get(second, (second,)),
            )
            for place, others in [(p, right) for p in left] + [
                (p, left) for p in right
            ]:
                sides.setdefault(place, set()).update(others)
        return sides
