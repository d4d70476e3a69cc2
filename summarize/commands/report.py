"""`summarize report`: the page and the Markdown again, from what a run stored."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.commands.arguments import Commands, add_command
from summarize.errors import OutputError

if TYPE_CHECKING:
    from summarize.batch.stored_run import StoredRun

_EXAMPLES = """\
  summarize report out
  summarize report out --split
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `report`."""
    does = "write report.html and summaries.md again from the summaries of a run"
    parser = add_command(commands, "report", does=does, examples=_EXAMPLES)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of a run")
    parser.add_argument(
        "--split",
        action="store_true",
        help="a page a topic, and report.html as their index (default: 20 on a page)",
    )
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Write the pages and say where they are."""
    from summarize.batch.stored_run import StoredRun

    stored, folder = StoredRun(arguments.folder), arguments.folder
    page = write_reports(stored, folder, split=arguments.split)
    sys.stdout.write(f"page: {page}\n")
    return 0


def write_reports(stored: "StoredRun", folder: Path, *, split: bool = False) -> Path:
    """Write the pages and the Markdown of a run; return the first page.

    `split`: each topic has a page of its own.
    """
    from summarize.batch.folder import MARKDOWN
    from summarize.report.markdown import write_markdown
    from summarize.report.page import PAGE_TOPICS, write_pages

    try:
        write_markdown(stored, folder / MARKDOWN)
        size = 1 if split else PAGE_TOPICS
        return write_pages(stored, len(stored), folder, page_topics=size)[0]
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"{folder}: the report cannot be written: {reason}"
        ) from error
