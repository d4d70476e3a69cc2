from summarize.text.copies import copy_families


def families(*statements: str, fewest: int = 2) -> dict[str, str]:
    """Every letter of a statement is an article that makes it."""
    return copy_families(list(statements), share=0.8, fewest=fewest)


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
    assert shared == {"a": "a", "b": "a", "c": "a"}
