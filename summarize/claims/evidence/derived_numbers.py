"""Numbers that no source states, but that follow from numbers that sources state.

"Still out $252,000" of 412,000 stolen and 160,000 recovered, "24 in all" of 13 and 11,
"a third" of 31 of 87 people, "at 10:15" of 9:40 and 35 minutes.

Any number comes out of some others, so a step counts only where little speaks for
chance: the claim says which step it takes (left, in all, each, not …); the numbers
stand near the claim, and are told of things that the claim speaks of or side by side.
A number with many digits needs little of that, a small count or a share much.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice, pairwise

from summarize.claims.comparing.rounding import (
    ONE_SIDED,
    ONE_SIDED_SHARE,
    ROUNDED_SHARE,
)
from summarize.claims.evidence.given_numbers import (
    MOMENTS,
    Given,
    given_numbers,
    is_one_share,
    joined_times,
    moments,
    plain_unit,
)
from summarize.claims.evidence.number_steps import Step, Steps
from summarize.claims.reading.amounts import (
    FROM_ABOVE,
    FROM_BELOW,
    SHARE,
    TIMES,
    Amount,
    may_have_amount,
    read_amounts,
)
from summarize.claims.reading.reading import Reading, kept
from summarize.claims.reading.word_rows import Fact

_MOST_CLOSE = 8  # passages by their words
_MOST_GIVEN = 24  # numbers that are worked with
_NEAR = Fraction(1, 25)  # about 25: 24 to 26
_STRICT = frozenset({"over", "under", "nearly"})
_SAME_TIMES = Fraction(1, 20)  # three times: 2.9
_TELLING = 20  # from here up a number is hardly an accident
_SIGNS, _SIGNS_IF_TELLING = 3, 1  # of four, see `_is_no_chance`


class DerivedNumbers:
    """The passages of a topic, asked whether a number of a claim follows from them."""

    def __init__(self, sources: Sequence[Reading], articles: Sequence[str]) -> None:
        """Take the source sentences of one topic and the article of each."""
        self._sources = sources
        self._articles = articles
        self._known: dict[tuple[str, int, tuple[int, ...]], Step | None] = {}
        self._close: dict[str, Sequence[int]] = {}

    def follows(self, claim: Reading, fact: Fact, cited: Sequence[int] = ()) -> bool:
        """Return whether a number of a claim follows from what passages near it state.

        `cited` are the places of passages that it rests on. Near are these, their
        neighbours in the article, and the eight that have the most words of the claim.
        The number may be a sum, a difference, a ratio, a product, a quotient or a time
        that they come to, exactly or to the rounding that the claim's words announce.
        One that such a passage states does not follow: that is for others to judge.
        """
        return self._step(claim, fact, cited) is not None

    def text_follows(self, claim: Reading, text: str, cited: Sequence[int]) -> bool:
        """Return whether a number follows that is given as the claim writes it."""
        facts = (fact for fact in claim.facts.items if fact.text == text)
        return any(self.follows(claim, fact, cited) for fact in facts)

    def tells_rest(self, claim: Reading, cited: Sequence[int]) -> bool:
        """Return whether a number of a claim is what those of passages leave.

        "Five of the 21 had no snow" where snow covered 16: no denial of that.
        """
        facts = claim.facts.of("number", "percent")
        steps = (self._step(claim, fact, cited) for fact in facts)
        return any(step is not None and step.of_rest for step in steps)

    def _step(self, claim: Reading, fact: Fact, cited: Sequence[int]) -> Step | None:
        """Return a step that leads to a number of a claim, None without one."""
        key = claim.text, fact.start, tuple(cited)
        if key not in self._known:
            self._known[key] = next(self._steps(claim, fact, cited), None)
        return self._known[key]

    def _steps(
        self, claim: Reading, fact: Fact, cited: Sequence[int]
    ) -> Iterator[Step]:
        amounts = [
            amount
            for amount in _amounts(claim)
            if amount.first <= fact.start and fact.end <= amount.end
            if amount.unit != SHARE or is_one_share(amount)
        ]
        if not amounts:
            return
        given = list(islice(given_numbers(self._near(claim, cited)), _MOST_GIVEN))
        for amount in amounts:
            if any(_states(each, amount) for each in given):
                continue
            for step in Steps(claim, amount, given).to(plain_unit(amount.unit)):
                if _fits(step, amount) and _is_no_chance(step, amount, claim):
                    yield step

    def _near(
        self, claim: Reading, cited: Sequence[int]
    ) -> Iterator[tuple[int, str, Reading]]:
        """Yield the passages near a claim with a number, their places and articles."""
        articles = self._articles
        beside = (
            place + step
            for step in (0, -1, 1)
            for place in cited
            if 0 <= place + step < len(articles)
            if articles[place + step] == articles[place]
            if may_have_amount(self._sources[place + step])
        )
        for place in dict.fromkeys([*beside, *self._closest(claim)]):
            yield place, articles[place], self._sources[place]

    def _closest(self, claim: Reading) -> Sequence[int]:
        """Return the passages with a number that have the most words of a claim.

        Found once: cite asks for a claim with each passage that it may rest on.
        """
        if claim.text not in self._close:
            about = _subject(claim)
            shared = {
                place: n
                for place, source in enumerate(self._sources)
                if may_have_amount(source) and (n := len(about & source.content_roots))
            }
            order = sorted(shared, key=lambda place: -shared[place])
            self._close[claim.text] = order[:_MOST_CLOSE]
        return self._close[claim.text]


@kept
def _amounts(claim: Reading) -> Sequence[Amount]:
    """Return the amounts of a claim, those in two parts first, and its moments."""
    joined = [*joined_times(claim), *_of_another(claim)]
    return [*joined, *read_amounts(claim), *moments(claim)]


def _of_another(claim: Reading) -> Iterator[Amount]:
    """Yield what an amount with the next one comes to: a quarter of a million.

    Also a quarter of an hour less than fourteen hours.
    """
    genitive, steps = claim.language.grammar.genitive, claim.language.steps
    for one, other in pairwise(read_amounts(claim)):
        joint = claim.text[one.end : other.first].strip(" ,-")
        alike = one.unit == other.unit
        counted = other.unit not in (SHARE, TIMES)
        if one.unit == SHARE and joint in genitive and counted:
            value = one.value * other.value
        elif alike and joint in steps.less_than:
            value = other.value - one.value
        elif alike and joint in steps.more_than:
            value = other.value + one.value
        else:
            continue
        facts = (*one.facts, *other.facts)
        yield replace(one, unit=other.unit, value=value, end=other.end, facts=facts)


def _states(given: Given, amount: Amount) -> bool:
    return given.unit == plain_unit(amount.unit) and given.value == amount.value


def _fits(step: Step, amount: Amount) -> bool:
    """Return whether a value is that of an amount, as exactly as its words say."""
    value, target, bound = step.value, amount.value, amount.bound
    if value == target:
        return bound not in _STRICT
    if amount.unit in MOMENTS:
        return False
    if bound == "near" or step.rough:
        return abs(value - target) <= target * _NEAR
    if bound in FROM_BELOW | FROM_ABOVE:
        is_share = amount.unit in (SHARE, TIMES)
        low, high = amount.reach(ONE_SIDED_SHARE if is_share else ONE_SIDED)
        return low <= value <= high
    if amount.unit == SHARE:
        return abs(value - target) <= ROUNDED_SHARE
    if amount.unit == TIMES:
        return abs(value - target) <= target * _SAME_TIMES
    return value.denominator > 1 and target >= _TELLING and round(value) == target


def _is_no_chance(step: Step, amount: Amount, claim: Reading) -> bool:
    """Return whether a step is hardly one that comes out right by accident.

    Signs are that one number, and that all of them, have a word of the claim beside
    them; that all their passages have one; that the numbers are of one thing.
    """
    if not step.announced:
        return False
    about = _subject(claim)
    told = [not each.beside.isdisjoint(about) for each in step.given]
    near = [not each.passage.content_roots.isdisjoint(about) for each in step.given]
    signs = any(told) + all(told) + all(near) + _are_alike(step.given)
    if _is_telling(step, amount):
        return signs >= _SIGNS_IF_TELLING
    is_count = not amount.unit and not amount.bound
    return signs >= _SIGNS + is_count


def _is_telling(step: Step, amount: Amount) -> bool:
    """Return whether a number has so many digits that it is no accident."""
    if amount.unit == SHARE:
        percent = any(fact.kind == "percent" for fact in amount.facts)
        return percent and step.of_rest and step.value == amount.value
    exact = not amount.bound or step.value == amount.value
    return exact and amount.unit not in MOMENTS and amount.value >= _TELLING


def _are_alike(given: Sequence[Given]) -> bool:
    """Return whether given numbers are of one thing, or stand side by side."""
    first = given[0]
    if all(abs(each.place - first.place) <= 1 for each in given):
        return True
    return first.unit not in MOMENTS and all(
        (each.unit, each.thing) == (first.unit, first.thing) for each in given
    )


@kept
def _subject(claim: Reading) -> frozenset[str]:
    """Return the roots of the words that show what a claim is about: no numbers."""
    language = claim.language
    numbers, things = language.numbers, language.amounts.things
    dull = {*numbers.values, *numbers.measures, *language.steps.common}
    words = [w for w in claim.content if w not in dull and not w[0].isdigit()]
    return frozenset(language.root(things.get(word, word)) for word in words)
