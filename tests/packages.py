"""Foreign packages as an installer leaves them: modules, and the metadata beside."""

from collections.abc import Mapping
from pathlib import Path


def install(
    folder: Path, name: str, entries: str, modules: Mapping[str, str] | None = None
) -> None:
    """Put a package into a folder of the path; `entries` are its entry points."""
    metadata = folder / f"{name}-1.0.dist-info"
    metadata.mkdir(parents=True)
    about = f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n"
    (metadata / "METADATA").write_text(about, encoding="utf-8")
    (metadata / "entry_points.txt").write_text(entries, encoding="utf-8")
    for module, code in (modules or {}).items():
        (folder / f"{module}.py").write_text(code, encoding="utf-8")
