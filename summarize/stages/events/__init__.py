"""events: articles, groups → the groups of the event that the summary tells."""

from summarize.stages.events.events import (
    ANOTHER_EVENT,
    OFF_TOPIC,
    is_stranger,
    part_events,
)

__all__ = ["ANOTHER_EVENT", "OFF_TOPIC", "is_stranger", "part_events"]
