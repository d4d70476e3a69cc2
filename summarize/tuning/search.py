"""A search file: which config keys, in which ranges, towards what.

config: extractive
objective: {rouge1: 1, rouge2: 1}
keys:
  rank.support_weight: {low: 0.0, high: 2.0}
  dedupe.same: {choices: [0.5, 0.6, 0.7]}
"""

from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, Field, ValidationError, model_validator

from summarize.config import (
    find_shipped,
    load_config,
    nearest_key,
    other_kinds,
    shipped_configs,
)
from summarize.errors import ConfigError
from summarize.options import (
    Options,
    all_problems,
    did_you_mean,
    nearest_word,
    problems,
    unknown_key,
)
from summarize.writers.options import WriterOptions

Number = int | float
Choice = bool | int | float | str | None


class KeyRange(Options):
    """The values that one key may take: from `low` to `high`, or one of `choices`.

    Whole numbers if both ends are; both ends count.
    """

    low: Number | None = Field(default=None, description="smallest value")
    high: Number | None = Field(default=None, description="largest value")
    step: Number | None = Field(default=None, gt=0, description="between two values")
    log: bool = Field(default=False, description="search orders of magnitude evenly")
    choices: list[Choice] | None = Field(
        default=None, min_length=1, description="the values themselves"
    )

    @model_validator(mode="after")
    def _one_kind(self) -> "KeyRange":
        if self.choices is not None:
            if (self.low, self.high, self.step) != (None, None, None) or self.log:
                raise ValueError("give choices, or low and high, not both")
        elif self.low is None or self.high is None:
            raise ValueError("give low and high, or choices")
        elif self.low >= self.high:
            raise ValueError("low must be below high")
        elif self.log and (self.step is not None or self.low <= 0):
            raise ValueError("log needs low above 0 and no step")
        return self

    def holds(self, value: object) -> bool:
        """Return whether the search may try `value`."""
        if self.choices is not None:
            return value in self.choices
        if self.low is None or self.high is None or not isinstance(value, Number):
            return False
        return self.low <= value <= self.high


class Search(Options):
    """What to search for, where and how long."""

    config: str | None = Field(
        default=None, description="the config that the keys change; null: the defaults"
    )
    keys: Annotated[dict[str, KeyRange], Field(min_length=1)] = Field(
        description="dotted config keys and their ranges"
    )
    objective: Annotated[dict[str, float], Field(min_length=1)] = Field(
        default={"rouge1": 1.0, "rouge2": 1.0},
        description="weights of the metrics whose sum is to be high; may be negative",
    )
    cost: bool = Field(
        default=False, description="seconds a topic as a second objective, to be low"
    )
    trials: int = Field(default=60, ge=1, le=100_000, description="trials in all")
    topics: int = Field(default=200, ge=2, description="topics that a trial sees")
    held_back: int = Field(
        default=1000, ge=2, description="other topics that confirm the winner"
    )
    seed: int = Field(default=0, ge=0, description="of the sampler and the topics")


_FORM = """a search file has this form (`trials`, `topics`, `held_back` are numbers):
keys:
  generate.target_words: {low: 60, high: 200}
  rank.model: {choices: [null, mini]}"""


def read_search(source: str | Path) -> Search:
    """Read a search file: a path, or the name of one in configs/search.

    `ConfigError` names the file and the key that is wrong, or the range that holds a
    value which the config does not allow.
    """
    path = find_shipped(source, shipped_configs("search"), "search")
    try:
        values: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise ConfigError(f"{path}: not readable as YAML: {error}") from error
    try:
        search = Search.model_validate(values)
        starting_point(search)
    except ValidationError as error:
        problems = all_problems(error, _unknown_key)
        raise ConfigError(f"{path}: {problems}\n{_FORM}") from error
    except ConfigError as error:
        raise ConfigError(f"{path}: {error}") from error
    return search


def starting_point(search: Search) -> dict[str, object]:
    """Return what the config has for the searched keys, where the ranges hold it.

    Raises `ConfigError` for a key that no config has and for a range or choice outside
    what the key allows.
    """
    config = load_config(search.config)
    start: dict[str, object] = {}
    for key, values in search.keys.items():
        *tables, name = key.split(".")
        table: object = config
        for part in tables:
            table = getattr(table, part, None)
        if not isinstance(table, BaseModel) or name not in type(table).model_fields:
            raise ConfigError(
                other_kinds(key, config.writer.kind)
                or f"There is no config key {key!r} to search"
                f"{did_you_mean(nearest_key(key))}"
            )
        _check_values(key, values, table, name)
        value = table.model_dump(mode="json")[name]
        if values.holds(value):
            start[key] = value
    return start


def _check_values(key: str, values: KeyRange, table: BaseModel, name: str) -> None:
    """Try the ends of a range, or every choice, in the table of the config."""
    tried = [values.low, values.high] if values.choices is None else values.choices
    is_kind = isinstance(table, WriterOptions) and name == "kind"  # brings its own keys
    options = WriterOptions if is_kind else type(table)
    others = {} if is_kind else table.model_dump()
    for value in tried:
        try:
            options.model_validate({**others, name: value})
        except ValidationError as error:
            message = problems(error)[0].message
            raise ConfigError(f"keys.{key}: {value!r} is not allowed: {message}") from (
                error
            )


def _unknown_key(place: str) -> str:
    """Say which key of a search an unknown one most likely means."""
    known = KeyRange.model_fields if "." in place else Search.model_fields
    near = nearest_word(place.rpartition(".")[2], known)
    return unknown_key(place) + did_you_mean(near)
