"""check: does each summary sentence say only what its sources say?"""

from summarize.stages.check.check import CheckOptions, check_summary, outcome

__all__ = ["CheckOptions", "check_summary", "outcome"]
