"""What an article tells: how much of the summary, and what beside it."""

from dataclasses import replace

from summarize.report.topic import topic_view
from summarize.schema import (
    LeftOut,
    SentenceGroup,
    Summary,
    SummarySentence,
    Supporter,
)
from tests.report.samples import citation, source, storm, storm_summary

TWELVE = "Twelve people were hurt."


def rows(summary: Summary) -> dict[str, tuple[str, ...]]:
    """How much of a summary each article says, by its outlet."""
    topic = topic_view("t", summary, storm())
    return {each.source.outlet: each.says for each in (*topic.articles, *topic.undated)}


def test_an_article_says_sentences_or_another_value() -> None:
    cited = citation(source(storm(), "a", TWELVE), 1.0)
    told = SummarySentence(TWELVE, (cited,), supporters=(Supporter("a", whole=True),))
    roof = SummarySentence("A roof flew.", supporters=(Supporter("a", whole=False),))
    assert rows(replace(storm_summary(), sentences=(told, roof))) == {
        "Harbour Post": ("says 2 of the summary’s 2, 1 of them at least in part",),
        "Courier": ("says fifteen instead",),
    }


def test_an_article_of_which_nothing_is_told_says_so() -> None:
    pigs = replace(storm_summary(), sentences=(SummarySentence("Pigs flew."),))
    assert rows(pigs) == dict.fromkeys(
        ("Courier", "Harbour Post"),
        ("not found to say any of it; may say it in other words",),
    )


def test_what_the_summary_does_not_tell_is_listed_with_its_reason() -> None:
    boats, twelve = (
        source(storm(), "a", text) for text in ("Boats lay on the quay.", TWELVE)
    )
    left = (
        LeftOut(SentenceGroup(boats), "fragment"),
        LeftOut(SentenceGroup(twelve), "plan"),
    )
    pigs = SummarySentence("Pigs flew.")
    trace = replace(storm_summary().trace, left_out=left, conflicts=())
    summary = replace(storm_summary(), sentences=(pigs,), trace=trace)
    [harbour] = topic_view("t", summary, storm()).undated
    assert [(each.text, each.why) for each in harbour.untold] == [
        (TWELVE, ""),
        ("Boats lay on the quay.", "a fragment"),
    ]


def test_a_passage_that_stands_for_a_sentence_in_part_is_told() -> None:
    [left] = storm_summary().trace.left_out
    lead = left.group.lead
    some = Supporter("a", whole=False, start=lead.start, end=lead.end)
    told = SummarySentence("Boats lay there.", supporters=(some,))
    summary = replace(storm_summary(), sentences=(told,))
    [harbour] = topic_view("t", summary, storm()).undated
    assert harbour.untold == ()
