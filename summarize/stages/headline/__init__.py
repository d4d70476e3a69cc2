"""headline: articles, summary → the news in a line of its own."""

from summarize.stages.headline.headline import (
    Proposal,
    choose_headline,
    propose_headlines,
)

__all__ = ["Proposal", "choose_headline", "propose_headlines"]
