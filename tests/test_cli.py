"""The command line as people and scripts meet it: words, files and exit codes."""

import json
import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import summarize
from summarize.cli import COMMANDS, main
from tests.process import environment, python
from tests.text.test_detect import GERMAN

ROOT = Path(__file__).parent.parent
FAST = ["--config", "extractive", "--set", "generate.batch_topics=1"]
HEAVY = (
    "torch transformers datasets evaluate numpy scipy pydantic yaml tqdm pyarrow jinja2"
)


def row(name: str) -> dict[str, Any]:
    text = f"The {name} began at Port Ellan on Monday. Nobody was hurt."
    return {"id": name, "documents": [text, f"A {name} hit Port Ellan on Monday."]}


def jsonl(*names: str) -> str:
    return "".join(json.dumps(row(name)) + "\n" for name in names)


@pytest.fixture
def topics(tmp_path: Path) -> str:
    path = tmp_path / "topics.jsonl"
    path.write_text(jsonl("storm", "flood", "fire"), encoding="utf-8")
    return str(path)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def ids(folder: Path) -> list[str]:
    path = folder / "summaries.jsonl"
    return [json.loads(line)["topic_id"] for line in path.read_bytes().splitlines()]


def test_an_option_that_is_like_none_is_told_without_a_guess() -> None:
    done = python(
        *("-m", "summarize", "evaluate", "t.jsonl", "--output", "o"), "--workers"
    )
    assert done.returncode == 3
    assert done.stderr.endswith("error: unrecognized arguments: --workers\n")


def test_a_path_with_spaces_is_quoted_in_the_remedy(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The storm hit the coast.", encoding="utf-8")
    words = ("-m", "summarize", "run", "a.txt", "--output", "für Ünal", "--quiet")
    made = python(*words, "--config", "extractive", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    more = ("--config", "extractive", "--set", "generate.target_words=30", "--resume")
    done = python(*words, *more, folder=tmp_path)
    assert done.returncode == 3
    assert "(--config 'für Ünal/config.yaml')" in done.stderr


@pytest.mark.parametrize("option", ["--outptu", "--outp"])
def test_an_unknown_option_is_told_with_the_nearest(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Also the first letters of one: another may begin with them one day."""
    with pytest.raises(SystemExit) as end:
        main(["run", "articles", option, "out"])
    assert end.value.code == 3
    assert capsys.readouterr().err.endswith(
        f"unrecognized arguments: {option} out; did you mean --output?\n"
    )


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    text = capsys.readouterr().out
    names = [command.__name__.rpartition(".")[2] for command in COMMANDS]
    assert [name for name in names if f"\n    {name} " not in text] == []


def test_the_version_is_told_with_those_of_python_and_the_libraries() -> None:
    done = python("-m", "summarize", "--version")
    first, second, *others = done.stdout.splitlines()
    assert first == f"summarize {summarize.__version__}"
    assert second.startswith(f"Python {platform.python_version()} on ")
    assert f"torch {version('torch')}" in " ".join(others)
    assert others[-1] == "bundled models: furniture, merging, mini"
    assert done.returncode == 0


def test_a_shell_completes_the_commands() -> None:
    pytest.importorskip("shtab", reason="needs the extra completion")
    done = python("-m", "summarize", "--completion", "bash")
    assert done.returncode == 0
    assert "--explain" in done.stdout
    assert "complete " in done.stdout


def test_without_the_extra_a_completion_is_a_usage_error() -> None:
    code = (
        "import sys; sys.modules['shtab'] = None; from summarize.cli import main;"
        "main(['--completion', 'zsh'])"
    )
    done = python("-c", code)
    assert done.returncode == 3
    assert "--completion needs the extra completion: run `pip install" in done.stderr


def test_the_parser_needs_no_heavy_library() -> None:
    code = (
        "import sys; from summarize.cli import build_parser; build_parser();"
        f"print([name for name in {HEAVY.split()} if name in sys.modules])"
    )
    done = python("-c", code)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["fly"],
        ["run"],
        ["run", "x", "--output", "y", "--resume", "--fresh"],
        ["run", "x", "--output", "y", "--limit", "0"],
        ["inspect", "x", "--stage", "write"],
    ],
)
def test_a_usage_error_is_exit_code_3(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 3
    assert "summarize: error: " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        (["--set", "generate.target_wrods=9"], "did you mean generate.target_words"),
        (["--set", "generate.target_words=many"], "generate.target_words"),
        (["--config", "nonesuch"], "no such config file"),
        (["--output", "topics.jsonl"], "is a file"),
    ],
)
def test_an_error_is_one_line_and_exit_code_3(
    topics: str,
    out: Path,
    extra: list[str],
    says: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(out.parent)
    assert main(["run", topics, "--output", str(out), *FAST, *extra]) == 3
    [line] = capsys.readouterr().err.splitlines()
    assert line.startswith("summarize: error: ")
    assert says in line
    assert not out.exists()


def test_verbose_shows_where_an_error_came_from(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", "nonesuch", "--output", str(out), *FAST, "--verbose"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_run_writes_everything_and_says_where(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["run", topics, "--output", str(out), *FAST]) == 0
    said = capsys.readouterr()
    assert ids(out) == ["storm", "flood", "fire"]
    names = "config.yaml errors.jsonl metrics.prom report.html run.json summaries.jsonl"
    assert sorted(path.name for path in out.iterdir()) == [
        *names.split(),
        "summaries.md",
        "topics.jsonl",
    ]
    assert said.out.startswith("3 topics read; 3 summarized")
    assert f"page:      {out / 'report.html'}" in said.out
    assert [line.split(":")[0] for line in said.err.splitlines()] == [
        "1 storm",
        "2 flood",
        "3 fire",
    ]
    assert ", 2 articles, " in said.err


def test_run_shows_summaries_and_is_otherwise_quiet_when_asked(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["run", topics, "--output", str(out), *FAST, "--quiet", "--show", "2"])
    said = capsys.readouterr()
    assert said.err == ""
    assert said.out.startswith("Storm began at Port Ellan[1]")
    assert "\nstorm · 2 articles\n\nThe storm began at Port Ellan" in said.out
    assert "\nflood · 2 articles\n" in said.out
    assert "fire" not in said.out


@pytest.mark.parametrize("command", ["run", "inspect"])
def test_a_table_whose_columns_have_other_names_is_read_when_they_are_given(
    tmp_path: Path, out: Path, command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "named.csv"
    path.write_text("guid,story\nstorm,A storm hit Port Ellan.\n", encoding="utf-8")
    where = ["--output", str(out)] if command == "run" else []
    arguments = [command, str(path), *where, *FAST]

    assert main([*arguments]) == 3
    assert "--columns documents=COLUMN" in capsys.readouterr().err
    named = ["--columns", "id=guid,documents=story"]
    assert main([*arguments, *named, *(["--fresh"] if where else [])]) == 0
    assert "storm" in capsys.readouterr().out + "".join(ids(out) if where else [])


def test_a_broken_record_is_exit_code_1_and_the_rest_is_done(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(topics).write_text(jsonl("a") + "{broken\n" + jsonl("b"), encoding="utf-8")
    assert main(["run", topics, "--output", str(out), *FAST]) == 1
    assert ids(out) == ["a", "b"]
    said = capsys.readouterr()
    assert "topics.jsonl:2: read" in said.err
    assert f"1 broken record of the input: see {out / 'errors.jsonl'}" in said.out


def test_a_topic_without_a_sentence_is_written_and_named(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    line = json.dumps({"id": "empty", "documents": ["…"]})
    Path(topics).write_text(line + "\n", encoding="utf-8")
    assert main(["run", topics, "--output", str(out), *FAST]) == 0
    assert ids(out) == ["empty"]
    said = capsys.readouterr()
    assert "1 empty: no sentences" in said.err
    assert "1 topic read; 0 summarized; 1 without a sentence to" in said.out


def test_a_run_that_is_there_is_resumed_or_replaced_only_when_asked(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run = ["run", topics, "--output", str(out), *FAST]
    assert main([*run, "--limit", "2"]) == 0
    assert main(run) == 3
    capsys.readouterr()
    assert main([*run, "--resume"]) == 0
    assert "1 summarized; 2 done before" in capsys.readouterr().out
    assert main([*run, "--fresh"]) == 0
    assert "3 summarized (" in capsys.readouterr().out


def test_an_output_folder_inside_the_input_is_refused(
    topics: str, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = Path(topics).parent
    assert main(["run", str(folder), "--output", str(folder / "out"), *FAST]) == 3
    assert "lies inside the input" in capsys.readouterr().err


def test_what_a_run_stored_is_an_input_like_any_other(
    topics: str, out: Path, tmp_path: Path
) -> None:
    main(["run", topics, "--output", str(out), *FAST])
    again = tmp_path / "again"
    main(["run", str(out / "topics.jsonl"), "--output", str(again), *FAST])
    names = ("topics.jsonl", "errors.jsonl", "config.yaml")
    for name in names:
        assert (again / name).read_bytes() == (out / name).read_bytes()
    assert ids(again) == ids(out)


def test_report_writes_the_same_page_again(topics: str, out: Path) -> None:
    main(["run", topics, "--output", str(out), *FAST])
    before = (out / "report.html").read_bytes()
    (out / "report.html").unlink()
    assert main(["report", str(out)]) == 0
    assert (out / "report.html").read_bytes() == before


def test_report_split_writes_a_page_a_topic_and_an_index(
    topics: str, out: Path
) -> None:
    main(["run", topics, "--output", str(out), *FAST])
    assert main(["report", str(out), "--split"]) == 0
    pages = {path.name for path in out.glob("report-*.html")}
    assert pages == {f"report-{n}.html" for n in range(1, len(ids(out)) + 1)}
    assert main(["report", str(out)]) == 0
    assert list(out.glob("report-*.html")) == []


def test_report_of_a_folder_without_a_run_is_exit_code_3(tmp_path: Path) -> None:
    assert main(["report", str(tmp_path)]) == 3


def spans(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[dict[str, Any]]:
    assert main(["inspect", *arguments, *FAST, "--format", "jsonl"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(
    ("stage", "own"),
    [
        ("clean", {"rule", "probability"}),
        ("split", {"index"}),
        ("dedupe", {"group", "lead"}),
        ("rank", {"rank", "score", "support"}),
        ("fit", {"reason"}),
    ],
)
def test_inspect_gives_a_line_a_span_with_the_keys_of_the_stage(
    topics: str, stage: str, own: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    found = spans(capsys, topics, "--stage", stage, "--limit", "1")
    texts = row("storm")["documents"]
    shared = {"topic_id", "article_id", "start", "end", "text", "kept", "stage"}
    assert found
    for span in found:
        assert set(span) == shared | own
        article = texts[int(span["article_id"]) - 1]
        assert span["text"] == article[span["start"] : span["end"]]


def test_inspect_shows_all_stages_with_what_was_removed_and_its_rule(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Photo: private\n\nThe storm began at Port Ellan on Monday night."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert main(["inspect", str(tmp_path), *FAST]) == 0
    said = capsys.readouterr().out
    heads = [line.split(": ")[1] for line in said.splitlines() if line[:2] == "=="]
    assert heads == ["clean", "split", "dedupe", "events", "rank", "fit", "plan"]
    assert "- [rule photo_credit] a.txt:0-14  Photo: private" in said


def test_cite_quotes_the_passages_of_a_foreign_summary(
    tmp_path: Path, topics: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(topics).write_text(jsonl("storm"), encoding="utf-8")
    summary = tmp_path / "summary.txt"
    summary.write_text("The storm began at Port Ellan on Monday.", encoding="utf-8")
    command = ["cite", str(summary), "--sources", topics, *FAST]
    assert main(command) == 0
    said = capsys.readouterr().out
    assert "1. [supported] The storm began at Port Ellan on Monday.\n" in said
    assert "   – article 1: The storm began" in said
    assert main([*command, "--format", "jsonl"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["sentences"][0]["citations"][0]["article_id"] == "1"


def test_cite_says_that_another_language_is_read_as_english(
    tmp_path: Path, topics: str, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"id": "brand", "documents": [{"text": GERMAN, "language": "de"}]}
    Path(topics).write_text(json.dumps(row) + "\n", encoding="utf-8")
    summary = tmp_path / "summary.txt"
    summary.write_text(GERMAN[:200], encoding="utf-8")
    command = ["cite", str(summary), "--sources", topics, *FAST]
    assert main(command) == 0
    assert "1 of 1 topic is not in English (de 1)" in capsys.readouterr().err
    assert main([*command, "--format", "jsonl"]) == 0
    assert capsys.readouterr().err == ""


def test_cite_needs_one_topic_and_a_text(
    tmp_path: Path, topics: str, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    assert main(["cite", str(empty), "--sources", topics, *FAST]) == 3
    assert "holds no text" in capsys.readouterr().err
    empty.write_text("The storm began.", encoding="utf-8")
    assert main(["cite", str(empty), "--sources", topics, *FAST]) == 3
    said = capsys.readouterr().err
    assert "holds more than one topic (" in said
    assert "with --topic ID" in said


def test_the_module_starts_the_command(out: Path) -> None:
    start = ("-m", "summarize", "run", "-", "--output", str(out))
    done = python(*start, *FAST, text=jsonl("storm"))
    assert done.returncode == 0, done.stderr
    assert ids(out) == ["storm"]


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows calls a closed pipe an invalid argument"
)
@pytest.mark.parametrize("command", ["inspect", "run"])
def test_a_reader_who_has_gone_is_no_failure_and_no_failed_topic(
    command: str, topics: str
) -> None:
    Path(topics).write_text(jsonl(*map(str, range(200))), encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "summarize", command, topics, *FAST],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    ) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        child.stdout.readline()
        child.stdout.close()
        told = child.stderr.read()
    assert child.returncode == 141
    assert b"Traceback" not in told
    assert not told or command == "run"  # which tells its progress


def test_a_warning_is_one_line_and_told_once(tmp_path: Path) -> None:
    (tmp_path / "written.txt").write_text(
        "Дождь шёл.\nIn Köln fiel Öl, übel.\n", "utf-8"
    )
    words = ("-m", "summarize", "score", "written.txt", "written.txt")
    told = python(*words, folder=tmp_path).stderr.splitlines()
    [line] = [line for line in told if "tokenizer" in line]
    assert line.startswith("summarize: warning: The ASCII tokenizer of ROUGE drops ")


def test_the_console_keeps_joiners_and_no_characters_that_steer(
    topics: str, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Officials said 👩\u200d🚒 and می\u200cرود stood \u202eon the sign."
    line = json.dumps({"id": "joined", "documents": [text]})
    Path(topics).write_text(line + "\n", encoding="utf-8")

    main(["run", topics, "--output", str(out), "--show", *FAST])
    shown = capsys.readouterr().out
    main(["inspect", topics, "--stage", "split"])
    for said in (shown, capsys.readouterr().out):
        assert "👩\u200d🚒 and می\u200cرود" in said
        assert "\u202e" not in said
    assert shown.count("[2] article 2 has the words of the sentence") == 1


def test_a_fault_of_this_program_has_an_exit_code_of_its_own(
    tmp_path: Path, topics: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "def load(*_):\n    raise RuntimeError('broken')\n"
    (tmp_path / "faulty.py").write_text(code, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    of = ["--config", "extractive", "--systems", "faulty:load"]
    assert main(["evaluate", topics, "--output", str(tmp_path / "out"), *of]) == 70


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("runn", "there is no command 'runn'; there are run, group, "),
        ("runn", "doctor; did you mean run?"),
        ("the news.txt", "the news.txt is no command; to summarize it: "),
        ("the news.txt", "summarize run 'the news.txt'"),
    ],
)
def test_what_is_no_command_says_what_to_type(
    typed: str,
    says: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "the news.txt").write_text("A dam broke near Orsk.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as ended:
        main([typed])
    assert ended.value.code == 3
    assert says in capsys.readouterr().err
