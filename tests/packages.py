"""Foreign packages as an installer leaves them: modules, and the metadata beside."""

from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

Entries: TypeAlias = Mapping[str, Mapping[str, str]]


def install(folder: Path, name: str, entries: Entries, **modules: str) -> None:
    """Put a package into a folder of the path: its entry points by group, its code."""
    metadata = folder / f"{name}-1.0.dist-info"
    metadata.mkdir(parents=True)
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    (metadata / "METADATA").write_text(about, encoding="utf-8")
    lines: list[str] = []
    for group, things in entries.items():
        lines += [f"[{group}]", *(f"{key} = {value}" for key, value in things.items())]
    (metadata / "entry_points.txt").write_text("\n".join(lines), encoding="utf-8")
    for module, code in modules.items():
        (folder / f"{module}.py").write_text(code, encoding="utf-8")
