"""The command line: arguments in, an exit code out; the commands do the work.

Exit codes: 0 done; 1 a topic or a record failed, a gate says worse, `cite --strict`
found a sentence without support, or a bundled model does not work; 2 not comparable; 3
usage, input, config or output; 70 a fault of this program; 130 stopped. docs/runs.md
has the table.
"""

import argparse
import errno
import gc
import io
import os
import sys
import traceback
import warnings
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shlex import quote
from typing import Any, NoReturn

from summarize.commands import (
    cite,
    config,
    doctor,
    evaluate,
    group,
    inspect,
    report,
    run,
    score,
    tune,
    validate,
)
from summarize.errors import ComparisonError, SummarizeError, install_words

COMMANDS = (
    run,
    group,
    inspect,
    cite,
    score,
    evaluate,
    tune,
    report,
    validate,
    config,
    doctor,
)

DONE, FAILED, NOT_COMPARABLE, USAGE = 0, 1, 2, 3
FAULT, STOPPED, PIPE_CLOSED = 70, 130, 141

_NEW_OBJECTS = (
    50_000  # before garbage is looked for; nearly all that loading makes stays
)

_Commands = argparse._SubParsersAction

_EPILOG = """\
examples:
  summarize run articles/ --output out
  summarize run topics.jsonl --output out --config extractive --limit 20
  summarize inspect articles/ --stage clean
  summarize cite summary.txt --sources articles/

`summarize COMMAND --help` says more about a command, and what its exit codes mean; 70
is a fault of this program.
"""


class _Parser(argparse.ArgumentParser):
    """A parser that ends with the exit code for usage errors that this project has."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Parse; an option with an optional word takes none but one of its choices.

        argparse alone would take the SUMMARY of `cite --strict SUMMARY` for it.
        """
        given = list(sys.argv[1:] if args is None else args)
        words = {
            name: action
            for action in self._actions
            if action.nargs == "?" and action.choices
            for name in action.option_strings
        }
        for place, name in enumerate(given):
            action = words.get(name)
            following = given[place + 1 : place + 2]
            if action and not set(following) & set(action.choices or ()):
                given[place] = f"{name}={action.const}"
        return super().parse_known_args(given, namespace)

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        """Say what to type where a command is not one, or was left out.

        argparse would call it an invalid choice of COMMAND: `summarize article.txt`.
        """
        if isinstance(action, _Commands) and value not in action.choices:
            self.error(_no_command(value, action.choices))
        super()._check_value(action, value)

    def error(self, message: str) -> NoReturn:
        """Print the usage and one line of what is wrong; exit with 3."""
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"summarize: error: {message}\n")


def _no_command(word: str, commands: Iterable[str]) -> str:
    from summarize.options import did_you_mean, nearest_word

    if os.path.exists(word):  # a word of any length: Path refuses long ones
        return f"{word} is no command; to summarize it: summarize run {quote(word)}"
    names = list(commands)
    near = did_you_mean(nearest_word(word, names))
    return f"there is no command {word!r}; there are {', '.join(names)}{near}"


class _Version(argparse.Action):
    """Print what a report of a fault has to tell; nothing heavy is imported."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        """Print the versions and exit with 0."""
        from summarize.commands.version import version_lines

        sys.stdout.write("".join(f"{line}\n" for line in version_lines()))
        parser.exit(DONE)


class _Completion(argparse.Action):
    """Print the completion of a shell, made of the parser by the extra completion."""

    def __call__(
        self, parser: argparse.ArgumentParser, _: object, shell: Any, *__: object
    ) -> None:
        """Print the script and exit with 0; with 3 where the extra is not there."""
        try:
            from shtab import complete
        except ImportError:
            remedy = install_words("completion")
            parser.error(f"--completion needs the extra completion: {remedy}")
        sys.stdout.write(complete(parser, shell) + "\n")
        parser.exit(DONE)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    parser = _Parser(
        prog="summarize",
        description="Many articles about one event in, one merged summary out, every "
        "sentence cited.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version",
        action=_Version,
        nargs=0,
        help="show the versions of summarize, Python and the libraries, and "
        "the bundled models",
    )
    parser.add_argument(
        "--completion",
        action=_Completion,
        choices=("bash", "zsh", "tcsh"),
        help="print what makes a shell complete commands and options, to be sourced "
        "(needs the extra completion)",
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add_to(commands)
    for each in commands.choices.values():
        each.allow_abbrev = False  # --quer may be another option next year
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code; errors are one line on stderr."""
    if sys.stdout is None:  # closed by whoever started us
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    gc.set_threshold(_NEW_OBJECTS)
    arguments = _parsed(argv)
    try:
        with _warned(arguments):
            code: int = arguments.execute(arguments)
        sys.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        return _ended_by(error, arguments)
    return code


@contextmanager
def _warned(arguments: argparse.Namespace) -> Iterator[None]:
    """Show warnings as a line without the place in the source; a kind of ours once."""
    told = set[object]()

    def show(
        message: Warning | str, category: type[Warning], *_: object, **__: object
    ) -> None:
        ours = category.__module__.startswith(f"{__package__}.")
        kind: object = category if ours else str(message)
        if kind not in told:
            told.add(kind)
            _warn(arguments, str(message))

    with warnings.catch_warnings():
        warnings.showwarning = show
        yield


def _parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """Return the arguments; an unknown option is told with the nearest one."""
    parser = build_parser()
    arguments, unknown = parser.parse_known_args(argv)
    if unknown:
        from summarize.options import did_you_mean, nearest_word

        [commands] = [a for a in parser._actions if isinstance(a, _Commands)]
        command: argparse.ArgumentParser = commands.choices[arguments.command]
        options = [name for a in command._actions for name in a.option_strings]
        there = {name.lstrip("-"): name for name in options}  # dashes are all alike
        word = unknown[0].partition("=")[0].lstrip("-")
        hint = did_you_mean(there.get(nearest_word(word, there) or ""))
        command.error(f"unrecognized arguments: {' '.join(unknown)}{hint}")
    return arguments


def _ended_by(error: BaseException, arguments: argparse.Namespace) -> int:
    """Say what ended a command, and return its exit code."""
    kind = type(error).__name__
    if isinstance(error, SummarizeError):
        if arguments.verbose and not arguments.log_json:
            traceback.print_exc()
        _say(arguments, kind, f"error: {error}")
        return NOT_COMPARABLE if isinstance(error, ComparisonError) else USAGE
    if isinstance(error, BrokenPipeError):
        _drop_output()
        return PIPE_CLOSED
    if isinstance(error, OSError):
        name = error.filename or _what_is_full(error, arguments)
        _say(arguments, kind, f"error: {name}: {error.strerror or error}")
        return USAGE
    if isinstance(error, KeyboardInterrupt):
        _say(arguments, kind, f"stopped at once{_goes_on(arguments)}")
        return STOPPED
    if arguments.log_json:  # of a fault, where it happened
        _say(arguments, kind, traceback.format_exc())
    else:
        traceback.print_exc()
        _say(arguments, kind, "error: a fault of summarize, see above")
    return FAULT


def _say(arguments: argparse.Namespace, kind: str, words: str) -> None:
    """Write what ended the command: a line, or with --log-json the event `error`."""
    if arguments.log_json:
        from summarize.commands.progress import write_event

        message = words.removeprefix("error: ")
        write_event(sys.stderr, "error", error=kind, message=message)
    else:
        print(f"summarize: {words}", file=sys.stderr)


def _warn(arguments: argparse.Namespace, words: str) -> None:
    """Write a warning: a line, or with --log-json the event `log`."""
    if arguments.log_json:
        from summarize.commands.progress import write_event

        write_event(sys.stderr, "log", level="warning", message=words)
    else:
        print(f"summarize: warning: {words}", file=sys.stderr)


def _goes_on(arguments: argparse.Namespace) -> str:
    """Say how to go on with what was stopped, where there is something of it."""
    if arguments.command == "run" and arguments.output:
        from summarize.batch.folder import RECORD

        if Path(arguments.output, RECORD).exists():
            return "; --resume goes on"
    if arguments.command == "tune":
        from summarize.tuning.folder import STUDY

        if Path(arguments.output, STUDY).exists():
            return "; the same command goes on"
    return ""


def _what_is_full(error: OSError, arguments: argparse.Namespace) -> str:
    """Name what an error without a file name is about, as far as it can be told."""
    if error.errno not in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return "file"
    _drop_output()
    if arguments.command in ("evaluate", "tune"):  # the others name their files
        return f"standard output or a file in {arguments.output}"
    return "standard output"


def _drop_output() -> None:
    # what is still buffered would fail again when Python ends
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
