"""The order in which a summary tells what was chosen: one account, not several.

The news opens. Its article is the thread: what else it tells follows in its own order.
What other articles tell is put behind the sentence of the account that it is nearest
to, each article in its own order (that sources agree on what comes before what is the
strongest sign of order there is: Okazaki, Matsuo & Ishizuka 2004; sentences on one
matter stand together: Barzilay, Elhadad & McKeown 2002); what is near to nothing closes
the account. Nothing comes between a sentence and the one that it leans on.
"""

from collections.abc import Sequence

from scipy.sparse import csr_matrix

from summarize.claims.sources import Sources
from summarize.schema import SentenceGroup
from summarize.stages.plan.needs import Needs
from summarize.text.similarity import inverse_frequencies, tfidf_rows

_NEAR = 0.2  # cosine from which two units are on one matter

_Unit = tuple[SentenceGroup, ...]


def in_order(chosen: Sequence[_Unit], sources: Sources, needs: Needs) -> list[_Unit]:
    """Return units in the order to tell them; the first chosen opens.

    Ties in nearness go to the earlier place.
    """
    if not chosen:
        return []
    opening, *rest = chosen
    threads: dict[str, list[_Unit]] = {_article(opening): []}
    for unit in rest:
        threads.setdefault(_article(unit), []).append(unit)
    account = _Account([opening], chosen, sources, needs)
    for article, thread in threads.items():
        thread.sort(key=lambda unit: unit[0].lead.start)
        if article == _article(opening):
            account.units += thread
        else:
            account.take_in(thread)
    return account.units


class _Account:
    """What is told so far, in order."""

    def __init__(
        self,
        units: list[_Unit],
        chosen: Sequence[_Unit],
        sources: Sources,
        needs: Needs,
    ) -> None:
        self.units = units
        self._needs = needs
        self._row_of = {unit: row for row, unit in enumerate(chosen)}
        self._rows = _tfidf(chosen, sources)

    def take_in(self, thread: Sequence[_Unit]) -> None:
        """Put the units of another article where they are nearest, in their order."""
        least = 1  # never before the news
        for unit in thread:
            place = self._place(unit, least)
            self.units.insert(place, unit)
            least = place + 1

    def _place(self, unit: _Unit, least: int) -> int:
        """Return the place behind the unit that is nearest; the end: none is near."""
        best, place = _NEAR, len(self.units)
        for at in range(least, len(self.units) + 1):
            before = self.units[at - 1]
            behind = self.units[at] if at < len(self.units) else None
            if behind is not None and self._hangs_on(behind, before):
                continue
            near = self._cosine(unit, before)
            if near > best:
                best, place = near, at
        return place

    def _hangs_on(self, unit: _Unit, before: _Unit) -> bool:
        """Return whether a unit goes on where the one before it stops."""
        first, last = unit[0].lead, before[-1].lead
        if self._needs.previous(first) != last:
            return False
        return not self._needs.stands_alone(first) or bool(
            self._needs.loose_joint(first)
        )

    def _cosine(self, unit: _Unit, other: _Unit) -> float:
        rows = self._rows
        product = rows[self._row_of[unit]] @ rows[self._row_of[other]].T
        return float(product.toarray()[0, 0])


def _article(unit: _Unit) -> str:
    return unit[0].lead.article_id


def _tfidf(units: Sequence[_Unit], sources: Sources) -> csr_matrix:
    tokens = [
        [stem for group in unit for stem in sources.read(group.lead.text).stems]
        for unit in units
    ]
    return tfidf_rows(tokens, inverse_frequencies(tokens))
