"""systems: the names that an evaluation is given → configs and baselines.

A name is `config` (the config at hand), a baseline, a shipped config, the path of a
config file, or a checkpoint: a folder or a hub id (`id@revision`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from summarize.config import Config, load_config, shipped_configs
from summarize.errors import ConfigError, ModelError
from summarize.evaluation.harness.baselines import load_baseline
from summarize.evaluation.harness.compare import LEAD
from summarize.evaluation.harness.names import CONFIG
from summarize.idle_keys import refuse_idle
from summarize.options import did_you_mean, nearest_word
from summarize.registry import BASELINES
from summarize.writers.checkpoint import kind_of_checkpoint
from summarize.writers.options import CheckpointOptions

_CONFIG_ENDINGS: Final = (".yaml", ".yml")
_OBJECT: Final = re.compile(r"[\w.]+:[\w.]+")  # no path with a drive
_HUB_ID: Final = re.compile(r"[\w.-]+/[\w.-]+(?:@[\w./-]+)?")


@dataclass(frozen=True, slots=True)
class Systems:
    """What is set side by side: configs and baselines by their names, in order."""

    configs: Mapping[str, Config]
    baselines: tuple[str, ...]


def find_systems(
    given: Iterable[str],
    config: Config,
    source: str | Path | None = None,
    overrides: Sequence[str] = (),
) -> Systems:
    """Return what names stand for; nothing is loaded but a checkpoint's description.

    `config` is what `source` and the `overrides` led to; these hold for every other
    config, too. A file is called by its name without the ending, a folder by its name.
    A checkpoint is the model of `config` where that runs one of its kind; else it reads
    the topic as a whole where it can, but where an override sets `generate.mode`.

    Raises ConfigError, beginning with the name as it was given (`~` expanded), for one
    that nothing has, one that two systems have, and a config that is none, or does not
    heed an override; ModelError for a checkpoint that cannot be had.
    """
    configs: dict[str, Config] = {}
    baselines: list[str] = []
    owners: dict[str, str] = {}
    for text in map(_expanded, given):
        name = _name_of(text)
        if name in owners:
            raise ConfigError(
                f"{text}: two systems are called {name} ({owners[name]} and {text}); "
                "leave one out, or rename its file or folder"
            )
        owners[name] = text
        if _is_baseline(text):
            _check_baseline(text)
            baselines.append(text)
            continue
        if name != text and name in (CONFIG, LEAD, *BASELINES.names()):
            raise ConfigError(
                f"{text}: {name} is the name of another system; rename the file or "
                "folder"
            )
        configs[name] = _config_of(text, config, source, overrides)
    return Systems(configs, tuple(baselines))


def _expanded(text: str) -> str:
    """Return a name with the folder of its user in the place of `~`."""
    return str(Path(text).expanduser()) if text.startswith("~") else text


def _name_of(text: str) -> str:
    """Return what a system is called: no path of this machine."""
    path = Path(text)
    if text == CONFIG or text in _shipped() or _is_baseline(text):
        return text
    if path.is_dir():
        return path.resolve().name
    return path.stem if path.is_file() else text


def _is_baseline(text: str) -> bool:
    return text in BASELINES.names() or _OBJECT.fullmatch(text) is not None


def _check_baseline(text: str) -> None:
    try:
        load_baseline(text)
    except ConfigError as error:
        raise ConfigError(f"{text}: {error}") from error


def _config_of(
    text: str, config: Config, source: str | Path | None, overrides: Sequence[str]
) -> Config:
    """Return the config of a system; its errors begin with the name as given."""
    if text == CONFIG:
        return config
    try:
        if _is_config(text):
            found = load_config(text, overrides)
            refuse_idle(found, overrides)
            return found
        if not _may_be_checkpoint(text):
            raise ConfigError(_unknown(text))
        named, mode = _running(text, config)
        found = load_config(source, [*mode, *overrides, *named])
        refuse_idle(found, overrides)
        return found
    except (ConfigError, ModelError) as error:
        said = str(error).removeprefix(f"{text}: ")
        raise type(error)(f"{text}: {said}") from error


def _is_config(text: str) -> bool:
    is_file = Path(text).is_file() and not text.endswith(".gguf")
    return text in _shipped() or text.endswith(_CONFIG_ENDINGS) or is_file


def _may_be_checkpoint(text: str) -> bool:
    path = Path(text)
    return path.exists() or _HUB_ID.fullmatch(text) is not None


def _running(model: str, config: Config) -> tuple[list[str], list[str]]:
    """Return the overrides that name a checkpoint, and its mode where it needs one."""
    kind = "causal" if model.endswith(".gguf") else kind_of_checkpoint(model)
    writer = config.writer
    runs = writer.kind == kind or (
        kind == "seq2seq" and isinstance(writer, CheckpointOptions)
    )
    named = [f"writer.kind={writer.kind if runs else kind}", f"writer.model={model}"]
    mode = "whole" if kind == "seq2seq" else "plan"
    return named, [] if runs else [f"generate.mode={mode}"]


def _shipped() -> list[str]:
    return [path.stem for path in shipped_configs()]


def _unknown(text: str) -> str:
    """Say that nothing has a name, the nearest one, and what may stand there."""
    baselines, shipped = BASELINES.names(), _shipped()
    near = did_you_mean(nearest_word(text, [CONFIG, *baselines, *shipped]))
    return (
        f"there is no such system{near}; a system is {CONFIG} (that of --config), a "
        f"baseline ({', '.join(baselines)}, or module:object), a shipped config "
        f"({', '.join(shipped)}), a .yaml file, or a checkpoint (a folder or a hub id)"
    )
