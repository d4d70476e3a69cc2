"""A report that another sentence says was false."""

import pytest

from summarize.claims.comparing.refuted_reports import is_refuted, refutes
from tests.readings import read

DIED = "Singer Carla Voss has died in a car crash near Lyon."


def is_over(report: str, other: str) -> bool:
    refuting = read(other)
    return refutes(refuting) and is_refuted(read(report), refuting)


@pytest.mark.parametrize(
    "refuting",
    [
        "Reports that Carla Voss had died in a car crash were false.",
        "Her manager called the report that Carla Voss died in a car crash a hoax.",
        "The paper retracted its report that Carla Voss had died in a car crash.",
    ],
)
def test_a_report_that_was_false(refuting: str) -> None:
    assert is_over(DIED, refuting)
    assert not is_over(refuting, DIED)


@pytest.mark.parametrize(
    "other",
    [
        "Reports that Carla Voss had left Lyon are false.",
        "The driver of Carla Voss denied that the car was too fast in the crash.",
        "Reports that a car had hit a singer in a crash were false.",
        "Carla Voss had died in a car crash, the report said.",
    ],
)
def test_what_refutes_nothing_of_it(other: str) -> None:
    assert not is_over(DIED, other)
