"""What a run needs before its first topic: the earlier run and the executor."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from summarize.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from summarize.batch.executors import Executor
    from summarize.config import Config
    from summarize.schema import Failure, Topic


def check_since(
    folder: "Path | None", config: "Config", output: "Path | None" = None
) -> None:
    """Raise ConfigError where --since does not fit the config or the folder to write.

    None is no --since.
    """
    from summarize.stages.plan import NEEDS_PLAN

    if folder is None:
        return
    if config.generate.mode == "whole":
        raise ConfigError(f"--since: {NEEDS_PLAN}")
    if output and folder.resolve() == output.resolve():
        raise ConfigError(
            f"--since {folder}: is the folder to write; name that of an earlier run"
        )


def with_earlier(
    items: "Iterator[Topic | Failure]", folder: "Path | None"
) -> "Iterator[Topic | Failure]":
    """Return topics with what the run in --since told of them, where it has them."""
    if folder is None:
        return items
    from summarize.batch.earlier import EarlierRun

    return EarlierRun(folder).with_earlier(items)


@contextmanager
def loaded_executor(
    config: "Config", arguments: argparse.Namespace
) -> "Iterator[Executor]":
    """Open the executor that --engine asks for, and show what is loaded for it."""
    from summarize.batch.executors import open_cluster, open_executor
    from summarize.commands.progress import loading

    if arguments.address and arguments.engine != "ray":
        raise ConfigError("--address is that of a Ray cluster: it needs --engine ray")
    opened = (
        open_cluster(config, arguments.workers, arguments.address)
        if arguments.engine == "ray"
        else open_executor(config, arguments.workers or 1)
    )
    with ExitStack() as stack:
        with loading(sys.stderr, quiet=arguments.quiet or arguments.log_json):
            executor = stack.enter_context(opened)
        yield executor
