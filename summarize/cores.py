"""How many cores this process really has, whatever the machine says."""

import os
from pathlib import Path

_GROUP = Path("/sys/fs/cgroup")
_THREADS = "OMP_NUM_THREADS"


def usable_threads() -> int:
    """Return how many threads this process may compute with: its cores.

    Fewer or more where OMP_NUM_THREADS says so, by which torch goes, too.
    """
    told = os.environ.get(_THREADS, "")
    return int(told) if told.isdecimal() and int(told) else usable_cores()


def usable_cores(group: Path = _GROUP) -> int:
    """Return how many cores this process may use, at least 1.

    Of the machine's those that it is bound to, and no more than the time that its
    control group (`group`; Linux, containers) is given: half a core counts as one.
    """
    cores = os.cpu_count() or 1
    if hasattr(os, "sched_getaffinity"):
        cores = len(os.sched_getaffinity(0))
    share = _share(group)
    return cores if share is None else max(1, min(cores, int(share)))


def _share(group: Path) -> float | None:
    """Return the cores that a control group may keep busy; None where it may all."""
    try:
        if (second := group / "cpu.max").is_file():
            quota, period = second.read_text("utf-8").split()
        else:
            first = group / "cpu"
            quota = (first / "cpu.cfs_quota_us").read_text("utf-8")
            period = (first / "cpu.cfs_period_us").read_text("utf-8")
        share = int(quota) / int(period)
    except (OSError, ValueError, ZeroDivisionError):  # none, or "max": all
        return None
    return share if share > 0 else None  # -1: all
