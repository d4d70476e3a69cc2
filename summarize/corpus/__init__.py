"""Files ⇄ topics and summaries: the one place that reads input and knows JSON forms."""

from summarize.corpus.records import (
    check_version,
    failure_from_json,
    failure_to_json,
    span_to_json,
    to_line,
    topic_to_json,
)
from summarize.corpus.summary_reading import read_summaries, summary_from_json
from summarize.corpus.summary_writing import as_recorded, summary_to_json
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
