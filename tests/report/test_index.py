"""What the list of topics shows, sorts and filters by."""

from dataclasses import replace

from summarize.report.index import entry_view
from summarize.schema import Headline, Summary
from tests.report.samples import storm_summary


def test_an_entry_of_the_list_tells_what_it_is_sorted_and_filtered_by() -> None:
    entry = entry_view("report-2.html#storm", storm_summary())
    assert entry.name == "storm"
    assert entry.preview == "The storm tore the roof off the fish hall at Port Ellan."
    assert (entry.date, entry.n_sources) == ("2026-03-01", 2)
    assert (entry.n_conflicts, entry.n_doubts) == (1, 2)
    assert entry.facts == (
        "2 articles, one dated 1 Mar 2026",
        "1 difference between articles",
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


def test_without_a_sentence_the_list_says_so() -> None:
    assert entry_view("#t", Summary("", (), ())).preview == "No summary."
