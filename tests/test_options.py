import pytest
from pydantic import ValidationError

from summarize.options import (
    Options,
    all_problems,
    did_you_mean,
    nearest_word,
    problems,
    unknown_key,
)


class Inner(Options):
    size: int = 1


class Outer(Options):
    inner: Inner = Inner()
    name: str = ""


def wrong(values: object) -> ValidationError:
    with pytest.raises(ValidationError) as caught:
        Outer.model_validate(values)
    return caught.value


def test_a_problem_says_where_what_and_which_value() -> None:
    [problem] = problems(wrong({"inner": {"size": "x"}}))
    assert problem.place == "inner.size"
    assert problem.message == "Input should be a valid integer"
    assert problem.words == "inner.size: Input should be a valid integer (given: 'x')"


def test_all_problems_stand_on_one_line_with_the_nearest_known_key() -> None:
    def unknown(place: str) -> str:
        return unknown_key(place) + did_you_mean(
            nearest_word(place, Outer.model_fields)
        )

    said = all_problems(wrong({"nam": "a", "inner": [1], "zzz": 1}), unknown)
    assert said == (
        "inner is a table of keys, not a list; "
        "unknown key nam; did you mean name?; unknown key zzz"
    )
