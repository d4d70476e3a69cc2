"""Rows of tables are no sentences."""

import pytest

from summarize.stages.clean import CleanOptions, clean_articles
from tests.build import article

STORY = (
    "The gate at Elmport broke on Monday and the lower town was under water by noon."
)


def rows(*lines: str) -> list[str]:
    """What goes as a row of a table from between two paragraphs."""
    text = "\n".join([STORY, *lines, STORY])
    [cleaned] = clean_articles([article("a", text)], CleanOptions(model="off"))
    return [text[s.start : s.end] for s in cleaned.removed if s.rule == "table_row"]


@pytest.mark.parametrize(
    "lines",
    [
        ["| Ship | Crew |", "| Elm Rose | twelve |"],
        ["| Elm Rose | twelve hands and a cat |"],
        ["Ship\tCrew\tPort", "Elm Rose\ttwelve\tSkell"],
        ["Ship   Crew", "Elm Rose   twelve"],
    ],
)
def test_rows_go(lines: list[str]) -> None:
    assert rows(*lines) == lines


def test_the_head_of_a_table_of_numbers_goes() -> None:
    assert rows("Year\tBoats", "2020\t40", "2021\t41") == ["Year\tBoats"]


@pytest.mark.parametrize(
    "lines",
    [
        [f"| {STORY} | {STORY} |"],
        ["| Elm Rose |"],
        ["Elm Rose | twelve"],
        ["Ship\tCrew", "Nobody was hurt."],
        ["He left at lunch. He came   back at noon", "and won. Scores   Table"],
    ],
)
def test_paragraphs_in_cells_and_single_lines_stay(lines: list[str]) -> None:
    assert rows(*lines) == []


def test_a_text_that_is_nothing_but_a_table_stays() -> None:
    text = "| Ship | Crew |\n| Elm Rose | twelve |"
    [cleaned] = clean_articles([article("a", text)], CleanOptions(model="off"))
    assert len(cleaned.kept) == 2
