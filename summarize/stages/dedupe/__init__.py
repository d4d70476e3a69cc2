"""dedupe: sentences → groups of sentences that say the same."""

from summarize.stages.dedupe.dedupe import DedupeOptions, dedupe_sentences

__all__ = ["DedupeOptions", "dedupe_sentences"]
