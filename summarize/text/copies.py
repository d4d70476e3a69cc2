"""Which articles are copies of one another: one agency text in several papers."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

_WINDOW = 50  # in a crowd, an article is matched with so many that follow it by name


def copy_families(
    holders: Sequence[Collection[str]], *, share: float, fewest: int
) -> dict[str, str]:
    """Return for every article the first article (by name) of its family of copies.

    `holders` are the articles that hold each statement. Two articles are copies when at
    least `share` of the statements of the shorter one, and no fewer than `fewest`,
    stand in the other too; copies of copies are one family.
    """
    sizes: Counter[str] = Counter()
    common: Counter[tuple[str, str]] = Counter()
    for articles in holders:
        ordered = sorted(set(articles))
        sizes.update(ordered)
        for position, left in enumerate(ordered):
            for right in ordered[position + 1 : position + 1 + _WINDOW]:
                common[left, right] += 1
    links = defaultdict(list)
    for (left, right), n in common.items():
        if n >= fewest and n >= share * min(sizes[left], sizes[right]):
            links[left].append(right)
            links[right].append(left)
    return _families(sorted(sizes), links)


def _families(names: Sequence[str], links: dict[str, list[str]]) -> dict[str, str]:
    """Return the first name of the connected part that each name stands in."""
    family: dict[str, str] = {}
    for name in names:
        waiting = [] if name in family else [name]
        while waiting:
            current = waiting.pop()
            if current not in family:
                family[current] = name
                waiting += links.get(current, [])
    return family
