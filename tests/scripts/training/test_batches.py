"""Batches keep to their budget and hold every pair once; windows come between."""

import random
from itertools import chain

import pytest

from scripts.training.batches import (
    IGNORED,
    Collator,
    Example,
    MixedBatches,
    TokenBatches,
)
from scripts.training.judged_windows import JudgedWindow

RNG = random.Random(3)
EXAMPLES = [
    Example(
        tuple(RNG.choices(range(5, 90), k=RNG.randint(4, 40))),
        tuple(RNG.choices(range(5, 90), k=RNG.randint(2, 20))),
    )
    for _ in range(300)
]
WINDOWS = [
    JudgedWindow((2,) * RNG.randint(3, 90), (1, 2), (0.25, 0.5), topic)
    for topic in range(40)
]


def test_every_pair_once_within_the_budget() -> None:
    batches = list(TokenBatches(EXAMPLES, 200, seed=1))
    assert sorted(index for batch in batches for index in batch) == list(range(300))
    for batch in batches:
        members = [EXAMPLES[index] for index in batch]
        longest = max(len(e.source) for e in members) + max(
            len(e.target) for e in members
        )
        assert len(batch) == 1 or longest * len(batch) <= 200


def test_order_depends_on_seed_and_epoch_only() -> None:
    batches = TokenBatches(EXAMPLES, 200, seed=1)
    first = list(batches)
    assert list(TokenBatches(EXAMPLES, 200, seed=1)) == first
    batches.set_epoch(1)
    assert list(batches) != first
    assert len(list(batches)) == len(batches) == len(first)


def test_copies_come_first() -> None:
    copies = [Example((7, index), (7, index)) for index in range(100)]
    examples = [*EXAMPLES, *copies]
    easy_share = len(copies) / len(examples)
    batches = list(TokenBatches(examples, 60, seed=1, easy_share=easy_share))
    assert {index >= len(EXAMPLES) for index in batches[0]} == {True}
    assert {index >= len(EXAMPLES) for index in batches[-1]} == {False}


def test_collator_pads_and_masks() -> None:
    batch = Collator(pad_id=0)([Example((1, 2, 3), (4,)), Example((5,), (6, 7))])
    assert batch["input_ids"].tolist() == [[1, 2, 3], [5, 0, 0]]
    assert batch["attention_mask"].tolist() == [[1, 1, 1], [1, 0, 0]]
    assert batch["labels"].tolist() == [[4, IGNORED], [6, 7]]


def mixed(share: float, windows: list[JudgedWindow] = WINDOWS) -> MixedBatches:
    return MixedBatches(
        TokenBatches(EXAMPLES, 200, seed=1), TokenBatches(windows, 200, seed=1), share
    )


def parts(batches: MixedBatches, epoch: int) -> tuple[list[int], list[int]]:
    """The indices of an epoch: those of pairs, those of windows from 0 on."""
    batches.set_epoch(epoch)
    indices = list(chain(*batches))
    n_pairs = len(EXAMPLES)
    pairs = [index for index in indices if index < n_pairs]
    return pairs, [index - n_pairs for index in indices if index >= n_pairs]


def is_of_windows(batch: list[int]) -> bool:
    [kind] = {index >= len(EXAMPLES) for index in batch}
    return kind


@pytest.mark.parametrize("share", [0.0, 0.3, 0.75, 1.0, 2.5])
def test_windows_are_spread_between_the_pairs(share: float) -> None:
    batches = mixed(share)
    kinds = [is_of_windows(batch) for batch in batches]
    n_pairs = len(batches.pairs)
    assert len(kinds) == len(batches) == n_pairs + int(share * n_pairs)
    assert kinds.count(True) == int(share * n_pairs)
    for n in range(1, len(kinds)):
        so_far = kinds[:n].count(True)
        assert abs(so_far - share * kinds[:n].count(False)) <= max(1, share) + 1


def test_every_pair_is_written_once_an_epoch() -> None:
    assert sorted(parts(mixed(0.75), 0)[0]) == list(range(len(EXAMPLES)))


def test_windows_go_on_in_the_next_epoch() -> None:
    batches = mixed(0.1)
    seen = [index for epoch in range(9) for index in parts(batches, epoch)[1]]
    n_windows = len(WINDOWS)
    first, second = seen[:n_windows], seen[n_windows : 2 * n_windows]
    assert sorted(first) == sorted(second) == list(range(n_windows))
    assert first != second


def test_an_epoch_is_the_same_wherever_a_run_resumes() -> None:
    batches = mixed(0.75)
    in_turn = [parts(batches, epoch) for epoch in range(3)]
    assert parts(mixed(0.75), 2) == in_turn[2]
    assert parts(batches, 1) == in_turn[1]


def test_without_windows_only_pairs_come() -> None:
    batches = mixed(1.0, [])
    assert list(batches) == list(batches.pairs)
    assert len(batches) == len(batches.pairs)


def test_without_pairs_there_is_no_epoch() -> None:
    pairs, windows = TokenBatches([], 200, 1), TokenBatches(WINDOWS, 200, 1)
    batches = MixedBatches(pairs, windows, 1.0)
    assert (len(batches), list(batches)) == (0, [])


def test_windows_are_batched_by_their_tokens() -> None:
    for batch in TokenBatches(WINDOWS, 200, seed=1):
        longest = max(len(WINDOWS[index].tokens) for index in batch)
        assert len(batch) == 1 or longest * len(batch) <= 200


def test_collator_tells_windows_by_their_labels() -> None:
    collate = Collator(pad_id=0)
    assert collate(WINDOWS[:2])["labels"].is_floating_point()
    assert not collate(EXAMPLES[:2])["labels"].is_floating_point()
