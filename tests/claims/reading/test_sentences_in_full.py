"""All that is told of the sentences of a file: see `tests/claims/in_full.py`."""

import pytest

from tests.claims.in_full import SENTENCES, blocks, sentence_block


@pytest.mark.parametrize("block", [pytest.param(b, id=b[0]) for b in blocks(SENTENCES)])
def test_all_that_is_told_of_sentences(block: list[str]) -> None:
    assert sentence_block(block) == block
