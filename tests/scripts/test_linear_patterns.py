"""No regular expression of the package takes more time than its text is long."""

import pytest

from scripts.linear_patterns import find_faults
from tests.process import ROOT, python

pytest.importorskip("regexploit")


@pytest.mark.slow
def test_all_patterns_of_the_package_are_linear() -> None:
    """In a process of its own, in which no module is imported yet."""
    ended = python(str(ROOT / "scripts" / "linear_patterns.py"))
    assert ended.returncode == 0, ended.stdout + ended.stderr
    n_patterns, words = ended.stdout.split(maxsplit=1)
    assert int(n_patterns) > 500
    assert words == "patterns, 0 not linear\n"


@pytest.mark.parametrize(
    ("pattern", "n_faults"),
    [
        (r"(?:a+)+b", 1),
        (r"\s*\s*\s*:", 1),
        (r"a*a*a*b", 1),
        (r"\s*\s*(?=\s*:)", 1),
        (r"\s*\s*(?<=:)", 0),
        (r"\w+(?: \w+)*:", 0),
        (r"a*+a*+a*+b", 0),
        (r"(?>a+)b", 0),
    ],
)
def test_a_run_that_can_be_parted_in_several_ways_is_found(
    pattern: str, n_faults: int
) -> None:
    assert min(len(find_faults(pattern)), 1) == n_faults
