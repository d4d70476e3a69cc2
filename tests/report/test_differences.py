"""Where articles differ, as a page shows it."""

from dataclasses import replace

import pytest

from summarize.report.differences import StatedView, ValueView, joined
from summarize.report.topic import topic_view
from summarize.schema import Sentence, Summary, SummarySentence, Trace
from tests.report.samples import citation, source, storm, storm_summary


def test_all_who_state_a_value_stand_beside_it() -> None:
    summary = storm_summary()
    [conflict] = summary.trace.conflicts
    boats = source(storm(), "b", "The storm tore the roof off Port Ellan's fish hall.")
    also = replace(conflict, also=((boats,), ()))
    summary = replace(summary, trace=Trace(conflicts=(also,)))
    [shown] = topic_view("t", summary, storm()).conflicts
    assert [[each.outlet for each in side.by] for side in shown.sides] == [
        ["Harbour Post", "Courier"],
        ["Courier"],
    ]
    assert [card.anchor for card in shown.cards] == ["t/d1/1", "t/d1/2", "t/d1/3"]
    [twelve] = shown.sides[0].values
    assert twelve.outlets == "Harbour Post, Courier"
    assert shown.note == ""  # the Courier has a date


@pytest.mark.parametrize(
    ("n", "named"), [(1, "A"), (3, "A, B, C"), (4, "A, B and 2 more")]
)
def test_up_to_three_reports_are_named_beside_a_sentence(n: int, named: str) -> None:
    reports = tuple(
        (StatedView(name, "", f"t/d1/{name}", (name, 0, 9), "12", name),)
        for name in "ABCD"[:n]
    )
    assert ValueView("12", reports).outlets == named


def test_of_a_value_without_a_date_nobody_knows_whether_it_is_newer() -> None:
    [shown] = topic_view("t", storm_summary(), storm()).conflicts
    assert shown.note == "Harbour Post has no date: which value is newer is not known."


def test_of_a_value_without_a_date_it_is_said_why_the_summary_has_it() -> None:
    fifteen = _fifteen()
    cited = SummarySentence(fifteen.text, (citation(fifteen, 0.9),))
    summary = replace(storm_summary(), sentences=(cited,))
    [shown] = topic_view("t", summary, storm()).conflicts
    assert shown.note.endswith(
        "known. The summary has fifteen because it took that sentence from Courier, "
        "not because it is surer."
    )


def test_all_without_a_date_are_named_where_a_value_has_none() -> None:
    summary = storm_summary()
    [conflict] = summary.trace.conflicts
    first, second = summary.articles
    undated = replace(first, id="c", source="Elm Press")
    fifteen = replace(_fifteen(), article_id="c")
    found = replace(conflict, also=((), (fifteen,)))
    summary = replace(
        summary, articles=(first, second, undated), trace=Trace(conflicts=(found,))
    )
    [shown] = topic_view("t", summary, None).conflicts
    assert shown.note == (
        "Harbour Post and Elm Press have no date: which value is newer is not known."
    )


def test_the_value_that_the_summary_has_is_told_first() -> None:
    told = SummarySentence("Fifteen people were hurt.")
    cited = replace(told, citations=(citation(_fifteen(), 0.9),))
    summary = replace(storm_summary(), sentences=(cited,))
    [shown] = topic_view("t", summary, storm()).conflicts
    assert [(side.value, side.used) for side in shown.sides] == [
        ("fifteen", True),
        ("twelve", False),
    ]
    assert [card.value for card in shown.cards] == ["fifteen", "twelve"]


def _fifteen() -> Sentence:
    return source(storm(), "b", "Fifteen people were hurt.")


def test_outlets_of_one_report_stand_as_one() -> None:
    [conflict] = storm_summary().trace.conflicts
    both = replace(conflict, also=((_twelve("c"), _twelve("d")), ()))
    first, second = storm_summary().articles
    copies = (
        replace(first, id="c", source="Elm Press"),
        replace(first, id="d", author="Elm Press", source="Oak News"),
    )
    summary = replace(
        storm_summary(),
        articles=(first, second, *copies),
        trace=Trace(conflicts=(both,)),
    )
    [shown] = topic_view("t", summary, None).conflicts
    [twelve] = shown.sides[0].values
    assert [[each.outlet for each in report] for report in twelve.reports] == [
        ["Harbour Post"],
        ["Elm Press", "Oak News"],
    ]
    assert twelve.outlets == "Harbour Post, Elm Press = Oak News"
    assert joined(["Elm Press", "Oak News"]) == "Elm Press = Oak News"


def _twelve(article_id: str) -> Sentence:
    text = "Twelve people were hurt."
    return Sentence(article_id, 0, 0, len(text), text)


def test_a_difference_is_stated_with_its_bound() -> None:
    text = "At least twelve people were hurt."
    twelve = Sentence("a", 0, 0, len(text), text)
    article = replace(storm().articles[0], text=text)
    summary = storm_summary()
    [conflict] = summary.trace.conflicts
    sides = (twelve, conflict.sentences[1])
    trace = Trace(conflicts=(replace(conflict, sentences=sides),))
    summary = Summary("storm", (), summary.articles, trace)
    topic = replace(storm(), articles=(article, storm().articles[1]))
    [shown] = topic_view("t", summary, topic).conflicts
    assert [side.stated for side in shown.sides] == ["at least twelve", "fifteen"]
    assert shown.cards[0].value == "at least twelve"
