"""config: configs/*.yaml → Config. Code holds the defaults; files state differences.

An unknown key, a wrong type or a value out of range is a ConfigError that names the
file, the key and the nearest known key.
"""

import difflib
import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import BaseModel, Field, ValidationError, model_validator

from summarize.errors import ConfigError
from summarize.options import Options
from summarize.stages.check import CheckOptions
from summarize.stages.cite import CiteOptions
from summarize.stages.clean import CleanOptions
from summarize.stages.dedupe import DedupeOptions
from summarize.stages.fit import FitOptions
from summarize.stages.generate import GenerateOptions
from summarize.stages.link import LinkOptions
from summarize.stages.rank import RankOptions
from summarize.stages.split import SplitOptions
from summarize.writers.options import WriterOptions

PACKAGE = Path(__file__).parent
_HOMES = (PACKAGE / "configs", PACKAGE.parent / "configs")  # a wheel, a clone


class Config(Options):
    """Every option of the pipeline, one table a stage, in the order of the stages."""

    clean: CleanOptions = Field(default_factory=CleanOptions)
    split: SplitOptions = Field(default_factory=SplitOptions)
    dedupe: DedupeOptions = Field(default_factory=DedupeOptions)
    link: LinkOptions = Field(default_factory=LinkOptions)
    rank: RankOptions = Field(default_factory=RankOptions)
    fit: FitOptions = Field(default_factory=FitOptions)
    generate: GenerateOptions = Field(default_factory=GenerateOptions)
    cite: CiteOptions = Field(default_factory=CiteOptions)
    check: CheckOptions = Field(default_factory=CheckOptions)
    writer: WriterOptions = Field(default_factory=WriterOptions)

    @model_validator(mode="after")
    def _extractive_plans(self) -> "Config":
        if self.writer.kind == "extractive" and self.generate.mode == "whole":
            raise ValueError(
                "generate.mode: the extractive writer works only in mode plan"
            )
        return self

    @property
    def digest(self) -> str:
        """Return `sha256:` and the digest of all values: the name of this config."""
        canonical = json.dumps(self.model_dump(mode="json"), sort_keys=True)
        return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()

    def to_yaml(self) -> str:
        """Return every key with its value, as YAML that `load_config` reads back."""
        return yaml.safe_dump(self.model_dump(mode="json"), sort_keys=False)


def load_config(
    source: str | Path | None = None, overrides: Sequence[str] = ()
) -> Config:
    """Load a config file (a path, or the name of one in configs/) and apply overrides.

    Without a source the defaults in code hold. An override is `key.path=value`, the
    value written as YAML.
    """
    where = "defaults"
    values: dict[str, Any] = {}
    if source is not None:
        path = _find(source)
        where, values = str(path), _read_yaml(path)
    for override in overrides:
        _apply(values, override)
    return build_config(values, where)


def build_config(values: dict[str, Any], where: str) -> Config:
    """Build a config from nested values; `where` names them in errors."""
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        problems = "; ".join(_explain(problem) for problem in error.errors())
        raise ConfigError(f"{where}: {problems}") from error


def shipped_configs() -> list[Path]:
    """Return the config files that come with the project, by name."""
    for home in _HOMES:
        if home.is_dir():
            return sorted(home.glob("*.yaml"))
    return []


def _find(source: str | Path) -> Path:
    path = Path(source)
    if path.is_file():
        return path
    shipped = {found.stem: found for found in shipped_configs()}
    if str(source) in shipped:
        return shipped[str(source)]
    raise ConfigError(
        f"{source}: no such config file; shipped configs: {', '.join(shipped)}"
    )


def _read_yaml(path: Path) -> dict[str, Any]:
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(f"{path}: not readable as YAML: {error}") from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise ConfigError(
            f"{path}: a config is a table of tables, not a {values!r:.40}"
        )
    return values


def _apply(values: dict[str, Any], override: str) -> None:
    key, equals, text = override.partition("=")
    if not equals or not key.strip():
        raise ConfigError(f"--set {override}: write it as key.path=value")
    *tables, name = key.strip().split(".")
    for table in tables:
        inner = values.setdefault(table, {})
        if not isinstance(inner, dict):
            raise ConfigError(f"--set {override}: {table} is a value, not a table")
        values = inner
    try:
        values[name] = yaml.safe_load(text)
    except yaml.YAMLError as error:
        raise ConfigError(f"--set {override}: the value is not YAML") from error


def _explain(problem: Any) -> str:
    """Return one validation problem in words, with the nearest known key."""
    place = ".".join(str(step) for step in problem["loc"])
    if problem["type"] != "extra_forbidden":
        message = problem["msg"].removeprefix("Value error, ")
        given = f" (given: {problem['input']!r})" if place else ""
        return f"{place}: {message}{given}" if place else message
    near = difflib.get_close_matches(place, _keys(Config), n=1, cutoff=0.5)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"unknown key {place}{hint}"


def _keys(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield prefix + name
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from _keys(kind, f"{prefix}{name}.")
