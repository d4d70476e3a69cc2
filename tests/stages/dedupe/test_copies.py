import numpy as np
import pytest

from summarize.stages.dedupe.copies import Copies, find_copies


def copies(*statements: str, fewest: int = 2) -> Copies:
    """Every letter of a statement is an article that makes it."""
    names = sorted({*"".join(statements)})
    made = [
        (n, names.index(a)) for n, articles in enumerate(statements) for a in articles
    ]
    numbers = np.array(made, dtype=np.int64).reshape(-1, 2)
    return find_copies(numbers[:, 0], numbers[:, 1], share=0.8, fewest=fewest)


def families(*statements: str, fewest: int = 2) -> dict[str, str]:
    names = sorted({*"".join(statements)})
    originals = copies(*statements, fewest=fewest).original
    return dict(zip(names, (names[n] for n in originals), strict=True))


def test_articles_that_share_nearly_all_statements_are_one_family() -> None:
    assert families("ab", "ab", "ab", "ab", "a", "b") == {"a": "a", "b": "a"}


def test_articles_that_share_some_statements_are_two_families() -> None:
    assert families("ab", "ab", "a", "b", "a", "b") == {"a": "a", "b": "b"}


def test_a_shortened_copy_is_a_copy() -> None:
    assert families("ab", "ab", "a", "a", "a", "a") == {"a": "a", "b": "a"}


def test_one_shared_statement_makes_no_copy() -> None:
    assert families("ab", "a") == {"a": "a", "b": "b"}


def test_copies_of_a_copy_are_one_family() -> None:
    shared = families("ab", "ab", "bc", "bc", "b", fewest=2)
    assert shared == {"a": "b", "b": "b", "c": "b"}


def test_the_longest_of_a_family_is_the_original() -> None:
    assert families("ab", "ab", "ab", "b") == {"a": "b", "b": "b"}


def test_a_copy_has_the_share_of_its_statements_that_stand_in_the_original() -> None:
    found = copies("ab", "ab", "ab", "ab", "a", "bc", "b")
    assert found.original.tolist() == [1, 1, 2]
    assert found.share.tolist() == pytest.approx([0.8, 1, 1])


def test_a_statement_made_twice_counts_once() -> None:
    assert families("aabb", "ab", "a", "a", "b", "b")["b"] == "b"


def test_a_crowd_of_copies_is_one_family() -> None:
    statements, articles = np.divmod(np.arange(3_000), 1_000)
    found = find_copies(statements, articles, share=0.8, fewest=3)
    assert set(found.original.tolist()) == {0}


def test_without_articles_there_are_no_copies() -> None:
    assert copies().original.tolist() == []
