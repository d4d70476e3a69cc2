"""`summarize score`: ROUGE of anyone's predictions, with intervals and signature."""

import argparse
import sys
from pathlib import Path

from summarize.commands.arguments import Commands, add_command

_EXAMPLES = """\
  summarize score predictions.jsonl references.jsonl
  summarize score out/summaries.jsonl topics.jsonl --format json

Both files are .jsonl (`prediction`, `text` or `summary`; `references`, `reference`,
`summary` or `text`; rows are matched by `id` or `topic_id` where both have them, else
by place) or plain text with one a line.

exit code: 0 scored; 2 the files do not match; 3 usage or a file that cannot be read
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `score`."""
    does = "ROUGE of predictions against references, with intervals and signature"
    parser = add_command(commands, "score", does=does, examples=_EXAMPLES)
    parser.add_argument("predictions", type=Path, metavar="PREDICTIONS")
    parser.add_argument("references", type=Path, metavar="REFERENCES")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print the scores."""
    from summarize.evaluation.files import score_files
    from summarize.evaluation.results import report_json
    from summarize.evaluation.tables import report_markdown

    report = score_files(arguments.predictions, arguments.references)
    as_text = report_json if arguments.format == "json" else report_markdown
    sys.stdout.write(as_text(report))
    return 0
