"""clean: articles → articles with spans that stay and spans that go."""

from summarize.stages.clean.clean import (
    BESIDE_SENTENCES,
    REPEATED,
    CleanOptions,
    ExtraRule,
    clean_articles,
    rule_names,
)
from summarize.stages.clean.rule import Rule

__all__ = [
    "BESIDE_SENTENCES",
    "REPEATED",
    "CleanOptions",
    "ExtraRule",
    "Rule",
    "clean_articles",
    "rule_names",
]
