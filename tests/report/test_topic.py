"""What a page shows of a topic, before it is HTML."""

from dataclasses import replace

from summarize.flags import Flag, FlagKind
from summarize.report.index import entry_view
from summarize.report.topic import TopicView, topic_view
from summarize.schema import (
    Citation,
    Headline,
    Mark,
    Sentence,
    Summary,
    SummarySentence,
    Trace,
)
from tests.report.samples import citation, source, span, storm, storm_summary


def view(*sentences: SummarySentence) -> TopicView:
    return topic_view("t", replace(storm_summary(), sentences=sentences), storm())


def hurt() -> SummarySentence:
    """A sentence that has the value of one side of a conflict, marked."""
    _, start, end = span(storm(), "b", "Fifteen")
    flag = Flag(FlagKind.CONFLICT, "Twelve", "Fifteen")
    cited = citation(source(storm(), "a", "Twelve people were hurt."), 1.0)
    marks = (Mark(flag, 0, 6, "b", start, end),)
    return SummarySentence("Twelve people were hurt.", (cited,), (flag,), marks)


def test_a_sentence_on_which_sources_differ_shows_the_other_side() -> None:
    topic = view(hurt())
    [[told]] = topic.paragraphs
    assert told.pieces[0] == ("Twelve", "differs")
    assert [(side.outlets, side.value) for side in told.others] == [
        ("Courier", "fifteen")
    ]
    assert told.shows == ("t/s1", "t/d1")
    assert told.remarks == ()  # it is said by the other side
    assert topic.conflicts[0].sentences == (1,)
    assert told.cards[0].passages[0].pieces[0] == ("Twelve", "differs")


def test_without_a_side_to_show_it_is_said_in_words() -> None:
    summary = replace(
        storm_summary(),
        sentences=(hurt(),),
        trace=replace(storm_summary().trace, conflicts=()),
    )
    [[told]] = topic_view("t", summary, storm()).paragraphs
    assert told.remarks == ("sources differ: Twelve or Fifteen",)


def test_a_later_article_of_the_same_outlet_is_another_side() -> None:
    summary = storm_summary()
    accounts = tuple(replace(each, source="Post") for each in summary.articles)
    summary = replace(summary, sentences=(hurt(),), articles=accounts)
    [[told]] = topic_view("t", summary, storm()).paragraphs
    assert [(side.outlets, side.value) for side in told.others] == [("Post", "fifteen")]


def test_a_side_in_another_passage_of_a_cited_article_is_shown() -> None:
    summary = storm_summary()
    [conflict] = summary.trace.conflicts
    boats = citation(source(storm(), "b", "The storm tore the roof off"), 0.9)
    told = replace(hurt(), citations=(*hurt().citations, boats))
    [[shown]] = topic_view("t", replace(summary, sentences=(told,)), storm()).paragraphs
    assert [side.value for side in shown.others] == ["fifteen"]
    fifteen = citation(conflict.sentences[1], 0.9)
    told = replace(told, citations=(*told.citations, fifteen))
    [[shown]] = topic_view("t", replace(summary, sentences=(told,)), storm()).paragraphs
    assert not shown.others


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


def test_the_source_of_a_name_in_brackets_is_none_for_the_sentence() -> None:
    text = "[Mayor Ann] Lee went."
    passage = citation(source(storm(), "a", "Boats lay on the quay."), 1.0)
    named = replace(passage, summary_start=0, summary_end=11)
    summary = replace(storm_summary(), sentences=(SummarySentence(text, (named,)),))
    [[told]] = topic_view("t", summary, storm()).paragraphs
    assert [(c.shape, c.said) for c in told.cards] == [
        ("medium", "only for “[Mayor Ann]”")
    ]


def test_two_passages_of_one_article_are_one_card() -> None:
    roof = citation(source(storm(), "a", "The storm tore the roof off"), 0.9)
    boats = citation(source(storm(), "a", "Boats lay on the quay."), 0.8)
    [[told]] = view(SummarySentence("It tore roofs.", (roof, boats))).paragraphs
    [card] = told.cards
    assert len(card.passages) == 2
    assert card.anchor == "t/s1/a1"


def test_many_outlets_are_three_chips_and_a_count() -> None:
    accounts = [
        replace(storm_summary().articles[0], id=f"x{n}", source=f"Outlet {n}")
        for n in range(6)
    ]
    cited = tuple(Citation(each.id, 0, 9, 0.9, "strong") for each in accounts)
    summary = Summary("t", (SummarySentence("Rain fell.", cited),), tuple(accounts))
    [[told]] = topic_view("t", summary, None).paragraphs
    assert [card.source.outlet for card in told.chips] == [
        "Outlet 0",
        "Outlet 1",
        "Outlet 2",
    ]
    assert told.more == 3
    assert len(told.cards) == 6


def test_a_sentence_backed_in_part_says_what_is_not() -> None:
    cited = citation(source(storm(), "a", "Boats lay on the quay."), 0.6, "medium")
    told = SummarySentence("Boats sank.", (cited,), open=((6, 10),))
    [[shown]] = view(told).paragraphs
    assert shown.remarks == ("sources say this only in part, not “sank”",)
    assert ("sank", "doubted") in shown.pieces


def test_how_sentences_came_about_is_told() -> None:
    roof = citation(
        source(
            storm(), "a", "The storm tore the roof off the fish hall at Port Ellan."
        ),
        1.0,
    )
    twin = citation(source(storm(), "b", "Fifteen people were hurt."), 0.9)
    parts = (
        replace(roof, summary_start=0, summary_end=14),
        replace(twin, summary_start=15, summary_end=33),
    )
    topic = view(
        SummarySentence(
            "The storm tore the roof off the fish hall at Port Ellan.", (roof,)
        ),
        SummarySentence("[Last night] the storm tore the roof off.", (roof,)),
        SummarySentence("A roof flew, and 15 people hurt.", parts),
        SummarySentence("Pigs flew."),
    )
    assert [origin.how for origin in topic.origins] == [
        "word for word from Harbour Post",
        "shortened from Harbour Post; names put in",
        "merged from 2 passages",
        "no passage that it came of was found",
    ]


def test_who_says_what_has_a_column_for_each_article() -> None:
    topic = topic_view("t", storm_summary(), storm())
    assert topic.matrix.heads == ("Harbour Post", "Courier")
    assert [cells for _, cells in topic.matrix.rows] == [
        ("says", "says"),
        ("nearest", ""),
        ("", ""),
    ]


def test_an_entry_of_the_list_tells_what_it_is_sorted_and_filtered_by() -> None:
    entry = entry_view("report-2.html#storm", storm_summary())
    assert entry.name == "storm"
    assert entry.preview == "The storm tore the roof off the fish hall at Port Ellan."
    assert (entry.date, entry.n_sources) == ("2026-03-01", 2)
    assert (entry.n_conflicts, entry.n_doubts) == (1, 2)
    assert entry.facts == (
        "2 articles, one dated 1 Mar 2026",
        "1 difference between sources",
        "2 sentences in doubt",
    )


def test_an_update_is_no_difference_in_the_list_and_the_id_only_searched() -> None:
    summary = replace(storm_summary(), headline=Headline("Storm tears roof off"))
    [conflict] = summary.trace.conflicts
    trace = replace(summary.trace, conflicts=(replace(conflict, relation="update"),))
    entry = entry_view("#storm", replace(summary, trace=trace))
    assert entry.n_conflicts == 0
    assert entry.facts == (
        "2 articles, one dated 1 Mar 2026",
        "1 update",
        "2 sentences in doubt",
    )
    assert (entry.name, entry.id) == ("Storm tears roof off", "storm")


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


def test_a_topic_of_nothing_is_shown() -> None:
    empty = Summary("", (), ())
    assert topic_view("t", empty, None).paragraphs == ()
    assert entry_view("#t", empty).preview == "No summary."
