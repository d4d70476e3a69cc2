"""Why something is not told, and what sources differ on, in words for readers."""

REMOVED: dict[str, str] = {"learned": "page furniture", "label": "label of the page"}
"""Names of cleaning rules that do not tell a reader by themselves what went."""
NOT_CHOSEN = "plan"
"""The reason of most sentences; it is told once, and not beside each of them."""
LEFT_OUT: dict[str, str] = {
    NOT_CHOSEN: "not chosen, since others were more important",
    "budget": "not read, no room left",
    "too long": "not read, longer than the writer can read",
    "known": "told or left out by the earlier summary",
    "superseded": "out of date, told anew by another article",
    "day past": "out of date, its day is over",
    "unclear day": "names a day that is not known",
    "torn quotation": "a part of a quotation",
    "fragment": "a fragment",
    "headline": "a headline",
    "caption": "a caption",
    "question": "a question",
    "list": "a list",
    "note": "a note",
    "address": "addressed to the reader",
    "aside": "an aside",
}
"""Why a sentence of an article is not told; other reasons go by their own name."""
NOT_READ = frozenset({"budget", "too long"})
CONFLICT_KINDS: dict[str, str] = {
    "number": "a number",
    "date": "a date",
    "name": "a name",
    "negation": "whether it is so",
    "opposite": "what happened",
    "scope": "how much of it",
}
"""What sources differ on where nothing is counted."""


def removed_words(rule: str) -> str:
    """Return what a cleaning rule took, in plain words: `menu row`."""
    bare = rule.removeprefix("glued_").removeprefix("top_").removeprefix("bottom_")
    return REMOVED.get(rule, bare.replace("_", " "))
