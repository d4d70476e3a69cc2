"""Leader clustering: who stands for whom, when some say more than others."""

import heapq
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any


def find_leaders(
    n: int,
    joins: Mapping[int, Sequence[int]],
    covers: Mapping[int, Sequence[int]],
    ranks: Mapping[int, Any],
) -> list[int]:
    """Return the leader of each of `n` items (its own number where it leads).

    `joins[i]` are the items that may join i, `covers[i]` those of which i says all and
    more; every item named in either has a rank, unlike any other. An item waits until
    all that cover it have found their place; then the free items lead in the order of
    their ranks, lowest first, and take whatever may join them. So a member was always
    compared with its leader (no chains), and the leader says all that it says. Where
    items cover one another in a ring, the best rank breaks it.
    """
    waiting = Counter(item for covered in covers.values() for item in covered)
    leaders = list(range(n))
    placed: set[int] = set()
    free = [(rank, item) for item, rank in ranks.items() if not waiting[item]]
    heapq.heapify(free)
    rest = sorted(((rank, item) for item, rank in ranks.items()), reverse=True)
    while free or rest:
        _, leader = heapq.heappop(free) if free else rest.pop()
        if leader in placed:
            continue
        taken = [item for item in joins.get(leader, ()) if item not in placed]
        for item in [leader, *taken]:
            leaders[item] = leader
            placed.add(item)
            for covered in covers.get(item, ()):
                waiting[covered] -= 1
                if not waiting[covered]:
                    heapq.heappush(free, (ranks[covered], covered))
    return leaders
