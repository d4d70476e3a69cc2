"""`summarize cite`: verdicts for people, records for programs, exit codes for both."""

import json
import subprocess
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from summarize.cli import main
from tests.process import python

FAST = ["--config", "extractive"]
FACTS = (
    "The storm began at Port Ellan on Monday. Ferries stayed in port. "
    "The council approved the new sea wall."
)
TRUE = "The storm began at Port Ellan on Monday [1]."
FALSE = "The storm killed 12 people in Orm."
ANSWER = f"""\
Here is a summary:

# The storm

- {TRUE}
- **Harbour:** Ferries *stayed* in port.
"""


@pytest.fixture
def sources(tmp_path: Path) -> str:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "post.txt").write_text(FACTS, encoding="utf-8")
    return str(folder)


def cite(tmp_path: Path, sources: str, text: str, *more: str) -> int:
    path = tmp_path / "answer.md"
    path.write_bytes(text.encode())
    return main(["cite", str(path), "--sources", sources, *FAST, *more])


def test_markdown_is_judged_sentence_by_sentence(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cite(tmp_path, sources, ANSWER) == 0
    said = capsys.readouterr().out
    assert "1. [supported] The storm began at Port Ellan on Monday.\n" in said
    assert "2. [supported] Ferries stayed in port.\n" in said
    assert "not judged: 1 heading (“# The storm”); 1 label (“**Harbour:**”)" in said
    assert "1 lead-in (“Here is a summary:”)" in " ".join(said.split())


STRANGE = (
    "Herons nest again in the reeds of Lake Orlac, ornithologists report. Volunteers "
    "counted sixty chicks from canoes at dawn, twice as many as in spring last year."
)
FLOOD = (
    "The harbour gate at Elmport broke on Monday after weeks of heavy rain. Water ran "
    "through the lower town, and the mayor ordered families to leave their homes."
)


def test_sources_about_something_else_are_called_so(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "articles" / "post.txt").write_text(FLOOD, encoding="utf-8")
    line = "The sources seem to be about something else than the text:"

    def said(text: str, form: str) -> str:
        assert cite(tmp_path, sources, text, "--format", form) == 0
        return " ".join(capsys.readouterr().out.split())

    assert said(STRANGE, "text").count(line) == 1
    assert json.loads(said(STRANGE, "jsonl"))["stranger"] is True
    false = FLOOD.replace("Monday", "Friday").replace("rain", "frost")
    assert line not in said(false, "text")
    assert json.loads(said(false, "jsonl"))["stranger"] is False


def test_the_record_has_offsets_into_the_file(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = ANSWER.replace("\n", "\r\n")
    assert cite(tmp_path, sources, text, "--format", "jsonl") == 0
    record: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert record["given"] == text
    for sentence, stands in zip(
        record["sentences"], [TRUE, "Ferries *stayed* in port."], strict=True
    ):
        assert text[sentence["start"] : sentence["end"]] == stands
        assert sentence["verdict"] == "supported"
        [citation] = sentence["citations"]
        backed = text[citation["summary_start"] : citation["summary_end"]]
        assert backed == stands
    kinds = [each["kind"] for each in record["not_claims"]]
    assert kinds == ["lead_in", "heading", "label"]


@pytest.mark.parametrize("form", ["text", "jsonl"])
def test_strict_ends_with_1_and_says_which_sentences(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    more = ("--strict", "--format", form)
    assert cite(tmp_path, sources, TRUE, *more) == 0
    assert capsys.readouterr().err == ""
    assert cite(tmp_path, sources, f"{TRUE} {FALSE}", *more) == 1
    said = capsys.readouterr()
    assert said.err == "summarize: strict: 1 of 2 sentences fails: unsupported 2\n"
    assert said.out.count("The storm killed 12 people in Orm.") >= 1
    assert cite(tmp_path, sources, FALSE, "--format", form) == 0


def test_strict_all_fails_what_is_supported_in_part(
    tmp_path: Path, sources: str
) -> None:
    text = f"{TRUE} Empty ferries stayed in port. {FALSE}"
    (tmp_path / "answer.md").write_text(text, encoding="utf-8")

    def cited(*more: str) -> "subprocess.CompletedProcess[str]":
        of = ["--sources", sources, *FAST, "--junit", "cite.xml"]
        return python("-m", "summarize", "cite", *more, *of, folder=tmp_path)

    done = cited("answer.md", "--strict", "all")
    assert done.returncode == 1
    assert done.stderr == (
        "summarize: strict: 2 of 3 sentences fail: unsupported 3; in part 2\n"
    )
    suite = ElementTree.parse(tmp_path / "cite.xml").getroot()
    assert [suite.get(key) for key in ("tests", "failures", "errors")] == [*"320"]
    first, second, _ = suite
    assert first.get("name") == "1. The storm began at Port Ellan on Monday."
    assert [each.get("classname") for each in suite] == ["answer.md"] * 3
    assert len(first) == 0
    message = second[0].get("message") or ""
    assert message.startswith(
        "in part\nwhy: no passage backs all of it; not said: “Emp"
    )
    assert "Ferries stayed in port." in message

    # the word is not taken for the summary, nor the summary for the word
    done = cited("--strict", "answer.md")
    assert (done.returncode, done.stderr) == (
        1,
        "summarize: strict: 1 of 3 sentences fails: unsupported 3\n",
    )
    assert cited("answer.md").returncode == 0
    suite = ElementTree.parse(tmp_path / "cite.xml").getroot()
    assert suite.get("failures") == "1"


def test_strict_fails_what_the_sources_contradict(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "The council rejected the new sea wall."
    assert cite(tmp_path, sources, text, "--strict") == 1
    assert "1 of 1 sentence fails: contradicted 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    "override", ["check.enabled=false", "check.on_unsupported=drop"]
)
def test_strict_needs_the_checks(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str], override: str
) -> None:
    assert cite(tmp_path, sources, TRUE, "--strict", "--set", override) == 3
    assert "set check.enabled=true" in capsys.readouterr().err


def test_a_text_that_claims_nothing_is_an_error(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cite(tmp_path, sources, "# The storm\n\n---\n") == 3
    assert "answer.md: makes no claim" in capsys.readouterr().err


def test_a_file_that_is_no_text_is_not_judged(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    for text, kind in (
        ("%PDF-1.7 the storm", "a PDF"),
        (r"{\rtf1 the storm}", "an RTF"),
    ):
        assert cite(tmp_path, sources, text) == 3
        assert f"answer.md is {kind} file" in capsys.readouterr().err


@pytest.mark.parametrize("columns", [60, 120])
def test_lines_are_as_wide_as_the_terminal(
    tmp_path: Path,
    sources: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    columns: int,
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    cite(tmp_path, sources, ANSWER)
    lengths = [len(line) for line in capsys.readouterr().out.splitlines()]
    assert columns - 15 < max(lengths) <= columns


def test_a_text_in_another_language_than_its_sources_is_not_judged(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    german = "Der Sturm begann am Montag in Port Ellan und die Fähren blieben im Hafen."
    assert cite(tmp_path, sources, german) == 3
    assert "it seems to be in another language (de) than" in capsys.readouterr().err


def test_the_record_has_the_words_that_no_passage_says(
    tmp_path: Path, sources: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "Empty ferries stayed in port."
    assert cite(tmp_path, sources, text, "--format", "jsonl") == 0
    [sentence] = json.loads(capsys.readouterr().out)["sentences"]
    assert [sentence["text"][a:b] for a, b in sentence["open"]] == ["Empty"]
    assert sentence["verdict"] == "in part"


def test_of_a_summary_of_ours_the_prose_is_judged_and_the_notes_are_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = tmp_path / "storm", tmp_path / "out"
    folder.mkdir()
    texts = {
        "post": "Twelve people died in the storm at Port Ellan on Monday. "
        "Ferries stayed in port.",
        "courier": "Fifteen people died in the storm at Port Ellan on Monday. "
        "The council approved the new sea wall.",
    }
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    assert main(["run", str(folder), "--output", str(out), *FAST]) == 0
    text = (out / "summaries.md").read_text(encoding="utf-8")
    notes = ("_(articles differ: ", "### Sources", "### Where articles differ")
    assert [note for note in notes if note not in text] == []
    [line] = (out / "summaries.jsonl").read_text(encoding="utf-8").splitlines()
    capsys.readouterr()

    md = str(out / "summaries.md")
    shape = ["--format", "jsonl"]
    assert main(["cite", md, "--sources", str(folder), *FAST, *shape]) == 0
    cited = json.loads(capsys.readouterr().out)
    told = [sentence["text"] for sentence in json.loads(line)["sentences"]]
    assert [sentence["text"] for sentence in cited["sentences"]] == told
    assert {sentence["verdict"] for sentence in cited["sentences"]} == {"supported"}


def test_of_several_topics_one_is_named(tmp_path: Path) -> None:
    names = ("storm", "flood", "fire")
    rows = [{"id": name, "documents": [f"A {name} hit Kelby."]} for name in names]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "topics.jsonl").write_text(lines + "{broken\n", encoding="utf-8")
    (tmp_path / "s.txt").write_text("A flood hit Kelby.", encoding="utf-8")

    def cited(topic: str) -> "subprocess.CompletedProcess[str]":
        of = ["s.txt", "--sources", "topics.jsonl", "--topic", topic, *FAST]
        return python("-m", "summarize", "cite", *of, "--strict", folder=tmp_path)

    assert "[supported] A flood hit Kelby." in cited("flood").stdout
    assert cited("fire").returncode == 1
    wrong = cited("strom")
    assert wrong.returncode == 3
    assert (
        "--topic strom: no such topic in topics.jsonl; did you mean storm?"
        in wrong.stderr
    )
