"""What the gate holds, and how far each of it may drop."""

from dataclasses import dataclass
from typing import Final

SUPPORT: Final = "supported"
GATED: Final = ("rouge1", "rouge2", "rougeLsum", SUPPORT)


@dataclass(frozen=True, slots=True)
class Tolerances:
    """How far a mean may drop, as shares: 0.005 is half a point of 100.

    `rouge` is of every ROUGE metric, `support` of the share of supported sentences.
    """

    rouge: float = 0.005
    support: float = 0.01

    def of(self, metric: str) -> float:
        """Return the tolerance of a metric."""
        return self.support if metric == SUPPORT else self.rouge
