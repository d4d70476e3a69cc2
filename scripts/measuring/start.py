"""Measure what passes between a command and the first words that it prints.

    python -m scripts.measuring.start [--runs 5] [INPUT]

Prints for `summarize --help` and `summarize run INPUT` (harlow-bay-ferry of examples/)
the seconds by the clock, those of the processor and the most memory, then the seconds
of each phase of a default run in one process: the least of so many runs, since other
work on a machine only adds. OMP_NUM_THREADS bounds the threads; the clock counts where
nothing else runs.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
SHORT = 0.01  # seconds; shorter phases are told together
Phases = dict[str, tuple[float, float]]  # the processor's and the clock's seconds


class Spent(NamedTuple):
    """What a process took."""

    clock: float
    processor: float
    megabytes: float


def run(arguments: Sequence[str]) -> Spent:
    """Run Python with some arguments to its end; raises RuntimeError where it fails."""
    started = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL
    ) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(arguments)} ended with {process.returncode}")
    clock = time.perf_counter() - started
    return Spent(clock, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def measured_phases(source: str) -> Phases:
    """Summarize and print `source` in this process, which has imported nothing yet."""
    phases: Phases = {}
    last = (time.process_time(), time.perf_counter())

    def ended(name: str) -> None:
        nonlocal last
        now = (time.process_time(), time.perf_counter())
        before = phases.get(name, (0.0, 0.0))
        phases[name] = (before[0] + now[0] - last[0], before[1] + now[1] - last[1])
        last = now

    from summarize.commands.console import open_console
    from summarize.config import load_config
    from summarize.corpus import read_topics
    from summarize.pipeline import Summarizer
    from summarize.report.text import show_summary
    from summarize.schema import Topic
    from summarize.work import Work

    ended("import")

    class Watched(Summarizer):
        def run_stage(self, name: str, work: Work) -> Work:
            ended("between stages")
            done = super().run_stage(name, work)
            ended(name)
            return done

    [topic] = read_topics([source])
    ended("read")
    if not isinstance(topic, Topic):
        raise RuntimeError(f"{source}: {topic.message}")
    summarizer = Watched.from_config(load_config())
    ended("load")
    summary = summarizer(topic)
    ended("between stages")
    show_summary(summary, topic, open_console())
    ended("print")
    return phases


def print_phases(source: str, n_runs: int) -> None:
    """Print the least seconds of each phase over processes of their own."""
    command = [sys.executable, "-m", "scripts.measuring.start", "--phases", source]
    runs: list[Phases] = []
    for _ in range(n_runs):
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        runs.append(json.loads(done.stderr.splitlines()[-1]))
    print("\n| phase | s processor | s clock |\n|---|---|---|")
    short = [0.0, 0.0]
    for name in runs[0]:
        processor, clock = (min(run[name][n] for run in runs) for n in (0, 1))
        if processor < SHORT:
            short = [short[0] + processor, short[1] + clock]
        else:
            print(f"| {name} | {processor:.2f} | {clock:.2f} |")
    print(f"| others | {short[0]:.2f} | {short[1]:.2f} |")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--phases", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("input", nargs="?", default="examples/harlow-bay-ferry")
    arguments = parser.parse_args()
    if arguments.phases:
        sys.stderr.write(json.dumps(measured_phases(arguments.input)) + "\n")
        return
    print("| command | s clock | s processor | MB |\n|---|---|---|---|")
    for words in (["--help"], ["run", arguments.input]):
        spent = [run(["-m", "summarize", *words]) for _ in range(arguments.runs)]
        clock, processor, megabytes = map(min, zip(*spent, strict=True))
        name = f"summarize {' '.join(words)}"
        print(f"| `{name}` | {clock:.2f} | {processor:.2f} | {megabytes:.0f} |")
    print_phases(arguments.input, arguments.runs)


if __name__ == "__main__":
    main()
