"""headline: articles, summary → lines that may stand over it; see `headline`."""

from summarize.stages.headline.headline import (
    Proposal,
    as_headline,
    holds,
    propose_headlines,
)

__all__ = ["Proposal", "as_headline", "holds", "propose_headlines"]
