"""Adopt: the text of another writer as a draft."""

from summarize.stages.adopt.adopt import adopt_text

__all__ = ["adopt_text"]
