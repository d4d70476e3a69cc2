"""The files of a search."""

from typing import Final

from summarize.output.folder import Layout

STUDY: Final = "study.db"
TRIALS: Final = "trials.jsonl"
PAGE: Final = "tuning.html"
MARKDOWN: Final = "tuning.md"
BEST: Final = "best.yaml"
UNCONFIRMED: Final = "unconfirmed.yaml"

SEARCH: Final = Layout(
    kind="search",
    one="a search",
    remedy="the same command goes on with it",
    records=(STUDY,),
    files=(STUDY, TRIALS, PAGE, MARKDOWN, BEST, UNCONFIRMED),
)
