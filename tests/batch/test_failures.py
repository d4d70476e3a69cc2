import json
from pathlib import Path

import pytest

from summarize.batch.failures import FailureLog
from summarize.schema import Failure


def failure(place: str, message: str = "", stage: str = "rank") -> Failure:
    return Failure(place, stage, "ValueError", message)


def places(path: Path) -> list[str]:
    return [json.loads(line)["place"] for line in path.read_bytes().splitlines()]


def write(path: Path, *failures: Failure) -> None:
    log = FailureLog(path)
    for order, each in enumerate(failures):
        log.append(each, order)
    log.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "errors.jsonl"


def test_a_line_is_in_the_file_before_append_returns(path: Path) -> None:
    log = FailureLog(path)
    log.append(failure("storm"), 0)
    assert places(path) == ["storm"]
    log.close()


def test_settling_puts_the_lines_in_the_order_of_the_input(path: Path) -> None:
    log = FailureLog(path)
    for place, order in (("c", 2), ("a", 0), ("b", 1)):
        log.append(failure(place), order)
    log.settle(["a", "b", "c"], complete=True)
    log.close()
    assert places(path) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("complete", "left"), [(False, ["new", "far", "t.jsonl:9"]), (True, ["new"])]
)
def test_older_lines_stay_where_the_run_did_not_get_to(
    path: Path, complete: bool, left: list[str]
) -> None:
    write(path, failure("near"), failure("far"), failure("t.jsonl:9", stage="read"))
    log = FailureLog(path)
    log.append(failure("new"), 0)
    log.settle(["near", "new"], complete=complete)
    log.close()
    assert places(path) == left


def test_a_record_that_cannot_be_read_again_has_one_line(path: Path) -> None:
    write(path, failure("t.jsonl:9", "old", stage="read"))
    log = FailureLog(path)
    log.append(failure("t.jsonl:9", "new", stage="read"), 0)
    log.settle([], complete=False)
    log.close()
    [line] = path.read_bytes().splitlines()
    assert json.loads(line)["message"] == "new"


@pytest.mark.parametrize("rubbish", [b'{"place": "sto', b"[1]\n", b"\x00\n"])
def test_what_is_no_whole_line_of_a_failure_is_not_carried_over(
    path: Path, rubbish: bytes
) -> None:
    write(path, failure("far"))
    path.write_bytes(path.read_bytes() + rubbish)
    log = FailureLog(path)
    log.append(failure("new"), 0)
    log.settle(["new"], complete=False)
    log.close()
    assert places(path) == ["new", "far"]
