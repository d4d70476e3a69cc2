from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.report.passages import Note, NumberedPassages, article_notes, cut_text
from tests.report.samples import COURIER, HARBOUR, span, storm, storm_summary

NOTES = st.builds(
    Note,
    start=st.integers(-3, 25),
    end=st.integers(-3, 25),
    kind=st.sampled_from(["passage", "removed"]),
)


@given(st.text(max_size=20), st.lists(NOTES, max_size=6))
@settings(max_examples=50)
def test_the_segments_joined_are_the_text(text: str, notes: list[Note]) -> None:
    segments = list(cut_text(text, notes))
    assert "".join(text[segment.start : segment.end] for segment in segments) == text


@given(st.lists(NOTES, max_size=6, unique=True))
@settings(max_examples=50)
def test_every_note_begins_and_ends_once(notes: list[Note]) -> None:
    segments = list(cut_text("x" * 20, notes))
    shown = [n for n in notes if max(n.start, 0) < min(n.end, 20)]
    key = repr
    assert sorted((n for s in segments for n in s.begins), key=key) == sorted(
        shown, key=key
    )
    assert sorted((n for s in segments for n in s.ends), key=key) == sorted(
        shown, key=key
    )


def test_passages_are_numbered_article_by_article_in_text_order() -> None:
    passages = NumberedPassages(storm_summary(), storm())
    roof = span(
        storm(), "a", "The storm tore the roof off the fish hall at Port Ellan."
    )
    hurt = span(storm(), "a", "Twelve people were hurt.")
    other = span(storm(), "b", "Fifteen people were hurt.")
    assert [passages.label(p) for p in (roof, hurt, other)] == ["1.1", "1.2", "2.2"]


def test_a_passage_in_an_unknown_article_has_no_number() -> None:
    assert NumberedPassages(storm_summary(), storm()).label(("z", 0, 4)) == "?"


def test_a_quote_is_cut_from_the_article() -> None:
    assert NumberedPassages(storm_summary(), storm()).quote(("b", 4, 9)) == COURIER[4:9]


def test_without_the_article_a_quote_is_what_the_summary_keeps() -> None:
    passages = NumberedPassages(storm_summary(), None)
    assert passages.quote(span(storm(), "a", "Boats lay on the quay.")) == (
        "Boats lay on the quay."
    )
    assert passages.quote(("a", 0, 4)) == ""


def test_an_article_is_noted_with_what_was_removed_cited_and_left_out() -> None:
    summary = storm_summary()
    [article, _] = storm().articles
    notes = article_notes(article, summary, NumberedPassages(summary, storm()))
    assert [(HARBOUR[n.start : n.end][:6], n.kind, n.reason) for n in notes] == [
        ("Home |", "removed", "menu"),
        ("The st", "passage", ""),
        ("Twelve", "passage", ""),
        ("Boats ", "passage", ""),
        ("Boats ", "left out", "budget"),
    ]
