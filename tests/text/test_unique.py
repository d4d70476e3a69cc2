"""Names that are given once."""

from hypothesis import given
from hypothesis import strategies as st

from summarize.text.unique import unique_name


def test_a_name_that_is_taken_gets_the_first_free_number() -> None:
    seen: dict[str, int] = {}
    given_names = ["storm", "storm#2", "storm", "flood", "storm"]
    names = [unique_name(name, seen) for name in given_names]
    assert names == ["storm", "storm#2", "storm#3", "flood", "storm#4"]


@given(st.lists(st.sampled_from(["a", "a#2", "a#3", "b"])))
def test_no_name_is_given_twice(names: list[str]) -> None:
    seen: dict[str, int] = {}
    found = [unique_name(name, seen) for name in names]
    assert len(set(found)) == len(names)
