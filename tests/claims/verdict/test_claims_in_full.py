"""All that is told of the claims of a file: see `tests/claims/in_full.py`."""

import pytest

from tests.claims.in_full import CLAIMS, blocks, topic_block


@pytest.mark.parametrize("block", [pytest.param(b, id=b[0]) for b in blocks(CLAIMS)])
def test_all_that_is_told_of_claims(block: list[str]) -> None:
    assert topic_block(block) == block
