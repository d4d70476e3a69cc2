import pytest

from tests.readings import read


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It  FELL.", "it fell"),
        ("They don't sell 1,000.", "They dont sell 1000!"),
        ("The co-operation was anti-war.", "the cooperation was antiwar"),
    ],
)
def test_case_space_and_points_make_no_other_wording(left: str, right: str) -> None:
    assert read(left).wording == read(right).wording


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("It fell $5.", "It fell 5%."),
        ("It fell.", "It fell?"),
        ("It fell to -5.", "It fell to 5."),
        ("…", "***"),
    ],
)
def test_signs_that_tell_make_another_wording(left: str, right: str) -> None:
    assert read(left).wording != read(right).wording
