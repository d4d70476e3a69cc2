"""`summarize score`: ROUGE of anyone's predictions, with intervals and signature."""

import argparse
import sys
from pathlib import Path

from summarize.commands.arguments import (
    Commands,
    add_columns,
    add_command,
    add_scoring,
    parse_columns,
    scoring_of,
)

_EXAMPLES = """\
  summarize score predictions.jsonl references.jsonl
  summarize score out topics/ --format json
  summarize score made.csv made.csv --columns prediction=output,reference=target

Each is .jsonl, .json, .csv, .tsv, .parquet, a datasets folder (save_to_disk) or plain
text with one a line; PREDICTIONS may be the folder of a run, REFERENCES a folder of
topics. Columns: `prediction`, `text` or `summary`; `references`, `reference`, `summary`
or `text`; `documents` to score the lead beside. Rows are matched by `id` or `topic_id`
where both have them, else by place.

exit code: 0 scored; 2 the files do not match; 3 usage or a file that cannot be read
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `score`."""
    does = "ROUGE of predictions against references, with intervals and signature"
    parser = add_command(commands, "score", does=does, examples=_EXAMPLES)
    parser.add_argument("predictions", type=Path, metavar="PREDICTIONS")
    parser.add_argument("references", type=Path, metavar="REFERENCES")
    add_columns(parser, "prediction=output,reference=target")
    add_scoring(parser)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print the scores."""
    from summarize.corpus.pairs import read_pairs
    from summarize.evaluation.harness.files import score_pairs
    from summarize.evaluation.harness.results import report_json
    from summarize.evaluation.harness.tables import report_markdown

    columns = parse_columns(arguments.columns)
    options = scoring_of(arguments)
    texts, topics = read_pairs(arguments.predictions, arguments.references, columns)
    if empty := sum(not text.strip() for text in texts):
        sys.stderr.write(
            f"{empty} of {len(texts)} predictions are empty: scored as 0\n"
        )
    report = score_pairs(texts, topics, options)
    as_text = report_json if arguments.format == "json" else report_markdown
    sys.stdout.write(as_text(report))
    return 0
