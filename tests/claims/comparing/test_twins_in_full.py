"""All that is told of the twins of a file: see `tests/claims/in_full.py`."""

import pytest

from tests.claims.in_full import TWINS, blocks, twin_block


@pytest.mark.parametrize("block", [pytest.param(b, id=b[0]) for b in blocks(TWINS)])
def test_all_that_is_told_of_twins(block: list[str]) -> None:
    assert twin_block(block) == block
