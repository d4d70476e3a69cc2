"""What a passage of an article is to the summary: the links back."""

from dataclasses import replace

from summarize.report.article import SegmentView
from summarize.report.topic import topic_view
from summarize.schema import Summary, SummarySentence, Supporter
from tests.report.samples import citation, source, span, storm, storm_summary

TWELVE, FIFTEEN = "Twelve people were hurt.", "Fifteen people were hurt."
ROOF = "The storm tore the roof off Port Ellan's fish hall."


def ties(summary: Summary) -> dict[str, list[tuple[str, str]]]:
    """The marks and the words of the links behind each passage of all articles."""
    topic = topic_view("t", summary, storm())
    return {
        part.text: [(tie.mark, tie.words) for end in part.ends for tie in end.ties]
        for article in (*topic.articles, *topic.undated)
        for part in article.parts or ()
        if isinstance(part, SegmentView) and part.mark
    }


def told(*supporters: Supporter) -> Summary:
    cited = citation(source(storm(), "a", TWELVE), 1.0)
    sentence = SummarySentence(TWELVE, (cited,), supporters=supporters)
    return replace(storm_summary(), sentences=(sentence,))


def test_a_passage_that_says_a_sentence_leads_to_it_and_one_that_differs_says_so() -> (
    None
):
    assert ties(told()) == {
        TWELVE: [("says", "sentence 1")],
        FIFTEEN: [("differs", "sentence 1")],
    }


def test_of_an_update_the_side_says_which_it_is() -> None:
    [conflict] = storm_summary().trace.conflicts
    trace = replace(
        storm_summary().trace, conflicts=(replace(conflict, relation="update"),)
    )
    found = ties(replace(told(), trace=trace))
    assert found[FIFTEEN] == [("differs", "sentence 1, later")]


def test_a_passage_that_says_it_in_part_is_marked_though_nothing_cites_it() -> None:
    _, start, end = span(storm(), "b", ROOF)
    trace = replace(storm_summary().trace, conflicts=())
    found = ties(
        replace(told(Supporter("b", whole=False, start=start, end=end)), trace=trace)
    )
    assert found[ROOF] == [("part", "sentence 1, in part")]


def test_the_nearest_passage_is_no_support() -> None:
    assert ties(storm_summary())["Boats lay on the quay."] == [
        ("nearest", "sentence 2, nearest passage")
    ]


def test_a_value_that_no_sentence_has_leads_to_the_difference() -> None:
    assert ties(storm_summary())[TWELVE] == [("differs", "… people were hurt: twelve")]
