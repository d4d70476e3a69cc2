"""`summarize` as it is typed on a few files: nothing is written."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from summarize.cli import main
from tests.corpus.saved_files import (
    DIVERS,
    LETTERS,
    SANK,
    STORY,
    page,
    save_docx,
    save_feed,
    save_mail,
    save_pdf,
    save_warc,
)
from tests.process import environment, python
from tests.typed import typed

FAST = ("--config", "extractive")
TEXTS = {"a.txt": SANK, "b.md": DIVERS, "c.html": page(LETTERS)}


@pytest.fixture
def storm(tmp_path: Path) -> Path:
    """A folder of three articles, and nothing else."""
    folder = tmp_path / "storm"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def records(done: "subprocess.CompletedProcess[str]") -> list[dict[str, Any]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_a_passage_shows_no_marks_of_markdown(tmp_path: Path) -> None:
    bold = "**KELBY, March 14** — A ferry, the *Ada*, sank on Friday, the mayor said."
    (tmp_path / "a.md").write_text(bold, encoding="utf-8")
    (tmp_path / "s.txt").write_text("A ferry sank in Kelby.", encoding="utf-8")
    of = ["cite", "s.txt", "--sources", "a.md", *FAST]
    done = python("-m", "summarize", *of, folder=tmp_path)
    assert (
        "a.md: KELBY, March 14 — A ferry, the Ada, sank on Friday, the mayor said."
        in " ".join(done.stdout.split())
    )


def test_an_article_without_a_sentence_is_no_source(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SANK, encoding="utf-8")
    (tmp_path / "b.txt").write_text("Sign up for our newsletter.", encoding="utf-8")
    for form in ("text", "md"):
        run = ["run", "a.txt", "b.txt", "--format", form, *FAST]
        done = python("-m", "summarize", *run, folder=tmp_path)
        shown = done.stdout.partition("Sources\n")[2]
        assert shown.count("b.txt") == 1
        assert "no sentence in: b.txt" in shown.replace("\\", "")


def test_a_question_with_words_that_no_article_has_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SANK, encoding="utf-8")

    def asked(query: str, form: str) -> "subprocess.CompletedProcess[str]":
        run = ["run", "a.txt", "--query", query, "--format", form, *FAST]
        return python("-m", "summarize", *run, folder=tmp_path)

    line = "No article has “dolphins” of the question, so it may have no answer here."
    done = asked("How many dolphins sank?", "text")
    assert line in done.stderr
    assert line in " ".join(done.stdout.split())
    found = json.loads(asked("How many dolphins sank?", "jsonl").stdout)
    assert found["unanswered"] == ["dolphins"]
    assert json.loads(asked("What sank?", "jsonl").stdout)["unanswered"] == []


def test_what_takes_minutes_is_told_before_it_is_begun(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The storm hit Kelby. " * 25_000, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "summarize", "run", "a.txt"],
        cwd=tmp_path,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(),
    ) as running:
        assert running.stderr is not None
        first = running.stderr.readline()
        running.kill()
    assert first == (
        "topic a: cleaning reads 100,000 words, which takes a core 2 min or more; "
        "clean.model=builtin is far quicker, limits.characters refuses such topics\n"
    )


def test_loose_files_are_one_topic_and_a_line_says_so(storm: Path) -> None:
    done = typed("run", *TEXTS, *FAST, folder=storm)
    assert done.returncode == 0
    assert done.stderr == (
        "3 files are merged into one topic, storm (--each: a topic a file)\n"
    )
    assert "\nstorm · 3 articles\n" in done.stdout
    for number, (name, text) in enumerate(zip(TEXTS, STORY, strict=True), 1):
        called = f"“{text[:41].rpartition(' ')[0]} …” ({name}) – "
        assert f"{number} {called}" in " ".join(done.stdout.split())
    assert done.stdout.count("[2] article 2 has the words of the sentence") == 1
    assert sorted(path.name for path in storm.iterdir()) == sorted(TEXTS)


def test_loose_files_give_what_their_folder_gives(storm: Path) -> None:
    form = (*FAST, "--format", "jsonl")
    [loose] = records(typed("run", *TEXTS, *form, folder=storm))
    [folder] = records(typed("run", "storm", *form, folder=storm.parent))
    assert {**loose, "seconds": 0} == {**folder, "seconds": 0}


def test_each_makes_a_topic_of_every_file(storm: Path) -> None:
    done = typed("run", *TEXTS, "--each", *FAST, "--format", "jsonl", folder=storm)
    assert [record["topic_id"] for record in records(done)] == ["a", "b", "c"]
    assert done.stderr == ""


def test_a_folder_beside_loose_files_is_a_topic_of_its_own(storm: Path) -> None:
    (storm.parent / "x.txt").write_text(SANK, encoding="utf-8")
    (storm.parent / "y.txt").write_text(DIVERS, encoding="utf-8")
    inputs = ("x.txt", "storm", "y.txt")
    done = typed("run", *inputs, *FAST, "--format", "jsonl", folder=storm.parent)
    found = [(each["topic_id"], len(each["articles"])) for each in records(done)]
    assert found == [(storm.parent.name, 2), ("storm", 3)]


def test_the_other_commands_merge_loose_files_too(storm: Path) -> None:
    done = typed("inspect", "a.txt", "b.md", "--stage", "split", *FAST, folder=storm)
    assert "== storm: split: 2 spans kept" in done.stdout
    assert "2 files are merged into one topic, storm" in done.stderr


def test_a_text_on_standard_input_is_an_article(storm: Path) -> None:
    text = f"{SANK}\n\n{DIVERS}\n"
    words = ("run", "-", *FAST, "--format", "jsonl")
    done = typed(*words, text=text, folder=storm)
    [record] = records(done)
    assert record["topic_id"] == "stdin"
    [article] = record["articles"]
    assert (article["id"], article["n_sentences"]) == ("stdin", 2)


def test_a_page_on_standard_input_is_read_as_one(storm: Path) -> None:
    html = f"<html><body><nav><p>Home</p></nav>{page(*STORY)}</body></html>"
    [record] = records(
        typed("run", "-", *FAST, "--format", "jsonl", text=html, folder=storm)
    )
    [article] = record["articles"]
    assert article["n_sentences"] == len(STORY)


def test_rows_on_standard_input_are_topics_as_before(storm: Path) -> None:
    rows = "".join(json.dumps({"id": n, "documents": [SANK]}) + "\n" for n in (1, 2))
    done = typed("run", "-", *FAST, "--format", "jsonl", text=rows, folder=storm)
    assert [record["topic_id"] for record in records(done)] == ["1", "2"]


SAVED: dict[str, Callable[[Path], None]] = {
    "ferry.pdf": save_pdf,
    "ferry.docx": save_docx,
    "ferry.eml": save_mail,
    "ferry.rss": save_feed,
    "ferry.atom": save_feed,
    "ferry.xml": save_feed,
    "ferry.warc": save_warc,
}


def test_saved_files_of_every_kind_are_read(tmp_path: Path) -> None:
    for name, save in SAVED.items():
        save(tmp_path / name)
    done = typed("run", *SAVED, "--each", *FAST, "--format", "jsonl", folder=tmp_path)
    found = records(done)
    assert [record["topic_id"].partition("#")[0] for record in found] == (
        ["ferry"] * len(SAVED)
    )
    for name, record in zip(SAVED, found, strict=True):
        articles = record["articles"]
        assert {each["id"].partition("#")[0] for each in articles} == {name}
        assert sum(each["n_sentences"] for each in articles) == len(STORY)
        assert record["sentences"]


FORMS: dict[str, Callable[[str], bool]] = {
    "text": lambda said: "\nstorm · 3 articles\n\n" in said and "\nSources\n" in said,
    "md": lambda said: said.startswith("## ") and "### Sources\n\n1. " in said,
    "json": lambda said: [each["topic_id"] for each in json.loads(said)] == ["storm"],
    "jsonl": lambda said: json.loads(said)["topic_id"] == "storm",
}


@pytest.mark.parametrize(
    ("form", "output"),
    [*((form, ()) for form in FORMS), ("md", ("--output", "-"))],
)
def test_the_summary_is_printed_in_the_form_asked_for(
    storm: Path, form: str, output: tuple[str, ...]
) -> None:
    done = typed(
        "run", *TEXTS, *FAST, "--format", form, *output, "--quiet", folder=storm
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert FORMS[form](done.stdout)
    assert sorted(path.name for path in storm.iterdir()) == sorted(TEXTS)


def test_a_file_that_cannot_be_read_is_told_and_the_rest_is_printed(
    storm: Path,
) -> None:
    (storm / "d.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    done = typed("run", "a.txt", "d.pdf", *FAST, folder=storm)
    assert done.returncode == 1
    assert "failed: d.pdf: read: the PDF cannot be read" in done.stderr
    assert "Sable Tern" in done.stdout


def test_an_input_without_a_topic_is_exit_code_3(storm: Path) -> None:
    (storm / "d.pdf").write_bytes(b"%PDF-1.4 and then nothing")
    done = typed("run", "d.pdf", *FAST, folder=storm)
    assert (done.returncode, done.stdout) == (3, "")
    assert "summarize: error: d.pdf: no topic could be read\n" in done.stderr


@pytest.mark.parametrize(
    "words",
    [
        ("run", "www.ledger.example"),
        ("cite", "a.txt", "--sources", "https://ledger.example/1"),
    ],
)
def test_an_address_is_refused_with_what_to_do(
    storm: Path, words: tuple[str, ...]
) -> None:
    done = typed(*words, *FAST, folder=storm)
    assert (done.returncode, done.stdout) == (3, "")
    address = words[-1]
    assert done.stderr == (
        f"summarize: error: {address}: is an address, and nothing is fetched; save the "
        "page, as with `curl --location --output page.html ADDRESS`, and name the "
        "file\n"
    )


def test_a_bucket_is_to_be_mounted_piped_or_copied(storm: Path) -> None:
    done = typed("run", "s3://bucket/topics.jsonl", *FAST, folder=storm)
    assert (done.returncode, done.stdout) == (3, "")
    assert "nothing is fetched; mount it, or pipe it" in done.stderr

    done = typed("run", "a.txt", "--output", "s3://bucket/out", *FAST, folder=storm)
    assert (done.returncode, done.stdout) == (3, "")
    assert "s3:/bucket/out: is an address; --output names a folder" in done.stderr
    assert not (storm / "s3:").exists()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--resume",), "--resume needs --output DIR"),
        (("--fresh",), "--fresh needs --output DIR"),
        (("--show",), "--show needs --output DIR"),
        (("--output", "out", "--format", "md"), "--format is for printing"),
    ],
)
def test_what_is_for_a_folder_and_what_for_printing_do_not_mix(
    storm: Path,
    words: tuple[str, ...],
    says: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(storm)
    assert main(["run", "a.txt", *FAST, *words]) == 3
    assert capsys.readouterr().err.startswith(f"summarize: error: {says}")
    assert sorted(path.name for path in storm.iterdir()) == sorted(TEXTS)


@pytest.mark.parametrize(
    ("override", "says"),
    [
        (
            "writer.model=/nope",
            "writer.model is no key of the extractive writer; set writer.kind to ",
        ),
        (
            "plan.merge=true",
            "plan.merge does nothing: this kind of writer (writer.kind) does not merge",
        ),
    ],
)
def test_a_setting_that_would_do_nothing_is_an_error(
    storm: Path, override: str, says: str
) -> None:
    done = typed("run", "a.txt", *FAST, "--set", override, folder=storm)
    assert (done.returncode, done.stdout) == (3, "")
    [line] = done.stderr.splitlines()
    assert line.startswith(f"summarize: error: --set {override}: ")
    assert says in line


def test_a_checkpoint_not_tuned_for_summaries_is_told_before_it_is_loaded(
    storm: Path, caplog: pytest.LogCaptureFixture
) -> None:
    done = typed("run", "a.txt", "--config", "led", folder=storm)
    [warned], [failed] = caplog.messages, done.stderr.splitlines()  # it is not here
    assert warned.startswith(
        "writer.model allenai/led-base-16384 is not tuned for summaries"
    )
    assert failed.startswith("summarize: error: writer.model allenai/led-base-16384 is")


WITHOUT = """
import sys
for name in ("pypdf", "optuna", "openai"): sys.modules[name] = None
from summarize.cli import main
for line in sys.stdin: print(main(line.split()))
"""


def test_what_is_missing_is_named_by_its_extra_as_it_is_installed(
    tmp_path: Path,
) -> None:
    for name, save in SAVED.items():
        save(tmp_path / name)
    row = {"documents": [SANK, DIVERS], "reference": SANK}
    lines = "".join(json.dumps({"id": str(n), **row}) + "\n" for n in range(12))
    (tmp_path / "t.jsonl").write_text(lines, encoding="utf-8")
    commands = {
        "pdf": "run ferry.pdf --config extractive",
        "tune": "tune t.jsonl --search extractive --output out",
        "chat": "run ferry.eml --config chat-ollama",
    }
    done = python("-c", WITHOUT, text="\n".join(commands.values()), folder=tmp_path)
    assert done.stdout.split() == ["3", "3", "3"]
    said = [line for line in done.stderr.splitlines() if "needs the extra" in line]
    for extra, line in zip(commands, said, strict=True):
        assert f"needs the extra {extra}: run `pip install" in line
        assert f'".[{extra}]"' in line
    assert not any(name in done.stderr for name in ("pypdf", "optuna", "openai"))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminal")
def test_a_terminal_shows_what_is_loaded_and_a_pipe_does_not(storm: Path) -> None:
    import pty

    words = ("run", "a.txt", *FAST, "--set", "clean.model=encoder")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "summarize", *words],
        cwd=storm,
        stdout=subprocess.PIPE,
        stderr=theirs,
        env={**environment(), "TERM": "xterm", "COLUMNS": "80"},
    ) as child:
        os.close(theirs)
        shown = read_to_the_end(ours)
        assert child.stdout is not None
        printed = child.stdout.read().decode()
    assert child.returncode == 0
    assert "loading clean.model encoder" in shown
    assert "\x1b[2K" in shown  # and the line is erased again
    assert "loading" not in printed
    assert "loading" not in typed(*words, folder=storm).stderr


def read_to_the_end(terminal: int) -> str:
    """Return what a terminal shows until nobody writes to it."""
    shown = b""
    while True:
        try:
            piece = os.read(terminal, 4096)
        except OSError:  # Linux says so where others return nothing
            piece = b""
        if not piece:
            os.close(terminal)
            return shown.decode()
        shown += piece


def test_a_query_decides_what_is_told_first(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "A storm tore the roofs off forty houses in Velden on Monday night. "
        "Twelve people were taken to hospital in the town of Oster. "
        "The old bridge at Oster will stay closed until the end of March.",
        encoding="utf-8",
    )
    words = ("run", "a.txt", *FAST, "--set", "generate.target_words=12")
    query = ("--query", 'When will the bridge\'s "repair" end?')
    asked = typed(*words, *query, folder=tmp_path)
    assert asked.returncode == 0, asked.stderr
    assert "The old bridge at Oster will stay closed" in asked.stdout
    assert "The old bridge" not in typed(*words, folder=tmp_path).stdout


def test_an_answer_of_an_interview_is_told_with_who_gives_it(tmp_path: Path) -> None:
    (tmp_path / "fire.txt").write_text(
        "KERN, HOST: The paper mill in Tarn burned down on Monday night.\n\n"
        "ADA LUND: The insurance covers only half of the machines of the mill.\n\n"
        "KERN: Will it be rebuilt?\n\n"
        "LUND: The town council has promised a loan of four million crowns.\n",
        encoding="utf-8",
    )
    done = typed("run", "fire.txt", "--config", "extractive", folder=tmp_path)
    told = " ".join(done.stdout.split())
    assert "on Monday night.[1] [Ada Lund:] The insurance covers only half" in told
    assert "[Lund:] The town council has promised a loan" in told
    assert done.stdout.splitlines()[0].startswith(("fire", "Paper mill in Tarn"))


def test_a_summary_longer_than_asked_says_why(storm: Path) -> None:
    run = ("run", "a.txt", "b.md", *FAST, "--set", "generate.target_words=10")
    said = "sentences are told whole, and fewer would not tell the news"
    done = typed(*run, folder=storm)
    assert f"longer than asked (20 words): {said}\n" in done.stderr
    assert f"long: {said}" in done.stdout
    assert f"- long: {said}" in typed(*run, "--format", "md", folder=storm).stdout
    [record] = records(typed(*run, "--format", "jsonl", folder=storm))
    assert (record["long_because"], record["short_because"]) == (
        "whole sentences",
        None,
    )
    assert (
        "longer"
        not in typed(*run[:-1], "generate.target_words=20", folder=storm).stderr
    )


def test_where_nothing_differs_a_line_says_so(storm: Path) -> None:
    line = "No difference between the articles was found, and no update:"
    for form in ("text", "md"):
        run = ("run", "a.txt", "b.md", *FAST, "--format", form)
        assert typed(*run, folder=storm).stdout.count(line) == 1
    (storm / "b.md").write_text(SANK.replace("twelve", "fifteen"), encoding="utf-8")
    differing = typed("run", "a.txt", "b.md", *FAST, folder=storm).stdout
    assert line not in differing
    assert "twelve" in differing.partition("Where articles differ")[2]
    assert line not in typed("run", "a.txt", *FAST, folder=storm).stdout


FRENCH = (
    "Le ferry Sable Tern a coulé jeudi soir au large de Harlow Bay, et douze personnes "
    "ont été tuées, selon les garde-côtes. La compagnie avait été avertie trois fois."
)


def test_an_empty_file_beside_others_is_passed_over(storm: Path) -> None:
    (storm / "empty.txt").write_text("", encoding="utf-8")
    done = typed("run", "a.txt", "empty.txt", *FAST, folder=storm)
    assert done.returncode == 0
    assert "empty.txt: holds no text\n" in done.stderr
    alone = typed("run", "empty.txt", *FAST, folder=storm)
    assert (alone.returncode, alone.stdout) == (3, "")
    assert "empty.txt: the file is empty" in alone.stderr


def test_an_article_in_another_language_is_named_and_not_told(storm: Path) -> None:
    (storm / "fr.txt").write_text(FRENCH, encoding="utf-8")
    run = ("run", "a.txt", "b.md", "fr.txt", *FAST)
    done = typed(*run, folder=storm)
    assert "fr.txt: seems to be in another language (fr) than the topic" in done.stderr
    told = done.stdout.partition("Sources\n")[0]
    assert "sank off Harlow Bay" in told
    assert "Le ferry" not in told
    [record] = records(typed(*run, "--format", "jsonl", folder=storm))
    reasons = {each["reason"] for each in record["trace"]["left_out"]}
    assert "other language" in reasons


def test_a_table_in_a_folder_of_articles_is_told_what_to_do(storm: Path) -> None:
    (storm / "d.json").write_text('{"text": "It sank."}', encoding="utf-8")
    done = typed("run", "storm", *FAST, folder=storm.parent)
    assert done.returncode == 1
    assert "are read where they are named themselves" in done.stderr


def test_updates_of_a_markdown_summary_are_no_claims(storm: Path) -> None:
    later = SANK.replace("twelve", "fifteen").replace("Thursday evening", "Thursday")
    for name, day, text in (("a.md", 14, SANK), ("b.md", 16, later)):
        front = f"---\nsource: Post\ndate: 2025-03-{day}\n---\n"
        (storm / name).write_text(front + text, encoding="utf-8")
    done = typed("run", "a.md", "b.md", *FAST, "--format", "md", folder=storm)
    assert "### Updated by later articles" in done.stdout
    cited = ("cite", "-", "--sources", "b.md", *FAST, "--format", "jsonl")
    [record] = records(typed(*cited, text=done.stdout, folder=storm))
    assert not any("update" in each["text"] for each in record["sentences"])
