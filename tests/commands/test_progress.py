import io
import json
import logging
from collections.abc import Callable
from dataclasses import replace

from summarize.commands.progress import (
    LogProgress,
    assumed_languages,
    choose_progress,
    duration_words,
    failure_line,
    logged_as_json,
    summary_line,
)
from summarize.schema import Failure
from tests.report.samples import storm_summary

FAILURE = Failure("topics.jsonl:3", "read", "CorpusError", "not JSON\nat all")


def ticking(*seconds: float) -> Callable[[], float]:
    """A clock that shows these seconds one after the other."""
    return iter(seconds).__next__


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
    assert line.startswith("1 storm: no sentences (nothing of the text is left")


def test_a_failure_is_one_line_whatever_its_text() -> None:
    assert failure_line(FAILURE) == ("failed: topics.jsonl:3: read: not JSON at all")
    fault = Failure("storm", "rank", "ValueError", "no numbers")
    assert failure_line(fault) == "failed: storm: rank: ValueError: no numbers"
    assert "\x1b" not in failure_line(replace(FAILURE, message="a\x1b[2Jb"))
    assert len(failure_line(replace(fault, message="x" * 10_000))) < 400
    # the remedy of what cannot be read stands behind the columns of the table
    assert 1000 < len(failure_line(replace(FAILURE, message="x" * 10_000))) < 1100


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
    progress = choose_progress(terminal, total=3)
    progress.done(1, storm_summary())
    progress.failed(FAILURE)
    progress.kept(2, "flood")
    progress.close()
    shown = terminal.getvalue()
    assert "3/3" in shown
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


def test_a_line_says_how_many_are_through_and_when_the_rest_will_be() -> None:
    pipe = io.StringIO()
    progress = LogProgress(pipe, total=10, clock=ticking(100.0, 104.0, 110.0))
    progress.kept(1, "gale")
    progress.done(2, storm_summary())
    progress.failed(FAILURE)
    progress.done(4, storm_summary())
    first, _, _, last, _ = pipe.getvalue().splitlines()
    assert first.endswith(
        " s (2 of 10, 4.0 s each, 32 s left)"
    )  # what was kept is free
    assert last.endswith(" s (4 of 10, 3.3 s each, 20 s left)")


def test_more_topics_than_were_counted_leave_nothing() -> None:
    pipe = io.StringIO()
    progress = LogProgress(pipe, total=1, clock=ticking(0.0, 1.0, 2.0))
    progress.done(1, storm_summary())
    progress.done(2, storm_summary())
    assert "(2 of 2, 1.0 s each, 0 s left)" in pipe.getvalue()


def test_a_duration_has_its_two_largest_units() -> None:
    seconds = (0.4, 59, 61, 3599, 7500)
    words = ["0 s", "59 s", "1 min 1 s", "59 min 59 s", "2 h 5 min"]
    assert [duration_words(each) for each in seconds] == words


def test_as_json_every_line_is_an_event() -> None:
    stream = io.StringIO()
    progress = choose_progress(stream, quiet=True, as_json=True)
    summary = replace(storm_summary(), seconds=0.5, stage_seconds={"clean": 0.1234})
    with logged_as_json(stream):
        logging.getLogger("summarize.writers").info("loading %s", "mini")
        progress.done(1, summary)
        progress.kept(2, "flood")
        progress.failed(replace(FAILURE, stage_seconds={"begin": 0.25, "clean": 1.0}))
        progress.close()
    logging.getLogger("summarize.writers").warning("after the block: nobody's")
    log, done, kept, failed = map(json.loads, stream.getvalue().splitlines())
    assert log == {"event": "log", "level": "info", "message": "loading mini"}
    assert (done["topic"], done["seconds"], done["stages"]) == (
        *("storm", 0.5),
        {"clean": 0.123},
    )
    assert done["warnings"] == ["b: little text is left"]
    assert kept == {"event": "kept", "topic": "flood", "number": 2}
    assert failed == {
        "event": "failed",
        "topic": "topics.jsonl:3",
        "stage": "read",
        "seconds": 1.25,
        "error": "CorpusError",
        "message": "not JSON\nat all",
        "remedy": "mend the input; --resume does what is missing",
    }
