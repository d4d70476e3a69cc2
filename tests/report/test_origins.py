"""How a sentence came of its passages, in words."""

from dataclasses import replace

from summarize.report.topic import TopicView, topic_view
from summarize.schema import SummarySentence
from tests.report.samples import citation, source, storm, storm_summary


def view(*sentences: SummarySentence) -> TopicView:
    return topic_view("t", replace(storm_summary(), sentences=sentences), storm())


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


def test_sentences_that_came_about_alike_are_told_as_one() -> None:
    boats = citation(source(storm(), "a", "Boats lay on the quay."), 1.0)
    told = SummarySentence("Boats lay on the quay.", (boats,))
    topic = view(told, SummarySentence("Pigs flew."), told)
    assert [(origin.numbers, origin.how) for origin in topic.origins] == [
        ((1, 3), "word for word from Harbour Post"),
        ((2,), "no passage that it came of was found"),
    ]
