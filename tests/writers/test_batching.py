from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.writers.batching import batch_by_tokens

ITEMS = st.lists(st.tuples(st.integers(1, 60), st.sampled_from("ab")), max_size=40)


@settings(max_examples=50)
@given(ITEMS, st.integers(1, 200))
def test_every_item_is_in_one_batch_of_its_key_and_within_the_tokens(
    items: list[tuple[int, str]], max_tokens: int
) -> None:
    lengths = [length for length, _ in items]
    keys = [key for _, key in items]
    batches = batch_by_tokens(lengths, keys, max_tokens)
    assert sorted(i for batch in batches for i in batch) == list(range(len(items)))
    for batch in batches:
        assert len({keys[i] for i in batch}) == 1
        padded = len(batch) * max(lengths[i] for i in batch)
        assert padded <= max_tokens or len(batch) == 1


def test_like_lengths_come_together_longest_first() -> None:
    assert batch_by_tokens([3, 9, 4, 9], "aaaa", 18) == [[1, 3], [2, 0]]


def test_one_token_a_batch_means_one_by_one() -> None:
    assert batch_by_tokens([5, 6], "aa", 1) == [[1], [0]]
