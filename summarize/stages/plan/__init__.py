"""plan: prompt → plan. Which groups are told, in which order."""

from summarize.stages.plan.options import PlanOptions
from summarize.stages.plan.plan import plan_summary

__all__ = ["PlanOptions", "plan_summary"]
