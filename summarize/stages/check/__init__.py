"""check: does each summary sentence say only what its sources say?"""

from summarize.stages.check.check import check_summary, outcome
from summarize.stages.check.options import CheckOptions

__all__ = ["CheckOptions", "check_summary", "outcome"]
