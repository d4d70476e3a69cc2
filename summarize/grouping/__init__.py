"""Articles of a stream → topics, one an event: what `summarize group` does."""

from summarize.grouping.group import GroupOptions, group_articles
from summarize.grouping.repeats import without_repeats
from summarize.grouping.titles import event_title

__all__ = ["GroupOptions", "event_title", "group_articles", "without_repeats"]
