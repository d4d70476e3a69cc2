"""`summarize run`: topics into a folder of summaries, or onto the screen."""

import argparse
import json
import sys
from contextlib import nullcontext
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.commands.arguments import (
    Commands,
    add_command,
    add_config,
    add_inputs,
    config_of,
    parse_columns,
    positive,
    read_input,
    say_merged,
)
from summarize.commands.executing import check_since, loaded_executor, with_earlier
from summarize.commands.printing import FORMS, print_summaries
from summarize.commands.quick_look import print_run
from summarize.errors import ConfigError, CorpusError

if TYPE_CHECKING:
    from summarize.batch.record import RunReport
    from summarize.output.folder import Mode

_EXAMPLES = """\
  summarize run a.txt b.html c.pdf
  summarize run articles/ --format md > summary.md
  summarize run articles/ --output out
  summarize run topics.jsonl --output out --config extractive
  summarize run topics.jsonl --output out --set generate.target_words=80
  summarize run topics.jsonl --output out --resume
  summarize run topics.jsonl --output tuesday --since monday
  cat topics.jsonl | summarize run - --output out --limit 10

Without --output the summaries are printed, and nothing is written. In DIR:
summaries.jsonl, errors.jsonl, topics.jsonl (the input as read), run.json,
config.yaml, report.html, summaries.md. Ctrl-C finishes the topic at hand and leaves a
folder that --resume goes on with.

exit code: 0 all done; 1 a topic or a record of the input failed; 3 usage, config,
output (another config with --resume, too), or an input without a topic that can be
read; 130 stopped by Ctrl-C (143 by SIGTERM)
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `run`."""
    does = "summarize topics: a batch goes in, one cited summary a topic comes out"
    parser = add_command(commands, "run", does=does, examples=_EXAMPLES)
    add_inputs(parser)
    parser.add_argument(
        "--output",
        type=_folder,
        metavar="DIR",
        help="the folder to write; without it, or with -, summaries are printed and "
        "nothing is written",
    )
    parser.add_argument(
        "--format",
        choices=FORMS,
        help="how summaries are printed: text (the default), md, json (one list) or "
        "jsonl (a line each, as in summaries.jsonl)",
    )
    add_config(parser)
    _add_what(parser)
    _add_where(parser)
    _add_modes(parser)
    _add_telling(parser)
    parser.set_defaults(execute=execute)


def _add_what(parser: argparse.ArgumentParser) -> None:
    """Declare what is told of which topics."""
    parser.add_argument(
        "--query",
        metavar="TEXT",
        help="a question, or words, that the summaries are to answer (rank.query)",
    )
    parser.add_argument(
        "--since",
        type=Path,
        metavar="DIR",
        help="the folder of an earlier run: of a topic that it has (by id) tell what "
        "is new since, and which values changed",
    )
    parser.add_argument(
        "--limit", type=positive, metavar="N", help="only the first N topics"
    )


def _add_where(parser: argparse.ArgumentParser) -> None:
    """Declare who does the topics."""
    parser.add_argument(
        "--workers",
        type=positive,
        metavar="N",
        help="processes that share the topics, each with the models of its own; any "
        "number gives the same summaries (default: 1; of a cluster one a core)",
    )
    parser.add_argument(
        "--engine",
        choices=("local", "ray"),
        default="local",
        help="where the workers are: on this machine (local, the default) or on those "
        "of a Ray cluster (docs/cluster.md)",
    )
    parser.add_argument(
        "--address",
        metavar="HOST:PORT",
        help="the Ray cluster; without it that of RAY_ADDRESS or of this machine, else "
        "one is started for the run",
    )


def _add_modes(parser: argparse.ArgumentParser) -> None:
    """Declare what becomes of a run that stands in the folder."""
    modes = parser.add_mutually_exclusive_group()
    modes.add_argument(
        "--resume",
        action="store_true",
        help="go on with the run in DIR: do what is missing, changed or failed; with "
        "another config or other model files it is refused",
    )
    modes.add_argument(
        "--fresh", action="store_true", help="start the run in DIR anew; its files go"
    )


def _add_telling(parser: argparse.ArgumentParser) -> None:
    """Declare what is said meanwhile."""
    parser.add_argument(
        "--show",
        type=positive,
        nargs="?",
        const=1,
        metavar="N",
        help="also print the first N summaries with their sources (N: 1)",
    )
    parser.add_argument(
        "--quiet", action="store_true", help="say nothing but what failed"
    )
    parser.add_argument(
        "--log-json",
        action="store_true",
        help="write a JSON object a line on standard error: event (done, failed …), "
        "topic, stage, seconds, error, message, remedy (docs/runs.md)",
    )


def _folder(text: str) -> Path | None:
    """Read --output: None where it stands for the screen."""
    return None if text == "-" else Path(text)


def execute(arguments: argparse.Namespace) -> int:
    """Print the summaries; with a folder, run the batch and say where everything is."""
    from summarize.commands.progress import logged_as_json

    with logged_as_json(sys.stderr) if arguments.log_json else nullcontext():
        return _run(arguments)


def _run(arguments: argparse.Namespace) -> int:
    if arguments.output is None:
        return print_run(arguments)
    if arguments.format:
        raise ConfigError(
            "--format is for printing, without --output DIR; the forms of a folder are "
            "written by `summarize report DIR --format …`"
        )
    return _write(arguments)


def _write(arguments: argparse.Namespace) -> int:
    """Run the batch, write the page, say where everything is."""
    from summarize.batch.folder import RUN
    from summarize.batch.interrupt import StopRequest
    from summarize.batch.run import check_resume, run_batch
    from summarize.commands.progress import choose_progress, write_event
    from summarize.output.folder import check_folder, check_input

    mode = _mode(arguments)
    config = config_of(arguments)
    check_since(arguments.since, config, arguments.output)
    check_folder(arguments.output, RUN, mode)
    for name in arguments.inputs:
        if name != "-":
            check_input(Path(name), arguments.output, RUN)
    if mode == "resume" and "-" not in arguments.inputs:  # that can be read only once
        again = read_input(arguments.inputs, arguments.columns, each=arguments.each)
        check_resume(again, arguments.output, config, arguments.limit)
    topics = with_earlier(
        read_input(arguments.inputs, arguments.columns, each=arguments.each),
        arguments.since,
    )
    say_merged(arguments)
    with (
        loaded_executor(config, arguments) as executor,
        StopRequest(_stopping(arguments)) as stop,
    ):
        ended = run_batch(
            topics,
            executor,
            arguments.output,
            mode=mode,
            limit=arguments.limit,
            progress=choose_progress(
                sys.stderr,
                quiet=arguments.quiet,
                verbose=arguments.verbose,
                as_json=arguments.log_json,
                total=_total(arguments),
            ),
            stop=stop,
            may_wait="-" in arguments.inputs,
        )
    if not ended.counts.topics and not ended.stopped:
        raise CorpusError(
            f"{', '.join(arguments.inputs)}: no topic could be read; nothing was "
            f"written to {ended.folder}"
        )
    _report(ended, arguments)
    if arguments.log_json:
        write_event(
            sys.stderr,
            "ended",
            stopped=ended.stopped,
            seconds=round(ended.seconds, 3),
            **ended.counts.as_dict(),
        )
    if ended.stopped and stop.signal is not None:
        return 128 + stop.signal
    return 0 if ended.ok else 1


def _stopping(arguments: argparse.Namespace) -> str:
    """Return the line that a first Ctrl-C is answered with."""
    words = "finishing the topic at hand; once more stops at once"
    if not arguments.log_json:
        return f"\n{words}\n"
    return json.dumps({"event": "stopping", "message": words}) + "\n"


def _total(arguments: argparse.Namespace) -> int | None:
    """Return how many topics there will be, about; None where nobody can tell."""
    from summarize.corpus.counting import count_topics

    columns = parse_columns(arguments.columns)
    total = count_topics(arguments.inputs, columns=columns, each=arguments.each)
    limit: int | None = arguments.limit
    return limit if total is None else min(total, limit or total)


def _mode(arguments: argparse.Namespace) -> "Mode":
    if arguments.resume:
        return "resume"
    return "fresh" if arguments.fresh else "new"


def _report(ended: "RunReport", arguments: argparse.Namespace) -> None:
    """Write the pages, say where everything is, and show what was asked for."""
    from summarize.batch.stored_run import StoredRun
    from summarize.commands.report import write_reports

    stored = StoredRun(ended.folder)
    page = write_reports(stored, ended.folder)
    if arguments.show and len(stored):
        print_summaries(islice(stored, arguments.show), "text")
    if not arguments.quiet:
        sys.stdout.write("".join(f"{line}\n" for line in _closing(ended, page)))


def _closing(ended: "RunReport", page: Path) -> list[str]:
    from summarize.batch.folder import ERRORS, MARKDOWN, SUMMARIES
    from summarize.commands.progress import assumed_languages
    from summarize.report.words import count

    counts, folder = ended.counts, ended.folder
    summarized = counts.done - counts.empty
    facts = [f"{count(counts.topics, 'topic')} read", f"{summarized} summarized"]
    if counts.empty:
        facts.append(f"{counts.empty} without a sentence to tell")
    if counts.kept:
        facts.append(f"{counts.kept} done before")
    if counts.dropped:
        facts.append(f"{count(counts.dropped, 'old summary', 'old summaries')} dropped")
    failed = [f"{count(counts.failed, 'topic')} failed"] if counts.failed else []
    if counts.broken:
        failed.append(f"{count(counts.broken, 'broken record')} of the input")
    if failed:
        facts.append(f"{', '.join(failed)}: see {folder / ERRORS}")
    lines = [
        f"{'; '.join(facts)} ({ended.seconds:.1f} s)",
        f"summaries: {folder / SUMMARIES}, {folder / MARKDOWN}",
        f"page:      {page}",
    ]
    lines += assumed_languages(counts.languages)
    if ended.stopped:
        lines.append("stopped before the end: the same command with --resume goes on")
    return lines
