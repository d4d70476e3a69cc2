"""The machine as the models see it: processor, cores, devices."""

import os
import platform
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarize.cores import usable_cores

_PROCESSOR: Final = Path("/proc/cpuinfo")
_FEATURES: Final = (
    ("AVX2", "_is_avx2_supported", "models in float32 at a usable speed"),
    (
        "AVX-512",
        "_is_avx512_supported",
        "faster sums; near ties may come out otherwise",
    ),
    ("BF16", "_is_avx512_bf16_supported", "products in bfloat16"),
    (
        "AMX",
        "_is_amx_tile_supported",
        "writer.kind=causal works in bfloat16, several times as fast",
    ),
)


@dataclass(frozen=True, slots=True)
class Feature:
    """What a processor may have, what it is good for, and whether this one has it."""

    name: str
    gives: str
    there: bool


@dataclass(frozen=True, slots=True)
class Device:
    """Where a model can run: the value for `device` in a config, and what it is."""

    name: str
    what: str


@dataclass(frozen=True, slots=True)
class Machine:
    """A processor, its cores and the devices beside it.

    `vectors` is what torch sums with, which may be less than is there
    (`ATEN_CPU_CAPABILITY`). `cores` is what the machine has, `usable` what this process
    has of it, `threads` what a model takes. Memory in GiB stands with a device.
    """

    processor: str
    architecture: str
    features: tuple[Feature, ...]
    vectors: str
    cores: int
    usable: int
    threads: int
    devices: tuple[Device, ...]


def look_at_machine() -> Machine:
    """Return what this machine has; loads torch, and asks devices their names."""
    import torch

    return Machine(
        processor=_processor(),
        architecture=platform.machine(),
        features=tuple(
            # an older torch does not ask for all of them
            Feature(name, gives, there=bool(getattr(torch.cpu, asks, bool)()))
            for name, asks, gives in _FEATURES
        ),
        vectors=torch.backends.cpu.get_cpu_capability(),
        cores=os.cpu_count() or 1,
        usable=usable_cores(),
        threads=torch.get_num_threads(),
        devices=_devices(),
    )


def _processor() -> str:
    """Return the name of the processor, "" where the system does not tell."""
    try:
        lines = _PROCESSOR.read_text("utf-8", errors="replace").splitlines()
    except OSError:
        return platform.processor()
    names = (line.partition(":")[2].strip() for line in lines if "model name" in line)
    return next(names, platform.processor())


def _devices() -> tuple[Device, ...]:
    """Return the devices, those that `auto` prefers first."""
    import torch

    found = []
    for number in range(torch.cuda.device_count()):
        card = torch.cuda.get_device_properties(number)
        memory = card.total_memory / 2**30
        found.append(Device("cuda", f"{card.name}, {memory:.0f} GiB"))
    if torch.backends.mps.is_available():
        found.append(Device("mps", "the graphics of an Apple processor"))
    return (*found, Device("cpu", "the processor"))
