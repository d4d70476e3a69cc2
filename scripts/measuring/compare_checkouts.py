"""Do two checkouts give the same output? Runs both on the same topics and compares.

    python -m scripts.measuring.compare_checkouts BEFORE AFTER --work DIR \
        [--data ../shared/data] [--seeds ../shared/seeds] [--only NAME …]

BEFORE and AFTER are folders with a checkout each; both run with this Python. A job is
one call of the program: `run` with three configs on the examples, SPARK dev, NeuS val
and 500 topics of Multi-News val; `cite` on 100 reference summaries; `evaluate` on the
examples; `inspect` at every stage on the seeds. Results lie under DIR, one folder a
checkout, and are not made twice: remove the folder of a checkout that changed.

Records are equal when every key and value of BEFORE stands in AFTER too; times, paths,
the digest of the config and the version of the schema are left aside, and so are the
scores and the order of groups after `cite`, where nothing is ranked. Keys that only
AFTER has are listed. Exit code 1 when anything else differs.
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import Any

CONFIGS = ("extractive", "default", "mini")
STAGES = ("clean", "split", "dedupe", "rank", "fit")
ASIDE = {"seconds", "config", "schema_version", "version", "started", "ended"}
MULTI_NEWS = 500
CITED = 100
SHOWN = 5

CITE = """
import json, sys
from itertools import islice
from summarize import Summarizer, Topic, load_config
from summarize.corpus import read_topics, summary_to_json, to_line
summarizer = Summarizer.from_config(load_config("extractive"))
topics = (t for path in sys.argv[2:] for t in read_topics([path]))
cited = islice((t for t in topics if isinstance(t, Topic) and t.references),
               int(sys.argv[1]))
for topic in cited:
    print(to_line(summary_to_json(summarizer.cite(topic.references[0], topic))))
"""


@dataclass(frozen=True, slots=True)
class Job:
    """A call of the program: what Python gets, and the files that it leaves.

    Standard output is kept as `out.txt`, or `out.jsonl`, in the folder of the job.
    """

    name: str
    arguments: tuple[str, ...]
    files: tuple[str, ...]


def main() -> int:
    """Run what is missing, compare, print a line a job."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("before", type=Path)
    parser.add_argument("after", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--seeds", type=Path, default=Path("../shared/seeds"))
    parser.add_argument(
        "--before-only", action="store_true", help="run BEFORE, compare later"
    )
    parser.add_argument("--only", nargs="+", default=[""], help="starts of job names")
    arguments = parser.parse_args()
    for folder in (arguments.data, arguments.seeds):
        if not folder.is_dir():
            parser.error(f"{folder} is not there")
    failed = False
    for job in jobs(arguments.data.resolve(), arguments.seeds.resolve()):
        if not job.name.startswith(tuple(arguments.only)):
            continue
        before = run(job, arguments.before, arguments.work / "before")
        if arguments.before_only:
            continue
        after = run(job, arguments.after, arguments.work / "after")
        failed |= report(job, before, after)
    return int(failed)


def jobs(data: Path, seeds: Path) -> Iterator[Job]:
    """Yield what is run, quick ones first."""
    for stage in STAGES:
        look = ("inspect", str(seeds), "--stage", stage, "--format")
        yield program(f"inspect-{stage}-text", (*look, "text"), "out.txt")
        yield program(f"inspect-{stage}", (*look, "jsonl"), "out.jsonl")
    spark = str(data / "spark_dev" / "topics.jsonl")
    neus = str(data / "neus" / "val.jsonl")
    yield Job("cite", ("-c", CITE, str(CITED), spark, neus), ("out.jsonl",))
    for config in CONFIGS:
        systems = ("--systems", "config,lead", "--config", config)
        evaluate = ("evaluate", "examples", *systems, "--output", ".")
        yield program(f"evaluate-{config}", evaluate, "results.json")
    multi_news = str(data / "multinews" / "val.parquet")
    sets: dict[str, tuple[str, ...]] = {
        "examples": ("examples",),
        "spark": (spark,),
        "neus": (neus,),
        "multinews": (multi_news, "--limit", str(MULTI_NEWS)),
    }
    records = ("summaries.jsonl", "errors.jsonl", "topics.jsonl")
    for config in CONFIGS:
        for name, call in sets.items():
            arguments = ("run", *call, "--output", ".", "--config", config)
            yield program(f"run-{config}-{name}", arguments, *records)


def program(name: str, arguments: Sequence[str], *files: str) -> Job:
    """Return a job that calls the command line; `.` is the folder of the job."""
    return Job(name, ("-m", "summarize", *arguments), files)


def run(job: Job, checkout: Path, work: Path) -> Path:
    """Run a job in a checkout, if it was not, and return its folder."""
    folder = (work / job.name).resolve()
    done = folder / "done"
    if done.is_file():
        return folder
    folder.mkdir(parents=True, exist_ok=True)
    named = [str(folder) if a == "." else a for a in job.arguments]
    if "run" in named or "evaluate" in named:
        named.append("--fresh")
    output = next((f for f in job.files if f.startswith("out.")), "console.txt")
    with open(folder / output, "w", encoding="utf-8") as out:
        ended = subprocess.run(
            [sys.executable, *named],
            cwd=checkout,
            env={**os.environ, "PYTHONPATH": str(checkout.resolve())},
            stdout=out,
            stderr=subprocess.PIPE,
            text=True,
        )
    if ended.returncode > 1:
        sys.exit(f"{job.name} in {checkout}: {ended.stderr}")
    done.write_text(f"exit code {ended.returncode}\n", encoding="utf-8")
    return folder


def report(job: Job, before: Path, after: Path) -> bool:
    """Print what became of a job; tell whether anything differs."""
    found: list[str] = []
    added: set[str] = set()
    n_lines = 0
    for name in ("done", *job.files):
        both = [lines(folder / name) for folder in (before, after)]
        if job.name == "cite":
            both = [[unranked(record) for record in records] for records in both]
        rows = zip_longest(*both)
        for number, (left, right) in enumerate(rows, 1):
            n_lines += name != "done"
            found += differences(left, right, f"{name}:{number}", added)
    verdict = f"{len(found)} differences" if found else "equal"
    print(f"{job.name}: {verdict} ({n_lines} lines)", flush=True)
    if added:
        print(f"  only after: {', '.join(sorted(added))}")
    for line in found[:SHOWN]:
        print(f"  {line}")
    return bool(found)


def unranked(record: Any) -> Any:
    """Return a record with the groups of its trace in text order, without scores."""
    if not isinstance(record, dict):
        return record
    groups = [{**group, "score": 0.0} for group in record["trace"]["groups"]]
    groups.sort(key=lambda group: (group["lead"]["article_id"], group["lead"]["start"]))
    return {**record, "trace": {**record["trace"], "groups": groups}}


def lines(path: Path) -> list[Any]:
    """Return the records of a file: lines of text, or what JSON holds."""
    if not path.exists():
        return []
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return [json.loads(text)]
    return [
        json.loads(line) if path.suffix == ".jsonl" else line
        for line in text.split("\n")
        if line
    ]


def differences(left: Any, right: Any, place: str, added: set[str]) -> Iterator[str]:
    """Yield where two values differ; keys that only `right` has go into `added`."""
    if isinstance(left, dict) and isinstance(right, dict):
        added |= {key for key in right.keys() - left.keys() if key not in ASIDE}
        for key in left.keys() - ASIDE:
            if key in right:
                yield from differences(left[key], right[key], f"{place}.{key}", added)
            else:
                yield f"{place}.{key}: gone, was {left[key]!r:.80}"
    elif isinstance(left, list) and isinstance(right, list):
        if len(left) != len(right):
            yield f"{place}: {len(left)} items before, {len(right)} after"
        for number, pair in enumerate(zip(left, right, strict=False)):
            yield from differences(*pair, f"{place}[{number}]", added)
    elif left != right:
        yield f"{place}: {left!r:.200} → {right!r:.200}"


if __name__ == "__main__":
    sys.exit(main())
