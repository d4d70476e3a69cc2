"""`summarize doctor`: what is installed here, and whether it works."""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from summarize.commands.arguments import Commands, add_command

if TYPE_CHECKING:
    from rich.console import Console

    from summarize.doctor.extras import Extra
    from summarize.doctor.machine import Machine
    from summarize.doctor.models import ModelCheck

_EXAMPLES = """\
  summarize doctor
  summarize doctor --format json > doctor.json

Every bundled model is loaded on the processor and asked something; nothing is fetched.

exit code: 0 all bundled models work; 1 one does not
"""
Rows = Iterable[tuple[str, str]]


def add_to(commands: Commands) -> None:
    """Declare the arguments of `doctor`."""
    does = "tell what is installed on this machine, and try the bundled models"
    parser = add_command(commands, "doctor", does=does, examples=_EXAMPLES)
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(execute=execute)


def execute(arguments: argparse.Namespace) -> int:
    """Print what was found; 1 where a bundled model does not work."""
    from summarize.commands.progress import loading
    from summarize.doctor.extras import look_at_extras
    from summarize.doctor.machine import look_at_machine
    from summarize.doctor.models import check_models
    from summarize.libraries import library_versions
    from summarize.offline import go_offline

    go_offline()
    with loading(sys.stderr):
        found = _Found(
            library_versions(),
            look_at_machine(),
            look_at_extras(),
            list(check_models()),
        )
    if arguments.format == "json":
        sys.stdout.write(json.dumps(_as_json(found), indent=2) + "\n")
    else:
        _show(found)
    return 0 if found.works else 1


@dataclass(frozen=True, slots=True)
class _Found:
    """Versions by library, the machine, the extras, and how the models did."""

    libraries: dict[str, str]
    machine: "Machine"
    extras: "list[Extra]"
    models: "list[ModelCheck]"

    @property
    def works(self) -> bool:
        """Whether every bundled model does."""
        return not any(model.problem for model in self.models)


def _programs() -> dict[str, str]:
    import platform

    import summarize

    return {
        "summarize": summarize.__version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
    }


def _as_json(found: _Found) -> dict[str, Any]:
    """Return it all under the names of the records it comes from."""
    return {
        "works": found.works,
        **_programs(),
        "machine": asdict(found.machine),
        "models": [asdict(model) for model in found.models],
        "extras": [
            {**asdict(extra), "installed": extra.installed} for extra in found.extras
        ],
        "libraries": found.libraries,
    }


def _show(found: _Found) -> None:
    """Print it as wide as the terminal, models that do not work last and at length."""
    from summarize.commands.console import open_console

    console, machine = open_console(), found.machine
    _show_table(console, "Versions", _programs().items())
    _show_table(console, "Machine", _machine_rows(machine))
    features = (
        (f"{each.name}: {_yes(each.there)}", each.gives) for each in machine.features
    )
    _show_table(console, "Processor features", features)
    devices = ((device.name, device.what) for device in machine.devices)
    _show_table(console, "Devices, the first is auto", devices)
    _show_table(console, "Extras", map(_extra_row, found.extras))
    _show_table(console, "Libraries", [("", _listed(found.libraries))])
    _show_table(console, "Bundled models", map(_model_row, found.models))
    if not found.works:
        console.print(
            "\nA bundled model does not work: reinstall summarize from an unbroken "
            "checkout or wheel.",
            style="bold",
        )


def _machine_rows(machine: "Machine") -> Rows:
    name = machine.processor or "a processor without a name"
    yield "processor", f"{name} ({machine.architecture})"
    yield "torch sums with", machine.vectors
    yield "cores", f"{machine.usable} usable of {machine.cores}"
    yield "threads of a model", f"{machine.threads} (OMP_NUM_THREADS sets it)"


def _extra_row(extra: "Extra") -> tuple[str, str]:
    there = [f"{name} {version}" for name, version in extra.packages.items() if version]
    if extra.installed:
        return extra.name, f"{extra.gives}: {', '.join(there)}"
    lacks = ", ".join(name for name, version in extra.packages.items() if not version)
    return extra.name, f"{extra.gives}: missing ({lacks}); {extra.remedy}"


def _model_row(model: "ModelCheck") -> tuple[str, str]:
    if model.problem:
        return model.name, f"{model.gives}: DOES NOT WORK, {model.problem}"
    return model.name, f"{model.gives}: works, {model.seconds:.1f} s"


def _listed(versions: dict[str, str]) -> str:
    return ", ".join(f"{name} {version}" for name, version in versions.items())


def _yes(there: bool) -> str:
    return "yes" if there else "no"


def _show_table(console: "Console", title: str, rows: Rows) -> None:
    """Print a title and rows of a name and words, wrapped beside the name."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    for name, words in rows:
        table.add_row(f"  {name}", words)
    console.print(title, style="bold")
    console.print(table)
