"""Longest common subsequences with one machine word per token, not one cell per pair.

The bit-parallel recurrence is Hyyrö's (2004): the table's row after `j` tokens is one
integer whose bit `i` is 0 where the length grows between `i` and `i + 1` tokens.
Python's integers have no upper size, so whole summaries fit. Results equal the table's.
"""

from collections.abc import Iterable, Mapping, Sequence


def positions(tokens: Sequence[str]) -> dict[str, int]:
    """Return, for each token, the integer with a bit at every place it stands."""
    masks: dict[str, int] = {}
    for place, token in enumerate(tokens):
        masks[token] = masks.get(token, 0) | 1 << place
    return masks


def _rows(masks: Mapping[str, int], length: int, other: Iterable[str]) -> list[int]:
    """Return the table's row before the first and after each token of `other`."""
    full = (1 << length) - 1
    row = full
    rows = [row]
    for token in other:
        mask = masks.get(token)
        if mask is not None:
            both = row & mask
            row = ((row + both) | (row - both)) & full
        rows.append(row)
    return rows


def lcs_length(left: Sequence[str], right: Sequence[str]) -> int:
    """Return the length of the longest common subsequence of two token lists."""
    if not left or not right:
        return 0
    row = _rows(positions(left), len(left), right)[-1]
    return len(left) - row.bit_count()


def lcs_places(
    left: Sequence[str], masks: Mapping[str, int], right: Sequence[str]
) -> set[int]:
    """Return the places in `left` of one longest common subsequence with `right`.

    `masks` are the `positions` of `left`. Of several equally long subsequences it is
    the one that `rouge_score` reads from its table, from the end: where the tokens
    differ, a step back in `right` if `left`'s last token adds to the length, else one
    in `left`.
    """
    rows = _rows(masks, len(left), right)
    places: set[int] = set()
    i, j = len(left), len(right)
    while i > 0 and j > 0:
        if left[i - 1] == right[j - 1]:
            i, j = i - 1, j - 1
            places.add(i)
        elif rows[j] >> (i - 1) & 1:  # the length does not grow with left[i - 1]
            i -= 1
        else:
            j -= 1
    return places
