"""Headlines and headings: lines over the story are no sentences of it."""

import pytest

from summarize.schema import Article
from summarize.stages.clean import CleanOptions, clean_articles
from tests.build import article

STORY = (
    "The gate at Elmport broke on Monday and the lower town was under water by noon.",
    "The mayor asked all families near the quay to leave, and most of them had left.",
    "Nobody was hurt, the fire service said, but forty boats were lost.",
)
TITLE = "Flood breaks gate at Elmport"


def headings(*parts: str, title: str | None = None) -> list[tuple[str, str]]:
    """What goes as a headline or as a heading, and the rule."""
    text = "\n\n".join(parts)
    [cleaned] = clean_articles(
        [Article("a", text, title=title)], CleanOptions(model="off")
    )
    assert all(text[start:end].strip() for start, end in cleaned.kept)
    return [
        (text[span.start : span.end], span.rule)
        for span in cleaned.removed
        if span.rule in ("headline", "heading")
    ]


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        f"# {TITLE}",
        f"**{TITLE}**",
        "40 boats lost as gate breaks",
        "Who will pay for the new gate?",
        "“It fell in one piece”: how a gate broke",
    ],
)
def test_the_line_above_the_first_sentence_is_the_headline(title: str) -> None:
    assert headings(title, *STORY) == [(title, "headline")]


def test_a_standfirst_without_a_full_stop_goes_with_the_headline() -> None:
    found = headings(TITLE, "Lower town under water by noon", "By Jo Bell", *STORY)
    assert found == [
        (TITLE, "headline"),
        ("Lower town under water by noon", "headline"),
    ]


def test_a_first_line_that_is_a_sentence_is_story() -> None:
    assert headings("The gate broke.", *STORY) == []


def test_the_title_goes_wherever_it_stands() -> None:
    title = "Flood at Elmport: gate breaks"
    found = headings(*STORY, title.upper(), STORY[0], title=title)
    assert found == [(title.upper(), "headline")]


def test_a_paragraph_that_is_the_title_too_stays() -> None:
    assert headings(STORY[0], STORY[1], title=STORY[0]) == []


@pytest.mark.parametrize(
    "heading",
    [
        "## Who pays",
        "__Who pays__",
        "Who pays for it",
        "10:15",
        "May 3, 2021",
        "14.05 BST",
    ],
)
def test_a_line_over_a_part_of_the_story_is_a_heading(heading: str) -> None:
    assert headings(STORY[0], heading, *STORY[1:]) == [(heading, "heading")]


def test_questions_over_their_answers_are_headings_and_one_alone_is_story() -> None:
    one, other = "Why did it break?", "Who is to pay?"
    assert headings(STORY[0], one, STORY[1]) == []
    found = headings(STORY[0], one, STORY[1], other, STORY[2])
    assert found == [(one, "heading"), (other, "heading")]


@pytest.mark.parametrize(
    "parts",
    [
        (TITLE,),
        (TITLE, "Lower town under water"),
        ("The sea was grey that day", "And grey was every sail", "The gate was gone"),
        ("| Boat | Lost |", "| Ketch | 12 |", *STORY),
        ("- forty boats", "- ten cars", *STORY),
        (STORY[0], "Anna Kern, Elmport", "Jo Bell, Skell", "Max Ott, Holme", STORY[1]),
        (STORY[0], "What was lost:", "- forty boats", "- ten cars"),
        (STORY[0], "Boats: 40", STORY[1]),
        (STORY[0], "“We ran for our lives,” said Anna Kern", STORY[1]),
        (*STORY, "Three more weeks"),
    ],
)
def test_titles_alone_verse_tables_lists_and_fields_stay(
    parts: tuple[str, ...],
) -> None:
    assert headings(*parts) == []


def test_the_heading_of_a_list_goes_and_the_list_stays() -> None:
    found = headings(STORY[0], "WHAT WE KNOW SO FAR", "• forty boats lost", STORY[1])
    assert found == [("WHAT WE KNOW SO FAR", "heading")]


@pytest.mark.parametrize("rule", ["headline", "heading"])
def test_a_kind_of_heading_can_be_left_where_it_is(rule: str) -> None:
    text = "\n\n".join([TITLE, STORY[0], "## Who pays", STORY[1]])
    options = CleanOptions(disabled_rules=(rule,))
    [cleaned] = clean_articles([article("a", text)], options)
    other = {"headline": "heading", "heading": "headline"}[rule]
    assert [span.rule for span in cleaned.removed] == [other]


def test_of_short_sentences_only_what_hashes_mark_is_a_heading() -> None:
    found = headings(
        "# Bridge to close", "The council voted.", "## Costs", "It is dear."
    )
    assert found == [("# Bridge to close", "headline"), ("## Costs", "heading")]
    assert headings("# Bridge to close", "## Costs") == []
