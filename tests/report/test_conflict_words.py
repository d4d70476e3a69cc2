"""How a conflict is worded: what it is about, who states each value and when."""

from dataclasses import replace

import pytest

from summarize.report.conflict_words import conflict_words, matter_words
from summarize.schema import ArticleAccount, Conflict, Sentence, Summary


def conflict(kind: str, *told: tuple[str, str]) -> Conflict:
    (one, left), (two, right) = told
    sentences = Sentence("a", 0, 0, 9, one), Sentence("b", 0, 0, 9, two)
    return Conflict(kind, sentences, (left, right))


@pytest.mark.parametrize(
    ("kind", "told", "said"),
    [
        (
            "date",
            [
                ("Trains will run again from Monday, May 4, it said.", "May 4"),
                ("Trains will run again from Tuesday, May 5.", "May 5"),
            ],
            "Trains will run again from …",
        ),
        (
            "number",
            [("Only 12 of the boats came back.", "12"), ("15 of the boats did.", "15")],
            "… of the boats",
        ),
        (
            "name",
            [("It was Ann who sang.", "Ann"), ("Bo was the one.", "Bo")],
            "a name",
        ),
        ("number", [("12 sank.", "12"), ("It lost 15.", "15")], "a number"),
        ("number", [("It was 12.", "fifty"), ("It was 15.", "15")], "a number"),
    ],
    ids=["before", "behind", "a name", "nothing shared", "small words"],
)
def test_what_is_not_counted_is_named_by_the_words_of_both_sides(
    kind: str, told: list[tuple[str, str]], said: str
) -> None:
    found = conflict(kind, *told)
    assert matter_words(found) == said
    assert matter_words(replace(found, quantity="boats lost")) == "boats lost"


@pytest.mark.parametrize(
    ("told", "said"),
    [
        (
            [
                ("The maker is recalling about 900 kettles.", "900"),
                ("In May 800 kettles came back.", "800"),
            ],
            "kettles recalled",
        ),
        (
            [
                ("Gifts have reached 900 kettles.", "900"),
                ("The town has donated more than 800 kettles.", "800"),
            ],
            "kettles donated",
        ),
        ([("It has 900 kettles.", "900"), ("Of 800 kettles.", "800")], "kettles"),
    ],
    ids=["a deed", "an amount reached", "no deed"],
)
def test_what_is_counted_stands_with_its_deed(
    told: list[tuple[str, str]], said: str
) -> None:
    found = replace(conflict("number", *told), quantity="kettles")
    assert matter_words(found) == said


def test_all_outlets_that_state_a_value_are_named_with_their_days() -> None:
    accounts = tuple(
        ArticleAccount(name, None, outlet, None, day, 1, 0, 0, 1, 1)
        for name, outlet, day in [
            ("a", "Post", "2025-03-14"),
            ("b", "Courier", "2025-03-16"),
            ("c", "Echo", "2025-03-15"),
        ]
    )
    found = conflict("number", ("12 died.", "12"), ("15 died.", "15"))
    echo = Sentence("c", 0, 0, 9, "At least twelve died.")
    found = replace(
        found,
        quantity="people killed",
        dates=("2025-03-14", "2025-03-16"),
        relation="update",
        also=((echo,), ()),
    )
    assert conflict_words(found, Summary("t", (), accounts)) == (
        "people killed: 12 (Post, Fri 14 Mar), at least 12 (Echo, Sat 15 Mar) → "
        "15 (Courier, Sun 16 Mar), update"
    )
