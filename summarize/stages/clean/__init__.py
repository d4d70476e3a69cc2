"""clean: articles → articles with spans that stay and spans that go."""

from summarize.stages.clean.clean import (
    OFF_TOPIC,
    REPEATED,
    RULE_NAMES,
    CleanOptions,
    ExtraRule,
    clean_articles,
)

__all__ = [
    "OFF_TOPIC",
    "REPEATED",
    "RULE_NAMES",
    "CleanOptions",
    "ExtraRule",
    "clean_articles",
]
