import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from summarize.language.english import ENGLISH
from summarize.stages.dedupe import near_duplicates
from summarize.stages.dedupe.near_duplicates import candidate_pairs, comparison_tokens
from summarize.stages.dedupe.token_rows import Pairs, shared_masses, weighted_rows
from summarize.text.similarity import inverse_frequencies, mass
from summarize.text.tokens import words


def pairs_of(lists: list[list[str]], **options: int) -> set[tuple[int, int]]:
    found = candidate_pairs(weighted_rows(lists), share=0.5, **options)
    return {(int(i), int(j)) for i, j in found}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Twelve fell.", "12 fell"),
        ("The twenty-first fell.", "the 21st fell"),
        ("It lost $5m.", "it lost $5 million"),
        ("It lost 5 per cent.", "it lost 5 percent"),
        ("The organisation of the U.S.", "the organization of the US"),
        ("It ran five kilometres.", "It ran 5 km."),
    ],
)
def test_spellings_of_a_word_are_one_token(left: str, right: str) -> None:
    assert comparison_tokens(words(left), ENGLISH) == comparison_tokens(
        words(right), ENGLISH
    )


def test_articles_are_no_tokens() -> None:
    tokens = comparison_tokens(["a", "storm", "hit", "the", "bay"], ENGLISH)
    assert tokens == ("storm", "hit", "bay")


def test_tokens_come_once_in_the_order_of_the_text() -> None:
    tokens = comparison_tokens(["two", "fell", "and", "2", "rose"], ENGLISH)
    assert tokens == ("2", "fell", "and", "rose")


def test_lists_that_share_most_of_their_weight_are_candidates() -> None:
    lists = [
        ["storm", "hit", "town", "bay"],
        ["storm", "hit", "town", "hills"],
        ["bread", "is", "dear"],
    ]
    assert pairs_of(lists) == {(0, 1)}


def weighted_jaccard(left: set[str], right: set[str], idf: dict[str, float]) -> float:
    """Return the idf mass two sets share over the mass of their union (0 to 1)."""
    union = mass(left | right, idf)
    return mass(left & right, idf) / union if union else 0.0


@settings(max_examples=50)
@given(st.lists(st.sets(st.sampled_from("abcdefgh")), max_size=12))
def test_the_index_finds_what_a_full_search_finds(sets: list[set[str]]) -> None:
    lists = [sorted(tokens) for tokens in sets]
    idf = inverse_frequencies(lists)
    found = pairs_of(lists)
    for j, right in enumerate(sets):
        for i, left in enumerate(sets[:j]):
            alike = weighted_jaccard(left, right, idf)
            if abs(alike - 0.5) > 1e-9:
                assert ((i, j) in found) == (alike > 0.5)


@settings(max_examples=50)
@given(st.lists(st.sets(st.sampled_from("abcdefgh")), max_size=12))
def test_bands_find_nothing_that_the_index_does_not(sets: list[set[str]]) -> None:
    lists = [sorted(tokens) for tokens in sets]
    by_bands = pairs_of(lists, exact_up_to=0)
    assert by_bands <= pairs_of(lists)
    equal = {
        (i, j)
        for j, right in enumerate(sets)
        for i in range(j)
        if sets[i] == right and right
    }
    assert equal <= by_bands


def many_lists(n: int) -> list[list[str]]:
    """Lists of 20 words; every tenth is its neighbour with two words changed."""
    chance = random.Random(7)
    lists: list[list[str]] = []
    for number in range(n):
        if number % 10 == 9:
            lists.append([*lists[-1][:18], f"new{number}", f"more{number}"])
        else:
            lists.append([f"w{chance.randrange(20_000)}" for _ in range(20)])
    return lists


def test_bands_find_almost_every_planted_pair() -> None:
    found = pairs_of(many_lists(3_000), exact_up_to=100)
    planted = {(n - 1, n) for n in range(9, 3_000, 10)}
    assert len(planted & found) >= 0.97 * len(planted)
    assert len(found) <= 1.1 * len(planted)


def test_bands_give_the_same_pairs_every_time_in_order() -> None:
    rows = weighted_rows(many_lists(500))
    runs = [candidate_pairs(rows, share=0.5, exact_up_to=0) for _ in range(2)]
    assert np.array_equal(runs[0], runs[1])
    assert runs[0].tolist() == sorted(runs[0].tolist())
    assert all(i < j for i, j in runs[0])


def test_in_a_crowd_of_lists_alike_each_is_compared_with_its_neighbours_only(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared: list[int] = []

    def counting(rows: csr_matrix, pairs: Pairs) -> NDArray[np.float64]:
        compared.append(len(pairs))
        return shared_masses(rows, pairs)

    monkeypatch.setattr(near_duplicates, "shared_masses", counting)
    crowd = [[*"abcdefghijklmnopqrst", f"only{n}"] for n in range(1_000)]
    found = pairs_of(crowd, exact_up_to=100)
    assert sum(compared) < 1_000 * 32 * 24  # all pairs of all bands are 16 million
    assert len(found) <= 2 * 24 * 1_000


def test_in_a_crowd_the_twin_is_met_and_most_others_are_not() -> None:
    crowd = [[*"abcdefghij", f"b{n}", f"c{n}", f"d{n}"] for n in range(1_000)]
    twins = [[*crowd[n], "more"] for n in range(0, 1_000, 10)]
    found = pairs_of([*crowd, *twins], exact_up_to=100)
    planted = {(place * 10, 1_000 + place) for place in range(100)}
    assert len(planted & found) >= 0.97 * len(planted)
    assert len(found) <= 2 * 24 * 1_100


def test_no_lists_have_no_pairs() -> None:
    assert pairs_of([]) == pairs_of([], exact_up_to=-1) == set()


def test_lists_without_tokens_are_like_no_other() -> None:
    lists = [[], ["storm"], [], [], ["storm"]]
    assert pairs_of(lists) == pairs_of(lists, exact_up_to=0) == {(1, 4)}
