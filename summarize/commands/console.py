"""The terminal that a command writes to: how wide it is, what it can show."""

import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

_WIDTHS = (40, 120)
_USUAL_WIDTH = 88


def columns() -> int:
    """Return the columns of the terminal, within what can be read; 88 elsewhere."""
    least, most = _WIDTHS
    found = shutil.get_terminal_size((_USUAL_WIDTH, 24)).columns
    return min(max(found, least), most)


def open_console() -> "Console":
    """Return standard output, with bold and colour where that is a terminal.

    `NO_COLOR` in the environment leaves bold, and `TERM=dumb` leaves nothing. Where it
    was closed, printing raises BrokenPipeError.
    """
    from rich.console import Console

    class _Output(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # rich itself would end with exit code 1

    return _Output(file=sys.stdout, width=columns(), highlight=False, markup=False)
