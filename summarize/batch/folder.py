"""The files of a run."""

from typing import Final

from summarize.output.folder import Layout

SUMMARIES: Final = "summaries.jsonl"
TOPICS: Final = "topics.jsonl"
ERRORS: Final = "errors.jsonl"
RECORD: Final = "run.json"
CONFIG: Final = "config.yaml"
MARKDOWN: Final = "summaries.md"
METRICS: Final = "metrics.prom"
PAGE: Final = "report.html"
JSON: Final = "summaries.json"
DOCX: Final = "summaries.docx"

RUN: Final = Layout(
    kind="run",
    one="a run",
    remedy="--resume goes on with it, --fresh starts it anew",
    records=(RECORD,),
    files=(SUMMARIES, TOPICS, ERRORS, RECORD, CONFIG, METRICS, MARKDOWN, PAGE),
    more=r"report-\d+\.html|summaries\.(json|docx)",
)
