"""Batches by token count: like lengths together, so that little is padding."""

from collections.abc import Hashable, Sequence


def batch_by_tokens(
    lengths: Sequence[int], keys: Sequence[Hashable], max_tokens: int
) -> list[list[int]]:
    """Divide the items 0, 1, 2 … into batches; every item is in exactly one.

    A batch holds items of one key, and its size times its longest item is at most
    `max_tokens`; an item longer than that is alone. Longest first, so that what does
    not fit into memory shows at once; equal lengths stay in their order.
    """
    by_key: dict[Hashable, list[int]] = {}
    for index, key in enumerate(keys):
        by_key.setdefault(key, []).append(index)
    batches: list[list[int]] = []
    for indices in by_key.values():
        longest_first = sorted(indices, key=lambda index: -lengths[index])
        batches += _fill(longest_first, lengths, max_tokens)
    return batches


def _fill(
    indices: Sequence[int], lengths: Sequence[int], max_tokens: int
) -> list[list[int]]:
    batches: list[list[int]] = []
    for index in indices:
        batch = batches[-1] if batches else []
        if batch and lengths[batch[0]] * (len(batch) + 1) <= max_tokens:
            batch.append(index)
        else:
            batches.append([index])
    return batches
