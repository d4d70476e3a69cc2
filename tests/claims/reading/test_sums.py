from fractions import Fraction

import pytest

from summarize.claims.reading.sums import read_sums
from tests.readings import read


@pytest.mark.parametrize(
    ("text", "total", "written"),
    [
        ("Two adults and a child were found.", 3, "Two adults and a child"),
        ("It has 3 cats, 2 dogs and a cow.", 6, "3 cats, 2 dogs and a cow"),
        ("Ann Lee, Bo Dahl and Cy Ek swam.", 3, "Ann Lee, Bo Dahl and Cy Ek"),
    ],
)
def test_a_list_has_a_sum(text: str, total: int, written: str) -> None:
    [amount] = read_sums(read(text))
    assert (amount.value, text[amount.start : amount.end]) == (Fraction(total), written)
    assert not amount.sure


@pytest.mark.parametrize(
    "text", ["Two adults swam.", "Ann Lee swam in Oslo.", "A man."]
)
def test_what_is_no_list_has_no_sum(text: str) -> None:
    assert not read_sums(read(text))
