"""`summarize config`: what is set, key by key, and what a key does."""

import argparse
import sys
from typing import TYPE_CHECKING

from summarize.commands.arguments import (
    Commands,
    add_command,
    add_config,
    config_of,
)
from summarize.commands.console import columns

if TYPE_CHECKING:
    from summarize.config import Config
    from summarize.keys import Key

_EXAMPLES = """\
  summarize config --show
  summarize config --show --config mini --set generate.target_words=90 > mine.yaml
  summarize config --explain generate.target_words
  summarize config --explain plan --config merging

--show prints a config that --config reads back, with what each key does; of a value
that is not the default, the comment tells the default. --explain takes a key, or a
table for all of its keys.
"""


def add_to(commands: Commands) -> None:
    """Declare the arguments of `config`."""
    does = "show a config with what each key does, or explain a key"
    parser = add_command(commands, "config", does=does, examples=_EXAMPLES)
    wanted = parser.add_mutually_exclusive_group(required=True)
    wanted.add_argument(
        "--show",
        action="store_true",
        help="print the config that --config and --set give",
    )
    wanted.add_argument(
        "--explain",
        metavar="KEY",
        help="what a key does, its default, its range and the shipped configs that set "
        "it; with --config or --set also what it is there",
    )
    add_config(parser)
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print the config, or what was asked of a key."""
    from summarize.keys import explain_key, find_keys, show_config

    config = config_of(arguments)
    if arguments.show:
        sys.stdout.write(f"# {_named(arguments)}, every key\n{show_config(config)}")
        return 0
    keys = find_keys(arguments.explain)
    asks = arguments.config is not None or arguments.overrides
    told = [
        explain_key(key, columns(), *_now(key, config) if asks else ()) for key in keys
    ]
    sys.stdout.write("\n\n".join(told) + "\n")
    return 0


def _named(arguments: argparse.Namespace) -> str:
    """Say in the words of the command line which config this is."""
    return " ".join(
        [
            str(arguments.config or "default"),
            *(f"--set {override}" for override in arguments.overrides),
        ]
    )


def _now(key: "Key", config: "Config") -> tuple[object, ...]:
    """Return the value of a key; nothing where the kind of writer has no such key."""
    if key.kinds and config.writer.kind not in key.kinds:
        return ()
    values = config.model_dump(mode="json")
    for name in key.name.split("."):
        values = values[name]
    return (values,)
