import random
import time
from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.text.near_duplicates import candidate_pairs, comparison_tokens
from summarize.text.similarity import inverse_frequencies, mass
from summarize.text.tokens import words


def pairs_of(lists: list[list[str]], **options: int) -> set[tuple[int, int]]:
    idf = inverse_frequencies(lists)
    found = candidate_pairs(lists, idf, share=0.5, **options)
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
    assert comparison_tokens(words(left)) == comparison_tokens(words(right))


def test_articles_are_no_tokens() -> None:
    assert comparison_tokens(["a", "storm", "hit", "the", "bay"]) == {
        "storm",
        "hit",
        "bay",
    }


def test_lists_that_share_their_rare_tokens_are_candidates() -> None:
    lists = [
        ["storm", "hit", "bay"],
        ["storm", "hit", "hills"],
        ["bread", "is", "dear"],
    ]
    assert pairs_of(lists) == {(0, 1)}


@settings(deadline=None, max_examples=50)
@given(st.lists(st.sets(st.sampled_from("abcdefgh"), min_size=1), max_size=12))
def test_the_index_misses_no_pair_that_shares_half_its_mass(
    sets: list[set[str]],
) -> None:
    lists = [sorted(tokens) for tokens in sets]
    idf = inverse_frequencies(lists)
    found = pairs_of(lists)
    for j, right in enumerate(sets):
        for i, left in enumerate(sets[:j]):
            lighter = min(mass(left, idf), mass(right, idf))
            if mass(left & right, idf) > 0.5 * lighter:
                assert (i, j) in found


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
    lists = many_lists(500)
    idf = inverse_frequencies(lists)
    runs = [candidate_pairs(lists, idf, share=0.5, exact_up_to=0) for _ in range(2)]
    assert np.array_equal(runs[0], runs[1])
    assert runs[0].tolist() == sorted(runs[0].tolist())
    assert all(i < j for i, j in runs[0])


def test_a_crowd_of_lists_alike_gives_few_pairs() -> None:
    crowd = [[*"abcdefghijklmnopqrst", f"only{n}"] for n in range(3_000)]
    started = time.process_time()
    found = pairs_of(crowd, exact_up_to=100)
    assert len(found) < 3_000 * 32 * 24
    assert time.process_time() - started < 5


def test_no_lists_have_no_pairs() -> None:
    assert pairs_of([]) == set()


def weighted_jaccard(
    left: frozenset[str], right: frozenset[str], idf: Mapping[str, float]
) -> float:
    """Return the idf mass two sets share over the mass of their union (0 to 1)."""
    union = mass(left | right, idf)
    return mass(left & right, idf) / union if union else 0.0


def test_pairs_of_the_index_are_those_a_full_search_would_verify() -> None:
    lists = many_lists(120)
    idf = inverse_frequencies(lists)
    sets = [frozenset(tokens) for tokens in lists]
    alike = {
        (i, j)
        for j in range(len(sets))
        for i in range(j)
        if weighted_jaccard(sets[i], sets[j], idf) >= 0.5
    }
    assert alike
    assert alike <= pairs_of(lists)
