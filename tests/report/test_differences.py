"""Where articles differ, as a page shows it."""

from dataclasses import replace

from summarize.report.topic import topic_view
from summarize.schema import Sentence, Summary, Trace
from tests.report.samples import source, storm, storm_summary


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
    assert shown.sides[0].outlets == "Harbour Post and 1 more"


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
