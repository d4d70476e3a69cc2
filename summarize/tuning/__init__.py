"""Tuning: search any config keys for a better objective, and confirm what was found."""

from summarize.tuning.cached import make_cached_summarizer
from summarize.tuning.objective import make_config_summarizer
from summarize.tuning.result import TuneResult
from summarize.tuning.search import KeyRange, Search, read_search
from summarize.tuning.tune import tune

__all__ = [
    "KeyRange",
    "Search",
    "TuneResult",
    "make_cached_summarizer",
    "make_config_summarizer",
    "read_search",
    "tune",
]
