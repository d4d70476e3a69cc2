"""Cite: which passages of the articles support each sentence of the draft.

`cite.py` chooses passages, `against.py` tells which are none since they say otherwise,
`supporters.py` which articles say a sentence, cited or not.
"""

from summarize.stages.cite.cite import cite_draft, places_beside
from summarize.stages.cite.options import CiteOptions

__all__ = ["CiteOptions", "cite_draft", "places_beside"]
