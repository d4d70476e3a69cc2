"""ROUGE, at its public name: `summarize.evaluation.rouge.score(text, references)`.

The computation stands in `summarize.evaluation.metrics.rouge`.
"""

from summarize.evaluation.metrics.rouge import (
    METRICS,
    RougeOptions,
    Score,
    score,
    signature,
)

__all__ = ["METRICS", "RougeOptions", "Score", "score", "signature"]
