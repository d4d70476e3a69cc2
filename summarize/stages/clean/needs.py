"""What a pattern needs: strings one of which stands in every text that it matches.

The strings are read off the pattern as `re` itself parses it, so that a rule says once
what it takes. An item of a kind that is not known here narrows nothing down.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import product
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Strings = frozenset[str]
Items = Iterable[tuple[Any, Any]]

BEGINNING = 4  # characters
_MOST = 64  # strings that one pattern is followed through at a time
_NOTHING = frozenset({""})
_WITHOUT_WIDTH = (op.AT, op.ASSERT, op.ASSERT_NOT)
_REPEATS = (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT)
_LETTER = re.compile(r"\w")
_DIGIT = re.compile(r"\d")
_PLAIN = re.compile(r"[\w ]*")
_MARK = 4  # letters that a mark stands for
_MARKS = (op.CATEGORY_NOT_WORD, op.CATEGORY_SPACE)


def folded(text: str) -> str:
    """Return a text in the lower case in which patterns that ignore case read it."""
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i").replace("ſ", "s")
    return text.lower()


def needed(pattern: str) -> Strings | None:
    """Return strings one of which every match of a pattern holds, case folded.

    None: no such strings are known.
    """
    found = _read(_parsed(pattern))[1]
    return frozenset(s for s in found if not _holds_other(s, found)) if found else None


@lru_cache(maxsize=1)
def _parsed(pattern: str) -> Items:
    parsed: Items = parser.parse(pattern)
    return parsed


def _holds_other(string: str, strings: Strings) -> bool:
    return any(other in string and other != string for other in strings)


def beginnings(pattern: str) -> Strings | None:
    """Return what the matches of a pattern may have as their `beginning`.

    The first characters of one: a text has it where its own beginning starts with
    these. None: anything.
    """
    found = {beginning(string) for string in _begin(_parsed(pattern))}
    return None if "" in found else frozenset(found)


def beginning(text: str) -> str:
    """Return the first characters of a text behind marks and spaces, folded.

    At most `BEGINNING`; a digit is a 0.
    """
    first = _LETTER.search(text)
    found = text[first.start() : first.start() + BEGINNING] if first else ""
    return found if found.isalpha() else _DIGIT.sub("0", found)


def rarest(sets: Sequence[Strings | None], n: int) -> Strings | None:
    """Return the union of the n sets whose strings are the rarest.

    Long ones are, and those that hold marks, then few ones. None where one of these
    sets is unknown.
    """
    return _union(sorted(sets, key=_rarity, reverse=True)[:n])


def _rarity(strings: Strings | None) -> tuple[int, int]:
    if not strings:
        return 0, 0
    sizes = (len(s) if _PLAIN.fullmatch(s) else len(s) + _MARK for s in strings)
    return min(sizes), -len(strings)


def _read(items: Items) -> tuple[Strings | None, Strings | None]:
    """Return all strings that items in a row match, if few, and the `needed` ones.

    A run of items that match few strings is taken together.
    """
    run, found = _NOTHING, None
    n_runs = 1
    for item in items:
        part, inner = _part(*item)
        joined = _joined(run, part)
        if joined is None:
            found = max(found, _usable(run), _usable(inner), key=_rarity)
            run = part or _NOTHING
            n_runs += 1
        else:
            run = joined
    return (run if n_runs == 1 else None), max(found, _usable(run), key=_rarity)


def _part(kind: Any, value: Any) -> tuple[Strings | None, Strings | None]:
    """Return the same for one item of a parsed pattern."""
    if kind is op.LITERAL:
        return frozenset({folded(chr(value))}), None
    if kind in _WITHOUT_WIDTH:
        return _NOTHING, None
    if kind is op.IN:
        return _either([_part(*item) for item in value])
    if kind is op.BRANCH:
        return _either([_read(items) for items in value[1]])
    if kind is op.SUBPATTERN:
        return _read(value[3])
    if kind is op.ATOMIC_GROUP:
        return _read(value)
    if kind in _REPEATS:
        least, most, items = value
        whole, inner = _read(items)
        if least == 0:
            return (whole | _NOTHING if whole and most == 1 else None), None
        return (whole if most == 1 else None), inner
    return None, None


def _either(
    parts: Sequence[tuple[Strings | None, Strings | None]],
) -> tuple[Strings | None, Strings | None]:
    return _union(whole for whole, _ in parts), _union(inner for _, inner in parts)


def _union(found: Iterable[Strings | None]) -> Strings | None:
    sets = list(found)
    if any(strings is None for strings in sets):
        return None
    return frozenset().union(*(strings for strings in sets if strings))


def _joined(left: Strings, right: Strings | None) -> Strings | None:
    if right is None or len(left) * len(right) > _MOST:
        return None
    return frozenset(a + b for a, b in product(left, right))


def _usable(strings: Strings | None) -> Strings | None:
    return None if strings is None or "" in strings else strings


def _begin(items: Items) -> Strings:
    """Return with what the matches of items in a row begin, as far as it is known."""
    found = _NOTHING
    for kind, value in items:
        if all(len(beginning(string)) == BEGINNING for string in found):
            break
        if found == _NOTHING and _is_mark(kind, value):
            continue
        whole = _part(kind, value)[0]
        ends = _begins(kind, value) if whole is None else whole
        found = frozenset(a + b for a, b in product(found, ends))
        if whole is None:
            break
    return found


def _begins(kind: Any, value: Any) -> Strings:
    """Return with what one item begins whose matches are too many."""
    if kind is op.BRANCH:
        return frozenset().union(*map(_begin, value[1]))
    if kind is op.SUBPATTERN:
        return _begin(value[3])
    if kind is op.ATOMIC_GROUP:
        return _begin(value)
    if kind in _REPEATS and value[0] > 0:
        return _begin(value[2])
    return frozenset({"0"}) if _is_digit(kind, value) else _NOTHING


def _is_digit(kind: Any, value: Any) -> bool:
    return (kind is op.IN and all(_is_digit(*item) for item in value)) or (
        kind is op.CATEGORY and value is op.CATEGORY_DIGIT
    )


def _is_mark(kind: Any, value: Any) -> bool:
    """Whether an item matches nothing but characters that are no part of a word."""
    if kind is op.LITERAL:
        return not beginning(chr(value))
    if kind is op.CATEGORY:
        return value in _MARKS
    if kind is op.IN:
        return all(_is_mark(*item) for item in value)
    return kind in _REPEATS and all(_is_mark(*item) for item in value[2])
