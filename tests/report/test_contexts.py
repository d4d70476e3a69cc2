from dataclasses import replace

import pytest

from summarize.report.contexts import REACH, Contexts
from summarize.schema import Article, Removed, Summary, SummarySentence, Topic
from tests.report.samples import citation, source, span, storm, storm_summary


def test_a_passage_stands_between_the_sentences_around_it() -> None:
    contexts = Contexts(storm_summary(), storm())
    assert contexts.around(span(storm(), "a", "Twelve people were hurt.")) == (
        "The storm tore the roof off the fish hall at Port Ellan.",
        "Boats lay on the quay.",
    )


def test_what_was_removed_is_not_around_a_passage() -> None:
    roof = span(
        storm(), "a", "The storm tore the roof off the fish hall at Port Ellan."
    )
    assert Contexts(storm_summary(), storm()).around(roof)[0] == ""
    summary = storm_summary()
    twelve = Removed(*span(storm(), "a", "Twelve people were hurt."), "x")
    trace = replace(summary.trace, removed=(*summary.trace.removed, twelve))
    contexts = Contexts(replace(summary, trace=trace), storm())
    assert contexts.around(roof)[1] == "Boats lay on the quay."


def test_where_no_sentence_is_known_the_text_is_cut_between_words() -> None:
    long = "word " * 200
    topic = Topic("t", (Article("a", f"{long}Rain fell. {long}"),))
    told = SummarySentence(
        "Rain fell.", (citation(source(topic, "a", "Rain fell."), 1),)
    )
    before, after = Contexts(Summary("t", (told,), ()), topic).around(
        told.citations[0].span
    )
    assert before.startswith("… word word")
    assert after.endswith("word …")
    assert max(len(before), len(after)) <= REACH + 2


@pytest.mark.parametrize(
    ("before", "shown"),
    [
        ("Wind blew.\n", "Wind blew."),
        ("Cost put at 3 million\n", ""),  # a heading is not run into the text
        ("”\nWind blew.\n", "Wind blew."),  # nor is the end of a quotation
    ],
)
def test_only_sentences_stand_before_a_passage(before: str, shown: str) -> None:
    topic = Topic("t", (Article("a", f"{before}Rain fell."),))
    told = SummarySentence(
        "Rain fell.", (citation(source(topic, "a", "Rain fell."), 1),)
    )
    contexts = Contexts(Summary("t", (told,), ()), topic)
    assert contexts.around(told.citations[0].span) == (shown, "")


def test_without_the_article_nothing_is_around() -> None:
    assert Contexts(storm_summary(), None).around(("a", 0, 9)) == ("", "")
