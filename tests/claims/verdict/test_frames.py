import pytest

from summarize.claims.verdict.frames import Frame, frames_of
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "frame", "marker", "governed"),
    [
        ("He denied taking bribes.", Frame.DENIED, "denied", " taking bribes."),
        ("The plant may close.", Frame.POSSIBLE, "may", " close."),
        ("The airline plans to fly.", Frame.PLANNED, "plans", " to fly."),
        ("Reports that he left were untrue.", Frame.DENIED, "were untrue",
         "Reports that he left "),
    ],
)  # fmt: skip
def test_a_marker_governs_what_follows_or_what_stands_before(
    text: str, frame: Frame, marker: str, governed: str
) -> None:
    [found] = frames_of(read(text))
    assert (found.frame, found.marker) == (frame, marker)
    assert text[found.start : found.end] == governed


@pytest.mark.parametrize(
    ("text", "governed"),
    [
        ("It opens if it is clean.", ["It opens ", " it is clean."]),
        ("If clean, it opens.", [" clean", ", it opens."]),
    ],
)
def test_a_condition_governs_what_it_says_and_what_depends_on_it(
    text: str, governed: list[str]
) -> None:
    found = frames_of(read(text))
    assert [text[each.start : each.end] for each in found] == governed
    assert {each.frame for each in found} == {Frame.CONDITIONAL}


def test_a_frame_ends_before_who_tells_it() -> None:
    text = "The plant may close, the mayor said."
    [found] = frames_of(read(text))
    assert text[found.start : found.end] == " close, "


@pytest.mark.parametrize(
    "text",
    ["The mill closed.", "A poll in May was held.", "They could not save it.", ""],
)
def test_a_fact_has_no_frame(text: str) -> None:
    assert frames_of(read(text)) == []


def test_a_frame_knows_the_last_of_the_words_that_mark_it() -> None:
    [asked] = frames_of(read("Lund called for an inquiry."))
    assert asked.ends_in(frozenset({"for"}))
    assert not asked.ends_in(frozenset({"to"}))
    [barred] = frames_of(read("The plant may close."))
    assert not barred.ends_in(frozenset({"may"}))  # that is all of them
