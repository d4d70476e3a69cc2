"""Offline: nothing is fetched, from hub or host; what is on this machine is all."""

import os
import sys
from typing import Final

SWITCHES: Final = ("HF_HUB_OFFLINE", "TRANSFORMERS_OFFLINE")
_YES: Final = frozenset({"1", "ON", "TRUE", "YES"})
_READ_ONCE: Final = ("huggingface_hub.constants", "datasets.config")


def go_offline() -> None:
    """Put this process offline, and those that it starts; there is no way back.

    The same as HF_HUB_OFFLINE=1 in the environment, which libraries read only as they
    are imported: those that are there already are told.
    """
    os.environ[SWITCHES[0]] = "1"
    for name in _READ_ONCE:
        if name in sys.modules:
            setattr(sys.modules[name], SWITCHES[0], True)


def offline_by() -> str | None:
    """Return the variable of the environment that puts this process offline, if any."""
    for name in SWITCHES:
        if os.environ.get(name, "").upper() in _YES:
            return name
    return None
