"""Batches keep to their budget and hold every pair once."""

import random

from summarize.training.batches import IGNORED, Collator, Example, TokenBatches

RNG = random.Random(3)
EXAMPLES = [
    Example(
        tuple(RNG.choices(range(5, 90), k=RNG.randint(4, 40))),
        tuple(RNG.choices(range(5, 90), k=RNG.randint(2, 20))),
    )
    for _ in range(300)
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
