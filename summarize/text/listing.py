"""Many names in a few words, for a line that warns."""

from collections.abc import Sequence
from typing import Final

_FEW: Final = 3


def first_names(names: Sequence[str]) -> str:
    """Return the first three names on one line: `a, b, c …`; `none` where none is."""
    first = ", ".join(" ".join(name.split()) for name in names[:_FEW])
    return first + (" …" if len(names) > _FEW else "") or "none"
