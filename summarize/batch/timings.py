"""Where the time of a run went: by stage, and in the topics that took longest."""

import heapq
from collections.abc import Mapping
from typing import Any, Final

_SLOWEST: Final = 20


class Timings:
    """Seconds of the topics that a run did or tried, by stage."""

    def __init__(self) -> None:
        """Start with no topic."""
        self.stages: dict[str, float] = {}
        self._longest: dict[str, tuple[float, str]] = {}
        # a heap; the number parts topics that took equally long, the earlier first
        self._slowest: list[tuple[float, int, str, Mapping[str, float]]] = []
        self._n_topics = 0

    def add(self, topic_id: str, seconds: Mapping[str, float]) -> None:
        """Count a topic in, with its seconds by stage."""
        self._n_topics += 1
        for stage, took in seconds.items():
            self.stages[stage] = self.stages.get(stage, 0.0) + took
            longest = self._longest.get(stage, (-1.0, ""))
            if took > longest[0]:
                self._longest[stage] = (took, topic_id)
        item = (sum(seconds.values()), -self._n_topics, topic_id, seconds)
        heapq.heappush(self._slowest, item)
        if len(self._slowest) > _SLOWEST:
            heapq.heappop(self._slowest)

    def as_dict(self) -> dict[str, Any]:
        """Return what run.json says of it; stages in the order in which they came."""
        return {
            "stages": {
                stage: {
                    "seconds": round(took, 3),
                    "longest": round(self._longest[stage][0], 3),
                    "longest_topic": self._longest[stage][1],
                }
                for stage, took in self.stages.items()
            },
            "slowest_topics": [
                {
                    "topic_id": topic_id,
                    "seconds": round(total, 3),
                    "stages": rounded(seconds),
                }
                for total, _, topic_id, seconds in sorted(self._slowest, reverse=True)
            ],
        }


def rounded(seconds: Mapping[str, float]) -> dict[str, float]:
    """Return seconds by stage to the millisecond."""
    return {stage: round(took, 3) for stage, took in seconds.items()}
