"""Files ⇄ topics and summaries: the one place that reads input and knows JSON forms."""

from summarize.corpus.records import (
    as_recorded,
    check_version,
    failure_from_json,
    failure_to_json,
    read_summaries,
    span_to_json,
    summary_from_json,
    summary_to_json,
    to_line,
    topic_to_json,
)
from summarize.corpus.topics import read_topics

__all__ = [
    "as_recorded",
    "check_version",
    "failure_from_json",
    "failure_to_json",
    "read_summaries",
    "read_topics",
    "span_to_json",
    "summary_from_json",
    "summary_to_json",
    "to_line",
    "topic_to_json",
]
