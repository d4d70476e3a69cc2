"""Stop a batch again and again, however hard, and see whether anything is lost.

    python scripts/soak.py
    python scripts/soak.py --signal TERM --workers 2 --patience 20
    python scripts/soak.py --engine ray --workers 2

Small topics, some that fail and some records that cannot be read among them, go through
`summarize run` with the extractive config: once to the end, and once stopped at random
moments (of the start, of the work) and resumed each time; a stop that comes when the
run has ended is not counted. The two folders must hold the same, but for seconds. After
SIGKILL half of the times the end of a file is cut off, as by a power failure. After
SIGINT and SIGTERM the folder must be in order within 5 s, or `--patience` on a machine
that has other work. With `--engine ray` each start has a cluster of its own on this
machine; the run that is not stopped is the local engine's.
"""

import argparse
import json
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

FILES = ("summaries.jsonl", "topics.jsonl", "errors.jsonl")
PATIENCE = 5.0  # seconds from a signal that asks to the end of the run
FAILS_EVERY, BROKEN_EVERY = 7, 11
DURING_START = 0.25  # share of the stops that do not wait for work
STARTING = {"local": 2.0, "ray": 12.0}  # seconds that a start takes, or a little more
PLACES = ("Port Ellan", "Harlow", "Brightwell", "Velden", "Orlac", "Kettle Bay")


class SoakError(Exception):
    """What was lost, doubled or late."""


@dataclass(frozen=True, slots=True)
class Soak:
    """How many topics are stopped how often, by which signal, in how many processes.

    `patience` is for how many seconds a run that was asked to stop may go on. `engine`
    is that of the runs that are stopped.
    """

    n_topics: int = 300
    n_stops: int = 40
    sent: signal.Signals = signal.SIGTERM
    n_workers: int = 1
    seed: int = 1
    patience: float = PATIENCE
    engine: str = "local"

    def run(self, folder: Path) -> str:
        """Run it in a folder that is empty; return what was done, in a line.

        Raises SoakError where the folders are not the same or a stop took too long.
        """
        source = folder / "topics.jsonl"
        source.write_text(self.rows(), encoding="utf-8")
        whole, cut = folder / "whole", folder / "cut"
        ended = self.start(source, whole, "local").wait()
        if ended != 1:  # some topics fail
            raise SoakError(f"the run that was not stopped ended with {ended}")
        chance = random.Random(self.seed)
        n_told = n_lines(whole / FILES[0])
        waits = []
        for n_after in reversed(range(self.n_stops)):
            mean = (n_told - n_lines(cut / FILES[0])) / (n_after + 2)
            took = self.stop(source, cut, chance, mean)
            waits += [] if took is None else [took]
        ended = self.start(source, cut, self.engine).wait()
        if ended != 1:
            raise SoakError(f"the last run ended with {ended}")
        compare(whole, cut)
        return (
            f"{self.n_topics} topics, {len(waits)} × {self.sent.name}, "
            f"{self.n_workers} worker(s), {self.engine}: the same; half of the stops "
            f"took {median(waits or [0]):.1f} s or less, the longest "
            f"{max(waits, default=0):.1f} s"
        )

    def rows(self) -> str:
        """Return the input as JSON lines."""
        lines = []
        for number in range(self.n_topics):
            place, hours = PLACES[number % len(PLACES)], number % 20 + 2
            texts = [
                f"Storm {number} hit {place} on Monday. It lasted {hours} hours.",
                f"Storm {number} at {place} ended after {hours} hours, police said.",
            ]
            if number % FAILS_EVERY == FAILS_EVERY - 1:
                texts.append("One article more than limits.articles allow.")
            lines.append(json.dumps({"id": f"storm {number}", "documents": texts}))
            if number % BROKEN_EVERY == BROKEN_EVERY - 1:
                lines.append("{broken")
        return "\n".join(lines) + "\n"

    def start(
        self, source: Path, output: Path, engine: str
    ) -> "subprocess.Popen[bytes]":
        """Start the run, or go on with it."""
        command = [sys.executable, "-m", "summarize", "run", str(source)]
        command += ["--output", str(output), "--resume", "--quiet"]
        command += ["--config", "extractive", "--workers", str(self.n_workers)]
        command += ["--engine", engine]
        for override in ("limits.articles=2", "generate.batch_topics=2"):
            command += ["--set", override]
        quiet = subprocess.DEVNULL
        return subprocess.Popen(command, stdout=quiet, stderr=quiet)

    def stop(
        self, source: Path, output: Path, chance: random.Random, mean: float
    ) -> float | None:
        """Start the run, stop it at a random moment; return the seconds that took.

        `mean` is after how many topics, on average. None where the run ended before.
        """
        running = self.start(source, output, self.engine)
        if chance.random() < DURING_START:
            time.sleep(chance.uniform(0, STARTING[self.engine]))
        else:
            await_lines(output, running, chance.randint(1, max(1, round(2 * mean))))
            time.sleep(chance.uniform(0, 0.03))
        if running.poll() is not None:
            return None
        before = time.monotonic()
        running.send_signal(self.sent)
        running.wait()
        seconds = time.monotonic() - before
        if self.sent in (signal.SIGINT, signal.SIGTERM):
            check_stopped(output)
            if seconds > self.patience:
                raise SoakError(f"the run ended {seconds:.1f} s after the signal")
        elif chance.random() < 0.5:
            tear(output / chance.choice(FILES), chance)
        return seconds


def await_lines(output: Path, running: "subprocess.Popen[bytes]", number: int) -> None:
    """Wait until a run has added so many lines to its summaries, or has ended."""
    path = output / "summaries.jsonl"
    first = n_lines(path)
    while running.poll() is None and n_lines(path) < first + number:
        time.sleep(0.001)


def n_lines(path: Path) -> int:
    """Return the number of lines that have an end; 0 of no file."""
    return path.read_bytes().count(b"\n") if path.exists() else 0


def tear(path: Path, chance: random.Random) -> None:
    """Cut off the end of a file, within its last line."""
    if path.exists() and (data := path.read_bytes()):
        last = len(data) - (data[:-1].rfind(b"\n") + 1)
        path.write_bytes(data[: len(data) - chance.randint(1, last)])


def check_stopped(output: Path) -> None:
    """Raise SoakError unless a run that was asked to stop left whole files in order."""
    for path in (output / name for name in FILES):
        if path.exists():
            data = path.read_bytes()
            if data and not data.endswith(b"\n"):
                raise SoakError(f"{path.name} ends in the middle of a line")
    ids = [json.loads(line)["topic_id"] for line in lines(output / FILES[0])]
    if ids != sorted(set(ids), key=lambda name: int(name.split()[1])):
        raise SoakError("the summaries are not in order, or one is there twice")


def lines(path: Path) -> list[bytes]:
    """Return the lines of a file; none of no file."""
    return path.read_bytes().splitlines() if path.exists() else []


def compare(whole: Path, cut: Path) -> None:
    """Raise SoakError where two folders do not hold the same, but for seconds."""
    for name in FILES:
        texts = [(each / name).read_text(encoding="utf-8") for each in (whole, cut)]
        first, second = (re.sub(r'"seconds": [\d.e-]+', "", text) for text in texts)
        if first != second:
            raise SoakError(f"{name} is not that of the run that was not stopped")
    names = [sorted(path.name for path in each.iterdir()) for each in (whole, cut)]
    if names[0] != names[1]:
        raise SoakError(f"the folders hold other files: {names[0]}, {names[1]}")


def main(argv: Sequence[str] | None = None) -> int:
    """Run what the command line names; exit code 1 when something was lost."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--topics", type=int, default=300)
    parser.add_argument("--stops", type=int, default=40)
    parser.add_argument("--signal", choices=("KILL", "INT", "TERM"), default="KILL")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--patience", type=float, default=PATIENCE)
    parser.add_argument("--engine", choices=STARTING, default="local")
    given = parser.parse_args(argv)
    soak = Soak(
        given.topics,
        given.stops,
        getattr(signal, f"SIG{given.signal}"),
        given.workers,
        given.seed,
        given.patience,
        given.engine,
    )
    with tempfile.TemporaryDirectory() as folder:
        try:
            print(soak.run(Path(folder)))
        except SoakError as error:
            print(f"{soak}: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
