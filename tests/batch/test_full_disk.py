"""A run that meets a full disk ends with an error, and goes on once there is space."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarize.batch.executors import Executor
from summarize.batch.run import run_batch
from summarize.errors import OutputError
from summarize.schema import Topic
from tests.batch.test_run import contents, failing, ids, lines, serial
from tests.build import topic

FILES = ("summaries.jsonl", "topics.jsonl", "errors.jsonl")


@pytest.fixture(scope="module")
def executor() -> Executor:
    return serial("extractive", "generate.target_words=30")


def topics(number: int) -> list[Topic]:
    return [
        topic(
            f"Storm {n} began at Port Ellan on Monday. It lasted {n} hours.",
            f"Storm {n} at Port Ellan ended after {n} hours, officials said.",
            name=f"storm {n}",
        )
        for n in range(number)
    ]


@contextmanager
def files_of_at_most(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond `size` bytes."""
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def mount(*arguments: str) -> None:
    done = subprocess.run(["mount", *arguments], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("a file system can be mounted by root only")


@contextmanager
def disk_of(size: int, folder: Path) -> Iterator[None]:
    """Give `folder` a file system of `size` bytes of its own."""
    if sys.platform != "linux":
        pytest.skip("needs tmpfs")
    folder.mkdir()
    mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder))
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def check_whole(folder: Path) -> None:
    """Every line but a torn last one is a record, and no part of a file is left."""
    for name in FILES:
        *whole, _ = (folder / name).read_bytes().split(b"\n")
        (folder / name).write_bytes(b"".join(line + b"\n" for line in whole))
        lines(folder / name)
    assert not list(folder.glob("*.part"))


@pytest.mark.parametrize("size", [4_000, 8_000])
def test_a_run_whose_files_cannot_grow_is_gone_on_with(
    tmp_path: Path, executor: Executor, size: int
) -> None:
    items = [failing("first"), *topics(5), failing("last")]
    run_batch(items, executor, tmp_path / "whole")
    out = tmp_path / "cut"

    with files_of_at_most(size), pytest.raises(OutputError) as caught:
        run_batch(items, executor, out)

    assert "cannot be used: File too large; make space; --resume" in str(caught.value)
    n_kept = (out / "summaries.jsonl").read_bytes().count(b"\n")
    report = run_batch(items, executor, out, mode="resume")
    assert (report.counts.kept, report.counts.done) == (n_kept, 5 - n_kept)
    assert contents(out) == contents(tmp_path / "whole")


def test_a_run_on_a_full_disk_is_gone_on_with_once_there_is_space(
    tmp_path: Path, executor: Executor
) -> None:
    items = topics(24)
    run_batch(items, executor, tmp_path / "whole")
    disk = tmp_path / "disk"
    out = disk / "out"

    with disk_of(64 * 1024, disk):
        with pytest.raises(OutputError, match="No space left on device; make space"):
            run_batch(items, executor, out)
        n_kept = (out / "summaries.jsonl").read_bytes().count(b"\n")
        assert 0 < n_kept < 24
        with pytest.raises(OutputError, match="No space left on device; make space"):
            run_batch(items, executor, out, mode="resume")
        check_whole(out)

        mount("-o", f"remount,size={4 * 1024 * 1024}", str(disk))
        report = run_batch(items, executor, out, mode="resume")
        assert report.counts.kept >= n_kept
        assert ids(out) == [item.id for item in items]
        assert contents(out) == contents(tmp_path / "whole")
