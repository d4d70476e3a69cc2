"""A summary as a terminal shows it."""

from dataclasses import replace
from io import StringIO

import pytest
from rich.cells import cell_len
from rich.console import Console

from summarize.flags import Flag, FlagKind
from summarize.report.text import show_meaning, show_summary
from summarize.schema import Headline, Mark, SummarySentence
from tests.report.samples import (
    citation,
    source,
    storm,
    storm_summary,
    summary_text,
)


def shown(terminal: bool) -> str:
    file = StringIO()
    flag = Flag(FlagKind.CONFLICT, "12", "15")
    told = SummarySentence("12 died.", flags=(flag,), marks=(Mark(flag, 0, 2),))
    summary = replace(storm_summary(), sentences=(told,))
    console = Console(file=file, width=60, force_terminal=terminal)
    show_summary(summary, storm(), console)
    return file.getvalue()


def test_marks_that_stand_nowhere_are_not_explained() -> None:
    def meaning(marks: str) -> str:
        file = StringIO()
        show_meaning(marks, Console(file=file, width=200))
        return file.getvalue()

    assert meaning("[1][2a]") == (
        "[2] article 2 has the words of the sentence; [2a] says it in words of its "
        "own, quoted under a.\n"
    )
    assert meaning("[12b?]").startswith("[2a?] is only the nearest passage")
    assert meaning("") == ""


def test_a_summary_is_prose_above_its_conflicts_and_sources() -> None:
    assert summary_text(storm_summary(), storm(), 60).splitlines() == [
        "storm · 2 articles, one dated 1 Mar 2026",
        "",
        "The storm tore the roof off the fish hall at Port",
        "Ellan.[1][2a] A tide came.[1a?] (no article says this) Pigs",
        "flew over 77 ships. (no article found; no article has this",
        "number: 77)",
        "",
        "Where articles differ",
        "  … people were hurt: twelve (Harbour Post, no date) /",
        "    fifteen (Courier, Sun 1 Mar), articles differ",
        "    1 Twelve people were hurt.",
        "    2 Fifteen people were hurt.",
        "",
        "Sources",
        "  1 Harbour Post, Storm hits Port Ellan – says 1 sentence",
        "    a Boats lay on the quay. – nearest passage, not",
        "      support",
        "  2 Courier, 1 Mar 2026, Fish hall damaged – says 1",
        "    sentence",
        "    a The storm tore the roof off Port Ellan's fish hall.",
        "",
        "Taken out by the checks",
        "  Eels sang. (unsupported)",
        "  Ninety boats sank. (weak)",
        "    in its place: Boats lay on the quay.",
    ]


@pytest.mark.parametrize("width", [40, 60, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    wide = SummarySentence("Die Fähre sank. 船は金曜日に沈んだ。" * 9 + "x" * 300)
    summary = replace(storm_summary(), sentences=(wide,))
    lines = summary_text(summary, storm(), width).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_bullets_are_a_line_each() -> None:
    sentences = [
        replace(sentence, paragraph=number)
        for number, sentence in enumerate(storm_summary().sentences)
    ]
    summary = replace(storm_summary(), sentences=tuple(sentences), form="bullets")
    lines = [line[:9] for line in summary_text(summary, storm(), 200).splitlines()]
    assert lines[2:5] == [" - The st", " - A tide", " - Pigs f"]


def test_the_headline_stands_above_the_topic_with_its_sources() -> None:
    first, *_ = storm_summary().sentences
    headline = Headline("Storm tore roof off fish hall", first.citations)
    text = summary_text(replace(storm_summary(), headline=headline), storm())
    assert text.startswith(
        "Storm tore roof off fish hall[1][2a]\n"
        "storm · 2 articles, one dated 1 Mar 2026\n\n"
    )


def test_bold_and_colour_are_for_terminals(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    assert "\x1b" not in shown(terminal=False)
    assert "\x1b[4m12\x1b[0m died." in shown(terminal=True)
    assert "\x1b[31m (no article found" in shown(terminal=True)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in shown(terminal=True)
    assert "\x1b[1m" in shown(terminal=True)


def test_no_text_steers_the_terminal() -> None:
    steers = "a\x1b[2Jb\u202e"
    [first, *rest] = storm_summary().articles
    account = replace(first, title=steers, source=steers)
    told = SummarySentence(steers)
    summary = replace(
        storm_summary(), topic_id=steers, articles=(account, *rest), sentences=(told,)
    )
    text = summary_text(summary, storm())
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_a_summary_for_a_part_of_which_there_is_support_says_which() -> None:
    boats = source(storm(), "a", "Boats lay on the quay.")
    told = SummarySentence(
        "Old boats lay there.", (citation(boats, 0.6, "medium"),), open=((0, 3),)
    )
    text = summary_text(replace(storm_summary(), sentences=(told,)), storm(), 120)
    assert "there.[1a] (articles say this only in part, not “Old”)" in text


def test_an_empty_summary_says_so() -> None:
    text = summary_text(replace(storm_summary(), sentences=()), storm())
    assert "no summary: nothing of the text is left" in text.splitlines()
