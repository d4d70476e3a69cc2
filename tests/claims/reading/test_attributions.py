import pytest

from summarize.claims.reading.attributions import attributions
from tests.readings import read


def speakers(text: str) -> list[str]:
    return [told.text for told in attributions(read(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said it burned.", ["Police"]),
        ("It burned, police said.", ["police"]),
        ("It burned, said Anna Lund, the mayor.", ["Anna Lund"]),
        ("Anna Lund, the mayor, said it burned.", ["Anna Lund"]),
        ("According to Lund, it burned.", ["Lund"]),
        ("It broke, said the owner's lawyer, Per Berg.", ["owner's lawyer … Per Berg"]),
        ("She told reporters it burned.", ["She"]),
        ("Anna Lund has said it burned.", ["Anna Lund"]),
        ("Lund confirmed it but said it was over.", ["Lund", "Lund"]),
        ("Leader Anna Lund disagreed, saying that it burned.", ["Leader Anna Lund"]),
        ("Lund, a judge in Ulm, Bavaria, and a critic of it, said that it burned.", []),
        ("It burned.", []),
        ("“Police said so” was painted on the wall.", []),
        ("Its estimated cost rose.", []),
        ("A man arrested and later released says it burned.", []),
        ("", []),
    ],
)
def test_who_says_it_stands_before_or_behind_the_verb(
    text: str, expected: list[str]
) -> None:
    assert speakers(text) == expected


def test_an_outlet_that_reports_is_marked() -> None:
    [told] = attributions(read("The Harlow Post reported that it burned."))
    assert told.of_outlet


@pytest.mark.parametrize("beside", ["47", "a mayor there", "who runs the mill"])
def test_what_stands_between_commas_is_passed_over(beside: str) -> None:
    assert speakers(f"Anna Lund, {beside}, said it burned.") == ["Anna Lund"]


def test_the_name_in_an_apposition_is_who_says_it() -> None:
    assert speakers("The mayor, Anna Lund, said it burned.") == ["mayor … Anna Lund"]


def test_nobody_says_an_estimated_cost() -> None:
    assert speakers("Lund raised its estimated cost.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It burned, said the mayor of the old town.", ["mayor"]),
        ("It was over, said he after the vote.", ["he"]),
        ("Berg paid and Lund said it burned.", ["Lund"]),
    ],
)
def test_who_says_it_ends_where_another_part_begins(
    text: str, expected: list[str]
) -> None:
    assert speakers(text) == expected
