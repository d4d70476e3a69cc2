"""registry: what can be added from outside, by name; built-in things come in so too.

An extension point is a group of entry points; the ones of this package stand in its
pyproject.toml. A thing is named by its entry point, or as `module:object`. Nothing is
imported before it is asked for, and nothing is used only because it is installed: a
config, the command line or the ending of a file names it.
"""

import difflib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from pkgutil import resolve_name
from typing import Any, Final

from summarize.errors import ConfigError

_PACKAGE: Final = "summarize"
_PROJECT: Final = Path(__file__).parent.parent / "pyproject.toml"  # in a checkout
_STALE: Final = (
    "what is installed of summarize does not fit its code; run `pip install -e .` in "
    "the checkout"
)


@dataclass(frozen=True, slots=True)
class ExtensionPoint:
    """The things of one kind: `group` of their entry points, `thing` in messages."""

    group: str
    thing: str

    def names(self) -> list[str]:
        """Return the names of all that is installed, sorted; nothing is imported.

        Raises ConfigError where the installation lacks what this package registers.
        """
        names = sorted({entry.name for entry in _installed(self.group)})
        if not names:
            raise ConfigError(f"{self.group}: nothing is registered; {_STALE}")
        return names

    def load(self, name: str) -> Any:
        """Return the thing that `name` stands for: an entry point or `module:object`.

        Raises ConfigError for a name that nothing has, or several packages; and for a
        thing that cannot be imported, with the package that it comes from.
        """
        if ":" in name:
            return self._resolve(name)
        found = [entry for entry in _installed(self.group) if entry.name == name]
        if not found:
            raise ConfigError(self._unknown(name))
        if len(found) > 1:
            owners = " and ".join(sorted(map(_owner, found)))
            raise ConfigError(
                f"the {self.thing} {name!r} comes from {owners}; uninstall one, or "
                f"name it as module:object: {found[0].value} or {found[1].value}"
            )
        return self._import(found[0])

    def _resolve(self, name: str) -> Any:
        try:
            return resolve_name(name)
        except Exception as error:  # whatever a foreign module does when imported
            mend = "check the name, module:object, or mend the module"
            if isinstance(error, ImportError):
                mend = "install its package, or put its folder on PYTHONPATH"
            raise ConfigError(
                f"the {self.thing} {name} cannot be imported ({_reason(error)}); {mend}"
            ) from error

    def _import(self, entry: EntryPoint) -> Any:
        try:
            return entry.load()
        except Exception as error:  # whatever a foreign module does when imported
            owner = _owner(entry)
            mend = f"mend or uninstall {owner}"
            raise ConfigError(
                f"the {self.thing} {entry.name!r} of the package {owner} cannot be "
                f"imported from {entry.value} ({_reason(error)}); "
                f"{_STALE if owner == _PACKAGE else mend}"
            ) from error

    def _unknown(self, name: str) -> str:
        if name in _declared(self.group):
            return f"the {self.thing} {name!r} is not registered; {_STALE}"
        names = self.names()
        near = difflib.get_close_matches(name, names, n=1)
        return (
            f"there is no {self.thing} {name!r}; there are {', '.join(names)}, and "
            "what you name as module:object"
            f"{f'; did you mean {near[0]}?' if near else ''}"
        )


WRITERS: Final = ExtensionPoint("summarize.writers", "kind of writer")
READERS: Final = ExtensionPoint("summarize.readers", "reader of articles")
TABLE_READERS: Final = ExtensionPoint("summarize.table_readers", "reader of tables")
CLEANING_RULES: Final = ExtensionPoint("summarize.cleaning_rules", "set of rules")
BASELINES: Final = ExtensionPoint("summarize.baselines", "baseline")


@cache
def _installed(group: str) -> Sequence[EntryPoint]:
    return tuple(_all_installed().select(group=group))


@cache
def _all_installed() -> Any:
    return entry_points()  # reads the metadata of every package


def _owner(entry: EntryPoint) -> str:
    """Return the name of the package that an entry point comes from."""
    return entry.dist.name if entry.dist else "without a name"


def _declared(group: str) -> Sequence[str]:
    """Return the names that the pyproject.toml of a checkout registers."""
    if not _PROJECT.is_file():
        return ()
    project = tomllib.loads(_PROJECT.read_text(encoding="utf-8")).get("project", {})
    if project.get("name") != _PACKAGE:
        return ()
    return tuple(project.get("entry-points", {}).get(group, ()))


def _reason(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
