"""`summarize tune`: search config keys for better scores, confirmed on other topics."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.commands.arguments import (
    Commands,
    add_command,
    add_inputs,
    positive,
    read_all,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from summarize.tuning import TuneResult

_EXAMPLES = """\
  summarize tune topics.jsonl --search configs/search/extractive.yaml --output out

In DIR: tuning.html, tuning.md, trials.jsonl and best.yaml – or unconfirmed.yaml, where
the gain on topics that no trial saw is not certain, or they are fewer than 20. The same
command goes on with a search that was stopped.

exit code: 0 searched; 1 a record of the input failed; 3 usage, input, search or output
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `tune`."""
    does = "search config keys for better scores on topics with references"
    parser = add_command(commands, "tune", does=does, examples=_EXAMPLES)
    add_inputs(parser)
    parser.add_argument(
        "--search",
        required=True,
        metavar="FILE|NAME",
        help="the search (its config, keys with ranges, objective, trials), or the "
        "name of a shipped one such as extractive",
    )
    parser.add_argument(
        "--output", required=True, type=Path, metavar="DIR", help="the folder to write"
    )
    parser.add_argument(
        "--limit", type=positive, metavar="N", help="only the first N topics"
    )
    parser.add_argument(
        "--workers",
        type=positive,
        default=1,
        metavar="N",
        help="processes that share the topics of every trial; any number finds the "
        "same (default: 1)",
    )
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Search, confirm the winner, say what it gains and where it stands."""
    from summarize.tuning import make_cached_summarizer, read_search, tune

    search = read_search(arguments.search)
    topics, broken = read_all(arguments)
    make_summarizer = make_cached_summarizer(
        search.config, search.objective, timed=search.cost
    )
    result = tune(
        topics, search, make_summarizer, arguments.output, n_workers=arguments.workers
    )
    sys.stdout.write(_closing(result, search.objective, arguments.output))
    return 1 if broken else 0


def _closing(
    result: "TuneResult", objective: "Mapping[str, float]", folder: Path
) -> str:
    from summarize.tuning.folder import MARKDOWN, PAGE
    from summarize.tuning.objective import in_points, objective_words

    name = "best" if result.is_better else "unconfirmed"
    lines = [
        f"trial {result.trial} of {result.n_trials} is {result.verdict}",
        f"gain: {in_points(result.gain)} points of {objective_words(objective)} on "
        f"{result.n_held_back} held-back topics",
        f"config: {folder / f'{name}.yaml'}",
        f"report: {folder / MARKDOWN}",
        f"page: {folder / PAGE}",
    ]
    if result.more_than_asked:
        lines.append(result.more_than_asked)
    return "".join(f"{line}\n" for line in lines)
