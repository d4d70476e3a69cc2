import numpy as np
import pytest

from summarize.stages.dedupe.token_rows import row_masses, shared_masses, weighted_rows
from summarize.text.similarity import inverse_frequencies

LISTS = [["storm", "hit", "bay"], ["hit", "storm"], [], ["bread"]]


def test_an_entry_is_the_inverse_frequency_of_its_token() -> None:
    idf = inverse_frequencies(LISTS)
    wanted = [sum(idf[token] for token in tokens) for tokens in LISTS]
    assert row_masses(weighted_rows(LISTS)) == pytest.approx(wanted)


def test_a_row_that_holds_all_of_another_shares_exactly_its_mass() -> None:
    rows = weighted_rows(LISTS)
    pairs = np.array([(0, 1), (0, 2), (1, 3)])
    assert shared_masses(rows, pairs).tolist() == [row_masses(rows)[1], 0, 0]


def test_no_lists_give_no_rows() -> None:
    assert weighted_rows([]).shape[0] == 0
