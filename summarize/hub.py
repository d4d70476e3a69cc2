"""Where a checkpoint is: a folder, or an id of the hub, fetched once into its cache.

Of the hub only data is fetched: no code, and no weights that are pickled, since reading
those can run code. The commit that was read is told, so that records can name it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, NamedTuple

from summarize.errors import ModelError, first_line
from summarize.offline import offline_by

_NOT_FETCHED: Final = (
    *("*.bin", "*.pt", "*.pth", "*.ckpt", "*.pkl", "*.pickle", "*.py"),
    *("*.h5", "*.msgpack", "*.ot", "*.tflite", "*.gguf", "*.onnx*", "*.mlmodel"),
    *("onnx/*", "openvino/*", "coreml/*", "original/*", "consolidated*"),
)
"""Code, pickles, and weights of other engines."""
_SAFE: Final = {
    "pytorch_model*.bin": "model*.safetensors",
    "adapter_model*.bin": "adapter_model*.safetensors",
}
"""Files of pickled weights, and what is read in their place."""
_CONVERTER: Final = "https://huggingface.co/spaces/safetensors/convert"


class HubId(NamedTuple):
    """A checkpoint of the hub; a branch, tag or commit of it, or None: its default."""

    name: str
    revision: str | None = None

    def __str__(self) -> str:
        """Return it as configs name it: `id` or `id@revision`."""
        return f"{self.name}@{self.revision}" if self.revision else self.name


class Found(NamedTuple):
    """The folder of a checkpoint, and its name for records: no path of this machine.

    That is the folder's name, or `id@commit` of the hub.
    """

    folder: Path
    name: str


def hub_id(text: str, revision: str | None = None) -> HubId:
    """Read `id` or `id@revision`; `revision` is what else names one.

    Raises ValueError where both name one.

    >>> hub_id("google/pegasus-xsum@v1")
    HubId(name='google/pegasus-xsum', revision='v1')
    """
    name, _, named = text.partition("@")
    if named and revision:
        raise ValueError(f"the revision is named twice ({named} and {revision})")
    return HubId(name, named or revision)


def plain_name(model: str) -> str:
    """Return a hub id without its revision; the path of a folder as it is."""
    is_folder = Path(model).expanduser().is_dir()
    return model if is_folder else model.partition("@")[0]


def find_checkpoint(
    key: str,
    model: str,
    choices: str,
    revision: str | None = None,
    only: str | None = None,
) -> Found:
    """Return where the checkpoint `model` is; of the hub it is fetched if need be.

    `model` is a folder, or a hub id with or without `@revision`; `only` names the one
    file that is wanted of it. `key` and `choices` (what else the key may be) are for
    errors. Raises ModelError if it is not there, or has weights as pickles only.
    """
    path = Path(model).expanduser()
    if path.is_dir():
        found = Found(path, path.resolve().name)
    elif path.is_absolute() or model.startswith((".", "~")) or _is_path(model):
        raise ModelError(f"{key}: there is no folder {model}; give {choices}")
    else:
        found = _fetched(f"{key} {model}", model, choices, revision, only)
    refuse_pickles(f"{key} {model}", found.folder)
    return found


def refuse_pickles(named: str, folder: Path) -> None:
    """Raise ModelError where a folder has weights as pickles only.

    So may a part of it (`2_Dense` of sentence-transformers); other folders in it, such
    as checkpoints of its training, are not read. `named` says whose they are: a key of
    the config with its value.
    """
    parts = [each for each in sorted(folder.glob("*_*")) if each.name[:1].isdigit()]
    for part in (folder, *parts):
        for pickled, safe in _SAFE.items():
            for path in sorted(part.glob(pickled)):
                if not any(part.glob(safe)):
                    what = f"its weights are pickled ({path.relative_to(folder)})"
                    raise ModelError(_pickled(named, what))


def cached_commit(text: str, revision: str | None = None) -> str | None:
    """Return the commit of a hub id that the cache holds; None if it holds none."""
    from huggingface_hub import try_to_load_from_cache
    from huggingface_hub.errors import HFValidationError

    try:
        name, wanted = hub_id(text, revision)
        path = try_to_load_from_cache(name, "config.json", revision=wanted)
    except (HFValidationError, ValueError):  # no name that the hub could have
        return None
    return Path(path).parent.name if isinstance(path, str) else None


def _is_path(model: str) -> bool:
    return model.partition("@")[0].count("/") > 1


def _fetched(
    named: str, model: str, choices: str, revision: str | None, only: str | None
) -> Found:
    """Return the folder of the cache that has a hub id, fetched now or before."""
    from huggingface_hub import snapshot_download

    try:
        wanted = hub_id(model, revision)
    except ValueError as error:
        raise ModelError(f"{named}: {error}; name one") from error
    try:
        with _quiet():
            folder = snapshot_download(
                wanted.name,
                revision=wanted.revision,
                allow_patterns=only,
                ignore_patterns=list(_NOT_FETCHED),
            )
    except (OSError, ValueError) as error:
        raise ModelError(
            f"{_not_had(named, wanted, error)}, or use {choices}"
        ) from error
    commit = Path(folder).name
    found = Found(Path(folder), str(wanted._replace(revision=commit)))
    if only is None and not any(found.folder.rglob("*.safetensors")):
        raise ModelError(_pickled(named, "it has no weights in safetensors files"))
    return found


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep the hub's client from drawing bars inside the block only."""
    from huggingface_hub.utils.tqdm import (
        are_progress_bars_disabled,
        disable_progress_bars,
        enable_progress_bars,
    )

    drawn = not are_progress_bars_disabled()
    disable_progress_bars()
    try:
        yield
    finally:
        if drawn:
            enable_progress_bars()


def _not_had(named: str, wanted: HubId, error: Exception) -> str:
    """Return what is said of a hub id that could not be had, and how to get it."""
    why = f"the hub did not give it ({first_line(error)})"
    if switch := offline_by():
        why = f"nothing is fetched (offline: true, or {switch}=1)"
    of_revision = f" --revision {wanted.revision}" if wanted.revision else ""
    return (
        f"{named} is neither a folder nor in the local cache, and {why}; download it "
        f"once with `hf download {wanted.name}{of_revision}`"
    )


def _pickled(named: str, what: str) -> str:
    return (
        f"{named}: {what}, and a pickle can run code, so none is read; save it as "
        "safetensors, once, where you trust it (save_pretrained), or name a revision "
        f"of the hub that has them (id@refs/pr/1: {_CONVERTER} makes one)"
    )
