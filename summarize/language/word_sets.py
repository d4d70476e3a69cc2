"""Types of lists of words, and the pattern that matches nothing."""

Words = frozenset[str]
Pairs = frozenset[tuple[str, str]]
Sides = tuple[frozenset[str], frozenset[str]]
NEVER = "(?!)"  # the pattern that matches nothing
