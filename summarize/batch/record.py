"""What is written about a run as a whole: run.json and the counts in it."""

import json
import platform
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import summarize
from summarize.batch.folder import RECORD
from summarize.batch.timings import Timings
from summarize.config import Config
from summarize.corpus.records import check_version
from summarize.errors import CorpusError, OutputError
from summarize.libraries import library_versions
from summarize.output.atomic import write_whole
from summarize.schema import SCHEMA_VERSION, Usage


@dataclass(slots=True)
class Counts:
    """What a run did. `topics` and `broken` count what was read of the input.

    `done` counts summaries made, `empty` those of them without a sentence. `broken`
    counts records, not what is wrong with each. `languages` counts the topics done;
    `usage` is what the writer took for all topics, failed ones among them, and
    `timings` what the stages did.
    """

    topics: int = 0
    done: int = 0
    empty: int = 0
    kept: int = 0
    failed: int = 0
    broken: int = 0
    dropped: int = 0
    seconds: float = 0.0
    failures_by_stage: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    usage: Usage = field(default_factory=Usage)
    timings: Timings = field(default_factory=Timings)

    def as_dict(self) -> dict[str, Any]:
        """Return the counts under the names that run.json uses."""
        return {
            "topics": self.topics,
            "summarized": self.done - self.empty,
            "without_sentences": self.empty,
            "kept_from_before": self.kept,
            "failed_topics": self.failed,
            "broken_records": self.broken,
            "dropped_from_before": self.dropped,
            "failures_by_stage": dict(sorted(self.failures_by_stage.items())),
            "languages": dict(sorted(self.languages.items())),
        }

    def usage_as_dict(self) -> dict[str, Any]:
        """Return what the writer took, as run.json says it; no cost without prices."""
        usage = self.usage
        cost = {"cost": round(usage.cost, 6)} if usage.cost else {}
        return {
            "calls": usage.n_calls,
            "answers_kept_from_before": usage.n_kept,
            "tokens_read": usage.n_read,
            "tokens_written": usage.n_written,
            **cost,
        }


def count_lines(records: Iterable[Mapping[str, Any]]) -> dict[str, int]:
    """Return what the lines of summaries.jsonl hold, from this run or before it."""
    counts = Counter[str]()
    for record in records:
        sentences = record["sentences"]
        counts["summaries"] += 1
        counts["summaries_without_sentences"] += not sentences
        counts["articles"] += len(record["articles"])
        counts["sentences"] += len(sentences)
        counts["sentences_uncited"] += sum(not s["citations"] for s in sentences)
        counts["sentences_flagged"] += sum(bool(s["flags"]) for s in sentences)
    return dict(counts)


@dataclass(frozen=True, slots=True)
class RunReport:
    """How a run ended; `stopped` when it was asked to stop before the input's end."""

    folder: Path
    counts: Counts
    stopped: bool
    seconds: float

    @property
    def ok(self) -> bool:
        """Whether every topic and every record of the input that was read is done."""
        return not self.counts.failed and not self.counts.broken


def write_record(
    folder: Path, state: str, config: Config, model: str, facts: Mapping[str, Any]
) -> None:
    """Write run.json: what ran, on what, with which versions; `facts` come last."""
    record = {
        "schema_version": SCHEMA_VERSION,
        "state": state,
        "summarize": summarize.__version__,
        "python": platform.python_version(),
        "platform": platform.platform(),
        "model": model,
        "config_digest": config.digest,
        **facts,
        "libraries": library_versions(),
        "config": config.model_dump(mode="json"),
    }
    text = json.dumps(record, indent=2, ensure_ascii=False) + "\n"
    write_whole(folder / RECORD, text)


def check_record(folder: Path) -> None:
    """Raise OutputError when a newer version of this program wrote the run there.

    A record that is absent or no JSON says nothing: the run writes it anew.
    """
    try:
        check_version(read_record(folder))
    except CorpusError as error:
        raise OutputError(f"{folder / RECORD}: {error} (--fresh)") from error


def read_record(folder: Path) -> dict[str, Any]:
    """Return what run.json holds; nothing where it is absent or no JSON object."""
    try:
        record = json.loads((folder / RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}


def now() -> str:
    """Return the time as ISO 8601 in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
