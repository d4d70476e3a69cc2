"""plan: prompt → plan. Which groups are told, in which order."""

from summarize.stages.plan.options import PlanOptions
from summarize.stages.plan.plan import NEEDS_PLAN, plan_summary

__all__ = ["NEEDS_PLAN", "PlanOptions", "plan_summary"]
