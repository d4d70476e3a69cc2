"""Average linkage on the pairs that are alike at all, by a queue of the nearest.

Group-average agglomeration (Sokal and Michener 1958) over sparse similarities, where a
pair that is not given has 0; the means of what was joined are updated as by Lance and
Williams (1967). The time grows with the pairs, not with the square of the articles.
"""

import heapq
from collections.abc import Mapping, Sequence

Pairs = Mapping[tuple[int, int], float]
_Entry = tuple[float, int, int, int, int]


def join(
    sizes: Sequence[int], pairs: Pairs, *, least: float, apart: int = 0
) -> list[int]:
    """Return for each part the part that it was joined to: the first of its own.

    `sizes` is how many things each part holds, `pairs` the sum of the likenesses
    between the things of part i and of part j, i < j. The two parts with the highest
    mean are joined, again and again, down to a mean of `least`; of equals the first
    are. Of the first `apart` parts no two are ever joined.
    """
    linkage = _Linkage(sizes, pairs, least, apart)
    linkage.run()
    return [linkage.find(part) for part in range(len(sizes))]


class _Linkage:
    """Parts that grow, the sums between them, and a queue of pairs by their mean."""

    def __init__(
        self, sizes: Sequence[int], pairs: Pairs, least: float, apart: int
    ) -> None:
        self._sizes = list(sizes)
        self._least, self._apart = least, apart
        self._into = list(range(len(sizes)))
        self._sums: list[dict[int, float]] = [{} for _ in sizes]
        for (i, j), total in pairs.items():
            self._sums[i][j] = self._sums[j][i] = total
        entries = (self._entry(i, j) for i, j in pairs)
        self._queue = [entry for entry in entries if entry is not None]
        heapq.heapify(self._queue)

    def find(self, part: int) -> int:
        """Return the part that a part is in."""
        while self._into[part] != part:
            part = self._into[part]
        return part

    def run(self) -> None:
        """Join parts until no two are near enough."""
        while self._queue:
            _, i, j, size_i, size_j = heapq.heappop(self._queue)
            if (self._sizes[i], self._sizes[j]) == (size_i, size_j):  # else outdated
                self._merge(i, j)

    def _merge(self, i: int, j: int) -> None:
        """Take part j into part i, which comes first."""
        self._into[j] = i
        self._sizes[i] += self._sizes[j]
        self._sizes[j] = 0
        sums, gone = self._sums[i], self._sums[j]
        del sums[j], gone[i]
        for other, total in gone.items():
            del self._sums[other][j]
            sums[other] = sums.get(other, 0.0) + total
        gone.clear()
        for other, total in sums.items():
            self._sums[other][i] = total
            entry = self._entry(min(i, other), max(i, other))
            if entry is not None:
                heapq.heappush(self._queue, entry)

    def _entry(self, i: int, j: int) -> _Entry | None:
        """Return the place of a pair in the queue; None where it is never joined."""
        mean = self._sums[i][j] / (self._sizes[i] * self._sizes[j])
        if mean < self._least or j < self._apart:
            return None
        return (-mean, i, j, self._sizes[i], self._sizes[j])
