import io
from dataclasses import replace

from summarize.commands.progress import (
    assumed_languages,
    choose_progress,
    failure_line,
    summary_line,
)
from summarize.schema import Failure
from tests.report.samples import storm_summary

FAILURE = Failure("topics.jsonl:3", "read", "CorpusError", "not JSON\nat all")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_topic_is_one_line_with_its_warnings_below() -> None:
    summary = replace(storm_summary(), seconds=0.44)
    assert summary_line(3, summary).splitlines() == [
        "3 storm: 3 sentences, 2 articles, 0.4 s",
        "  b: little text is left",
    ]


def test_a_topic_without_sentences_says_so() -> None:
    line = summary_line(1, replace(storm_summary(), sentences=()))
    assert line.startswith("1 storm: no sentences (nothing to summarize is left")


def test_a_failure_is_one_line_whatever_its_text() -> None:
    assert failure_line(FAILURE) == ("failed: topics.jsonl:3: read: not JSON at all")
    fault = Failure("storm", "rank", "ValueError", "no numbers")
    assert failure_line(fault) == "failed: storm: rank: ValueError: no numbers"
    assert "\x1b" not in failure_line(replace(FAILURE, message="a\x1b[2Jb"))
    assert len(failure_line(replace(FAILURE, message="x" * 10_000))) < 400


def test_a_pipe_gets_a_line_a_topic() -> None:
    pipe = io.StringIO()
    progress = choose_progress(pipe)
    progress.done(1, storm_summary())
    progress.kept(2, "flood")
    progress.failed(FAILURE)
    progress.close()
    assert pipe.getvalue().splitlines() == [
        *summary_line(1, storm_summary()).splitlines(),
        failure_line(FAILURE),
    ]


def test_quiet_says_only_what_failed() -> None:
    pipe = io.StringIO()
    progress = choose_progress(pipe, quiet=True)
    progress.done(1, storm_summary())
    progress.failed(FAILURE)
    progress.close()
    assert pipe.getvalue() == failure_line(FAILURE) + "\n"


def test_a_terminal_gets_a_bar_with_failures_above_it() -> None:
    terminal = Terminal()
    progress = choose_progress(terminal, total=2)
    progress.done(1, storm_summary())
    progress.failed(FAILURE)
    progress.kept(2, "flood")
    progress.close()
    shown = terminal.getvalue()
    assert "2/2" in shown
    assert failure_line(FAILURE) in shown
    assert "storm" not in shown


def test_verbose_gets_lines_on_a_terminal_too() -> None:
    terminal = Terminal()
    choose_progress(terminal, verbose=True).done(1, storm_summary())
    assert "1 storm: 3 sentences" in terminal.getvalue()


def test_nothing_is_said_where_every_topic_has_words_of_its_own() -> None:
    assert assumed_languages({"en": 3}) == []
    assert assumed_languages({"": 3}) == []


def test_languages_are_counted_in_one_line() -> None:
    assert assumed_languages({"en": 28, "fr": 1, "de": 1}) == [
        "2 of 30 topics are not in English (de 1, fr 1): cleaning rules and word lists "
        "are English"
    ]
