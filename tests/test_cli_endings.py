"""How the command line ends when something is in its way: one line that says what."""

import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.cli import main
from tests.process import environment
from tests.test_cli import FAST, jsonl


@pytest.fixture
def topics(tmp_path: Path) -> str:
    path = tmp_path / "topics.jsonl"
    path.write_text(jsonl("storm", "flood", "fire"), encoding="utf-8")
    return str(path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_standard_output_is_named() -> None:
    command = [sys.executable, "-m", "summarize", "config", "--show"]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            env=environment(),
            check=False,
            timeout=60,
        )
    assert done.returncode == 3
    [line] = done.stderr.splitlines()
    assert line.startswith("summarize: error: standard output: ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows closes no descriptor")
def test_a_closed_standard_output_is_no_fault() -> None:
    command = shlex.join([sys.executable, "-m", "summarize", "config", "--show"])
    done = subprocess.run(
        ["sh", "-c", f"{command} >&-"],
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("there", [False, True])
def test_a_run_cut_short_names_resume_only_where_there_is_a_run(
    topics: str,
    out: Path,
    there: bool,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def cut(inputs: list[str], columns: str | None, *, each: bool) -> None:
        raise KeyboardInterrupt

    if there:
        main(["run", topics, "--output", str(out), *FAST, "--quiet"])
    monkeypatch.setattr("summarize.commands.run.read_input", cut)
    again = ["--resume"] if there else []
    assert main(["run", topics, "--output", str(out), *FAST, *again]) == 130
    assert ("--resume goes on" in capsys.readouterr().err) is there


def test_a_look_cut_short_has_nothing_to_go_on_with(
    topics: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(inputs: list[str], columns: str | None, *, each: bool) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("summarize.commands.quick_look.read_input", cut)
    assert main(["run", topics, *FAST]) == 130
    assert capsys.readouterr().err == "summarize: stopped at once\n"


@pytest.mark.parametrize("number", ["0", "-2", "many"])
def test_a_limit_below_one_says_what_it_must_be(
    number: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(["run", "x", "--output", "y", f"--limit={number}"])
    assert f"--limit: must be 1 or more, not {number!r}" in capsys.readouterr().err


def test_resume_with_other_topics_drops_nothing(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = ["run", topics, "--output", str(out), *FAST]
    main(run)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    Path(topics).write_text(jsonl("quake"), encoding="utf-8")
    assert main([*run, "--resume"]) == 3
    assert "--fresh" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_resume_with_another_config_changes_nothing(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = ["run", topics, "--output", str(out), *FAST]
    main(run)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    assert main([*run, "--set", "generate.target_words=31", "--resume"]) == 3
    assert "there, 31 now)" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before


def test_the_corrected_command_goes_after_an_input_that_could_not_be_read(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = Path(topics).read_bytes()
    Path(topics).write_text("{broken\n[1]\n", encoding="utf-8")
    run = ["run", topics, "--output", str(out), *FAST]
    assert main(run) == 3
    said = capsys.readouterr().err
    assert "topics.jsonl:1" in said
    assert f"no topic could be read; nothing was written to {out}" in said
    Path(topics).write_bytes(good)
    assert main(run) == 0
