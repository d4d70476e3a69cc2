import pytest

from summarize.claims.comparing.word_differences import Comparison, compare_words
from summarize.claims.reading.word_rows import Word
from summarize.language.english import ENGLISH
from tests.readings import read


def row(text: str) -> list[Word]:
    """The words of a sentence as they are compared: no marks, no articles."""
    articles = ENGLISH.common.articles
    words = read(text).row
    return [w for w in words if w.kind != "mark" and w.key not in articles]


def compare(left: str, right: str) -> Comparison:
    return compare_words(row(left), row(right), ENGLISH)


@pytest.mark.parametrize(
    ("left", "right", "kind", "sides"),
    [
        ("Prices rose.", "Prices fell.", "antonym", ("rose", "fell")),
        ("Lund was charged.", "Lund was not charged.", "negation", None),
        ("The mill is shut.", "The mill was shut.", "tense", ("is", "was")),
        ("The mill closed.", "The mill may have closed.", "hedge", None),
        ("Talks with Norrland began.", "Talks about Norrland began.", "word", None),
        ("He left the hall.", "Lund left the hall.", "reference", ("He", "Lund")),
        ("Lund sued Berg.", "Berg sued Lund.", "order", None),
        ("It opened in Ostia.", "It opened in Elmport.", "name", ("Ostia", "Elmport")),
        ("The bridge broke.", "The tunnel broke.", "word", ("bridge", "tunnel")),
        ("It left the storm.", "It left before the storm.", "word", None),
    ],
)
def test_a_word_that_changes_the_claim_is_a_difference(
    left: str, right: str, kind: str, sides: tuple[str, str] | None
) -> None:
    for one, other, turn in ((left, right, 1), (right, left, -1)):
        difference = compare(one, other).difference
        assert difference is not None
        assert difference.kind == kind
        if sides:
            assert (difference.left, difference.right) == sides[::turn]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The mill burned on Monday.", "On Monday the mill burned."),
        ("The centre closed.", "The center closed."),
        ("Health care costs more.", "Healthcare costs more."),
        ("Lund and Berg sang.", "Berg and Lund sang."),
    ],
)
def test_the_same_words_in_another_form_or_order_are_none(
    left: str, right: str
) -> None:
    assert compare(left, right) == Comparison()


def test_what_only_one_side_says_is_added_and_counted_by_its_share() -> None:
    short, long = "The mill burned.", "The old mill burned near Ostia."
    added = compare(long, short)
    assert added.difference is None
    assert (added.left_adds, added.right_adds) == (True, False)
    assert 0 < added.left_new < 1
    assert added.right_new == 0
    turned = compare(short, long)
    assert (turned.right_adds, turned.right_new) == (True, added.left_new)


def test_who_said_it_is_added_and_is_nothing_new() -> None:
    told = compare("The mill burned, police said.", "The mill burned.")
    assert told == Comparison(left_adds=True)
