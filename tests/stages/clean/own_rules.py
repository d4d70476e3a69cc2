"""Rules as a foreign module has them, for a config that names it."""

from summarize.stages.clean import Rule

TIDES = Rule("tides", "whole", "a tide table", (r"high water [\d:]+",))
RULES = [Rule("own_byline", "whole", "a byline, before the built-in rule", ("by .*",))]
BROKEN = Rule("broken", "whole", "no pattern", ("(",))
NONE = ["high water"]
