"""Which amount of one sentence may stand for which of another.

"Half of" is 50 per cent, "more than ten" is met by 12, "at least 30" is against "at
most 30", and two adults and a child are three.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, permutations

from summarize.claims.comparing.rounding import (
    ONE_SIDED,
    ONE_SIDED_SHARE,
    ROUNDED_SHARE,
    is_near,
)
from summarize.claims.comparing.things import (
    head_of,
    is_added,
    is_single,
    is_whole,
    none_stated,
    outcome,
)
from summarize.claims.reading.amounts import (
    FROM_ABOVE,
    FROM_BELOW,
    SHARE,
    Amount,
    read_amounts,
)
from summarize.claims.reading.reading import Reading
from summarize.claims.reading.sums import read_sums

_SMALL = Fraction(1, 20)  # no more than that part of a small share
_FAR = 2
_ONE_WAY = FROM_BELOW | {"most", "under"}
_MOST_ADDENDS = 12


def is_stated(amount: Amount, claim: Reading, passage: Reading) -> bool:
    """Return whether a passage states an amount of a claim in some form.

    Also as the sum of a list or of two counts of one thing, as the share that one count
    is of another, and as a share of an amount.
    """
    if not amount.value:
        return none_stated(amount, claim, passage)
    if any(states(other, amount) for other in read_amounts(passage)):
        return True
    if any(_is_met(g, amount, claim, passage) for g in read_amounts(passage)):
        return True
    if amount.value == 1 and not amount.unit and is_single(claim, amount, passage):
        return True
    if any(states(other, amount) for other in read_sums(passage)):
        return True
    return any(states(other, amount) for other in _derived(amount, passage))


def _is_met(given: Amount, amount: Amount, claim: Reading, passage: Reading) -> bool:
    """Return whether a bound allows what a passage counts of the same thing.

    More than ten people: 15 people, but not 150.
    """
    if given.unit != amount.unit or opposes(given, amount):
        return False
    if given.bound == amount.bound == "most" or not _is_inside(amount, given):
        return False
    if amount.bound not in _ONE_WAY:
        return False
    low, high = sorted((amount.value, given.value))
    if high > low * _FAR:
        return False
    heads = head_of(claim, amount), head_of(passage, given)
    outcomes = outcome(claim, amount), outcome(passage, given)
    return any(one and one == other for one, other in (heads, outcomes))


def states(given: Amount, amount: Amount) -> bool:
    """Return whether an amount of a passage states one of a claim.

    It has the same value, or one that the bound of the claim allows; never where their
    bounds are against each other.
    """
    if given.unit != amount.unit or opposes(given, amount):
        return False
    if given.bound == amount.bound == "most":
        return _is_equal(given, amount)  # up to 28: 38 is another end
    return _is_equal(given, amount) or _meets(amount, given)


def may_agree(left: Amount, right: Amount) -> bool:
    """Return whether either of two amounts may stand for the other.

    So may a bound, or the ends of a range, for any value that it allows.
    """
    if left.unit != right.unit or opposes(left, right):
        return False
    if _is_inside(left, right) or _is_inside(right, left):
        return True
    return states(left, right) or states(right, left)


def _is_inside(end: Amount, value: Amount) -> bool:
    if end.bound in FROM_BELOW | {"from"}:
        return value.value >= end.value
    return end.bound in ("most", "under", "to") and value.value <= end.value


def opposes(left: Amount, right: Amount) -> bool:
    """Return whether the bounds of two amounts are against each other.

    From above and from below on the same value, or with nothing between them.
    """
    if left.unit != right.unit:
        return False
    for low, high in ((left, right), (right, left)):
        ends = low.bound in FROM_BELOW and high.bound in FROM_ABOVE
        if ends and low.value >= high.value:
            return True
    return False


def implies_bound(given: Amount, amount: Amount) -> bool:
    """Return whether the bound of a claim follows from what a passage states."""
    if amount.bound in ("", "near", "from", "to", given.bound):
        return True
    if amount.bound == "over":
        return given.value > amount.value
    if amount.bound in ("under", "nearly"):
        return given.value < amount.value or given.bound in ("under", "nearly")
    return given.bound not in (FROM_ABOVE if amount.bound == "least" else FROM_BELOW)


def _is_equal(left: Amount, right: Amount) -> bool:
    if left.value == right.value:
        return True
    if left.unit != SHARE or _is_percent(left) == _is_percent(right):
        return False
    apart, least = abs(left.value - right.value), min(left.value, right.value)
    return apart <= min(ROUNDED_SHARE, least * _SMALL)


def _is_percent(amount: Amount) -> bool:
    """Return whether a share is written in per cent, so that it is as exact as that."""
    return [fact.kind for fact in amount.facts] == ["percent"]


def _meets(rough: Amount, exact: Amount) -> bool:
    """Return whether a value lies where a bounded one allows it."""
    if rough.bound in ("", "from", "to"):
        return False
    if rough.bound == "near":
        return is_near(rough.value, exact.value)
    spread = ONE_SIDED_SHARE if rough.unit == SHARE else ONE_SIDED
    low, high = rough.reach(spread)
    return low <= exact.value <= high


# --- what several amounts come to ----------------------------------------------------


def _derived(amount: Amount, passage: Reading) -> Iterator[Amount]:
    """Yield what the numbers of a passage come to, in the unit of an amount."""
    plain = [a for a in read_amounts(passage) if a.sure and a.value > 0]
    plain = plain[:_MOST_ADDENDS]
    if amount.unit == SHARE:
        yield from _parts(plain, passage)
        return
    for one, other in combinations(plain, 2):
        if one.unit == other.unit == amount.unit and adds_to(one, other, passage):
            yield _made(amount.unit, one.value + other.value, one, other)
    for share, whole in permutations(plain, 2):
        if share.unit == SHARE and whole.unit == amount.unit:
            yield _made(amount.unit, share.value * whole.value, share, whole)


def adds_to(one: Amount, other: Amount, passage: Reading) -> bool:
    """Return whether two counts of a passage are of one thing, so that they add up.

    The second may lack the noun (two women of the Greens and three of the Liberals), or
    come to the first: three more.
    """
    head, following = head_of(passage, one), head_of(passage, other)
    return (bool(head) and following in ("", head)) or is_added(passage, other)


def _parts(plain: Sequence[Amount], passage: Reading) -> Iterator[Amount]:
    """Yield the shares that one amount of a passage is of another of the same thing."""
    for part, whole in permutations(plain, 2):
        if part.unit != whole.unit or part.unit == SHARE or part.value >= whole.value:
            continue
        head = head_of(passage, part)
        same = bool(part.unit) or (head and head == head_of(passage, whole))
        if same or is_whole(passage, whole):
            yield _made(SHARE, part.value / whole.value, part, whole)


def _made(unit: str, value: Fraction, one: Amount, other: Amount) -> Amount:
    start, end = min(one.start, other.start), max(one.end, other.end)
    return Amount(unit, value, start, end, start, sure=False)
