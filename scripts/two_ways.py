"""Find repeats of a regular expression that match one text in two ways.

Such a repeat takes twice the time for each further round of that text, where the rest
of the pattern fails: `(?:\\w+ ?)+:` tries every way to part "aaaa" into rounds. Whether
a repeat is one is decided, not guessed: its characters are the states of an automaton
(Glushkov 1961), and two ways are two walks through it that begin and end alike and read
the same (Weber & Seidl 1991: exponential ambiguity).

Alternatives and repeats within a repeat are seen, nested to any depth, and that an
atomic group or a possessive repeat keeps to the first way that it finds. What a pattern
looks at without taking it (`\\b`, `(?=…)`) counts as if it held everywhere. Not seen is
what grows with a power of the length only, as one repeat behind another, nor what a
back reference matches. A repeat of up to `_FEW` rounds counts where a round may be of
any length; one of a few short rounds is at an end soon.
"""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Collection, Iterator, Mapping, Sequence
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

_WRITTEN_OUT = 3  # rounds; a repeat that may have more counts as one of any number
_FEW = 8
_USUAL = "aZ0_ \t\n-.,'é中"
"""Characters of each kind, read beside those that a pattern names."""

_State = int
_Walks = tuple[int, int]  # where two walks go on, by the numbers of `_Loop._onward`


class _Part(NamedTuple):
    """In how many ways a part begins and ends at each state, and takes no text."""

    first: Counter[_State]
    last: Counter[_State]
    empty: int


_NOTHING = _Part(Counter(), Counter(), 1)
_NEVER = _Part(Counter(), Counter(), 0)
_TAKES_ONE = (_parser.LITERAL, _parser.NOT_LITERAL, _parser.ANY, _parser.IN)
_REPEATS = (_parser.MAX_REPEAT, _parser.MIN_REPEAT)


def find_two_ways(pattern: str, flags: int = 0) -> str | None:
    """Return a text that a repeat of a pattern matches in two ways, None without one.

    Of several the first counts. Raises re.error where the pattern is none.
    """
    parsed = _parser.parse(pattern, flags)
    flags = parsed.state.flags
    alphabet = _Alphabet({*_USUAL, *_named(parsed)})
    loops = (_Loop(*repeated, alphabet) for repeated in _repeated(parsed, flags))
    found = (loop.text_of_two() for loop in loops)
    return next((text for text in found if text is not None), None)


# --- what stands in a pattern ---------------------------------------------------------


def _within(arguments: Any) -> Iterator[Any]:
    """Yield the sequences of items that stand in the arguments of an item."""
    if isinstance(arguments, _parser.SubPattern):
        yield arguments
    elif isinstance(arguments, list | tuple):
        for each in arguments:
            yield from _within(each)


def _repeated(items: Any, flags: int) -> Iterator[tuple[Any, int]]:
    """Yield what is repeated often enough to count, at any depth, with its flags."""
    for name, arguments in items:
        if name in _REPEATS:
            _, most, body = arguments
            if most > _FEW or (most > _WRITTEN_OUT and _is_long(body)):
                yield body, flags
        own = _own_flags(name, arguments, flags)
        for inner in _within(arguments):
            yield from _repeated(inner, own)


def _own_flags(name: Any, arguments: Any, flags: int) -> int:
    """Return the flags inside an item: (?-i:…) has others."""
    if name is not _parser.SUBPATTERN:
        return flags
    _, more, less, _ = arguments
    own: int = (flags | more) & ~less
    return own


def _is_long(items: Any) -> bool:
    """Return whether items may take a text of any length."""
    for name, arguments in items:
        if name in (*_REPEATS, _parser.POSSESSIVE_REPEAT) and arguments[1] > _FEW:
            return True
        if any(map(_is_long, _within(arguments))):
            return True
    return False


def _named(items: Any) -> Iterator[str]:
    """Yield the characters that a pattern names, in both cases, and those beside."""
    for code in _codes(items):
        for near in (code - 1, code, code + 1):
            if 0 <= near <= 0x10FFFF:
                yield from {chr(near), *chr(near).swapcase()}


def _codes(items: Any) -> Iterator[int]:
    for name, arguments in items:
        if name in (_parser.LITERAL, _parser.NOT_LITERAL):
            yield arguments
        elif name is _parser.RANGE:
            yield from arguments
        elif name is _parser.IN:
            yield from _codes(arguments)
        for inner in _within(arguments):
            yield from _codes(inner)


class _Alphabet:
    """The characters that items of a pattern are tried with; sets of them are bits."""

    def __init__(self, chars: Collection[str]) -> None:
        self._chars = sorted(chars)
        self._taken: dict[tuple[str, int], int] = {}

    def taken_by(self, item: Any, flags: int) -> int:
        """Return the characters that an item takes, which takes one."""
        key = repr(item), flags
        if key not in self._taken:
            state = _parser.State()
            state.flags = flags
            single = _parser.SubPattern(state, [item])
            matches = _compiler.compile(single, flags).fullmatch
            self._taken[key] = sum(
                1 << n for n, char in enumerate(self._chars) if matches(char)
            )
        return self._taken[key]

    def plainest(self, bits: int) -> str:
        """Return the character of a set that is read most easily, "" of none."""
        found = [char for n, char in enumerate(self._chars) if bits >> n & 1]
        return min(found, key=_oddness, default="")


def _oddness(char: str) -> tuple[bool, bool, bool, str]:
    return not char.isascii(), not char.isalnum(), char.isspace() and char != " ", char


# --- one repeat -----------------------------------------------------------------------


class _Loop:
    """The automaton of a repeat: a state for each character that its body takes."""

    def __init__(self, body: Any, flags: int, alphabet: _Alphabet) -> None:
        self._alphabet = alphabet
        self._reads: list[int] = []  # of each state, a bit for each character
        self._atoms: list[
            int
        ] = []  # of each state, the atomic group around it; 0: none
        self._atom = self._n_atoms = 0
        self._ways: Counter[tuple[_State, _State]] = Counter()
        part = self._sequence(body, flags)
        self._join(part, part)
        onward: dict[_State, list[_State]] = defaultdict(list)
        for state, following in sorted(self._ways):
            onward[state].append(following)
        numbers: dict[tuple[int, ...], int] = {}
        self._goes_on = {
            state: numbers.setdefault((self._atoms[state], *states), len(numbers))
            for state, states in onward.items()
        }
        self._onward = list(numbers)

    def text_of_two(self) -> str | None:
        """Return a text by which two walks part and meet again, None without one."""
        for states, n_ways in self._ways.items():
            is_open = not self._keeps_to_one(self._atoms[states[0]], *states)
            if n_ways > 1 and is_open and all(self._reads[state] for state in states):
                return "".join(
                    self._alphabet.plainest(self._reads[state]) for state in states
                )
        met: set[_Walks] = set()
        waiting: deque[tuple[_Walks, bool, str]] = deque(
            ((number, number), False, "") for number in range(len(self._onward))
        )
        while waiting:
            walks, parted, text = waiting.popleft()
            for one, other in self._steps(walks, parted=parted):
                longer = text + self._alphabet.plainest(
                    self._reads[one] & self._reads[other]
                )
                if one == other:
                    return longer
                first, second = sorted((self._goes_on[one], self._goes_on[other]))
                if (first, second) not in met:
                    met.add((first, second))
                    waiting.append(((first, second), True, longer))
        return None

    def _steps(self, walks: _Walks, *, parted: bool) -> Iterator[tuple[_State, _State]]:
        """Yield the states to which two walks go by one character, apart or not yet."""
        (atom, *left), (_, *right) = (self._onward[number] for number in walks)
        for one in left:
            for other in right:
                alike = self._reads[one] & self._reads[other]
                if alike and (parted or self._may_part(atom, one, other)):
                    yield one, other

    def _may_part(self, atom: int, one: _State, other: _State) -> bool:
        """Return whether one walk may go two ways; `atom` is the group it is in."""
        return one < other and not self._keeps_to_one(atom, one, other)

    def _keeps_to_one(self, atom: int, one: _State, other: _State) -> bool:
        """Return whether an atomic group lets nobody come back for the other state."""
        atoms = self._atoms[one], self._atoms[other]
        return atom in atoms if atom else atoms[0] == atoms[1] != 0

    # --- how a body is read ---------------------------------------------------------

    def _sequence(self, items: Any, flags: int) -> _Part:
        part = _NOTHING
        for name, arguments in items:
            part = self._behind(part, self._item(name, arguments, flags))
        return part

    def _item(self, name: Any, arguments: Any, flags: int) -> _Part:
        if name in _TAKES_ONE:
            return self._character((name, arguments), flags)
        if name is _parser.SUBPATTERN:
            return self._sequence(arguments[-1], _own_flags(name, arguments, flags))
        if name in (_parser.BRANCH, _parser.GROUPREF_EXISTS):
            parts = [self._sequence(items, flags) for items in _within(arguments)]
            return _either(parts)
        if name in _REPEATS:
            return self._repeat(arguments, flags)
        if name in (_parser.ATOMIC_GROUP, _parser.POSSESSIVE_REPEAT):
            return self._first_way(name, arguments, flags)
        return _NEVER if _is_over(name, arguments, flags) else _NOTHING

    def _first_way(self, name: Any, arguments: Any, flags: int) -> _Part:
        """Return a part of which no other way is tried than the first that it finds."""
        outer = self._atom
        if not outer:
            self._n_atoms += 1
            self._atom = self._n_atoms
        is_group = name is _parser.ATOMIC_GROUP
        read = self._sequence if is_group else self._repeat
        part = read(arguments, flags)
        self._atom = outer
        return _Part(_once(part.first), _once(part.last), min(1, part.empty))

    def _character(self, item: Any, flags: int) -> _Part:
        self._reads.append(self._alphabet.taken_by(item, flags))
        self._atoms.append(self._atom)
        number = len(self._reads) - 1
        return _Part(Counter([number]), Counter([number]), 0)

    def _repeat(self, repeat: tuple[int, int, Any], flags: int) -> _Part:
        least, most, items = repeat
        if most > _WRITTEN_OUT:
            part = self._sequence(items, flags)
            self._join(part, part)
            return part if least else _maybe(part)
        part = _NOTHING
        for number in range(most, 0, -1):  # the last round first: a(a(a)?)?
            part = self._behind(self._sequence(items, flags), part)
            part = part if number <= least else _maybe(part)
        return part

    def _behind(self, left: _Part, right: _Part) -> _Part:
        self._join(left, right)
        return _Part(
            left.first + _times(right.first, left.empty),
            right.last + _times(left.last, right.empty),
            left.empty * right.empty,
        )

    def _join(self, left: _Part, right: _Part) -> None:
        for last, n_ends in left.last.items():
            for first, n_begins in right.first.items():
                self._ways[last, first] += n_ends * n_begins


def _is_over(name: Any, arguments: Any, flags: int) -> bool:
    """Return whether no further round goes past an item: an end of the text, `(?!)`."""
    if name is _parser.ASSERT_NOT:
        return not arguments[1]
    return name is _parser.FAILURE or (name is _parser.AT and _is_end(arguments, flags))


def _is_end(place: Any, flags: int) -> bool:
    if place in (_parser.AT_BEGINNING, _parser.AT_END):
        return not flags & re.MULTILINE
    return place in (_parser.AT_BEGINNING_STRING, _parser.AT_END_STRING)


def _once(states: Mapping[_State, int]) -> Counter[_State]:
    return Counter(states.keys())


def _times(states: Mapping[_State, int], n_ways: int) -> Counter[_State]:
    return Counter({state: n * n_ways for state, n in states.items() if n_ways})


def _maybe(part: _Part) -> _Part:
    return part._replace(empty=part.empty + 1)


def _either(parts: Sequence[_Part]) -> _Part:
    first, last = Counter[_State](), Counter[_State]()
    for part in parts:
        first += part.first
        last += part.last
    return _Part(first, last, sum(part.empty for part in parts))
