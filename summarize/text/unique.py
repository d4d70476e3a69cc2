"""Names that are given once: a second `storm` is `storm#2`."""


def unique_name(name: str, seen: dict[str, int]) -> str:
    """Return `name`, or the first of `name#2`, `name#3` … that is free, and take it.

    `seen` holds the names given so far, each with the last number tried for it: 1 for
    one that nothing was tried for.
    """
    unique = name
    while unique in seen:
        seen[name] += 1
        unique = f"{name}#{seen[name]}"
    seen[unique] = 1
    return unique
