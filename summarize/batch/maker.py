"""What made the summaries of a folder; a run goes on only where it is the same."""

from collections.abc import Iterator
from pathlib import Path
from shlex import quote
from typing import NamedTuple

from summarize.batch.executors import Executor
from summarize.batch.folder import CONFIG, SUMMARIES
from summarize.batch.journal import Entry, read_entries
from summarize.batch.record import read_record
from summarize.batch.weights import digest_weights
from summarize.config import NOT_IN_DIGEST, Config, flat, settings_of
from summarize.errors import OutputError

_NAMED = 3  # differences that a message names


class Maker(NamedTuple):
    """What the summaries of a run are made with, under the keys of their lines.

    The digest of the config, the name of the writer's model, the digest of the files of
    all models.
    """

    config: str
    model: str
    weights: str


def maker_of(executor: Executor) -> Maker:
    """Return what the summaries of an executor are made with."""
    config = executor.config
    return Maker(config.digest, executor.model, digest_weights(config))


def check_config(folder: Path, config: Config) -> dict[str, Entry]:
    """Return where the summaries of `folder` stand, by their topic.

    Raises OutputError, naming keys, where one was made with another config.
    """
    entries = read_entries(folder / SUMMARIES, "topic_id", "config")
    if n_others := _count_others(entries, config.digest):
        differences = list(_differences(folder, config))
        said = "; ".join(differences[:_NAMED]) or "see the config of its run.json"
        if more := len(differences[_NAMED:]):
            said += f"; {more} more"
        raise _refused(folder, n_others, f"another config ({said})")
    return entries


def check_maker(folder: Path, config: Config, maker: Maker) -> None:
    """Raise OutputError where a summary of `folder` has another maker."""
    entries = read_entries(folder / SUMMARIES, "topic_id", *Maker._fields)
    if n_others := _count_others(entries, *maker):
        check_config(folder, config)
        before = read_record(folder).get("model")
        said = f"{before} there, {maker.model} now"
        if before == maker.model:
            said = "the files of its models are not those of then"
        raise _refused(folder, n_others, f"another model ({said})")


def _count_others(entries: dict[str, Entry], *made: str) -> int:
    return sum(not entry.is_made_from(*made) for entry in entries.values())


def _refused(folder: Path, n_others: int, maker: str) -> OutputError:
    config = quote(str(folder / CONFIG))
    return OutputError(
        f"{folder}: {n_others:,} of its summaries made with {maker}; --resume goes on "
        f"with what made them (--config {config}), --fresh makes all anew, or name "
        "another folder"
    )


def _differences(folder: Path, config: Config) -> Iterator[str]:
    """Yield the keys whose values the record of `folder` has otherwise."""
    before = flat(read_record(folder).get("config") or {})
    now = settings_of(config)
    for key in dict.fromkeys([*now, *before]):
        if key.partition(".")[0] in NOT_IN_DIGEST:
            continue
        if before.get(key) != now.get(key):
            yield f"{key}: {before.get(key)} there, {now.get(key)} now"
