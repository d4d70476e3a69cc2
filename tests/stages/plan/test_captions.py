"""What a caption is known by, sign by sign."""

import pytest

from summarize.stages.plan.captions import (
    is_dated_caption,
    is_labelled_caption,
    is_opening_scene,
    is_pointing_caption,
    is_posed_caption,
    is_scene,
    is_shown_caption,
)
from tests.readings import read

PAST = (read("The ferry sank off Holm on Monday."),)
PRESENT = (read("The ferry is old."),)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ida Holm (left) and Jo Bell arrive at the court.", True),
        ("Ida Holm (left) arrived at the court.", False),
        ("Ida Holm (left) has arrived at the court.", False),
        ("Ida Holm left the court.", False),
    ],
)
def test_what_points_into_a_picture_tells_but_the_present(
    text: str, found: bool
) -> None:
    assert is_pointing_caption(read(text), text) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The gate is seen after the fire in Elm.", True),
        ("The gate, seen in Elm in May.", True),
        ("The gate was seen after the fire in Elm.", False),
        ("The gate is seen as a sign of Elm.", False),
    ],
)
def test_what_is_seen_at_a_place_is_shown(text: str, found: bool) -> None:
    assert is_shown_caption(read(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Police walk past the school on Tuesday.", True),
        ("Police meet the mayor in Elm, Friday, May 2, 2014.", True),
        ("Police meet the mayor on Friday.", False),
        ("Police walked past the school on Tuesday.", False),
        ("Police searches continued on Tuesday near the school.", False),
        ("Police will walk past the school on Tuesday.", False),
        ("Police say a man stood at the school on Tuesday.", False),
    ],
)
def test_a_past_day_in_the_present_tense_is_a_picture(text: str, found: bool) -> None:
    assert is_dated_caption(read(text)) is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The police station in Elm, Holm Island, Thursday, May 1, 2014.", True),
        ("Flowers at the gate in Elm, on May 1, 2014.", True),
        ("The police station in Elm opened on Thursday, May 1, 2014.", False),
        ("The police station in Elm, since 2014.", False),
    ],
)
def test_a_place_and_a_full_day_without_a_verb_label_a_picture(
    text: str, found: bool
) -> None:
    assert is_labelled_caption(read(text)) is found


def test_who_poses_in_the_present_among_what_happened_is_in_a_picture() -> None:
    posed = read("A sailor walks past the wreck.")
    assert is_posed_caption(posed, PAST)
    assert not is_posed_caption(posed, PRESENT)
    assert not is_posed_caption(read("As a sailor walks past the wreck."), PAST)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A student waits to walk off a school bus in Elm.", True),
        ("A wounded sailor is helped by others after the fire.", True),
        ("A student waited to walk off a school bus in Elm.", False),
        ("A student will wait at the gate in Elm.", False),
        ("A student says he waits at the gate in Elm.", False),
        ("The student waits at the gate in Elm.", False),
        ("A sailor is helped a great deal.", False),
        ("A gate waits at the end of the road.", False),
    ],
)
def test_somebody_unnamed_who_does_something_now_is_a_scene(
    text: str, found: bool
) -> None:
    assert is_scene(read(text), PAST) is found


def test_a_scene_needs_a_story_of_the_past_or_a_day() -> None:
    assert not is_scene(read("A student waits at the gate in Elm."), PRESENT)
    assert is_scene(read("A student waits at the gate on October 1."), PRESENT)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A woman waves a flag during a march in Elm.", True),
        ("A visitor arrives at a gate in Elm on Tuesday.", True),
        ("A woman waves a flag to keep out of trouble.", False),
        ("A woman waved a flag during a march in Elm.", False),
    ],
)
def test_a_scene_that_opens_an_article_is_placed_or_dated(
    text: str, found: bool
) -> None:
    assert is_opening_scene(read(text), PAST) is found
