"""config: configs/*.yaml → Config. Code holds the defaults; files state differences.

An unknown key, a wrong type or a value out of range is a ConfigError that names the
file, the key and the nearest known key.
"""

import difflib
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any, get_args

import yaml
from pydantic import (
    BaseModel,
    Field,
    SerializeAsAny,
    ValidationError,
    model_validator,
)

from summarize.errors import ConfigError
from summarize.options import (
    Options,
    Problem,
    all_problems,
    did_you_mean,
    nearest_word,
    plain_value,
    problems,
    unknown_key,
)
from summarize.registry import WRITERS
from summarize.stages.begin import LimitOptions
from summarize.stages.check import CheckOptions
from summarize.stages.cite import CiteOptions
from summarize.stages.clean import CleanOptions
from summarize.stages.dedupe import DedupeOptions
from summarize.stages.fit import FitOptions
from summarize.stages.generate import GenerateOptions
from summarize.stages.introduce import IntroduceOptions
from summarize.stages.link import LinkOptions
from summarize.stages.plan import PlanOptions
from summarize.stages.rank import RankOptions
from summarize.stages.split import SplitOptions
from summarize.writers.options import (
    DEFAULT_KIND,
    ExtractiveOptions,
    WriterOptions,
    options_of,
)

PACKAGE = Path(__file__).parent
SHOWN_BY = "`summarize config --show` shows all"
"""Where all keys are, for a message about one that there is not."""
NOT_IN_DIGEST = ("offline", "limits")
"""Keys and tables that change nothing in a summary."""
_HOMES = (PACKAGE / "configs", PACKAGE.parent / "configs")  # a wheel, a clone


class Config(Options):
    """Every option of the pipeline, one table a stage, in the order of the stages.

    `limits` is of begin; `offline` is of all that load a model.
    """

    offline: bool = Field(
        default=False,
        description="true: nothing is fetched and no text is sent away; models are "
        "those of this machine (bundled, a folder, the cache of the hub), a chat model "
        "is one of this machine, too. It holds for the whole process, as "
        "HF_HUB_OFFLINE=1 in the environment does",
    )
    limits: LimitOptions = Field(default_factory=LimitOptions)
    clean: CleanOptions = Field(default_factory=CleanOptions)
    split: SplitOptions = Field(default_factory=SplitOptions)
    dedupe: DedupeOptions = Field(default_factory=DedupeOptions)
    link: LinkOptions = Field(default_factory=LinkOptions)
    rank: RankOptions = Field(default_factory=RankOptions)
    fit: FitOptions = Field(default_factory=FitOptions)
    plan: PlanOptions = Field(default_factory=PlanOptions)
    generate: GenerateOptions = Field(default_factory=GenerateOptions)
    cite: CiteOptions = Field(default_factory=CiteOptions)
    check: CheckOptions = Field(default_factory=CheckOptions)
    introduce: IntroduceOptions = Field(default_factory=IntroduceOptions)
    writer: SerializeAsAny[WriterOptions] = Field(default_factory=ExtractiveOptions)

    @model_validator(mode="after")
    def _writes_sentences(self) -> "Config":
        if self.writer.plans_only and self.generate.mode == "whole":
            raise ValueError(
                f"generate.mode: the {self.writer.kind} writer (writer.kind) works "
                "only in mode plan"
            )
        return self

    @model_validator(mode="after")
    def _thresholds_in_order(self) -> "Config":
        ordered = (
            ("cite.medium", self.cite.medium, "cite.strong", self.cite.strong),
            (
                "check.unsupported_below",
                self.check.unsupported_below,
                "check.weak_below",
                self.check.weak_below,
            ),
        )
        for low_key, low, high_key, high in ordered:
            if low > high:
                raise ValueError(
                    f"{low_key} ({low:g}) must not be above {high_key} ({high:g})"
                )
        return self

    @property
    def tables(self) -> dict[str, Options]:
        """The tables by name, in order: all but the keys that stand alone."""
        return {name: value for name, value in self if isinstance(value, Options)}

    @property
    def digest(self) -> str:
        """Return `sha256:` and the digest of the values: the name of this config.

        The limits do not count: they tell which topics have a summary, not which. Nor
        does `offline`, which tells where models may come from.
        """
        values = self.model_dump(mode="json", exclude=set(NOT_IN_DIGEST))
        canonical = json.dumps(values, sort_keys=True)
        return "sha256:" + hashlib.sha256(canonical.encode()).hexdigest()

    def through(self, stage: str) -> str:
        """Return the tables that what a stage made depends on, as JSON.

        Up to `link` these are the tables up to its own; later stages, and those without
        a table, are asked to heed them all: they know the writer, the length, the plan.
        """
        values = self.model_dump(mode="json")
        names = list(values)
        early = names[: names.index("link") + 1]
        if stage in early:
            names = early[: early.index(stage) + 1]
        return json.dumps({name: values[name] for name in names})

    def to_yaml(self) -> str:
        """Return every key with its value, as YAML that `load_config` reads back."""
        return yaml.safe_dump(self.model_dump(mode="json"), sort_keys=False)


def load_config(
    source: str | Path | None = None, overrides: Sequence[str] = ()
) -> Config:
    """Load a config file (a path, or the name of one in configs/) and apply overrides.

    Without a source the defaults in code hold. An override is `key.path=value`, the
    value written as YAML; one that sets another `writer.kind` takes out what the file
    says for the old kind only. The file must be a whole config without the overrides;
    an error of an override names it as `--set key.path=value`.
    """
    values: dict[str, Any] = {}
    if source is not None:
        path = _find(source)
        values = _read_yaml(path)
        config = build_config(values, str(path))
    else:
        config = Config()
    if not overrides:
        return config
    for override in overrides:
        _apply(values, override)
    _drop_other_kind(values, config.writer, overrides)
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        unknown = partial(_unknown_key, kind=_kind(values))
        found = [
            f"{_blame(problem, overrides)}: {problem.words}"
            for problem in problems(error, unknown)
        ]
        raise ConfigError("; ".join(found)) from error


def configs_yaml(configs: Mapping[str, Config]) -> str:
    """Return configs by their names, every key with its value, as YAML."""
    values = {name: config.model_dump(mode="json") for name, config in configs.items()}
    return yaml.safe_dump(values, sort_keys=False)


def settings_of(config: Config) -> dict[str, Any]:
    """Return the values that summaries depend on, by dotted key, as JSON has them."""
    return flat(config.model_dump(mode="json", exclude=set(NOT_IN_DIGEST)))


def own_settings(config: Config) -> dict[str, Any]:
    """Return those of its settings that a config has not by default."""
    usual = settings_of(Config())
    return {
        key: value
        for key, value in settings_of(config).items()
        if key not in usual or usual[key] != value
    }


def flat(values: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Return the values of nested tables by dotted key, in their order."""
    result: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            result |= flat(value, f"{prefix}{name}.")
        else:
            result[f"{prefix}{name}"] = value
    return result


def build_config(values: dict[str, Any], where: str) -> Config:
    """Build a config from nested values; `where` names them in errors."""
    try:
        return Config.model_validate(values)
    except ValidationError as error:
        unknown = partial(_unknown_key, kind=_kind(values))
        raise ConfigError(f"{where}: {all_problems(error, unknown)}") from error


def shipped_configs(folder: str = "") -> list[Path]:
    """Return the config files that come with the project, by name.

    `folder` is one inside configs/: `search` has the searches of `summarize tune`.
    """
    for home in _HOMES:
        if home.is_dir():
            return sorted((home / folder).glob("*.yaml"))
    return []


def nearest_key(place: str, *kinds: str) -> str | None:
    """Return the known key that an unknown one most likely means, or None.

    A key of the same table comes first, then a value of that name in another table. The
    keys of the writer are those of all registered kinds and of `kinds`.
    """
    table, _, name = place.rpartition(".")
    of_writers = (key for kind in writer_kinds(*kinds) for key in _writer_keys(kind))
    known = [*_keys(Config), *of_writers]
    here = [key for key in known if key.rpartition(".")[0] == table]
    values = [key for key in known if "." in key]
    for keys, cutoff in ((here, 0.6), (values, 0.85)):
        by_name = {key.rpartition(".")[2]: key for key in reversed(keys)}
        if near := difflib.get_close_matches(name, by_name, n=1, cutoff=cutoff):
            return by_name[near[0]]
    return None


def other_kinds(key: str, kind: str) -> str | None:
    """Say which kinds of writer have a key that `kind` lacks; None where none has."""
    having = [other for other in writer_kinds() if key in _writer_keys(other)]
    if kind in having or not having:
        return None
    return (
        f"{key} is no key of the {kind} writer; set writer.kind to "
        f"{' or '.join(having)}, or take {key} out"
    )


def find_shipped(source: str | Path, shipped: Sequence[Path], kind: str) -> Path:
    """Return the file at `source`, or the shipped one of that name.

    Raises ConfigError that says `no such file` with the names that there are.
    """
    path = Path(source)
    if path.is_file():
        return path
    names = {found.stem: found for found in shipped}
    if str(source) in names:
        return names[str(source)]
    near = nearest_word(path.stem, names)
    raise ConfigError(
        f"{source}: no such {kind} file{did_you_mean(near)}; "
        f"shipped: {', '.join(names) or 'none'}"
    )


def _find(source: str | Path) -> Path:
    return find_shipped(source, shipped_configs(), "config")


def _read_yaml(path: Path) -> dict[str, Any]:
    try:
        values = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise ConfigError(f"{path}: not readable as YAML: {error}") from error
    if values is None:
        return {}
    if not isinstance(values, dict):
        raise ConfigError(
            f"{path}: a config is a table of tables, not {plain_value(values)}"
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


def _kind(values: dict[str, Any]) -> str:
    """Return the kind of writer that nested values name."""
    writer = values.get("writer")
    return str((writer if isinstance(writer, dict) else {}).get("kind", DEFAULT_KIND))


def _drop_other_kind(
    values: dict[str, Any], before: WriterOptions, overrides: Sequence[str]
) -> None:
    """Where overrides name another kind of writer, drop what the file says for its own.

    What the new kind knows stays, and so does what an override sets.
    """
    kind, writer = _kind(values), values.get("writer")
    if kind == before.kind or not isinstance(writer, dict):
        return
    if kind not in writer_kinds(kind):
        return
    known = {override.partition("=")[0].strip() for override in overrides}
    known.update(_writer_keys(kind))
    values["writer"] = {k: v for k, v in writer.items() if f"writer.{k}" in known}


def writer_kinds(*others: str) -> list[str]:
    """Return the kinds of writer that can be loaded: registered ones, and `others`."""
    kinds = []
    for kind in dict.fromkeys((*WRITERS.names(), *others)):
        with suppress(ConfigError):  # a broken package is told of where it is named
            options_of(kind)
            kinds.append(kind)
    return kinds


def _writer_keys(kind: str) -> list[str]:
    return [f"writer.{name}" for name in options_of(kind).model_fields]


def _unknown_key(place: str, kind: str) -> str:
    """Say what is wrong with a key, where the writer is of a kind."""
    near = did_you_mean(nearest_key(place, kind)) or f" ({SHOWN_BY})"
    return other_kinds(place, kind) or f"{unknown_key(place)}{near}"


def _blame(problem: Problem, overrides: Sequence[str]) -> str:
    """Return the override that a problem is of; several where it may be any of them."""
    place, message = problem.place, problem.message
    keys = [override.partition("=")[0].strip() for override in overrides]
    found = [
        override
        for override, key in zip(overrides, keys, strict=True)
        if (_within(place, key) or _within(key, place) if place else key in message)
    ]
    blamed = found[-1:] if place and found else found or overrides
    return " ".join(f"--set {override}" for override in blamed)


def _within(inner: str, outer: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}.")


def _keys(model: type[BaseModel], prefix: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        yield prefix + name
        for kind in (field.annotation, *get_args(field.annotation)):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from _keys(kind, f"{prefix}{name}.")
