"""`summarize report`: the page and the Markdown again, from what a run stored."""

import argparse
import sys
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from summarize.commands.arguments import Commands, add_command
from summarize.errors import OutputError

if TYPE_CHECKING:
    from summarize.batch.stored_run import StoredRun

FORMATS = ("html", "md", "json", "docx")

_EXAMPLES = """\
  summarize report out --open
  summarize report out --split
  summarize report out --format docx --format json

In DIR: html writes report.html, md summaries.md, json summaries.json (the records of
summaries.jsonl as one list, indented) and docx summaries.docx (needs the extra docx).
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `report`."""
    does = "write report.html and summaries.md again from the summaries of a run"
    parser = add_command(commands, "report", does=does, examples=_EXAMPLES)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder of a run")
    parser.add_argument(
        "--format",
        dest="formats",
        action="append",
        choices=FORMATS,
        help="what to write; may be repeated (default: html and md)",
    )
    parser.add_argument(
        "--split",
        action="store_true",
        help="a page a topic, and report.html as their index (default: 20 on a page)",
    )
    parser.add_argument(
        "--open",
        action="store_true",
        help="show what was written first, the page in a browser",
    )
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Write what was asked for and say where it is."""
    from summarize.batch.stored_run import StoredRun

    _need_run(arguments.folder)
    stored, folder = StoredRun(arguments.folder), arguments.folder
    if arguments.formats is None:
        paths = [write_reports(stored, folder, split=arguments.split)]
    else:
        paths = [
            _write(stored, folder, name, split=arguments.split)
            for name in arguments.formats
        ]
    for path in paths:
        label = "page" if path.suffix == ".html" else "file"
        sys.stdout.write(f"{label}: {path}\n")
    if arguments.open:
        _open(paths[0])
    return 0


def _need_run(folder: Path) -> None:
    """Raise OutputError, with its page, for the folder of an evaluation."""
    from summarize.evaluation.harness.files import PAGE, RESULTS

    if (folder / RESULTS).is_file():
        raise OutputError(
            f"{folder}: holds an evaluation, whose page is {folder / PAGE}; name the "
            "--output folder of `summarize run`"
        )


def write_reports(stored: "StoredRun", folder: Path, *, split: bool = False) -> Path:
    """Write the pages and the Markdown of a run; return the first page.

    `split`: each topic has a page of its own.
    """
    _write(stored, folder, "md")
    return _write(stored, folder, "html", split=split)


def _write(
    stored: "StoredRun", folder: Path, name: str, *, split: bool = False
) -> Path:
    """Write a run in one format, and return the file; of several pages the first."""
    from summarize.batch.folder import DOCX, JSON, MARKDOWN
    from summarize.report.docx import write_docx
    from summarize.report.markdown import write_markdown
    from summarize.report.page import PAGE_TOPICS, write_pages
    from summarize.report.records import write_json

    writers = {
        "md": (write_markdown, MARKDOWN),
        "json": (write_json, JSON),
        "docx": (write_docx, DOCX),
    }
    try:
        if name == "html":
            size = 1 if split else PAGE_TOPICS
            return write_pages(stored, len(stored), folder, page_topics=size)[0]
        write, file = writers[name]
        write(stored, folder / file)
    except OSError as error:
        reason = error.strerror or str(error)
        raise OutputError(
            f"{folder}: the report cannot be written: {reason}; the run itself is "
            f"whole: make space or another folder, then "
            f"`summarize report {quote(str(folder))}`"
        ) from error
    return folder / file


def _open(path: Path) -> None:
    """Show a file; where nothing can, say so: it is written all the same."""
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        sys.stderr.write(f"no browser was found to open {path}\n")
