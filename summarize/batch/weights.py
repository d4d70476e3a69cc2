"""The name of the models that a config names: equal files have equal digests."""

import hashlib
import json
from collections.abc import Iterator
from importlib import metadata
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from summarize.config import Config
from summarize.hub import cached_commit, hub_id
from summarize.tagging.tagger import FOLDER

_KEYS: Final = ("model", "adapter", "verifier")
_BUNDLED: Final = {"encoder": FOLDER}
"""Values whose folder has another name."""
_NO_FILES: Final = ("builtin", "off")


def digest_weights(config: Config) -> str:
    """Return `sha256:` and the digest of the models that a config names.

    A bundled or local model counts with the names and contents of its files, one of a
    package with its version, one of the hub with its commit in the cache: so ask once
    the models are loaded. A model behind an endpoint is known by its name alone, which
    stands in the config. The folder that a local model lies in does not count.
    """
    found = [[key, _state(name, revision)] for key, name, revision in _models(config)]
    return "sha256:" + hashlib.sha256(json.dumps(found).encode()).hexdigest()


def hub_commits(config: Config) -> dict[str, str]:
    """Return the checkpoints of the hub that are in use, `id@commit`, by their keys.

    The commit is that in the cache: so ask once the models are loaded.
    """
    found = {}
    for key, name, revision in _models(config):
        if not _here(name) and (commit := cached_commit(name, revision)):
            found[key] = str(hub_id(name)._replace(revision=commit))
    return found


def _models(config: Config) -> Iterator[tuple[str, str, str | None]]:
    """Yield the keys that name models in use, the names, and the revisions wanted."""
    for table, options in config.tables.items():
        values: dict[str, Any] = options.model_dump(mode="json")
        if values.get("enabled") is False or "base_url" in values:
            continue
        for key in _KEYS:
            name = values.get(key)
            if isinstance(name, str) and name not in _NO_FILES:
                yield f"{table}.{key}", name, values.get("revision")


def _state(name: str, revision: str | None) -> str:
    if path := _here(name):
        return _digest_files(path)
    try:
        return metadata.version(name)
    except (metadata.PackageNotFoundError, ValueError):
        return cached_commit(name, revision) or ""


def _here(name: str) -> Path | None:
    """Return the file or folder of a model that is bundled or local."""
    bundled = Path(str(files("summarize.models"))) / _BUNDLED.get(name, name)
    both = (bundled, Path(name).expanduser())
    return next((path for path in both if path.exists()), None)


def _digest_files(path: Path) -> str:
    """Return the digest of a file, or of the files of a folder but for hidden ones."""
    found = hashlib.sha256()
    for each in sorted(path.rglob("*")) if path.is_dir() else [path]:
        name = each.relative_to(path)
        if any(part.startswith(".") for part in name.parts) or not each.is_file():
            continue
        with each.open("rb") as file:
            found.update(f"{name.as_posix()}\0".encode(errors="surrogateescape"))
            found.update(hashlib.file_digest(file, "sha256").digest())
    return found.hexdigest()
