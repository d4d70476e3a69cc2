"""Summaries of what is new since an earlier one: in Python, and as a user runs it."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from summarize.cli import main
from summarize.commands.progress import summary_line
from summarize.config import load_config
from summarize.errors import ConfigError
from summarize.pipeline import Summarizer
from summarize.report.markdown import topic_markdown
from summarize.report.words import date_words, empty_words, since_lines
from summarize.schema import Article, Summary, Topic
from summarize.writers.extractive import ExtractiveWriter

MONDAY = """\
A passenger ferry sank off Harlow Bay on Monday evening after it struck a rock in \
thick fog. At least 12 people were killed and 30 were rescued by fishing boats.

The ferry was on its way from Port Ellan with 55 passengers and a crew of six. Divers \
searched the wreck through the night."""
TUESDAY = """\
Police on Tuesday arrested the captain of the ferry that sank off Harlow Bay. The \
death toll has risen to 15, the coast guard said.

The ferry was on its way from Port Ellan with 55 passengers and a crew of six. The \
operator, Ellan Lines, cancelled all sailings until Friday."""
FIRST = Article("a", MONDAY, "Ferry sinks off Harlow Bay", date="2026-03-02")
SECOND = Article("b", TUESDAY, "Captain of sunk ferry is held", date="2026-03-03")
FAST = ["--config", "extractive", "--quiet"]


@pytest.fixture(scope="module")
def summarizer() -> Summarizer:
    return Summarizer.from_config(load_config("extractive"))


@pytest.fixture(scope="module")
def first(summarizer: Summarizer) -> Summary:
    return summarizer(Topic("ferry", (FIRST,)))


def test_what_is_new_is_told_with_what_it_changes(
    summarizer: Summarizer, first: Summary
) -> None:
    found = summarizer(Topic("ferry", (FIRST, SECOND)), since=first)
    assert "arrested the captain" in found.text
    assert "risen to 15" in found.text
    assert "55 passengers" not in found.text  # both articles have it
    assert "12 people" not in found.text
    assert {c.article_id for s in found.sentences for c in s.citations[:1]} == {"b"}
    assert found.since
    [change] = found.since.changes
    assert (change.before, change.now, change.relation) == ("12", "15", "update")
    assert "risen to 15" in found.sentences[change.sentence].text
    assert "known" in {left.reason for left in found.trace.left_out}
    assert Summary.from_dict(found.to_dict()).since == found.since


def test_a_new_article_alone_does(summarizer: Summarizer, first: Summary) -> None:
    found = summarizer(Topic("ferry", (SECOND,)), since=first)
    assert "55 passengers" not in found.text
    assert "arrested the captain" in found.text


def test_the_same_articles_tell_nothing_new(
    summarizer: Summarizer, first: Summary
) -> None:
    found = summarizer([FIRST], since=first)
    assert found.sentences == ()
    assert found.headline is None
    assert found.short_because == "nothing new"
    assert found.since
    assert found.since.n_known > 0


def test_a_text_of_which_nothing_is_left_is_not_called_no_news(
    summarizer: Summarizer, first: Summary
) -> None:
    found = summarizer([Article("b", "Advertisement\n\nShare this")], since=first)
    assert found.short_because == "little to tell"
    assert since_lines(found) == ["No summary of what is new since an earlier summary."]
    assert empty_words(found) == "no summary: nothing of the text is left"
    assert "no sentences (nothing of the text is left)" in summary_line(1, found)


def test_news_that_cannot_be_told_is_not_called_no_news(
    summarizer: Summarizer, first: Summary
) -> None:
    found = summarizer([Article("b", "She has denied it.")], since=first)
    assert found.sentences == ()
    assert found.short_because == "rest left out"
    assert "Nothing new" not in since_lines(found)[0]
    for written in (topic_markdown(found, found.topic), summary_line(1, found)):
        assert "the rest was left out" in written


def test_a_writer_of_whole_texts_is_refused(first: Summary) -> None:
    config = load_config("t5-small", ["rank.model=null"])
    with pytest.raises(ConfigError, match=r"set generate\.mode=plan"):
        Summarizer(config, ExtractiveWriter())([SECOND], since=first)


# --- the command line -----------------------------------------------------------------


def row(name: str, *articles: Article) -> dict[str, Any]:
    documents = [
        {"id": a.id, "text": a.text, "title": a.title, "date": a.date} for a in articles
    ]
    return {"id": name, "documents": documents}


def write(path: Path, *rows: dict[str, Any]) -> str:
    path.write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    return str(path)


Records = Callable[..., dict[str, dict[str, Any]]]


@pytest.fixture
def run(tmp_path: Path) -> Records:
    """Run into a folder; return its records by topic."""

    def records(topics: str, name: str, *extra: str) -> dict[str, dict[str, Any]]:
        out = tmp_path / name
        assert main(["run", topics, "--output", str(out), *FAST, *extra]) == 0
        lines = (out / "summaries.jsonl").read_text(encoding="utf-8").splitlines()
        return {record["topic_id"]: record for record in map(json.loads, lines)}

    return records


def test_a_run_tells_what_is_new_since_another(tmp_path: Path, run: Records) -> None:
    monday = write(tmp_path / "monday.jsonl", row("ferry", FIRST), row("same", FIRST))
    rows = row("ferry", FIRST, SECOND), row("same", FIRST), row("new", SECOND)
    tuesday = write(tmp_path / "tuesday.jsonl", *rows)
    run(monday, "one")
    since = ["--since", str(tmp_path / "one")]
    found = run(tuesday, "two", *since)

    assert found["ferry"]["since"]["run"] == "one"
    assert found["ferry"]["since"]["changes"][0]["before"] == "12"
    assert (found["same"]["text"], found["same"]["short_because"]) == (
        "",
        "nothing new",
    )
    assert found["new"]["since"] is None
    assert "55 passengers" in found["new"]["text"]

    day = date_words(found["ferry"]["since"]["date"])
    markdown = (tmp_path / "two" / "summaries.md").read_text(encoding="utf-8")
    page = (tmp_path / "two" / "report.html").read_text(encoding="utf-8")
    for said in (markdown.replace("\\", ""), page):
        assert f"New since the run one, made on {day}." in said
        assert "Update: 15 people killed, told before: 12." in said
        assert "Nothing new since the run one, made on " in said


def articles_of(page: Path) -> list[str]:
    return re.findall(
        r'<article class="topic" id="([^"]+)"', page.read_text(encoding="utf-8")
    )


@pytest.mark.parametrize("split", [[], ["--split"]])
def test_topics_without_news_are_a_line_of_the_page(
    tmp_path: Path, run: Records, split: list[str]
) -> None:
    names = ("same", "fire", "flood")
    monday = write(tmp_path / "mon.jsonl", *[row(n, FIRST) for n in ("ferry", *names)])
    rows = row("ferry", FIRST, SECOND), *[row(name, FIRST) for name in names]
    tuesday = write(tmp_path / "tue.jsonl", *rows)
    run(monday, "one")
    since = ["--since", str(tmp_path / "one")]
    found = run(tuesday, "two", *since)
    assert list(found) == ["ferry", *names]  # the records have all

    out = tmp_path / "two"
    assert main(["report", str(out), *split]) == 0
    page = (out / "report.html").read_text(encoding="utf-8")
    day = date_words(found["ferry"]["since"]["date"])
    line = f"Nothing new since the run one, made on {day}: same, fire, flood."
    assert page.count(line) == 1
    pages = [out / "report.html", *sorted(out.glob("report-*.html"))]
    assert len(pages) == (5 if split else 1)
    assert [name for page in pages for name in articles_of(page)] == ["ferry"]

    run(monday, "three", "--since", str(tmp_path / "one"))
    page = (tmp_path / "three" / "report.html").read_text(encoding="utf-8")
    assert "<h1>Nothing new</h1>" in page
    assert f"made on {day}: ferry, same, fire, flood." in page


THIRD = Article("c", "The death toll has risen to 18, the coast guard said.")


def test_what_is_known_goes_on_from_run_to_run(tmp_path: Path, run: Records) -> None:
    def since(name: str) -> list[str]:
        return ["--since", str(tmp_path / name)]

    days = {name: tmp_path / f"{name}.jsonl" for name in ("mon", "tue", "wed", "thu")}
    run(write(days["mon"], row("ferry", FIRST)), "mon")
    copy = replace(FIRST, id="copy", text=MONDAY.partition("\n")[0])
    tue = run(write(days["tue"], row("ferry", copy)), "tue", *since("mon"))
    assert tue["ferry"]["short_because"] == "nothing new"
    rows = row("ferry", FIRST, SECOND)  # of these Tuesday's run read a part of one
    wed = run(write(days["wed"], rows), "wed", *since("tue"))["ferry"]
    [change] = wed["since"]["changes"]
    assert (change["before"], change["now"]) == ("12", "15")
    assert "55 passengers" not in wed["text"]
    thu = run(write(days["thu"], row("ferry", THIRD)), "thu", *since("wed"))["ferry"]
    assert [(c["before"], c["now"]) for c in thu["since"]["changes"]] == [("15", "18")]


def test_resume_does_again_what_is_new_since_another_run(
    tmp_path: Path, run: Records
) -> None:
    monday = write(tmp_path / "monday.jsonl", row("ferry", FIRST))
    tuesday = write(tmp_path / "tuesday.jsonl", row("ferry", FIRST, SECOND))
    run(monday, "one")
    since = ["--since", str(tmp_path / "one")]
    new = run(tuesday, "two", *since)
    assert run(tuesday, "two", *since, "--resume") == new  # `seconds` and all
    whole = run(tuesday, "two", "--resume")
    assert whole["ferry"]["since"] is None
    assert (
        run(tuesday, "two", *since, "--resume")["ferry"]["text"]
        == (new["ferry"]["text"])
    )


def test_a_broken_record_of_the_earlier_run_fails_its_topic_alone(
    tmp_path: Path, run: Records
) -> None:
    monday = write(tmp_path / "monday.jsonl", row("ferry", FIRST), row("bad", FIRST))
    run(monday, "one")
    file = tmp_path / "one" / "summaries.jsonl"
    good, bad = map(json.loads, file.read_text(encoding="utf-8").splitlines())
    write(file, good, {**bad, "schema_version": 99})
    since = ["--since", str(tmp_path / "one")]
    out = tmp_path / "two"
    assert main(["run", monday, "--output", str(out), *FAST, *since]) == 1
    [failure] = map(json.loads, (out / "errors.jsonl").read_text("utf-8").splitlines())
    assert failure["place"] == "bad"
    assert "--since" in failure["message"]
    assert "schema_version 99" in failure["message"]
    [line] = (out / "summaries.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(line)["topic_id"] == "ferry"


@pytest.mark.parametrize("extra", [[], ["--limit", "1"]])
def test_ids_that_fit_nothing_are_named(
    tmp_path: Path, run: Records, extra: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    run(write(tmp_path / "monday.jsonl", row("ferry", FIRST)), "one")
    rows = row("ferry-tuesday", FIRST), row("train", SECOND)
    tuesday = write(tmp_path / "tuesday.jsonl", *rows)
    run(tuesday, "two", "--since", str(tmp_path / "one"), *extra)
    [said] = caplog.messages
    assert said.startswith("--since one: has none of the topics")
    assert "there ferry; here ferry-tuesday" in said


@pytest.mark.slow
def test_processes_tell_the_same(tmp_path: Path, run: Records) -> None:
    monday = write(tmp_path / "monday.jsonl", row("ferry", FIRST))
    rows = row("ferry", FIRST, SECOND), row("new", SECOND)
    tuesday = write(tmp_path / "tuesday.jsonl", *rows)
    run(monday, "one")
    since = ["--since", str(tmp_path / "one")]
    one, two = run(tuesday, "two", *since), run(tuesday, "w", *since, "--workers", "2")
    assert [r["text"] for r in one.values()] == [r["text"] for r in two.values()]


def test_a_terminal_says_new_since(
    tmp_path: Path, run: Records, capsys: pytest.CaptureFixture[str]
) -> None:
    monday = write(tmp_path / "monday.jsonl", row("ferry", FIRST))
    run(monday, "one")
    capsys.readouterr()
    assert main(["run", monday, "--since", str(tmp_path / "one"), *FAST]) == 0
    said = capsys.readouterr().out
    assert "Nothing new since the run one, made on " in said
    assert "no summary: nothing new" in said


@pytest.mark.parametrize(
    ("extra", "says"),
    [
        (["--since", "none"], "--since none: holds no summaries.jsonl; name the"),
        (["--since", "out"], "--since out: is the folder to write"),
        (
            ["--since", "out", "--set", "generate.mode=whole"],
            "--since: what is new since an earlier summary is told sentence",
        ),
    ],
)
def test_what_does_not_fit_is_refused_before_anything_runs(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    extra: list[str],
    says: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    topics = write(tmp_path / "topics.jsonl", row("ferry", FIRST))
    config = ["--config", "mini" if "--set" in extra else "extractive"]
    assert main(["run", topics, "--output", "out", *config, *extra]) == 3
    assert says in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
