"""Captions and summary points: lines without a mark between paragraphs with one."""

import pytest

from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles

LEAD = "The gate at Elmport broke on Monday, and the lower town was flooded by noon."
MAYOR = "Mayor Jo Bell asked the families near the quay to leave their houses at once."
BOATS = "Nobody was hurt, the fire service said, but forty boats sank in the harbour."
COST = "A new gate costs nine million marks, and the town has saved two of them so far."
POINT = "Forty boats sank in the harbour after the gate at Elmport broke"
CAPTION = "Left: Mayor Jo Bell asked the families near the flooded quay to leave"
ELSEWHERE = "Ministers in the capital resigned over the sale of two railway companies"


def taken(*lines: str, **facts: str) -> list[str]:
    """Return the lines that go as captions, of a text of lines."""
    text = "\n".join(lines)
    [cleaned] = clean_articles([Article("a", text, **facts)], CleanOptions(model="off"))
    spans = [s for s in cleaned.removed if s.rule == "caption_line"]
    return [text[s.start : s.end] for s in spans]


def test_lines_without_a_mark_that_tell_what_paragraphs_tell_go() -> None:
    assert taken(LEAD, POINT, MAYOR, CAPTION, BOATS, COST) == [POINT, CAPTION]


def test_a_caption_goes_with_what_stands_behind_its_bracket() -> None:
    shown = "Mayor Jo Bell (pictured), of the flooded town, asked the families to leave"
    assert " ".join(taken(LEAD, POINT, MAYOR, shown, BOATS, COST)) == (
        f"{POINT} Mayor Jo Bell , of the flooded town, asked the families to leave"
    )


def test_a_line_that_says_who_is_pictured_is_a_caption_by_itself() -> None:
    shown = "Jo Bell, 77, (pictured) has fed the ducks of another place for 30 years"
    assert taken(LEAD, MAYOR, shown, BOATS, COST) == [
        "Jo Bell, 77,",
        "has fed the ducks of another place for 30 years",
    ]
    assert taken(LEAD, MAYOR, f"{shown}.", BOATS, COST) == []


def test_one_line_alone_has_lost_its_mark() -> None:
    assert taken(LEAD, MAYOR, POINT, BOATS, COST) == []


def test_what_only_such_a_line_tells_stays() -> None:
    assert taken(LEAD, POINT, MAYOR, ELSEWHERE, BOATS, CAPTION, COST) == [
        POINT,
        CAPTION,
    ]


@pytest.mark.parametrize("opening", ["This is known so far:", "We were told that …"])
def test_a_list_that_is_announced_stays(opening: str) -> None:
    assert taken(LEAD, MAYOR, opening, POINT, CAPTION, BOATS, COST) == []


def test_a_list_of_which_most_items_are_no_sentences_stays() -> None:
    items = ("40 boats", "Nine million marks", POINT, "Two quays", CAPTION)
    assert taken(LEAD, MAYOR, *items, BOATS, COST) == []


@pytest.mark.parametrize(
    "other",
    [
        "- Forty boats sank in the harbour after the gate at Elmport broke",
        "Jo Bell, Mayor of Elmport, Harbour Master of the Lower Town Quay",
        'Jo Bell said: "Forty boats sank in the harbour after the gate broke"',
        '"Forty boats sank in the harbour after the gate at Elmport broke"',
        "“Forty boats sank in the harbour after the gate at Elmport broke",
        "'Forty boats sank': the gate in the harbour at Elmport broke",
        "Forty boats sank in the harbour after the gate at Elmport broke,",
        "boats sank in the harbour after the gate at Elmport broke",
    ],
    ids=[
        "item",
        "title",
        "speech",
        "quotation",
        "open quotation",
        "quoting heading",
        "goes on",
        "low",
    ],
)
def test_lines_of_other_forms_stay(other: str) -> None:
    assert taken(LEAD, POINT, MAYOR, CAPTION, BOATS, other, COST) == [POINT, CAPTION]


def test_a_text_that_has_few_marks_keeps_its_lines() -> None:
    assert taken(LEAD, POINT, CAPTION, ELSEWHERE, f"{MAYOR[:-1]} and wait") == []


def test_a_mark_that_nobody_sees_does_not_hide_an_end() -> None:
    hidden = f"{BOATS} \u200e"
    assert taken(LEAD, POINT, MAYOR, hidden, COST) == []
